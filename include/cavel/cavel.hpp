// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CAVEL_HPP
#define CAVEL_CAVEL_HPP

/// \file
/// What a program that uses the library needs, in one include (docs/guide/cpp.md). A header by itself compiles faster.
///
/// The declarations of event/, files/ and kernels/ are here too; a program that calls them links the compiled part that
/// has their bodies.

#include <cavel/base/report.hpp>
#include <cavel/event/announce.hpp>
#include <cavel/event/baseline_folder.hpp>
#include <cavel/event/changed_event.hpp>
#include <cavel/event/event_steps.hpp>
#include <cavel/event/event_ticket.hpp>
#include <cavel/event/notice_folder.hpp>
#include <cavel/event/simulation_of.hpp>
#include <cavel/event/verify_event.hpp>
#include <cavel/fault.hpp>
#include <cavel/files/catalogue_json.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/files/event_store.hpp>
#include <cavel/files/folder.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/files/json.hpp>
#include <cavel/files/ledger.hpp>
#include <cavel/files/officers.hpp>
#include <cavel/files/plan_json.hpp>
#include <cavel/files/status_json.hpp>
#include <cavel/inspect/built_in_packs.hpp>
#include <cavel/inspect/due_item.hpp>
#include <cavel/inspect/publication.hpp>
#include <cavel/inspect/rule_pack.hpp>
#include <cavel/inspect/rule_set.hpp>
#include <cavel/inspect/validate.hpp>
#include <cavel/kernels/accelerated.hpp>
#include <cavel/kernels/threads.hpp>
#include <cavel/match/match.hpp>
#include <cavel/plan/catalogue.hpp>
#include <cavel/plan/coverage.hpp>
#include <cavel/plan/frame.hpp>
#include <cavel/plan/plan.hpp>
#include <cavel/roster/officer_roster.hpp>
#include <cavel/roster/recusal_roster.hpp>
#include <cavel/roster/roster.hpp>
#include <cavel/sample/sample_and_reserve.hpp>
#include <cavel/sample/select_stream.hpp>
#include <cavel/simulate.hpp>
#include <cavel/time/built_in_rules.hpp>
#include <cavel/time/calendar.hpp>
#include <cavel/time/deadline.hpp>
#include <cavel/time/deadline_text.hpp>
#include <cavel/version.hpp>

#endif
