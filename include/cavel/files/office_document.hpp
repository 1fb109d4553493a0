// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_OFFICE_DOCUMENT_HPP
#define CAVEL_FILES_OFFICE_DOCUMENT_HPP

/// \file
/// Plan and event as offices write them, to the JSON that `read_plan` and `read_event` take (compiled: link cavel::files).
///
/// A workbook (.xlsx) with the annual plan's table and the sheets 事项, 随机源, 分层, 排除, 已核实代码 (docs/guide/plan.md, "Plan and
/// event as tables"); a plan alone also as CSV; or JSON with English or Chinese keys. The same content gives the same canonical JSON,
/// and so the same digest, whichever file it came in.
///
/// \code
/// const auto read = cavel::read_plan_document(bytes, {.where = "抽查计划.xlsx", .sheet = ""});
/// if (read) const auto plan = cavel::read_plan(read->json, "plan.json");
/// \endcode

#include <cavel/fault.hpp>
#include <cavel/files/sheet.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cavel {

/// Where a member stands in the office's file.
struct document_place {
  std::string where;    ///< the file, with `#` and the sheet where it is a workbook
  std::size_t row = 0;  ///< 0: none
  std::string field;    ///< the header of its column, the item, or its JSON pointer
};

/// Where members of a document stand, by their JSON pointers.
using document_places = std::map<std::string, document_place, std::less<>>;

/// The pointer and place of a member, or of the nearest one that it is in; null where there is none. O(depth · log places).
const document_places::value_type* find_place(const document_places& in, std::string_view pointer);

struct office_document {
  std::string json;             ///< the file's own bytes where nothing had to be changed
  std::string where;            ///< the file
  document_places places = {};  ///< none where `json` is the file's own
  problems found = {};          ///< of the file, and what is read otherwise than it stands
};

/// Reads a plan. `options.sheet`: the sheet with the table, where several could be meant. Faults of the whole file: those of
/// `read_sheet`; of cells, in `found`: 290 to 296. O(size).
checked<office_document> read_plan_document(std::string bytes, const sheet_options& options);

/// Reads an event. Faults as above.
checked<office_document> read_event_document(std::string bytes, const sheet_options& options);

/// Problems of the JSON as problems of the office's file, behind those of the document itself.
problems placed(const problems& of_json, const office_document& document);

/// A fraction as people write it, as the plan has it: `15` and `百分之十五` are `15%`, `三分之一` is `1/3`, `0.15` is `15%`. Nothing where the
/// text is no fraction. Texts that `parse_fraction` reads stay, but for decimals. O(length).
std::optional<std::string> plain_fraction(std::string_view text);

}  // namespace cavel

#endif
