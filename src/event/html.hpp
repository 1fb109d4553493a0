// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_HTML_HPP
#define CAVEL_EVENT_HTML_HPP

/// \file
/// Pages for people: self-contained HTML without scripts that loads nothing.

#include <cavel/fault.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel::detail {

/// Text for HTML, in elements and in quoted attributes; an invisible character is written as its number, ⟨U+202E⟩. O(length).
std::string escaped(std::string_view text);

/// The same, isolated from the direction of the text around it.
std::string shown(std::string_view text);

/// An id, a day or a number that is not broken over two lines.
std::string whole(std::string_view text);

/// A page up to the start of its body: UTF-8, a policy that forbids scripts and everything from elsewhere. `title` is text.
std::string page_head(std::string_view title, std::string_view style, language in = language::zh);

/// The end of a page.
inline constexpr std::string_view page_end = "</body>\n</html>\n";

/// A table whose cells carry their heading, for narrow screens.
class page_table {
 public:
  /// `classes`: of the cells of each column; empty: none
  explicit page_table(std::vector<std::string> header, std::vector<std::string> classes = {})
      : header_(std::move(header)), classes_(std::move(classes)) {}
  /// Cells are HTML.
  void row(const std::vector<std::string>& cells);
  std::string text() const;

 private:
  std::string class_of(std::size_t column) const;

  std::vector<std::string> header_, classes_;
  std::string rows_;
};

}  // namespace cavel::detail

#endif
