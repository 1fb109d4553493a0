// SPDX-License-Identifier: Apache-2.0
// A JSON text has one reading and a value one canonical text; all problems are reported at once.
#include <cavel/files/json.hpp>

#include <gtest/gtest.h>

namespace {

using cavel::fault;

fault refused(std::string_view text) {
  const auto read = cavel::parse_json(text, "x.json");
  return read ? fault::none : read.problems().front().code;
}

TEST(Json, OneReadingOnly) {
  EXPECT_EQ(refused(R"({"a":1,"b":["x",true]})"), fault::none);
  EXPECT_EQ(refused("\xEF\xBB\xBF{}\n"), fault::none);
  EXPECT_EQ(refused(R"({"a":1,"a":1})"), fault::json_repeated);
  EXPECT_EQ(refused(R"({"a":1.0})"), fault::json_number);
  EXPECT_EQ(refused(R"({"a":1e2})"), fault::json_number);
  EXPECT_EQ(refused(R"({"a":-0})"), fault::json_number);
  EXPECT_EQ(refused(R"({"a":9007199254740991})"), fault::none);
  EXPECT_EQ(refused(R"({"a":9007199254740992})"), fault::json_number);
  EXPECT_EQ(refused(R"({"a":18446744073709551615})"), fault::json_number);
  EXPECT_EQ(refused(R"({"a":null})"), fault::json_null);
  EXPECT_EQ(refused("{} {}"), fault::json_syntax);
  EXPECT_EQ(refused("{"), fault::json_syntax);
  EXPECT_EQ(refused(""), fault::json_syntax);
  EXPECT_EQ(refused("{\"a\":\"\xC0\"}"), fault::text_not_utf8);
  EXPECT_EQ(refused(std::string(65, '[') + std::string(65, ']')), fault::json_syntax);
}

/// If each key were compared with all before it, this would take hours.
TEST(Json, KeysOfALargeObjectAreComparedOnce) {
  constexpr int keys = 400000;
  std::string text = "{";
  for (int i = 0; i < keys; ++i) text += "\"key " + std::to_string(i) + "\":[\"x\"],";
  const auto read = cavel::parse_json(text + "\"last\":[]}", "x.json");
  ASSERT_TRUE(read);
  EXPECT_EQ(refused(text + "\"key 7\":[]}"), fault::json_repeated);
  cavel::problem_list found;
  cavel::json_reader reader(*read, "x.json", "", found);
  for (int i = 0; i < keys; ++i) ASSERT_EQ(reader.texts("key " + std::to_string(i)).size(), 1U);
  reader.close();
  EXPECT_EQ(found.count(), 1U);
}

TEST(Json, ProblemsAreCountedBeyondTheFirstThousand) {
  std::string text = "{\"list\":[0";
  for (int i = 1; i < 50000; ++i) text += ",1";
  const auto read = cavel::parse_json(text + "]}", "x.json");
  ASSERT_TRUE(read);
  cavel::problem_list found;
  cavel::json_reader(*read, "x.json", "", found).texts("list");
  EXPECT_EQ(found.kept().size(), 1000U);
  EXPECT_EQ(found.take().back(), (cavel::problem{fault::problems_left_out, "x.json", 0, "", "", "49000"}));
}

TEST(Json, ProblemHasRowAndPointer) {
  const auto read = cavel::parse_json("{\"tasks\":[{},\n{\"n\":1.5}]}", "plan.json");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.problems().front().row, 2U);
  EXPECT_EQ(read.problems().front().field, "/tasks/1/n");
  EXPECT_EQ(read.problems().front().value, "1.5");
}

TEST(Json, CanonicalOrderIsThatOfUtf16) {
  const auto value = cavel::json_value().add("\U0001F600", 1).add("\uFB33", 2).add("a", 3).add("\u20ac", 4);
  EXPECT_EQ(cavel::canonical(value), "{\"a\":3,\"\u20ac\":4,\"\U0001F600\":1,\"\uFB33\":2}");
  EXPECT_EQ(cavel::canonical(cavel::json_value("\x01\n\"\\/")), R"("\u0001\n\"\\/")");
}

TEST(Json, RecordsAreReadOnlyInCanonicalForm) {
  EXPECT_TRUE(cavel::parse_canonical_json(R"({"a":1,"b":[]})", "record.json"));
  for (const char* text : {R"({"b":[],"a":1})", R"({"a": 1})", "{\"a\":1}\n", R"({"a":1.0})", R"({"a":"\u0041"})"}) {
    const auto read = cavel::parse_canonical_json(text, "record.json");
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.problems().front().code, fault::record_form) << text;
  }
}

TEST(Json, ReaderReportsEverythingAtOnce) {
  const auto document = cavel::parse_json(R"({"titel":"x","number":"1","mode":"tame","panel":1,"list":["a",2]})", "plan.json");
  ASSERT_TRUE(document);
  cavel::problem_list found;
  cavel::json_reader reader(*document, "plan.json", "", found);
  reader.text("title");
  reader.integer("number");
  reader.word("mode", {"panel", "team"});
  reader.integer("panel", 2);
  EXPECT_EQ(reader.texts("list"), std::vector<std::string>{"a"});
  reader.close();
  std::vector<std::pair<fault, std::string>> seen;
  for (const auto& each : found.kept()) seen.emplace_back(each.code, each.field);
  EXPECT_EQ(seen, (std::vector<std::pair<fault, std::string>>{{fault::json_missing, "/title"},
                                                              {fault::json_integer, "/number"},
                                                              {fault::json_word, "/mode"},
                                                              {fault::json_range, "/panel"},
                                                              {fault::json_type, "/list/1"},
                                                              {fault::json_unknown, "/titel"}}));
  EXPECT_EQ(found.kept().back().detail, "title");
}

TEST(Json, UnknownKeysNameTheKeyThatTheyStandFor) {
  const auto document =
      cavel::parse_json(R"({"抽查比例":"15%","抽查时间":1,"mesure":1,"乡镇":1,"fraction":15,"title":{}})", "plan.json");
  ASSERT_TRUE(document);
  cavel::problem_list found;
  cavel::json_reader reader(*document, "plan.json", "", found);
  reader.text("fraction");
  reader.text("title");
  reader.has("measure");
  reader.close();
  std::vector<std::pair<std::string, std::string>> seen;
  for (const auto& each : found.kept()) seen.emplace_back(each.field, each.detail);
  EXPECT_EQ(seen, (std::vector<std::pair<std::string, std::string>>{{"/fraction", "\"15\""},
                                                                    {"/title", "\"…\""},
                                                                    {"/抽查比例", "fraction"},
                                                                    {"/抽查时间", ""},
                                                                    {"/mesure", "measure"},
                                                                    {"/乡镇", ""}}));
}

}  // namespace
