// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_SOURCE_HPP
#define CAVEL_EVENT_SOURCE_HPP

/// \file
/// Sources of randomness (随机源): what is announced about them, and which values they may take.
///
/// A *public* source is something that anyone can read later and nobody can choose: lottery balls, dice thrown before
/// witnesses, a beacon. Its form fixes the exact bytes of its value; a value in another form is refused, never
/// normalised, so that nobody can try spellings. A *standby* source is used only if the public source that names it
/// failed. A *sealed* source is the digest of a holder's secret: it adds secrecy and a second party, not bits.
/// Protocol: docs/protocol.md §2, "Forms" and "Bits".

#include <cavel/base/bytes.hpp>
#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/time/instant.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// The exact form of a public value.
struct value_form {
  enum class kind : std::uint8_t { digits, dice, balls, hex };

  kind what = kind::digits;
  std::uint32_t count = 0;            ///< K: digits, dice, bytes [1, 64]; A: balls of the first pool
  std::uint32_t of = 0;               ///< B [A, 99], balls only
  std::uint32_t count2 = 0, of2 = 0;  ///< C [1, D] and D [1, 99], balls only

  bool operator==(const value_form&) const = default;
};

/// Reads `digits:5`, `dice:8`, `balls:6/33+1/16`, `hex:64`. \return nothing if the text is not a form
std::optional<value_form> parse_form(std::string_view text);

/// The form as written in an announcement.
std::string to_string(const value_form& form);

/// Whether `value` is exactly in the form. O(size).
bool is_in_form(const value_form& form, std::string_view value);

/// The value with the balls of each pool in ascending order, if it then has the form; empty otherwise. O(size · log).
std::string in_ascending_order(const value_form& form, std::string_view value);

/// How a value of the form looks, for people, e.g. `03 07 12 19 25 31 09`.
std::string example(const value_form& form);

enum class source_kind : std::uint8_t { public_source, standby, sealed };

/// One source as announced.
struct source {
  source_kind kind = source_kind::public_source;
  std::string name;                 ///< of the source; of the holder, where sealed
  value_form form;                  ///< public and standby
  std::optional<instant> earliest;  ///< public and standby, at +08:00: the value cannot exist before
  std::string read_at;              ///< where anyone reads it
  std::string replaced_by;          ///< public: name of the standby source, or empty
  digest commitment;                ///< sealed

  bool operator==(const source&) const = default;
};

/// The commitment of a holder's secret: H of the 32 bytes that 64 lower-case hex digits stand for.
/// \return nothing if the text is not 64 lower-case hex digits
std::optional<digest> commitment_of(suite hash_suite, std::string_view secret);

}  // namespace cavel

#endif
