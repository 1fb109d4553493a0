// SPDX-License-Identifier: Apache-2.0
// The public profile (docs/protocol.md §10) against the vectors of the Python reference: opened folders without the officers' lists,
// with lies that hold together. What differs is named by file, field, what was found and what was expected.
#include "vector_file.hpp"

#include <cavel/match/draw_panels.hpp>

#include <gtest/gtest.h>

#include <map>

namespace {

using namespace cavel_tests;

/// A removed file is null there, which cavel's own documents may not hold.
json_value load_with_nulls(const std::string& name) {
  const auto bytes = cavel::read_file(std::string(CAVEL_SOURCE_DIR "/tests/vectors/") + name);
  if (!bytes) ADD_FAILURE() << message(bytes.problems().front(), cavel::language::en);
  std::string words = *bytes;
  const std::string null = "\": null";
  for (std::size_t at = words.find(null); at != std::string::npos; at = words.find(null, at))
    words.replace(at, null.size(), "\": false");
  auto document = cavel::parse_json(words, name);
  if (!document) ADD_FAILURE() << message(document.problems().front(), cavel::language::en);
  return *std::move(document);
}

cavel::file_map changed(const json_value& group, const json_value& test) {
  cavel::file_map made = files(group, "files");
  for (const auto& [path, content] : std::get<json_value::object>(at(test, "changed").get())) {
    if (const auto* text = std::get_if<std::string>(&content.get())) {
      made[path] = *text;
    } else {
      made.erase(path);
    }
  }
  return made;
}

TEST(PublicVectors, Folders) {
  for (const char* name : {"public.json", "public_repair.json"}) {
    for_each_test(load_with_nulls(name), [](const json_value& group, const json_value& test) {
      const auto verified = cavel::verify_event(changed(group, test), cavel::language::en);
      EXPECT_EQ(!verified.difference.has_value(), is_valid(test)) << label(test);
    });
  }
}

struct difference {
  std::string file, field, found, expected;
  bool operator==(const difference&) const = default;
};

std::ostream& operator<<(std::ostream& out, const difference& each) {
  return out << each.file << " | " << each.field << " | " << each.found << " | " << each.expected;
}

/// The first difference of the tests of a file's first group, by comment.
std::map<std::string, difference> differences_of(const char* name, std::size_t group_index = 0) {
  const json_value document = load_with_nulls(name);
  const json_value& group = list(document, "testGroups").at(group_index);
  std::map<std::string, difference> made;
  for (const json_value& test : list(group, "tests")) {
    const auto verified = cavel::verify_event(changed(group, test), cavel::language::en);
    if (!verified.difference) continue;
    const cavel::problem& one = *verified.difference;
    made.emplace(text(test, "comment"), difference{one.where, one.field, one.value, one.detail});
  }
  return made;
}

void expect(const std::map<std::string, difference>& found, const std::map<std::string, difference>& expected) {
  for (const auto& [comment, each] : expected) {
    const auto at = found.find(comment);
    ASSERT_NE(at, found.end()) << comment;
    EXPECT_EQ(at->second, each) << comment;
  }
}

TEST(PublicVectors, PanelsAreNamedByTarget) {
  const std::string table = "panels.csv";
  expect(differences_of("public.json"),
         {{"no panels, loads 0", {table, "metal", "", "91410381MA5925442A"}},
          {"the first target left out", {table, "metal", "91410381MA58QWM39D", "91410381MA5925442A"}},
          {"a target that was not drawn", {table, "light", "91410300000000000X", ""}},
          {"a seat lacks", {table, "91410381MA5925442A", "1", "2"}},
          {"a seat more", {table, "91410381MA5925442A", "3", "2"}},
          {"officers in another order", {table, "91410381MA5925442A", "执法-01", "ascending by ticket officers/metal"}},
          {"an officer who does not exist", {table, "91410381MA5925442A", "执法-77", "an officer of loads"}},
          {"nobody leads", {table, "leader", "91410381MA5925442A", ""}},
          {"the other leads everywhere", {table, "91410381MA59TUF71H", "执法-02", "执法-07"}}});
}

TEST(PublicVectors, MembersOfTheRecordAreNamedByPointer) {
  const std::string record = "record.json";
  expect(differences_of("public.json"),
         {{"pool 1", {record, "/tasks/0/pool", "1", "6 to 10"}},
          {"more in the pool than there are", {record, "/tasks/0/pool", "11", "6 to 10"}},
          {"mode that does not exist", {record, "/tasks/0/mode", "crew", "panel, team"}},
          {"a forced pair invented", {record, "/tasks/0/forced", "x y", "pairs of panels.csv in its order, none in team mode"}},
          {"a certificate of a stranger", {record, "/tasks/0/certificate/officers", "y", "officers of loads, ascending"}},
          {"a certificate without excess", {record, "/tasks/0/certificate/needed", "1 > 1", "possible numbers"}},
          {"a certificate over 2^32", {record, "/tasks/0/certificate/needed", "4294967298 > 4294967297", "possible numbers"}},
          {"fallback warned of", {record, "/warnings/1", "\"team-fallback metal\"", ""}},
          {"all loads 0", {record, "/loads/1/load", "0", "2"}},
          {"a load over 2^32", {record, "/loads/0/load", "4294967296", "0"}},
          {"an officer less in loads", {record, "/loads", "9", "10"}},
          {"a name too few", {"officer-names.csv", "officer", "", "执法-99"}},
          {"any file", {"readme.txt", "", "", ""}}});
}

TEST(PublicVectors, RepairsAreNamedByTheirFolder) {
  const std::string record = "change-1/record.json";
  expect(differences_of("public_repair.json"),
         {{"change-1/: a seat lacks", {"change-1/panels.csv", "91410381MA7T8QN26T", "1", "2"}},
          {"change-1/: a pool", {record, "/tasks/0/pool", "13", "12"}},
          {"change-1/: changed pairs", {record, "/tasks/0/changed", "2", "1"}},
          {"change-1/: a load", {record, "/loads/0/load", "2", "1"}},
          {"change-1/: another sequence", {record, "/sequence", "2", "1"}},
          {"change-1/: count 5", {record, "/files/0/rows", "1", "5"}},
          {"change-1/: its digest line removed", {"change-1/record.sha256", "", "", ""}},
          {"a gap in the repairs", {"change-4/record.sha256", "", "", ""}}});
}

/// The untouched folder of a file's first group.
cavel::file_map opened_folder(const char* name) { return files(list(load_with_nulls(name), "testGroups").front(), "files"); }

bool has_words(const std::vector<std::string>& lines, std::string_view words) {
  return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

TEST(Published, DigestsAreComparedWhereTheyAreGiven) {
  const cavel::file_map folder = opened_folder("public_repair.json");
  const auto alone = cavel::verify_event(folder, cavel::language::zh);
  ASSERT_FALSE(alone.difference);
  ASSERT_EQ(alone.records.size(), 4);  // draw, two changes, end
  EXPECT_TRUE(has_words(alone.not_checked, "公告校验值：与抽取前公布的校验值对照"));
  EXPECT_TRUE(has_words(alone.not_checked, "记录校验值：与公布的校验值对照"));
  EXPECT_TRUE(has_words(alone.not_checked, "检查组人选：未核，以机关公布为准"));
  EXPECT_FALSE(has_words(alone.not_checked, "是否还有更后的变更记录"));  // the event has ended
  const cavel::digest announced = alone.announced->text_digest();
  const auto compared = cavel::verify_event(folder, cavel::language::zh, {}, {announced, {alone.records[2], alone.records[0]}});
  EXPECT_FALSE(compared.difference);
  EXPECT_FALSE(has_words(compared.not_checked, "公布的校验值对照"));
}

cavel::digest announced_digest(const cavel::file_map& folder) {
  return cavel::hash(cavel::suite::sha256, folder.at("announcement.txt"));
}

TEST(Published, DigestOfAnotherEventIsADifference) {
  const cavel::file_map folder = opened_folder("public_repair.json");
  const auto alone = cavel::verify_event(folder, cavel::language::zh);
  ASSERT_TRUE(alone.announced);
  const cavel::digest other = alone.records[0];
  const auto announcement = cavel::verify_event(folder, cavel::language::zh, {}, {other, {}});
  ASSERT_TRUE(announcement.difference);
  EXPECT_EQ(announcement.difference->where, "announcement.txt");
  EXPECT_EQ(announcement.difference->detail, hex(other));
  EXPECT_EQ(announcement.difference->value, hex(alone.announced->text_digest()));
  const auto record = cavel::verify_event(folder, cavel::language::zh, {}, {std::nullopt, {other, announced_digest(folder)}});
  ASSERT_TRUE(record.difference);
  EXPECT_EQ(record.difference->where, "record.json");
  EXPECT_EQ(record.difference->value, hex(alone.records.back()));
}

TEST(Published, AnEndedEventCannotLoseItsLastChange) {
  cavel::file_map shorter = opened_folder("public_repair.json");
  std::erase_if(shorter, [](const auto& file) { return file.first.starts_with("change-2/"); });
  const auto seen = cavel::verify_event(shorter, cavel::language::zh);
  ASSERT_TRUE(seen.difference);
  EXPECT_EQ(seen.difference->where, "end/record.json");
  EXPECT_EQ(seen.difference->field, "/previous");
}

TEST(PanelsDrawn, SeatsAreNotCut) {
  cavel::panels_input input;
  for (const char* officer : {"a\t-\tmetal\tmetal\t*\t*", "b\t-\tmetal\tmetal\t*\t*", "c\t-\tmetal\tmetal\t*\t*"})
    input.lists.eligibility.push_back(officer);
  input.lists.targets.push_back("T1\t\t");
  cavel::panel_facts rule;
  rule.seats = (std::uint64_t{1} << 32) + 2;
  input.tasks.push_back({"metal", "d", rule, {"T1"}});
  const auto cut = cavel::draw_panels(input);
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.problems().front().code, cavel::fault::match_panel_size);
  EXPECT_EQ(cavel::message(cut.problems().front(), cavel::language::en),
            "metal, value \"T1\": a panel has fewer than 2 or more than 1073741823 seats");
  input.tasks.front().rule.seats = 2;
  EXPECT_TRUE(cavel::draw_panels(input));
}

/// A task whose targets were all drawn before has teams of the announced size, led by those who may lead in it.
TEST(PanelsDrawn, TeamsOfATaskWithoutTargets) {
  cavel::panels_input input;
  for (const char* officer :
       {"a\t-\tmetal,light\tmetal\t*\t*", "b\t-\tmetal,light\tmetal,light\t*\t*", "c\t-\tmetal,light\tmetal\t*\t*",
        "d\t-\tmetal,light\tmetal\t*\t*", "e\t-\tmetal,light\tmetal\t*\t*", "f\t-\tmetal,light\tmetal\t*\t*"})
    input.lists.eligibility.push_back(officer);
  input.lists.targets.push_back("T1\t\t");
  cavel::panel_facts teams;
  teams.seats = 3;
  teams.leads = 1;
  teams.mode = cavel::panel_mode::team;
  input.tasks.push_back({"metal", "d", {}, {"T1"}});
  input.tasks.push_back({"light", "d", teams, {"T1"}});
  const auto drawn = cavel::draw_panels(input);
  ASSERT_TRUE(drawn) << message(drawn.problems().front(), cavel::language::en);
  const cavel::task_panels& light = drawn->tasks[1];
  EXPECT_TRUE(light.panels.empty());
  ASSERT_EQ(light.teams.size(), 1);  // ⌊6/3⌋ would be two, but b alone may lead in it
  EXPECT_EQ(light.teams.front().size(), 3);
  EXPECT_EQ(light.teams.front().front(), "b");
}

}  // namespace
