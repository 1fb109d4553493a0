#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the sample inspections in docs/samples/inspections: good ones, and from them one that breaks each rule.

    inspections.py          writes the files
    inspections.py --check  says whether the files are what it would write

index.json names for every file the day on which it is checked and the rules that it breaks. All persons, firms and numbers
are made up.
"""
import copy
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs/samples/inspections"
CATALOGUE = json.loads((ROOT / "docs/samples/catalogue.json").read_text("utf-8"))
UNIT = "执法监察大队"
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def code(number):
    """A unified social credit code of a firm that does not exist (GB 32100-2015)."""
    head = "91410381MA9X%05d" % number
    head = head[:17].ljust(17, "0")
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(head))
    return head + ALPHABET[(31 - total % 31) % 31]


T = {name: code(i) for i, name in enumerate(["plain", "reserve", "excused", "capped", "items", "second", "called", "three", "stranger", "repaired", "smelter", "two-departments", "three-departments"], 1)}
SAFETY, MARKET, FIRE = "区应急管理局", "区市场监督管理局", "区消防救援大队"


def target(name, **more):
    made = {"id": T[name], "name": "样例%s厂" % name, "tasks": ["task-1"], "panel": ["A01", "A02"], "leader": "A01", "unit": UNIT,
            "sector": "机械"}
    made.update(more)
    return made


def share(department, task, panel, unit, **more):
    return {"department": department, "tasks": [task], "panel": panel, "leader": panel[0], "unit": unit, **more}


def joint_target(name, *shares):
    """A target that several departments drew."""
    made = target(name, tasks=[task for each in shares for task in each["tasks"]], panel=[officer for each in shares for officer in each["panel"]])
    made["shares"] = list(shares)
    return made


SHARES = [share(SAFETY, "task-1", ["A01", "A02"], UNIT), share(MARKET, "task-3", ["S01", "S02"], "特种设备科", items=["1.8", "2.3"]),
          share(FIRE, "task-4", ["F01", "F02"], "防火科", items=["2.2", "3.5"])]

EVENT = {
    "event": "2022年度第1次抽取",
    "announced": "2022-06-10",
    "drawable_from": "2022-06-12T21:15:00+08:00",
    "tasks": [
        {"name": "task-1", "title": "金属冶炼、涉氨制冷等重点监管工贸行业随机抽查", "from": "2022-05-25", "to": "2022-12-31", "seats": 2, "draws_officers": True, "department": SAFETY},
        {"name": "task-2", "title": "机械、轻工、纺织、建材等工贸行业随机抽查", "from": "2022-05-25", "to": "2022-12-31", "seats": 2, "draws_officers": True, "department": SAFETY},
        {"name": "task-3", "title": "特种设备使用单位随机抽查", "from": "2022-05-25", "to": "2022-12-31", "seats": 2, "draws_officers": True, "department": MARKET},
        {"name": "task-4", "title": "消防安全随机抽查", "from": "2022-05-25", "to": "2022-11-30", "seats": 2, "draws_officers": True, "department": FIRE},
    ],
    "targets": [
        target("plain"),
        target("reserve", reserve=True),
        target("excused", excused_because="已注销", excused_on="2022-08-01"),
        target("capped", earlier_visits=2, cap=2),
        target("items", items=["1.2", "2.2", "5.2"]),
        target("second", tasks=["task-2"]),
        target("called", reserve=True, activated_because="替换已注销企业"),
        target("three", panel=["A01", "A02", "A03"]),
        target("smelter", attributes=["金属冶炼"]),
        joint_target("two-departments", *SHARES[:2]),
        joint_target("three-departments", *SHARES),
        target("repaired", panel=["A01", "A03"], earlier_panels=[{"officers": ["A01", "A02"], "unit": UNIT}]),
    ],
    "officers": [
        {"id": "A%02d" % n, "name": "样例人员%d" % n, "unit": UNIT, "credential_from": "2020-01-01",
         "credential_to": "2022-06-30" if n == 5 else "2026-12-31"}
        for n in range(1, 9)
    ] + [{"id": officer, "name": "样例人员%d" % n, "unit": unit, "credential_from": "2020-01-01", "credential_to": "2026-12-31"}
         for n, (officer, unit) in enumerate([("A09", "基础科"), ("S01", "特种设备科"), ("S02", "特种设备科"), ("S03", "特种设备科"),
                                              ("F01", "防火科"), ("F02", "防火科")], 9)],
    "rules": ["national", "emergency-management", "yanshi-2022", {
        "format": 1, "name": "sample-office", "version": "1", "source": "样例机关检查工作规则", "binds": "emergency_management",
        "holds_from": "2022-01-01", "off": ["transfer"],
        "visits": {"approval": True, "notice_code": True, "urgent_approval": {
            "count": 10, "unit": "working", "article": "样例机关检查工作规则 五", "provenance": "read"}}}],
    "recusals": [
        {"officer": "A06", "target": T["plain"], "state": "granted", "requested_on": "2022-06-12", "decided_on": "2022-06-13"},
        {"officer": "A07", "target": T["plain"], "state": "requested", "requested_on": "2022-09-19"},
        {"officer": "A08", "target": "*", "state": "refused", "requested_on": "2022-06-12", "decided_on": "2022-06-13"},
    ],
}


def entry(channel, entered, published):
    who = "A01" if channel == "credit-system" else UNIT
    return {"channel": channel, "entered_by": who, "entered_at": entered, "published_by": who, "published_at": published}


def compliant(item):
    made = {"item": item["id"], "disposition": "compliant"}
    if item.get("evidence"):
        made["evidence"] = list(item["evidence"])
    return made


def items(failed=()):
    made = []
    for item in CATALOGUE["items"]:
        if item.get("expected_of"):
            made.append({"item": item["id"], "disposition": "not-applicable", "reason": "该企业不属于此类单位"})
        elif item["id"] == "9.1":
            made.append(dict(compliant(item), matter="风险分级管控和隐患排查治理的运行情况", basis=item["basis"]))
        elif item.get("open"):
            made.append({"item": item["id"], "disposition": "not-checked", "reason": "本次没有其他应当检查的情况"})
        elif item["id"].startswith("4."):
            made.append({"item": item["id"], "disposition": "not-applicable", "reason": "没有新建、改建、扩建工程项目"})
        else:
            made.append(compliant(item))
        if item["id"] in failed:
            made[-1]["disposition"] = "non-compliant"
    return made


def clean(day="2022-09-20", after="2022-09-22"):
    """A visit without findings. `after`: the day on which it is entered and published."""
    return {
        "inspection": "YS-2022-0001",
        "basis": "random",
        "event": EVENT["event"],
        "task": "task-1",
        "target": T["plain"],
        "unit": UNIT,
        "officers": ["A01", "A02"],
        "catalogue": {"name": CATALOGUE["name"], "version": CATALOGUE["version"]},
        "preparation": {
            "basics_read": True,
            "scheme": {"number": "现场检查方案2022-31", "dated": day, "approved_by": "样例负责人"},
            "approval": "样例检查审批〔2022〕31号",
            "notice_code": "样例检查通知〔2022〕31号",
            "equipment": ["执法记录仪", "照相机", "测距仪"],
            "protective_gear": ["安全帽", "防护眼镜"],
        },
        "visit": {"began": day + "T09:00:00+08:00", "ended": day + "T11:30:00+08:00", "place": "样例路1号车间"},
        "footage": [
            {"kind": "video", "file": "0001.mp4", "sha256": "1f" * 32, "taken": day + "T09:00:00+08:00", "confidential": True},
            {"kind": "photograph", "file": "0002.jpg", "sha256": "2e" * 32, "taken": day + "T10:05:00+08:00"},
        ],
        "items": items(),
        "results": ["no-problem"],
        "result_arose": day,
        "signatures": {"officers": ["A01", "A02"], "target": "样例负责人甲"},
        "contact": {"person": "样例联系人", "telephone": "0379-00000000"},
        "publication": [
            entry("credit-system", after + "T09:00:00+08:00", after + "T15:00:00+08:00"),
            entry("portal", after + "T09:30:00+08:00", after + "T15:30:00+08:00"),
            entry("credit-platform", after + "T09:40:00+08:00", after + "T15:40:00+08:00"),
        ],
    }


def found(**dates):
    """A visit with two findings and a penalty."""
    made = clean(**dates)
    made["items"] = items(["2.2", "5.2"])
    made["findings"] = [
        {"item": "2.2", "description": "冲压区未设置安全警示标志", "basis": "《安全生产法》第三十五条", "measures": ["by-date", "remove-hazard"], "rectify_by": "2022-10-10"},
        {"item": "5.2", "description": "两名工人未佩戴防护眼镜", "basis": "《安全生产法》第四十五条", "measures": ["immediate"], "confidential": True},
    ]
    made["results"] = ["ordered-to-correct"]
    made["handling"] = [{"case": "偃应急立〔2022〕8号", "penalty": "罚款一万元（2022年9月21日送达行政处罚事先告知书，当事人放弃陈述申辩）", "decision": "偃应急罚〔2022〕8号", "decided_on": "2022-09-26",
                         "discretion": "基准第35条一档", "published_on": "2022-09-27"}]
    return made


def planned(**dates):
    made = clean(**dates)
    made.update(basis="planned", plan="偃应急〔2022〕9号", target=T["stranger"], officers=["A03", "A04"])
    del made["event"], made["task"]
    made["signatures"]["officers"] = ["A03", "A04"]
    made["publication"][0]["entered_by"] = made["publication"][0]["published_by"] = "A03"
    return made


def recheck():
    made = planned(day="2022-09-27", after="2022-09-28")
    del made["plan"]
    made.update(basis="recheck", target=T["capped"], rechecks={"inspection": "YS-2022-0001", "items": ["2.2"]})
    made["items"] = [compliant(item) for item in CATALOGUE["items"] if item["id"] == "2.2"]
    return made


def urgent():
    """A reported danger: approved afterwards, no record could be made."""
    made = planned()
    made.update(basis="case", plan="12350举报〔2022〕77号", footage=[], footage_missing="现场有爆炸危险，不得使用电子设备")
    made["preparation"].update(approval="样例检查审批〔2022〕32号", approval_dated="2022-09-21")
    made["preparation"]["scheme"].update(dated="2022-09-21", urgent="接举报即赴现场，次日补办审批")
    return made


def unreachable():
    made = clean()
    made["items"] = [{"item": item["id"], "disposition": "not-checked", "reason": "通过登记的住所无法联系"} for item in CATALOGUE["items"]]
    made["results"] = ["unreachable"]
    made["follow_ups"] = [{"result": "unreachable", "done": "2022-09-21 通报市场监督管理部门依法处理"}]
    made["signatures"] = {"officers": ["A01", "A02"], "refused": "现场无人，已拍照留存", "reported": "2022-09-20 已报告局法规科"}
    return made


def part():
    made = clean()
    made["target"] = T["items"]
    made["items"] = [compliant(item) for item in CATALOGUE["items"] if item["id"] in ("1.2", "2.2", "5.2")]
    return made


def replaced(by, made=None):
    made = made or found()
    made["officers"] = made["signatures"]["officers"] = ["A01", by]
    made["replacements"] = [{"officer": "A02", "by": by, "reason": "A02 请假"}]
    return made


def joint():
    """A panel of two units, with a result for each checked item."""
    made = replaced("A09")
    made["joint_units"] = ["基础科"]
    for entry_ in made["items"]:
        if entry_["disposition"] in ("compliant", "non-compliant"):
            entry_["result"] = "no-problem" if entry_["disposition"] == "compliant" else "ordered-to-correct"
    return made


PART = ("task", "unit", "officers", "items", "findings", "results", "result_arose", "handling", "publication")


def department_part(drawn, made=None):
    """What one department did at a joint visit; without findings unless they are given."""
    if made is None:
        made = clean()
        made["items"] = [each for each in made["items"] if each["item"] in drawn["items"]]
    made = copy.deepcopy(made)
    made.update(task=drawn["tasks"][0], unit=drawn["unit"], officers=drawn["panel"])
    for each in made["publication"]:
        each["entered_by"] = each["published_by"] = drawn["leader"] if each["channel"] == "credit-system" else drawn["unit"]
    return {"department": drawn["department"], **{name: made[name] for name in PART if name in made}}


def departments(count=2):
    """Departments together: what is common outside, a part for each. The first department has findings and a penalty."""
    made = {name: each for name, each in found().items() if name not in PART}
    made["target"] = T["two-departments" if count == 2 else "three-departments"]
    made["parts"] = [department_part(SHARES[0], found())] + [department_part(each) for each in SHARES[1:count]]
    made["signatures"]["officers"] = [officer for each in made["parts"] for officer in each["officers"]]
    made["assistants"] = [{"name": "样例专家1", "unit": "样例检测公司", "role": "expert"}, {"name": "样例协助人员1", "role": "assistant"}]
    return made


def corrected():
    made = clean()
    made["target"] = T["called"]
    made["publication"].append(dict(entry("credit-system", "2022-09-26T09:00:00+08:00", "2022-09-26T10:00:00+08:00"), correction="企业名称录入有误"))
    return made


GOOD = {"good": found(), "good-nothing-found": clean(), "good-planned": planned(), "good-unreachable": unreachable(), "good-drawn-items": part(),
        "good-replaced": replaced("A04"), "good-joint": joint(), "good-corrected": corrected(), "good-recheck": recheck(), "good-urgent": urgent(), "good-departments": departments(), "good-three-departments": departments(3)}
for number, document in enumerate(GOOD.values(), 1):
    document["inspection"] = "YS-2022-%04d" % number
BROKEN = []


def breaks(rule, base=found, day="2022-09-30"):
    """The function changes one thing in the base, which breaks this rule and no other."""
    def take(change):
        made = base()
        change(made)
        BROKEN.append((rule, made, day))
        return change
    return take


def item(made, name):
    return next(each for each in made["items"] if each["item"] == name)


def to(path, value):
    """Sets the member at a path; a value of None removes it."""
    def change(made):
        at = made
        for key in path[:-1]:
            at = at[key]
        if value is None:
            del at[path[-1]]
        else:
            at[path[-1]] = copy.deepcopy(value)
    return change


def all_of(*changes):
    return lambda made: [change(made) for change in changes]


breaks("visit_id")(to(["inspection"], None))
breaks("visit_event")(to(["event"], "2022年度第9次抽取"))
breaks("visit_task")(to(["task"], "task-9"))
breaks("visit_not_drawn")(to(["target"], T["stranger"]))
breaks("visit_other_task")(to(["target"], T["second"]))
breaks("visit_reserve")(to(["target"], T["reserve"]))
breaks("visit_excused")(to(["target"], T["excused"]))
breaks("visit_plan", planned)(to(["plan"], None))
breaks("visit_recheck", recheck)(to(["rechecks", "items"], []))
breaks("visit_basis_drawn", planned)(to(["target"], T["plain"]))
breaks("visit_over_cap")(to(["target"], T["capped"]))
breaks("visit_catalogue")(to(["catalogue", "version"], "2021-01-01"))
breaks("visit_catalogue_day", lambda: planned(day="2022-05-24", after="2022-05-24"))(lambda made: made.update(publication=made["publication"][1:2]))
breaks("visit_two_officers", planned)(all_of(to(["officers"], ["A03"]), to(["signatures", "officers"], ["A03"])))
breaks("visit_officer_repeated")(to(["officers"], ["A01", "A02", "A01"]))
breaks("visit_officer_stranger")(all_of(to(["officers"], ["A01", "A02", "A03"]), to(["signatures", "officers"], ["A01", "A02", "A03"])))
breaks("visit_officer_absent")(to(["target"], T["three"]))
breaks("visit_earlier_panel")(to(["target"], T["repaired"]))
breaks("visit_replacement_reason", lambda: replaced("A04"))(to(["replacements", 0, "reason"], None))
breaks("visit_replacement", lambda: replaced("A04"))(
    all_of(to(["replacements", 0, "officer"], "A08"), to(["officers"], ["A01", "A02", "A04"]), to(["signatures", "officers"], ["A01", "A02", "A04"])))
breaks("visit_officer_unknown", lambda: replaced("A99"))(lambda made: None)
breaks("visit_credential", lambda: replaced("A05"))(lambda made: None)
breaks("visit_recused", lambda: replaced("A06"))(lambda made: None)
breaks("visit_recusal_open", lambda: replaced("A07"))(lambda made: None)
breaks("visit_unit")(lambda made: (made.update(unit="安全生产基础科"),
                                   [each.update(entered_by="安全生产基础科", published_by="安全生产基础科") for each in made["publication"][1:]]))
breaks("visit_joint_unit", lambda: replaced("A09"))(lambda made: None)
def one_more(made):
    made["parts"].append(department_part(SHARES[2], clean()))
    made["signatures"]["officers"] += SHARES[2]["panel"]


def one_less(made):
    gone = made["parts"].pop()
    made["signatures"]["officers"] = [each for each in made["signatures"]["officers"] if each not in gone["officers"]]


breaks("visit_part_department", departments)(one_more)
breaks("visit_part_missing", lambda: departments(3))(one_less)
breaks("visit_part_outside", departments)(to(["unit"], UNIT))
breaks("visit_basics")(to(["preparation", "basics_read"], False))
breaks("visit_scheme")(to(["preparation", "scheme", "number"], None))
breaks("visit_scheme_late")(to(["preparation", "scheme", "dated"], "2022-09-21"))
breaks("visit_scheme_approval")(to(["preparation", "scheme", "approved_by"], None))
breaks("visit_approval")(to(["preparation", "approval"], None))
breaks("visit_notice_code")(to(["preparation", "notice_code"], None))
breaks("visit_urgent_unapproved", urgent)(to(["preparation", "approval"], None))
breaks("visit_urgent_late", urgent, "2022-10-31")(to(["preparation", "approval_dated"], "2022-10-10"))
breaks("visit_equipment")(to(["preparation", "equipment"], []))
breaks("visit_gear")(to(["preparation", "protective_gear"], []))
breaks("visit_time_missing")(to(["visit", "ended"], None))
breaks("visit_times_reversed")(to(["visit", "ended"], "2022-09-20T08:59:59+08:00"))
breaks("visit_outside_window", lambda: clean(day="2023-01-03", after="2023-01-04"), "2023-01-31")(lambda made: made.update(publication=made["publication"][1:2]))
breaks("visit_before_draw", lambda: clean(day="2022-06-09", after="2022-06-10"))(lambda made: None)
breaks("visit_before_sources", lambda: clean(day="2022-06-12", after="2022-06-13"))(lambda made: None)
breaks("visit_future", corrected, "2022-09-25")(lambda made: None)
breaks("visit_place")(to(["visit", "place"], None))
breaks("visit_result_day")(to(["result_arose"], None))
breaks("visit_result_early")(to(["result_arose"], "2022-09-19"))
breaks("visit_footage")(to(["footage"], []))
breaks("visit_footage_kind")(to(["footage", 0, "kind"], "film"))
breaks("visit_footage_digest")(to(["footage", 0, "sha256"], "1F" * 32))
breaks("visit_footage_time")(to(["footage", 0, "taken"], "2022-09-20T08:59:59+08:00"))
breaks("visit_footage_repeated")(to(["footage", 0, "sha256"], "2e" * 32))
breaks("visit_evidence_kind")(lambda made: item(made, "1.1")["evidence"].append("hearsay"))
breaks("visit_evidence")(lambda made: item(made, "2.2").pop("evidence"))
breaks("visit_item_unknown")(lambda made: made["items"].append({"item": "2.99", "disposition": "compliant"}))
breaks("visit_item_repeated")(lambda made: made["items"].append(copy.deepcopy(made["items"][0])))
breaks("visit_category")(lambda made: made.update(items=[each for each in made["items"] if not each["item"].startswith("4.")]))
breaks("visit_item_missing")(lambda made: made["items"].remove(item(made, "4.2")))
breaks("visit_item_extra", part)(lambda made: made["items"].append(compliant(CATALOGUE["items"][0])))
breaks("visit_not_applicable")(lambda made: item(made, "4.1").pop("reason"))
breaks("visit_not_checked")(lambda made: item(made, "10.1").pop("reason"))
breaks("visit_open_item")(lambda made: item(made, "10.1").update(disposition="compliant", matter="消防通道"))
breaks("visit_item_expected", clean)(to(["target"], T["smelter"]))
breaks("visit_item_result")(lambda made: item(made, "2.2").update(result="ordered-to-correct"))
breaks("visit_without_finding")(lambda made: made["findings"].pop())
breaks("visit_finding_item")(lambda made: item(made, "5.2").update(disposition="compliant"))
breaks("visit_finding_description")(to(["findings", 0, "description"], None))
breaks("visit_finding_basis")(to(["findings", 0, "basis"], None))
breaks("visit_measure_power")(to(["findings", 1, "measures"], ["immediate", "transfer"]))
breaks("visit_finding_measure")(to(["findings", 1, "measures"], None))
breaks("visit_rectify")(to(["findings", 0, "rectify_by"], None))
breaks("visit_rectify_early")(to(["findings", 0, "rectify_by"], "2022-09-19"))
breaks("visit_finding_other_basis")(to(["findings", 0, "basis"], "《安全生产法》第三十六条"))
breaks("visit_no_result")(to(["results"], None))
breaks("visit_result")(to(["results"], ["ordered-to-correct", "excellent"]))
breaks("visit_result_repeated")(to(["results"], ["ordered-to-correct", "ordered-to-correct"]))
breaks("visit_results_contradict", clean)(to(["results"], ["no-problem", "no-activity"]))
breaks("visit_result_finding")(to(["results"], ["no-problem"]))
breaks("visit_finding_result")(to(["results"], ["uncooperative"]))
breaks("visit_result_unfounded", clean)(to(["results"], ["to-be-handled"]))
breaks("visit_follow_up", unreachable)(to(["follow_ups"], None))
breaks("visit_unsigned")(to(["signatures", "officers"], ["A01"]))
breaks("visit_signature_stranger")(to(["signatures", "officers"], ["A01", "A02", "A03"]))
breaks("visit_target_unsigned")(to(["signatures", "target"], None))
breaks("visit_signed_and_refused")(all_of(to(["signatures", "refused"], "拒绝签字"), to(["signatures", "reported"], "2022-09-20 已报告")))
breaks("visit_refusal_unreported", unreachable)(to(["signatures", "reported"], None))
breaks("visit_case")(to(["handling", 0, "case"], None))
breaks("visit_penalty")(to(["handling", 0, "penalty"], None))
breaks("visit_decision")(to(["handling", 0, "decision"], None))
breaks("visit_decision_early")(to(["handling", 0, "decided_on"], "2022-09-19"))
breaks("visit_legal_review")(to(["handling", 0, "major"], True))
breaks("visit_discretion")(to(["handling", 0, "discretion"], None))
breaks("visit_decision_published_early")(to(["handling", 0, "published_on"], "2022-09-25"))
breaks("visit_decision_late", day="2022-10-30")(to(["handling", 0, "published_on"], "2022-10-11"))
breaks("visit_decision_overdue", day="2022-10-30")(to(["handling", 0, "published_on"], None))
breaks("visit_withdrawal_late", day="2022-10-30")(to(["handling", 0, "changed_on"], "2022-09-28"))
breaks("visit_handling_unfounded", clean)(lambda made: made.update(handling=found()["handling"]))
breaks("visit_channel")(lambda made: made["publication"].append(entry("wechat", "2022-09-22T09:00:00+08:00", "2022-09-22T10:00:00+08:00")))
breaks("visit_entry")(to(["publication", 0, "entered_by"], None))
breaks("visit_enterer")(to(["publication", 0, "entered_by"], UNIT))
breaks("visit_publisher")(to(["publication", 1, "published_by"], "A01"))
breaks("visit_entered_early")(to(["publication", 0, "entered_at"], "2022-09-19T16:00:00+08:00"))
breaks("visit_published_early")(to(["publication", 0, "published_at"], "2022-09-22T08:59:59+08:00"))
breaks("visit_published_late")(to(["publication", 1, "published_at"], "2022-09-27T00:00:00+08:00"))
breaks("visit_unpublished")(lambda made: made["publication"].pop())
breaks("visit_entry_repeated", corrected)(to(["publication", 3, "correction"], None))
breaks("visit_correction")(to(["publication", 0, "correction"], "首次公开"))
breaks("visit_deadline_unknown", lambda: planned(day="2026-12-28", after="2026-12-28"), "2026-12-31")(
    lambda made: made.update(publication=[]))


def files():
    made = {"event.json": EVENT}
    index = []
    for name, document in GOOD.items():
        made[name + ".json"] = document
        index.append({"file": name + ".json", "day": "2022-09-30", "rules": []})
    for rule, document, day in BROKEN:
        made["broken/%s.json" % rule] = document
        index.append({"file": "broken/%s.json" % rule, "day": day, "rules": [rule]})
    made["index.json"] = index
    return {name: json.dumps(value, ensure_ascii=False, indent=2) + "\n" for name, value in made.items()}


def main():
    made = files()
    if sys.argv[1:] == ["--check"]:
        kept = {str(path.relative_to(FOLDER)): path.read_text("utf-8") for path in FOLDER.rglob("*.json")}
        for name in sorted(set(made) | set(kept)):
            if made.get(name) != kept.get(name):
                sys.exit("docs/samples/inspections/%s is not what tests/data/inspections.py makes" % name)
        return
    for name, text in made.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


main()
