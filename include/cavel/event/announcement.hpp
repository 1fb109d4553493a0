// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_ANNOUNCEMENT_HPP
#define CAVEL_EVENT_ANNOUNCEMENT_HPP

/// \file
/// The announcement (抽取公告): the text whose digest is published before any source of randomness exists.
///
/// Only an `announcement` can be drawn (event/draw.hpp), and one exists only if its text obeys every rule of
/// docs/protocol.md §2, which this header checks. The published digest is what prevents a second draw: anyone who
/// has it can refute any other text.

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

/// Every breach of the protocol in the facts. O(size).
problems check(const announcement_facts& facts);

/// The announcement of these facts, or all problems.
checked<announcement> make_announcement(announcement_facts facts);

/// Reads an announcement's bytes. Every byte must be as the protocol prints it; the first wrong line is reported.
checked<announcement> parse_announcement(std::string_view text);

}  // namespace cavel

#endif
