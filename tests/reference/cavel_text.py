# SPDX-License-Identifier: Apache-2.0
"""The announcement (docs/protocol.md, section 2): the grammar, read strictly and written back.

parse(bytes) gives an Announcement or raises Refusal; render(announcement) gives the bytes. The two are inverse.
"""
import re
from dataclasses import dataclass, field
from typing import List, Optional, Tuple

from cavel_bytes import (Refusal, check_day, check_hex, check_instant, check_integer, check_name, check_text, decode)
from cavel_fraction import ROUNDINGS, announced_fraction
from cavel_json import check_condition, read_canonical
from cavel_rules import check_announcement
from cavel_source import Form

LAST_LINE = "end of announcement"
HEADER = (
    ("suite", "suite 杂凑算法"), ("body", "drawing body 抽取机关"), ("operator", "operator 操作人"),
    ("witnesses", "witness 见证人"), ("number", "event number 抽取批次"), ("event", "event 抽取活动"),
    ("embargo", "embargo 暂缓公开"), ("published", "digest published 校验值公布"), ("previous", "previous record 上一记录"),
    ("reason", "reason 再次抽取理由"), ("plan", "plan 计划"), ("plan_digest", "plan digest 计划校验值"),
    ("event_digest", "event digest 活动校验值"), ("packs", "rule pack 规则包"), ("shortage", "shortage 人员不足理由"),
    ("id_rule", "id rule 代码规则"), ("targets", "targets roster 检查对象名录"), ("sector_table", "sector table 行业对照表"), ("confirmed", "confirmed code 已核实代码"),
    ("rejected", "rejected rows 名录剔除"), ("balance", "balance 名录去向"), ("in_no_task", "in no task 未列入任务"),
    ("earlier", "earlier record 先前记录"), ("ledger", "ledger 检查台账"), ("ledger_visits", "ledger visits 台账检查"),
    ("officers", "officers roster 执法人员名录"), ("officers_rejected", "officers rejected 人员剔除"),
    ("recusals_roster", "recusals roster 回避名册"), ("eligibility", "eligibility 人员资格"),
    ("recusals", "recusals 决定回避"), ("facts", "target facts 对象信息"), ("catalogue", "catalogue 事项目录"),
)
KEY = dict(HEADER)
BASES = ("random", "planned", "full-coverage", "case", "special", "recheck")


@dataclass
class Stratum:
    name: str
    size: int
    fraction: Tuple[int, int]
    rounding: str
    sample: int
    reserve: int
    list: str


@dataclass
class Items:
    count: int
    drawn: int
    per: str
    list: str


@dataclass
class Panel:
    seats: int
    leads: int
    mode: str
    fallback: str
    pool: str


@dataclass
class Task:
    name: str
    title: str
    department: str
    window: Tuple[str, str]
    lot: str
    filter: str
    cap: Optional[str] = None
    stratum_caps: List[Tuple[str, int]] = field(default_factory=list)
    excluded: List[Tuple[str, int, str]] = field(default_factory=list)
    strata: List[Stratum] = field(default_factory=list)
    items: Optional[Items] = None
    panel: Optional[Panel] = None


@dataclass
class Source:
    kind: str
    name: str
    form: Optional[Form] = None
    earliest: Optional[str] = None
    read_at: Optional[str] = None
    replaced_by: Optional[str] = None
    commitment: Optional[str] = None


@dataclass
class Balance:
    rows: int
    rejected: int
    in_no_task: int
    excluded: int
    in_frames: int


@dataclass
class Announcement:
    suite: str = "sha256"
    body: str = ""
    operator: str = ""
    witnesses: List[str] = field(default_factory=list)
    number: int = 1
    event: str = ""
    embargo: bool = False
    published: Tuple[str, str] = ("", "")
    previous: str = "-"
    reason: Optional[str] = None
    plan: str = ""
    plan_digest: str = ""
    event_digest: str = ""
    packs: List[Tuple[str, str, str]] = field(default_factory=list)  # name, digest, version
    shortage: Optional[str] = None
    id_rule: str = "credit-code"
    targets: Tuple[str, List[str]] = ("", ())  # digest of the content, columns
    sector_table: Optional[Tuple[str, int, str]] = None  # standard, version, edition of the codes
    confirmed: List[Tuple[str, str, str]] = field(default_factory=list)  # code, person, reference
    rejected: List[Tuple[str, int, int, str]] = field(default_factory=list)  # reason, rows, listed, list
    balance: Balance = field(default_factory=lambda: Balance(0, 0, 0, 0, 0))
    in_no_task: List[Tuple[int, List[str]]] = field(default_factory=list)  # rows, cell
    earlier: List[str] = field(default_factory=list)
    ledger: Optional[Tuple[str, List[str]]] = None
    ledger_visits: List[Tuple[str, int]] = field(default_factory=list)  # basis, rows
    officers: Optional[Tuple[str, List[str]]] = None
    officers_rejected: List[Tuple[str, int, int, str]] = field(default_factory=list)
    recusals_roster: Optional[Tuple[str, List[str]]] = None
    eligibility: Optional[Tuple[int, str]] = None
    recusals: Optional[Tuple[int, str]] = None
    facts: Optional[Tuple[int, str]] = None
    catalogue: Optional[Tuple[str, str]] = None
    tasks: List[Task] = field(default_factory=list)
    sources: List[Source] = field(default_factory=list)

    def public(self):
        return [source for source in self.sources if source.kind == "public"]


class Lines:
    """The lines of an announcement, taken one after the other by key."""

    def __init__(self, data):
        text = decode(data, "announcement")
        if not text.endswith("\n"):
            raise Refusal("announcement", "the last line is not ended by LF")
        self.lines = text.split("\n")[:-1]
        self.at = 0

    def maybe(self, key):
        """The value of the next line where it has this key, else nothing."""
        if self.at < len(self.lines) and self.lines[self.at].startswith(key + ": "):
            self.at += 1
            return self.lines[self.at - 1][len(key) + 2:]
        return None

    def take(self, key):
        value = self.maybe(key)
        if value is None:
            raise self.refusal(f"`{key}: ` is missing")
        return value

    def every(self, key):
        value = self.maybe(key)
        while value is not None:
            yield value
            value = self.maybe(key)

    def refusal(self, why):
        found = self.lines[self.at] if self.at < len(self.lines) else "the end"
        return Refusal(f"line {self.at + 1}", f"{why}; found {found[:80]!r}")


def fields(value, words, where):
    """The fields of a value `first; word second; …`; the last may itself hold a semicolon."""
    parts = value.split("; ", len(words))
    if len(parts) != len(words) + 1:
        raise Refusal(where, "a field is missing")
    for at, word in enumerate(words, 1):
        if not parts[at].startswith(word):
            raise Refusal(where, f"field {at + 1} does not begin with `{word}`")
        parts[at] = parts[at][len(word):]
    return parts


def _choice(value, choices, where):
    if value not in choices:
        raise Refusal(where, f"not one of {', '.join(choices)}")
    return value


def _strings(text, where):
    """A canonical array of strings."""
    found = read_canonical(text.encode(), where)
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise Refusal(where, "not an array of strings")
    return found


def _roster(value, first, where):
    digest, columns = fields(value, ["columns "], where)
    names = _strings(columns, where)
    rest = [name.encode() for name in names[1:]]
    if names[:1] != [first] or first.encode() in rest or any(a >= b for a, b in zip(rest, rest[1:])):
        raise Refusal(where, f"columns: not {first}, then the others ascending")
    return check_hex(digest, where), names


def _counted(value, where):
    count, digest = fields(value, ["list "], where)
    return check_integer(count, where), check_hex(digest, where)


def _by_reason(values, where):
    found = []
    for value in values:
        name, count, digest = fields(value, ["count ", "list "], where)
        found.append((check_name(name, where), check_integer(count, where), check_hex(digest, where)))
    if any(a[0] >= b[0] for a, b in zip(found, found[1:])):
        raise Refusal(where, "reasons do not ascend")
    return found


def _rejected(values, where):
    found = []
    for value in values:
        name, rows, listed, digest = fields(value, ["rows ", "listed ", "list "], where)
        found.append((check_name(name, where), check_integer(rows, where), check_integer(listed, where), check_hex(digest, where)))
    if any(a[0] >= b[0] for a, b in zip(found, found[1:])):
        raise Refusal(where, "reasons do not ascend")
    return found


def _pack(value, where):
    name, digest, version = fields(value, ["digest ", "version "], where)
    return check_name(name, where), check_hex(digest, where), check_text(version, where)


def _sector_table(value, where):
    standard, version, codes = fields(value, ["version ", "codes "], where)
    return check_text(standard, where), check_integer(version, where), check_text(codes, where)


def _confirmed(value, where):
    code, person, reference = fields(value, ["confirmed by ", "reference "], where)
    return code, check_text(person, where), check_text(reference, where)


def _balance(value, where):
    words = ["rejected ", "in no task ", "excluded ", "in frames "]
    rows, *rest = fields(value, words, where)
    if not rows.startswith("rows "):
        raise Refusal(where, "field 1 does not begin with `rows `")
    return Balance(*(check_integer(number, where) for number in [rows[5:], *rest]))


def _cell(value, where):
    count, cell = fields(value, ["cell "], where)
    return check_integer(count, where), _strings(cell, where)


def _visits(value, where):
    basis, rows = fields(value, ["rows "], where)
    return _choice(basis, BASES, where), check_integer(rows, where)


def _header(lines):
    a = Announcement()
    if lines.take("cavel announcement 抽取公告") != "1":
        raise Refusal("line 1", "not version 1")
    a.suite = _choice(lines.take(KEY["suite"]), ("sha256", "sm3"), "suite")
    a.body = check_text(lines.take(KEY["body"]), "body")
    a.operator = check_text(lines.take(KEY["operator"]), "operator")
    a.witnesses = [check_text(value, "witness") for value in lines.every(KEY["witnesses"])]
    a.number = check_integer(lines.take(KEY["number"]), "event number")
    if a.number < 1:
        raise Refusal("event number", "under 1")
    a.event = check_text(lines.take(KEY["event"]), "event")
    a.embargo = _choice(lines.take(KEY["embargo"]), ("yes", "no"), "embargo") == "yes"
    day, channel = fields(lines.take(KEY["published"]), [""], "digest published")
    a.published = check_day(day, "digest published"), check_text(channel, "digest published")
    a.previous = lines.take(KEY["previous"])
    if a.previous != "-":
        check_hex(a.previous, "previous record")
    if (a.previous == "-") != (a.number == 1):
        raise Refusal("previous record", "`-` stands exactly where the event number is 1")
    reason = lines.maybe(KEY["reason"])
    if reason is not None:
        if a.previous == "-":
            raise Refusal("reason", "stands without a previous record")
        a.reason = check_text(reason, "reason")
    a.plan = check_text(lines.take(KEY["plan"]), "plan")
    a.plan_digest = check_hex(lines.take(KEY["plan_digest"]), "plan digest")
    a.event_digest = check_hex(lines.take(KEY["event_digest"]), "event digest")
    a.packs = [_pack(value, "rule pack") for value in lines.every(KEY["packs"])]
    shortage = lines.maybe(KEY["shortage"])
    a.shortage = None if shortage is None else check_text(shortage, "shortage")
    a.id_rule = _choice(lines.take(KEY["id_rule"]), ("credit-code", "free"), "id rule")
    a.targets = _roster(lines.take(KEY["targets"]), "id", "targets roster")
    table = lines.maybe(KEY["sector_table"])
    a.sector_table = None if table is None else _sector_table(table, "sector table")
    a.confirmed = [_confirmed(value, "confirmed code") for value in lines.every(KEY["confirmed"])]
    a.rejected = _rejected(lines.every(KEY["rejected"]), "rejected rows")
    a.balance = _balance(lines.take(KEY["balance"]), "balance")
    a.in_no_task = [_cell(value, "in no task") for value in lines.every(KEY["in_no_task"])]
    a.earlier = [check_hex(value, "earlier record") for value in lines.every(KEY["earlier"])]
    ledger = lines.maybe(KEY["ledger"])
    if ledger is not None:
        a.ledger = _roster(ledger, "id", "ledger")
        a.ledger_visits = [_visits(value, "ledger visits") for value in lines.every(KEY["ledger_visits"])]
    officers = lines.maybe(KEY["officers"])
    if officers is not None:
        a.officers = _roster(officers, "id", "officers roster")
        a.officers_rejected = _rejected(lines.every(KEY["officers_rejected"]), "officers rejected")
        recusals = lines.maybe(KEY["recusals_roster"])
        a.recusals_roster = None if recusals is None else _roster(recusals, "officer", "recusals roster")
        a.eligibility = _counted(lines.take(KEY["eligibility"]), "eligibility")
        a.recusals = _counted(lines.take(KEY["recusals"]), "recusals")
        a.facts = _counted(lines.take(KEY["facts"]), "target facts")
    catalogue = lines.maybe(KEY["catalogue"])
    if catalogue is not None:
        digest, version = fields(catalogue, ["version "], "catalogue")
        a.catalogue = check_hex(digest, "catalogue"), check_text(version, "catalogue")
    return a


STRATUM = ["size ", "fraction ", "rounding ", "sample ", "reserve ", "list "]


def _stratum(value, where):
    name, size, fraction, rounding, sample, reserve, digest = fields(value, STRATUM, where)
    return Stratum(check_name(name, where), check_integer(size, where), announced_fraction(fraction, where),
                   _choice(rounding, ROUNDINGS, where), check_integer(sample, where), check_integer(reserve, where),
                   check_hex(digest, where))


def _panel(value, where):
    seats, leads, mode, fallback, pool = fields(value, ["leads ", "mode ", "fallback ", "pool "], where)
    panel = Panel(check_integer(seats, where), int(_choice(leads, ("0", "1"), where)),
                  _choice(mode, ("panel", "team"), where), _choice(fallback, ("panel", "-"), where), pool)
    if panel.seats < 2 or (pool != "all" and check_integer(pool, where) < 1):
        raise Refusal(where, "under the least number")
    if panel.fallback == "panel" and panel.mode != "team":
        raise Refusal(where, "a fallback without team mode")
    return panel


def _task(lines, name, a):
    where = f"task {check_name(name, 'task')}"
    title = check_text(lines.take("title 任务名称"), where)
    department = check_text(lines.take("department 部门"), where)
    first, last = fields(lines.take("window 抽查时间"), ["to "], where)
    window = check_day(first, where), check_day(last, where)
    if first > last:
        raise Refusal(where, "the window ends before it begins")
    task = Task(name, title, department, window, check_name(lines.take("lot 共用签号组"), where), lines.take("filter 筛选"))
    check_condition(read_canonical(task.filter.encode(), where), where)
    task.cap = lines.maybe("cap 年度上限")
    if task.cap is not None:
        limit, column = fields(task.cap, ["counted from "], where)
        check_integer(limit, where)
        if column.startswith("column "):
            check_text(column[7:], where)
        elif column != "records" and (column != "ledger" or a.ledger is None):
            raise Refusal(where, "the cap is counted from neither a column nor records nor a ledger that stands here")
    for value in lines.every("stratum cap 分层上限"):
        stratum, limit = fields(value, [""], where)
        task.stratum_caps.append((stratum, check_integer(limit, where)))
    task.excluded = _by_reason(lines.every("excluded 排除"), where)
    task.strata = [_stratum(value, where) for value in lines.every("stratum 分层")]
    if not task.strata:
        raise lines.refusal("a stratum is missing")
    if a.catalogue is not None:
        count, drawn, per, digest = fields(lines.take("items 检查事项"), ["drawn ", "per ", "list "], where)
        task.items = Items(check_integer(count, where), check_integer(drawn, where),
                           _choice(per, ("task", "target"), where), check_hex(digest, where))
    if a.officers is not None:
        task.panel = _panel(lines.take("panel 检查组"), where)
    return task


def _sources(lines):
    while True:
        kind = None
        for kind, key in (("public", "public source 公开随机源"), ("standby", "standby source 替补随机源"),
                          ("sealed", "sealed source 密封随机数")):
            name = lines.maybe(key)
            if name is not None:
                break
        else:
            return
        source = Source(kind, check_text(name, "source"))
        where = f"source {name}"
        if kind == "sealed":
            source.commitment = check_hex(lines.take("commitment 预存校验值"), where)
        else:
            source.form = Form(lines.take("form 取值格式"), where)
            source.earliest = check_instant(lines.take("earliest 最早时刻"), where)
            source.read_at = check_text(lines.take("read at 读取处"), where)
        if kind == "public":
            standby = check_text(lines.take("replaced by 替补"), where)
            source.replaced_by = None if standby == "-" else standby
        yield source


def parse(data):
    """An announcement from its bytes, the whole of them."""
    announcement, end = parse_prefix(data)
    if end != len(data):
        raise Refusal("announcement", "something follows its last line")
    return announcement


def parse_prefix(data):
    """The announcement that data begins with, and where it ends."""
    mark = data.find(b"\n" + LAST_LINE.encode() + b"\n")
    if mark < 0:
        raise Refusal("announcement", f"`{LAST_LINE}` is missing")
    end = mark + len(LAST_LINE) + 2
    lines = Lines(data[:end])
    a = _header(lines)
    a.tasks = [_task(lines, name, a) for name in lines.every("task 任务")]
    if not a.tasks:
        raise lines.refusal("a task is missing")
    a.sources = list(_sources(lines))
    if lines.lines[lines.at] != LAST_LINE:
        raise lines.refusal("a line that does not stand here")
    check_announcement(a)
    return a, end
