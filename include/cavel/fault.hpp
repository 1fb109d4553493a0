// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FAULT_HPP
#define CAVEL_FAULT_HPP

/// \file
/// Faults: what can be wrong with data, and the messages for it.
///
/// A *fault* is a code from one closed list (fault_list.inc) with a text and a remedy in Chinese and English. A *problem* is
/// a fault together with where it was found and the offending value. Every function that reads outside data returns a
/// `checked<T>`: the value, if it could be made, and *all* problems, not only the first. Codes are stable. The C library and
/// the validation rules use the same numbers.
///
/// \code
/// const auto share = cavel::parse_fraction("15％");
/// if (!share) std::cerr << message(share.problems().front(), cavel::language::en);
/// \endcode

#include <gsl/assert>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// The language of a message.
enum class language : std::uint8_t { zh, en };

/// The text in the language asked for.
constexpr std::string_view say(language in, std::string_view zh, std::string_view en) { return in == language::zh ? zh : en; }

/// An `error` prevents a result; a `warning` is reported alongside the result.
enum class severity : std::uint8_t { warning, error };

/// The closed list of faults. Released numbers never change.
enum class fault : std::uint16_t {
  none = 0,
#define CAVEL_FAULT(number, name, level, zh, en, zh_remedy, en_remedy, article) name = number,
#include <cavel/fault_list.inc>
#undef CAVEL_FAULT
};

/// One entry of the list. `article` is the legal provision behind the fault, or empty.
struct fault_entry {
  fault code;
  std::string_view name;  ///< stable id, used in documents and in the C library
  severity level;
  std::string_view zh, en, zh_remedy, en_remedy, article;
};

/// All faults, in ascending order of number.
inline constexpr fault_entry fault_list[] = {
#define CAVEL_FAULT(number, name, level, zh, en, zh_remedy, en_remedy, article) \
  {fault::name, #name, severity::level, zh, en, zh_remedy, en_remedy, article},
#include <cavel/fault_list.inc>
#undef CAVEL_FAULT
};

/// The entry of a fault; null for `fault::none` and for unknown numbers. O(log n).
constexpr const fault_entry* find_fault(fault code);

/// A fault and its location. Rows count from 1 and the header is row 1; 0 means no row.
struct problem {
  fault code = fault::none;
  std::string where;  ///< file, table or document, e.g. `targets.csv`
  std::size_t row = 0;
  std::string field;   ///< column name or JSON pointer
  std::string value;   ///< as found; empty if nothing was there
  std::string detail;  ///< replaces `{detail}` in the text: a number, an id, a name; or two parts with "; " between them

  severity level() const;
  bool operator==(const problem&) const = default;
};

using problems = std::vector<problem>;

/// Whether any problem in the list is an error.
bool has_error(const problems& list);

/// Keeps the first 1000 problems of each severity and counts the rest: a mistake repeated on every row must not fill memory.
/// Whatever reads rows, lines or members of a file from outside collects its problems here. O(1) for each.
class problem_list {
 public:
  /// How many of each severity are kept by default.
  static constexpr std::size_t usual = 1000;

  problem_list() = default;
  explicit problem_list(std::size_t most) : most_(most) {}
  void add(problem one);
  /// Adds each, and the number of those already left out.
  void add(const problems& some);
  bool empty() const { return kept_.empty(); }
  bool has_error() const { return errors_ != 0; }
  /// How many were added, kept or not.
  std::size_t count() const { return kept_.size() + left_out_; }
  const problems& kept() const { return kept_; }
  /// Orders the problems kept by their rows; equal rows keep their order.
  void sort_by_row();
  /// The problems kept. If any were dropped, the last entry is `problems_left_out` with their number.
  problems take();

 private:
  std::size_t most_ = usual;
  problems kept_;
  std::size_t errors_ = 0, warnings_ = 0, left_out_ = 0;
};

inline bool has_error(const problem_list& list) { return list.has_error(); }

/// One sentence: location, value, fault. No line feed.
std::string message(const problem& what, language in);

/// One sentence: how to correct it.
std::string remedy(const problem& what, language in);

/// A value, or the reasons why there is none, with all warnings. It holds a value exactly when no problem is an error.
///
/// `*` and `problems()` of a temporary return by value, so that `for (const auto& p : check().problems())` is safe.
template <class T>
class checked {
 public:
  /// A value, perhaps with warnings. \pre no problem is an error
  checked(T value, problems warnings = {}) : value_(std::move(value)), problems_(std::move(warnings)) {
    Expects(!has_error(problems_));
  }
  /// No value. \pre at least one problem is an error
  checked(cavel::problems found) : problems_(std::move(found)) { Expects(has_error(problems_)); }
  checked(problem_list found) : checked(found.take()) {}
  checked(T value, problem_list warnings) : checked(std::move(value), warnings.take()) {}
  /// No value. \pre the problem is an error
  checked(problem found) {
    Expects(found.level() == severity::error);
    problems_.push_back(std::move(found));
  }

  explicit operator bool() const { return value_.has_value(); }
  bool has_value() const { return value_.has_value(); }
  /// \pre has_value()
  const T& operator*() const& { return held(value_); }
  T& operator*() & { return held(value_); }
  T operator*() && { return std::move(held(value_)); }
  const T* operator->() const { return &held(value_); }
  T* operator->() { return &held(value_); }
  const cavel::problems& problems() const& { return problems_; }
  cavel::problems problems() && { return std::move(problems_); }

 private:
  template <class Optional>
  static auto& held(Optional& value) {
    Expects(value.has_value());
    return *value;
  }

  std::optional<T> value_;
  cavel::problems problems_;
};

// ---------------------------------------------------------------------------------------------------------

constexpr const fault_entry* find_fault(fault code) {
  const auto* entry = std::partition_point(std::begin(fault_list), std::end(fault_list),
                                           [&](const fault_entry& each) { return each.code < code; });
  return entry != std::end(fault_list) && entry->code == code ? entry : nullptr;
}

inline severity problem::level() const {
  const fault_entry* entry = find_fault(code);
  return entry != nullptr ? entry->level : severity::error;
}

inline void problem_list::add(problem one) {
  std::size_t& count = one.level() == severity::error ? errors_ : warnings_;
  if (count == most_) {
    ++left_out_;
    return;
  }
  ++count;
  kept_.push_back(std::move(one));
}

inline void problem_list::add(const problems& some) {
  for (const problem& each : some) {
    std::size_t number = 0;
    if (each.code == fault::problems_left_out) {
      std::from_chars(each.detail.data(), each.detail.data() + each.detail.size(), number);
      left_out_ += number;
    } else {
      add(each);
    }
  }
}

inline void problem_list::sort_by_row() {
  std::stable_sort(kept_.begin(), kept_.end(), [](const problem& a, const problem& b) { return a.row < b.row; });
}

inline problems problem_list::take() {
  if (left_out_ != 0) kept_.push_back({fault::problems_left_out, kept_.front().where, 0, "", "", std::to_string(left_out_)});
  errors_ = warnings_ = left_out_ = 0;
  return std::exchange(kept_, {});
}

inline bool has_error(const problems& list) {
  return std::any_of(list.begin(), list.end(), [](const problem& each) { return each.level() == severity::error; });
}

namespace detail {

/// The text of a fault with its detail. `{detail}` is all of it; `{first}` and `{rest}` are the parts before and after its
/// first "; ". Text in `[[ ]]` is left out if the part that it names is empty.
inline std::string fill(std::string_view text, std::string_view detail) {
  const std::size_t end = detail.find("; ");
  const std::pair<std::string_view, std::string_view> parts[] = {
      {"{detail}", detail},
      {"{first}", detail.substr(0, end)},
      {"{rest}", end == std::string_view::npos ? std::string_view() : detail.substr(end + 2)}};
  std::string filled;
  while (!text.empty()) {
    if (text.starts_with("[[")) {
      const std::string_view inside = text.substr(2, text.find("]]") - 2);
      const bool says_nothing = std::any_of(std::begin(parts), std::end(parts), [&](const auto& part) {
        return part.second.empty() && inside.find(part.first) != std::string_view::npos;
      });
      if (!says_nothing) filled += fill(inside, detail);
      text.remove_prefix(inside.size() + 4);
      continue;
    }
    const auto* part =
        std::find_if(std::begin(parts), std::end(parts), [&](const auto& each) { return text.starts_with(each.first); });
    if (part != std::end(parts)) {
      filled += part->second;
      text.remove_prefix(part->first.size());
    } else {
      const std::size_t next = text.find_first_of("{[", 1);
      filled += text.substr(0, next);
      text.remove_prefix(std::min(next, text.size()));
    }
  }
  return filled;
}

/// A value as quoted in a message: at most 80 bytes, cut between characters, control bytes replaced by spaces.
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
