# SPDX-License-Identifier: Apache-2.0
"""Writes an announcement (docs/protocol.md, section 2). Nothing is checked here: parse() does that."""
from cavel_json import canonical
from cavel_text import KEY, LAST_LINE

SOURCE_KEY = {"public": "public source 公开随机源", "standby": "standby source 替补随机源", "sealed": "sealed source 密封随机数"}


def _reasons(key, triples):
    return [f"{key}: {name}; count {count}; list {digest}" for name, count, digest in triples]


def _roster(key, of):
    return f"{key}: {of[0]}; columns {canonical(list(of[1]))}"


def _rejected(key, found):
    return [f"{key}: {name}; rows {rows}; listed {listed}; list {digest}" for name, rows, listed, digest in found]


def _header(a):
    lines = ["cavel announcement 抽取公告: 1", f"{KEY['suite']}: {a.suite}", f"{KEY['body']}: {a.body}",
             f"{KEY['operator']}: {a.operator}"]
    lines += [f"{KEY['witnesses']}: {witness}" for witness in a.witnesses]
    lines += [f"{KEY['number']}: {a.number}", f"{KEY['event']}: {a.event}",
              f"{KEY['embargo']}: {'yes' if a.embargo else 'no'}",
              f"{KEY['published']}: {a.published[0]}; {a.published[1]}", f"{KEY['previous']}: {a.previous}"]
    if a.reason is not None:
        lines.append(f"{KEY['reason']}: {a.reason}")
    lines += [f"{KEY['plan']}: {a.plan}", f"{KEY['plan_digest']}: {a.plan_digest}",
              f"{KEY['event_digest']}: {a.event_digest}"]
    lines += [f"{KEY['packs']}: {name}; digest {digest}; version {version}" for name, digest, version in a.packs]
    if a.shortage is not None:
        lines.append(f"{KEY['shortage']}: {a.shortage}")
    lines += [f"{KEY['id_rule']}: {a.id_rule}", _roster(KEY["targets"], a.targets)]
    if a.sector_table is not None:
        standard, version, codes = a.sector_table
        lines.append(f"{KEY['sector_table']}: {standard}; version {version}; codes {codes}")
    lines += [f"{KEY['confirmed']}: {code}; confirmed by {person}; reference {reference}" for code, person, reference in a.confirmed]
    lines += _rejected(KEY["rejected"], a.rejected)
    b = a.balance
    lines.append(f"{KEY['balance']}: rows {b.rows}; rejected {b.rejected}; in no task {b.in_no_task}; "
                 f"excluded {b.excluded}; in frames {b.in_frames}")
    lines += [f"{KEY['in_no_task']}: {count}; cell {canonical(list(cell))}" for count, cell in a.in_no_task]
    lines += [f"{KEY['earlier']}: {digest}" for digest in a.earlier]
    if a.ledger is not None:
        lines.append(_roster(KEY["ledger"], a.ledger))
        lines += [f"{KEY['ledger_visits']}: {basis}; rows {rows}" for basis, rows in a.ledger_visits]
    if a.officers is not None:
        lines.append(_roster(KEY["officers"], a.officers))
        lines += _rejected(KEY["officers_rejected"], a.officers_rejected)
        if a.recusals_roster is not None:
            lines.append(_roster(KEY["recusals_roster"], a.recusals_roster))
        for key in ("eligibility", "recusals", "facts"):
            count, digest = getattr(a, key)
            lines.append(f"{KEY[key]}: {count}; list {digest}")
    if a.catalogue is not None:
        lines.append(f"{KEY['catalogue']}: {a.catalogue[0]}; version {a.catalogue[1]}")
    return lines


def _task(task):
    lines = [f"task 任务: {task.name}", f"title 任务名称: {task.title}", f"department 部门: {task.department}",
             f"window 抽查时间: {task.window[0]}; to {task.window[1]}", f"lot 共用签号组: {task.lot}",
             f"filter 筛选: {task.filter}"]
    if task.cap is not None:
        lines.append(f"cap 年度上限: {task.cap}")
    lines += [f"stratum cap 分层上限: {name}; {limit}" for name, limit in task.stratum_caps]
    lines += _reasons("excluded 排除", task.excluded)
    for s in task.strata:
        lines.append(f"stratum 分层: {s.name}; size {s.size}; fraction {s.fraction[0]}/{s.fraction[1]}; "
                     f"rounding {s.rounding}; sample {s.sample}; reserve {s.reserve}; list {s.list}")
    if task.items is not None:
        i = task.items
        lines.append(f"items 检查事项: {i.count}; drawn {i.drawn}; per {i.per}; list {i.list}")
    if task.panel is not None:
        p = task.panel
        lines.append(f"panel 检查组: {p.seats}; leads {p.leads}; mode {p.mode}; fallback {p.fallback}; pool {p.pool}")
    return lines


def _source(source):
    lines = [f"{SOURCE_KEY[source.kind]}: {source.name}"]
    if source.kind == "sealed":
        return lines + [f"commitment 预存校验值: {source.commitment}"]
    lines += [f"form 取值格式: {source.form.text}", f"earliest 最早时刻: {source.earliest}",
              f"read at 读取处: {source.read_at}"]
    if source.kind == "public":
        lines.append(f"replaced by 替补: {source.replaced_by or '-'}")
    return lines


def render(a):
    lines = _header(a)
    for task in a.tasks:
        lines += _task(task)
    for source in a.sources:
        lines += _source(source)
    return ("\n".join(lines + [LAST_LINE]) + "\n").encode("utf-8")
