# SPDX-License-Identifier: Apache-2.0
"""Random small events for fuzz_draw.py: announcements with lists, and plans with rosters."""
import json

import cavel_text
from cavel_credit_code import SIGNS, firm_of
from cavel_digest import hex_digest
from cavel_source import Form, bits_supplied
from makers.common import enterprise_ids
from makers.events import Event

FRACTIONS = [(0, 1), (1, 1), (1, 2), (1, 3), (3, 20), (3, 50), (7, 10), (1, 1000), (99, 100)]
ROUNDINGS = ("up", "down", "half-up")
CREDENTIALS = ["2020-03-01,2025-02-28", "2020-03-01,2025-02-28", "2022-08-01,2025-02-28", "2020-03-01,2022-07-31",
               "2020-03-01,2022-05-31", "2020-03-01,2022-06-01", "2022-06-01,2022-12-31", "2022-06-02,2022-12-31"]
WORDS = ["企业", "a b", "x; y", "q\"r", "é", "e\u0301", "，", "k = v", "100%", "\u3000", "z,z"]
DEPARTMENTS = ("区应急管理局", "区应急管理局", "区市场监管局")
SECTORS, REGIONS = ("冶金", "机械", "轻工", "建材"), ("城关", "首阳山", "翟镇")


def announcement_of(data):
    return cavel_text.parse(data)


def value_in(draw, form):
    if form.kind == "balls":
        a, b, c, d = form.size
        return " ".join(f"{ball:02d}" for part in (sorted(draw.sample(range(1, b + 1), a)), sorted(draw.sample(range(1, d + 1), c)))
                        for ball in part)
    signs = {"digits": "0123456789", "dice": "123456", "hex": "0123456789abcdef"}[form.kind]
    return "".join(draw.choice(signs) for _ in range(form.size * (2 if form.kind == "hex" else 1)))


def random_form(draw):
    kind = draw.choice(("digits", "dice", "hex", "balls"))
    if kind == "balls":
        b, d = draw.randint(1, 99), draw.randint(1, 99)
        return Form(f"balls:{draw.randint(1, min(b, 8))}/{b}+{draw.randint(1, min(d, 3))}/{d}")
    return Form(f"{kind}:{draw.randint(1, 20)}")


def sources(draw):
    """Sources as (kind, name, form, value, replaced by), with 20 bits or more and the rules kept."""
    found, forms = [], []
    while not forms or bits_supplied(forms) < 20:
        form, number = random_form(draw), len(found)
        forms.append(form)
        name = f"源{number}" + draw.choice(["", ": 甲", "; b", "x"])
        if draw.random() < 0.3:
            standby = Form(form.text)
            failed = draw.random() < 0.5
            found.append(["public", name, form, "-" if failed else value_in(draw, form), name + "'"])
            found.append(["standby", name + "'", standby, value_in(draw, standby) if failed else "-", None])
        else:
            found.append(["public", name, form, value_in(draw, form), None])
    for number in range(draw.randint(0, 2)):
        secret = hex_digest("sha256", b"%d" % draw.getrandbits(64))
        found.insert(draw.randint(0, len(found)), ["sealed", f"holder {number}", None, secret, None])
    return found


def add_sources(draw, e):
    for kind, name, form, value, standby in sources(draw):
        if kind == "public":
            e.public(name, form.text, value, standby)
        elif kind == "standby":
            e.standby(name, form.text, value)
        else:
            e.sealed(name, bytes.fromhex(value))
    e.a.embargo = any(s.kind == "sealed" for s in e.a.sources) and draw.random() < 0.7


def event(draw):
    """An announcement with lists, drawn at random; the lines about officers in one of three."""
    suite = draw.choice(("sha256", "sm3"))
    ids = enterprise_ids(24, draw.randint(0, 9000))
    ids = [draw.choice(WORDS) + i + draw.choice(["", "\u3000x"]) if draw.random() < 0.15 else i for i in ids]
    place = draw.choice([1, 2, 77])
    e = Event(suite, number=place, witnesses=draw.sample(WORDS[:5], draw.randint(0, 2)),
              previous="-" if place == 1 else hex_digest(suite, b"r"))
    if e.a.previous != "-" and draw.random() < 0.5:
        e.a.reason = "重新抽取; " + draw.choice(WORDS[:9])
    e.names = {i: draw.choice(WORDS) for i in ids if draw.random() < 0.8}
    if draw.random() < 0.4:
        e.rejected(*[(reason, ["bad", "b d"][:draw.randint(0, 2)], draw.randint(0, 9)) for reason in sorted(draw.sample(["A", "b.c", "z-9"], 2))])
    officers, items = draw.random() < 0.4, draw.random() < 0.4
    if items:
        e.catalogue()
    names = draw.sample(["metal", "a.b", "X-1", "t_2", "0"], draw.randint(1, 3))
    shared = draw.random() < 0.4
    for name in names:
        taken = draw.sample(ids, draw.randint(0, len(ids)))
        cuts = sorted(draw.randint(0, len(taken)) for _ in range(draw.randint(0, 3)))
        parts = [taken[i:j] for i, j in zip([0] + cuts, cuts + [len(taken)])]
        out = []
        if len(parts) > 1 and draw.random() < 0.5:
            out = [("capped", parts.pop())]
        strata = [(f"s{number}", part, draw.choice(FRACTIONS[:6] if officers else FRACTIONS), draw.choice(ROUNDINGS),
                   draw.choice([0, 1, 3, 50])) for number, part in enumerate(parts)]
        count = draw.randint(1, 6)
        e.task(name, strata, out, lot="joint" if shared else name, department=draw.choice(DEPARTMENTS),
               cap=draw.choice([None, "2; counted from records"]),
               items=([f"{n}.项" for n in range(count)], draw.randint(1, count), draw.choice(("task", "target")))
               if items else None,
               panel=random_panel(draw) if officers else None)
    if officers:
        add_officers(draw, e, names)
    add_sources(draw, e)
    return e


def random_panel(draw):
    mode = draw.choice(("panel", "panel", "team"))
    return (draw.choice((2, 2, 3)), draw.choice((0, 0, 1)), mode, draw.choice(("panel", "-")) if mode == "team" else "-",
            draw.choice(("all", "all", "2", "5", "40")))


def add_officers(draw, e, names):
    framed = sorted({line for task in e.a.tasks for s in task.strata
                     for line in e.lists[f"frame/{task.name}.{s.name}.txt"].decode().split("\n")[:-1]})
    wide = draw.random() < 0.6
    lines = []
    for number in range(draw.randint(6, 12)):
        may = [name for name in names if draw.random() < (0.95 if wide else 0.7)]
        leads = [name for name in may if draw.random() < 0.6]
        sectors = "*" if wide or draw.random() < 0.5 else "|".join(sorted(draw.sample(SECTORS, 2), key=str.encode))
        regions = "*" if wide or draw.random() < 0.7 else "|".join(sorted(draw.sample(REGIONS, 2), key=str.encode))
        capacity = draw.choice(["-", "-", "-", "9", "4"])
        lines.append(f"执法{number:02d}\t{capacity}\t{','.join(may) or '-'}\t{','.join(leads) or '-'}\t{sectors}\t{regions}")
    recusals = {f"执法{draw.randrange(12):02d}\t{draw.choice(framed)}" for _ in range(3)} if framed else set()
    facts = [f"{i}\t{draw.choice(SECTORS)}\t{draw.choice(REGIONS + ('',))}" for i in framed]
    e.officers(lines, recusals, facts, roster=draw.random() < 0.5)


class Papers:
    """The files that an office writes, and the values that its sources will have."""

    def __init__(self):
        self.files, self.values, self.secrets, self.may_fail = {}, {}, {}, False


def condition(draw, depth=0):
    found = {}
    if draw.random() < 0.6:
        found["sector"] = draw.sample(SECTORS, draw.randint(1, 3))
    if draw.random() < 0.3:
        found["industry"] = draw.sample(["C31", "33", "34", "C1", "3"], 2)
    if draw.random() < 0.3:
        found["attributes"] = draw.sample(["涉氨制冷", "金属冶炼", "粉尘涉爆"], 2)
    if depth < 2 and draw.random() < 0.4:
        found["not"] = condition(draw, depth + 1)
    if depth < 2 and draw.random() < 0.3:
        found["any"] = [condition(draw, depth + 1) for _ in range(draw.randint(1, 2))]
    return found


def spoiled(draw, row):
    """A valid row, one with a single mistake, or a duplicate."""
    code = row[0]
    wrong = {"length": code[:-1], "check": code[:-1] + ("0" if code[-1:] != "0" else "1"), "lower": code[:10] + "m" + code[11:],
             "missing": "", "again": code, "identity": "11010519491231002X"}
    kind = draw.choice(list(wrong) + ["short", "long", "space"])
    if kind == "short":
        return row[:draw.randint(2, len(row) - 1)]
    if kind == "long":
        return row + ["x"]
    if kind == "space":
        return [row[0], row[1], " " + row[2]] + row[3:]
    return [wrong[kind]] + row[1:]


CODES = {"冶金": ["C3110", "3120"], "机械": ["C3329", "3410", "C34"], "轻工": ["C1352", "3385", "C3074"], "建材": ["3011", "C3082"]}


def sector_and_code(draw):
    """A sector and an industry code that do not contradict each other; either may be empty or undecided."""
    sector = draw.choice(SECTORS)
    code = draw.choice(CODES[sector])
    doubtful = ["C30", "33", "2611", "C3199", "C", "C1712", "F5211", ""]
    return draw.choice([(sector, code), (sector, code), (sector, draw.choice(doubtful)), ("", code), ("", draw.choice(doubtful))])


def random_roster(draw, ids):
    quote = draw.random() < 0.5
    lines = [["统一社会信用代码", "企业名称", "行业", "国民经济行业代码", "乡镇", "属性", "信用风险等级", "本年度检查次数", "备注"]]
    for number, i in enumerate(ids):
        lines.append([i, draw.choice(['企业,"甲"', "某厂", "一二"]) + str(number), *sector_and_code(draw), draw.choice(REGIONS),
                      "、".join(draw.sample(["涉氨制冷", "金属冶炼", "粉尘涉爆"], draw.randint(0, 2))),
                      draw.choice("ABCD"), str(draw.randint(0, 4)), draw.choice(["", "私"])])

    if draw.random() < 0.4:
        for _ in range(draw.randint(1, 5)):
            lines.insert(draw.randint(1, len(lines)), spoiled(draw, draw.choice(lines[1:])))
    if draw.random() < 0.2:  # codes alone
        lines = [row[:2] + row[3:] for row in lines]

    def cell(text):
        return '"' + text.replace('"', '""') + '"' if quote or any(c in text for c in ',"\n') else text

    text = "".join(",".join(map(cell, row)) + draw.choice(["\r\n"]) for row in lines)
    return text.encode("gb18030") if draw.random() < 0.3 else (b"\xef\xbb\xbf" if draw.random() < 0.5 else b"") + text.encode()


def as_cells(draw, days):
    """Days as an office's spreadsheet may write them, year first."""
    def written(day):
        year, month, number = day.split("-")
        form = draw.choice(["{0}-{1:02}-{2:02}", "{0}/{1}/{2}", "{0}.{1}.{2}", "{0}年{1}月{2}日", "{0}/{1}/{2} 0:00"])
        return form.format(year, int(month), int(number))
    return ",".join(written(day) for day in days.split(","))


def add_officer_papers(draw, p, tasks, ids, plan):
    """Officers and recusals as rosters, a panel for each task; they may not suffice."""
    p.may_fail = True
    for task in tasks:
        mode = draw.choice(("panel", "panel", "team"))
        task["officers"] = {"panel": draw.choice((2, 2, 3)), "leads": draw.choice((0, 1)), "mode": mode,
                            "pool": draw.choice(("all", 4, 9)), "credential": draw.choice(("window", "visit"))}
        if mode == "team" and draw.random() < 0.7:
            task["officers"]["fallback"] = "panel"
        if draw.random() < 0.4:
            task["officers"]["where"] = draw.choice([
                {"unit": ["执法监察大队", "工贸科"]}, {"unit": ["执法监察大队"]}, {"not": {"unit": ["综合科"]}},
                {"any": [{"unit": ["工贸科"]}, {"sectors": SECTORS[:2]}]}])
    if draw.random() < 0.6:
        plan["publish"] = [{"what": "officers", "basis": "办法第三条"}]
    rows = ["执法人员编号,姓名,单位,执法证件号,证件生效日期,证件有效期至,正式工作人员,监管行业,区域,请假,任务上限,可任组长"]
    count = draw.randint(5, 14)
    for number in range(count):
        rows.append(",".join([
            f"YL-{number:03d}", f"样例{number}", draw.choice(["工贸科", "执法监察大队", "执法监察大队", "综合科"]),
            f"证-{number:04d}", as_cells(draw, draw.choice(CREDENTIALS)), draw.choice("是是是是否"),
            draw.choice(["", "", "、".join(draw.sample(SECTORS, 3))]), draw.choice(["", "", "", "、".join(draw.sample(REGIONS, 2))]),
            draw.choice(["", "", "2022-06-01/2022-06-30", "2022-05-01/2023-01-31"]), draw.choice(["", "", "6", "20"]),
            draw.choice("是是否")]))
    p.files["officers.csv"] = "".join(row + "\n" for row in rows).encode()
    if draw.random() < 0.7:
        rows = ["执法人员编号,统一社会信用代码,回避事由,申请来源,决定人,状态,申请时间,决定时间"]
        pairs = {(draw.randrange(count), draw.choice(ids)) for _ in range(6)}
        for officer, target in sorted(pairs):
            state = draw.choice(("决定回避", "驳回申请", "申请中"))
            decided = ",,申请中,2022-05-26T09:00:00+08:00," if state == "申请中" else \
                f",样例局长,{state},2022-05-26T09:00:00+08:00,2022-05-26T15:00:00+08:00"
            rows.append(f"YL-{officer:03d},{target},近亲属,本人申请{decided}")
        p.files["recusals.csv"] = "".join(row + "\n" for row in rows).encode()


def random_ledger(draw, ids):
    """Visits of this year and the last, of any basis; some on one day, of sites, of firms that the roster lacks."""
    others = enterprise_ids(2, 9500)
    more = draw.choice([[], ["部门"], ["检查编号", "私"], ["任务", "部门", "文号"]])
    rows = [",".join(["检查依据", "统一社会信用代码", "检查日期", *more])]
    for number in range(draw.randint(0, 3 * len(ids))):
        basis = draw.choice(["随机抽查", "random", "计划检查", "planned", "重点监管企业全覆盖", "投诉举报", "case", "上级部署专项", "recheck"])
        day = f"{draw.choice((2022, 2022, 2022, 2021))}-{draw.randint(1, 5):02}-{draw.randint(1, 4):02}"
        rows.append(",".join([basis, draw.choice(ids + others), as_cells(draw, day), *(draw.choice(["", f"甲{number}", "a\\b"]) for _ in more)]))
    return "".join(row + "\n" for row in rows).encode(draw.choice(("utf-8", "gb18030", "utf-8-sig")))


def pack_with_sectors(draw):
    """A rule pack with a table of its own. All rows are open: a closed one may contradict what the roster says."""
    known = [code.lstrip("C") for codes in CODES.values() for code in codes] + ["30", "305", "31", "33", "34", "1712", "26", "13", "0511"]
    rows = []
    for _ in range(draw.randint(1, 8)):
        codes = [code[:draw.randint(2, len(code))] for code in draw.sample(known, draw.randint(1, 4))]
        row = {"sector": draw.choice(SECTORS), "codes": codes, "open": True, "basis": "某厅〔2026〕1号", "provenance": "read"}
        if draw.random() < 0.5:
            row["except"] = draw.sample([code for code in known if len(code) == 4], draw.randint(1, 2))
        rows.append(row)
    return {"format": 1, "name": "own", "version": "1", "source": "某厅〔2026〕1号", "binds": "every", "holds_from": "2022-01-01",
            "sectors": {"standard": "某厅〔2026〕1号", "version": draw.randint(1, 9), "codes": "GB/T 4754-2017", "rows": rows}}


def papers(draw):
    """A plan, an event and a roster without faults."""
    p = Papers()
    ids = enterprise_ids(draw.randint(5, 40), draw.randint(0, 9000))
    draw.shuffle(ids)
    confirmed = []
    if draw.random() < 0.4:  # issued with a wrong sum
        for place in draw.sample(range(len(ids)), 2):
            ids[place] = ids[place][:17] + draw.choice(SIGNS.replace(ids[place][17], ""))
            confirmed.append(ids[place])
    if draw.random() < 0.4:  # further sites of a firm
        ids += [draw.choice(ids) + f"-{suffix}" for suffix in ("02", "A", "Z9999999")]
    tasks = []
    for number, name in enumerate(draw.sample(["metal", "x.y", "T-1"], draw.randint(1, 3))):
        task = {"number": number + 1, "department": draw.choice(DEPARTMENTS), "matter": "事项", "title": f"任务 {number}", "targets": "企业",
                "method": "一般事项检查", "fraction": draw.choice(["15%", "6%", "0.06", "1/3", "100%", "12.5%"]),
                "window": {"from": "2022-06-01", "to": "2022-12-31"}, "task": name, "filter": condition(draw),
                "rounding": draw.choice(ROUNDINGS), "reserve": draw.randint(0, 4)}
        if draw.random() < 0.4:
            task["strata"] = [{"stratum": "high", "where": {"risk": ["C", "D"]}, "fraction": "1/2"},
                              {"stratum": "rest", "where": {}, "reserve": 1}]
        if draw.random() < 0.3:
            task["cap"] = {"limit": draw.randint(1, 4), "column": "inspections"}
            if draw.random() < 0.5:
                task["cap"] = {"limit": draw.randint(1, 3), "from": "ledger"}
            if "strata" in task and draw.random() < 0.5:
                draw.choice(task["strata"])["cap"] = draw.randint(1, 3)
        if draw.random() < 0.3:
            task["exclude"] = [{"reason": "closed", "ids": draw.sample(ids, 2)}, {"reason": "a.moved", "ids": [firm_of(ids[-1])]}]
        if draw.random() < 0.3:
            task["lot"] = "joint"
        tasks.append(task)
    event = {"body": "区应急管理局", "operator": "张三", "witnesses": ["李四"], "event": "抽查", "number": 1,
             "suite": draw.choice(("sha256", "sm3")), "digest_published": {"day": "2022-05-20", "channel": "网站"}, "sources": []}
    for kind, name, form, value, standby in sources(draw):
        if kind == "sealed":
            secret = bytes.fromhex(value)
            event["sources"].append({"kind": kind, "name": name, "commitment": hex_digest(event["suite"], secret)})
            p.secrets[name] = f"secret{len(p.secrets)}.txt"
            p.files[p.secrets[name]] = (value + "\n").encode()
            continue
        entry = {"kind": kind, "name": name, "form": form.text, "earliest": "2022-05-24T21:15:00+08:00", "read_at": "官网"}
        if standby:
            entry["replaced_by"] = standby
        event["sources"].append(entry)
        p.values[name] = value
    event["embargo"] = bool(p.secrets)
    if confirmed and draw.random() < 0.8:
        event["confirmed_ids"] = [{"id": i, "person": "王五", "reference": f"核对{n}"} for n, i in enumerate(confirmed)]
    plan = {"title": "计划", "basis": "通知", "tasks": tasks}
    if draw.random() < 0.5:
        add_officer_papers(draw, p, tasks, ids, plan)
    p.files["targets.csv"] = random_roster(draw, ids)
    if draw.random() < 0.4:
        p.files["own.json"] = json.dumps(pack_with_sectors(draw), ensure_ascii=False).encode()
        event["rules"] = draw.choice([["national", "own.json"], ["own.json", "national", "emergency-management"]])
    p.files["plan.json"] = json.dumps(plan, ensure_ascii=False).encode()
    p.files["event.json"] = json.dumps(event, ensure_ascii=False).encode()
    if any(task.get("cap", {}).get("from") == "ledger" for task in tasks) or draw.random() < 0.2:
        p.files["ledger.csv"] = random_ledger(draw, [i for i in ids if i not in confirmed])
    return p


def second_papers(draw, first):
    """The same office's next event: what the first one drew is left out or counts towards a cap."""
    p = Papers()
    p.files, p.values, p.secrets, p.may_fail = dict(first.files), first.values, first.secrets, first.may_fail
    plan, event = json.loads(p.files["plan.json"]), json.loads(p.files["event.json"])
    event["number"] = 2
    for task in plan["tasks"]:
        if draw.random() < 0.5:
            task["cap"] = {"limit": draw.choice((1, 1, 2))}
        if draw.random() < 0.5:
            task["exclude_earlier"] = True
    p.files["plan.json"] = json.dumps(plan, ensure_ascii=False).encode()
    p.files["event.json"] = json.dumps(event, ensure_ascii=False).encode()
    return p
