// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/statement.hpp>

namespace cavel {

std::vector<std::string> statement::failed() const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < values_.size(); ++i) {
    if (announced_.facts().sources[i].kind == source_kind::public_source && values_[i].value == "-") {
      names.push_back(values_[i].name);
    }
  }
  return names;
}

namespace {

/// Checks one value for each source, in announced order.
problems check_values(const announcement_facts& facts, const std::vector<source_value>& values) {
  problems found;
  const auto add = [&](fault code, const source_value& what, std::string detail = {}) {
    found.push_back({code, "statement", 0, what.name, what.value, std::move(detail)});
  };
  for (std::size_t i = 0; i < values.size(); ++i) {
    const source& one = facts.sources[i];
    const source_value& given = values[i];
    if (one.kind == source_kind::sealed) {
      const auto commitment = commitment_of(facts.hash_suite, given.value);
      // The value is a secret, right or wrong: no message repeats it.
      if (!commitment) {
        add(fault::source_secret_form, {given.name, ""});
      } else if (*commitment != one.commitment) {
        add(fault::source_secret_other, {given.name, ""}, hex(one.commitment));
      }
      continue;
    }
    bool replaced_has_value = false;  // the public source that this standby replaces has a value
    if (one.kind == source_kind::standby) {
      for (std::size_t j = 0; j < values.size(); ++j) {
        if (facts.sources[j].kind == source_kind::public_source && facts.sources[j].replaced_by == one.name) {
          replaced_has_value = values[j].value != "-";
        }
      }
    }
    if (given.value == "-") {
      if (one.kind == source_kind::public_source && one.replaced_by.empty()) add(fault::source_cannot_fail, given);
      if (one.kind == source_kind::standby && !replaced_has_value) add(fault::source_standby_silent, given);
    } else if (replaced_has_value) {
      add(fault::source_standby_not_needed, given);
    } else if (!is_in_form(one.form, given.value)) {
      const std::string ordered = in_ascending_order(one.form, given.value);
      if (ordered.empty()) {
        add(fault::source_value_form, given, to_string(one.form) + " (" + example(one.form) + ")");
      } else {
        add(fault::source_value_order, given, ordered);
      }
    }
  }
  return found;
}

std::string statement_text(const announcement& of, const std::vector<source_value>& values) {
  std::string text = of.text();
  for (const source_value& each : values) {
    text += std::string(key::value) + ": " + each.name + " = " + each.value + "\n";
  }
  return text;
}

}  // namespace

checked<statement> reveal(announcement of, std::span<const source_value> values) {
  const std::vector<source>& sources = of.facts().sources;
  problems found;
  std::vector<source_value> ordered;
  for (const source_value& each : values) {
    const auto same = [&](const auto& other) { return other.name == each.name; };
    if (std::none_of(sources.begin(), sources.end(), same)) {
      found.push_back({fault::source_unknown, "statement", 0, each.name, "", ""});
    } else if (std::count_if(values.begin(), values.end(), same) > 1) {
      found.push_back({fault::source_value_repeated, "statement", 0, each.name, "", ""});
    }
  }
  const auto given = [&](std::string_view name) {
    return std::find_if(values.begin(), values.end(), [&](const source_value& each) { return each.name == name; });
  };
  for (const source& one : sources) {
    const auto at = given(one.name);
    if (at != values.end()) {
      ordered.push_back(*at);
    } else if (one.kind == source_kind::standby || (!one.replaced_by.empty() && given(one.replaced_by) != values.end())) {
      ordered.push_back({one.name, "-"});
    } else {
      found.push_back({fault::source_value_missing, "statement", 0, one.name, "", ""});
    }
  }
  if (!found.empty()) return found;
  found = check_values(of.facts(), ordered);
  if (!found.empty()) return found;
  std::string text = statement_text(of, ordered);
  return statement(std::move(of), std::move(text), std::move(ordered));
}

checked<statement> parse_statement(std::string_view text) {
  const std::string mark = "\n" + std::string(end_of_announcement);
  const std::size_t end = text.find(mark);
  if (end == std::string_view::npos) return problem{fault::statement_unfinished, "statement.txt", 0, "", "", ""};
  auto announced = parse_announcement(text.substr(0, end + mark.size()));
  if (!announced) return announced.problems();
  std::string_view rest = text.substr(end + mark.size());
  auto row = static_cast<std::size_t>(std::count(text.begin(), text.end() - static_cast<std::ptrdiff_t>(rest.size()), '\n'));
  std::vector<source_value> values;
  for (const source& one : announced->facts().sources) {
    ++row;
    const std::string start = std::string(key::value) + ": " + one.name + " = ";
    const std::size_t line_end = rest.find('\n');
    if (line_end == std::string_view::npos || !rest.starts_with(start) || line_end < start.size()) {
      return problem{fault::statement_line, "statement.txt", row, "", "", start};
    }
    values.push_back({one.name, std::string(rest.substr(start.size(), line_end - start.size()))});
    rest.remove_prefix(line_end + 1);
  }
  if (!rest.empty()) return problem{fault::statement_tail, "statement.txt", row + 1, "", "", ""};
  problems found = check_values(announced->facts(), values);
  if (!found.empty()) return found;
  return statement(*std::move(announced), std::string(text), std::move(values));
}

}  // namespace cavel
