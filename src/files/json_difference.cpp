// SPDX-License-Identifier: Apache-2.0
#include "json_pointer.hpp"

#include <cavel/files/json_difference.hpp>

#include <algorithm>
#include <map>
#include <string_view>

namespace cavel {

namespace {

std::string shown(const json_value* value) {
  if (value == nullptr) return {};
  if (std::holds_alternative<json_value::object>(value->get())) return "{…}";
  if (std::holds_alternative<json_value::array>(value->get())) return "[…]";
  return canonical(*value);
}

std::map<std::string_view, const json_value*> by_name(const json_value::object& members) {
  std::map<std::string_view, const json_value*> made;
  for (const auto& [name, value] : members) made.emplace(name, &value);
  return made;
}

/// Either may be null, not both.
std::optional<json_difference> differ(const json_value* expected, const json_value* found, const std::string& pointer) {
  if (expected != nullptr && found != nullptr && expected->get().index() == found->get().index()) {
    if (const auto* members = std::get_if<json_value::object>(&expected->get())) {
      const auto& others = std::get<json_value::object>(found->get());
      const auto found_by_name = by_name(others);
      for (const auto& [name, value] : *members) {
        const auto at = found_by_name.find(name);
        const json_value* const other = at == found_by_name.end() ? nullptr : at->second;
        if (auto first = differ(&value, other, detail::json_pointer(pointer, name))) return first;
      }
      const auto expected_by_name = by_name(*members);
      for (const auto& [name, value] : others) {
        if (!expected_by_name.contains(name)) return differ(nullptr, &value, detail::json_pointer(pointer, name));
      }
      return std::nullopt;
    }
    if (const auto* items = std::get_if<json_value::array>(&expected->get())) {
      const auto& others = std::get<json_value::array>(found->get());
      for (std::size_t i = 0; i < std::max(items->size(), others.size()); ++i) {
        const json_value* const item = i < items->size() ? &(*items)[i] : nullptr;
        const json_value* const other = i < others.size() ? &others[i] : nullptr;
        if (auto first = differ(item, other, pointer + "/" + std::to_string(i))) return first;
      }
      return std::nullopt;
    }
    if (canonical(*expected) == canonical(*found)) return std::nullopt;
  }
  return json_difference{pointer, shown(found), shown(expected)};
}

}  // namespace

std::optional<json_difference> first_difference(const json_value& expected, const json_value& found) {
  return differ(&expected, &found, "");
}

}  // namespace cavel
