// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/panels_table.hpp>
#include <cavel/event/public_panels.hpp>
#include <cavel/event/repair_chain.hpp>

namespace cavel {

namespace {

class repair_recomputing {
 public:
  repair_recomputing(const statement& of, const event_lists& lists, const file_map& files)
      : statement_(of),
        facts_(of.announced().facts()),
        lists_(lists),
        files_(files),
        forbidden_file_(hash(facts_.hash_suite, "")) {}

  recomputed_repairs run(const current_event& drawn) {
    recomputed_repairs made;
    std::optional<public_panels> claimed;
    if (facts_.officers && !lists_.officers) {
      claimed.emplace(statement_, drawn);
      made.failed = claimed->check_panels(drawn, path::panels_table);
      if (made.failed) return made;
    }
    for (std::uint64_t n = 1; has_any(path::repair(n)); ++n) {
      auto next = one(made.standing(drawn), path::repair(n));
      if (!next) {
        made.failed = next.problems().front();
        break;
      }
      if (claimed) made.failed = claimed->check_panels(next->standing, path::repair(n) + std::string(path::panels_table));
      if (made.failed) break;
      made.repairs.push_back(*std::move(next));
    }
    return made;
  }

 private:
  bool has_any(const std::string& start) const {
    const auto at = files_.lower_bound(start);
    return at != files_.end() && at->first.starts_with(start);
  }
  checked<std::string_view> file(const std::string& path) const {
    const auto at = files_.find(path);
    if (at == files_.end()) return problem{fault::verify_missing, path, 0, "", "", ""};
    return std::string_view(at->second);
  }

  checked<repaired> one(const current_event& before, const std::string& room) {
    const std::string record_path = room + std::string(path::record);
    const auto text = file(record_path);
    if (!text) return text.problems();
    const auto said = read_recorded_repair(*text, record_path);
    if (!said) return said.problems();
    repair_changes changes{said->replaced, {}};
    std::optional<repair_claims> claims;
    if (facts_.officers && !lists_.officers) {
      auto claimed = claims_of(*said, room);
      if (!claimed) return claimed.problems();
      claims = *std::move(claimed);
    } else {
      for (const forbidden_record& each : said->forbidden) {
        const auto lines = file(room + each.reason + ".txt");
        if (!lines) return lines.problems();
        const auto list = lines_of(*lines);
        if (!list) return problem{fault::verify_unfinished, room + each.reason + ".txt", 0, "", "", ""};
        changes.forbidden.push_back({each.reason, each.evidence, {list->begin(), list->end()}});
      }
    }
    auto made = repair(statement_, lists_, before, changes, claims ? &*claims : nullptr);
    if (made) return made;
    problem why = made.problems().front();
    if (why.where.empty()) why.where = record_path;
    return why;
  }

  checked<repair_claims> claims_of(const recorded_repair& said, const std::string& room) {
    const auto table = file(room + std::string(path::panels_table));
    if (!table) return table.problems();
    std::vector<std::string> names;
    for (const task_facts& each : facts_.tasks) names.push_back(each.name);
    auto panels = read_panels_table(*table, room + std::string(path::panels_table), names);
    if (!panels) return panels.problems();
    // Without new lines forbidden.txt is the one before; the first lines of the event, of one reason, are the whole file.
    if (said.forbidden.size() == 1 && forbidden_rows_ == 0) {
      forbidden_file_ = said.forbidden.front().lines.list;
    } else if (!said.forbidden.empty()) {
      forbidden_file_ = said.forbidden_file.value_or(digest{});
    }
    for (const forbidden_record& each : said.forbidden) forbidden_rows_ += each.lines.count;
    return repair_claims{said.forbidden, forbidden_file_, forbidden_rows_, *std::move(panels)};
  }

  const statement& statement_;
  const announcement_facts& facts_;
  const event_lists& lists_;
  const file_map& files_;
  std::uint64_t forbidden_rows_ = 0;
  digest forbidden_file_;
};

}  // namespace

recomputed_repairs recompute_repairs(const statement& of, const event_lists& lists, const current_event& drawn,
                                     const file_map& files) {
  return repair_recomputing(of, lists, files).run(drawn);
}

}  // namespace cavel
