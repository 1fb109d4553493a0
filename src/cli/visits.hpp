// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_VISITS_HPP
#define CAVEL_CLI_VISITS_HPP

/// \file
/// What the commands on inspections share: the event they are compared with, the catalogue, the calendar and the day.

#include "command.hpp"

#include <cavel/event/baseline_folder.hpp>
#include <cavel/inspect/baseline.hpp>
#include <cavel/plan/catalogue.hpp>
#include <cavel/roster/visit_ledger.hpp>
#include <cavel/time/calendar.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace cavel::cli {

/// What inspections are checked against.
struct visit_setting {
  inspection_baseline event;
  std::unique_ptr<catalogue> own;  ///< of --catalogue, else the event's; null: that of the rule packs, else the notice's
  calendar days = china_calendar();
  boost::gregorian::date day;
  std::optional<visit_ledger> ledger;  ///< of --ledger: its visits count for the caps of `event`

  const catalogue& items() const {
    if (own != nullptr) return *own;
    return event.rules != nullptr && event.rules->items ? *event.rules->items : notice_catalogue();
  }
};

/// Adds `--drawn`, `--catalogue`, `--calendar`, `--rules` and `--on`.
void add_visit_options(command_line& line);

/// Adds `--ledger`, which `load_setting` reads where it is.
void add_ledger_option(command_line& line);

/// Reads them. `event`: the files of the event's folder, which count if `--drawn` is not given. Nothing if a file cannot be used: the
/// problem was printed, and `end` is the exit code of the command.
std::optional<visit_setting> load_setting(const command_line& line, const file_map& event, exit_code& end);
/// The same, of a folder that is not open yet.
std::optional<visit_setting> load_setting(const command_line& line, const std::string& event_folder, exit_code& end);

/// The documents of a folder, JSON and workbooks. Problems are added to `found`.
std::optional<inspection_folder> load_inspections(const command_line& line, const std::string& where,
                                                  const visit_setting& setting, problems& found);

}  // namespace cavel::cli

#endif
