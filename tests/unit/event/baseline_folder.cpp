// SPDX-License-Identifier: Apache-2.0
// From an event's folder to the baseline of inspections: every test draws a small event in memory.
#include <cavel/event/baseline_folder.hpp>
#include <cavel/event/changed_event.hpp>
#include <cavel/event/event_key.hpp>
#include <cavel/event/event_steps.hpp>
#include <cavel/files/catalogue_json.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/inspect/publication.hpp>
#include <cavel/inspect/validate.hpp>
#include <cavel/inspect/versions.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace {

constexpr const char* plan = R"({"title": "计划", "basis": "通知", "tasks": [
 {"number": 1, "department": "局", "matter": "事项", "title": "金属冶炼抽查", "targets": "企业", "method": "一般", "fraction": "1/2",
  "window": {"from": "2022-06-01", "to": "2022-12-31"}, "task": "metal", "filter": {"sector": ["冶金"]}, "reserve": 2,
  "cap": {"limit": 3, "column": "inspections"}, "items": {"drawn": 2, "per": "target"}, "officers": {"panel": 2, "leads": 1}},
 {"number": 2, "department": "局", "matter": "事项", "title": "涉氨抽查", "targets": "企业", "method": "一般", "fraction": "100%",
  "window": {"from": "2022-07-01", "to": "2022-11-30"}, "task": "ammonia", "filter": {"attributes": ["涉氨制冷"]},
  "cap": {"limit": 2}, "items": {"drawn": 1, "per": "task"}, "officers": {"panel": 2, "leads": 1}}]})";

constexpr const char* event = R"({"body": "局", "operator": "甲", "event": "第一次抽查", "number": 1, "embargo": false,
 "digest_published": {"day": "2022-05-20", "channel": "网站"},
 "sources": [{"kind": "public", "name": "骰", "form": "dice:30", "earliest": "2022-05-24T09:00:00+08:00", "read_at": "局"}]})";

constexpr const char* targets =
    "统一社会信用代码,企业名称,行业,属性,本年度检查次数\n"
    "91410381171393857P,一厂,冶金,涉氨制冷；金属冶炼,\n"
    "91410399MAYL74100Q,二厂,冶金,\"涉氨制冷,粉尘涉爆\",2\n"
    "91410399MAYL03983A,三厂,冶金,,1\n"
    "91410399MAYL573777,四厂,冶金,,0\n"
    "91410399MAYL10131K,五厂,轻工,\"金属冶炼\n涉氨制冷\",3\n"
    "91410399MAYL383709,六厂,冶金,涉氨制冷,3\n";

constexpr const char* officers =
    "执法人员编号,姓名,单位,执法证件号,证件生效日期,证件有效期至,正式工作人员,可任组长\n"
    "YL-1,甲,一科,证1,2020-03-01,2025-02-28,是,是\n"
    "YL-2,乙,二科,证2,,2025-02-28,是,否\n"
    "YL-3,丙,三科,证3,2020-03-01,2025-02-28,是,是\n"
    "YL-4,丁,三科,证4,2020-03-01,2025-02-28,是,否\n";

constexpr const char* recusals =
    "执法人员编号,统一社会信用代码,回避事由,申请来源,决定人,状态,申请时间,决定时间\n"
    "YL-1,91410399MAYL10131K,近亲属,本人,局长,决定回避,2022-05-18T09:00:00+08:00,2022-05-19T09:00:00+08:00\n"
    "YL-2,91410381171393857P,利害关系,本人,,申请中,2022-05-18T23:30:00+08:00,\n";

/// The folder of an event that was drawn; two earlier events drew 一厂, one of them 二厂.
cavel::file_map drawn_folder(std::string plan_text = plan, std::string targets_text = targets,
                             std::string officers_text = officers, std::string recusals_text = recusals) {
  cavel::chain_terms chain;
  chain.earlier = {{cavel::hash(cavel::suite::sha256, "a"), {"91410381171393857P"}, {}},
                   {cavel::hash(cavel::suite::sha256, "b"), {"91410399MAYL74100Q"}, {}}};
  cavel::file_map papers{{"plan.json", std::move(plan_text)},
                         {"event.json", event},
                         {"targets.csv", std::move(targets_text)},
                         {"officers.csv", std::move(officers_text)},
                         {"recusals.csv", std::move(recusals_text)},
                         {"catalogue.json", canonical(to_json(cavel::notice_catalogue()))},
                         {"event-key.txt", text_of(cavel::event_key{})},
                         {"terms.json", terms_text(chain)}};
  const auto read = cavel::event_papers::read(std::move(papers));
  if (!read) throw std::runtime_error(message(read.problems().front(), cavel::language::en));
  cavel::file_map files = announced_files(*read);
  const std::vector<cavel::source_value> values{{"骰", std::string(30, '3')}};
  auto drawn = cavel::draw_event(files, values);
  if (!drawn) throw std::runtime_error(message(drawn.problems().front(), cavel::language::en));
  files.merge(drawn->added);
  return files;
}

std::vector<std::string> lines(const cavel::file_map& files, const std::string& path) {
  std::vector<std::string> made;
  const auto read = cavel::lines_of(files.at(path));
  for (const std::string_view line : *read) made.emplace_back(line);
  return made;
}

cavel::inspection_baseline bridged(const cavel::file_map& files) {
  auto made = cavel::make_baseline(files);
  if (!made) throw std::runtime_error(message(made.problems().front(), cavel::language::en));
  return *std::move(made);
}

const cavel::drawn_target& target(const cavel::inspection_baseline& in, const std::string& id) {
  const cavel::drawn_target* found = find_target(in, id);
  if (found == nullptr) throw std::runtime_error("no target " + id);
  return *found;
}

TEST(Baseline, SeatsOfAnAnnouncementAreNotCut) {
  cavel::file_map folder = drawn_folder();
  std::string text = folder.at("public/announcement.txt");
  const std::string_view two = "panel 检查组: 2;";
  ASSERT_NE(text.find(two), std::string::npos);
  text.replace(text.find(two), two.size(), "panel 检查组: 4294967298;");
  folder.at("public/announcement.txt") = std::move(text);
  const auto made = cavel::make_baseline(folder);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->tasks.front().seats, 4294967295U);
}

TEST(DrawnEventFolder, TargetsWithFreeIdsHaveTheirRows) {
  const std::string free_plan = "{\"id_rule\": \"free\"," + std::string(plan).substr(1);
  const cavel::inspection_baseline made = bridged(drawn_folder(free_plan, std::string(targets) + "YQ-7,七厂,冶金,涉氨制冷,\n"));
  const cavel::drawn_target& found = target(made, "YQ-7");
  EXPECT_EQ(found.name, "七厂");
  EXPECT_EQ(found.sector, "冶金");
}

TEST(DrawnEventFolder, TasksTargetsAndPanelsAreThoseOfTheDraw) {
  const cavel::file_map files = drawn_folder();
  const cavel::inspection_baseline made = bridged(files);
  EXPECT_EQ(made.name, "第一次抽查");
  EXPECT_EQ(made.announced, boost::gregorian::date(2022, 5, 20));
  ASSERT_EQ(made.tasks.size(), 2U);
  EXPECT_EQ(made.tasks[1].title, "涉氨抽查");
  EXPECT_EQ(made.tasks[1].visits.to, boost::gregorian::date(2022, 11, 30));
  EXPECT_EQ(made.tasks[0].seats, 2U);
  EXPECT_TRUE(made.tasks[0].draws_officers);

  const auto metal = lines(files, "private/drawn/sample/metal.all.txt");
  const auto ammonia = lines(files, "private/drawn/sample/ammonia.all.txt");
  ASSERT_EQ(metal.size(), 2U);
  std::set<std::string> visited(metal.begin(), metal.end());
  visited.insert(ammonia.begin(), ammonia.end());
  std::set<std::string> standing;
  for (const cavel::drawn_target& each : made.targets) {
    if (each.selected()) standing.insert(each.id);
    std::vector<std::string> tasks;
    if (std::count(metal.begin(), metal.end(), each.id) != 0) tasks.emplace_back("metal");
    if (std::count(ammonia.begin(), ammonia.end(), each.id) != 0) tasks.emplace_back("ammonia");
    EXPECT_EQ(each.panel.size(), each.selected() ? 2U : 0U) << each.id;
    if (!each.selected()) continue;
    EXPECT_EQ(each.tasks, tasks) << each.id;
    EXPECT_TRUE(std::count(each.panel.begin(), each.panel.end(), each.leader));
    EXPECT_EQ(each.unit, each.leader == "YL-1" ? "一科" : "三科");  // only they may lead
  }
  EXPECT_EQ(standing, visited);
  EXPECT_EQ(target(made, "91410399MAYL10131K").leader, "YL-3");  // YL-1 is recused
}

TEST(DrawnEventFolder, RosterFactsComeAlong) {
  const cavel::inspection_baseline made = bridged(drawn_folder());
  const cavel::drawn_target& both = target(made, "91410399MAYL10131K");
  EXPECT_EQ(both.name, "五厂");
  EXPECT_EQ(both.sector, "轻工");
  EXPECT_EQ(both.attributes, (std::vector<std::string>{"金属冶炼", "涉氨制冷"}));
  EXPECT_EQ(target(made, "91410399MAYL74100Q").attributes, (std::vector<std::string>{"涉氨制冷", "粉尘涉爆"}));
  ASSERT_EQ(made.officers.size(), 4U);
  EXPECT_EQ(made.officers[0].credential_to, boost::gregorian::date(2025, 2, 28));
  EXPECT_FALSE(made.officers[1].credential_from.has_value());
  ASSERT_EQ(made.recusals.size(), 2U);
  EXPECT_EQ(made.recusals[0].state, cavel::recusal_state::granted);
  EXPECT_EQ(made.recusals[0].decided_on, boost::gregorian::date(2022, 5, 19));
  EXPECT_EQ(made.recusals[1].state, cavel::recusal_state::requested);
  EXPECT_EQ(made.recusals[1].requested_on, boost::gregorian::date(2022, 5, 18));
  EXPECT_FALSE(made.recusals[1].decided_on.has_value());
}

TEST(DrawnEventFolder, CapsAreCountedAsThePlanSays) {
  const cavel::file_map files = drawn_folder();
  const cavel::inspection_baseline made = bridged(files);
  for (const cavel::drawn_target& each : made.targets) {
    if (each.tasks == std::vector<std::string>{"metal"}) {
      EXPECT_EQ(each.cap, 3U) << each.id;
      EXPECT_EQ(each.earlier_visits, each.id == "91410399MAYL74100Q" ? 2U : each.id == "91410399MAYL03983A" ? 1U : 0U) << each.id;
    } else {  // from the records of the earlier events, the lower of two caps
      EXPECT_EQ(each.cap, 2U) << each.id;
      const bool drawn_before = each.id == "91410381171393857P" || each.id == "91410399MAYL74100Q";
      EXPECT_EQ(each.earlier_visits, drawn_before ? 1U : 0U) << each.id;
    }
  }
  // 六厂 is at the cap of metal and stands in ammonia alone
  EXPECT_EQ(target(made, "91410399MAYL383709").tasks, std::vector<std::string>{"ammonia"});
}

TEST(DrawnEventFolder, DrawnItemsAreThoseOfTheTargetOrTheTask) {
  const cavel::file_map files = drawn_folder();
  const cavel::inspection_baseline made = bridged(files);
  const std::string of_task = lines(files, "private/drawn/drawn-items/ammonia.txt").at(0);
  const auto of_targets = lines(files, "private/drawn/drawn-items/metal.txt");
  for (const cavel::drawn_target& each : made.targets) {
    if (!each.selected()) continue;
    std::set<std::string> expected;
    for (const std::string& line : of_targets) {
      if (line.starts_with(each.id + "\t")) expected.insert(line.substr(each.id.size() + 1));
    }
    if (std::count(each.tasks.begin(), each.tasks.end(), "ammonia") != 0) expected.insert(of_task);
    EXPECT_EQ(std::set<std::string>(each.items.begin(), each.items.end()), expected) << each.id;
    EXPECT_EQ(each.items.size(), expected.size()) << each.id;
  }
}

TEST(DrawnEventFolder, ReplacedTargetsAreExcusedAndReservesTakeTheirPlaces) {
  cavel::file_map files = drawn_folder();
  const std::string gone = lines(files, "private/drawn/sample/metal.all.txt").at(0);
  const cavel::inspection_baseline before = bridged(files);
  const auto reserves = lines(files, "private/drawn/reserve/metal.all.txt");
  const auto unseen =
      std::find_if(reserves.begin(), reserves.end(), [&](const auto& id) { return !target(before, id).selected(); });
  ASSERT_NE(unseen, reserves.end());  // the other reserve stands in the other task
  const std::string& called = *unseen;
  cavel::json_value change;
  change.add("kind", "replace").add("task", "metal").add("stratum", "all").add("target", gone).add("by", called);
  change.add("reason", "closed").add("evidence", "证明");
  files["private/drawn/change-1/record.json"] = canonical(cavel::json_value()
                                                              .add("kind", "change")
                                                              .add("day", "2022-06-08")
                                                              .add("approver", "局长")
                                                              .add("changes", cavel::json_value::array{change})
                                                              .add("files", cavel::json_value::array{}));
  files["private/drawn/change-1/panels.csv"] =
      "task,target,officer,leader\nmetal," + called + ",YL-3,1\nmetal," + called + ",YL-4,0\n";
  const cavel::inspection_baseline made = bridged(files);
  EXPECT_EQ(target(made, gone).excused_because, "关停（证明）");
  const boost::gregorian::date day(2022, 6, 8);
  EXPECT_EQ(target(made, gone).excused_on, day);
  EXPECT_EQ(target(made, called).activated_on, day);
  EXPECT_TRUE(target(made, gone).panel.empty());
  EXPECT_TRUE(target(made, called).selected());
  EXPECT_EQ(target(made, called).activated_because, "关停（证明）");
  const auto counts_on = [&](boost::gregorian::date on) {
    const std::vector<cavel::inspection> none;
    const auto status = status_of(made, none, cavel::china_calendar(), on);
    EXPECT_TRUE(status.total.balances());
    return std::pair(status.total.drawn, status.total.excused);
  };
  const auto [drawn, excused] = counts_on(day);
  EXPECT_EQ(excused, 1U);
  EXPECT_EQ(counts_on(day - boost::gregorian::days(1)), std::pair(drawn - 1, std::uint64_t{0}));
  EXPECT_EQ(target(made, called).panel, (std::vector<std::string>{"YL-3", "YL-4"}));
  EXPECT_EQ(target(made, called).unit, "三科");
  ASSERT_EQ(target(made, gone).earlier_panels.size(), 1U);
  EXPECT_EQ(target(made, gone).earlier_panels[0].officers, target(before, gone).panel);
  EXPECT_EQ(target(made, gone).earlier_panels[0].unit, target(before, gone).unit);
  EXPECT_EQ(target(made, gone).earlier_panels[0].until, boost::gregorian::date(2022, 6, 8));
  EXPECT_TRUE(target(made, called).earlier_panels.empty());
  EXPECT_EQ(target(made, called).tasks, std::vector<std::string>{"metal"});
  EXPECT_EQ(target(made, called).items.size(), 2U);  // drawn by its own tickets
}

TEST(DrawnEventFolder, ExcusesAndExtensionsComeFromTheChain) {
  cavel::file_map files = drawn_folder();
  const std::string id = "91410399MAYL10131K";  // of task ammonia alone, which has no reserve
  cavel::change_request asked;
  asked.changes.day = boost::gregorian::date(2022, 8, 1);
  asked.changes.approver = "局长";
  asked.changes.excused = {{id, "deregistered", "注销通知书"}};
  asked.changes.extended = {{"ammonia", boost::gregorian::date(2022, 12, 15), "epidemic", "通告"}};
  auto done = cavel::change_event(files, asked);
  ASSERT_TRUE(done) << message(done.problems().front(), cavel::language::en);
  files.merge(done->added);
  const cavel::inspection_baseline made = bridged(files);
  EXPECT_EQ(target(made, id).excused_because, "注销、吊销（注销通知书）");
  EXPECT_EQ(target(made, id).excused_on, boost::gregorian::date(2022, 8, 1));
  EXPECT_EQ(find_task(made, "ammonia")->visits.to, boost::gregorian::date(2022, 12, 15));
  EXPECT_EQ(find_task(made, "metal")->visits.to, boost::gregorian::date(2022, 12, 31));
  const auto state_on = [&](boost::gregorian::date day) {
    const std::vector<cavel::inspection> none;
    const auto status = status_of(made, none, cavel::china_calendar(), day);
    EXPECT_TRUE(status.total.balances());
    const auto at =
        std::find_if(status.targets.begin(), status.targets.end(), [&](const auto& each) { return each.target->id == id; });
    return at->state;
  };
  EXPECT_EQ(state_on(boost::gregorian::date(2022, 7, 31)), cavel::disclosure_state::pending);
  EXPECT_EQ(state_on(boost::gregorian::date(2022, 8, 1)), cavel::disclosure_state::excused);
}

/// A task that draws every 冶金 firm for a department, with the officers of its own unit.
std::string joint_task(const std::string& name, const std::string& department, const std::string& unit, int items) {
  return R"({"number": 1, "department": ")" + department + R"(", "matter": "事项", "title": ")" + name +
         R"(", "targets": "企业", "method": "一般", "fraction": "100%", "window": {"from": "2022-06-01", "to": "2022-12-31"}, "task": ")" +
         name + R"(", "lot": "together", "filter": {"sector": ["冶金"]}, "items": {"drawn": )" + std::to_string(items) +
         R"(, "per": "target"}, "officers": {"panel": 2, "leads": 1, "where": {"unit": [")" + unit + R"("]}}})";
}

std::string joint_plan(std::size_t departments) {
  const std::string tasks[] = {joint_task("safety", "应急局", "一科", 3), joint_task("vessels", "市监局", "二科", 2),
                               joint_task("fire", "消防队", "三科", 1)};
  std::string text = R"({"title": "计划", "basis": "通知", "tasks": [)" + tasks[0];
  for (std::size_t i = 1; i < departments; ++i) text += "," + tasks[i];
  return text + "]}";
}

std::string joint_officers() {
  std::string text = "执法人员编号,姓名,单位,执法证件号,证件生效日期,证件有效期至,正式工作人员,可任组长\n";
  for (const std::string unit : {"一科", "二科", "三科"}) {
    for (const std::string number : {"1", "2", "3", "4"})
      text += unit + number + ",甲" + unit + number + "," + unit + ",证" + unit + number + ",2020-03-01,2025-02-28,是,是\n";
  }
  return text;
}

const std::string no_recusals = "执法人员编号,统一社会信用代码,回避事由,申请来源,决定人,状态,申请时间,决定时间\n";

// 部门联合抽查: each department has its own panel, tasks and items at the same target.
TEST(DrawnEventFolder, EachDepartmentHasItsShareOfATarget) {
  const std::vector<std::string> names{"应急局", "市监局", "消防队"}, units{"一科", "二科", "三科"},
      tasks{"safety", "vessels", "fire"};
  for (const std::size_t count : {std::size_t{2}, std::size_t{3}}) {
    const auto made = bridged(drawn_folder(joint_plan(count), targets, joint_officers(), no_recusals));
    ASSERT_EQ(made.targets.size(), 5U);
    for (const cavel::drawn_target& each : made.targets) {
      ASSERT_EQ(each.shares.size(), count) << each.id;
      EXPECT_EQ(departments_of(made, each),
                std::vector<std::string>(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(count)));
      std::set<std::string> officers_there, items;
      for (std::size_t i = 0; i < count; ++i) {
        const cavel::drawn_share& share = each.shares[i];
        EXPECT_EQ(share.department, names[i]);
        EXPECT_EQ(share.tasks, std::vector<std::string>{tasks[i]});
        EXPECT_EQ(share.unit, units[i]);
        EXPECT_EQ(share.panel.size(), 2U);
        EXPECT_EQ(share.items.size(), 3 - i);
        for (const std::string& officer : share.panel) EXPECT_TRUE(officer.starts_with(units[i])) << officer;
        EXPECT_TRUE(std::count(share.panel.begin(), share.panel.end(), share.leader));
        EXPECT_TRUE(leads(each, share.leader));
        officers_there.insert(share.panel.begin(), share.panel.end());
        items.insert(share.items.begin(), share.items.end());
      }
      EXPECT_EQ(each.tasks.size(), count);
      EXPECT_EQ(each.panel.size(), 2 * count);
      EXPECT_EQ(std::set<std::string>(each.panel.begin(), each.panel.end()), officers_there);
      EXPECT_EQ(std::set<std::string>(each.items.begin(), each.items.end()), items);
      EXPECT_EQ(each.leader, each.shares[0].leader);
    }
    EXPECT_EQ(indented(to_json(*cavel::parse_baseline(indented(to_json(made))))), indented(to_json(made)));
  }
}

TEST(DrawnEventFolder, AChangeOfPanelsIsThatOfItsDepartment) {
  cavel::file_map files = drawn_folder(joint_plan(2), targets, joint_officers(), no_recusals);
  const cavel::inspection_baseline before = bridged(files);
  const cavel::drawn_target& first = before.targets.front();
  cavel::change_request asked;
  asked.evidence = "回避决定书";
  asked.changes.approver = "局长";
  asked.changes.day = boost::gregorian::date(2022, 8, 1);
  asked.papers["recusals.csv"] = no_recusals + first.shares[1].panel[0] + "," + first.id +
                                 ",近亲属,本人,局长,决定回避,2022-07-30T09:00:00+08:00,2022-07-31T09:00:00+08:00\n";
  auto done = cavel::change_event(files, asked);
  ASSERT_TRUE(done) << message(done.problems().front(), cavel::language::en);
  files.merge(done->added);
  const cavel::inspection_baseline made = bridged(files);
  const cavel::drawn_target& now = target(made, first.id);
  EXPECT_EQ(now.shares[0].panel, first.shares[0].panel);
  EXPECT_TRUE(now.shares[0].earlier_panels.empty());
  EXPECT_FALSE(std::count(now.shares[1].panel.begin(), now.shares[1].panel.end(), first.shares[1].panel[0]));
  ASSERT_EQ(now.shares[1].earlier_panels.size(), 1U);
  EXPECT_EQ(now.shares[1].earlier_panels[0].officers, first.shares[1].panel);
  EXPECT_EQ(now.shares[1].earlier_panels[0].until, asked.changes.day);
}

TEST(DrawnEventFolder, CorrectionsAreKeptWithWhatTheyCorrect) {
  const cavel::file_map files = drawn_folder();
  const cavel::inspection_baseline made = bridged(files);
  const std::string id = lines(files, "private/drawn/sample/metal.all.txt").at(0);
  const std::string first = R"({"inspection": "J-1", "basis": "random", "event": "第一次抽查", "task": "metal", "target": ")" +
                            id + R"(", "visit": {"began": "2022-08-02T09:00:00+08:00", "ended": "2022-08-02T11:00:00+08:00"}})";
  const std::string digest = hex(cavel::hash(cavel::suite::sha256, first));
  std::string second = first;
  second.back() = ',';
  second += R"("corrects": {"sha256": ")" + digest +
            R"(", "reason": "漏填结果"}, "results": ["none-found"], "result_arose": "2022-08-02"})";
  const cavel::file_map documents{
      {"a.JSON", first}, {"b.json", second}, {"broken.json", "{"}, {"note.txt", "x"}, {".DS_Store", "x"}};
  const cavel::inspection_folder read = cavel::parse_inspections(documents);
  EXPECT_EQ(read.files, (std::vector<std::string>{"a.JSON", "b.json"}));
  ASSERT_EQ(read.found.size(), 2U);
  EXPECT_EQ(read.found[0].where, "broken.json");
  EXPECT_EQ(read.found[1].where, "note.txt");
  EXPECT_EQ(read.found[1].code, cavel::fault::visit_file_unread);
  const cavel::inspection_versions versions = versions_of(read.inspections);
  EXPECT_TRUE(versions.found.empty());
  EXPECT_EQ(versions.current, std::vector<std::size_t>{1});
  const auto day = boost::gregorian::date(2022, 8, 3);
  const auto status = status_of(made, read.inspections, cavel::china_calendar(), day);
  EXPECT_TRUE(status.total.balances());
  for (const cavel::target_state& each : status.targets) {
    if (each.target->id != id) continue;
    ASSERT_NE(each.visit, nullptr);
    EXPECT_EQ(each.visit->results, std::vector<std::string>{"none-found"});
  }
}

TEST(DrawnEventFolder, AFolderThatIsNoDrawnEventIsRefused) {
  cavel::file_map files = drawn_folder();
  EXPECT_EQ(cavel::make_baseline({}).problems().front().code, cavel::fault::event_folder_missing);
  files.erase("private/drawn/record.json");
  EXPECT_EQ(cavel::make_baseline(files).problems().front().code, cavel::fault::event_not_drawn);
  files = drawn_folder();
  files["private/recusals.csv"] = "编号\n";
  EXPECT_FALSE(cavel::make_baseline(files));
}

}  // namespace
