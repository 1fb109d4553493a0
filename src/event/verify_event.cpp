// SPDX-License-Identifier: Apache-2.0
#include "change_rosters.hpp"
#include "officer_names.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/event/announce.hpp>
#include <cavel/event/event_rules.hpp>
#include <cavel/event/event_steps.hpp>
#include <cavel/event/verify_event.hpp>
#include <cavel/files/json.hpp>

#include <gsl/assert>

#include <algorithm>

namespace cavel {

namespace {

class event_verifying {
 public:
  event_verifying(const file_map& event, language in, const execution& exec, const published_digests& given)
      : event_(event), in_(in), exec_(exec), given_(given) {}

  event_verification run() {
    const bool whole =
        event_.lower_bound("private/") != event_.end() && event_.lower_bound("private/")->first.starts_with("private/");
    file_map published = part_of(event_, "public");
    if (!whole && published.empty()) published = event_;
    out_.is_public = !whole;
    if (whole) {
      check_private(published);
    } else {
      check_public(published);
    }
    if (!out_.difference) compare_digests();
    return std::move(out_);
  }

 private:
  void done(std::string_view zh, std::string_view en) { out_.checked.emplace_back(in_ == language::zh ? zh : en); }
  void not_done(std::string_view zh, std::string_view en) { out_.not_checked.emplace_back(in_ == language::zh ? zh : en); }
  bool differs(std::optional<problem> what) {
    if (what && !out_.difference) out_.difference = std::move(what);
    return out_.difference.has_value();
  }

  /// Compares files of a folder with what they must be.
  bool has(const file_map& expected, const file_map& found, const std::string& where) {
    for (const auto& [path, bytes] : expected) {
      const auto at = found.find(path);
      if (at == found.end()) return !differs(problem{fault::verify_missing, where + path, 0, "", "", ""});
      if (differs(compare(where + path, bytes, at->second))) return false;
    }
    return true;
  }

  /// The same, and no other files.
  bool same(const file_map& expected, const file_map& found, const std::string& where) {
    if (!has(expected, found, where)) return false;
    for (const auto& [path, bytes] : found) {
      if (!expected.contains(path)) return !differs(problem{fault::verify_unexpected, where + path, 0, "", "", ""});
    }
    return true;
  }

  /// Adds the published rule packs to what must be there; false if one is not as announced.
  bool add_rules(file_map& expected, const file_map& published, const announcement& announced) {
    checked_rules rules = check_rules(published, announced.facts());
    if (rules.difference && !out_.is_public) rules.difference->where.insert(0, "public/");
    if (differs(std::move(rules.difference))) return false;
    if (!rules.files.empty()) done("公开的规则包与公告相符", "the published rule packs are those that the announcement binds");
    if (!rules.absent.empty()) {
      const std::string names = join(rules.absent, ", ");
      not_done("规则包：未公开，未核（" + names + "）", "rule packs: not published (" + names + ")");
    }
    expected.merge(rules.files);
    return true;
  }

  void check_void(const file_map& published, const announcement& announced) {
    const std::string& text = published.find(path::record)->second;
    auto document = parse_canonical_json(text, path::record);
    if (!document) {
      differs(document.problems().front());
      return;
    }
    problem_list found;
    json_reader from(*document, std::string(path::record), "", found);
    const std::string reason = from.text("reason");
    if (!has_error(found) && check_id(reason) != fault::none)
      found.add({check_id(reason), std::string(path::record), 0, "/reason", reason, ""});
    if (has_error(found)) {
      differs(found.kept().front());
      return;
    }
    file_map expected;
    expected.emplace(path::announcement, announced.text());
    expected.emplace(path::record, canonical(void_record(announced, reason)));
    const suite hash_suite = announced.facts().hash_suite;
    expected.emplace(digest_path(hash_suite), digest_line(hash(hash_suite, text), path::record));
    out_.announced = announced;
    out_.records.push_back(hash(hash_suite, text));
    if (!add_rules(expected, published, announced) || !same(expected, published, out_.is_public ? "" : "public/")) return;
    done("作废记录与公告相符", "the record of the void agrees with the announcement");
    not_done("作废的原因：记录如此说明，公开材料不能证明", "the void's cause: the record says it, nothing public proves it");
  }

  /// The records of the event, draw first.
  void note_records() {
    out_.announced = out_.opened->announced();
    out_.records.push_back(hash(out_.announced->facts().hash_suite, out_.drawn->record_text));
    for (const changed_event& each : out_.changes) out_.records.push_back(each.current.record);
    if (out_.end) out_.records.push_back(out_.end->name);
  }

  /// What no file of the folder shows (docs/protocol.md §10).
  void say_unverified() {
    not_done("随机源的值：与读取处对照", "the sources' values: compare them with what was published where they are read");
    if (!out_.end)
      not_done("是否还有更后的变更记录：以最新公布的校验值为准",
               "whether a later record exists: the newest published digest says so");
    not_done("抽取批次、上一记录、先前记录、再次抽取理由：与各批次的记录对照",
             "number, previous and earlier records, reason of a second draw: compare with the records of other events");
    if (!out_.changes.empty())
      not_done("变更的理由、依据：见机关文件", "reason and evidence of changes: see the agency's documents");
  }

  void check_private(const file_map& published) {
    auto papers = announced_papers(event_, exec_);
    if (!papers) {
      differs(papers.problems().front());
      return;
    }
    done("公告由计划、活动、名录重新生成，逐字节相同",
         "the announcement was made again from plan, event and rosters: the same bytes");
    out_.papers = *std::move(papers);
    const announced_event& announced = out_.papers->announced();
    const file_map drawn = part_of(event_, "private/drawn");
    if (drawn.empty()) {
      if (published.contains(path::record)) {
        check_void(published, announced.announcement);
        return;
      }
      file_map expected;
      expected.emplace(path::announcement, announced.announcement.text());
      out_.announced = announced.announcement;
      if (add_rules(expected, published, announced.announcement) && same(expected, published, "public/"))
        not_done("尚未抽取", "not drawn yet");
      return;
    }
    out_.is_drawn = true;
    const auto at = drawn.find(path::statement);
    if (at == drawn.end()) {
      differs(problem{fault::verify_missing, "private/drawn/statement.txt", 0, "", "", ""});
      return;
    }
    auto opened = parse_statement(at->second);
    if (!opened) {
      differs(opened.problems().front());
      return;
    }
    if (differs(compare("private/drawn/statement.txt", announced.announcement.text(), opened->announced().text()))) return;
    auto again = draw(*opened, announced, out_.papers->names(), exec_);
    if (!again) {
      differs(again.problems().front());
      return;
    }
    out_.opened = *std::move(opened);
    out_.drawn = *std::move(again);
    file_map made = drawn_files(*out_.papers, *out_.opened, *out_.drawn);
    if (!check_changes(made, drawn) || !same(made, drawn, "private/drawn/")) return;
    note_records();
    done("抽中名单、备选、检查组和记录全部重新计算，逐字节相同",
         "samples, reserves, panels and record were computed again: the same bytes");
    say_changes();
    const bool is_open = published.contains(path::statement) || out_.end;
    if (is_open && !out_.end && announced.announcement.facts().embargo) {
      differs(problem{fault::verify_missing, "private/drawn/" + std::string(path::end_record), 0, "", "", ""});
      return;
    }
    file_map expected = is_open ? opened_files(*out_.papers, made) : file_map();
    expected.emplace(path::announcement, announced.announcement.text());
    add_digests(expected);
    if (!add_rules(expected, published, announced.announcement) || !same(expected, published, "public/")) return;
    if (is_open) {
      done("公开目录与内部文件一致", "the public folder agrees with the private one");
    } else {
      not_done("尚未公开", "not opened yet");
    }
    say_unverified();
  }

  /// Computes the changes and the end again and adds their files to those of the draw, with the rosters that were handed in.
  bool check_changes(file_map& made, const file_map& drawn) {
    if (!has_changes(drawn)) return has(made, drawn, "private/drawn/");
    const event_lists& lists = out_.papers->announced().lists;
    const current_event first = current_after(*out_.opened, lists, *out_.drawn);
    recomputed_changes again = recompute_changes(*out_.opened, lists, first, drawn, salts_of(*out_.papers));
    const current_event* before = &first;
    for (const changed_event& each : again.changes) {
      if (differs(check_rosters(*out_.papers, *before, each, drawn, made, exec_))) return false;
      made.insert(each.files.begin(), each.files.end());
      before = &each.current;
    }
    out_.changes = std::move(again.changes);
    if (again.end) made.emplace(path::end_record, again.end->record_text);
    out_.end = std::move(again.end);
    return has(made, drawn, "private/drawn/") && !differs(prefixed(std::move(again.failed), "private/drawn/"));
  }

  static std::optional<problem> prefixed(std::optional<problem> of, const std::string& where) {
    if (of && !of->where.empty()) of->where = where + of->where;
    return of;
  }

  void say_changes() {
    if (out_.changes.empty()) return;
    const std::string count = std::to_string(out_.changes.size());
    if (out_.is_public && !published_officers_) {
      done(count + " 次变更前后相接，替补对象重新算出，检查组按公开材料核对",
           "changes in a chain: " + count +
               "; the reserves called up were computed again, the panels checked against what is public");
      return;
    }
    done(count + " 次变更逐次重新计算，逐字节相同", "changes computed again in order: " + count + "; the same bytes");
    const auto rests_on_rosters = [](const changed_event& each) { return !each.record.forbidden.empty(); };
    if (!out_.is_public && std::any_of(out_.changes.begin(), out_.changes.end(), rests_on_rosters))
      done("变更所禁止的组合由交来的名册重新推算，完全相同",
           "the pairs that changes forbid were derived again from the rosters handed in: the same");
  }

  /// The digests of all records of the event.
  void add_digests(file_map& expected) const {
    const std::string file = digest_path(out_.opened->announced().facts().hash_suite);
    expected.emplace(file, digest_line(hash(out_.opened->announced().facts().hash_suite, out_.drawn->record_text), path::record));
    for (const changed_event& each : out_.changes) {
      expected.emplace(path::change(each.record.sequence) + file, digest_line(each.current.record, path::record));
    }
    if (out_.end) expected.emplace(std::string(path::end_folder) + file, digest_line(out_.end->name, path::record));
  }

  void check_public(const file_map& published) {
    if (!published.contains(path::statement)) {
      const auto at = published.find(path::announcement);
      auto announced = at == published.end()
                           ? checked<announcement>(problem{fault::verify_missing, std::string(path::announcement), 0, "", "", ""})
                           : parse_announcement(at->second);
      if (!announced) {
        differs(announced.problems().front());
      } else if (published.contains(path::record)) {
        check_void(published, *announced);
      } else {
        check_unopened(published, *announced);
      }
      return;
    }
    verification verified = verify(published, exec_);
    out_.is_drawn = true;
    out_.opened = std::move(verified.opened);
    out_.drawn = std::move(verified.drawn);
    out_.changes = std::move(verified.changes);
    out_.end = std::move(verified.end);
    if (differs(std::move(verified.difference))) return;
    note_records();
    const bool with_officers = out_.opened->announced().facts().officers.has_value();
    published_officers_ = published.contains(path::eligibility);
    file_map expected = out_.drawn->files;
    for (const std::string_view known : {path::announcement, path::statement, path::record}) take(expected, published, known);
    if (with_officers) {
      for (const std::string_view known : {path::eligibility, path::recusals, path::target_facts, officer_names_path})
        take(expected, published, known);
    }
    for (const changed_event& each : out_.changes) expected.insert(each.files.begin(), each.files.end());
    if (out_.end) expected.emplace(path::end_record, out_.end->record_text);
    add_digests(expected);
    if (!add_rules(expected, published, out_.opened->announced())) return;
    if (!same(expected, published, "") || (with_officers && differs(check_names(published)))) return;
    done("由随机源公布书和名单重新计算抽中名单、备选、检查事项和入选界值，逐字节相同",
         "samples, reserves, items and cut-offs were computed from statement and lists: the same bytes");
    if (with_officers && !published_officers_) {
      done("检查组：对象、人数、不重复、任务量与表一致",
           "panels: targets, seats, distinct officers and loads agree with the table");
    }
    done("抽取记录与各文件逐字节相符", "the record agrees with the files, byte for byte");
    say_changes();
    if (with_officers && !published_officers_) {
      not_done("检查组人选：未核，以机关公布为准", "which officers are on the panels");
      if (has_unverified_leaders()) not_done("组长：未核，以机关公布为准", "who leads");
      not_done("人员池、必选组合、不足证明：只核对了可推知的部分",
               "pool, forced pairs, certificate: only what follows from public data");
      if (!out_.changes.empty())
        not_done("变更所依据的回避、请假和已检查名单：未公开，未核", "the forbidden pairs and the visits behind each change");
    }
    if (expected.contains(officer_names_path)) not_done("执法人员姓名：未核", "the officers' names");
    not_done("企业名称和名录筛选：名录未公开", "names and the filtering of the roster: the roster is not public");
    say_unverified();
  }

  /// Leaders follow from public data only in panel mode without a lead rule.
  bool has_unverified_leaders() const {
    const std::vector<task_facts>& tasks = out_.announced->facts().tasks;
    for (std::size_t t = 0; t < tasks.size(); ++t) {
      if (tasks[t].panel->leads > 0 || out_.drawn->panels->tasks[t].record.mode == panel_mode::team) return true;
    }
    return false;
  }

  /// Names are not verified, only who has one.
  std::optional<problem> check_names(const file_map& published) const {
    const auto at = published.find(officer_names_path);
    return at == published.end() ? std::nullopt : check_officer_names(at->second, out_.drawn->panels->loads);
  }

  static void take(file_map& expected, const file_map& published, std::string_view known) {
    if (const auto at = published.find(known); at != published.end()) expected.emplace(known, at->second);
  }

  /// Compares the event's digests with those that were published: nothing in the folder can replace them.
  void compare_digests() {
    if (given_.announcement) {
      const digest found = out_.announced->text_digest();
      if (found != *given_.announcement) {
        differs(
            problem{fault::verify_differs, std::string(path::announcement), 0, "digest", hex(found), hex(*given_.announcement)});
        return;
      }
      done("公告校验值与所给的公布校验值一致", "the announcement's digest is the one given as published");
    } else {
      not_done("公告校验值：与抽取前公布的校验值对照（--announcement）",
               "the announcement's digest: compare it with the one published before the draw (--announcement)");
    }
    for (const digest& each : given_.records) {
      if (std::find(out_.records.begin(), out_.records.end(), each) != out_.records.end()) continue;
      const std::string last = out_.records.empty() ? "" : hex(out_.records.back());
      differs(problem{fault::verify_differs, std::string(path::record), 0, "digest", last, hex(each)});
      return;
    }
    if (!given_.records.empty()) {
      done("所给的记录校验值都是本活动的", "each record digest given as published is one of the event's");
    } else if (!out_.records.empty()) {
      not_done("记录校验值：与公布的校验值对照（--record）",
               "the records' digests: compare them with those published (--record)");
    }
  }

  /// A folder that is not opened: the announcement, and the digest of each record without a gap.
  void check_unopened(const file_map& published, const announcement& announced) {
    out_.announced = announced;
    file_map expected;
    take(expected, published, path::announcement);
    const std::string file = digest_path(announced.facts().hash_suite);
    std::string folder;
    for (std::uint64_t n = 1;; ++n) {
      const auto at = published.find(folder + file);
      if (at == published.end()) break;
      const auto recorded = parse_digest(std::string_view(at->second).substr(0, 64));
      if (!recorded || at->second != digest_line(*recorded, path::record)) {
        differs(problem{fault::verify_differs, folder + file, 1, "", at->second.substr(0, 80), "record.json"});
        return;
      }
      out_.records.push_back(*recorded);
      expected.emplace(folder + file, at->second);
      folder = path::change(n);
    }
    if (!add_rules(expected, published, announced) || !same(expected, published, "")) return;
    done("公告符合规定格式", "the announcement is well formed");
    not_done("抽取结果：尚未公开", "the outcome: not opened yet");
    if (!out_.records.empty())
      not_done("记录校验值：公开前无从重新计算", "the records' digests: they cannot be computed before the opening");
  }

  const file_map& event_;
  language in_;
  const execution& exec_;
  const published_digests& given_;
  event_verification out_;
  bool published_officers_ = false;
};

}  // namespace

current_event event_verification::current() const {
  Expects(!difference && is_drawn && papers);
  return changes.empty() ? current_after(*opened, papers->announced().lists, *drawn) : changes.back().current;
}

event_verification verify_event(const file_map& event, language in, const execution& exec, const published_digests& published) {
  return event_verifying(event, in, exec, published).run();
}

}  // namespace cavel
