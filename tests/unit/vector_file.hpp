// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TESTS_VECTOR_FILE_HPP
#define CAVEL_TESTS_VECTOR_FILE_HPP

/// \file
/// The vectors of tests/vectors as JSON values, their fields by name and type.

#include <cavel/event/verify_event.hpp>
#include <cavel/files/folder.hpp>
#include <cavel/files/json.hpp>

#include <gtest/gtest.h>

namespace cavel_tests {

using cavel::json_value;

inline cavel::json_value load(const std::string& name) {
  const auto bytes = cavel::read_file(std::string(CAVEL_SOURCE_DIR "/tests/vectors/") + name);
  if (!bytes) ADD_FAILURE() << message(bytes.problems().front(), cavel::language::en);
  // The vectors mark a file that is taken away by null, which cavel's own documents may not hold.
  std::string words = *bytes;
  const std::string null = "\"content\": null,";
  for (std::size_t at = words.find(null); at != std::string::npos; at = words.find(null)) words.erase(at, null.size());
  auto document = cavel::parse_json(words, name);
  if (!document) ADD_FAILURE() << message(document.problems().front(), cavel::language::en);
  return *std::move(document);
}

inline const json_value& at(const json_value& of, std::string_view name) {
  for (const auto& [key, value] : std::get<json_value::object>(of.get())) {
    if (key == name) return value;
  }
  throw std::out_of_range(std::string(name));
}
inline bool has(const json_value& of, std::string_view name) {
  for (const auto& member : std::get<json_value::object>(of.get())) {
    if (member.first == name) return true;
  }
  return false;
}
inline const std::string& text(const json_value& of, std::string_view name) { return std::get<std::string>(at(of, name).get()); }
inline std::int64_t number(const json_value& of, std::string_view name) { return std::get<std::int64_t>(at(of, name).get()); }
inline const json_value::array& list(const json_value& of, std::string_view name) {
  return std::get<json_value::array>(at(of, name).get());
}
/// A text, or bytes in hexadecimal under the name with `Hex`; nothing where neither is there.
inline std::optional<std::string> bytes(const json_value& of, const std::string& name) {
  if (has(of, name)) return text(of, name);
  if (!has(of, name + "Hex")) return std::nullopt;
  const std::string& digits = text(of, name + "Hex");
  std::string made;
  for (std::size_t i = 0; i < digits.size(); i += 2) made += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  return made;
}
inline cavel::file_map files(const json_value& of, std::string_view name) {
  cavel::file_map made;
  for (const auto& [path, bytes] : std::get<json_value::object>(at(of, name).get()))
    made.emplace(path, std::get<std::string>(bytes.get()));
  return made;
}
inline bool is_valid(const json_value& test) { return text(test, "result") == "valid"; }
inline std::string label(const json_value& test) { return std::to_string(number(test, "tcId")) + " " + text(test, "comment"); }

/// A folder of a group with one file altered, or taken away, is verified as the vector says.
inline void check_altered_folder(const json_value& group, const json_value& test) {
  cavel::file_map published = files(group, "files");
  if (const auto changed = bytes(test, "content")) {
    published[text(test, "path")] = *changed;
  } else {
    published.erase(text(test, "path"));
  }
  const auto verified = cavel::verify_event(published, cavel::language::en);
  EXPECT_EQ(!verified.difference.has_value(), is_valid(test)) << label(test);
}

template <class Each>
void for_each_test(const json_value& document, const Each& each) {
  std::int64_t count = 0;
  for (const json_value& group : list(document, "testGroups")) {
    for (const json_value& test : list(group, "tests")) {
      each(group, test);
      ++count;
    }
  }
  EXPECT_EQ(count, number(document, "numberOfTests"));
}

}  // namespace cavel_tests

#endif
