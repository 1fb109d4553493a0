// SPDX-License-Identifier: Apache-2.0
// The compiled catalogue is the text of the notice, letter for letter, and equals the shipped file.
#include <cavel/files/catalogue_json.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace {

using cavel::fault;

std::string read(const std::string& path) {
  std::ifstream file(std::string(CAVEL_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// The notice, part 3, as printed, line breaks taken out. Not from the library's tables.
constexpr std::string_view printed =
    "1."
    "依法通过有关安全生产行政审批的情况；安全生产管理机构和安全生产管理人员设置配备情况；建立和落实安全生产责任制、安全生产规章制"
    "度和操作规程、作业规程的情况；安全费用提取、使用情况及安全投入情况；生产安全事故报告情况；负责人、安全管理人员和特种作业人员"
    "取证上岗情况；"
    "2.重大危险源登记建档、定期检测、评估、监控和制定应急预案的情况；安全警示标志设置和对安全设备的维护、保养、定期检测的情况；"
    "3."
    "制定、实施生产安全事故应急预案，定期组织应急预案演练，以及有关应急预案备案的情况；危险物品的生产、经营、储存单位以及矿山、金"
    "属冶炼单位建立应急救援组织或者兼职救援队伍、签订应急救援协议情况；应急救援器材、设备和物资的配备、维护、保养的情况以及配备或"
    "者聘用注册安全工程师情况；"
    "4."
    "新建、改建、扩建工程项目的安全设施与主体工程同时设计、同时施工、同时投入生产和使用，以及按规定办理设计审查和竣工验收的情况；"
    "5."
    "对从业人员、被派遣劳动者和实习学生的安全生产教育、培训情况；劳动防护用品的提供和佩戴使用情况；向从业人员如实告知作业场所和工"
    "作岗位存在的危险因素、防范措施以及事故应急措施的情况；"
    "6.生产经营单位实施隐患排查治理以及建立健全生产安全事故隐患排查治理制度情况；"
    "7.高风险工艺、高风险设备、高风险场所、高风险岗位、高风险物品的分级监管制度建立和落实情况；"
    "8.同一作业区域内进行生产经营活动时的安全管理状况；对承包单位、承租单位安全生产工作的协调管理等情况；"
    "9.《河南省安全生产风险管控与隐患治理办法》规定检查的内容；"
    "10.其他按照规定应当检查的情况。";

TEST(Catalogue, CategoriesAreTheNoticeLetterForLetter) {
  std::string joined;
  for (const auto& category : cavel::notice_catalogue().categories) joined += std::to_string(category.number) + "." + category.zh;
  EXPECT_EQ(joined, printed);
}

TEST(Catalogue, ItemsAreSlicesInOrderWithNothingButConjunctionsBetween) {
  const std::set<std::string> between{"", "；", "、", "，", "和", "及", "以及", "，以及", "。"};
  const auto& catalogue = cavel::notice_catalogue();
  std::size_t seen = 0;
  for (const auto& category : catalogue.categories) {
    std::size_t at = 0;
    int number = 0;
    for (const auto& item : catalogue.items) {
      if (item.category != category.number) continue;
      EXPECT_EQ(item.id, std::to_string(category.number) + "." + std::to_string(++number));
      const std::size_t found = category.zh.find(item.zh, at);
      ASSERT_NE(found, std::string::npos) << item.id;
      EXPECT_TRUE(between.contains(category.zh.substr(at, found - at))) << item.id << category.zh.substr(at, found - at);
      at = found + item.zh.size();
      EXPECT_EQ(item.zh.find("；"), std::string::npos) << item.id;
      EXPECT_FALSE(item.en.empty());
      ++seen;
    }
    EXPECT_TRUE(between.contains(category.zh.substr(at))) << category.number;
  }
  EXPECT_EQ(seen, catalogue.items.size());
  EXPECT_EQ(catalogue.categories.size(), 10U);
}

TEST(Catalogue, ShippedFileIsTheCompiledOne) {
  const std::string text = read("docs/samples/catalogue.json");
  EXPECT_EQ(text, cavel::indented(cavel::to_json(cavel::notice_catalogue())));
  const auto parsed = cavel::read_catalogue(text);
  ASSERT_TRUE(parsed) << cavel::message(parsed.problems().front(), cavel::language::en);
  EXPECT_TRUE(*parsed == cavel::notice_catalogue());
  EXPECT_TRUE(check(cavel::notice_catalogue()).empty());
}

TEST(Catalogue, EveryFaultOfACatalogueIsReported) {
  auto broken = cavel::notice_catalogue();
  broken.name.clear();
  broken.holds_to = boost::gregorian::date(2020, 1, 1);
  broken.items[0].category = 99;
  broken.items[1].id = "1.1";
  broken.items[2].basis.clear();
  broken.items[3].evidence = {"hearsay"};
  broken.categories[9].number = 1;
  std::vector<fault> codes;
  for (const auto& each : check(broken)) codes.push_back(each.code);
  const std::vector<fault> expected{fault::text_empty,
                                    fault::catalogue_days,
                                    fault::catalogue_category_order,
                                    fault::catalogue_category_unknown,
                                    fault::catalogue_repeated,
                                    fault::catalogue_basis_missing,
                                    fault::catalogue_evidence_unknown,
                                    fault::catalogue_category_unknown};
  EXPECT_EQ(codes, expected);
  broken.items.clear();
  EXPECT_EQ(check(broken)[2].code, fault::catalogue_without_items);
}

TEST(Catalogue, ItemsApplyByAttributeAndSector) {
  const auto& catalogue = cavel::notice_catalogue();
  EXPECT_TRUE(applies(*find_item(catalogue, "1.1"), {}, ""));
  EXPECT_TRUE(applies(*find_item(catalogue, "2.1"), {}, ""));
  EXPECT_TRUE(applies(*find_item(catalogue, "3.4"), {"涉氨制冷"}, "建材"));
  cavel::check_item item;
  item.attributes = {"危险物品", "金属冶炼"};
  EXPECT_FALSE(applies(item, {"涉氨制冷"}, "建材"));
  EXPECT_TRUE(applies(item, {"涉氨制冷", "金属冶炼"}, "建材"));
  item = {};
  item.sectors = {"冶金"};
  EXPECT_TRUE(applies(item, {}, "冶金"));
  EXPECT_FALSE(applies(item, {}, "建材"));
  EXPECT_EQ(find_item(catalogue, "11.1"), nullptr);
  EXPECT_EQ(find_result(catalogue, "unreachable")->follow_up, "通报市场监管部门依法处理");
}

TEST(Catalogue, TheBasisDependsOnTheKindOfFirm) {
  const auto& catalogue = cavel::notice_catalogue();
  using list = std::vector<std::string_view>;
  EXPECT_EQ(bases_of(*find_item(catalogue, "3.5"), {"涉氨制冷", "金属冶炼"}), (list{"《安全生产法》第八十二条第二款"}));
  EXPECT_EQ(bases_of(*find_item(catalogue, "3.5"), {}), (list{"《生产安全事故应急预案管理办法》第三十八条"}));
  EXPECT_EQ(bases_of(*find_item(catalogue, "3.6"), {"金属冶炼"}), (list{"《安全生产法》第二十七条第三款"}));
  EXPECT_EQ(bases_of(*find_item(catalogue, "3.4"), {}), (list{"《安全生产法》第八十二条第一款"}));
  EXPECT_EQ(bases_of(*find_item(catalogue, "10.1"), {}), list{});
  EXPECT_EQ(find_item(catalogue, "3.5")->known, cavel::provenance::knowledge);
  EXPECT_EQ(find_item(catalogue, "3.5")->bases[0].known, cavel::provenance::read);
  EXPECT_TRUE(find_item(catalogue, "9.1")->open);
}

TEST(Catalogue, AnAttributeOnlySaysThatAnItemIsExpected) {
  const auto& catalogue = cavel::notice_catalogue();
  EXPECT_EQ(expected_because(*find_item(catalogue, "2.1"), {"粉尘涉爆", "重大危险源"}), "重大危险源");
  EXPECT_EQ(expected_because(*find_item(catalogue, "2.1"), {"粉尘涉爆"}), "");
  EXPECT_EQ(expected_because(*find_item(catalogue, "1.1"), {"重大危险源"}), "");
}

TEST(Catalogue, WrongBasesAndProvenanceAreNamed) {
  const auto parsed = cavel::read_catalogue(
      R"({"name":"x","version":"1","holds_from":"2022-05-25","categories":[{"number":1,"zh":"x"}],"items":[{"id":"1","category":1,)"
      R"("zh":"x","basis":"b","provenance":"heard","bases":[{"attributes":["a"],"basis":"b","article":"3"}]}],"result_kinds":[]})");
  ASSERT_FALSE(parsed);
  std::vector<std::pair<fault, std::string>> seen;
  for (const auto& each : parsed.problems()) seen.emplace_back(each.code, each.field);
  EXPECT_EQ(seen, (std::vector<std::pair<fault, std::string>>{{fault::json_word, "/items/0/provenance"},
                                                              {fault::json_unknown, "/items/0/bases/0/article"}}));
  cavel::catalogue broken = cavel::notice_catalogue();
  broken.items[0].bases.resize(1);
  std::vector<std::string> fields;
  for (const auto& each : check(broken)) fields.push_back(each.field);
  EXPECT_EQ(fields, (std::vector<std::string>{"/items/0/bases/0/basis", "/items/0/bases/0/attributes"}));
}

TEST(Catalogue, IdsOfItemsForATask) {
  cavel::catalogue catalogue = cavel::notice_catalogue();
  EXPECT_EQ(item_ids(catalogue).size(), catalogue.items.size());
  catalogue.items[0].sectors = {"冶金", "有色"};
  EXPECT_EQ(item_ids(catalogue, {"建材"}).front(), "1.2");
  EXPECT_EQ(item_ids(catalogue, {"建材", "有色"}).front(), "1.1");
  EXPECT_EQ(item_ids(catalogue, {"建材"}).size(), catalogue.items.size() - 1);
}

TEST(Catalogue, FilesWithUnknownKeysOrBrokenDaysAreRefused) {
  const auto parsed = cavel::read_catalogue(
      R"({"name":"x","version":"1","holds_from":"2022-13-01","categories":[],"items":[{"id":"1","category":0,"zh":"x","atributes":[]}],"result_kinds":[]})");
  ASSERT_FALSE(parsed);
  std::vector<std::pair<fault, std::string>> seen;
  for (const auto& each : parsed.problems()) seen.emplace_back(each.code, each.field);
  EXPECT_EQ(seen, (std::vector<std::pair<fault, std::string>>{{fault::date_not_a_day, "/holds_from"},
                                                              {fault::json_range, "/items/0/category"},
                                                              {fault::json_unknown, "/items/0/atributes"}}));
}

}  // namespace
