// SPDX-License-Identifier: Apache-2.0
// Announcements, statements and records against the vectors of the Python reference, which shares no code with this.
#include <cavel/files/event_folder.hpp>
#include <cavel/files/json.hpp>

#include <gtest/gtest.h>

namespace {

using cavel::json_value;

cavel::json_value load(const std::string& name) {
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

const json_value& at(const json_value& of, std::string_view name) {
  for (const auto& [key, value] : std::get<json_value::object>(of.get())) {
    if (key == name) return value;
  }
  throw std::out_of_range(std::string(name));
}
bool has(const json_value& of, std::string_view name) {
  for (const auto& member : std::get<json_value::object>(of.get())) {
    if (member.first == name) return true;
  }
  return false;
}
const std::string& text(const json_value& of, std::string_view name) { return std::get<std::string>(at(of, name).get()); }
std::int64_t number(const json_value& of, std::string_view name) { return std::get<std::int64_t>(at(of, name).get()); }
const json_value::array& list(const json_value& of, std::string_view name) {
  return std::get<json_value::array>(at(of, name).get());
}
/// A text, or bytes in hexadecimal under the name with `Hex`; nothing where neither is there.
std::optional<std::string> bytes(const json_value& of, const std::string& name) {
  if (has(of, name)) return text(of, name);
  if (!has(of, name + "Hex")) return std::nullopt;
  const std::string& digits = text(of, name + "Hex");
  std::string made;
  for (std::size_t i = 0; i < digits.size(); i += 2) made += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  return made;
}
cavel::folder files(const json_value& of, std::string_view name) {
  cavel::folder made;
  for (const auto& [path, bytes] : std::get<json_value::object>(at(of, name).get()))
    made.emplace(path, std::get<std::string>(bytes.get()));
  return made;
}
bool is_valid(const json_value& test) { return text(test, "result") == "valid"; }
std::string label(const json_value& test) { return std::to_string(number(test, "tcId")) + " " + text(test, "comment"); }

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

TEST(DrawVectors, Announcements) {
  for_each_test(load("announcement.json"), [](const json_value&, const json_value& test) {
    const auto read = cavel::parse_announcement(bytes(test, "announcement").value());
    EXPECT_EQ(read.has_value(), is_valid(test))
        << label(test) << (read ? "" : message(read.problems().front(), cavel::language::en));
    if (!read || !is_valid(test)) return;
    EXPECT_EQ(hex(read->text_digest()), text(test, "digest")) << label(test);
    EXPECT_EQ(cavel::bits_supplied(read->facts().sources), static_cast<std::uint64_t>(number(test, "supplied"))) << label(test);
  });
}

/// Whether a statement has this seed, and its labels these lot seeds.
bool has_seeds(const json_value& test) {
  const auto read = cavel::parse_statement(text(test, "statement"));
  if (!read || hex(read->seed().value) != text(test, "seed")) return false;
  const auto& labels = list(test, "labels");
  const auto& seeds = list(test, "lotSeeds");
  if (labels.size() != seeds.size()) return false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto& name = std::get<std::string>(labels[i].get());
    const auto made = derive(read->announced().facts().hash_suite, read->seed(), name);
    if (hex(made.value) != std::get<std::string>(seeds[i].get())) return false;
  }
  return true;
}

TEST(DrawVectors, Statements) {
  for_each_test(load("statement.json"), [](const json_value& group, const json_value& test) {
    if (text(group, "type") == "seed") {
      EXPECT_EQ(has_seeds(test), is_valid(test)) << label(test);
      return;
    }
    const auto read = cavel::parse_statement(bytes(group, "announcement").value() + bytes(test, "tail").value());
    EXPECT_EQ(read.has_value(), is_valid(test)) << label(test);
    if (!read || !is_valid(test)) return;
    EXPECT_EQ(hex(read->seed().value), text(test, "seed")) << label(test);
    std::vector<std::string> failed;
    for (const json_value& each : list(test, "failed")) failed.push_back(std::get<std::string>(each.get()));
    EXPECT_EQ(read->failed(), failed) << label(test);
  });
}

/// The lists of a draw test as verification reads them, with names from the test.
void check_draw(const json_value& test) {
  cavel::folder published = files(test, "lists");
  published.merge(files(test, "files"));
  published["statement.txt"] = text(test, "statement");
  const auto opened = cavel::parse_statement(text(test, "statement"));
  ASSERT_TRUE(opened) << label(test);
  published["announcement.txt"] = opened->announced().text();
  published["record.json"] = text(test, "record");
  const auto hash_suite = opened->announced().facts().hash_suite;
  published[cavel::digest_path(hash_suite)] = cavel::digest_line(cavel::hash(hash_suite, text(test, "record")), "record.json");
  EXPECT_EQ(hex(cavel::hash(hash_suite, text(test, "record"))), text(test, "digest"));
  const auto verified = cavel::verify(published, cavel::read_claimed_panels);
  EXPECT_FALSE(verified.difference) << label(test) << message(*verified.difference, cavel::language::en);
}

TEST(DrawVectors, Records) {
  for_each_test(load("record.json"), [](const json_value& group, const json_value& test) {
    const std::string& type = text(group, "type");
    if (type == "draw") {
      check_draw(test);
    } else if (type == "form") {
      const auto read = cavel::parse_canonical_json(bytes(test, "record").value(), "record.json");
      EXPECT_EQ(read.has_value(), is_valid(test)) << label(test);
    } else {
      cavel::folder published = files(group, "files");
      const auto changed = bytes(test, "content");
      if (changed) {
        published[text(test, "path")] = *changed;
      } else {
        published.erase(text(test, "path"));
      }
      const auto verified = cavel::verify_event(published, cavel::language::en);
      EXPECT_EQ(!verified.difference.has_value(), is_valid(test)) << label(test);
    }
  });
}

}  // namespace
