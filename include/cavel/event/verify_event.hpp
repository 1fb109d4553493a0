// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_VERIFY_EVENT_HPP
#define CAVEL_EVENT_VERIFY_EVENT_HPP

/// \file
/// Verification of an event's folder: what was recomputed, what could not be, and the first difference.

#include <cavel/event/papers.hpp>
#include <cavel/event/verify.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cavel {

/// Digests as they were published, taken from outside the folder.
struct published_digests {
  std::optional<digest> announcement;
  std::vector<digest> records;
};

/// The result of verifying an event's folder.
struct event_verification {
  std::optional<problem> difference;
  std::vector<std::string> checked, not_checked;  ///< what was done, and what could not be done, in words for people
  std::optional<event_papers> papers;             ///< if `private/` is there
  std::optional<announcement> announced;          ///< its digest must have been published before the draw
  std::vector<digest> records;                    ///< of the draw or void, of each change and of the end, in order
  std::optional<statement> opened;
  std::optional<outcome> drawn;
  std::vector<changed_event> changes;
  std::optional<ended_event> end;
  bool is_drawn = false, is_public = false;

  /// The event as it stands. \pre it was drawn, `private/` is there, and nothing differs
  current_event current() const;
};

/// Verifies everything that the files allow: all of them if `private/` is there, otherwise what the public can verify
/// (paths may then omit `public/`). One changed bit in any file is found. A published digest that is not one of
/// the event's is a difference; a record for which none is given is reported as not compared.
event_verification verify_event(const file_map& event, language in, const execution& exec = {},
                                const published_digests& published = {});

/// Its document: what `cavel verify --json` prints.
json_value to_json(const event_verification& of, language in);

}  // namespace cavel

#endif
