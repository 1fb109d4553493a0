// SPDX-License-Identifier: Apache-2.0
// Law: an object with views of its own texts moves and is never copied; a filter line is read only in its canonical form.
#include <cavel/event/announce.hpp>
#include <cavel/event/panels_table.hpp>
#include <cavel/event/terms.hpp>
#include <cavel/event/verify.hpp>
#include <cavel/files/plan_json.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace {

static_assert(std::is_nothrow_move_constructible_v<cavel::kept_texts> || std::is_move_constructible_v<cavel::kept_texts>);
static_assert(std::is_move_constructible_v<cavel::announced_event> && std::is_move_assignable_v<cavel::announced_event>);
static_assert(!std::is_copy_constructible_v<cavel::announced_event> && !std::is_copy_assignable_v<cavel::announced_event>);

TEST(KeptTexts, ViewsStayGoodWhenTheyMove) {
  cavel::kept_texts from;
  const std::string_view small = from.keep("a");
  const std::string_view large = from.keep(std::string(1000, 'b'));
  cavel::kept_texts to = std::move(from);
  to.keep("c");
  EXPECT_EQ(small, "a");
  EXPECT_EQ(large, std::string(1000, 'b'));
}

TEST(Event, ConfirmedCodesAreReadAscendingAndOnlyWhatLacksTheSumIsOne) {
  const auto read = [](const std::string& confirmed) {
    return cavel::read_event(
        R"({"body":"b","operator":"o","event":"e","number":1,"digest_published":{"day":"2026-02-25","channel":"c"},
      "sources":[{"kind":"public","name":"n","form":"dice:50","earliest":"2026-02-26T09:00:00+08:00","read_at":"r"}],
      "confirmed_ids":[)" +
            confirmed + "]}",
        "event.json");
  };
  const auto entry = [](const std::string& id) { return R"({"id":")" + id + R"(","reference":"r","person":"p"})"; };
  const auto made = read(entry("91350299M0001QKT1Q") + "," + entry("91350299M0000XUF4G"));
  ASSERT_TRUE(made);
  ASSERT_EQ(made->confirmed.size(), 2U);
  EXPECT_EQ(made->confirmed[0], (cavel::confirmed_code{"91350299M0000XUF4G", "p", "r"}));
  for (const char* wrong : {"91350100M000100Y43", "91350299M0001QKT1", "91350299M0001QKT1Q-02", "71I50299M0001QKT1Q", ""}) {
    const auto refused = read(entry(wrong));
    ASSERT_FALSE(refused) << wrong;
    EXPECT_EQ(refused.problems().front().code, cavel::fault::confirmed_id_form) << wrong;
  }
  const auto twice = read(entry("91350299M0001QKT1Q") + "," + entry("91350299M0001QKT1Q"));
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.problems().front().code, cavel::fault::confirmed_id_repeated);
  EXPECT_EQ(read(R"({"id":"91350299M0001QKT1Q","reference":"r"})").problems().front().code, cavel::fault::json_missing);
}

TEST(Filter, OnlyTheCanonicalForm) {
  EXPECT_TRUE(cavel::parse_filter("{}"));
  EXPECT_TRUE(cavel::parse_filter(R"({"industry":["C31","C33"],"region":[]})"));  // an empty list is well formed
  EXPECT_TRUE(cavel::parse_filter(R"({"any":[{"a":["1"]},{"not":{"b":["2"]}}]})"));
  for (const char* bad : {"", "[]", "{} ", R"({"any":[]})", R"({"a":"1"})", R"({"a":[1]})", R"({"b":["1"],"a":["2"]})",
                          R"({"a":["1"],"a":["2"]})", R"({"a":["\u0041"]})", "\xEF\xBB\xBF{}"}) {
    EXPECT_FALSE(cavel::parse_filter(bad)) << bad;
  }
}

TEST(Filter, SixtyFourConditionsDeep) {
  const auto nested = [](const std::string& open, const std::string& close, int depth) {
    std::string text = "{}";
    for (int i = 0; i < depth; ++i) text = open + text + close;
    return cavel::parse_filter(text).has_value();
  };
  for (const auto& [open, close] : {std::pair<std::string, std::string>{R"({"any":[)", "]}"}, {R"({"not":)", "}"}}) {
    EXPECT_TRUE(nested(open, close, 64)) << open;
    EXPECT_FALSE(nested(open, close, 65)) << open;
  }
}

TEST(PanelsTable, IsReadInItsOneFormAlone) {
  const std::vector<std::string> tasks = {"a", "b"};
  const std::vector<std::vector<cavel::panel>> panels = {{{"甲,1", {"A \"x\"", "B"}, "B"}}, {{"乙", {"A"}, "A"}}};
  const std::string text = cavel::panels_table(tasks, panels);
  const auto read = cavel::read_panels_table(text, "panels.csv", tasks);
  ASSERT_TRUE(read);
  EXPECT_EQ(cavel::panels_table(tasks, *read), text);
  EXPECT_EQ((*read)[0][0].leader, "B");
  const std::string header(cavel::panels_header);
  for (const std::string& bad :
       {text.substr(0, text.size() - 1), text + "\n", header + "c,x,A,1\n", header + "a,x,A,0\n", header + "a,x,A\n",
        header + "b,x,A,1\na,x,A,1\n", header + "a,\"x\",A,1\n", std::string(), std::string("\xFF\xFE")}) {
    const auto refused = cavel::read_panels_table(bad, "panels.csv", tasks);
    ASSERT_FALSE(refused) << bad;
    EXPECT_EQ(refused.problems().front().code, cavel::fault::list_line);
  }
}

TEST(Compare, NamesTheFirstDifference) {
  EXPECT_FALSE(cavel::compare("a.txt", "1\n2\n", "1\n2\n"));
  const auto line = cavel::compare("a.txt", "1\n2\n", "1\n3\n");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->code, cavel::fault::verify_differs);
  EXPECT_EQ(line->row, 2U);
  EXPECT_EQ(line->value, "3");
  EXPECT_EQ(line->detail, "2");
  const auto member = cavel::compare("record.json", R"({"a":[{"b/c":1},{"d":"x"}]})", R"({"a":[{"b/c":2},{"d":"y"}]})");
  ASSERT_TRUE(member);
  EXPECT_EQ(member->field, "/a/0/b~1c");
  EXPECT_EQ(member->value, "2");
  EXPECT_EQ(member->detail, "1");
  const auto more = cavel::compare("record.json", R"({"a":["1"]})", R"({"a":["1","2"]})");
  ASSERT_TRUE(more);
  EXPECT_EQ(more->field, "/a/1");
  EXPECT_EQ(more->value, "\"2\"");
  EXPECT_EQ(more->detail, "");
  EXPECT_TRUE(cavel::compare("record.json", "{}", "{} "));
}

}  // namespace
