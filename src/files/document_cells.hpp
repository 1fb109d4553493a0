// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_DOCUMENT_CELLS_HPP
#define CAVEL_SRC_DOCUMENT_CELLS_HPP

/// \file
/// What people write in the cells of plans and events: conditions, periods, words. Inside cavel::files only.

#include <cavel/base/canonical.hpp>
#include <cavel/roster/column.hpp>
#include <cavel/time/date.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace cavel::detail {

/// The text in half-width characters and without spaces and line breaks.
std::string narrow(std::string_view text);

/// A condition (`行业=冶金、有色`; several that must all hold with `；` or a line break between them, alternatives with `或`, `≠` for what must
/// not hold) as plans have it in JSON. Columns of the list get cavel's names. `全部` is the empty condition. Nothing where the text
/// is no condition.
std::optional<json_value> read_condition_text(std::string_view text, std::span<const column_alias> columns);

/// A period of visits: `2022-05-26 至 2022-12-31` in any form of day that is year first, or whole months: `2022年5月—12月`. Nothing where
/// the text is none.
std::optional<std::pair<boost::gregorian::date, boost::gregorian::date>> read_window_text(std::string_view text);

/// A word of a document and how people say it.
struct said_word {
  std::string_view member;  ///< the JSON member that holds it
  std::string_view zh, en;
};

/// The words of all documents, those of one member together.
std::span<const said_word> said_words();

/// The English word of a member for what people say; nothing where it is not known.
std::optional<std::string_view> word_for(std::string_view member, std::string_view zh);

/// The Chinese words of a member, for messages: `公开、备用、密封`.
std::string choices_of(std::string_view member);

/// The form of a source as protocols have it: `双色球` is `balls:6/33+1/16`, `骰子50次` is `dice:50`. Other texts stay.
std::string form_for(std::string_view text);

}  // namespace cavel::detail

#endif
