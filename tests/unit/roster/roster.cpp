// SPDX-License-Identifier: Apache-2.0
// Good rows keep their order and columns; a bad row is rejected by name and reason, and the others stay.
#include <cavel/roster/detail/id_index.hpp>
#include <cavel/roster/detail/id_order.hpp>
#include <cavel/roster/misread.hpp>
#include <cavel/roster/roster_reader.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace {

using cavel::fault;
using cavel::id_rule;
using cavel::read_roster;
using cavel::roster_options;
using cavel::roster_reading;

/// Rows of cells as columns of views.
class rows_in_memory {
 public:
  rows_in_memory(std::vector<std::string> header, const std::vector<std::vector<std::string>>& rows)
      : header_(std::move(header)), rows_(rows), views_(header_.size()) {
    for (const auto& row : rows_) {
      for (std::size_t i = 0; i < header_.size(); ++i) views_[i].push_back(row[i]);
    }
    for (std::size_t i = 0; i < header_.size(); ++i) columns_.push_back({header_[i], views_[i]});
  }
  roster_reading read(roster_options options = {}) const { return read_roster(columns_, options); }

 private:
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::vector<std::string_view>> views_;
  std::vector<cavel::column_cells> columns_;
};

roster_options with(id_rule ids) {
  roster_options options;
  options.ids = ids;
  return options;
}

std::vector<std::string> faults(const roster_reading& reading) {
  std::vector<std::string> list;
  for (const cavel::problem& each : reading.found) {
    list.push_back(std::to_string(each.row) + " " + std::string(cavel::find_fault(each.code)->name));
  }
  return list;
}

using list = std::vector<std::string>;

const std::string good_1 = "91350100M000100Y43";
const std::string good_2 = "12440600MB2C07549J";
const std::string good_3 = "92141127MA0KD1Y64A";

TEST(Roster, GoodRowsKeepOrderIdsAndPrivateColumns) {
  const rows_in_memory rows({"统一社会信用代码", " Name ", "行业", "联系人"},
                            {{good_1, "样例一厂", "机械", "甲 "}, {good_2, "样例二厂", "", "\x01"}});
  const roster_reading reading = rows.read();
  EXPECT_EQ(faults(reading), list{});
  EXPECT_FALSE(reading.refused);
  EXPECT_EQ(reading.row_count, 2U);
  ASSERT_EQ(reading.rows.size(), 2U);
  EXPECT_EQ(reading.rows.id(1), good_2);
  EXPECT_EQ(reading.rows.source_row(0), 2U);
  EXPECT_EQ(reading.rows.column("id"), 0U);
  EXPECT_EQ(reading.rows.column("统一社会信用代码"), 0U);
  EXPECT_EQ(reading.rows.column("name"), 1U);
  EXPECT_EQ(reading.rows.column("sector"), 2U);
  EXPECT_EQ(reading.rows.column("联系人"), 3U);
  EXPECT_FALSE(reading.rows.column("region"));
  EXPECT_EQ(reading.rows.column_name(2), "sector");
  EXPECT_EQ(reading.rows.cell(0, 3), "甲 ");
}

TEST(Roster, BadRowsAreRejectedByNameAndReasonAndTheOthersStay) {
  const rows_in_memory rows({"id", "name", "sector", "region", "industry", "inspections"},
                            {{good_1, "样例一厂", "机械", "城关镇", "C3311", "0"},
                             {"", "样例二厂", "机械", "城关镇", "", ""},
                             {"91350100M000100Y4A", "样例三厂", "机械 ", "城关镇", "", ""},
                             {good_2, "", "机械", "城|关", "", ""},
                             {good_3, "样例五厂", "建材\n", "\xE3\x80\x80城关镇", "制造业", "两次"},
                             {"362322198709086409", "样例六厂", "", "", "", ""}});
  const roster_reading reading = rows.read();
  EXPECT_EQ(faults(reading), (list{"3 credit_code_missing", "4 credit_code_check", "4 text_outer_space", "5 roster_name_missing",
                                   "5 area_separator", "6 text_control_byte", "6 text_outer_space", "6 industry_form",
                                   "6 count_form", "7 credit_code_identity_card"}));
  ASSERT_EQ(reading.rows.size(), 1U);
  EXPECT_EQ(reading.rows.id(0), good_1);
  ASSERT_EQ(reading.rejected_rows.size(), 5U);
  EXPECT_EQ(list_entry(reading.rejected_rows[0]), "#3");
  EXPECT_EQ(list_entry(reading.rejected_rows[1]), "#4");  // mistyped: it may be another's
  EXPECT_EQ(reading.rejected_rows[1].reason, fault::credit_code_check);
  EXPECT_EQ(list_entry(reading.rejected_rows[2]), good_2);
  EXPECT_EQ(list_entry(reading.rejected_rows[4]), "#7");
  EXPECT_EQ(reading.found[0].where, "targets.csv");
  EXPECT_EQ(reading.found[0].field, "id");
  EXPECT_EQ(reading.found[2].field, "sector");
  EXPECT_EQ(reading.found[2].value, "机械 ");
}

TEST(Roster, SectorFollowsFromTheIndustryCodeWhereTheRowHasNone) {
  const rows_in_memory rows({"id", "name", "行业", "行业代码"}, {{good_1, "a", "", "C3110"},
                                                                 {good_2, "b", "机械", "C3211"},
                                                                 {good_3, "c", "", "C3311"},
                                                                 {"91350100M000100Y4A", "d", "", "C3110"},
                                                                 {"91410399MAYL41110W", "e", "", "C3210"},
                                                                 {"91410399MAYL339995", "f", "化工", "C2611"},
                                                                 {"91410399MAYL83788C", "g", "", "C3311"},
                                                                 {"91410399MAYL668497", "h", "", ""}});
  const roster_reading reading = rows.read();
  EXPECT_EQ(faults(reading), (list{"3 sector_contradiction", "4 sector_unconfirmed", "5 credit_code_check", "6 industry_unknown",
                                   "6 sector_undecided"}));
  EXPECT_EQ(reading.found[0].detail, "C3211; 有色");
  EXPECT_EQ(reading.found[0].field, "行业");
  EXPECT_EQ(reading.found[1].detail, "机械; 2");
  EXPECT_EQ(reading.found[1].value, "C3311");
  ASSERT_EQ(reading.rows.size(), 7U);
  std::string sectors;
  for (std::size_t row = 0; row < 7; ++row) sectors += std::string(reading.rows.cell(row, 2)) + ",";
  EXPECT_EQ(sectors, "冶金,机械,机械,,化工,机械,,");
  EXPECT_EQ(reading.rows.columns(), 4U);
}

TEST(Roster, AConfirmedCodeIsAcceptedAndNoOtherDefectIs) {
  const rows_in_memory rows({"id"},
                            {{"91350100M000100Y4A"}, {"91350100M000100Y4B"}, {"91350100M000100Y4A-02"}, {"91350100M000100Y4"}});
  roster_options options;
  EXPECT_EQ(faults(rows.read(options)),
            (list{"2 credit_code_check", "3 credit_code_check", "4 credit_code_check", "5 credit_code_length"}));
  const std::vector<std::string> confirmed{"91350100M000100Y4", "91350100M000100Y4A"};
  options.confirmed = confirmed;
  const roster_reading reading = rows.read(options);
  EXPECT_EQ(faults(reading), (list{"3 credit_code_check", "5 credit_code_length"}));
  EXPECT_EQ(reading.rows.size(), 2U);
  EXPECT_NE(remedy(reading.found[0], cavel::language::en).find("licence"), std::string::npos);
}

TEST(Roster, SitesOfAFirmHaveASuffix) {
  const rows_in_memory rows({"id"}, {{good_1},
                                     {good_1 + "-02"},
                                     {good_1 + "-A0000009"},
                                     {good_1 + "-"},
                                     {good_1 + "-a"},
                                     {good_1 + "-A00000090"},
                                     {good_1 + "-02"},
                                     {good_2 + "_02"}});
  const roster_reading reading = rows.read();
  EXPECT_EQ(faults(reading), (list{"3 duplicate_id", "5 credit_code_site", "6 credit_code_site", "7 credit_code_site",
                                   "8 duplicate_id", "9 credit_code_length"}));
  EXPECT_EQ(reading.found[2].detail, "a");
  EXPECT_EQ(reading.rows.size(), 2U);
  EXPECT_EQ(cavel::firm_of(good_1 + "-02"), good_1);
  EXPECT_EQ(cavel::firm_of(good_1), good_1);
  EXPECT_EQ(cavel::firm_of("firm-02"), "firm-02");
  EXPECT_EQ(cavel::firm_of(good_1 + "-"), good_1 + "-");
}

TEST(Roster, SectorsOfATableWithoutThatColumn) {
  const roster_reading reading =
      rows_in_memory({"id", "industry", "name"}, {{good_1, "C3110", "a"}, {good_2, "x", "b"}, {good_3, "3252", "c"}}).read();
  EXPECT_EQ(faults(reading), list{"3 industry_form"});
  ASSERT_EQ(reading.rows.columns(), 4U);
  ASSERT_EQ(reading.rows.column("sector"), 3U);
  EXPECT_EQ(reading.rows.column_name(3), "sector");
  EXPECT_EQ(reading.rows.header(3), "sector");
  EXPECT_EQ(reading.rows.cell(0, 3), "冶金");
  EXPECT_EQ(reading.rows.cell(1, 3), "有色");
  EXPECT_EQ(reading.rows.cell(1, 2), "c");
}

TEST(Roster, SeveralValuesInOneCellAreSeparatedOnlyByTheDocumentedMarks) {
  using views = std::vector<std::string_view>;
  EXPECT_EQ(cavel::list_values("涉氨制冷、 金属冶炼;粉尘涉爆；a，b,c\nd\r\ne、、"),
            (views{"涉氨制冷", "金属冶炼", "粉尘涉爆", "a", "b", "c", "d", "e"}));
  EXPECT_EQ(cavel::list_values("涉氨制冷 金属冶炼/a|b"), (views{"涉氨制冷 金属冶炼/a|b"}));
  EXPECT_EQ(cavel::list_values(" 、"), views{});
  const rows_in_memory rows({"id", "name", "sector", "region", "attributes"},
                            {{good_1, "a", "机械、轻工", "城关镇", "涉氨制冷\n金属冶炼"},
                             {good_2, "b", "机械", "城关镇，东区", "涉氨制冷 金属冶炼"},
                             {good_3, "c", "机械", "城关镇", "涉氨制冷/金属冶炼、a|b\tc"}});
  const roster_reading reading = rows.read();
  EXPECT_EQ(faults(reading), (list{"2 cell_several_values", "3 cell_several_values", "3 cell_one_value", "4 text_control_byte"}));
  EXPECT_EQ(reading.rows.size(), 2U);  // what is warned of stays
  EXPECT_EQ(reading.found[2].value, "涉氨制冷 金属冶炼");
}

TEST(Roster, EveryRowOfARepeatedIdIsRejectedAndNamed) {
  const rows_in_memory rows({"id", "name"},
                            {{good_1, "a"}, {good_2, "b"}, {good_1, "c"}, {good_3, "d"}, {good_1, "e"}, {"", "f"}, {"", "g"}});
  const roster_reading reading = rows.read();
  EXPECT_EQ(faults(reading),
            (list{"2 duplicate_id", "4 duplicate_id", "6 duplicate_id", "7 credit_code_missing", "8 credit_code_missing"}));
  EXPECT_EQ(reading.found[0].detail, "2, 4, 6");
  EXPECT_EQ(reading.found[2].detail, "2, 4, 6");
  ASSERT_EQ(reading.rows.size(), 2U);
  EXPECT_EQ(reading.rows.id(0), good_2);
  EXPECT_EQ(reading.rows.source_row(1), 5U);
  EXPECT_EQ(reading.rejected_rows.size(), 5U);
}

TEST(Roster, StrictRefusesAndSaysHowMany) {
  const rows_in_memory rows({"id"}, {{good_1}, {""}});
  roster_options options;
  options.strict = true;
  const roster_reading reading = rows.read(options);
  EXPECT_TRUE(reading.refused);
  EXPECT_EQ(reading.rows.size(), 0U);
  EXPECT_EQ(reading.found.back().code, fault::roster_strict);
  EXPECT_EQ(reading.found.back().detail, "1");
  EXPECT_FALSE(rows_in_memory({"id"}, {{good_1}}).read(options).refused);
}

TEST(Roster, WholeFileFaults) {
  EXPECT_EQ(faults(rows_in_memory({"name"}, {{"a"}}).read()), list{"1 roster_column_missing"});
  EXPECT_EQ(faults(rows_in_memory({"id", "统一社会信用代码"}, {{good_1, good_1}}).read()), list{"1 roster_column_repeated"});
  EXPECT_EQ(faults(rows_in_memory({"id"}, {}).read()), list{"0 roster_no_rows"});
  EXPECT_TRUE(rows_in_memory({"id"}, {}).read().refused);
  EXPECT_EQ(faults(read_roster(std::span<const cavel::column_cells>(), {})), list{"1 roster_column_missing"});
  const std::string_view one[] = {"a"};
  const cavel::column_cells columns[] = {{"id", one}, {"name", {}}};
  EXPECT_EQ(faults(read_roster(columns, {})), list{"0 table_columns_unequal"});
}

TEST(Roster, RowLongerThanTheLimitIsRejected) {
  const std::string most(65535 - 19, 'x');
  const rows_in_memory rows({"id", "note"}, {{good_1, most}, {good_2, most + "x"}, {good_3, ""}});
  const roster_reading reading = rows.read();
  EXPECT_EQ(faults(reading), list{"3 row_too_long"});
  ASSERT_EQ(reading.rows.size(), 2U);
  EXPECT_EQ(reading.rows.cell(0, 1), most);
  EXPECT_EQ(reading.rows.source_row(1), 4U);
  EXPECT_EQ(reading.rejected_rows[0].id, good_2);
}

TEST(Roster, BrokenEncodingRejectsOnlyWhereItMatters) {
  const rows_in_memory rows({"id", "name", "note"}, {{good_1, "\xFF", ""}, {good_2, "b", "\xC0\xAF"}});
  const roster_reading reading = rows.read();
  EXPECT_EQ(faults(reading), (list{"2 cell_not_utf8", "3 private_cell_not_utf8"}));
  ASSERT_EQ(reading.rows.size(), 1U);
  EXPECT_EQ(reading.rows.cell(0, 2), "\xC0\xAF");
}

TEST(Roster, FreeIdsWarnOfConfusables) {
  const rows_in_memory rows({"id"}, {{"A厂"},
                                     {"Ａ厂"},
                                     {"Ａ厂\xE2\x80\x8B"},
                                     {"B\xC2\xA0厂"},
                                     {"B 厂"},
                                     {"㈱甲"},
                                     {"(株)甲"},
                                     {"①厂"},
                                     {"⓵厂"},
                                     {"１厂"},
                                     {"plain"}});
  const roster_reading reading = rows.read(with(id_rule::free));
  EXPECT_EQ(faults(reading), (list{"3 id_full_width", "3 id_look_alike", "4 id_hidden_character", "4 id_full_width",
                                   "5 id_odd_space", "5 id_full_width", "5 id_look_alike", "7 id_full_width", "7 id_look_alike",
                                   "9 id_full_width", "11 id_full_width", "11 id_look_alike"}));
  EXPECT_EQ(reading.rows.size(), 11U);  // warnings reject nothing
  EXPECT_EQ(reading.found[1].detail, "2");
  EXPECT_EQ(reading.found.back().detail, "9");  // two folded ids that meet
}

TEST(Roster, IdentityNumbersAreRefusedAsIds) {
  const rows_in_memory rows({"id"}, {{"11010519491231002X"}, {"123456789012345677"}, {"z-1"}, {" z"}, {"a\tb"}, {""}});
  EXPECT_TRUE(cavel::is_identity_number("123456789012345677"));
  EXPECT_EQ(faults(rows.read(with(id_rule::free))),
            (list{"2 id_identity_number", "5 text_outer_space", "6 text_control_byte", "7 row_blank"}));
  const roster_reading strict = rows.read(with(id_rule::roster_number));
  EXPECT_EQ(faults(strict),
            (list{"2 id_identity_number", "3 id_identity_number", "5 text_outer_space", "6 text_control_byte", "7 row_blank"}));
  EXPECT_EQ(list_entry(strict.rejected_rows[0]), "#2");
  EXPECT_EQ(strict.found[0].value.find("1231002X"), std::string::npos);
}

TEST(Roster, OrderOfRowsDoesNotChangeWhatIsAcceptedOrReported) {
  std::mt19937 engine(410381);
  std::vector<std::vector<std::string>> rows;
  for (int i = 0; i < 400; ++i) rows.push_back({"f-" + std::to_string(engine() % 250), "n"});
  const auto outcome = [](const roster_reading& reading) {
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < reading.rows.size(); ++i) ++seen[std::string(reading.rows.id(i))];
    for (const cavel::rejected& each : reading.rejected_rows) seen[each.id] -= 1;
    return seen;
  };
  std::map<std::string, int> count;
  for (const auto& row : rows) ++count[row[0]];
  std::map<std::string, int> expected;
  for (const auto& [id, times] : count) expected[id] = times == 1 ? 1 : -times;
  for (int i = 0; i < 5; ++i) {
    std::shuffle(rows.begin(), rows.end(), engine);
    EXPECT_EQ(outcome(rows_in_memory({"id", "name"}, rows).read(with(id_rule::free))), expected);
  }
}

TEST(LookAlike, SignsAndFolds) {
  EXPECT_EQ(cavel::skeleton("ＡＢ１２㈱ﬁ豈\xE3\x80\x80"), "AB12(株)fi豈 ");
  EXPECT_EQ(cavel::skeleton("甲\xFF\xE5"), "甲\xFF\xE5");
  EXPECT_TRUE(cavel::find_confusable_signs("a\xE2\x80\x8D").hidden);  // zero-width joiner
  EXPECT_TRUE(cavel::find_confusable_signs("e\xCC\x81").hidden);      // combining acute
  EXPECT_TRUE(cavel::find_confusable_signs("\xEE\x80\x80").hidden);   // private use
  EXPECT_TRUE(cavel::find_confusable_signs("\xEF\xB8\x8F").hidden);   // variation selector
  EXPECT_TRUE(cavel::find_confusable_signs("\xE2\x80\x83").space);    // em space
  EXPECT_FALSE(cavel::find_confusable_signs("偃师区样例机械厂 No. 1 é").folded);
}

/// Deceptive characters in a cell: an error if they deceive, a warning if they only might.
TEST(Roster, SignsInPublishedTextsAreReportedWithTheirCodePoint) {
  const auto of = [](std::string name, std::string region = "东镇", std::string sector = "机械") {
    return rows_in_memory({"统一社会信用代码", "企业名称", "区域", "行业"}, {{good_1, name, region, sector}}).read();
  };
  const auto said = [&](const roster_reading& reading) {
    list made;
    for (const auto& each : reading.found) {
      made.push_back(std::string(cavel::find_fault(each.code)->name) + " " + each.field + " " + each.detail);
    }
    return made;
  };
  const struct {
    const char *text, *fault, *detail;
  } errors[] = {{"甲\x1B[31m", "text_control_character", "U+001B"},
                {"甲\b", "text_control_character", "U+0008"},
                {"甲\x7F", "text_control_character", "U+007F"},
                {"甲\xC2\x9B", "text_control_character", "U+009B"},
                {"甲\n乙", "text_control_byte", ""},
                {"甲\t乙", "text_control_byte", ""},
                {"甲\xE2\x80\xAE乙", "text_direction", "U+202E"},
                {"甲\xE2\x81\xA6", "text_direction", "U+2066"},
                {"\xD8\x9C甲", "text_direction", "U+061C"},
                {"甲\xE2\x80\xA8乙", "text_direction", "U+2028"},
                {"甲\xEF\xBF\xBD", "text_broken", "U+FFFD"},
                {"锟斤拷", "text_broken", "U+951F"},
                {"ä¾‹厂", "text_broken", "U+00E4"},
                {"涓€厂", "text_broken", "U+20AC"},
                {"涓\xEE\x85\x9E浗", "text_broken", "U+E15E"}};
  for (const auto& each : errors) {
    for (const auto& [reading, field] : {std::pair(of(each.text), "企业名称"), std::pair(of("甲", each.text), "区域")}) {
      EXPECT_EQ(said(reading), (list{std::string(each.fault) + " " + field + " " + each.detail})) << each.text;
      EXPECT_EQ(reading.rows.size(), 0U) << each.text;
      ASSERT_EQ(reading.rejected_rows.size(), 1U);
      EXPECT_TRUE(is_listed(reading.rejected_rows[0]));
    }
  }
  const struct {
    const char *text, *detail;
  } warnings[] = {{"甲\xE2\x80\x8B乙", "U+200B"},    {"甲\xCC\x81", "U+0301"},       {"甲\xEE\x80\x80", "U+E000"},
                  {"甲\xC2\xA0", "U+00A0"},          {"甲\xE3\x80\x80乙", "U+3000"}, {"\xEF\xBB\xBF甲", "U+FEFF"},
                  {"甲\xF3\xA0\x81\x81", "U+0E0041"}};
  for (const auto& each : warnings) {
    const auto reading = of(each.text);
    EXPECT_EQ(said(reading), (list{std::string("text_hidden_character 企业名称 ") + each.detail})) << each.text;
    EXPECT_EQ(reading.rows.size(), 1U) << each.text;
  }
  for (const char* name : {"=1+1", "+甲", "-甲", "@甲", "＝甲", "＋甲", "－甲", "＠甲"}) {
    EXPECT_EQ(faults(of(name)), (list{"2 text_formula"})) << name;
    EXPECT_TRUE(faults(of("甲", name)).empty()) << name;
  }
  for (const char* name : {"样例（洛阳）机械·厂", "“甲”Müller & É Ü” No.1", "𠮷田", "ㄅ한국"}) {
    EXPECT_TRUE(faults(of(name)).empty()) << name;
  }
}

/// Lists and texts that are not published may stand on several lines; signs behind them are found all the same.
TEST(Roster, LineBreaksOfListsHideNoSign) {
  const rows_in_memory rows({"统一社会信用代码", "企业名称", "属性"},
                            {{good_1, "甲", "涉氨制冷\n粉尘涉爆"}, {good_2, "乙", "涉氨制冷\n\xE2\x80\xAE粉尘"}});
  EXPECT_EQ(faults(rows.read()), (list{"3 text_direction"}));
}

TEST(Roster, OfManyBadRowsAThousandAreReported) {
  const std::vector<std::vector<std::string>> rows(50000, {"X", "甲", "机械 "});
  const auto read = rows_in_memory({"统一社会信用代码", "企业名称", "行业"}, rows).read();
  EXPECT_EQ(read.rejected_rows.size(), rows.size());
  ASSERT_EQ(read.found.size(), 1001U);
  EXPECT_EQ(read.found.front().row, 2U);
  EXPECT_EQ(read.found.back().code, fault::problems_left_out);
  EXPECT_EQ(read.found.back().detail, "99000");
}

TEST(IdIndex, FindsExactlyTheRepeats) {
  std::mt19937 engine(7);
  for (const int count : {0, 1, 100, 20000, 120000}) {  // the last is dealt into parts
    std::vector<std::string> ids;
    for (int i = 0; i < count; ++i) ids.push_back("officer-number-" + std::to_string(engine() % 15000));
    const auto id_of = [&](std::size_t i) { return std::string_view(ids[i]); };
    cavel::id_index<decltype(id_of)> index(ids.size(), id_of);
    std::map<std::string, std::size_t> first;
    std::vector<std::pair<std::size_t, std::size_t>> expected;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      index.add(i, ids[i]);
      const auto [at, fresh] = first.emplace(ids[i], i);
      if (!fresh) expected.emplace_back(at->second, i);
    }
    index.finish();
    EXPECT_EQ(index.repeats(), expected);
    for (const auto& [id, position] : first) ASSERT_EQ(index.find(id), position);
    EXPECT_FALSE(index.find("officer-number-15000"));
  }
}

TEST(IdOrder, SortsAndFindsExactlyTheRepeats) {
  std::mt19937 engine(8);
  const cavel::executor two{2, [](const std::function<void(unsigned)>& work) {
                              work(1);
                              work(0);
                            }};
  for (const int count : {0, 1, 2, 100, 5000, 140000}) {
    for (const bool codes : {true, false}) {
      std::vector<std::string> ids;
      for (int i = 0; i < count; ++i) {
        ids.push_back("914103" + std::to_string(100000000000 + engine() % 15000));
        if (!codes && i % 7 == 0) ids.back().pop_back();
      }
      if (count == 2) std::sort(ids.begin(), ids.end());
      const auto id_of = [&](std::size_t i) { return std::string_view(ids[i]); };
      for (const cavel::executor* workers : {static_cast<const cavel::executor*>(nullptr), &two}) {
        if (count > 5000 && (workers == nullptr || !codes)) continue;
        cavel::detail::id_order<decltype(id_of)> order(ids.size(), id_of);
        std::map<std::string, std::size_t> first;
        std::vector<std::pair<std::size_t, std::size_t>> expected;
        std::vector<std::uint32_t> sorted;
        for (std::size_t i = 0; i < ids.size(); ++i) {
          if (i % 5 == 4) continue;  // a row without a valid id
          order.add(i, ids[i]);
          sorted.push_back(static_cast<std::uint32_t>(i));
          const auto [at, fresh] = first.emplace(ids[i], i);
          if (!fresh) expected.emplace_back(at->second, i);
        }
        std::stable_sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) { return ids[a] < ids[b]; });
        order.finish(workers);
        EXPECT_EQ(order.repeats(), expected);
        for (const auto& [id, position] : first) ASSERT_EQ(order.find(id), position);
        EXPECT_FALSE(order.find("914103999999999999"));
        EXPECT_FALSE(order.find(""));
        EXPECT_EQ(order.take(), sorted);
      }
    }
  }
}

/// Rows that are left out are not in the order of those that are kept.
TEST(Roster, RowsAreInTheOrderOfTheirIds) {
  const rows_in_memory rows({"id", "企业名称"},
                            {{"d", "甲"}, {"b", "乙"}, {"b", "丙"}, {"a", ""}, {"e", "丁"}, {"", "戊"}, {"c", "己"}});
  const auto read = rows.read(with(id_rule::free));
  list ids;
  for (const std::uint32_t row : read.rows.by_id()) ids.emplace_back(read.rows.id(row));
  EXPECT_EQ(ids.size(), read.rows.size());
  EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "b"), 0);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "d"), 1);
}

/// What GBK makes of UTF-8 is told from sound texts, even from those whose bytes are UTF-8 of rarer ideographs.
TEST(Misread, OriginalIsFound) {
  const std::pair<const char*, const char*> texts[] = {{"杞诲伐", "轻工"},
                                                       {"鏈烘\xEE\x9D\xAB", "机械"},
                                                       {"涓\xEE\x85\x9E浗", "中国"},
                                                       {"灞卞寲闀?", "山化?"},
                                                       {"涓€鑸?", "一?"},
                                                       {"A1 杞诲伐", "A1 轻工"},
                                                       {"", ""},
                                                       {"轻工", ""},
                                                       {"机械？", ""},
                                                       {"涓", ""},
                                                       {"宓崇伯", ""},
                                                       {"淇村堡", ""},
                                                       {"杞诲伐厂", ""},
                                                       {"Müller", ""},
                                                       {"\xFF", ""}};
  for (const auto& [text, original] : texts) EXPECT_EQ(cavel::misread_original(text), original) << text;
}

}  // namespace
