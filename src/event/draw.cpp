// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/delimited.hpp>
#include <cavel/base/detail/prefetch.hpp>
#include <cavel/event/announce.hpp>
#include <cavel/event/draw.hpp>
#include <cavel/event/panels_table.hpp>
#include <cavel/event/source_bits.hpp>
#include <cavel/match/draw_panels.hpp>

#include <gsl/assert>

#include <algorithm>
#include <set>

namespace cavel {

line_list draw_items(const lot& of, const line_list& items, std::uint64_t drawn, std::string_view target) {
  const std::string prefix = target.empty() ? std::string() : std::string(target) + "\n";
  std::vector<std::pair<ticket, std::string_view>> all;
  for (const std::string_view item : items) all.emplace_back(of.ticket_for(prefix + std::string(item)), item);
  std::sort(all.begin(), all.end());
  line_list chosen;
  for (std::size_t i = 0; i < drawn && i < all.size(); ++i) chosen.push_back(all[i].second);
  return chosen;
}

namespace {

class draw_runner {
 public:
  draw_runner(const statement& of, const event_lists& lists, const name_lookup& name_all, const execution& exec,
              const event_panels* claimed, const kept_texts* announced)
      : statement_(of),
        facts_(of.announced().facts()),
        lists_(lists),
        name_all_(name_all),
        exec_(exec),
        claimed_(claimed),
        kept_(announced),
        seed_(of.seed()) {
    if (announced == nullptr) found_ = check(lists_, facts_, exec_);
  }

  checked_draw<outcome> run() {
    expect_frames();
    for (std::size_t t = 0; t < facts_.tasks.size() && !has_error(found_); ++t) task(t);
    if (has_error(found_)) return std::move(found_);
    if (facts_.officers && lists_.officers) {
      auto drawn = draw_panels(panels_input_of_all(), exec_.progress);
      if (!drawn) return {drawn.problems(), drawn.shortage()};
      out_.panels = *std::move(drawn);
    } else if (facts_.officers && claimed_ != nullptr) {
      out_.panels = *claimed_;
    }
    report(exec_.progress);
    if (out_.panels) note_panels();
    sample_table();
    excluded_files();
    finish_record();
    return {std::move(out_), std::move(found_)};
  }

 private:
  lot lot_of(std::string_view label, std::string_view name) const {
    return lot(facts_.hash_suite, derive(facts_.hash_suite, seed_, std::string(label) + "/" + std::string(name)));
  }

  /// Every id of every frame is read, so the amount of work is known in advance.
  void expect_frames() {
    if (exec_.progress == nullptr) return;
    std::uint64_t ids = 0;
    for (const task_lists& lists : lists_.tasks) {
      for (const line_list& each : lists.strata) ids += each.size();
    }
    exec_.progress->expect_at_least(ids);
  }

  void task(std::size_t t) {
    const task_facts& task = facts_.tasks[t];
    const task_lists& lists = lists_.tasks[t];
    const lot targets = lot_of("targets", task.lot);
    task_outcome drawn;
    task_record recorded{task.name, task.cap, {}, {}};
    for (std::size_t s = 0; s < task.strata.size(); ++s) {
      const stratum_facts& stratum = task.strata[s];
      const line_list& ids = lists.strata[s];
      auto selected = select(targets, ids, stratum.sample, stratum.reserve, exec_);
      if (!selected) {
        found_ = selected.problems();
        return;
      }
      selection chosen = *std::move(selected);
      // The digest of these bytes is the list digest, which `check` found to be the announced one.
      const file_bytes* const whole = kept_ == nullptr ? nullptr : kept_->find_whole(ids);
      file(path::frame(task.name, stratum.name), whole == nullptr ? file_bytes(text_of(ids)) : *whole,
           {ids.size(), stratum.list});
      list_file(path::sample(task.name, stratum.name), ids, chosen.sample);
      list_file(path::reserve(task.name, stratum.name), ids, chosen.reserve);
      stratum_record strata{stratum.name, ids.size(), chosen.sample.size(), chosen.reserve.size(), {}};
      if (!chosen.sample.empty()) strata.cutoff = chosen.sample.back().value;
      recorded.strata.push_back(std::move(strata));
      warn_of(task, stratum, chosen);
      drawn.strata.push_back(std::move(chosen));
    }
    if (task.items) {
      file(path::items(task.name), text_of(lists.items), task.items->items);
      if (task.items->drawn < task.items->items.count) draw_items(task, lists, drawn);
    }
    out_.tasks.push_back(std::move(drawn));
    out_.record.tasks.push_back(std::move(recorded));
  }

  void warn_of(const task_facts& task, const stratum_facts& stratum, const selection& chosen) {
    const std::string where = task.name + "/" + stratum.name;
    if (is_oversampled(chosen.sample.size(), stratum.size, stratum.share)) warnings_.insert("oversampled " + where);
    if (chosen.reserve.size() < stratum.reserve) warnings_.insert("reserve-short " + where);
  }
  void draw_items(const task_facts& task, const task_lists& lists, task_outcome& drawn) {
    const lot items = lot_of("items", task.name);
    if (!task.items->per_target) {
      for (const std::string_view item : cavel::draw_items(items, lists.items, task.items->drawn, ""))
        drawn.items.emplace_back(item);
    } else {
      for (std::size_t s = 0; s < drawn.strata.size(); ++s) {
        for (const cavel::selected_id& target : drawn.strata[s].sample) {
          const std::string id(lists.strata[s][target.index]);
          for (const std::string_view item : cavel::draw_items(items, lists.items, task.items->drawn, id)) {
            drawn.items.push_back(id + "\t" + std::string(item));
          }
        }
      }
    }
    std::string text;
    for (const std::string& line : drawn.items) text += line + "\n";
    file(path::drawn_items(task.name), std::move(text), drawn.items.size());
  }

  panels_task panels_task_of(std::size_t t) const {
    panels_task input{facts_.tasks[t].name, facts_.tasks[t].department, *facts_.tasks[t].panel, {}};
    for (std::size_t s = 0; s < out_.tasks[t].strata.size(); ++s) {
      for (const cavel::selected_id& each : out_.tasks[t].strata[s].sample) {
        input.targets.push_back(lists_.tasks[t].strata[s][each.index]);
      }
    }
    return input;
  }
  panels_input panels_input_of_all() const {
    panels_input input{facts_.hash_suite, seed_, *lists_.officers, {}};
    for (std::size_t t = 0; t < facts_.tasks.size(); ++t) input.tasks.push_back(panels_task_of(t));
    return input;
  }

  void note_panels() {
    std::vector<std::string> names;
    std::vector<std::vector<panel>> panels;
    for (std::size_t t = 0; t < facts_.tasks.size(); ++t) {
      names.push_back(facts_.tasks[t].name);
      panels.push_back(out_.panels->tasks[t].panels);
    }
    std::string text = panels_table(names, panels);
    const auto rows = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
    file(std::string(path::panels_table), std::move(text), rows == 0 ? 0 : rows - 1);
    for (std::size_t t = 0; t < facts_.tasks.size(); ++t) {
      const panels_record& recorded = out_.panels->tasks[t].record;
      const panel_facts& announced = *facts_.tasks[t].panel;
      if (announced.mode != recorded.mode) warnings_.insert("team-fallback " + facts_.tasks[t].name);
      if (announced.pool && recorded.pool > *announced.pool) warnings_.insert("pool-lengthened " + facts_.tasks[t].name);
      out_.record.tasks[t].panels = recorded;
    }
    out_.record.loads = out_.panels->loads;
  }

  /// The ids of what was drawn, copied side by side from a list in which they lie far apart.
  static std::string text_of_drawn(const line_list& ids, const std::vector<cavel::selected_id>& drawn) {
    std::string text;
    text.reserve(19 * drawn.size());  // a credit code and its LF
    constexpr std::size_t ahead = 16;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      if (i + 2 * ahead < drawn.size()) detail::prefetch(&ids[drawn[i + 2 * ahead].index]);
      if (i + ahead < drawn.size()) detail::prefetch(ids[drawn[i + ahead].index].data());
      text.append(ids[drawn[i].index]).push_back('\n');
    }
    return text;
  }

  void list_file(const std::string& path, const line_list& ids, const std::vector<cavel::selected_id>& drawn) {
    file(path, text_of_drawn(ids, drawn), drawn.size());
  }

  void sample_table() {
    std::string text = "\xEF\xBB\xBFtask,stratum,role,rank,id,name,ticket\n";
    std::uint64_t rows = 0;
    std::vector<std::string_view> names;
    for (std::size_t t = 0; t < facts_.tasks.size(); ++t) {
      for (std::size_t s = 0; s < facts_.tasks[t].strata.size(); ++s) {
        const std::string& task = facts_.tasks[t].name;
        const std::string& stratum = facts_.tasks[t].strata[s].name;
        const auto add = [&](const std::vector<cavel::selected_id>& list, const std::string& file, std::string_view role) {
          const line_list ids = *lines_of(out_.files.at(file));
          names.assign(list.size(), {});
          name_all_({t, s, list, ids}, names);
          const std::string start = task + "," + stratum + "," + std::string(role) + ",";
          constexpr std::size_t usual = 160;  // bytes of an id, a name and a ticket
          if (text.capacity() - text.size() < list.size() * usual)
            text.reserve(text.size() + list.size() * (usual + start.size()));
          for (std::size_t rank = 0; rank < list.size(); ++rank) {
            text.append(start).append(std::to_string(rank + 1)).append(1, ',');
            append_csv_field(text, ids[rank]);
            text.append(1, ',');
            append_csv_field(text, names[rank]);
            const auto ticket = detail::hex_digits(list[rank].value.value);
            text.append(1, ',').append(ticket.data(), ticket.size()).append(1, '\n');
          }
          rows += list.size();
        };
        add(out_.tasks[t].strata[s].sample, path::sample(task, stratum), "sample");
        add(out_.tasks[t].strata[s].reserve, path::reserve(task, stratum), "reserve");
      }
    }
    file(std::string(path::sample_table), std::move(text), rows);
  }

  void excluded_files() {
    const auto all = [&](const std::vector<reason_list>& lists, const auto& announced, const auto& path_of) {
      for (const reason_list& each : lists) {
        const auto known =
            std::find_if(announced.begin(), announced.end(), [&](const auto& facts) { return facts.reason == each.reason; });
        Expects(known != announced.end());
        file(path_of(each.reason), salted_text(each.salt, each.lines), known->lines);
      }
    };
    all(lists_.rejected_targets, facts_.rejected, [](const std::string& reason) { return path::rejected("targets", reason); });
    if (facts_.officers) {
      all(lists_.rejected_officers, facts_.officers->rejected,
          [](const std::string& reason) { return path::rejected("officers", reason); });
    }
    for (std::size_t t = 0; t < facts_.tasks.size(); ++t) {
      all(lists_.tasks[t].excluded, facts_.tasks[t].excluded,
          [&](const std::string& reason) { return path::excluded(facts_.tasks[t].name, reason); });
    }
  }

  void file(std::string path, std::string text, std::uint64_t rows) {
    const digest of_text = hasher(facts_.hash_suite, exec_.kernels.of(facts_.hash_suite).blocks).update(text).finish();
    file(std::move(path), file_bytes(std::move(text)), list_facts{rows, of_text});
  }
  void file(std::string path, const file_bytes& text, const list_facts& known) {
    out_.record.files.push_back({path, known.count, known.list});
    out_.files.emplace(std::move(path), text);
  }

  void finish_record() {
    record& recorded = out_.record;
    recorded.statement = seed_.value;
    for (const task_facts& task : facts_.tasks) {
      for (const stratum_facts& stratum : task.strata) recorded.bits_needed += bits_needed(stratum.size, stratum.sample);
    }
    recorded.bits_supplied = bits_supplied(facts_.sources);
    if (recorded.bits_supplied < recorded.bits_needed || recorded.bits_supplied < sound_bits) warnings_.insert("bits-short");
    recorded.failed = statement_.failed();
    if (facts_.officers) {
      // Bound by the announcement, named in the record; their bytes may stay with the agency.
      const auto officers_file = [&](std::string_view path, const list_facts& list) {
        recorded.files.push_back({std::string(path), list.count, list.list});
      };
      officers_file(path::eligibility, facts_.officers->eligibility);
      officers_file(path::recusals, facts_.officers->recusals);
      officers_file(path::target_facts, facts_.officers->targets);
    }
    std::sort(recorded.files.begin(), recorded.files.end(),
              [](const file_record& a, const file_record& b) { return a.path < b.path; });
    recorded.warnings.assign(warnings_.begin(), warnings_.end());
    if (facts_.officers.has_value() == out_.panels.has_value()) {
      out_.record_text = canonical(to_json(recorded, statement_.announced()));
    }
  }

  const statement& statement_;
  const announcement_facts& facts_;
  const event_lists& lists_;
  const name_lookup& name_all_;
  const execution& exec_;
  const event_panels* claimed_;
  const kept_texts* kept_;  ///< of the lists, if the event was announced here: they are sorted and digested
  cavel::seed seed_;
  outcome out_;
  std::set<std::string> warnings_;
  problems found_;
};

}  // namespace

checked_draw<outcome> draw(const statement& of, const event_lists& lists, const name_lookup& name_all, const execution& exec,
                           const event_panels* claimed) {
  return draw_runner(of, lists, name_all, exec, claimed, nullptr).run();
}

checked_draw<outcome> draw(const statement& of, const announced_event& announced, const name_lookup& name_all,
                           const execution& exec) {
  Expects(of.announced().text() == announced.announcement.text());
  return draw_runner(of, announced.lists, name_all, exec, nullptr, &announced.kept).run();
}

}  // namespace cavel
