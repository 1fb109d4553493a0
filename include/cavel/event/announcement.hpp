// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_ANNOUNCEMENT_HPP
#define CAVEL_EVENT_ANNOUNCEMENT_HPP

/// \file
/// The announcement (抽取公告): the text whose digest is published before any source of randomness can speak.
///
/// Only an `announcement` can be drawn (event/draw.hpp), and one exists only where its text keeps every rule of
/// docs/protocol.md §2: that is what this header checks. What forbids a second draw is its published digest: whoever
/// has it refutes any other text.

#include <cavel/event/announcement_facts.hpp>
#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace cavel {

/// A text that may be drawn, with what it says. Immutable; a value.
class announcement {
 public:
  const std::string& text() const { return text_; }
  const announcement_facts& facts() const { return facts_; }
  /// H of the text: what is published on the announced day and channel.
  digest text_digest() const { return hash(facts_.hash_suite, text_); }

  friend checked<announcement> make_announcement(announcement_facts facts);
  friend checked<announcement> parse_announcement(std::string_view text);

 private:
  announcement(std::string text, announcement_facts facts) : text_(std::move(text)), facts_(std::move(facts)) {}
  std::string text_;
  announcement_facts facts_;
};

/// Everything in the facts that breaks a rule of the protocol. O(size).
problems check(const announcement_facts& facts);

/// The announcement of these facts, or all that forbids it.
checked<announcement> make_announcement(announcement_facts facts);

/// Reads an announcement's bytes. Every byte must be as the protocol prints it; the first line that is not is named.
checked<announcement> parse_announcement(std::string_view text);

}  // namespace cavel

#endif
