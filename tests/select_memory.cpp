// SPDX-License-Identifier: Apache-2.0
// Counts every byte that is taken while selecting: the promise is 12 bytes an id wanted, beside the answer.
#include <cavel/select.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <string>

namespace {

std::atomic<std::size_t> held{0}, peak{0}, taken{0};

void* take(std::size_t size) {
  auto* block = static_cast<std::size_t*>(std::malloc(size + 16));
  if (block == nullptr) throw std::bad_alloc();
  *block = size;
  held += size;
  ++taken;
  if (held > peak) peak = held.load();
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

std::string block_of(std::size_t count) {
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) bytes += "9141038117" + std::to_string(10000000 + i);
  return bytes;
}

TEST(SelectMemory, IsTwelveBytesForEachIdWantedBesideTheAnswer) {
  constexpr std::size_t size = 600000;
  const std::string bytes = block_of(size);
  const id_list ids = id_list::fixed(bytes.data(), 18, size);
  constexpr std::size_t fixed = 1200000;  // staging and one bucket being sorted
  for (const std::size_t wanted : {1U, 6000U, 90000U, 300000U, 600000U}) {
    const std::size_t before = held;
    peak = before;
    const auto ranked = rank(from, ids, wanted, 0);
    ASSERT_EQ(ranked->indices.size(), wanted);
    EXPECT_LE(peak - before, fixed + 12 * wanted + 4 * wanted) << wanted;
  }
}

TEST(SelectMemory, SmallDrawsTakeNoMoreThanTheirAnswerWhenMemoryIsKept) {
  const std::string bytes = block_of(1000);
  const id_list ids = id_list::fixed(bytes.data(), 18, 1000);
  scratch kept;
  ASSERT_TRUE(rank(from, ids, 150, 10, {portable, nullptr, &kept}));
  const std::size_t before = held;
  peak = before;
  ASSERT_TRUE(rank(from, ids, 150, 10, {portable, nullptr, &kept}));
  EXPECT_LE(peak - before, 160 * 4 + 1024U);
}

}  // namespace
