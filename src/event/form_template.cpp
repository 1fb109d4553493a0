// SPDX-License-Identifier: Apache-2.0
#include "html.hpp"

#include <cavel/base/nearest.hpp>
#include <cavel/event/form_template.hpp>

#include <algorithm>

namespace cavel {

namespace {

/// The objects around a place of the template, the innermost last.
using form_scope = std::vector<const json_value::object*>;

const json_value* find_field(const form_scope& in, std::string_view name) {
  for (auto object = in.rbegin(); object != in.rend(); ++object) {
    for (const auto& [key, value] : **object) {
      if (key == name) return &value;
    }
  }
  return nullptr;
}

void add_names(const json_value& of, std::vector<std::string>& to) {
  if (const auto* object = std::get_if<json_value::object>(&of.get())) {
    for (const auto& [name, value] : *object) {
      if (std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
      add_names(value, to);
    }
  } else if (const auto* array = std::get_if<json_value::array>(&of.get())) {
    for (const json_value& each : *array) add_names(each, to);
  }
}

bool is_filled(const json_value& of) {
  if (const auto* text = std::get_if<std::string>(&of.get())) return !text->empty();
  if (const auto* truth = std::get_if<bool>(&of.get())) return *truth;
  if (const auto* array = std::get_if<json_value::array>(&of.get())) return !array->empty();
  return true;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

}  // namespace

/// Reads the tags one after the other, with a stack of open sections.
class form_reader {
 public:
  form_reader(std::string_view text, const json_value& shape, std::string_view file) : text_(text), file_(file) {
    scope_.push_back(std::get_if<json_value::object>(&shape.get()));
    Expects(scope_.front() != nullptr);
  }

  checked<form_template> run() {
    while (!text_.empty()) {
      const std::size_t tag = text_.find("{{");
      add(form_template::part::kind::text, text_.substr(0, tag));
      if (tag == std::string_view::npos) break;
      advance(tag);
      const std::size_t end = text_.find("}}");
      if (end == std::string_view::npos) {
        refuse(fault::form_tag, text_.substr(0, std::min<std::size_t>(text_.find('\n'), 40)));
        break;
      }
      read_tag(text_.substr(2, end - 2));
      advance(end + 2);
    }
    for (const std::size_t each : open_) refuse(fault::form_section, "{{#" + made_.parts_[each].text + "}}", "{{/…}}");
    if (found_.has_error()) return found_;
    return std::move(made_);
  }

 private:
  void refuse(fault code, std::string_view value, std::string detail = {}) {
    found_.add({code, file_, row_, "", std::string(value), std::move(detail)});
  }
  void advance(std::size_t length) {
    row_ += static_cast<std::size_t>(std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(length), '\n'));
    text_.remove_prefix(length);
  }
  void add(form_template::part::kind what, std::string_view text) {
    if (!text.empty()) made_.parts_.push_back({what, std::string(text), 0});
  }

  void read_tag(std::string_view tag) {
    using kind = form_template::part::kind;
    const char sign = tag.empty() ? ' ' : tag[0];
    if (sign == '!') return;
    const bool is_section = sign == '#' || sign == '^';
    const std::string_view name = trimmed(is_section || sign == '/' ? tag.substr(1) : tag);
    if (name.empty() || name.find_first_of("{}\n") != std::string_view::npos) return refuse(fault::form_tag, tag);
    if (sign == '/') return close(name);
    const json_value* known = find_field(scope_, name);
    if (known == nullptr) {
      std::vector<std::string> names;
      for (const json_value::object* each : scope_) add_names(*each, names);
      refuse(fault::form_field_unknown, name, nearest_word(name, names));
    } else if (!is_section && !std::holds_alternative<std::string>(known->get())) {
      refuse(fault::form_section, name, "{{#" + std::string(name) + "}}");
    }
    if (!is_section) return add(kind::field, name);
    open_.push_back(made_.parts_.size());
    add(sign == '#' ? kind::section : kind::inverted, name);
    const auto* array = known == nullptr || sign == '^' ? nullptr : std::get_if<json_value::array>(&known->get());
    const auto* entry = array == nullptr || array->empty() ? nullptr : std::get_if<json_value::object>(&array->front().get());
    scope_.push_back(entry == nullptr ? scope_.back() : entry);
  }

  void close(std::string_view name) {
    if (open_.empty() || made_.parts_[open_.back()].text != name) {
      return refuse(fault::form_section, "{{/" + std::string(name) + "}}",
                    open_.empty() ? "{{#…}}" : "{{/" + made_.parts_[open_.back()].text + "}}");
    }
    made_.parts_[open_.back()].next = made_.parts_.size();
    open_.pop_back();
    scope_.pop_back();
    add(form_template::part::kind::end, name);
  }

  std::string_view text_;
  std::string file_;
  std::size_t row_ = 1;
  form_template made_;
  form_scope scope_;
  std::vector<std::size_t> open_;  // places of sections
  problem_list found_;
};

/// Writes parts of a template into a text.
class form_writer {
 public:
  form_writer(const form_template& of, const json_value& model) : of_(of) {
    scope_.push_back(std::get_if<json_value::object>(&model.get()));
    Expects(scope_.front() != nullptr);
  }
  std::string run() {
    write(0, of_.parts_.size());
    return std::move(made_);
  }

 private:
  void write(std::size_t from, std::size_t to) {
    using kind = form_template::part::kind;
    for (std::size_t i = from; i < to; ++i) {
      const form_template::part& each = of_.parts_[i];
      if (each.what == kind::text) made_ += each.text;
      if (each.what == kind::text || each.what == kind::end) continue;
      const json_value* value = find_field(scope_, each.text);
      Expects(value != nullptr);
      if (each.what == kind::field) {
        made_ += detail::escaped(std::get<std::string>(value->get()));
        continue;
      }
      write_section(*value, i + 1, each.next, each.what == kind::inverted);
      i = each.next;
    }
  }

  void write_section(const json_value& value, std::size_t from, std::size_t to, bool inverted) {
    const auto* array = std::get_if<json_value::array>(&value.get());
    if (inverted || array == nullptr) {
      if (is_filled(value) != inverted) write(from, to);
      return;
    }
    for (const json_value& each : *array) {
      const auto* object = std::get_if<json_value::object>(&each.get());
      Expects(object != nullptr);
      scope_.push_back(object);
      write(from, to);
      scope_.pop_back();
    }
  }

  const form_template& of_;
  form_scope scope_;
  std::string made_;
};

checked<form_template> form_template::parse(std::string_view text, const json_value& shape, std::string_view file) {
  return form_reader(text, shape, file).run();
}

std::string form_template::fill(const json_value& model) const { return form_writer(*this, model).run(); }

std::vector<std::string> field_names(const json_value& shape) {
  std::vector<std::string> names;
  add_names(shape, names);
  return names;
}

}  // namespace cavel
