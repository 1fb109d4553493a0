// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/event_steps.hpp>
#include <cavel/event/notice_folder.hpp>
#include <cavel/event/verify.hpp>
#include <cavel/files/plan_json.hpp>

namespace cavel {

namespace {

std::string text_of(const file_map& files, const std::string& path) {
  const auto at = files.find(path);
  return at == files.end() ? std::string() : at->second.text();
}

}  // namespace

checked<notice_head> notice_head_of(const file_map& event) {
  notice_head head;
  const auto announced = published_announcement(event);
  if (!announced) return announced.problems();
  head.announcement = announced->text();
  head.body = announced->facts().body;
  head.event = announced->facts().event;
  head.record_digest = text_of(event, "public/" + digest_path(announced->facts().hash_suite));
  head.statement = text_of(event, "public/statement.txt");
  const auto plan = read_plan(text_of(event, "private/plan.json"), "plan.json");
  if (plan) head.plan = plan->tasks;
  if (plan) head.basis = plan->basis.empty() ? plan->title : plan->title + "（" + plan->basis + "）";
  if (head.opened()) {
    // panels.csv is public once the event is opened; names only where the plan says so.
    const bool names = plan && plan->publishes(publication_rule::what::officer_names);
    head.officers = names ? officers_shown::names : officers_shown::numbers;
  }
  return head;
}

file_map notice_files(const public_notice& of) {
  file_map files;
  files.emplace("index.html", notice_page(of));
  files.emplace("results.csv", notice_table(of));
  return files;
}

}  // namespace cavel
