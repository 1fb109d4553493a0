// SPDX-License-Identifier: Apache-2.0
#include "form_set.hpp"

#include "html.hpp"

#include <cavel/base/nearest.hpp>

#include <algorithm>
#include <vector>

namespace cavel::detail {

checked<form_set> form_set::read(const file_map& own) {
  constexpr std::string_view style_name = "style.css";
  form_set made;
  problem_list found;
  std::vector<std::string_view> names{style_name};
  for (const form_template_source& each : shipped_forms()) {
    names.push_back(each.file);
    const std::string* text = find_file(own, each.file);
    auto one = form_template::parse(text != nullptr ? *text : each.html, form_shape(each.what), each.file);
    found.add(one.problems());
    if (one) made.templates_.emplace(each.what, *std::move(one));
  }
  for (const auto& [file, bytes] : own) {
    if (std::find(names.begin(), names.end(), file) == names.end())
      found.add({fault::form_template_unknown, file, 0, "", "", nearest_word(file, names)});
  }
  const std::string* style = find_file(own, style_name);
  made.style_ = style != nullptr ? *style : std::string(shipped_form_style());
  if (found.has_error()) return found;
  return made;
}

std::string form_set::page(form what, std::string_view title, const json_value& model) const {
  return page_head(title, style_) + templates_.at(what).fill(model) + std::string(page_end);
}

}  // namespace cavel::detail
