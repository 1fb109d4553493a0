// SPDX-License-Identifier: Apache-2.0
// Chunks and shards in any order equal the whole; a missing or repeated id is a fault, never another sample.
#include <cavel/kernels/accelerated.hpp>
#include <cavel/sample/select_stream.hpp>

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace cavel;

const lot from(suite::sha256, derive(suite::sha256, seed{hash(suite::sha256, "stream")}, "targets/task-1"));

std::string block_of(std::size_t count) {
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) bytes += "9141038117" + std::to_string(10000000 + i * 3);
  return bytes;
}

std::size_t pick(boost::random::mt19937& engine, std::size_t low, std::size_t high) {
  return boost::random::uniform_int_distribution<std::size_t>(low, high)(engine);
}

TEST(SelectStream, ChunksEqualTheWhole) {
  const std::string bytes = block_of(20000);
  const id_list all = id_list::fixed(bytes.data(), 18, 20000);
  boost::random::mt19937 engine(7);
  for (int round = 0; round < 60; ++round) {
    const std::size_t size = round % 4 == 0 ? pick(engine, 0, 40) : pick(engine, 0, 20000);
    const std::size_t n = pick(engine, 0, round % 3 == 0 ? 20 : 8000), r = pick(engine, 0, 30);
    const auto expected = select(from, all.subrange(0, size), n, r, {fastest()});
    ASSERT_TRUE(expected);
    // The population may be unknown, right, too low, or not even as large as the sample.
    const std::optional<std::uint64_t> announced[] = {std::nullopt, size, size / 2, 1};
    for (const auto& population : announced) {
      selection_stream stream(from, n, r, population, fastest());
      for (std::size_t at = 0; at < size;) {
        // The chunk's bytes are gone after each call, as a cursor's are.
        const std::size_t count = std::min(size - at, pick(engine, 1, 3000));
        const std::string chunk = bytes.substr(18 * at, 18 * count);
        stream.push(id_list::fixed(chunk.data(), 18, count));
        at += count;
      }
      EXPECT_EQ(stream.pushed(), size);
      const auto drawn = stream.finish();
      ASSERT_TRUE(drawn);
      EXPECT_EQ(*drawn, *expected) << size << ' ' << n << ' ' << r;
    }
  }
}

TEST(SelectStream, ShardsInAnyOrderEqualTheWhole) {
  const std::string bytes = block_of(30000);
  const id_list all = id_list::fixed(bytes.data(), 18, 30000);
  boost::random::mt19937 engine(8);
  for (int round = 0; round < 20; ++round) {
    const std::size_t n = pick(engine, 0, 9000), r = pick(engine, 0, 300);
    const auto expected = select(from, all, n, r, {fastest()});
    std::optional<std::uint64_t> population;
    if (round % 2 == 0) population = 30000;
    std::vector<selection_stream> shards;  // in half of the rounds only some know the population
    for (std::size_t at = 0; at < 30000;) {
      const std::size_t count = std::min<std::size_t>(30000 - at, pick(engine, 1, 9000));
      const auto announced = pick(engine, 0, 3) == 0 ? std::nullopt : population;
      shards.emplace_back(from, n, r, announced, fastest()).push(all.subrange(at, count), at);
      at += count;
    }
    for (std::size_t i = shards.size(); i > 1; --i) std::swap(shards[i - 1], shards[pick(engine, 0, i - 1)]);
    selection_stream whole(from, n, r, population);
    for (selection_stream& shard : shards) whole.merge(std::move(shard));
    EXPECT_EQ(whole.pushed(), 30000U);
    EXPECT_EQ(*whole.finish(), *expected);
  }
}

TEST(SelectStream, AnIdThatComesTwiceIsReported) {
  const std::string bytes = block_of(5000);
  const id_list all = id_list::fixed(bytes.data(), 18, 5000);
  const auto expected = select(from, all, 30, 10);
  for (const selected_id& each : {expected->sample.front(), expected->sample.back(), expected->reserve.back()}) {
    selection_stream stream(from, 30, 10, 5001);
    stream.push(all);
    stream.push(all.subrange(each.index, 1));
    const auto refused = stream.finish();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems()[0].code, fault::drawn_twice);
    EXPECT_EQ(refused.problems()[0].detail, std::to_string(each.index + 1) + ", 5001");
  }
  selection_stream many(from, 30, 10);
  const std::vector<std::string_view> same(10000, "the same");
  many.push(same);
  EXPECT_FALSE(many.finish());
}

TEST(SelectStream, FewerIdsThanAnnouncedAreAFaultNeverAnotherSample) {
  const std::string bytes = block_of(1000);
  const id_list all = id_list::fixed(bytes.data(), 18, 1000);
  selection_stream stream(from, 500, 0, 1000000);
  stream.push(all);
  const auto refused = stream.finish();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problems()[0].code, fault::fewer_ids_than_announced);
  // A shard without a population cannot hide ids that a shard with too large a population has discarded.
  selection_stream announced(from, 300, 0, 1000000), unannounced(from, 300, 0);
  announced.push(all.subrange(0, 500), 0);
  unannounced.push(all.subrange(500, 500), 500);
  announced.merge(std::move(unannounced));
  EXPECT_FALSE(announced.finish());
  selection_stream everything(from, ~std::uint64_t{0}, 5, 10);
  everything.push(all);
  EXPECT_EQ(everything.finish()->sample.size(), 1000U);
}

}  // namespace
