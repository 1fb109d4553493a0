// SPDX-License-Identifier: Apache-2.0
#include "json_pointer.hpp"

#include <cavel/files/json_difference.hpp>

#include <algorithm>

namespace cavel {

namespace {

std::string shown(const json_value* value) {
  if (value == nullptr) return {};
  if (std::holds_alternative<json_value::object>(value->get())) return "{…}";
  if (std::holds_alternative<json_value::array>(value->get())) return "[…]";
  return canonical(*value);
}

const json_value* find(const json_value::object& members, std::string_view name) {
  const auto at = std::find_if(members.begin(), members.end(), [&](const auto& member) { return member.first == name; });
  return at == members.end() ? nullptr : &at->second;
}

/// Either may be null, not both.
std::optional<json_difference> differ(const json_value* expected, const json_value* found, const std::string& pointer) {
  if (expected != nullptr && found != nullptr && expected->get().index() == found->get().index()) {
    if (const auto* members = std::get_if<json_value::object>(&expected->get())) {
      const auto& others = std::get<json_value::object>(found->get());
      for (const auto& [name, value] : *members) {
        if (auto first = differ(&value, find(others, name), detail::json_pointer(pointer, name))) return first;
      }
      for (const auto& [name, value] : others) {
        if (find(*members, name) == nullptr) return differ(nullptr, &value, detail::json_pointer(pointer, name));
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
