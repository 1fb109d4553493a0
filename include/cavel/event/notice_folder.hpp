// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_NOTICE_FOLDER_HPP
#define CAVEL_EVENT_NOTICE_FOLDER_HPP

/// \file
/// The public notice of an event's folder: its head from the published files and the plan, and the files of the notice.

#include <cavel/event/lists.hpp>
#include <cavel/event/notice.hpp>
#include <cavel/fault.hpp>

namespace cavel {

/// What is known about the event itself, and what its plan lets the notice say about officers. Faults: `event_folder_missing`, and
/// those of the announcement. O(bytes).
checked<notice_head> notice_head_of(const file_map& event);

/// index.html and results.csv.
file_map notice_files(const public_notice& of);

}  // namespace cavel

#endif
