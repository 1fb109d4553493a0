// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FAULT_HPP
#define CAVEL_FAULT_HPP

/// \file
/// What can be wrong, and how it is said.
///
/// A *fault* is a code from one closed list (fault_list.inc) with its text and remedy in Chinese and English.
/// A *problem* is a fault with where it was found and the value that was found. Everything that reads outside
/// data answers with a `checked<T>`: the value, where it could be made, and *all* problems, not the first.
/// Codes are stable: they are the C library's codes and the ids of the validation rules.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// The language of a text for people.
enum class language : std::uint8_t { zh, en };

/// An `error` stops what was asked for; a `warning` is told and does not.
enum class severity : std::uint8_t { warning, error };

/// The closed list of what can be wrong. Numbers never change once released.
enum class fault : std::uint16_t {
  none = 0,
#define CAVEL_FAULT(number, name, level, zh, en, zh_remedy, en_remedy, article) name = number,
#include <cavel/fault_list.inc>
#undef CAVEL_FAULT
};

/// What the list says of one fault. `article` is the rule of law that it rests on, or empty.
struct fault_entry {
  fault code;
  std::string_view name;  ///< the stable id, as in documents and in the C library
  severity level;
  std::string_view zh, en, zh_remedy, en_remedy, article;
};

/// All faults, ascending by number.
inline constexpr fault_entry fault_list[] = {
#define CAVEL_FAULT(number, name, level, zh, en, zh_remedy, en_remedy, article) \
  {fault::name, #name, severity::level, zh, en, zh_remedy, en_remedy, article},
#include <cavel/fault_list.inc>
#undef CAVEL_FAULT
};

/// The entry of a fault; a null pointer for `fault::none` and for numbers that the list does not hold. O(log n).
constexpr const fault_entry* find_fault(fault code);

/// A fault with its place. `row` is 1-based as the reader of the file counts (the header is row 1); 0 where there is none.
struct problem {
  fault code = fault::none;
  std::string where;  ///< file, table or document, e.g. `targets.csv`
  std::size_t row = 0;
  std::string field;   ///< column name or JSON pointer
  std::string value;   ///< as found; empty where nothing was found
  std::string detail;  ///< fills `{detail}` of the text: a number, an id, the nearest known name

  severity level() const;
  bool operator==(const problem&) const = default;
};

using problems = std::vector<problem>;

/// Whether any of them is an error.
bool has_error(const problems& list);

/// Keeps the first 1000 problems of each severity, so that what is wrong throughout makes no endless list, and counts the rest.
class problem_list {
 public:
  void add(problem one);
  /// What was kept; at the end, where there were more, how many (`problems_left_out`). `where` names the file.
  problems take(std::string where);
  const problems& kept() const { return kept_; }

 private:
  problems kept_;
  std::size_t errors_ = 0, warnings_ = 0, left_out_ = 0;
};

/// One sentence: place, value, what is wrong. No line feed.
std::string message(const problem& what, language in);

/// One sentence: what to do about it.
std::string remedy(const problem& what, language in);

/// A value with everything that was noticed while it was made. It holds a value exactly when no problem is an error.
template <class T>
class checked {
 public:
  /// A value, perhaps with warnings. \pre no problem is an error
  checked(T value, problems warnings = {}) : value_(std::move(value)), problems_(std::move(warnings)) {}
  /// No value. \pre at least one problem is an error
  checked(cavel::problems found) : problems_(std::move(found)) {}
  checked(problem found) { problems_.push_back(std::move(found)); }

  explicit operator bool() const { return value_.has_value(); }
  bool has_value() const { return value_.has_value(); }
  /// \pre has_value()
  const T& operator*() const& { return *value_; }
  T& operator*() & { return *value_; }
  T&& operator*() && { return *std::move(value_); }
  const T* operator->() const { return &*value_; }
  T* operator->() { return &*value_; }
  const cavel::problems& problems() const { return problems_; }

 private:
  std::optional<T> value_;
  cavel::problems problems_;
};

// ---------------------------------------------------------------------------------------------------------

constexpr const fault_entry* find_fault(fault code) {
  std::size_t low = 0;
  std::size_t high = std::size(fault_list);
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (fault_list[middle].code < code) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < std::size(fault_list) && fault_list[low].code == code ? &fault_list[low] : nullptr;
}

inline severity problem::level() const {
  const fault_entry* entry = find_fault(code);
  return entry != nullptr ? entry->level : severity::error;
}

inline void problem_list::add(problem one) {
  constexpr std::size_t most = 1000;
  std::size_t& count = one.level() == severity::error ? errors_ : warnings_;
  if (count == most) {
    ++left_out_;
    return;
  }
  ++count;
  kept_.push_back(std::move(one));
}

inline problems problem_list::take(std::string where) {
  if (left_out_ != 0) kept_.push_back({fault::problems_left_out, std::move(where), 0, "", "", std::to_string(left_out_)});
  return std::move(kept_);
}

inline bool has_error(const problems& list) {
  for (const problem& each : list) {
    if (each.level() == severity::error) return true;
  }
  return false;
}

namespace detail {

inline std::string fill(std::string_view text, std::string_view detail) {
  constexpr std::string_view mark = "{detail}";
  std::string filled;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = text.find(mark, at);
    filled += text.substr(at, next == std::string_view::npos ? next : next - at);
    if (next == std::string_view::npos) break;
    filled += detail;
    at = next + mark.size();
  }
  return filled;
}

/// A value as it can stand in a sentence: control bytes as spaces, cut after 80 bytes at a character's edge.
inline std::string quotable(std::string_view value) {
  std::string shown(value.substr(0, 80));
  if (value.size() > 80) {
    while (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0xC0) == 0x80) shown.pop_back();
    if (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0x80) != 0) shown.pop_back();
    shown += "…";
  }
  for (char& c : shown) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return shown;
}

}  // namespace detail

inline std::string message(const problem& what, language in) {
  const fault_entry* entry = find_fault(what.code);
  const bool zh = in == language::zh;
  std::string text;
  if (!what.where.empty()) text += what.where + (zh ? " " : ", ");
  if (what.row != 0) text += (zh ? "第 " : "row ") + std::to_string(what.row) + (zh ? " 行 " : ", ");
  if (!what.field.empty()) text += zh ? "“" + what.field + "” " : "field \"" + what.field + "\", ";
  if (!what.value.empty()) {
    text += zh ? "值“" + detail::quotable(what.value) + "” " : "value \"" + detail::quotable(what.value) + "\", ";
  }
  if (!text.empty()) {
    text.resize(text.size() - (zh ? 1 : 2));
    text += zh ? "：" : ": ";
  }
  if (entry == nullptr) return text + (zh ? "未知错误 " : "unknown fault ") + std::to_string(static_cast<int>(what.code));
  return text + detail::fill(zh ? entry->zh : entry->en, what.detail);
}

inline std::string remedy(const problem& what, language in) {
  const fault_entry* entry = find_fault(what.code);
  if (entry == nullptr) return {};
  return detail::fill(in == language::zh ? entry->zh_remedy : entry->en_remedy, what.detail);
}

}  // namespace cavel

#endif
