// SPDX-License-Identifier: Apache-2.0
// Counts every byte allocated while selecting: the promise is 12 bytes for each selected id, besides the result, and
// nothing that grows with the number of ids.
#include <cavel/kernels/accelerated.hpp>
#include <cavel/kernels/threads.hpp>
#include <cavel/sample/sample_and_reserve.hpp>
#include <cavel/sample/select_stream.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <new>
#include <optional>
#include <string>
#include <string_view>

namespace {

std::atomic<std::size_t> held{0}, peak{0}, taken{0};

void* take(std::size_t size) {
  auto* block = static_cast<std::size_t*>(std::malloc(size + 16));
  if (block == nullptr) throw std::bad_alloc();
  *block = size;
  taken += size;
  const std::size_t now = held += size;
  for (std::size_t most = peak; now > most && !peak.compare_exchange_weak(most, now);) {
  }
  return block + 2;
}

void give(void* block) {
  if (block == nullptr) return;
  auto* start = static_cast<std::size_t*>(block) - 2;
  held -= *start;
  std::free(start);
}

}  // namespace

void* operator new(std::size_t size) { return take(size); }
void* operator new[](std::size_t size) { return take(size); }
void operator delete(void* block) noexcept { give(block); }
void operator delete[](void* block) noexcept { give(block); }
void operator delete(void* block, std::size_t) noexcept { give(block); }
void operator delete[](void* block, std::size_t) noexcept { give(block); }

namespace {

using namespace cavel;

const lot from(suite::sha256, lot_seed{});

/// Any number of ids in little memory: id i is the 18 letters from the i-th on of a random text.
class overlapping {
 public:
  explicit overlapping(std::size_t count) : text_(count + 17, ' '), count_(count) {
    std::uint64_t random = 88172645463325252U;  // xorshift, Marsaglia 2003
    for (char& c : text_) {
      random ^= random << 13, random ^= random >> 7, random ^= random << 17;
      c = static_cast<char>('A' + random % 26);
    }
  }
  void operator()(std::size_t first, std::span<std::string_view> out) const {
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = std::string_view(text_).substr(first + i, 18);
  }
  id_list list() const { return id_list::from(*this, count_); }

 private:
  std::string text_;
  std::size_t count_;
};

constexpr std::size_t many = 6000000;

const overlapping& ids() {
  static const overlapping all(many);
  return all;
}

/// The peak of what is held while `work` runs.
template <class Work>
std::size_t peak_of(Work&& work) {
  const std::size_t before = held;
  peak = before;
  work();
  return peak - before;
}

TEST(SelectMemory, IsTwelveBytesForEachIdWantedBesideTheAnswer) {
  constexpr std::size_t of_a_worker = 1200000;  // staging and one bucket being sorted
  const id_list all = ids().list();
  for (const unsigned size : {1U, 2U}) {
    const executor workers = threads(size);
    for (const std::size_t wanted : {std::size_t{1}, many / 1000, many * 15 / 100, many / 2, many}) {
      checked<index_selection> ranked = problem{};
      const std::size_t used = peak_of([&] { ranked = select_indices(from, all, wanted, 0, {fastest(), &workers}); });
      ASSERT_EQ(ranked->indices.size(), wanted);
      EXPECT_LE(used, size * of_a_worker + (12 + 4) * wanted) << wanted << " by " << size;
    }
  }
}

TEST(SelectMemory, OfAStreamIsTheSame) {
  constexpr std::size_t fixed = 200000;
  const id_list all = ids().list();
  for (const std::size_t wanted : {std::size_t{1}, many / 1000, many * 15 / 100}) {
    checked<selection> drawn = problem{};
    const std::size_t used = peak_of([&] {
      selection_stream stream(from, wanted, 0, many, fastest());
      for (std::size_t at = 0; at < many; at += 10000) stream.push(all.subrange(at, 10000));
      drawn = stream.finish();
    });
    ASSERT_EQ(drawn->sample.size(), wanted);
    EXPECT_LE(used, fixed + (12 + sizeof(cavel::selected_id)) * wanted) << wanted;
  }
}

TEST(SelectMemory, OfAStreamThatLearnsDoesNotGrowWithTheIds) {
  const id_list all = ids().list();
  const std::size_t wanted = many / 1000;
  const std::size_t used = peak_of([&] {
    selection_stream stream(from, wanted, 0, std::nullopt, fastest());
    for (std::size_t at = 0; at < many; at += 10000) stream.push(all.subrange(at, 10000));
    ASSERT_TRUE(stream.finish());
  });
  EXPECT_LE(used, 200000 + 2 * sizeof(cavel::selected_id) * (wanted + wanted / 4));  // twice, while it grows
}

TEST(SelectMemory, SmallDrawsTakeTheirAnswerAloneAndStartNoThread) {
  const executor workers{2, [](const std::function<void(unsigned)>&) { FAIL() << "a thread for a small draw"; }};
  for (const std::size_t size : {100U, 1000U, 10000U}) {
    const id_list few = ids().list().subrange(0, size);
    const std::size_t wanted = size * 15 / 100;
    for (const kernel& by : usable_kernels(suite::sha256)) {
      scratch kept;
      const execution with{{by, by}, &workers, &kept};
      ASSERT_TRUE(select_indices(from, few, wanted, 10, with));
      std::size_t before = taken;
      ASSERT_TRUE(select_indices(from, few, wanted, 10, with));
      EXPECT_LE(taken - before, (wanted + 10) * 4 + 1024) << by.name;
      before = taken;
      ASSERT_TRUE(select(from, few, wanted, 10, with));
      EXPECT_LE(taken - before, (wanted + 10) * (4 + 2 * sizeof(cavel::selected_id)) + 1024) << by.name;
    }
  }
}

}  // namespace
