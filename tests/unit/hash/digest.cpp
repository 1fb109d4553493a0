// SPDX-License-Identifier: Apache-2.0
// SHA-256 and SM3 equal the examples of their standards, however the input is split.
#include <cavel/hash/digest.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using cavel::digest;
using cavel::hash;
using cavel::hasher;
using cavel::suite;

// FIPS 180-4 examples (NIST, "SHA-256 examples") and GB/T 32905-2016, appendix A.
static_assert(hash(suite::sha256, "abc") ==
              cavel::parse_digest("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
static_assert(hash(suite::sm3, "abc") == cavel::parse_digest("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));

TEST(Digest, StandardExamples) {
  EXPECT_EQ(hex(hash(suite::sha256, "")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(hash(suite::sha256, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(hex(hash(suite::sha256, std::string(1000000, 'a'))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  std::string sixteen;
  for (int i = 0; i < 16; ++i) sixteen += "abcd";
  EXPECT_EQ(hex(hash(suite::sm3, sixteen)), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  EXPECT_EQ(hex(hash(suite::sm3, "")), "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
}

TEST(Digest, SplitAtEveryByteEqualsWhole) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += static_cast<char>(i * 7 + 1);
  for (const suite which : {suite::sha256, suite::sm3}) {
    for (const std::size_t size : {0U, 1U, 55U, 56U, 63U, 64U, 65U, 119U, 120U, 128U, 200U}) {
      const std::string_view whole = std::string_view(text).substr(0, size);
      const digest expected = hash(which, whole);
      for (std::size_t cut = 0; cut <= size; ++cut) {
        hasher pieces(which);
        pieces.update(whole.substr(0, cut));
        EXPECT_EQ(pieces.finish(), hash(which, whole.substr(0, cut)));
        pieces.update(whole.substr(cut));
        EXPECT_EQ(pieces.finish(), expected) << size << " cut at " << cut;
      }
      hasher bytewise(which);
      for (const char c : whole) bytewise.update(std::string_view(&c, 1));
      EXPECT_EQ(bytewise.finish(), expected) << size;
    }
  }
}

TEST(Digest, NamesAndDigestsAreReadInOneForm) {
  EXPECT_EQ(cavel::parse_suite("sha256"), suite::sha256);
  EXPECT_EQ(cavel::parse_suite(name(suite::sm3)), suite::sm3);
  EXPECT_FALSE(cavel::parse_suite("SHA256"));
  EXPECT_FALSE(cavel::parse_suite(""));
  const std::string text = hex(hash(suite::sm3, "abc"));
  EXPECT_EQ(cavel::parse_digest(text), hash(suite::sm3, "abc"));
  EXPECT_FALSE(cavel::parse_digest(text.substr(1)));
  EXPECT_FALSE(cavel::parse_digest(text + "0"));
  EXPECT_FALSE(cavel::parse_digest("A" + text.substr(1)));
}

TEST(Digest, OrderIsThatOfBytes) {
  digest low, high;
  low.bytes[0] = 0x7F;
  high.bytes[0] = 0x80;
  low.bytes[31] = 0xFF;
  EXPECT_LT(low, high);
  EXPECT_LT(hex(low), hex(high));
}

}  // namespace
