// SPDX-License-Identifier: Apache-2.0
// Every shape of an id_list has the same ids, and none can be made from a container that is about to be destroyed.
#include <cavel/hash/ids.hpp>
#include <cavel/hash/progress_ids.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using cavel::id_list;
using views = std::vector<std::string_view>;

static_assert(std::is_constructible_v<id_list, views&>);
static_assert(std::is_constructible_v<id_list, const views&>);
static_assert(std::is_constructible_v<id_list, std::span<const std::string_view>>);
static_assert(std::is_constructible_v<id_list, const std::string_view (&)[3]>);
static_assert(!std::is_constructible_v<id_list, views>);
static_assert(!std::is_constructible_v<id_list, const views>);
static_assert(!std::is_constructible_v<id_list, std::array<std::string_view, 3>>);
static_assert(!std::is_constructible_v<id_list, std::vector<std::string>&>);

struct source {
  void operator()(std::size_t, std::span<std::string_view>) const {}
};
template <class Source>
concept makes_list = requires(Source&& of) {
  id_list::from(std::forward<Source>(of), 1);
};
static_assert(makes_list<const source&>);
static_assert(!makes_list<source>);

template <class Offsets>
concept makes_block = requires(Offsets&& of) {
  id_list::block("", std::forward<Offsets>(of));
};
static_assert(makes_block<const std::vector<std::uint32_t>&>);
static_assert(makes_block<std::span<const std::uint64_t>>);
static_assert(!makes_block<std::vector<std::uint32_t>>);

template <class Progress>
concept lists = requires(Progress&& of) {
  std::forward<Progress>(of).list();
};
static_assert(lists<const cavel::progress_ids&>);
static_assert(!lists<cavel::progress_ids>);

TEST(Ids, EveryShapeHoldsTheSameIds) {
  std::string bytes;
  std::vector<std::uint32_t> small = {0};
  std::vector<std::uint64_t> large = {0};
  for (std::size_t i = 0; i < 600; ++i) {
    bytes += "9141038117" + std::to_string(10000000 + i * 7919 % 600);
    small.push_back(static_cast<std::uint32_t>(bytes.size()));
    large.push_back(bytes.size());
  }
  views ids;
  for (std::size_t i = 0; i < 600; ++i) ids.push_back(std::string_view(bytes).substr(18 * i, 18));
  const auto rows = [&](std::size_t first, std::span<std::string_view> out) {
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = ids[first + i];
  };
  const id_list shapes[] = {ids, id_list::fixed(bytes.data(), 18, 600), id_list::block(bytes.data(), small),
                            id_list::block(bytes.data(), large), id_list::from(rows, 600)};
  for (const id_list& shape : shapes) {
    ASSERT_EQ(shape.size(), 600U);
    views seen(600);
    shape.fill_views(0, seen);
    EXPECT_EQ(seen, ids);
    EXPECT_EQ(shape[599], ids[599]);
    EXPECT_EQ(shape.subrange(100, 50).subrange(10, 5)[2], ids[112]);
  }
  EXPECT_EQ(shapes[1].contiguous(2, 18), bytes.data() + 36);
  EXPECT_EQ(shapes[1].contiguous(2, 17), nullptr);
  EXPECT_EQ(shapes[0].contiguous(2, 18), nullptr);
  EXPECT_TRUE(id_list::block("", std::span<const std::uint32_t>()).empty());
  EXPECT_TRUE(id_list().empty());
}

TEST(IdsDeathTest, RangesOutsideTheListAreRefused) {
  const views ids = {"a", "b"};
  const id_list list(ids);
  EXPECT_DEATH(list[2], "");
  EXPECT_DEATH(list.subrange(1, 2), "");
  EXPECT_DEATH(list.subrange(3, 0), "");
  EXPECT_DEATH(id_list::fixed(nullptr, 18, 1), "");
}

}  // namespace
