// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/folder.hpp>
#include <cavel/files/json.hpp>

namespace cavel {

namespace {

class event_verifying {
 public:
  event_verifying(const file_map& event, language in, const execution& exec) : event_(event), in_(in), exec_(exec) {}

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
    return std::move(out_);
  }

 private:
  void done(std::string_view zh, std::string_view en) { out_.checked.emplace_back(in_ == language::zh ? zh : en); }
  void not_done(std::string_view zh, std::string_view en) { out_.not_checked.emplace_back(in_ == language::zh ? zh : en); }
  bool differs(std::optional<problem> what) {
    if (what && !out_.difference) out_.difference = std::move(what);
    return out_.difference.has_value();
  }

  /// Files of a folder against what they must be, each in turn.
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

  void check_void(const file_map& published, const announcement& announced) {
    const std::string& text = published.find(path::record)->second;
    auto document = parse_canonical_json(text, path::record);
    if (!document) {
      differs(document.problems().front());
      return;
    }
    problems found;
    json_reader from(*document, std::string(path::record), "", found);
    const std::string reason = from.text("reason");
    file_map expected;
    expected.emplace(path::announcement, announced.text());
    expected.emplace(path::record, canonical(void_record(announced, reason)));
    const suite hash_suite = announced.facts().hash_suite;
    expected.emplace(digest_path(hash_suite), digest_line(hash(hash_suite, text), path::record));
    if (same(expected, published, "public/")) done("作废记录与公告相符", "the record of the void agrees with the announcement");
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
      if (same(expected, published, "public/")) not_done("尚未抽取", "not drawn yet");
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
    auto again = draw(*opened, announced.lists, out_.papers->names(), exec_);
    if (!again) {
      differs(again.problems().front());
      return;
    }
    out_.opened = *std::move(opened);
    out_.drawn = *std::move(again);
    file_map made = drawn_files(*out_.papers, *out_.opened, *out_.drawn);
    if (!check_repairs(made, drawn) || !same(made, drawn, "private/drawn/")) return;
    done("样本、备选、检查组和记录全部重新计算，逐字节相同",
         "samples, reserves, panels and record were computed again: the same bytes");
    say_repairs();
    file_map expected = published.contains(path::statement) ? opened_files(*out_.papers, made) : file_map();
    expected.emplace(path::announcement, announced.announcement.text());
    add_digests(expected);
    if (!same(expected, published, "public/")) return;
    if (published.contains(path::statement)) {
      done("公开目录与内部文件一致", "the public folder agrees with the private one");
    } else {
      not_done("尚未公开", "not opened yet");
    }
  }

  /// Computes the repairs again and adds their files to those of the draw, with the rosters that were handed in.
  bool check_repairs(file_map& made, const file_map& drawn) {
    const event_lists& lists = out_.papers->announced().lists;
    const current_event first = standing_after(*out_.opened, lists, *out_.drawn);
    recomputed_repairs again = recompute_repairs(*out_.opened, lists, first, drawn, json_records());
    for (const repaired& each : again.repairs) {
      const std::string room = path::repair(each.record.sequence);
      file_map rosters;
      for (const char* name : {"officers.csv", "recusals.csv"}) {
        if (const auto at = drawn.find(room + name); at != drawn.end()) rosters.emplace(name, at->second);
      }
      if (!rosters.empty())
        made.emplace(room + "manifest", manifest_text(digests_of(rosters, out_.papers->terms().hash_suite, exec_)));
      for (const auto& [name, bytes] : rosters) made.emplace(room + name, bytes);
      made.insert(each.files.begin(), each.files.end());
    }
    out_.repairs = std::move(again.repairs);
    return has(made, drawn, "private/drawn/") && !differs(prefixed(std::move(again.failed), "private/drawn/"));
  }
  static std::optional<problem> prefixed(std::optional<problem> of, const std::string& where) {
    if (of && !of->where.empty()) of->where = where + of->where;
    return of;
  }

  void say_repairs() {
    if (out_.repairs.empty()) return;
    const std::string count = std::to_string(out_.repairs.size());
    done(count + " 次变更逐次重新计算，逐字节相同", count + " repairs were computed again one after the other: the same bytes");
  }

  /// The digests of all records of the event.
  void add_digests(file_map& expected) const {
    const std::string file = digest_path(out_.opened->announced().facts().hash_suite);
    expected.emplace(file, digest_line(hash(out_.opened->announced().facts().hash_suite, out_.drawn->record_text), path::record));
    for (const repaired& each : out_.repairs) {
      expected.emplace(path::repair(each.record.sequence) + file, digest_line(each.standing.record, path::record));
    }
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
        done("公告符合规定格式", "the announcement is well formed");
        not_done("抽取结果：尚未公开", "the outcome: not opened yet");
      }
      return;
    }
    verification verified = verify(published, json_records(), exec_);
    out_.is_drawn = true;
    out_.opened = std::move(verified.opened);
    out_.drawn = std::move(verified.drawn);
    out_.repairs = std::move(verified.repairs);
    if (differs(std::move(verified.difference))) return;
    file_map expected = out_.drawn->files;
    for (const std::string_view known : {path::announcement, path::statement, path::record, path::eligibility, path::recusals,
                                         path::target_facts, std::string_view("officer-names.csv")}) {
      if (const auto at = published.find(known); at != published.end()) expected.emplace(known, at->second);
    }
    for (const repaired& each : out_.repairs) expected.insert(each.files.begin(), each.files.end());
    add_digests(expected);
    if (!same(expected, published, "")) return;
    done("由揭晓书和名单重新计算样本、备选和记录，逐字节相同",
         "samples, reserves and record were computed from statement and lists: the same bytes");
    say_repairs();
    for (const std::string& each : verified.not_checked) {
      if (each == path::panels_table) {
        not_done("检查组的分配：人员资格名单未公开，只核对了文件摘要",
                 "panels: the officers' lists are not public; only the files' digests were checked");
      }
    }
    not_done("企业名称和名录筛选：名录未公开", "names and the filtering of the roster: the roster is not public");
  }

  const file_map& event_;
  language in_;
  const execution& exec_;
  event_verification out_;
};

}  // namespace

event_verification verify_event(const file_map& event, language in, const execution& exec) {
  return event_verifying(event, in, exec).run();
}

json_value to_json(const event_verification& of, language in) {
  json_value made;
  made.add("agrees", !of.difference).add("checked", to_json(of.checked)).add("not_checked", to_json(of.not_checked));
  if (!of.difference) return made;
  const problem& one = *of.difference;
  return made.add("difference", json_value()
                                    .add("file", readable(one.where))
                                    .add("line", one.row)
                                    .add("field", readable(one.field))
                                    .add("found", readable(one.value))
                                    .add("expected", readable(one.detail))
                                    .add("message", readable(message(one, in))));
}

}  // namespace cavel
