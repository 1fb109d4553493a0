// SPDX-License-Identifier: Apache-2.0
// A selection is the n smallest tickets: prefix of a larger one, merge of its parts, independent of order and workers.
#include <cavel/hash/list_digest.hpp>
#include <cavel/sample/sample_and_reserve.hpp>

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace cavel;

lot a_lot(suite which, std::string_view statement = "a statement\n") {
  return {which, derive(which, seed{hash(which, statement)}, "targets/task-1")};
}

std::vector<std::string> some_ids(std::size_t count) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < count; ++i) ids.push_back("9141038117" + std::to_string(10000000 + i * 7));
  return ids;
}

std::vector<std::string_view> views(const std::vector<std::string>& ids) { return {ids.begin(), ids.end()}; }

/// The protocol as one sentence: all tickets, sorted; nothing else shared with the code under test.
std::vector<std::size_t> by_the_book(const lot& from, const std::vector<std::string_view>& ids) {
  std::map<std::pair<std::string, std::string_view>, std::size_t> ordered;
  for (std::size_t i = 0; i < ids.size(); ++i) ordered[{hex(from.ticket_for(ids[i]).value), ids[i]}] = i;
  std::vector<std::size_t> order;
  for (const auto& [key, index] : ordered) order.push_back(index);
  return order;
}

std::vector<std::size_t> indices(const std::vector<selected_id>& list) {
  std::vector<std::size_t> result;
  for (const selected_id& each : list) result.push_back(each.index);
  return result;
}

std::vector<std::size_t> part(const std::vector<std::size_t>& all, std::size_t first, std::size_t count) {
  first = std::min(first, all.size());
  count = std::min(count, all.size() - first);
  const auto at = all.begin() + static_cast<std::ptrdiff_t>(first);
  return {at, at + static_cast<std::ptrdiff_t>(count)};
}

TEST(Select, EqualsSortingForEverySize) {
  for (const suite which : {suite::sha256, suite::sm3}) {
    const lot from = a_lot(which);
    const auto text = some_ids(40);
    const auto ids = views(text);
    const auto order = by_the_book(from, ids);
    for (std::size_t n = 0; n <= 42; ++n) {
      for (const std::size_t r : {0U, 1U, 5U, 50U}) {
        const auto chosen = select(from, ids, n, r);
        ASSERT_TRUE(chosen);
        EXPECT_EQ(indices(chosen->sample), part(order, 0, n));
        EXPECT_EQ(indices(chosen->reserve), part(order, n, r));
        for (const selected_id& each : chosen->sample) EXPECT_EQ(each.value, from.ticket_for(ids[each.index]));
        EXPECT_EQ(cut_off(*chosen).has_value(), n != 0);
        if (n != 0) {
          EXPECT_EQ(*cut_off(*chosen), chosen->sample.back().value);
        }
        const auto ranked = select_indices(from, ids, n, r);
        ASSERT_TRUE(ranked);
        EXPECT_EQ(ranked->sample, chosen->sample.size());
        EXPECT_EQ((std::vector<std::size_t>(ranked->indices.begin(), ranked->indices.end())), part(order, 0, n + r));
      }
    }
  }
}

TEST(Select, FewAndNone) {
  const lot from = a_lot(suite::sha256);
  const auto none = select(from, id_list(), 3, 2);
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->sample.empty() && none->reserve.empty());
  const std::vector<std::string_view> one = {"a"};
  const auto all = select(from, one, ~std::uint64_t{0}, ~std::uint64_t{0});
  ASSERT_TRUE(all);
  EXPECT_EQ(all->sample.size(), 1U);
  EXPECT_TRUE(all->reserve.empty());
}

TEST(Select, SmallerSampleBeginsTheLarger) {
  const lot from = a_lot(suite::sha256);
  const auto text = some_ids(500);
  const auto ids = views(text);
  const auto whole = select(from, ids, 500, 0);
  for (std::size_t n = 0; n <= 500; n += 20) {
    for (std::size_t m = 0; n + m <= 500; m += 50) {
      const auto first = select(from, ids, n, m);
      const auto both = select(from, ids, n + m, 0);
      auto joined = first->sample;
      joined.insert(joined.end(), first->reserve.begin(), first->reserve.end());
      EXPECT_EQ(joined, both->sample);
      EXPECT_TRUE(std::equal(joined.begin(), joined.end(), whole->sample.begin()));
    }
  }
}

TEST(Select, OrderOfTheListIsIrrelevant) {
  const lot from = a_lot(suite::sm3);
  const auto text = some_ids(2000);
  auto ids = views(text);
  const auto expected = select(from, ids, 150, 30);
  std::vector<std::string_view> names;
  for (const selected_id& each : expected->sample) names.push_back(ids[each.index]);
  boost::random::mt19937 engine(1);
  for (int round = 0; round < 5; ++round) {
    for (std::size_t i = ids.size(); i > 1; --i) {
      std::swap(ids[i - 1], ids[boost::random::uniform_int_distribution<std::size_t>(0, i - 1)(engine)]);
    }
    const auto again = select(from, ids, 150, 30);
    ASSERT_TRUE(again);
    for (std::size_t i = 0; i < names.size(); ++i) {
      EXPECT_EQ(ids[again->sample[i].index], names[i]);
      EXPECT_EQ(again->sample[i].value, expected->sample[i].value);
    }
    EXPECT_EQ(cut_off(*again), cut_off(*expected));
  }
}

TEST(Select, MergeOfPartsEqualsTheWhole) {
  const lot from = a_lot(suite::sha256);
  const auto text = some_ids(1000);
  const auto ids = views(text);
  boost::random::mt19937 engine(2);
  for (int round = 0; round < 20; ++round) {
    const std::size_t n = boost::random::uniform_int_distribution<std::size_t>(0, 200)(engine);
    const std::size_t r = boost::random::uniform_int_distribution<std::size_t>(0, 50)(engine);
    std::vector<selection> parts;
    for (std::size_t first = 0; first < ids.size();) {
      const std::size_t count =
          std::min(ids.size() - first, boost::random::uniform_int_distribution<std::size_t>(1, 400)(engine));
      auto found = select(from, id_list(ids).subrange(first, count), n + r, 0);
      ASSERT_TRUE(found);
      for (selected_id& each : found->sample) each.index += first;
      parts.push_back(*found);
      first += count;
    }
    std::reverse(parts.begin(), parts.end());
    const auto merged = merge(parts, n, r);
    ASSERT_TRUE(merged);
    EXPECT_EQ(*merged, *select(from, ids, n, r));
  }
}

TEST(Select, StrataInOnePassEqualStrataOneByOne) {
  const lot from = a_lot(suite::sha256);
  const auto text = some_ids(3000);
  const auto ids = views(text);
  boost::random::mt19937 engine(3);
  const std::vector<allocation> strata = {{10, 3}, {0, 0}, {5000, 1}, {0, 4}, {70, 0}, {3, 3}};
  std::vector<std::uint16_t> stratum_of;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto number = boost::random::uniform_int_distribution<int>(-1, 4)(engine);
    stratum_of.push_back(number < 0 ? no_stratum : static_cast<std::uint16_t>(number));
  }
  const auto together = select(from, ids, stratum_of, strata);
  ASSERT_TRUE(together);
  ASSERT_EQ(together->size(), strata.size());
  for (std::size_t s = 0; s < strata.size(); ++s) {
    std::vector<std::string_view> own;
    std::vector<std::size_t> place;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (stratum_of[i] == s) own.push_back(ids[i]), place.push_back(i);
    }
    auto alone = select(from, own, strata[s].sample, strata[s].reserve);
    ASSERT_TRUE(alone);
    for (selected_id& each : alone->sample) each.index = place[each.index];
    for (selected_id& each : alone->reserve) each.index = place[each.index];
    EXPECT_EQ((*together)[s], *alone) << s;
  }
}

TEST(Select, StratumNumbersAreChecked) {
  const lot from = a_lot(suite::sha256);
  const std::vector<std::string_view> ids = {"a", "b", "c"};
  const allocation strata[] = {{1, 0}, {1, 0}};
  const std::uint16_t missing[] = {0, 1};
  const std::uint16_t unknown[] = {0, 1, 2};
  for (const std::span<const std::uint16_t> wrong :
       {std::span<const std::uint16_t>(missing), std::span<const std::uint16_t>(unknown)}) {
    const auto refused = select(from, ids, wrong, strata);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems()[0].code, fault::stratum_of_each);
  }
}

TEST(Select, AnIdDrawnTwiceIsReported) {
  const lot from = a_lot(suite::sha256);
  auto text = some_ids(300);
  const auto order = by_the_book(from, views(text));
  // Both of the two are drawn, or the second would be the next after the last: never silent.
  for (const std::size_t rank_of : {0U, 3U, 19U}) {
    auto doubled = text;
    doubled.push_back(text[order[rank_of]]);
    const auto ids = views(doubled);
    const auto refused = select(from, ids, 15, 5);
    ASSERT_FALSE(refused);
    ASSERT_EQ(refused.problems().size(), 1U);
    EXPECT_EQ(refused.problems()[0].code, fault::drawn_twice);
    EXPECT_EQ(refused.problems()[0].value, text[order[rank_of]]);
    EXPECT_EQ(refused.problems()[0].detail, std::to_string(order[rank_of] + 1) + ", 301");
  }
  // The selection does not check ids that are not drawn; the roster did.
  text.push_back(text[order[20]]);
  const auto ids = views(text);
  EXPECT_TRUE(select(from, ids, 15, 5));
  const auto one = select(from, ids, 15, 5);
  const selection parts[] = {*one, *one};
  ASSERT_FALSE(merge(parts, 15, 5));
  EXPECT_EQ(merge(parts, 15, 5).problems()[0].code, fault::drawn_twice);
}

/// Kernels that see only a part of each ticket, in the right order: equal leading bits, thresholds that miss.
template <std::uint64_t Clear, std::uint64_t Set>
constexpr kernel_set coarse() {
  constexpr auto prefixes = [](const std::uint32_t* midstate, const std::string_view* ids, std::size_t count,
                               std::uint64_t* out) {
    portable.sha256.prefixes(midstate, ids, count, out);
    for (std::size_t i = 0; i < count; ++i) out[i] = (out[i] & ~Clear) | Set;
  };
  return {{"coarse", prefixes, portable.sha256.tickets, portable.sha256.blocks}, portable.sm3};
}

TEST(Select, EqualLeadingBitsAreSettledByWholeTickets) {
  const lot from = a_lot(suite::sha256);
  const auto text = some_ids(3000);
  const auto ids = views(text);
  constexpr std::uint64_t all = ~std::uint64_t{0}, low61 = all >> 3, low52 = all >> 12;
  const kernel_set engines[] = {coarse<low61, 0>(), coarse<low52, 0>(), coarse<all, 0>(),
                                coarse<0, low61>(), coarse<0, low52>(), coarse<0, all>()};
  for (const std::size_t n : {1U, 2U, 10U, 450U, 1500U, 2999U, 3000U}) {
    const auto expected = select(from, ids, n, 7);
    for (const kernel_set& each : engines) EXPECT_EQ(*select(from, ids, n, 7, {each}), *expected) << n;
  }
}

TEST(Select, ManyEqualIdsEndInAFault) {
  const lot from = a_lot(suite::sha256);
  const std::vector<std::string_view> ids(20000, "the same");
  const auto refused = select(from, ids, 100, 0);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problems().size(), 100U);
}

/// Workers that take turns on one thread, in varying order, so that no schedule is special.
executor turns(unsigned size, bool backwards) {
  return {size, [=](const std::function<void(unsigned)>& work) {
            for (unsigned i = 0; i < size; ++i) work(backwards ? size - 1 - i : i);
          }};
}

TEST(Select, WorkersAndReusedMemoryDoNotChangeTheResult) {
  const lot from = a_lot(suite::sm3);
  const auto text = some_ids(200000);
  const auto ids = views(text);
  std::vector<std::uint16_t> stratum_of;
  for (std::size_t i = 0; i < ids.size(); ++i) stratum_of.push_back(static_cast<std::uint16_t>(i * i % 7 % 4));
  const allocation strata[] = {{40000, 0}, {3, 9}, {0, 1}, {20000, 20000}};
  const auto alone = select_indices(from, ids, stratum_of, strata);
  ASSERT_TRUE(alone);
  scratch kept;
  for (const unsigned size : {1U, 2U, 5U}) {
    for (const bool backwards : {false, true}) {
      const executor workers = turns(size, backwards);
      EXPECT_EQ(*select_indices(from, ids, stratum_of, strata, {portable, &workers, &kept}), *alone);
    }
  }
}

TEST(Select, TooManyIdsAreRefused) {
  const auto refused = select(a_lot(suite::sha256), id_list::fixed("", 0, std::size_t{1} << 32), 1, 0);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problems()[0].code, fault::too_many_ids);
}

}  // namespace
