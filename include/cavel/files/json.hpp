// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_JSON_HPP
#define CAVEL_FILES_JSON_HPP

/// \file
/// JSON documents from outside: read strictly, with every problem and its place.
///
/// `parse_json` (compiled; Boost.JSON inside) refuses whatever two readers could understand differently: repeated member
/// names, numbers that are not integers within ±(2^53 − 1), null, broken UTF-8, anything after the document.
/// `json_reader` then takes an object's members by name and type. It reports every problem with its JSON pointer
/// (RFC 6901) and, when it is closed, every member that nobody asked for, with the nearest known name.

#include <cavel/base/canonical.hpp>
#include <cavel/fault.hpp>

#include <gsl/pointers>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// Deepest nesting of a document.
inline constexpr std::size_t deepest_json = 64;

/// The document of a text. `file` names it in problems. Faults `json_…`, each with its place. O(size · log members).
checked<json_value> parse_json(std::string_view text, std::string_view file);

namespace detail {

/// The same with another nesting limit.
checked<json_value> parse_json_to_depth(std::string_view text, std::string_view file, std::size_t depth);

}  // namespace detail

/// The same for a text that must be in canonical form (records): the fault gives the first byte that is not.
checked<json_value> parse_canonical_json(std::string_view text, std::string_view file);

/// Takes the members of one object. Every getter notes its name as known; `close` reports the others.
class json_reader {
 public:
  /// \param found where problems go; it must outlive the reader
  json_reader(const json_value& value, std::string file, std::string pointer, problem_list& found);

  /// Whether the value is an object (if not, that was reported and every getter returns its default).
  bool is_object() const { return object_ != nullptr; }

  /// The member, or a null pointer.
  const json_value* find(std::string_view name);
  bool has(std::string_view name) { return find(name) != nullptr; }

  /// A string. Required: a missing one is reported.
  std::string text(std::string_view name);
  std::string text_or(std::string_view name, std::string_view otherwise);
  /// An integer in [least, most]. Required.
  std::int64_t integer(std::string_view name, std::int64_t least = 0, std::int64_t most = largest_integer);
  std::int64_t integer_or(std::string_view name, std::int64_t otherwise, std::int64_t least = 0,
                          std::int64_t most = largest_integer);
  bool truth_or(std::string_view name, bool otherwise);
  /// One of the given words. Required when `otherwise` is empty.
  std::string word(std::string_view name, const std::vector<std::string_view>& allowed, std::string_view otherwise = {});
  /// An array of strings; empty if the member is missing.
  std::vector<std::string> texts(std::string_view name);
  /// A reader of an object member. Required.
  json_reader child(std::string_view name);
  /// Readers of the objects of an array member; `required`: a missing array is reported.
  std::vector<json_reader> children(std::string_view name, bool required = false);

  /// Reports the members that no getter asked for.
  void close();

  /// Reports a problem of this object, or of a member.
  void refuse(fault code, std::string_view name, std::string value, std::string detail = {});
  /// Reports the problems of a value that was read from a member's text, under that member's pointer.
  void refuse(std::string_view name, const problems& of);
  const std::string& pointer() const { return pointer_; }
  const json_value& value() const { return *value_; }

 private:
  const json_value* need(std::string_view name);
  std::string pointer_of(std::string_view name) const;

  gsl::not_null<const json_value*> value_;
  const json_value::object* object_;
  std::string file_, pointer_;
  gsl::not_null<problem_list*> found_;
  std::map<std::string_view, const json_value*> members_;  // of the object
  std::vector<std::string> known_;                         // names asked for, in that order
  std::set<std::string, std::less<>> asked_;
};

}  // namespace cavel

#endif
