// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_FORM_TEMPLATE_HPP
#define CAVEL_EVENT_FORM_TEMPLATE_HPP

/// \file
/// Templates of printed forms (文书模板): HTML with fields, a strict part of Mustache (mustache(5)) (compiled: link cavel::event).
///
/// - `{{name}}` is the text of a member, escaped for HTML. There is no way to insert markup.
/// - `{{#name}}…{{/name}}` is repeated for each entry of an array; of a text or a boolean, it is kept if that is not empty or true.
/// - `{{^name}}…{{/name}}` is kept if the array or text is empty or the boolean is false.
/// - `{{!…}}` is a comment.
///
/// Names are looked up from the innermost entry outwards. A template is checked against the shape of its model before it is
/// filled, so that an unknown name is a fault whatever the event.

#include <cavel/base/canonical.hpp>
#include <cavel/fault.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cavel {

class form_template {
 public:
  /// Reads a template. `shape`: a model whose arrays have one entry each. Faults, with the row: `form_field_unknown`,
  /// `form_section`, `form_tag`. O(length · names).
  static checked<form_template> parse(std::string_view text, const json_value& shape, std::string_view file);

  /// The text with every field filled in. \pre `model` has every member of the shape. O(size).
  std::string fill(const json_value& model) const;

 private:
  struct part {
    enum class kind : char { text, field, section, inverted, end } what = kind::text;
    std::string text;      ///< literal text, or the name
    std::size_t next = 0;  ///< of a section: the place of its end
  };
  friend class form_reader;
  friend class form_writer;
  std::vector<part> parts_;
};

/// The names of a model's members, those of entries of arrays too: in their order, each once. O(size).
std::vector<std::string> field_names(const json_value& shape);

}  // namespace cavel

#endif
