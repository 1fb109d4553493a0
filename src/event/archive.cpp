// SPDX-License-Identifier: Apache-2.0
#include "archive_contents.hpp"
#include "form_set.hpp"

#include <cavel/event/archive.hpp>
#include <cavel/event/event_steps.hpp>
#include <cavel/files/checksums.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace cavel {

namespace {

constexpr archive_part filed_parts[] = {
    {"event/", "抽取活动", "the event", false}, {"inspections/", "检查文书", "documents of visits", false},
    {"footage/", "影音记录", "footage", false}, {"forms/", "执法文书", "printed forms", false},
    {"notice/", "公示材料", "notices", true},   {"other/", "其他材料", "other papers", false}};

/// The lock of an event's folder: without it, a command that reads the filed event would make it, and the list would not agree any more.
constexpr std::string_view lock_path = "event/private/lock";

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Footage of documents that is not among the files, or is there under its name with bytes that no document names.
void find_footage(const archive_supplements& with, problem_list& found) {
  std::set<std::string_view> named;
  for (const inspection& visit : with.inspections) {
    for (const footage& each : visit.footage) named.insert(each.sha256);
  }
  std::set<std::string> digests;
  std::set<std::string_view> names;  // of files that no document names
  for (const archived_file& each : with.files) {
    const std::string sha256 = hex(each.sha256);
    if (!named.contains(sha256)) names.insert(base_name(each.path));
    digests.insert(sha256);
  }
  for (std::size_t i = 0; i < with.inspections.size(); ++i) {
    const inspection& visit = with.inspections[i];
    for (const footage& each : visit.footage) {
      if (digests.contains(each.sha256)) continue;
      const bool is_other = !each.sha256.empty() && names.contains(base_name(each.file));
      found.add({is_other ? fault::archive_footage_differs : fault::archive_footage_missing,
                 "inspections/" + with.inspection_files[i], 0, "footage", each.file, visit.id});
    }
  }
}

}  // namespace

std::span<const archive_part> archive_parts() { return filed_parts; }

checked<archive> make_archive(const file_map& event, const archive_supplements& with, archive_scope scope,
                              const file_map& templates, const execution& exec) {
  const auto announced = published_announcement(event);
  if (!announced) return announced.problems();
  const event_verification verified = verify_event(event, language::zh, exec);
  if (verified.difference) return *verified.difference;
  const auto forms = detail::form_set::read(templates);
  if (!forms) return forms.problems();
  problem_list found;
  if (!verified.end && (verified.is_drawn || verified.records.empty())) found.add({fault::archive_open, "", 0, "", "", ""});
  archive made;
  std::vector<archived_file> files;
  const auto is_wanted = [&](std::string_view path) { return scope == archive_scope::whole || detail::is_public_path(path); };
  const auto digest_of = [&](std::string_view bytes) {
    return hasher(suite::sha256, exec.kernels.of(suite::sha256).blocks).update(bytes).finish();
  };
  for (const auto& [path, bytes] : event) {
    std::string at = "event/" + path;
    if (!is_wanted(at)) continue;
    files.push_back({at, bytes.size(), digest_of(bytes)});
    made.files.emplace(std::move(at), bytes);
  }
  const bool has_private =
      std::any_of(files.begin(), files.end(), [](const auto& each) { return each.path.starts_with("event/private/"); });
  if (has_private) made.files.emplace(lock_path, "");
  for (const archived_file& each : with.files) {
    if (is_wanted(each.path)) files.push_back(each);
  }
  if (scope == archive_scope::whole) find_footage(with, found);
  const auto entries = detail::contents_of(verified, files, with);
  const detail::contents_head head = detail::contents_head_of(verified, event, scope);
  made.files.emplace("index.html", forms->page(form::contents, head.event + " 卷内目录", detail::contents_model(head, entries)));
  made.files.emplace("index.csv", detail::contents_table(entries));
  std::vector<checksum> listed;
  for (const archived_file& each : files) {
    listed.push_back({each.path, each.sha256});
    made.bytes += each.size;
  }
  for (const std::string_view own : {std::string_view("index.html"), std::string_view("index.csv"), lock_path}) {
    const auto at = made.files.find(own);
    if (at == made.files.end()) continue;
    listed.push_back({std::string(own), digest_of(at->second)});
    made.bytes += at->second.size();
  }
  found.add(check_paths(listed));
  if (found.has_error()) return found;
  made.count = listed.size();
  std::string list = write_checksums(listed);
  made.list = digest_of(list);
  made.files.emplace(checksums_name, std::move(list));
  return checked<archive>(std::move(made), found.take());
}

}  // namespace cavel
