// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_VERIFY_PUBLIC_PANELS_HPP
#define CAVEL_EVENT_VERIFY_PUBLIC_PANELS_HPP

/// \file
/// The public profile (公开核验): what must hold for panels whose officers' lists are not public (docs/protocol.md §10).
///
/// The members of a panel cannot be computed then. Targets, seats, order, teams, loads, pool, mode, forced pairs and certificate
/// follow from public data to the extent of §10, and are checked here.

#include <cavel/event/current_event.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cavel {

/// Panels of an event, record by record. Problems are `verify_differs` with file, field, found and expected.
/// O(pairs log pairs) a record, and a digest for each pair once.
class public_panels {
 public:
  /// `drawn` is the event as the draw left it, with the panels that its record claims. \pre both outlive this
  public_panels(const statement& of, const current_event& drawn);

  /// Checks what the record of the draw says about each task, its loads, and the table of panels.
  std::optional<problem> check_draw(std::span<const panels_record> recorded, std::span<const load_record> loads);

  /// Checks the panels as a record left them. `file` is their table's path. Check records in order: teams of earlier records
  /// count.
  std::optional<problem> check_panels(const current_event& now, std::string_view file);

 private:
  struct seats {
    std::uint64_t size = 0, leads = 0;
  };
  using places_of = std::unordered_map<std::string_view, std::vector<std::size_t>>;
  using loads_of = std::map<std::string_view, std::uint64_t>;

  static places_of places_in(const current_event& now);
  std::vector<std::size_t> of_department(const std::vector<std::size_t>& tasks, std::size_t t) const;
  seats seats_of(const std::vector<std::size_t>& tasks) const;
  const lot& lot_of(const char* label, std::size_t t);
  const ticket& officer_ticket(std::size_t t, const std::string& officer);

  std::optional<problem> check_loads(std::span<const load_record> loads) const;
  std::optional<problem> check_targets() const;
  std::optional<problem> check_panel(std::size_t t, const panel& each, seats due, std::string_view file);
  std::optional<problem> check_leader(std::size_t t, const panel& each, std::string_view file);
  std::optional<problem> check_teams(std::size_t t, const current_task& task, std::string_view file);
  std::optional<problem> check_noted(std::size_t t, const panels_record& recorded) const;
  std::optional<problem> check_forced(std::size_t t, const panels_record& recorded) const;
  std::optional<problem> check_certificate(std::size_t t, const certificate_record& proof, bool is_of_panels) const;
  bool is_known(const std::string& officer) const;
  loads_of loads_from(std::size_t t) const;

  const statement& of_;
  const announcement_facts& facts_;
  const current_event& drawn_;
  places_of places_;                                                    // in the event as drawn
  std::vector<seats> rules_;                                            // k and l of each task's teams
  std::vector<std::vector<std::string>> targets_;                       // matched with each task, in draw order
  std::vector<std::map<std::string, std::vector<std::string>>> teams_;  // by leader, of all records so far
  std::map<std::string, lot> lots_;
  std::map<std::pair<std::size_t, std::string>, ticket> tickets_;
};

}  // namespace cavel

#endif
