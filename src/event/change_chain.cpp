// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/change_chain.hpp>
#include <cavel/event/panels_table.hpp>
#include <cavel/event/verify_public_panels.hpp>
#include <cavel/time/date.hpp>

namespace cavel {

namespace {

bool has_any(const file_map& files, std::string_view start) {
  const auto at = files.lower_bound(start);
  return at != files.end() && at->first.starts_with(start);
}

class change_recomputing {
 public:
  change_recomputing(const statement& of, const event_lists& lists, const file_map& files, const list_salts& salts)
      : statement_(of), facts_(of.announced().facts()), lists_(lists), files_(files), salts_(salts) {
    if (!salts_) salts_ = [this](const std::string& path) { return salt_in(path); };
  }

  recomputed_changes run(const current_event& drawn) {
    recomputed_changes made;
    std::optional<public_panels> claimed;
    if (facts_.officers && !lists_.officers) {
      claimed.emplace(statement_, drawn);
      made.failed = claimed->check_panels(drawn, path::panels_table);
      if (made.failed) return made;
    }
    for (std::uint64_t n = 1; has_any(path::change(n)); ++n) {
      auto next = one(made.current(drawn), path::change(n));
      if (!next) {
        made.failed = next.problems().front();
        break;
      }
      if (claimed) made.failed = claimed->check_panels(next->current, path::change(n) + std::string(path::panels_table));
      if (made.failed) break;
      made.changes.push_back(*std::move(next));
    }
    if (!made.failed && has_any(path::end_folder)) {
      auto end = the_end(made.current(drawn));
      if (end) {
        made.end = *std::move(end);
      } else {
        made.failed = end.problems().front();
      }
    }
    return made;
  }

 private:
  bool has_any(std::string_view start) const { return cavel::has_any(files_, start); }
  checked<std::string_view> file(const std::string& path) const {
    const std::string* bytes = find_file(files_, path);
    if (bytes == nullptr) return problem{fault::verify_missing, path, 0, "", "", ""};
    return std::string_view(*bytes);
  }

  checked<salted_lines> salted(const std::string& path) const {
    const auto text = file(path);
    return text ? read_salted(*text, path) : checked<salted_lines>(text.problems());
  }

  checked<changed_event> one(const current_event& before, const std::string& folder) {
    const std::string record_path = folder + std::string(path::record);
    const auto text = file(record_path);
    if (!text) return text.problems();
    const auto said = read_recorded_change(*text, record_path);
    if (!said) return said.problems();
    event_changes changes = said->changes;
    std::optional<change_claims> claims;
    if (facts_.officers && !lists_.officers) {
      auto claimed = claims_of(*said, folder);
      if (!claimed) return claimed.problems();
      claims = *std::move(claimed);
    } else {
      for (const forbidden_record& each : said->forbidden) {
        const auto list = salted(folder + each.reason + ".txt");
        if (!list) return list.problems();
        changes.forbidden.push_back({each.reason, each.evidence, {list->lines.begin(), list->lines.end()}});
      }
      if (facts_.officers) {
        const auto list = salted(folder + std::string(path::visited));
        if (!list) return list.problems();
        changes.visited.insert(list->lines.begin(), list->lines.end());
      }
    }
    auto made = change(statement_, lists_, before, changes, salts_, claims ? &*claims : nullptr);
    return made ? std::move(made) : checked<changed_event>(named(made.problems().front(), record_path));
  }

  checked<ended_event> the_end(const current_event& current) const {
    const std::string where(path::end_record);
    const auto text = file(where);
    if (!text) return text.problems();
    auto said = read_recorded_end(*text, where);
    if (!said) return said.problems();
    auto made = end_event(statement_, current, *std::move(said));
    return made ? std::move(made) : checked<ended_event>(named(made.problems().front(), where));
  }

  static problem named(problem why, const std::string& where) {
    if (why.where.empty()) why.where = where;
    return why;
  }

  /// The salt that the file has; another one where it has none, so that the bytes differ.
  digest salt_in(const std::string& path) const {
    const auto read = salted(path);
    return read ? read->salt : digest{};
  }

  checked<change_claims> claims_of(const recorded_change& said, const std::string& folder) {
    const auto table = file(folder + std::string(path::panels_table));
    if (!table) return table.problems();
    std::vector<std::string> names;
    for (const task_facts& each : facts_.tasks) names.push_back(each.name);
    auto panels = read_panels_table(*table, folder + std::string(path::panels_table), names);
    if (!panels) return panels.problems();
    return change_claims{said.forbidden, said.forbidden_file, said.visited_file, said.visited_rows, *std::move(panels)};
  }

  const statement& statement_;
  const announcement_facts& facts_;
  const event_lists& lists_;
  const file_map& files_;
  list_salts salts_;
};

}  // namespace

checked<ended_event> end_event(const statement& of, const current_event& current, end_record asked) {
  problems found;
  const auto add = [&](fault code, const char* field, std::string value, std::string detail) {
    found.push_back({code, "", 0, field, std::move(value), std::move(detail)});
  };
  if (asked.day < current.day) add(fault::change_day, "day", format_date(asked.day), format_date(current.day));
  if (asked.cancelled) {
    for (const auto& [field, text] :
         {std::pair{"reason", &asked.reason}, {"evidence", &asked.evidence}, {"approver", &asked.approver}}) {
      if (const fault code = check_id(*text); code != fault::none) add(code, field, *text, "");
    }
  }
  if (!found.empty()) return found;
  asked.sequence = current.sequence + 1;
  asked.previous = current.record;
  asked.statement = of.seed().value;
  ended_event made{std::move(asked), {}, {}};
  made.record_text = canonical(to_json(made.record, of.announced()));
  made.name = hash(of.announced().facts().hash_suite, made.record_text);
  return made;
}

bool has_changes(const file_map& files) { return has_any(files, path::change(1)) || has_any(files, path::end_folder); }

recomputed_changes recompute_changes(const statement& of, const event_lists& lists, const current_event& drawn,
                                     const file_map& files, const list_salts& salts) {
  return change_recomputing(of, lists, files, salts).run(drawn);
}

}  // namespace cavel
