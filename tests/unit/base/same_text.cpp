// SPDX-License-Identifier: Apache-2.0
// Law: same_text equals `==` for every length, wherever the differing byte is.
#include <cavel/base/detail/same_text.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using cavel::detail::same_text;

TEST(SameText, FindsTheOneByteThatDiffers) {
  for (std::size_t size = 0; size <= 80; ++size) {
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>('a' + i % 23);
    const std::vector<char> copy(text.begin(), text.end());  // no readable byte after it
    const std::string_view other(copy.data(), copy.size());
    EXPECT_TRUE(same_text(text, other)) << size;
    for (std::size_t i = 0; i < size; ++i) {
      std::string changed = text;
      changed[i] = static_cast<char>(changed[i] ^ 0x80);
      EXPECT_FALSE(same_text(changed, other)) << size << ", byte " << i;
    }
    EXPECT_FALSE(same_text(text + "a", other)) << size;
    EXPECT_FALSE(same_text(other, text + "a")) << size;
  }
}

}  // namespace
