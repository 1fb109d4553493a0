// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_FORM_MODEL_HPP
#define CAVEL_EVENT_FORM_MODEL_HPP

/// \file
/// The models that fill the templates of forms: docs/guide/forms.md lists the fields.

#include <cavel/base/canonical.hpp>
#include <cavel/event/lists.hpp>
#include <cavel/event/notice.hpp>
#include <cavel/inspect/baseline.hpp>
#include <cavel/plan/catalogue.hpp>

#include <map>
#include <span>
#include <string>

namespace cavel::detail {

/// Data from the rosters of an event that a baseline does not hold.
struct form_contacts {
  struct of_target {
    std::string region, address, responsible, contact, telephone;
  };
  std::map<std::string, of_target, std::less<>> targets;        ///< by id
  std::map<std::string, std::string, std::less<>> credentials;  ///< of officers, by id
};

/// From the rosters after the last change. Missing data stays empty. O(rows).
form_contacts contacts_of(const file_map& event, const inspection_baseline& drawn, id_rule ids);

/// Data that all forms of an event share.
struct form_event {
  const notice_head& head;
  const inspection_baseline& drawn;
  const catalogue& items;
  const form_contacts& contacts;
};

/// The model of a target's forms. `number`: its place among the targets, from 1.
json_value target_model(const form_event& of, const drawn_target& target, std::size_t number);

/// The model of a panel's list: the targets that have these officers.
json_value panel_model(const form_event& of, std::span<const drawn_target* const> targets, std::size_t number);

}  // namespace cavel::detail

#endif
