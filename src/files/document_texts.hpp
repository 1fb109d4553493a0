// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_DOCUMENT_TEXTS_HPP
#define CAVEL_SRC_DOCUMENT_TEXTS_HPP

/// \file
/// The texts of a document that an office writes (plan, event, catalogue, visit): characters by which they show something other than
/// they are (roster/text_sign.hpp), each under its JSON pointer.

#include "json_pointer.hpp"

#include <cavel/base/canonical.hpp>
#include <cavel/roster/text_sign.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace cavel {

/// Reports signs in member names and texts; spaces of unusual width indent, and lines end, in such texts without misleading anybody. What
/// has an error already is not reported again. A condition's values are compared with the roster and checked there. O(size).
class document_texts {
 public:
  document_texts(std::string_view file, problem_list& found) : file_(file), found_(found) {}

  void check(const json_value& of, const std::string& pointer = {}, bool is_condition = false) {
    if (const auto* text = std::get_if<std::string>(&of.get())) {
      if (!is_condition) judge(*text, pointer);
    } else if (const auto* items = std::get_if<json_value::array>(&of.get())) {
      for (std::size_t i = 0; i < items->size(); ++i) check((*items)[i], pointer + "/" + std::to_string(i), is_condition);
    } else if (const auto* members = std::get_if<json_value::object>(&of.get())) {
      for (const auto& [name, value] : *members) {
        const std::string below = detail::json_pointer(pointer, name);
        judge(name, below);
        check(value, below, is_condition || name == "filter" || name == "where" || name == "scope");
      }
    }
  }

 private:
  void judge(std::string_view text, const std::string& pointer) {
    const text_finding sign = find_text_sign(text, "\t\n\r");
    if (sign.sign < text_sign::hidden) return;
    const auto is_same = [&](const problem& each) { return each.field == pointer && each.level() == severity::error; };
    if (std::any_of(found_.kept().begin(), found_.kept().end(), is_same)) return;
    problem one = text_problem(sign, text);
    one.where = file_;
    one.field = pointer;
    found_.add(std::move(one));
  }

  std::string_view file_;
  problem_list& found_;
};

}  // namespace cavel

#endif
