// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_PLAN_FILTER_HPP
#define CAVEL_PLAN_FILTER_HPP

/// \file
/// Parses the filter line (筛选) of an announcement: a condition in canonical JSON, and only in that form (docs/protocol.md §8).
/// It needs no JSON library, so that announcements can be verified by the headers alone.

#include <cavel/plan/plan.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace cavel {

/// The condition of a filter line; empty if the text is not the canonical form of one. O(size · log members).
inline std::optional<condition> parse_filter(std::string_view text);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// Parses the output of `canonical` for a condition. It accepts some other spellings: the caller renders the condition again and
/// compares.
class filter_reader {
 public:
  explicit filter_reader(std::string_view text) : rest_(text) {}

  bool read(condition& into, int depth = 0) {
    if (depth > 64 || !take('{')) return false;
    std::string last;
    bool first = true;
    while (!take('}')) {
      std::string name;
      if (!(first || take(',')) || !string(name) || !take(':')) return false;
      if (!first && !utf16_less(last, name)) return false;
      first = false;
      if (name == "any") {
        if (!list([&] { return read(into.any.emplace_back(), depth + 1); })) return false;
      } else if (name == "not") {
        if (!read(into.none.emplace_back(), depth + 1)) return false;
      } else {
        condition::member member{name, {}};
        if (!take_empty() && !list([&] { return string(member.values.emplace_back()); })) return false;
        into.members.push_back(std::move(member));
      }
      last = std::move(name);
    }
    return true;
  }
  bool at_end() const { return rest_.empty(); }

 private:
  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_empty() {
    if (!rest_.starts_with("[]")) return false;
    rest_.remove_prefix(2);
    return true;
  }
  template <class Item>
  bool list(const Item& item) {
    if (!take('[') || !item()) return false;
    while (take(',')) {
      if (!item()) return false;
    }
    return take(']');
  }
  bool string(std::string& into) {
    if (!take('"')) return false;
    while (!rest_.empty() && rest_[0] != '"') {
      if (take('\\')) {
        if (!escape(into)) return false;
      } else {
        into += rest_[0];
        rest_.remove_prefix(1);
      }
    }
    return take('"');
  }
  bool escape(std::string& into) {
    constexpr std::string_view marks = "\"\\bfnrt";
    constexpr std::string_view meant = "\"\\\b\f\n\r\t";
    if (rest_.empty()) return false;
    if (const std::size_t at = marks.find(rest_[0]); at != std::string_view::npos) {
      into += meant[at];
      rest_.remove_prefix(1);
      return true;
    }
    const auto byte = rest_.starts_with("u00") ? from_hex<1>(rest_.substr(3, 2)) : std::nullopt;
    if (!byte) return false;
    into += static_cast<char>((*byte)[0]);
    rest_.remove_prefix(5);
    return true;
  }

  std::string_view rest_;
};

}  // namespace detail

inline std::optional<condition> parse_filter(std::string_view text) {
  condition made;
  detail::filter_reader reader(text);
  if (!is_utf8(text) || !reader.read(made) || !reader.at_end() || canonical(to_json(made)) != text) return std::nullopt;
  return made;
}

}  // namespace cavel

#endif
