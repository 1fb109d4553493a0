// SPDX-License-Identifier: Apache-2.0
// Sample sizes are exact, monotone in the number of firms, and read back from what was written.
#include <cavel/plan/fraction.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <type_traits>

namespace {

using cavel::fault;
using cavel::fraction;
using cavel::parse_fraction;
using cavel::rounding;
using cavel::sample_size;

static_assert(!std::is_convertible_v<double, fraction>);
static_assert(!std::is_convertible_v<std::uint64_t, fraction>);
static_assert(sample_size(100, fraction(), rounding::up) == 0);

fraction read(std::string_view text) {
  const auto parsed = parse_fraction(text);
  EXPECT_TRUE(parsed) << text;
  return parsed ? *parsed : fraction();
}

TEST(Fraction, ReadsWhatPlansWrite) {
  const struct {
    std::string_view text, reduced;
  } cases[] = {{"15%", "3/20"},
               {"6%", "3/50"},
               {"0.06", "3/50"},
               {"1/3", "1/3"},
               {"3/20", "3/20"},
               {"100%", "1/1"},
               {"1", "1/1"},
               {"0", "0/1"},
               {"0%", "0/1"},
               {"0/7", "0/1"},
               {"12.5%", "1/8"},
               {"33.333%", "33333/100000"},
               {"0.000000000000001", "1/1000000000000000"},
               {"7%", "7/100"},
               {"1.0", "1/1"},
               {"5/5", "1/1"},
               {"0.1%", "1/1000"},
               {"9007199254740990/9007199254740991", "9007199254740990/9007199254740991"}};
  for (const auto& each : cases) {
    EXPECT_EQ(to_string(read(each.text)), each.reduced) << each.text;
  }
}

TEST(Fraction, EveryWrongFormHasItsOwnFault) {
  const struct {
    std::string_view text;
    fault expected;
  } cases[] = {{"", fault::fraction_empty},
               {"%", fault::fraction_form},
               {"/", fault::fraction_form},
               {"abc", fault::fraction_form},
               {"15%%", fault::fraction_form},
               {"15%x", fault::fraction_form},
               {"1/3%", fault::fraction_form},
               {"1/0.5", fault::fraction_form},
               {"1//3", fault::fraction_form},
               {"1/", fault::fraction_form},
               {"015%", fault::fraction_form},
               {"1/03", fault::fraction_form},
               {"1e-2", fault::fraction_form},
               {"0.1.2", fault::fraction_form},
               {"百分之十五", fault::fraction_form},
               {"15", fault::fraction_over_one},
               {"101%", fault::fraction_over_one},
               {"100.01%", fault::fraction_over_one},
               {"4/3", fault::fraction_over_one},
               {"1.5", fault::fraction_over_one},
               {"1/0", fault::fraction_zero_denominator},
               {"0/0", fault::fraction_zero_denominator},
               {"0.0000000000000001", fault::fraction_too_long},  // 10^16 is over the limit
               {"0.12345678901234567", fault::fraction_too_long},
               {"1/1000000000000000000", fault::fraction_too_long},
               {"1/100000000000000000", fault::fraction_too_long},
               {"1/9007199254740992", fault::fraction_too_long},
               {"99999999999999999999%", fault::fraction_too_long},
               {"-15%", fault::fraction_sign},
               {"+15%", fault::fraction_sign},
               {"−15%", fault::fraction_sign},
               {" 15%", fault::fraction_space},
               {"15 %", fault::fraction_space},
               {"1 / 3", fault::fraction_space},
               {"15%\n", fault::fraction_space},
               {"15\xE3\x80\x80%", fault::fraction_space},
               {"15％", fault::fraction_full_width},
               {"１５%", fault::fraction_full_width},
               {"1／3", fault::fraction_full_width},
               {"0,06", fault::fraction_comma},
               {"15%，6%", fault::fraction_comma},
               {".5", fault::fraction_point},
               {"5.", fault::fraction_point},
               {"5.%", fault::fraction_point}};
  for (const auto& each : cases) {
    const auto parsed = parse_fraction(each.text);
    ASSERT_FALSE(parsed) << each.text;
    ASSERT_EQ(parsed.problems().size(), 1U);
    EXPECT_EQ(parsed.problems()[0].code, each.expected) << each.text;
    EXPECT_EQ(parsed.problems()[0].value, each.text);
  }
}

TEST(Fraction, OfTwoIntegers) {
  EXPECT_EQ(to_string(*fraction::of(15, 100)), "3/20");
  EXPECT_EQ(fraction::check(1, 0), fault::fraction_zero_denominator);
  EXPECT_EQ(fraction::check(2, 1), fault::fraction_over_one);
  const auto most = std::numeric_limits<std::uint64_t>::max();
  EXPECT_EQ(to_string(*fraction::of(most, most)), "1/1");
  EXPECT_EQ(fraction::check(most - 1, most), fault::fraction_too_long);
  EXPECT_FALSE(fraction::of(2, 1));
}

TEST(SampleSize, KnownValues) {
  EXPECT_EQ(sample_size(100, read("15%"), rounding::up), 15U);
  EXPECT_EQ(sample_size(100, read("7%"), rounding::up), 7U);  // 0.07 * 100 is 7.000000000000001 in binary
  EXPECT_EQ(sample_size(101, read("15%"), rounding::up), 16U);
  EXPECT_EQ(sample_size(101, read("15%"), rounding::down), 15U);
  EXPECT_EQ(sample_size(101, read("15%"), rounding::half_up), 15U);
  EXPECT_EQ(sample_size(110, read("15%"), rounding::half_up), 17U);  // 16.5
  EXPECT_EQ(sample_size(1, read("1%"), rounding::down), 1U);         // never 0
  EXPECT_EQ(sample_size(1, read("1%"), rounding::half_up), 1U);
  EXPECT_EQ(sample_size(1, read("0"), rounding::up), 0U);
  EXPECT_EQ(sample_size(0, read("1"), rounding::up), 0U);
  EXPECT_EQ(sample_size(190000000, read("9007199254740990/9007199254740991"), rounding::down), 189999999U);
  EXPECT_EQ(sample_size(190000000, read("9007199254740990/9007199254740991"), rounding::up), 190000000U);
}

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 wide;

TEST(SampleSize, AgreesWithWideArithmetic) {
  std::mt19937_64 engine(20220525);
  for (int i = 0; i < 200000; ++i) {
    const std::uint64_t q = engine() % (i % 2 == 0 ? 100 : fraction::limit) + 1;
    const std::uint64_t p = engine() % (q + 1);
    const std::uint64_t n = i % 3 == 0 ? engine() : engine() % 1000;
    const fraction part = *fraction::of(p, q);
    const wide product = static_cast<wide>(n) * p;
    const auto least = [&](wide size) { return size == 0 && n != 0 && p != 0 ? wide{1} : size; };
    ASSERT_EQ(sample_size(n, part, rounding::down), least(product / q));
    ASSERT_EQ(sample_size(n, part, rounding::up), least((product + q - 1) / q));
    ASSERT_EQ(sample_size(n, part, rounding::half_up), least((2 * product + q) / (2 * static_cast<wide>(q))));
    const auto twice = static_cast<std::uint64_t>(2 * product / q);
    const std::uint64_t sample = i % 5 == 0 ? twice + engine() % 3 : engine() % (n / 2 + 1);
    ASSERT_EQ(cavel::is_oversampled(sample, n, part), static_cast<wide>(sample) * q > 2 * product);
  }
}
#endif

TEST(SampleSize, MoreFirmsNeverMeanFewerDrawn) {
  for (const rounding how : {rounding::up, rounding::down, rounding::half_up}) {
    std::uint64_t last = 0;
    for (std::uint64_t n = 0; n < 2000; ++n) {
      const std::uint64_t size = sample_size(n, read("6%"), how);
      EXPECT_GE(size, last);
      EXPECT_LE(size, n);
      last = size;
    }
  }
}

TEST(Rounding, NamesReadBack) {
  for (const rounding each : {rounding::up, rounding::down, rounding::half_up}) {
    EXPECT_EQ(cavel::parse_rounding(cavel::name(each)), each);
  }
  EXPECT_EQ(cavel::name(rounding::half_up), "half-up");
  EXPECT_FALSE(cavel::parse_rounding("half_up"));
}

}  // namespace
