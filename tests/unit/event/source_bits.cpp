// SPDX-License-Identifier: Apache-2.0
// Bits needed and supplied are the exact integers: the series equals counting, and only public sources supply any.
#include <cavel/event/source_bits.hpp>

#include <gtest/gtest.h>

namespace {

using cavel::bits_needed;

/// Python: math.comb(n, k).bit_length() - 1
struct known {
  std::uint64_t population, sample, bits;
};
constexpr known counted[] = {
    {12, 2, 6},         {130, 8, 40},         {400, 60, 239},          {5000, 750, 3043},
    {5000, 2500, 4993}, {20000, 6000, 17618}, {100000, 15000, 60975},  {100000, 50000, 99991},
    {33, 6, 20},        {99, 49, 95},         {1099511627776, 3, 117}, {9007199254740991, 5, 258},
    {8193, 4096, 8186}, {8195, 4097, 8188},
};

TEST(Bits, AgreeWithPythonsIntegers) {
  for (const known& each : counted) {
    EXPECT_EQ(bits_needed(each.population, each.sample), each.bits) << each.population << " " << each.sample;
  }
}

TEST(Bits, SeriesAgreesWithCounting) {
  for (std::uint64_t n = 8200; n < 12000; n += 397) {
    for (const std::uint64_t k : {std::uint64_t{4097}, n / 2}) {
      const auto series = cavel::detail::stirling_bits(n, k);
      ASSERT_TRUE(series);
      EXPECT_EQ(*series, cavel::detail::counted_bits(n, k)) << n << " " << k;
    }
  }
}

TEST(Bits, SymmetricAndZeroAtTheEnds) {
  EXPECT_EQ(bits_needed(190000000, 28500000), bits_needed(190000000, 161500000));
  EXPECT_EQ(bits_needed(0, 0), 0U);
  EXPECT_EQ(bits_needed(7, 0), 0U);
  EXPECT_EQ(bits_needed(7, 7), 0U);
  EXPECT_EQ(bits_needed(8, 1), 3U);
  EXPECT_EQ(bits_needed(7, 1), 2U);
}

TEST(Bits, PublicSourcesAloneSupply) {
  cavel::source balls{cavel::source_kind::public_source, "a", *cavel::parse_form("balls:6/33+1/16"), {}, "", "", {}};
  cavel::source dice{cavel::source_kind::public_source, "b", *cavel::parse_form("dice:20"), {}, "", "", {}};
  cavel::source sealed{cavel::source_kind::sealed, "c", {}, {}, "", "", {}};
  EXPECT_EQ(cavel::bits_supplied(std::vector{balls}), 24U);  // 1107568 · 16 = 17721088
  EXPECT_EQ(cavel::bits_supplied(std::vector{balls, dice, sealed}), 75U);
  EXPECT_EQ(cavel::bits_supplied(std::vector{sealed}), 0U);
}

/// Python: (6 ** 20 * math.comb(33, 6) * 16) ** 100000. Multiplied out one by one, this would take hours.
TEST(Bits, ProductOverManySourcesIsNotMultipliedOut) {
  const cavel::source dice{cavel::source_kind::public_source, "a", *cavel::parse_form("dice:20"), {}, "", "", {}};
  const cavel::source balls{cavel::source_kind::public_source, "b", *cavel::parse_form("balls:6/33+1/16"), {}, "", "", {}};
  const cavel::source hex{cavel::source_kind::public_source, "c", *cavel::parse_form("hex:4"), {}, "", "", {}};
  std::vector<cavel::source> many;
  for (int i = 0; i < 100000; ++i) many.insert(many.end(), {dice, balls});
  EXPECT_EQ(cavel::bits_supplied(many), 7577821U);
  EXPECT_EQ(cavel::bits_supplied(std::vector(200000, hex)), 6400000U);
}

}  // namespace
