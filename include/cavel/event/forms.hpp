// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_FORMS_HPP
#define CAVEL_EVENT_FORMS_HPP

/// \file
/// The printed forms of a drawn event (执法文书), from its folder, its rules and templates (compiled: link cavel::event).
///
/// For each target that is to be visited: 现场检查方案, 检查通知书, 执法人员亮证页, 现场检查记录 with the items that apply, 责令限期整改指令书
/// and 回避申请表; for each panel: its list of visits. They name officers, credentials and contacts, and targets before the event is
/// opened: do not publish them. The same event gives the same bytes; days are left blank, to be written by hand.
/// `contents` is the table of contents of an archive (event/archive.hpp). docs/guide/forms.md lists the fields of templates; docs/forms/ has
/// the templates that are shipped.

#include <cavel/base/canonical.hpp>
#include <cavel/event/lists.hpp>
#include <cavel/fault.hpp>
#include <cavel/inspect/baseline.hpp>
#include <cavel/plan/catalogue.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// Which form.
enum class form : std::uint8_t { scheme, notice, credentials, record, order, recusal, panel, contents };

struct form_template_source {
  form what = form::scheme;
  std::string_view file;  ///< name of its template, e.g. `scheme.html`
  std::string_view zh, en;
  std::string_view html;  ///< the shipped template
};

/// The forms in the order in which they are filed, with the templates that are shipped.
std::span<const form_template_source> shipped_forms();

/// The shipped style sheet, `style.css` among templates.
std::string_view shipped_form_style();

/// A model with every field of a form, empty, and one entry in each array: what templates are checked against. O(1).
json_value form_shape(form what);

/// index.html, a folder for each target in `targets/` with its forms, and a list for each panel in `panels/`. `templates`: files
/// that replace shipped ones, by their names. `only`: ids of targets; empty: all that are to be visited. A target has the
/// same number and the same forms in either case. Faults: those of `notice_head_of`; `event_no_such` (a target that is not to be
/// visited); of templates `form_template_unknown`, `form_field_unknown`, `form_section`, `form_tag`. O(targets · items).
checked<file_map> make_forms(const file_map& event, const inspection_baseline& drawn, const catalogue& items,
                             const file_map& templates, std::span<const std::string> only = {});

/// The visits of a panel as documents to be filled in: number, target, officers, catalogue and the items that apply.
struct prepared_visits {
  std::string list;  ///< path of the panel's list in `make_forms`, without its ending
  std::vector<json_value> documents;
};

/// Those of all panels, or of the panels that visit `only`. Faults as of `make_forms`. O(targets · items).
checked<std::vector<prepared_visits>> prepare_visits(const file_map& event, const inspection_baseline& drawn,
                                                     const catalogue& items, std::span<const std::string> only = {});

}  // namespace cavel

#endif
