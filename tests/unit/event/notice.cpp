// SPDX-License-Identifier: Apache-2.0
// A notice shows what may be public on its day and nothing else: no private data, no unvisited target before opening.
#include "../inspect/sample_visits.hpp"

#include <cavel/event/announcement.hpp>
#include <cavel/event/notice.hpp>
#include <cavel/files/inspection_json.hpp>

#include <gtest/gtest.h>

namespace {

using sample_visits::read;

/// An event with one visited target; every value that must not be public has a mark.
struct planted {
  cavel::inspection_baseline event = *cavel::parse_baseline(read("event.json"));
  std::vector<cavel::inspection> visits{*cavel::parse_inspection(read("good.json"))};
  cavel::notice_head head;

  planted() {
    cavel::inspection& of = visits[0];
    of.contact = "暗桩联系人";
    of.telephone = "暗桩电话";
    of.signatures.target = "暗桩签名";
    of.footage[0].file = "暗桩录像.mp4";
    of.footage[0].sha256 = std::string(64, 'f');
    of.footage[1].file = "暗桩照片.jpg";
    of.findings[1].description = "暗桩保密问题";
    of.preparation.scheme = "暗桩方案";
    of.preparation.approved_by = "暗桩批准人";
    of.handling[0].case_number = "暗桩案号";
    for (auto& officer : event.officers) officer.name = "暗桩姓名" + officer.id;
    event.targets[0].name = "公开<厂>&\"名称\"";
    head.body = "偃师区应急管理局";
    head.event = event.name;
    head.announcement = "cavel announcement\nend of announcement\n";
    head.record_digest = std::string(64, 'a') + "  record.json";
  }
  std::string page(std::string_view on = "2022-09-30") const { return notice_page(made(on)); }
  cavel::public_notice made(std::string_view on = "2022-09-30") const {
    const auto status = status_of(event, visits, cavel::china_calendar(), *cavel::try_parse_date(on));
    return notice_of(status, event, cavel::notice_catalogue(), head);
  }
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Notice, PageLoadsNothingAndTextCannotPassForAnother) {
  planted of;
  of.event.targets[0].name = "甲\x1b\u009b\u202e\u2066\u200b<script>'\"\xff";
  of.head.event = "\u202e<b>";
  const std::string page = of.page();
  EXPECT_TRUE(holds(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"));
  EXPECT_TRUE(holds(page, "<bdi>甲⟨U+001B⟩⟨U+009B⟩⟨U+202E⟩⟨U+2066⟩⟨U+200B⟩&#60;script&#62;&#39;&#34;\uFFFD</bdi>"));
  EXPECT_TRUE(holds(page, "<title>⟨U+202E⟩&#60;b&#62; "));
  for (const char* raw : {"\x1b", "\u009b", "\u202e", "\u2066", "<script"}) EXPECT_FALSE(holds(page, raw)) << raw;
}

TEST(Notice, BeforeOpeningOnlyVisitedTargetsAreShown) {
  const planted of;
  const std::string page = of.page();
  EXPECT_TRUE(holds(page, of.visits[0].target));
  EXPECT_TRUE(holds(page, "发现问题已责令改正"));
  EXPECT_TRUE(holds(page, "冲压区未设置安全警示标志"));
  EXPECT_TRUE(holds(page, "偃应急罚〔2022〕8号"));
  EXPECT_TRUE(holds(page, of.head.record_digest));
  for (const cavel::drawn_target& each : of.event.targets) {
    EXPECT_EQ(holds(page, each.id), each.id == of.visits[0].target) << each.id;
  }
  EXPECT_FALSE(holds(page, "A01"));
  EXPECT_FALSE(holds(of.page("2022-09-19"), of.visits[0].target));
}

TEST(Notice, AfterOpeningTheSampleIsShown) {
  planted of;
  of.head.statement = "随机源公布书正文\n";
  of.head.officers = cavel::officers_shown::numbers;
  const std::string page = of.page();
  for (const cavel::drawn_target& each : of.event.targets) EXPECT_EQ(holds(page, each.id), each.selected()) << each.id;
  EXPECT_TRUE(holds(page, "随机源公布书正文"));
  EXPECT_TRUE(holds(page, "cavel verify"));
  EXPECT_TRUE(holds(page, "A01"));
  EXPECT_FALSE(holds(page, "暗桩"));
}

TEST(Notice, NothingPrivateIsWritten) {
  planted of;
  for (const bool opened : {false, true}) {
    of.head.statement = opened ? "随机源公布书\n" : "";
    for (const std::string& text : {notice_page(of.made()), notice_table(of.made())}) {
      EXPECT_FALSE(holds(text, "暗桩")) << text.substr(text.find("暗桩"), 60);
      EXPECT_FALSE(holds(text, std::string(64, 'f')));
    }
  }
}

TEST(Notice, NamesOnlyWhereThePlanSaysSo) {
  planted of;
  of.head.statement = "随机源公布书\n";
  of.head.officers = cavel::officers_shown::names;
  EXPECT_TRUE(holds(of.page(), "暗桩姓名A01（A01）"));
  EXPECT_FALSE(holds(of.page(), "暗桩签名"));
}

TEST(Notice, WithdrawnDecisionsAreNotShown) {
  planted of;
  of.visits[0].handling[0].changed_on = *cavel::try_parse_date("2022-09-28");
  EXPECT_FALSE(holds(of.page(), "偃应急罚〔2022〕8号"));
  EXPECT_TRUE(holds(of.page("2022-09-27"), "偃应急罚〔2022〕8号"));
}

TEST(Notice, TextIsEscapedAndNothingIsLoaded) {
  const planted of;
  const std::string page = of.page();
  EXPECT_TRUE(holds(page, "公开&#60;厂&#62;&#38;&#34;名称&#34;"));
  for (const std::string_view part : {"<script", "http:", "https:", "src=", "@import", "url("})
    EXPECT_FALSE(holds(page, part)) << part;
}

TEST(Notice, TableHasOneRowAVisitedTarget) {
  const planted of;
  const std::string table = notice_table(of.made());
  EXPECT_TRUE(table.starts_with("\xEF\xBB\xBF统一社会信用代码,"));
  EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 2);
  EXPECT_TRUE(holds(table, of.visits[0].target + ",\"公开<厂>&\"\"名称\"\"\",偃师区应急管理局,"));
}

TEST(Notice, TableHasNoFormulas) {
  planted of;
  cavel::public_notice made = of.made();
  made.results.front().name = "=1+1";
  made.results.front().unit = "@监察";
  const std::string table = notice_table(made);
  EXPECT_TRUE(holds(table, ",'=1+1,"));
  EXPECT_TRUE(holds(table, ",'@监察\n"));
}

/// A notice that an office signs says in its own language what was announced; the bytes are an annex.
TEST(Notice, OpensWithTheAnnouncementInWords) {
  planted of;
  cavel::task& task = of.head.plan.emplace_back();
  task.number = 2;
  task.department = "区应急管理局<";
  task.matter = "安全生产的随机抽查";
  task.title = "工贸行业随机抽查";
  task.targets = "机械企业";
  task.method = "一般事项检查";
  task.visits = {*cavel::try_parse_date("2022-05-26"), *cavel::try_parse_date("2022-12-31")};
  task.strata = {{"a", {}, *cavel::parse_fraction("15%"), 0, {}}, {"b", {}, *cavel::parse_fraction("1/3"), 0, {}}};
  cavel::announcement_facts facts;
  facts.body = "偃师区应急管理局";
  facts.operated_by = "甲";
  facts.witnesses = {"乙"};
  facts.event = "第一次";
  facts.embargo = false;
  facts.published_on = *cavel::try_parse_date("2022-05-27");
  facts.channel = "门户网站";
  facts.plan = "计划";
  facts.targets.columns = {"id"};
  facts.balance = {7, 0, 0, 2, 5};
  cavel::source dice;
  dice.name = "骰子";
  dice.form = *cavel::parse_form("dice:30");
  dice.earliest = *cavel::parse_instant("2022-05-31T09:00:00+08:00");
  dice.read_at = "会议室";
  facts.sources = {dice};
  cavel::task_facts& announced = facts.tasks.emplace_back();
  announced.name = announced.lot = "a";
  announced.title = "工贸行业随机抽查";
  announced.department = "局";
  announced.from = announced.to = facts.published_on;
  announced.filter = "{}";
  cavel::stratum_facts& stratum = announced.strata.emplace_back();
  stratum.name = "all";
  stratum.size = 5;
  stratum.share = *cavel::parse_fraction("2/5");
  stratum.sample = 2;
  const auto text = cavel::make_announcement(facts);
  ASSERT_TRUE(text) << message(text.problems().front(), cavel::language::en);
  of.head.announcement = text->text();
  const std::string page = of.page();
  for (const std::string_view column :
       {"序号", "部门", "抽查事项", "抽查任务名称", "检查对象", "检查方式", "抽查比例", "抽查时间"}) {
    EXPECT_TRUE(holds(page, "<th scope=\"col\">" + std::string(column) + "</th>")) << column;
  }
  for (const std::string& part : {std::string("区应急管理局&#60;"), std::string("a 15%；b 1/3"), std::string("2022-12-31"),
                                  hex(text->text_digest()), std::string("名录 7 行：有误剔除 0，未列入任务 0，排除 2，参抽 5"),
                                  std::string("参抽 5 家，抽取 2 家"), std::string("公开随机源：<bdi>骰子</bdi>")}) {
    EXPECT_TRUE(holds(page, part)) << part;
  }
  const std::size_t words = page.find("抽查公告"), results = page.find("检查结果</h2>"), annex = page.find("附件：抽取公告原文");
  EXPECT_LT(words, results);
  EXPECT_LT(results, annex);
  EXPECT_NE(annex, std::string::npos);
}

}  // namespace
