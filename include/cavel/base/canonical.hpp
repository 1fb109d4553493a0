// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_CANONICAL_HPP
#define CAVEL_BASE_CANONICAL_HPP

/// \file
/// Canonical JSON (RFC 8785) of objects, arrays, strings and integers: exactly one byte sequence for each value.
///
/// A record is identified by its digest, so equal facts must give equal bytes: members sorted by the UTF-16 code units of their
/// names, no white space, the shortest escapes. cavel's documents contain no fractional numbers, and integers are within
/// ±(2^53 − 1), as I-JSON requires (RFC 7493).
///
/// \code
/// canonical(json_value().add("n", 15).add("id", "A-1"));  // {"id":"A-1","n":15}
/// \endcode

#include <cavel/base/bytes.hpp>

#include <gsl/assert>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace cavel {

/// The largest integer allowed in a document.
inline constexpr std::int64_t largest_integer = 9007199254740991;

/// A JSON value of cavel's documents. Members keep the order in which they were added; `canonical` sorts them.
class json_value {
 public:
  using array = std::vector<json_value>;
  using object = std::vector<std::pair<std::string, json_value>>;

  json_value() : value_(object{}) {}
  json_value(std::string text) : value_(std::move(text)) {}
  json_value(std::string_view text) : value_(std::string(text)) {}
  json_value(const char* text) : value_(std::string(text)) {}
  json_value(bool truth) : value_(truth) {}
  /// \pre within ±largest_integer
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) json_value(Integer number) : value_(static_cast<std::int64_t>(number)) {
    Expects(std::in_range<std::int64_t>(number) && std::get<std::int64_t>(value_) <= largest_integer &&
            std::get<std::int64_t>(value_) >= -largest_integer);
  }
  json_value(array items) : value_(std::move(items)) {}
  json_value(object members) : value_(std::move(members)) {}

  /// Copies by assignment: the copy constructor of such a variant in libstdc++ 12 crashes if memory runs out half-way; its
  /// assignment does not.
  json_value(const json_value& other) : json_value() { value_ = other.value_; }
  json_value(json_value&&) noexcept = default;
  json_value& operator=(const json_value&) = default;
  json_value& operator=(json_value&&) noexcept = default;
  ~json_value() = default;

  /// Adds a member. \pre this is an object without a member of that name. \return *this
  json_value& add(std::string_view name, json_value value);
  /// Adds an item. \pre this is an array. \return *this
  json_value& push(json_value value);

  const std::variant<std::string, std::int64_t, bool, array, object>& get() const { return value_; }

 private:
  std::variant<std::string, std::int64_t, bool, array, object> value_;
};

/// The canonical bytes, without a trailing line feed. O(size · log members).
/// \pre every string is valid UTF-8
inline std::string canonical(const json_value& value);

/// The value for people: members in the order in which they were added, indented by two spaces, with a trailing line feed.
inline std::string indented(const json_value& value);

// ---------------------------------------------------------------------------------------------------------

inline json_value& json_value::add(std::string_view name, json_value value) {
  Expects(std::holds_alternative<object>(value_));
  auto& members = std::get<object>(value_);
  members.emplace_back(std::string(name), std::move(value));
  return *this;
}

inline json_value& json_value::push(json_value value) {
  Expects(std::holds_alternative<array>(value_));
  std::get<array>(value_).push_back(std::move(value));
  return *this;
}

namespace detail {

inline void write_string(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\b': out += "\\b"; break;
      case '\f': out += "\\f"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          const auto byte = static_cast<std::uint8_t>(c);
          out += "\\u00" + hex(&byte, 1);
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

/// Orders well-formed UTF-8 by UTF-16 code units. This is byte order with one exception: characters above U+FFFF (lead bytes from
/// 0xF0) are surrogate pairs in UTF-16, which sort before U+E000 to U+FFFF (lead bytes 0xEE and 0xEF).
inline bool utf16_less(std::string_view left, std::string_view right) {
  const auto [l, r] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  if (l == left.end() || r == right.end()) return left.size() < right.size();
  const auto a = static_cast<unsigned char>(*l);
  const auto b = static_cast<unsigned char>(*r);
  if (a >= 0xEE && b >= 0xEE && (a >= 0xF0) != (b >= 0xF0)) return a >= 0xF0;
  return a < b;
}

/// Writes canonically if `indent` is negative, otherwise for people.
inline void write(const json_value& value, int indent, std::string& out) {
  const auto line = [&](int depth) {
    if (indent >= 0) out += '\n' + std::string(static_cast<std::size_t>(depth) * 2, ' ');
  };
  const int inner = indent < 0 ? indent : indent + 1;
  if (const auto* text = std::get_if<std::string>(&value.get())) {
    write_string(*text, out);
  } else if (const auto* number = std::get_if<std::int64_t>(&value.get())) {
    out += std::to_string(*number);
  } else if (const auto* truth = std::get_if<bool>(&value.get())) {
    out += *truth ? "true" : "false";
  } else if (const auto* items = std::get_if<json_value::array>(&value.get())) {
    out += '[';
    for (std::size_t i = 0; i < items->size(); ++i) {
      if (i != 0) out += ',';
      line(inner);
      write((*items)[i], inner, out);
    }
    if (!items->empty()) line(indent);
    out += ']';
  } else {
    const auto& members = std::get<json_value::object>(value.get());
    std::vector<const std::pair<std::string, json_value>*> order;
    for (const auto& member : members) order.push_back(&member);
    if (indent < 0) {
      std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) { return utf16_less(a->first, b->first); });
    }
    out += '{';
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i != 0) out += ',';
      line(inner);
      write_string(order[i]->first, out);
      out += indent < 0 ? ":" : ": ";
      write(order[i]->second, inner, out);
    }
    if (!order.empty()) line(indent);
    out += '}';
  }
}

}  // namespace detail

inline std::string canonical(const json_value& value) {
  std::string out;
  detail::write(value, -1, out);
  return out;
}

inline std::string indented(const json_value& value) {
  std::string out;
  detail::write(value, 0, out);
  return out + '\n';
}

/// An array of what `to_value` makes of each element.
template <class Range, class ToValue>
json_value json_list(const Range& range, const ToValue& to_value) {
  json_value list = json_value::array{};
  for (const auto& each : range) list.push(to_value(each));
  return list;
}

/// An array of texts. O(bytes).
inline json_value to_json(const std::vector<std::string>& texts) {
  json_value list = json_value::array{};
  for (const std::string& each : texts) list.push(each);
  return list;
}

}  // namespace cavel

#endif
