// SPDX-License-Identifier: Apache-2.0
// A ledger is read whole or refused whole; bases are read in both languages; visits that count against a cap are counted by firm.
#include <cavel/files/ledger.hpp>

#include <gtest/gtest.h>

namespace {

using cavel::fault;
using cavel::visit_basis;

std::string found(std::string_view csv, const cavel::ledger_options& options = {}) {
  std::string text;
  for (const cavel::problem& each : cavel::parse_ledger(csv, options).problems()) {
    text += std::to_string(each.row) + " " + std::string(cavel::find_fault(each.code)->name) + "; ";
  }
  return text;
}

TEST(VisitLedger, ColumnsAndWords) {
  const auto read = cavel::parse_ledger(
      "检查日期,检查依据,统一社会信用代码,私,检查部门\n2022/3/"
      "1,投诉举报,91350100M000100Y43-01,x,应急局\n2022-03-02,full-coverage,92141127MA0KD1Y64A,,\n");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->visits.size(), 2U);
  EXPECT_EQ(read->columns, (std::vector<std::string>{"basis", "day", "department", "id"}));
  EXPECT_EQ(read->visits[0].basis, visit_basis::report);
  EXPECT_EQ(cavel::format_date(read->visits[0].day), "2022-03-01");
  EXPECT_EQ(read->visits[0].department, "应急局");
  EXPECT_EQ(read->visits[1].basis, visit_basis::full_coverage);
  for (std::size_t i = 0; i < cavel::visit_basis_words.size(); ++i) {
    const auto basis = static_cast<visit_basis>(i);
    EXPECT_EQ(cavel::parse_visit_basis(cavel::visit_basis_words[i]), basis);
    EXPECT_EQ(cavel::parse_visit_basis(name(basis, cavel::language::zh)), basis);
  }
  EXPECT_EQ(cavel::parse_visit_basis("抽查"), std::nullopt);
}

TEST(VisitLedger, OneBadRowRefusesAll) {
  EXPECT_EQ(found("id,day\n"), "1 roster_column_missing; 0 ledger_refused; ");
  EXPECT_EQ(found("id,日期,检查日期,basis\n"), "1 roster_column_repeated; 0 ledger_refused; ");
  const std::string head = "id,day,basis\n91350100M000100Y43,2022-03-01,case\n";
  EXPECT_EQ(found(head), "");
  EXPECT_EQ(found(head + "91350100M000100Y4A,2022-03-01,case\n"), "3 credit_code_check; 0 ledger_refused; ");
  EXPECT_EQ(found(head + "91350100M000100Y43,2022-03-32,case\n"), "3 date_not_a_day; 0 ledger_refused; ");
  EXPECT_EQ(found(head + "91350100M000100Y43,2022-03-01,抽查\n"), "3 ledger_basis; 0 ledger_refused; ");
  EXPECT_EQ(found(head + "91350100M000100Y43,2022-03-01\n"), "3 row_short; 0 ledger_refused; ");
  cavel::ledger_options options;
  options.last = boost::gregorian::date(2022, 2, 28);
  EXPECT_EQ(found(head, options), "2 ledger_day; 0 ledger_refused; ");
  const std::vector<std::string> confirmed{"91350100M000100Y4A"};
  options = {};
  options.confirmed = confirmed;
  EXPECT_EQ(found(head + "91350100M000100Y4A,2022-03-01,case\n", options), "");
  options.ids = cavel::id_rule::free;
  EXPECT_EQ(found("id,day,basis\n甲厂,2022-03-01,case\n", options), "");
}

TEST(VisitLedger, CountsByFirmAndByBasis) {
  const auto read = cavel::parse_ledger(
      "id,day,basis\n91350100M000100Y43-01,2022-03-01,random\n91350100M000100Y43-01,2022-03-01,planned\n"
      "91350100M000100Y43,2022-01-01,planned\n91350100M000100Y43,2022-01-02,special\n92141127MA0KD1Y64A,2022-01-02,recheck\n");
  ASSERT_TRUE(read);
  const cavel::cap_visits visits = visits_under_cap(*read, cavel::id_rule::credit_code);
  ASSERT_EQ(visits.size(), 1U);
  EXPECT_EQ(visits.begin()->first, "91350100M000100Y43");
  const boost::gregorian::date first(2022, 1, 1), second(2022, 3, 1);
  EXPECT_EQ(visits.begin()->second, (std::vector<boost::gregorian::date>{first, second}));
  EXPECT_EQ(visits_under_cap(*read, cavel::id_rule::free).size(), 2U);
  EXPECT_EQ(count_by_basis(*read), (std::array<std::uint64_t, 6>{1, 2, 0, 0, 1, 1}));
}

}  // namespace
