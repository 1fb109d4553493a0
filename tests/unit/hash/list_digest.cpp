// SPDX-License-Identifier: Apache-2.0
// A list digest equals the digest of the sorted lines, for every order, kernel and number of workers.
#include <cavel/hash/list_digest.hpp>
#include <cavel/kernels/accelerated.hpp>
#include <cavel/kernels/threads.hpp>

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace cavel;

/// The definition, literally.
digest by_the_book(suite which, std::vector<std::string> ids) {
  std::sort(ids.begin(), ids.end());
  std::string text;
  for (const std::string& id : ids) text += id + '\n';
  return hash(which, text);
}

/// Strings as a list of ids, for the duration of one call.
class views {
 public:
  explicit views(const std::vector<std::string>& ids) : views_(ids.begin(), ids.end()) {}
  operator id_list() const { return id_list(views_); }

 private:
  std::vector<std::string_view> views_;
};

std::size_t pick(boost::random::mt19937& engine, std::size_t low, std::size_t high) {
  return boost::random::uniform_int_distribution<std::size_t>(low, high)(engine);
}

void shuffle(std::vector<std::string>& ids, boost::random::mt19937& engine) {
  for (std::size_t i = ids.size(); i > 1; --i) std::swap(ids[i - 1], ids[pick(engine, 0, i - 1)]);
}

TEST(ListDigest, EqualsSortPipedIntoTheHash) {
  const std::vector<std::string_view> ids = {"b", "aa", "\xE5\x81\x83", "a", "B"};
  EXPECT_EQ(list_digest(suite::sha256, ids), hash(suite::sha256, "B\na\naa\nb\n\xE5\x81\x83\n"));
  EXPECT_EQ(list_digest(suite::sm3, id_list()), hash(suite::sm3, ""));
}

TEST(ListDigest, AnyBytesOfAnyLengthInAnyOrder) {
  boost::random::mt19937 engine(5);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> ids;
    const std::size_t longest = round % 2 == 0 ? 3 : 255;
    const char highest = round % 3 == 0 ? 'c' : '\x7f';
    const std::string prefix(pick(engine, 0, round % 5 == 0 ? 100 : 2), 'p');
    for (std::size_t i = pick(engine, 0, 300); i != 0; --i) {
      std::string id(pick(engine, 0, longest), '\0');
      for (char& c : id) c = static_cast<char>(pick(engine, highest == 'c' ? 'a' : 0, highest == 'c' ? 'c' : 255));
      ids.push_back(prefix + id);
    }
    EXPECT_EQ(list_digest(suite::sha256, views(ids)), by_the_book(suite::sha256, ids)) << round;
    std::sort(ids.begin(), ids.end());
    EXPECT_EQ(list_digest(suite::sha256, views(ids)), by_the_book(suite::sha256, ids)) << round;
  }
}

TEST(SortedPlaces, AreThoseOfAStableSort) {
  boost::random::mt19937 engine(6);
  const executor two = threads(2);
  for (const std::size_t count : {0U, 1U, 2U, 50U, 3000U, 200000U}) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < count; ++i) ids.push_back("9141" + std::to_string(pick(engine, 0, 2 * count)));
    if (count != 0) ids.front() = std::string(300, 'z');
    std::vector<std::uint32_t> expected(count);
    for (std::size_t i = 0; i < count; ++i) expected[i] = static_cast<std::uint32_t>(i);
    std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) { return ids[a] < ids[b]; });
    for (const executor* workers : {static_cast<const executor*>(nullptr), &two}) {
      EXPECT_EQ(sort_permutation(views(ids), {portable, workers}), expected) << count;
    }
  }
  EXPECT_EQ(sort_permutation(views({"a", "b", "b"})), (std::vector<std::uint32_t>{0, 1, 2}));
}

TEST(ListDigest, ManyBucketsAndWorkers) {
  boost::random::mt19937 engine(6);
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < 200000; ++i) {
    std::string id = i % 3 == 0 ? "91410381" : i % 3 == 1 ? "12440600" : "9";
    while (id.size() < 18) id += "0123456789ABCDEFGHJKLMNPQRTUWXY"[pick(engine, 0, 30)];
    ids.push_back(id);
    if (i % 1000 == 0) ids.push_back(id);  // twice: a multiset is hashed as it is
  }
  const digest expected = by_the_book(suite::sha256, ids);
  for (const unsigned size : {1U, 2U, 5U}) {
    shuffle(ids, engine);
    const executor workers = threads(size);
    EXPECT_EQ(list_digest(suite::sha256, views(ids), {fastest(), &workers}), expected) << size;
  }
  const std::vector<std::string> same(150000, "same");
  auto but_one = same;
  but_one.back() = "less";
  EXPECT_EQ(list_digest(suite::sha256, views(but_one)), by_the_book(suite::sha256, but_one));
}

TEST(ListDigest, EverySuiteAndKernel) {
  const std::vector<std::string> ids = {"c", std::string(255, 'z'), "b", std::string(20000, 'y'), "a"};
  for (const suite which : {suite::sha256, suite::sm3}) {
    EXPECT_EQ(list_digest(which, views(ids)), by_the_book(which, ids));
    EXPECT_EQ(list_digest(which, views(ids), {fastest()}), by_the_book(which, ids));
  }
}

}  // namespace
