// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_STATEMENT_HPP
#define CAVEL_EVENT_STATEMENT_HPP

/// \file
/// The statement (随机源公布书): the announcement followed by the value of each source. Its digest is the seed.
///
/// The announcement is a byte prefix of the statement, so anyone with the announced digest can check with `head -c` and
/// `sha256sum` that nothing was changed after the values were known. docs/protocol.md §3.

#include <cavel/event/announcement.hpp>
#include <cavel/hash/ticket.hpp>

#include <span>

namespace cavel {

/// The value of a source: in its form, `-` if the source failed, the secret if it is sealed.
struct source_value {
  std::string name;
  std::string value;
};

/// An announcement with its values. Immutable; a value.
class statement {
 public:
  const announcement& announced() const { return announced_; }
  const std::string& text() const { return text_; }
  const std::vector<source_value>& values() const { return values_; }
  /// S = H(text).
  cavel::seed seed() const { return {hash(announced_.facts().hash_suite, text_)}; }
  /// The public sources that failed, in announced order.
  std::vector<std::string> failed() const;

  friend checked<statement> reveal(announcement of, std::span<const source_value> values);
  friend checked<statement> parse_statement(std::string_view text);

 private:
  statement(announcement announced, std::string text, std::vector<source_value> values)
      : announced_(std::move(announced)), text_(std::move(text)), values_(std::move(values)) {}
  announcement announced_;
  std::string text_;
  std::vector<source_value> values_;
};

/// The statement of an announcement and its sources' values, given in any order; a standby source that is not
/// needed, and a public source replaced by one that is given, may be left out. All problems are reported: unknown,
/// repeated or missing names, malformed values, secrets that are not the announced ones.
checked<statement> reveal(announcement of, std::span<const source_value> values);

/// Reads a statement's bytes.
checked<statement> parse_statement(std::string_view text);

}  // namespace cavel

#endif
