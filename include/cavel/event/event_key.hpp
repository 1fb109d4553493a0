// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_EVENT_KEY_HPP
#define CAVEL_EVENT_EVENT_KEY_HPP

/// \file
/// The event key (抽取批次密钥): 32 random bytes from which the salts of an event's private lists are made.
///
/// A digest of a short list can be guessed by trying every list. A salt in its first line prevents that, and the digest of the file's
/// bytes is still what `sha256sum` prints. The announcer chooses a new key for each event and keeps it in private/event-key.txt:
/// this library generates no random numbers. docs/protocol.md §1, "salted list".

#include <cavel/base/bytes.hpp>
#include <cavel/hash/digest.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cavel {

/// Immutable; a value.
struct event_key {
  std::array<std::uint8_t, 32> bytes{};
  bool operator==(const event_key&) const = default;
};

/// A key from its file: 64 characters 0-9 a-f, with or without a line feed. Nothing if the text is anything else.
inline std::optional<event_key> parse_event_key(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  const auto read = parse_digest(text);
  if (!read) return std::nullopt;
  return event_key{read->bytes};
}

/// The bytes of private/event-key.txt.
inline std::string text_of(const event_key& key) { return hex(key.bytes.data(), key.bytes.size()) + "\n"; }

/// The salt of the list with this path: H(hex(K) ‖ `salt/` ‖ path). It reveals neither the key nor another salt.
inline digest salt_of(suite which, const event_key& key, std::string_view path) {
  return hash(which, hex(key.bytes.data(), key.bytes.size()) + "salt/" + std::string(path));
}

}  // namespace cavel

#endif
