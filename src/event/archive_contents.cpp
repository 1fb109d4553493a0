// SPDX-License-Identifier: Apache-2.0
#include "archive_contents.hpp"

#include <cavel/event/event_steps.hpp>
#include <cavel/files/workbook_writer.hpp>
#include <cavel/inspect/closed_list.hpp>

#include <algorithm>
#include <map>

namespace cavel::detail {

namespace {

/// Titles by the path in a record's folder, or in `event/private/`; a name that ends in `/` is a folder.
struct known_title {
  std::string_view path, zh;
};
constexpr known_title titles_of_papers[] = {{"event/private/plan.json", "抽查计划"},
                                            {"event/private/event.json", "抽取活动"},
                                            {"event/private/terms.json", "抽取条款"},
                                            {"event/private/targets.csv", "检查对象名录"},
                                            {"event/private/officers.csv", "执法人员名录"},
                                            {"event/private/recusals.csv", "回避名单"},
                                            {"event/private/ledger.csv", "检查台账"},
                                            {"event/private/catalogue.json", "检查事项目录"},
                                            {"event/private/rules/", "规则包"},
                                            {"event/private/manifest", "公告所用文件的校验值"},
                                            {"event/private/event-key.txt", "抽取活动密钥（名单加盐用）"}};
constexpr known_title titles_of_record[] = {{"announcement.txt", "抽取公告"},
                                            {"statement.txt", "随机源公布书"},
                                            {"record.json", "记录"},
                                            {"record.sha256", "记录的校验值"},
                                            {"record.sm3", "记录的校验值"},
                                            {"sample.csv", "抽中名单（表）"},
                                            {"sample/", "抽中名单"},
                                            {"reserve/", "备选名单"},
                                            {"panels.csv", "检查组名单（表）"},
                                            {"rules/", "规则包"},
                                            {"frame/", "抽取范围名单"},
                                            {"excluded/", "不列入抽取的名单"},
                                            {"rejected/", "名录中不能抽取的行"},
                                            {"items/", "检查事项清单"},
                                            {"drawn-items/", "抽中的检查事项"},
                                            {"officers/", "执法人员清单（抽取用）"},
                                            {"recusals.csv", "变更时的回避名单"},
                                            {"officers.csv", "变更时的执法人员名录"},
                                            {"manifest", "变更所用文件的校验值"}};

template <std::size_t N>
std::size_t place_of(const known_title (&titles)[N], std::string_view path) {
  const auto at = std::find_if(std::begin(titles), std::end(titles), [&](const known_title& each) {
    return each.path == path || (each.path.ends_with('/') && path.starts_with(each.path));
  });
  return static_cast<std::size_t>(at - std::begin(titles));
}

/// `prefix` taken off the path, if it begins with it.
bool take_prefix(std::string_view& path, std::string_view prefix) {
  if (!path.starts_with(prefix)) return false;
  path.remove_prefix(prefix.size());
  return true;
}

/// Gives files their titles.
class titling {
 public:
  titling(const event_verification& of, const archive_supplements& with) : of_(of) {
    for (std::size_t i = 0; i < with.inspections.size(); ++i) {
      const std::string& file = with.inspection_files[i];
      documents_[file.substr(0, file.find('#'))].push_back(&with.inspections[i]);
      for (const footage& each : with.inspections[i].footage)
        footage_.emplace(each.sha256, std::pair(&with.inspections[i], &each));
    }
  }

  contents_entry title(const archived_file& file) const {
    contents_entry made{file, {}, {}, {}};
    std::string_view path = file.path;
    if (const auto at = footage_.find(hex(file.sha256)); at != footage_.end()) {
      const auto& [visit, one] = at->second;
      const list_word* const kind = find_word("footage", one->kind);
      made.title = (kind == nullptr ? one->kind : kind->zh) + " " + std::string(path.substr(path.rfind('/') + 1));
      made.number = visit->id;
      if (one->taken) made.day = format_date(china_date(*one->taken));
    } else if (take_prefix(path, "event/")) {
      of_event(path, made);
    } else if (take_prefix(path, "inspections/")) {
      of_inspection(std::string(path), made);
    } else {
      path.remove_prefix(path.find('/') + 1);
      made.title = path;
    }
    return made;
  }

  /// By part, then by kind, then by path.
  static std::pair<std::size_t, std::size_t> place(std::string_view path) {
    const auto parts = archive_parts();
    const auto part =
        std::find_if(parts.begin(), parts.end(), [&](const archive_part& each) { return path.starts_with(each.folder); });
    const auto number = static_cast<std::size_t>(part - parts.begin());
    if (number != 0) return {number, 0};
    if (const std::size_t paper = place_of(titles_of_papers, path); paper < std::size(titles_of_papers)) return {0, 1 + paper};
    std::size_t step = 100;  // papers are fewer
    std::string_view rest = path;
    if (!take_prefix(rest, "event/public/") && !take_prefix(rest, "event/private/drawn/")) return {0, 1'000'000'000};
    if (rest == path::announcement) return {0, 0};
    if (take_prefix(rest, "change-")) {
      step += 1000 * std::min<std::size_t>(static_cast<std::size_t>(std::atol(std::string(rest).c_str())), 999'000);
      rest.remove_prefix(std::min(rest.find('/') + 1, rest.size()));
    } else if (take_prefix(rest, path::end_folder)) {
      step += 999'999'000;
    }
    return {0, step + place_of(titles_of_record, rest)};
  }

 private:
  void of_event(std::string_view path, contents_entry& made) const {
    const std::string full = "event/" + std::string(path);
    const announcement_facts& facts = of_.announced->facts();
    const auto set = [&](std::string_view title, std::string day) {
      made.title = title;
      made.day = std::move(day);
    };
    if (const std::size_t paper = place_of(titles_of_papers, full); paper < std::size(titles_of_papers)) {
      set(titles_of_papers[paper].zh, format_date(facts.published_on));
      if (titles_of_papers[paper].path.ends_with('/')) made.title += " " + full.substr(titles_of_papers[paper].path.size());
      return;
    }
    std::string_view rest = path;
    if (!take_prefix(rest, "public/") && !take_prefix(rest, "private/drawn/")) return set(path, {});
    std::string of_step;
    std::string day;
    if (take_prefix(rest, "change-")) {
      const std::string number(rest.substr(0, rest.find('/')));
      const auto index = static_cast<std::size_t>(std::atol(number.c_str()));
      of_step = "第 " + number + " 号变更：";
      made.number = "变更第 " + number + " 号";
      if (index >= 1 && index <= of_.changes.size()) day = format_date(of_.changes[index - 1].record.day);
      rest.remove_prefix(std::min(rest.find('/') + 1, rest.size()));
    } else if (take_prefix(rest, path::end_folder)) {
      of_step = of_.end && of_.end->record.cancelled ? "终止：" : "办结：";
      if (of_.end) day = format_date(of_.end->record.day);
    } else if (rest == path::announcement) {
      made.number = std::to_string(facts.published_on.year()) + " 年第 " + std::to_string(facts.number) + " 批";
      day = format_date(facts.published_on);
    } else if (rest == path::record || rest.starts_with("record.")) {
      of_step = of_.is_drawn ? "抽取" : "作废";
    }
    const std::size_t place = place_of(titles_of_record, rest);
    if (place == std::size(titles_of_record)) return set(of_step + std::string(rest), std::move(day));
    set(of_step + std::string(titles_of_record[place].zh), std::move(day));
    if (titles_of_record[place].path.ends_with('/'))
      made.title += " " + std::string(rest.substr(titles_of_record[place].path.size()));
  }

  void of_inspection(const std::string& path, contents_entry& made) const {
    const auto at = documents_.find(path);
    if (at == documents_.end()) {
      made.title = path;
      return;
    }
    const std::vector<const inspection*>& visits = at->second;
    made.title =
        visits.size() == 1 ? "检查文书 " + visits.front()->target : "检查情况表（" + std::to_string(visits.size()) + " 次检查）";
    made.number = visits.front()->id;
    if (visits.size() > 1) made.number += " 等";
    const inspection& first = *visits.front();
    const std::optional<instant>& when = first.ended ? first.ended : first.began;
    if (when) made.day = format_date(china_date(*when));
  }

  const event_verification& of_;
  std::map<std::string, std::vector<const inspection*>> documents_;                           // by file
  std::map<std::string, std::pair<const inspection*, const footage*>, std::less<>> footage_;  // by digest
};

std::string size_text(std::uint64_t bytes) {
  constexpr std::uint64_t kib = 1024;
  const auto shown = [](std::uint64_t tenths, std::string_view unit) {
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " " + std::string(unit);
  };
  if (bytes < kib) return std::to_string(bytes) + " B";
  if (bytes < kib * kib) return shown(bytes * 10 / kib, "KiB");
  if (bytes < kib * kib * kib) return shown(bytes * 10 / (kib * kib), "MiB");
  return shown(bytes / (kib * kib) * 10 / kib, "GiB");
}

std::string_view access_of(const contents_entry& of) { return is_public_path(of.file.path) ? "公开" : "内部"; }

}  // namespace

bool is_public_path(std::string_view path) {
  if (path.starts_with("event/")) return path.starts_with("event/public/");
  const auto parts = archive_parts();
  return std::any_of(parts.begin(), parts.end(),
                     [&](const archive_part& each) { return each.is_public && path.starts_with(each.folder); });
}

contents_head contents_head_of(const event_verification& of, const file_map& event, archive_scope scope) {
  const announcement_facts& facts = of.announced->facts();
  contents_head made{facts.body,
                     facts.event,
                     std::to_string(facts.published_on.year()) + " 年第 " + std::to_string(facts.number) + " 批",
                     format_date(facts.published_on),
                     {},
                     scope};
  if (of.end) {
    made.state = (of.end->record.cancelled ? "已终止，" : "已办结，") + format_date(of.end->record.day);
  } else if (!of.is_drawn) {
    made.state = of.records.empty() ? "已公告，尚未抽取" : "已作废";
  } else {
    made.state = find_file(event, "public/statement.txt") != nullptr ? "已公开，尚未办结" : "已抽取，尚未公开";
  }
  return made;
}

std::vector<contents_entry> contents_of(const event_verification& of, const std::vector<archived_file>& files,
                                        const archive_supplements& with) {
  const titling titles(of, with);
  std::vector<contents_entry> made;
  made.reserve(files.size());
  for (const archived_file& each : files) made.push_back(titles.title(each));
  std::sort(made.begin(), made.end(), [](const contents_entry& a, const contents_entry& b) {
    const auto first = titling::place(a.file.path), second = titling::place(b.file.path);
    return first != second ? first < second : a.file.path < b.file.path;
  });
  return made;
}

json_value contents_model(const contents_head& head, const std::vector<contents_entry>& entries) {
  json_value::array sections;
  std::uint64_t bytes = 0;
  std::size_t place = 0;
  for (const archive_part& part : archive_parts()) {
    json_value::array rows;
    for (; place < entries.size() && entries[place].file.path.starts_with(part.folder); ++place) {
      const contents_entry& of = entries[place];
      bytes += of.file.size;
      rows.push_back(json_value()
                         .add("entry.place", std::to_string(place + 1))
                         .add("entry.title", of.title)
                         .add("entry.number", of.number)
                         .add("entry.day", of.day)
                         .add("entry.size", size_text(of.file.size))
                         .add("entry.access", std::string(access_of(of)))
                         .add("entry.path", of.file.path)
                         .add("entry.digest", hex(of.file.sha256)));
    }
    if (!rows.empty())
      sections.push_back(json_value().add("section.title", std::string(part.zh)).add("entries", json_value(std::move(rows))));
  }
  return json_value()
      .add("body", head.body)
      .add("event", head.event)
      .add("archive.number", head.number)
      .add("archive.announced", head.announced)
      .add("archive.state", head.state)
      .add("archive.count", std::to_string(entries.size()))
      .add("archive.size", size_text(bytes))
      .add("archive.access", std::string(head.scope == archive_scope::published
                                             ? "公开卷：本卷各文件均可公开查阅"
                                             : "内部卷：含执法人员、检查对象的个人信息和未公开的材料，按权限查阅"))
      .add("sections", json_value(std::move(sections)));
}

json_value contents_shape() {
  const contents_entry entry{{"event/", 0, {}}, {}, {}, {}};
  return contents_model({}, {entry});
}

std::string contents_table(const std::vector<contents_entry>& entries) {
  std::vector<std::vector<std::string>> rows{{"顺序号", "文件名称", "文号", "日期", "字节数", "查阅", "文件", "SHA-256"}};
  for (const contents_entry& each : entries) {
    rows.push_back({std::to_string(rows.size()), each.title, each.number, each.day, std::to_string(each.file.size),
                    std::string(access_of(each)), each.file.path, hex(each.file.sha256)});
  }
  return write_table_csv(rows, true);
}

}  // namespace cavel::detail
