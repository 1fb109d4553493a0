// SPDX-License-Identifier: Apache-2.0
// A ticket equals an independent computation, from the midstate as from the whole message.
#include <cavel/hash/ticket.hpp>

#include <gtest/gtest.h>

#include <string>
#include <type_traits>

namespace {

using cavel::hash;
using cavel::hex;
using cavel::lot;
using cavel::lot_seed;
using cavel::seed;
using cavel::suite;
using cavel::ticket;

// Kinds of digest do not convert to each other.
static_assert(!std::is_convertible_v<cavel::digest, seed> && !std::is_convertible_v<seed, lot_seed>);
static_assert(!std::is_constructible_v<lot, suite, seed>);
static_assert(!std::is_convertible_v<ticket, cavel::digest>);
template <class T>
concept derives_from = requires(T from) {
  derive(suite::sha256, from, "targets/a");
};
static_assert(derives_from<seed> && !derives_from<lot_seed> && !derives_from<ticket>);

constexpr std::string_view id = "91410381171393857P";

// Expected values computed with Python's hashlib: H(hex(H(hex(S) + label)) + id), S = H("a statement\n").
TEST(Ticket, EqualsAnIndependentComputation) {
  struct expected {
    suite which;
    std::string_view of_seed, of_lot, of_ticket;
  };
  const expected cases[] = {{suite::sha256, "bd0eff4700528d9e36d887ed944a4d90d4292a0fb80e8f42656c3d3a072cea35",
                             "63e78233bad58edf071687e9188549c88147d70cc983284f0f563b9b835e7471",
                             "cb23eb503d990ac59bb8ec44423e0f19806586b9a5ffd8ce703d91ae136381ba"},
                            {suite::sm3, "48687d7f21d745de347f1c9a3711a5c7e8f17c083c3064fddc6d3ed6e871f24d",
                             "7eff311ea6c80942c6ed8c3f9f6bd653524cf4604f605f6725d6df52c74af3b9",
                             "41fdb2ba9035fed78733a4469c9f46e8a671ca6d29650a2aaf47cfbc55b1c009"}};
  for (const expected& each : cases) {
    const seed of_event{hash(each.which, "a statement\n")};
    EXPECT_EQ(hex(of_event.value), each.of_seed);
    const lot_seed of_lot = derive(each.which, of_event, "targets/task-1");
    EXPECT_EQ(hex(of_lot.value), each.of_lot);
    EXPECT_EQ(hex(lot(each.which, of_lot).ticket_for(id).value), each.of_ticket);
  }
}

TEST(Ticket, MidstateEqualsTheWholeMessageForEveryLength) {
  for (const suite which : {suite::sha256, suite::sm3}) {
    const lot_seed of_lot = derive(which, seed{hash(which, "s")}, "officers/a");
    const lot cast(which, of_lot);
    std::string text;
    for (int size = 0; size <= 255; ++size) {
      EXPECT_EQ(cast.ticket_for(text).value, hash(which, hex(of_lot.value) + text)) << size;
      text += static_cast<char>('a' + size % 26);
    }
  }
}

TEST(Ticket, PrefixIsTheFirstEightBytes) {
  ticket value;
  for (std::size_t i = 0; i < 9; ++i) value.value.bytes[i] = static_cast<std::uint8_t>(i + 1);
  EXPECT_EQ(prefix64(value), 0x0102030405060708U);
}

TEST(Ticket, ComputedWhileCompiling) {
  constexpr seed zero{};
  constexpr lot cast(suite::sm3, derive(suite::sm3, zero, "targets/a"));
  static_assert(cast.ticket_for("x") != cast.ticket_for("y"));
  EXPECT_EQ(cast.hash_suite(), suite::sm3);
}

}  // namespace
