# SPDX-License-Identifier: Apache-2.0
"""Made-up events of many shapes, with their lists and values, for the vectors and for the tests of the reference."""
import cavel_statement
from cavel_bytes import Refusal, file_of, salted
from cavel_credit_code import SIGNS
from cavel_digest import hex_digest, salt_of
from cavel_draw import draw
from cavel_fraction import sample_size
from cavel_render import render
from cavel_rules import SALTED, list_lines
from cavel_source import Form
from cavel_text import Announcement, Balance, Items, Panel, Source, Stratum, Task

from .common import enterprise_ids

ITEMS = [f"{category}.{number}" for category in range(1, 11) for number in (1, 2)]


KEY = bytes(range(32))  # the event key


class Event:
    """An announcement under construction, its lists by path, the names of enterprises, the values of its sources."""

    def __init__(self, suite="sha256", **header):
        self.suite = suite
        self.lists, self.names, self.values = {}, {}, {}
        self.a = Announcement(
            suite=suite, body="偃师区应急管理局", operator="张三", number=1, event="2022年第一次抽查",
            published=("2022-05-20", "区政府门户网站"), plan="2022年度双随机抽查计划",
            plan_digest=hex_digest(suite, b"plan"), event_digest=hex_digest(suite, b"event"),
            targets=(hex_digest(suite, b"targets"), ["id", "name", "region", "sector"]),
            in_no_task=[(1, ["sector", ""]), (12, ["sector", "商贸"])])
        for key, value in header.items():
            setattr(self.a, key, value)
        self.balance()

    def listed(self, path, lines):
        lines = sorted(line.encode() for line in lines)
        self.lists[path] = salted(salt_of(self.suite, KEY, path), lines) if path.startswith(SALTED) else file_of(lines)
        return len(lines), hex_digest(self.suite, self.lists[path])

    def balance(self):
        """Where the rows went, counted anew."""
        ids = {"frame/": set(), "excluded/": set()}
        for path, data in self.lists.items():
            for kind, found in ids.items():
                if path.startswith(kind):
                    found.update(list_lines(path, data))
        rejected = sum(rows for _, rows, _, _ in self.a.rejected)
        counts = (rejected, sum(count for count, _ in self.a.in_no_task), len(ids["excluded/"] - ids["frame/"]), len(ids["frame/"]))
        self.a.balance = Balance(sum(counts), *counts)
        return self

    def rejected(self, *reasons, officers=False):
        """reasons: (name, ids, rows that are counted and not listed)."""
        kind = "officers" if officers else "targets"
        found = []
        for reason, lines, unlisted in reasons:
            count, digest = self.listed(f"rejected/{kind}.{reason}.txt", lines)
            found.append((reason, count + unlisted, count, digest))
        setattr(self.a, "officers_rejected" if officers else "rejected", found)
        return self.balance()

    def catalogue(self, version="2022-1"):
        self.a.catalogue = hex_digest(self.suite, b"catalogue"), version
        return self

    def task(self, name, strata, excluded=(), items=None, panel=None, **more):
        """strata: (name, ids, (p, q), rounding, reserve); items: (ids, drawn, per)."""
        task = Task(name, more.get("title", "工贸行业随机抽查"), more.get("department", "应急管理局工贸科"), more.get("window", ("2022-05-25", "2022-12-31")),
                    more.get("lot", name), more.get("filter", "{}"), more.get("cap"))
        for reason, ids in excluded:
            task.excluded.append((reason, *self.listed(f"excluded/{name}.{reason}.txt", ids)))
        for stratum, ids, fraction, rounding, reserve in strata:
            size, digest = self.listed(f"frame/{name}.{stratum}.txt", ids)
            task.strata.append(Stratum(stratum, size, fraction, rounding,
                                       sample_size(size, *fraction, rounding), reserve, digest))
        if items is not None:
            count, digest = self.listed(f"items/{name}.txt", items[0])
            task.items = Items(count, items[1], items[2], digest)
        task.panel = None if panel is None else Panel(*panel)
        self.a.tasks.append(task)
        return self.balance()

    def officers(self, eligibility, recusals, facts, roster=True):
        self.a.officers = hex_digest(self.suite, b"officers"), ["id", "formal", "name", "unit"]
        self.a.recusals_roster = (hex_digest(self.suite, b"recusals"), ["officer", "state", "target"]) if roster else None
        for key, lines in (("eligibility", eligibility), ("recusals", recusals), ("facts", facts)):
            setattr(self.a, key, self.listed(f"officers/{key}.txt", lines))
        return self

    def public(self, name, form, value, replaced_by=None, earliest="2022-05-24T21:15:00+08:00"):
        self.a.sources.append(Source("public", name, Form(form), earliest, "中国福利彩票官网开奖公告", replaced_by))
        self.values[name] = value
        return self

    def standby(self, name, form, value="-", earliest="2022-05-25T21:15:00+08:00"):
        self.a.sources.append(Source("standby", name, Form(form), earliest, "中国体育彩票官网"))
        self.values[name] = value
        return self

    def sealed(self, holder, secret):
        self.a.sources.append(Source("sealed", holder, commitment=hex_digest(self.suite, secret)))
        self.values[holder] = secret.hex()
        return self


def possible(e):
    """The event with the first value of its source p for which officers suffice."""
    for number in range(10000):
        try:
            draw(cavel_statement.parse(cavel_statement.render(render(e.a), e.a, e.values)), e.lists, e.names)
            return e
        except Refusal:
            e.values["p"] = f"{number:020d}"
    raise AssertionError("officers never suffice")


def secret_of(text):
    return hex_digest("sha256", text.encode())


def smallest(suite):
    ids = enterprise_ids(10)
    return Event(suite).task("a", [("all", ids, (3, 20), "up", 1)]).public("福彩3D", "digits:7", "0123456")


def usual(suite):
    """Two tasks, strata, exclusions, rejected rows, embargo, standby source: most lines once or twice."""
    ids = enterprise_ids(46)
    e = Event(suite, embargo=True, witnesses=["李四（区纪委监委）", "王五"], number=2, reason="上一批次作废",
              previous=hex_digest(suite, b"record 1"), earlier=[hex_digest(suite, b"record 0")])
    e.names = {i: f"示例企业{n}" for n, i in enumerate(ids)}
    e.names[ids[3]] = '偃师"三和", 铝业'
    wrong = [code[:17] + SIGNS[(SIGNS.index(code[17]) + 1) % 31] for code in enterprise_ids(2, 50)]
    e.a.confirmed = [(code, "赵六（登记科）", "核对营业执照正本; 2022-05-18") for code in sorted(wrong)]
    e.a.targets = e.a.targets[0], ["id", "industry", "name", "region", "sector"]
    e.a.sector_table = "应急厅〔2019〕17号", 1, "GB/T 4754-2017"
    e.a.packs = [("national", hex_digest(suite, b"national"), "2022-1"), ("yanshi-2022", hex_digest(suite, b"yanshi"), "1; 修订")]
    e.rejected(("code-check", [], 2), ("duplicate-id", enterprise_ids(1, 60), 1))
    e.task("metal", [("A", ids[:12], (3, 10), "up", 3), ("B", ids[12:20], (1, 10), "half-up", 2)],
           [("capped", ids[40:42]), ("earlier-event", ids[42:43])], filter='{"attributes":["涉氨制冷","金属冶炼"]}',
           cap="2; counted from column inspections", title="金属冶炼、涉氨制冷等重点监管工贸行业随机抽查")
    e.task("machinery", [("all", ids[18:40], (3, 50), "up", 4)], [("closed", ids[43:46])],
           filter='{"any":[{"sector":["机械"]},{"industry":["33","34"]}],"not":{"region":["高新区"]}}',
           cap="1; counted from records")
    e.public("双色球2022058期", "balls:6/33+1/16", "03 11 17 20 28 33 16", "大乐透22060期")
    e.sealed("区纪委监委", bytes.fromhex(secret_of("one")))
    e.standby("大乐透22060期", "balls:5/35+2/12", "-")
    return e


def ledgered(suite):
    """Caps that are counted from a ledger; strata have limits of their own."""
    ids = enterprise_ids(14)
    e = Event(suite).task("a", [("A", ids[:6], (1, 3), "up", 1), ("B", ids[6:10], (1, 2), "up", 0)], [("capped", ids[10:])],
                          cap="2; counted from ledger").task("b", [("all", ids[:4], (1, 1), "up", 0)], cap="1; counted from records")
    e.a.ledger = hex_digest(suite, b"ledger"), ["id", "basis", "day", "document"]
    e.a.ledger_visits = [("case", 3), ("planned", 12), ("random", 7)]
    e.a.tasks[0].stratum_caps, e.a.tasks[1].stratum_caps = [("A", 4), ("B", 1)], [("all", 2)]
    return e.public("福彩3D", "digits:7", "0123456")


def coordinated(suite):
    """Three tasks; two share a lot on one frame, so that the smaller sample is part of the larger."""
    ids = enterprise_ids(24, 100)
    e = Event(suite, number=9007199254740991, previous=hex_digest(suite, b"x"), event="联合抽查; 市场监管 = 应急: 三部门")
    e.task("fire", [("all", ids, (1, 8), "up", 0)], lot="joint", window=("2022-06-01", "2022-06-01"))
    e.task("safety", [("all", ids, (1, 3), "down", 30)], lot="joint")
    e.task("other", [("all", ids[4:], (0, 1), "up", 2)])
    e.public("源 = 一; 甲", "dice:8", "16253461").public("源: 二", "hex:8", "00112233aabbccdd")
    return e


def edges(suite):
    """Empty strata, strata of one, all drawn, ids of many kinds."""
    mixed = ["偃师铝业", "偃师铝业 一厂", "a", "A", "caf\u00e9", "cafe\u0301", "#12", "~", "Z" * 255, "a,b", 'q"q']
    e = Event(suite, witnesses=["见证人 = 甲"], id_rule="free", shortage="上级要求如期抽取; 人员另行调配", in_no_task=[(3, [])])
    e.names = {"a,b": "a,b", 'q"q': 'say "q"', "~": "二\n行", "A": ""}
    e.rejected(("none", [], 0))
    e.task("e", [("empty", [], (1, 2), "up", 5), ("one", ["only"], (1, 1000), "down", 1),
                 ("all", mixed, (1, 1), "half-up", 1), ("zero", ["z1", "z2"], (0, 1), "half-up", 1)], [("nobody", [])])
    e.public("s", "digits:64", "7" * 64)
    return e


def items(suite, per, drawn):
    ids = enterprise_ids(12, 300)
    e = Event(suite).catalogue("2022; 第一版")
    e.task("a", [("all", ids[:8], (1, 4), "up", 1)], items=(ITEMS, drawn, per))
    e.task("b", [("x", ids[4:8], (1, 4), "up", 1), ("y", ids[8:], (1, 2), "up", 0)], items=(ITEMS[:3], 3, "task"))
    return e.public("p", "digits:20", "31415926535897932384")


def failed(suite):
    """A public source failed: its standby source has the value."""
    e = Event(suite).task("a", [("all", enterprise_ids(10), (1, 2), "up", 2)])
    e.public("one", "digits:7", "-", "two").standby("two", "digits:8", "87654321")
    e.public("three", "digits:7", "1234567", "four").standby("four", "digits:7", "-")
    return e


OTHER = "市场监督管理局"


def panels(suite, mode="panel", fallback="-", pool="3", leads=1, seats=2, capacity="-", **second):
    """Officers to targets: two tasks that share targets, sectors, regions, recusals; of one department or of two."""
    ids = enterprise_ids(14, 600)
    e = Event(suite)
    panel = (seats, leads, mode, fallback, pool)
    e.task("metal", [("all", ids[:8], (1, 2), "up", 1)], panel=panel)
    e.task("light", [("all", ids[4:], (3, 10), "up", 1)], panel=(2, 0, "panel", "-", "all"), **second)
    kinds = ["*\t*", "冶金|有色\t*", "*\t城关|首阳山", "冶金|机械\t城关|首阳山", "*\t*", "机械\t*", "*\t*", "*\t*", "有色\t城关"]
    lines = []
    for n, kind in enumerate(kinds):
        both = "metal,light" if n % 4 else "metal"
        lead = (both if n % 2 == 0 else "-") if n != 5 else "light"
        lines.append(f"执法-{n:02d}\t{capacity if n % 3 else '-'}\t{both}\t{lead}\t{kind}")
    lines.append("执法-99\t0\t-\t-\t*\t*")
    sectors, regions = ("冶金", "机械", "有色", ""), ("城关", "首阳山", "")
    facts = [f"{i}\t{sectors[n % 4]}\t{regions[n % 3]}" for n, i in enumerate(ids)]
    e.rejected(("credential-expired", ["执法-50"], 0), officers=True)
    e.officers(lines, [f"执法-00\t{ids[0]}", f"执法-04\t{ids[1]}", f"执法-06\t{ids[6]}"], facts, roster=mode == "panel")
    return possible(e.public("p", "digits:20", "27182818284590452353"))


def repairable(suite, mode="panel", capacity="-", officers=14, second="应急管理局工贸科"):
    """Officers enough that some may fall away; tasks that share targets and reserves, of one department or of two; items for
    each target."""
    ids = enterprise_ids(16, 900)
    e = Event(suite, embargo=True).catalogue()
    e.task("metal", [("large", ids[:4], (1, 2), "up", 2), ("small", ids[4:11], (2, 5), "up", 3)],
           panel=(2, 1, mode, "panel" if mode == "team" else "-", "12"), items=(ITEMS[:6], 2, "target"))
    e.task("light", [("all", ids[5:], (1, 3), "up", 4)], panel=(2 if mode == "team" else 3, 0, "panel", "-", "all"),
           items=(ITEMS[:6], 6, "task"), department=second)
    lines = [f"执法-{n:02d}\t{capacity if n % 3 else '-'}\t{'metal,light' if n % 7 else 'light'}\t"
             f"{('metal,light' if n % 7 else 'light') if n % 2 else '-'}\t*\t{'*' if n % 5 else '城关|首阳山'}"
             for n in range(officers)]
    facts = [f"{i}\t{('冶金', '机械', '')[n % 3]}\t{('城关', '首阳山')[n % 2]}" for n, i in enumerate(ids)]
    e.officers(lines, [f"执法-01\t{ids[0]}", f"执法-02\t{ids[5]}"], facts)
    return possible(e.public("p", "digits:20", "16180339887498948482").sealed("h", bytes.fromhex(secret_of("repair"))))


def without_officers(suite):
    """Replacements alone: two strata, two tasks with one lot, reserves that are soon used up."""
    ids = enterprise_ids(12, 1200)
    e = Event(suite)
    e.task("a", [("x", ids[:5], (2, 5), "up", 2), ("y", ids[5:9], (1, 4), "up", 1)], lot="joint")
    e.task("b", [("all", ids[3:], (1, 3), "up", 3)], lot="joint")
    return e.public("p", "digits:20", "14142135623730950488")
