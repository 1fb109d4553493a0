// SPDX-License-Identifier: Apache-2.0
#include "csv_table.hpp"

#include <cavel/event/event_rules.hpp>
#include <cavel/event/verify.hpp>
#include <cavel/event/verify_public_panels.hpp>
#include <cavel/files/json.hpp>
#include <cavel/files/json_difference.hpp>
#include <cavel/roster/detail/id_index.hpp>

#include <algorithm>
#include <optional>

namespace cavel {

namespace {

class verifier {
 public:
  verifier(const file_map& published, const execution& exec) : published_(published), exec_(exec) {}

  verification run() {
    check();
    return std::move(out_);
  }

 private:
  const std::string* file(std::string_view path) const {
    const auto at = published_.find(path);
    return at == published_.end() ? nullptr : &at->second.text();
  }
  bool differs(std::optional<problem> what) {
    if (what && !out_.difference) out_.difference = std::move(what);
    return out_.difference.has_value();
  }
  static problem missing(std::string_view path) { return {fault::verify_missing, std::string(path), 0, "", "", ""}; }

  void check() {
    const std::string* text = file(path::statement);
    if (text == nullptr) {
      differs(missing(path::statement));
      return;
    }
    auto opened = parse_statement(*text);
    if (!opened) {
      differs(opened.problems().front());
      return;
    }
    out_.opened = *std::move(opened);
    const announcement& announced = out_.opened->announced();
    if (differs(compare_file(path::announcement, announced.text()))) return;
    checked_rules rules = check_rules(published_, announced.facts());
    for (const std::string& each : rules.absent) out_.not_checked.push_back(rule_path(each));
    if (differs(std::move(rules.difference))) return;
    auto lists = read_lists(published_, announced.facts());
    if (!lists) {
      differs(lists.problems().front());
      return;
    }
    lists_ = *std::move(lists);
    std::optional<event_panels> claimed;
    if (announced.facts().officers && !lists_.officers && !read_claims(announced, claimed)) return;
    auto drawn = draw(
        *out_.opened, lists_,
        [this](const drawn_list& of, std::span<std::string_view> names) {
          std::transform(of.ids.begin(), of.ids.end(), names.begin(), [this](std::string_view id) { return name_of(id); });
        },
        exec_, claimed ? &*claimed : nullptr);
    if (!drawn) {
      differs(drawn.problems().front());
      return;
    }
    out_.drawn = *std::move(drawn);
    if (claimed && differs(check_claims(*claimed))) return;
    for (const auto& [path, expected] : out_.drawn->files) {
      if (differs(compare_file(path, expected))) return;
    }
    if (differs(compare_file(path::record, out_.drawn->record_text))) return;
    const suite hash_suite = announced.facts().hash_suite;
    const std::string digest_file = digest_path(hash_suite);
    if (differs(compare_file(digest_file, digest_line(hash(hash_suite, out_.drawn->record_text), path::record)))) return;
    check_changes(digest_file);
  }

  void check_changes(const std::string& digest_file) {
    recomputed_changes again;
    const bool needs_panels = out_.opened->announced().facts().officers && !lists_.officers;
    if (has_changes(published_) || needs_panels) {
      again = recompute_changes(*out_.opened, lists_, current_after(*out_.opened, lists_, *out_.drawn), published_);
    }
    for (const changed_event& each : again.changes) {
      for (const auto& [path, expected] : each.files) {
        if (differs(compare_file(path, expected))) return;
      }
      const std::string folder = path::change(each.record.sequence);
      if (differs(compare_file(folder + digest_file, digest_line(each.current.record, path::record)))) return;
    }
    if (differs(std::move(again.failed))) return;
    out_.changes = std::move(again.changes);
    if (again.end) {
      if (differs(compare_file(path::end_record, again.end->record_text))) return;
      const std::string line = digest_line(again.end->name, path::record);
      if (differs(compare_file(std::string(path::end_folder) + digest_file, line))) return;
    } else if (out_.opened->announced().facts().embargo) {
      differs(missing(path::end_record));
    }
    out_.end = std::move(again.end);
  }

  std::optional<problem> compare_file(std::string_view path, std::string_view expected) const {
    const std::string* found = file(path);
    return found == nullptr ? missing(path) : compare(path, expected, *found);
  }

  /// Panels that could not be computed, as far as public data decide (docs/protocol.md §10).
  std::optional<problem> check_claims(const event_panels& claimed) const {
    const current_event drawn = current_after(*out_.opened, lists_, *out_.drawn);
    std::vector<panels_record> recorded;
    for (const task_panels& each : claimed.tasks) recorded.push_back(each.record);
    return public_panels(*out_.opened, drawn).check_draw(recorded, claimed.loads);
  }

  bool read_claims(const announcement& announced, std::optional<event_panels>& claimed) {
    const std::string* record = file(path::record);
    const std::string* panels = file(path::panels_table);
    if (record == nullptr) return !differs(missing(path::record));
    if (panels == nullptr) return !differs(missing(path::panels_table));
    auto read = read_claimed_panels(announced, *record, *panels);
    if (!read) return !differs(read.problems().front());
    claimed = *std::move(read);
    out_.not_checked.emplace_back(path::panels_table);
    return true;
  }

  /// The name that sample.csv gives to an id: names come from the roster and are not computed. If the id has several rows, that of the first.
  std::string_view name_of(std::string_view id) {
    if (!names_read_) read_names();
    if (!first_rows_) return {};
    std::optional<std::size_t> row;
    if (next_row_ < names_.size() && names_.cell(next_row_, id_column) == id) {  // names are looked up in the order of the table
      row = first_row_of(next_row_++);
    } else {
      row = first_rows_->find(id);
    }
    return row ? names_.cell(*row, name_column) : std::string_view();
  }
  std::size_t first_row_of(std::size_t row) const {
    const auto& repeats = first_rows_->repeats();
    const auto at =
        std::lower_bound(repeats.begin(), repeats.end(), row, [](const auto& each, std::size_t of) { return each.second < of; });
    return at == repeats.end() || at->second != row ? row : at->first;
  }
  void read_names() {
    names_read_ = true;
    out_.not_checked.emplace_back("sample.csv: name");
    const std::string* table = file(path::sample_table);
    if (table == nullptr || !is_utf8(*table)) return;
    auto rows = detail::parse_csv_table(*table, path::sample_table);
    if (!rows || rows->columns() != 7) return;
    names_ = *std::move(rows);
    first_rows_.emplace(names_.size(), id_of_row{&names_});
    for (std::size_t row = 0; row < names_.size(); ++row) first_rows_->add(row, names_.cell(row, id_column));
    first_rows_->finish();
  }

  static constexpr std::size_t id_column = 4, name_column = 5;
  struct id_of_row {
    const table* rows;
    std::string_view operator()(std::size_t row) const { return rows->cell(row, id_column); }
  };

  const file_map& published_;
  const execution& exec_;
  event_lists lists_;
  table names_;
  std::optional<id_index<id_of_row>> first_rows_;  // of each id in `names_`
  std::size_t next_row_ = 0;
  bool names_read_ = false;
  verification out_;
};

}  // namespace

std::optional<problem> compare(std::string_view path, std::string_view expected, std::string_view found) {
  if (expected == found) return std::nullopt;
  if (path.ends_with(".json")) {
    const auto due = parse_canonical_json(expected, path);
    const auto read = parse_canonical_json(found, path);
    if (due && read) {
      const auto first = first_difference(*due, *read);
      if (first) return problem{fault::verify_differs, std::string(path), 0, first->pointer, first->found, first->expected};
    }
  }
  const auto [e, f] = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
  const auto offset = static_cast<std::size_t>(e - expected.begin());
  const std::size_t line_start = expected.substr(0, offset).rfind('\n') + 1;  // npos + 1 is 0
  const auto row = static_cast<std::size_t>(std::count(expected.begin(), e, '\n')) + 1;
  const auto line = [&](std::string_view text) {
    const std::string_view rest = text.substr(std::min(line_start, text.size()));
    return std::string(rest.substr(0, rest.find('\n')));
  };
  return problem{fault::verify_differs, std::string(path), row, "", line(found), line(expected)};
}

verification verify(const file_map& published, const execution& exec) { return verifier(published, exec).run(); }

}  // namespace cavel
