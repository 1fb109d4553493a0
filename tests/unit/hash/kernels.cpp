// SPDX-License-Identifier: Apache-2.0
// Every kernel that can run here equals the portable one, which equals the standards (tests/unit/hash/digest.cpp).
#include <cavel/kernels/accelerated.hpp>
#include <cavel/kernels/threads.hpp>
#include <cavel/sample/sample_and_reserve.hpp>

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#if defined(__unix__)
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace {

using namespace cavel;

std::size_t pick(boost::random::mt19937& engine, std::size_t low, std::size_t high) {
  return boost::random::uniform_int_distribution<std::size_t>(low, high)(engine);
}

void expect_equal(const kernel& each, suite which, const std::vector<std::string_view>& ids) {
  const lot from(which, lot_seed{hash(which, "kernels")});
  const kernel& book = portable.of(which);
  std::vector<std::uint64_t> prefixes(ids.size() + 1, 7), book_leads(ids.size() + 1, 7);
  std::vector<ticket> tickets(ids.size() + 1), book_tickets(ids.size() + 1);
  each.prefixes(from.midstate().data(), ids.data(), ids.size(), prefixes.data());
  book.prefixes(from.midstate().data(), ids.data(), ids.size(), book_leads.data());
  EXPECT_EQ(prefixes, book_leads) << each.name;  // the last shows that no more was written than asked for
  bool in_a_row = each.fixed18_prefixes != nullptr && !ids.empty();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    in_a_row = in_a_row && ids[i].size() == 18 && ids[i].data() == ids[0].data() + 18 * i;
  }
  if (in_a_row) {
    prefixes.assign(ids.size() + 1, 7);
    each.fixed18_prefixes(from.midstate().data(), ids[0].data(), ids.size(), prefixes.data());
    EXPECT_EQ(prefixes, book_leads) << each.name << ", in a row";
  }
  each.tickets(from.midstate().data(), ids.data(), ids.size(), tickets.data());
  book.tickets(from.midstate().data(), ids.data(), ids.size(), book_tickets.data());
  EXPECT_EQ(tickets, book_tickets) << each.name;
  for (std::size_t i = 0; i < ids.size(); ++i) ASSERT_EQ(prefixes[i], prefix64(tickets[i])) << each.name;
}

class Kernels : public testing::TestWithParam<suite> {};
INSTANTIATE_TEST_SUITE_P(Suites, Kernels, testing::Values(suite::sha256, suite::sm3),
                         [](const auto& each) { return std::string(name(each.param)); });

TEST_P(Kernels, EqualThePortableOneOnEveryLengthAndNumber) {
  std::string text(400, '\0');
  for (std::size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(i * 37 + 11);
  for (const kernel& each : usable_kernels(GetParam())) {
    for (std::size_t count = 0; count <= 35; ++count) {
      for (const std::size_t size : {0U, 1U, 2U, 15U, 16U, 17U, 18U, 19U, 55U, 56U}) {
        std::vector<std::string_view> ids;
        for (std::size_t i = 0; i < count; ++i) ids.push_back(std::string_view(text).substr(i, size));
        expect_equal(each, GetParam(), ids);
      }
    }
    for (std::size_t size = 0; size <= 255; ++size) {
      std::vector<std::string_view> ids;
      for (std::size_t i = 0; i < 33; ++i) ids.push_back(std::string_view(text).substr(i, size));
      expect_equal(each, GetParam(), ids);
    }
  }
}

TEST_P(Kernels, EqualThePortableOneOnRandomLengthsAndAlignments) {
  boost::random::mt19937 engine(11);
  std::string text(100000, '\0');
  for (char& c : text) c = static_cast<char>(pick(engine, 0, 255));
  for (const kernel& each : usable_kernels(GetParam())) {
    for (int round = 0; round < 60; ++round) {
      const std::size_t longest = round % 3 == 0 ? 18 : round % 3 == 1 ? 60 : 255;
      std::vector<std::string_view> ids;
      for (std::size_t i = pick(engine, 1, 300); i != 0; --i) {
        const std::size_t size = pick(engine, 0, 9) < 8 ? 18 : pick(engine, 0, longest);
        ids.push_back(std::string_view(text).substr(pick(engine, 0, 99000), size));
      }
      expect_equal(each, GetParam(), ids);
    }
  }
}

TEST_P(Kernels, BlocksOfALongMessageEqualThePortableOnes) {
  const std::string text(100003, 'x');
  for (const kernel& each : usable_kernels(GetParam())) {
    for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 1000U, 100003U}) {
      hasher pieces(GetParam(), each.blocks);
      pieces.update(std::string_view(text).substr(0, size / 3)).update(std::string_view(text).substr(size / 3, size - size / 3));
      EXPECT_EQ(pieces.finish(), hash(GetParam(), std::string_view(text).substr(0, size))) << each.name;
    }
  }
}

TEST_P(Kernels, TwoMessagesAtOnceHaveTheDigestsOfEach) {
  boost::random::mt19937 engine(12);
  std::string text(20000, '\0');
  for (char& c : text) c = static_cast<char>(pick(engine, 0, 255));
  for (const kernel& each : usable_kernels(GetParam())) {
    for (int round = 0; round < 200; ++round) {
      hasher first(GetParam(), each.blocks), second(GetParam(), each.blocks);
      std::string_view of_first(text), of_second(text);
      of_first = of_first.substr(0, pick(engine, 0, text.size()));
      of_second.remove_prefix(pick(engine, 0, text.size()));
      for (std::string_view a = of_first, b = of_second; !a.empty() || !b.empty();) {
        const std::size_t some = std::min(pick(engine, 0, 300), a.size()), others = std::min(pick(engine, 0, 300), b.size());
        update_both(first, a.substr(0, some), second, b.substr(0, others), each.two_blocks);
        a.remove_prefix(some);
        b.remove_prefix(others);
      }
      EXPECT_EQ(first.finish(), hash(GetParam(), of_first)) << each.name;
      EXPECT_EQ(second.finish(), hash(GetParam(), of_second)) << each.name;
    }
  }
}

#if defined(__unix__)
/// Two pages of which only the first can be read: reading one byte too far ends the test program.
class guarded {
 public:
  guarded() : page_(static_cast<std::size_t>(sysconf(_SC_PAGESIZE))) {
    void* at = mmap(nullptr, 2 * page_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (at == MAP_FAILED || mprotect(static_cast<char*>(at) + page_, page_, PROT_NONE) != 0) std::abort();
    start_ = static_cast<char*>(at);
  }
  ~guarded() { munmap(start_, 2 * page_); }
  guarded(const guarded&) = delete;
  guarded& operator=(const guarded&) = delete;
  char* end() { return start_ + page_; }

 private:
  std::size_t page_;
  char* start_ = nullptr;
};

TEST_P(Kernels, ReadNoByteBehindTheLastId) {
  guarded memory;
  for (const kernel& each : usable_kernels(GetParam())) {
    for (std::size_t size = 0; size <= 130; ++size) {
      for (const std::size_t count : {1U, 2U, 3U, 4U, 5U, 8U, 15U, 16U, 17U}) {
        char* first = memory.end() - size * count;
        std::vector<std::string_view> ids;
        for (std::size_t i = 0; i < count; ++i) {
          std::memset(first + i * size, static_cast<int>('a' + i), size);
          ids.emplace_back(first + i * size, size);
        }
        expect_equal(each, GetParam(), ids);
      }
    }
  }
}
#endif

TEST_P(Kernels, OneBlockOnTheHeapForEachId) {  // what an address sanitizer sees
  for (const kernel& each : usable_kernels(GetParam())) {
    for (std::size_t size = 1; size <= 70; ++size) {
      std::vector<std::vector<char>> blocks(19, std::vector<char>(size, 'q'));
      std::vector<std::string_view> ids;
      for (const auto& block : blocks) ids.emplace_back(block.data(), block.size());
      expect_equal(each, GetParam(), ids);
    }
  }
}

TEST_P(Kernels, AreChosenByNameAndPortableIsAlwaysThere) {
  const auto usable = usable_kernels(GetParam());
  EXPECT_EQ(usable.back().name, "portable");
  // Where it is known what the processor has: the best kernel is this one.
  if (const char* best = std::getenv("CAVEL_TEST_BEST_SHA256"); best != nullptr && GetParam() == suite::sha256) {
    EXPECT_EQ(usable.front().name, best);
  }
  EXPECT_EQ(fastest().of(GetParam()).name, usable.front().name);
  for (const kernel& each : usable) EXPECT_EQ(find_kernel(GetParam(), each.name)->prefixes, each.prefixes);
  EXPECT_FALSE(find_kernel(GetParam(), "abacus"));
}

TEST_P(Kernels, DoNotChangeASelectionNorDoThreads) {
  std::string bytes;
  const std::size_t count = 300000;
  for (std::size_t i = 0; i < count; ++i) bytes += "9141038117" + std::to_string(10000000 + i);
  const id_list ids = id_list::fixed(bytes.data(), 18, count);
  const lot from(GetParam(), lot_seed{hash(GetParam(), "threads")});
  const auto expected = select_indices(from, ids, 45000, 100);
  ASSERT_TRUE(expected);
  for (const kernel& each : usable_kernels(GetParam())) {
    for (const unsigned size : {1U, 2U, 3U, 8U}) {
      const executor workers = threads(size);
      EXPECT_EQ(*select_indices(from, ids, 45000, 100, {{each, each}, &workers}), *expected) << each.name << ' ' << size;
    }
  }
}

}  // namespace
