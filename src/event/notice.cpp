// SPDX-License-Identifier: Apache-2.0
#include "html.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/event/lists.hpp>
#include <cavel/event/notice.hpp>
#include <cavel/event/statement.hpp>
#include <cavel/files/workbook_writer.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace cavel {

using detail::escaped, detail::shown, detail::whole, detail::page_table;

namespace {

std::string shown_officer(const inspection_baseline& event, const std::string& id, officers_shown how) {
  if (how != officers_shown::names) return id;
  const drawn_officer* known = find_officer(event, id);
  return known != nullptr && !known->name.empty() ? known->name + "（" + id + "）" : id;
}

std::string titles(const inspection_baseline& event, const std::vector<std::string>& tasks) {
  std::vector<std::string> made;
  for (const std::string& each : tasks) made.push_back(task_title(event, each));
  return join(made, "；");
}

notice_result result_of(const inspection& of, const drawn_target& target, const inspection_baseline& event,
                        const catalogue& items, officers_shown how) {
  notice_result made;
  made.id = target.id;
  made.name = target.name;
  made.task = of.basis == visit_basis::random
                  ? titles(event, target.tasks)
                  : std::string(name(of.basis, language::zh)) + (of.plan.empty() ? "" : "：" + of.plan);
  made.visited_on = format_date(china_date(*of.began));
  made.result_arose = format_date(*of.result_arose);
  made.department = of.department;
  made.unit = of.unit + (of.joint_units.empty() ? "" : "、" + join(of.joint_units, "、"));
  for (const std::string& each : of.results) {
    const result_kind* kind = find_result(items, each);
    made.results.push_back(kind != nullptr ? kind->zh : each);
  }
  for (const finding& each : of.findings) {
    if (each.confidential) continue;
    const check_item* item = find_item(items, each.item);
    std::vector<std::string> measures;
    for (const measure one : each.measures) measures.emplace_back(name(one, language::zh));
    made.findings.push_back({item != nullptr ? item->zh : each.item, each.description, each.basis, join(measures, "、"),
                             each.rectify_by ? format_date(*each.rectify_by) : std::string()});
  }
  for (const handling& each : of.handling) {
    // 公开的决定被变更、撤销的不再公示（行政处罚法 48）
    if (!each.published_on || each.changed_on) continue;
    made.decisions.push_back({each.decision, each.penalty, each.decided_on ? format_date(*each.decided_on) : std::string()});
  }
  if (how != officers_shown::none) {
    for (const std::string& each : of.officers) made.officers.push_back(shown_officer(event, each, how));
  }
  for (const channel_entry& each : of.publication) {
    if (!each.correction.empty() && each.published_at) made.corrections.push_back(each.correction);
  }
  return made;
}

std::string whole_list(const std::vector<std::string>& texts) {
  std::string made;
  for (const std::string& each : texts) made += (made.empty() ? "" : "、") + whole(each);
  return made;
}

constexpr std::string_view style = R"(:root{color-scheme:light}
body{font:16px/1.7 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;color:#111;background:#fff;max-width:68em;margin:0 auto;padding:1em}
h1{font-size:1.4em;text-align:center;margin:.5em 0}
h2{font-size:1.1em;border-bottom:1px solid #999;margin-top:1.8em}
table{border-collapse:collapse;width:100%;font-size:.9em}
th,td{border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f2f2f2}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f7f7f7;border:1px solid #ccc;padding:.8em;font:13px/1.5 monospace}
.small{font-size:.9em;color:#333}
.whole{white-space:nowrap}
ul{margin:0;padding-left:1.2em}
@media(max-width:40em){
thead{display:none}
table,tbody,tr,td{display:block;width:auto}
tr{border:1px solid #999;margin-bottom:1em}
td{border:0;border-bottom:1px dotted #bbb}
td:before{content:attr(data-l) "：";font-weight:bold}
}
@media print{body{max-width:none;padding:0;font-size:10pt}pre{font-size:8pt}tr{break-inside:avoid}h2{break-after:avoid}pre+p{break-before:avoid}}
)";

std::string details(const notice_result& of) {
  std::string text;
  for (const notice_finding& each : of.findings) {
    text += "<li>" + shown(each.item) + "：" + shown(each.description) + "（" + shown(each.basis) + "）；" + shown(each.measure);
    if (!each.rectify_by.empty()) text += "，期限 " + whole(each.rectify_by);
    text += "</li>";
  }
  for (const notice_decision& each : of.decisions) {
    text += "<li>处罚决定 " + shown(each.decision) + "（" + whole(each.decided_on) + "）：" + shown(each.penalty) + "</li>";
  }
  for (const std::string& each : of.corrections) text += "<li>更正：" + shown(each) + "</li>";
  return text.empty() ? "—" : "<ul>" + text + "</ul>";
}

/// A fraction as the plan writes it: in percent where that is exact.
std::string fraction_text(const fraction& of) {
  const std::uint64_t cents = of.numerator() * 100;
  if (of.numerator() > 1000000 || cents % of.denominator() != 0) return to_string(of);
  return std::to_string(cents / of.denominator()) + "%";
}

/// The plan in the eight columns of the annex.
std::string plan_table(const std::vector<task>& plan) {
  page_table table({"序号", "部门", "抽查事项", "抽查任务名称", "检查对象", "检查方式", "抽查比例", "抽查时间"});
  for (const task& each : plan) {
    std::string share;
    for (const stratum_rule& stratum : each.strata) {
      if (!share.empty()) share += "；";
      share += (each.strata.size() > 1 ? stratum.name + " " : std::string()) + fraction_text(stratum.share);
    }
    table.row({std::to_string(each.number), shown(each.department), shown(each.matter), shown(each.title), shown(each.targets),
               shown(each.method), shown(share),
               whole(format_date(each.visits.from)) + " 至 " + whole(format_date(each.visits.to))});
  }
  return table.text();
}

std::string source_text(const source& of) {
  if (of.kind == source_kind::sealed) return "密封随机数：" + shown(of.name) + "，抽取前已公布预存校验值";
  const bool is_standby = of.kind == source_kind::standby;
  std::string text = (is_standby ? "替补随机源：" : "公开随机源：") + shown(of.name) + "，" +
                     whole(format_instant(*of.earliest)) + " 以后产生，读取处：" + shown(of.read_at);
  if (!of.replaced_by.empty()) text += "；未能产生的，由“" + shown(of.replaced_by) + "”替补";
  return text;
}

/// The announcement in words: its bytes stand at the end of the page.
std::string announced_part(const notice_head& of) {
  const auto announced = parse_announcement(of.announcement);
  std::string text = "<h2>抽查公告</h2>\n";
  if (!of.plan.empty()) text += "<p>年度抽查计划：</p>\n" + plan_table(of.plan);
  if (!announced) return of.plan.empty() ? std::string() : text;
  const announcement_facts& facts = announced->facts();
  page_table table({"事项", "内容"});
  const auto row = [&](const char* what, const std::string& html) { table.row({what, html}); };
  row("抽取机关", shown(facts.body));
  row("抽取批次", "第 " + std::to_string(facts.number) + " 批：" + shown(facts.event));
  if (!facts.reason.empty()) row("再次抽取理由", shown(facts.reason));
  if (!facts.shortage_reason.empty()) row("人员不足理由", shown(facts.shortage_reason));
  row("操作人", shown(facts.operated_by));
  for (const std::string& each : facts.witnesses) row("见证人", shown(each));
  row("暂缓公开", facts.embargo ? "是：抽中名单在全部检查结束后公开" : "否");
  row("公告校验值",
      whole(hex(announced->text_digest())) + "，" + whole(format_date(facts.published_on)) + " 公布于" + shown(facts.channel));
  const balance_facts& sums = facts.balance;
  row("名录去向", "名录 " + std::to_string(sums.rows) + " 行：有误剔除 " + std::to_string(sums.rejected) + "，未列入任务 " +
                      std::to_string(sums.in_no_task) + "，排除 " + std::to_string(sums.excluded) + "，参抽 " +
                      std::to_string(sums.in_frames));
  for (const task_facts& each : facts.tasks) {
    std::uint64_t size = 0, sample = 0;
    for (const stratum_facts& stratum : each.strata) size += stratum.size, sample += stratum.sample;
    row("抽查任务", shown(each.title) + "：参抽 " + std::to_string(size) + " 家，抽取 " + std::to_string(sample) + " 家");
  }
  for (const source& each : facts.sources) row("随机源", source_text(each));
  return text + table.text();
}

std::string results_part(const public_notice& of) {
  std::string text = "<h2>检查结果</h2>\n";
  if (of.results.empty()) return text + "<p>截至本页日期，尚无检查结果。</p>\n";
  std::vector<std::string> header{"企业", "抽查任务", "检查日期", "检查结果", "发现的问题和处理", "检查单位"};
  const bool officers = of.head.officers != officers_shown::none;
  if (officers) header.emplace_back("执法人员");
  page_table table(header);
  for (const notice_result& each : of.results) {
    std::vector<std::string> cells{shown(each.name) + "<br>" + whole(each.id),
                                   shown(each.task),
                                   whole(each.visited_on),
                                   shown(join(each.results, "；")),
                                   details(each),
                                   each.department.empty() ? shown(each.unit) : shown(each.department + "：" + each.unit)};
    if (officers) cells.push_back(whole_list(each.officers));
    table.row(cells);
  }
  return text + table.text();
}

std::string percent(std::optional<std::uint64_t> rate) {
  if (!rate) return "—";
  const std::string cents = std::to_string(*rate % 100);
  return std::to_string(*rate / 100) + "." + (cents.size() == 1 ? "0" : "") + cents + "%";
}

/// The draw by hand, with this event's own numbers: what a reader types in a shell.
std::string how_to_verify(const notice_head& of) {
  std::string text =
      "<h2>如何核验</h2>\n<p>任何人都可以重新计算抽取结果：取得公开目录，运行 <code>cavel verify 公开目录</code>。"
      "也可以手工核对：随机源公布书（statement."
      "txt）的校验值是种子，由种子得各任务的共用签号组，由共用签号组和统一社会信用代码得企业的签值；"
      "签值最小的若干家即为抽中名单，与 sample.csv 一致。</p>\n";
  const auto opened = parse_statement(of.statement);
  if (!opened) return text;
  const announcement_facts& facts = opened->announced().facts();
  const std::string digest = facts.hash_suite == suite::sha256 ? "sha256sum" : "openssl dgst -sm3";
  const std::string seed = hex(opened->seed().value);
  text += "<pre>" + digest + " &lt; statement.txt\n  # 种子 " + seed + "\n";
  for (const task_facts& task : facts.tasks) {
    const std::string label = "targets/" + task.lot;
    const std::string lot = hex(derive(facts.hash_suite, opened->seed(), label).value);
    text += "printf %s " + seed + escaped(label) + " | " + digest + "\n  # 共用签号组 " + lot + "　" + shown(task.title) + "\n" +
            "printf %s " + lot + "统一社会信用代码 | " + digest + "\n  # 该企业在这项任务中的签值\n";
  }
  return text + "</pre>\n";
}

std::string opened_part(const public_notice& of) {
  std::string text = "<h2>抽中的企业</h2>\n";
  const bool officers = of.head.officers != officers_shown::none;
  std::vector<std::string> header{"统一社会信用代码", "企业", "抽查任务", "状态"};
  if (officers) header.emplace_back("执法人员");
  page_table sample(header);
  for (const notice_target& each : of.sample) {
    std::vector<std::string> cells{whole(each.id), shown(each.name), shown(each.task), shown(each.state)};
    if (officers) cells.push_back(whole_list(each.officers));
    sample.row(cells);
  }
  text += sample.text() + "<h2>完成情况</h2>\n";
  page_table tallies({"任务", "抽中", "已公开", "终止检查", "中止检查", "进行中", "逾期", "抽查完成率", "公示率"});
  for (const status_counts& each : of.tallies) {
    tallies.row({shown(each.group), std::to_string(each.drawn), std::to_string(each.published), std::to_string(each.excused),
                 std::to_string(each.suspended), std::to_string(each.pending), std::to_string(each.overdue),
                 percent(each.completion()), percent(each.disclosure())});
  }
  return text + tallies.text() + how_to_verify(of.head) + "<h2>附件：随机源公布书原文（前一部分即抽取公告）</h2>\n<pre>" +
         escaped(of.head.statement) + "</pre>\n";
}

}  // namespace

public_notice notice_of(const publication_status& of, const inspection_baseline& event, const catalogue& items,
                        notice_head head) {
  public_notice made;
  made.head = std::move(head);
  made.day = of.day;
  const officers_shown how = made.head.officers;
  const auto add_result = [&](const target_state& each) {
    const std::optional<inspection> seen = each.visit != nullptr ? seen_on(*each.visit, of.day) : std::nullopt;
    if (!seen || !seen->began || !seen->ended || each.state == disclosure_state::excused) return;
    for (const inspection& part : parts_of(*seen)) {
      if (part.result_arose) made.results.push_back(result_of(part, share_of(*each.target, part.department), event, items, how));
    }
  };
  for (const target_state& each : of.others) add_result(each);
  for (const target_state& each : of.targets) {
    add_result(each);
    if (!made.head.opened()) continue;
    std::vector<std::string> panel;
    for (const std::string& officer : each.target->panel) panel.push_back(shown_officer(event, officer, how));
    std::string state(name(each.reached, language::zh));
    if (each.reached == stage::excused) state += "：" + each.target->excused_because;
    made.sample.push_back({each.target->id, each.target->name, titles(event, each.target->tasks), state,
                           how == officers_shown::none ? std::vector<std::string>() : panel});
  }
  std::stable_sort(made.results.begin(), made.results.end(), [](const notice_result& a, const notice_result& b) {
    return std::pair(a.visited_on, a.id) < std::pair(b.visited_on, b.id);
  });
  if (!made.head.opened()) return made;
  made.tallies.push_back(of.total);
  made.tallies.back().group = "合计";
  for (const status_counts& each : of.tasks) {
    made.tallies.push_back(each);
    made.tallies.back().group = titles(event, {each.group});
  }
  if (of.departments.size() > 1) made.tallies.insert(made.tallies.end(), of.departments.begin(), of.departments.end());
  return made;
}

std::string notice_page(const public_notice& of) {
  std::string text = detail::page_head(of.head.event + " 抽查结果公示", style) + "<h1>" + shown(of.head.body) +
                     "<br>“双随机、一公开”抽查结果公示</h1>\n<p>" + shown(of.head.event) + "　截至 " + format_date(of.day) +
                     "</p>\n";
  if (!of.head.basis.empty()) text += "<p>依据：" + shown(of.head.basis) + "</p>\n";
  text += announced_part(of.head) + results_part(of);
  if (of.head.opened()) text += opened_part(of);
  if (!of.head.record_digest.empty()) {
    text += "<h2>抽取记录的校验值</h2>\n<pre>" + escaped(of.head.record_digest) + "</pre>\n<p class=\"small\">";
    text += of.head.opened() ? "抽取记录已经公开，其校验值应与此相同。"
                             : "抽取名单在全部检查结束后公开；届时公布的抽取记录须与此校验值一致，事先任何人不能更改。";
    text += "</p>\n";
  }
  if (!of.head.opened()) text += "<h2>附件：抽取公告原文</h2>\n<pre>" + escaped(of.head.announcement) + "</pre>\n";
  return text + "</body>\n</html>\n";
}

std::string notice_table(const public_notice& of) {
  std::string text = "\xEF\xBB\xBF统一社会信用代码,企业名称,抽查机关,抽查任务,检查日期,检查结果,结果产生日期,检查单位\n";
  for (const notice_result& each : of.results) {
    text += harmless_field(each.id) + "," + harmless_field(each.name) + "," +
            harmless_field(each.department.empty() ? of.head.body : each.department) + "," + harmless_field(each.task) + "," +
            each.visited_on + "," + harmless_field(join(each.results, "；")) + "," + each.result_arose + "," +
            harmless_field(each.unit) + "\n";
  }
  return text;
}

}  // namespace cavel
