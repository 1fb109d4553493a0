// SPDX-License-Identifier: Apache-2.0
// Law: the program prints `harmless` of the text, in whatever pieces it arrives; the cells of a table are padded to the widest.
#include "../../src/cli/output.hpp"

#include "../../src/cli/command.hpp"

#include <cavel/base/display_width.hpp>

#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace cavel::cli;
using cavel::display_width;

/// Pieces of a text at random places, each written by itself.
std::string written(std::string_view text, std::mt19937& engine) {
  std::ostringstream out;
  {
    harmless_stream by(out);
    while (!text.empty()) {
      const std::size_t some = 1 + engine() % text.size();
      out.write(text.data(), static_cast<std::streamsize>(some));
      text.remove_prefix(some);
    }
  }
  return out.str();
}

TEST(ProgramOutput, PiecesMakeTheSameTextAsTheWhole) {
  const std::vector<std::string> parts = {"a",
                                          "机械厂",
                                          "\n",
                                          "\t",
                                          "\x1b[31m",
                                          "\x7F",
                                          "\xC2\x9B",
                                          "，",
                                          "é",
                                          "\xE2\x80\xAE",
                                          "\xF0\x9F\x98\x80",
                                          "\xE6\x9C",
                                          "\xFF",
                                          std::string(1, '\0'),
                                          "0123456789 plain text ",
                                          "\xE9\x94\x9F"};
  std::mt19937 engine(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = 1 + engine() % 12; i != 0; --i) text += parts[engine() % parts.size()];
    text += '.';  // an incomplete sequence at the end of a stream becomes one character, not one for each byte
    EXPECT_EQ(written(text, engine), harmless(text));
  }
}

TEST(ProgramOutput, ATableIsPaddedToTheWidestCell) {
  table made({"任务", "id", ""});
  made.row({"a", "机械厂", "x"});
  const std::string_view cells[] = {"长名字的任务", "\x1b", ""};
  made.row(cells);
  made.row({"", "", ""});
  made.row({"ｗ", "é", "厂"});
  EXPECT_EQ(made.text(),
            "任务          id\n"
            "a             机械厂  x\n"
            "长名字的任务  \\u001b\n"
            "ｗ            é       厂\n");
}

TEST(ProgramOutput, WidthsAreThoseOfEastAsianText) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("ab c"), 4U);
  EXPECT_EQ(display_width("厂ａ。"), 6U);
  EXPECT_EQ(display_width("鿿㐀"), 4U);
  EXPECT_EQ(display_width("é½"), 2U);
  EXPECT_EQ(display_width("\xF0\xA0\x80\x80"), 2U);
}

}  // namespace
