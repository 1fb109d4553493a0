// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_FORM_SET_HPP
#define CAVEL_EVENT_FORM_SET_HPP

/// \file
/// The templates of an office over the shipped ones.

#include <cavel/event/form_template.hpp>
#include <cavel/event/forms.hpp>

#include <map>
#include <string>
#include <string_view>

namespace cavel::detail {

class form_set {
 public:
  /// Checks each template against its form. Faults: those of `make_forms`.
  static checked<form_set> read(const file_map& own);

  std::string page(form what, std::string_view title, const json_value& model) const;
  const std::string& style() const { return style_; }

 private:
  std::map<form, form_template> templates_;
  std::string style_;
};

}  // namespace cavel::detail

#endif
