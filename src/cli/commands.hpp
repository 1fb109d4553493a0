// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_COMMANDS_HPP
#define CAVEL_CLI_COMMANDS_HPP

/// \file
/// The program's table of commands, in the order in which they are used. Each is one file of this folder.

#include "command.hpp"

namespace cavel::cli {

exit_code run_new(const arguments& words);
exit_code run_announce(const arguments& words);
exit_code run_simulate(const arguments& words);
exit_code run_seal(const arguments& words);
exit_code run_draw(const arguments& words);
exit_code run_repair(const arguments& words);
exit_code run_replace(const arguments& words);
exit_code run_excuse(const arguments& words);
exit_code run_suspend(const arguments& words);
exit_code run_resume(const arguments& words);
exit_code run_extend(const arguments& words);
exit_code run_open(const arguments& words);
exit_code run_close(const arguments& words);
exit_code run_cancel(const arguments& words);
exit_code run_verify(const arguments& words);
exit_code run_ticket(const arguments& words);
exit_code run_void(const arguments& words);
exit_code run_calendar(const arguments& words);
exit_code run_check(const arguments& words);
exit_code run_publish(const arguments& words);
exit_code run_sql(const arguments& words);
exit_code run_forms(const arguments& words);
exit_code run_status(const arguments& words);
exit_code run_tables(const arguments& words);
exit_code run_archive(const arguments& words);
exit_code run_export(const arguments& words);
exit_code run_due(const arguments& words);
exit_code run_rules(const arguments& words);

inline constexpr command commands[] = {
    {"new", run_new, "起步：写出待填写的工作簿", "new: the workbooks to fill in"},
    {"simulate", run_simulate, "模拟测算：计划在许多种子下的概率，不是抽取", "simulate: a plan under many seeds; no draw"},
    {"announce", run_announce, "公告：固定名录、比例和随机源", "announce: fix rosters, fractions and sources"},
    {"seal", run_seal, "密封随机数：生成持有人的秘密", "seal: make a holder's secret"},
    {"draw", run_draw, "公布随机源并抽取", "reveal the sources and draw"},
    {"repair", run_repair, "变更：决定回避或人员不能到岗", "repair: change panels after a recusal or an absence"},
    {"replace", run_replace, "替换：由同一层的下一备选接替", "replace: the next reserve takes a target's place"},
    {"excuse", run_excuse, "终止检查：没有备选的检查对象，终止对其检查",
     "excuse: call off the visit of a target without a reserve"},
    {"suspend", run_suspend, "中止检查：暂缓对检查对象的检查", "suspend: put off a target's visit"},
    {"resume", run_resume, "恢复检查", "resume: a suspended visit goes ahead"},
    {"extend", run_extend, "延长抽查时间", "extend: move the last day of a task's window"},
    {"open", run_open, "公开：检查结束后公布全部材料并办结", "open: publish everything after the last visit, and end the event"},
    {"close", run_close, "办结：已公开的抽取批次不再变更", "close: allow no more changes to an opened event"},
    {"cancel", run_cancel, "终止：公开已抽取的结果并结束", "cancel: publish what was drawn and end the event"},
    {"verify", run_verify, "核验：重新计算全部结果", "verify: recompute everything"},
    {"ticket", run_ticket, "查询签号：我的签值和入选界值", "ticket: my ticket and the cut-off"},
    {"sql", run_sql, "语句：在登记机关的数据库里重算", "sql: statements that recompute in the registry's database"},
    {"void", run_void, "作废：记入记录链", "void: record that an event cannot be drawn"},
    {"forms", run_forms, "文书：每个检查对象的方案、通知、记录等，供打印",
     "forms: scheme, notice, record and others of each target, to print"},
    {"check", run_check, "核对：名录或检查文书有哪些问题", "check: everything wrong with rosters or inspections"},
    {"status", run_status, "进度：每个抽中企业的检查与公开", "status: where every drawn target stands"},
    {"tables", run_tables, "表格：抽取结果和进度，给本机关用的工作簿", "tables: outcome and progress as a workbook"},
    {"publish", run_publish, "公示：检查结果的网页和表格", "publish: the public notice of results"},
    {"export", run_export, "导出：按导入模板对照生成其他系统的导入表", "export: import tables of other systems, by a mapping"},
    {"archive", run_archive, "归档：活动、检查文书、影音和公示，连同卷内目录",
     "archive: event, visits, footage and notice, with a table of contents"},
    {"rules", run_rules, "规则包：期限、事项、措施的依据", "rules: packs of deadlines, items and measures, with their articles"},
    {"due", run_due, "期限：何时届满，为什么", "deadlines: when a period ends, and why"},
    {"calendar", run_calendar, "工作日历：检查新年度通知", "the working calendar: check a new year's notice"},
};

}  // namespace cavel::cli

#endif
