# SPDX-License-Identifier: Apache-2.0
"""announcement.json: announcements of many shapes; for each rule of the grammar texts that break it alone."""
import re

import cavel_text
from cavel_bytes import Refusal
from cavel_digest import SUITES, hex_digest, list_digest
from cavel_render import render
from cavel_rules import list_files
from cavel_source import bits_needed, bits_supplied

from . import events
from .common import COUNT, HEX32, STRING, SUITE, array, document, enterprise_ids, group_schema, put, schema, test

NOTES = {"Line": "A line is missing, stands twice or in another place.", "Value": "One value is not in its form.",
         "Rule": "A rule between lines is broken."}


def shapes():
    for suite in SUITES:
        yield "one task, one stratum, one source", events.smallest(suite)
        yield "two tasks, strata, exclusions, cap, embargo, standby", events.usual(suite)
        yield "caps from a ledger, strata with limits of their own", events.ledgered(suite)
        yield "coordinated lots", events.coordinated(suite)
        yield "empty strata, ids of many kinds", events.edges(suite)
        yield "items for each target", events.items(suite, "target", 5)
        yield "a part of the items, once", events.items(suite, "task", 7)
        yield "standby sources", events.failed(suite)
        yield "officers in panels", events.panels(suite)
        yield "officers in teams", events.panels(suite, "team", "panel", "6")
    yield "a hundred cells, and the rest", with_cells(100, 1)
    yield "a hundred cells", with_cells(100, 0)
    joined = events.panels("sha256", pool="all").catalogue()
    for task, count in zip(joined.a.tasks, (20, 3)):
        task.items = cavel_text.Items(count, min(count, 4), "target", list_digest("sha256", []))
    yield "officers and a catalogue", joined


def with_cells(named, rest, extra=()):
    """Rows in no task: that many cells, that many lines for the rest, others."""
    event = events.smallest("sha256")
    event.a.in_no_task = [(3, ["备注", f"{n:03d} \"\\\u0001😀"]) for n in range(named)] + [(7, ["备注"])] * rest + list(extra)
    return event.balance()


def facts(a):
    return {"suite": a.suite, "supplied": bits_supplied([s.form for s in a.public()]),
            "needed": bits_needed((s.size, s.sample) for t in a.tasks for s in t.strata),
            "tasks": [task.name for task in a.tasks], "sources": [source.name for source in a.sources],
            "files": sorted(list_files(a))}


def good(comment, data):
    a = cavel_text.parse(data)
    if render(a) != data:
        raise AssertionError(comment)
    return test(comment, "", "valid", announcement=data, digest=hex_digest(a.suite, data), **facts(a))


def broken(comment, flag, data):
    try:
        cavel_text.parse(data)
    except Refusal:
        entry = put(test(comment, flag, "invalid"), "announcement", data)
        return {**entry, "digest": "", "suite": "", "supplied": 0, "needed": 0, "tasks": [], "sources": [], "files": []}
    raise AssertionError(f"accepted: {comment}")


OPTIONAL = ("witness", "rule pack", "shortage", "earlier record", "officers rejected", "recusals roster", "cap", "excluded")
OFFICERS = ("targets roster", "officers roster", "officers rejected", "recusals roster", "eligibility", "recusals",
            "target facts", "panel")
REPEATED = ("witness", "earlier record")


def by_line(text, name, only=()):
    """Each line left out, doubled, exchanged with the next: refused unless the grammar has it so."""
    lines = text.split("\n")[:-1]

    def key(line):
        return line.split(": ")[0].rsplit(" ", 1)[0]

    for n, line in enumerate(lines):
        if only and key(line) not in only:
            continue
        title = f"{name}, line {n + 1} ({key(line)})"
        if key(line) not in OPTIONAL and not (key(line) == "stratum" and text.count("\nstratum ") > 1
                                              and key(lines[n - 1]) + key(lines[n + 1]) != "filteritems"
                                              and "stratum" in (key(lines[n - 1]), key(lines[n + 1]))) \
                and not (key(line) == "reason"):
            yield f"{title} left out", lines[:n] + lines[n + 1:]
        if key(line) not in REPEATED:
            yield f"{title} twice", lines[:n + 1] + lines[n:]
        if n + 1 < len(lines) and not (key(line) == key(lines[n + 1]) and key(line) in REPEATED + ("stratum",)):
            yield f"{title} after the next", lines[:n] + [lines[n + 1], line] + lines[n + 2:]


EDITS = r"""
version 2|取公告: 1$|取公告: 2
version 01|取公告: 1$|取公告: 01
no space after the colon|^suite 杂凑算法: |suite 杂凑算法:
two spaces after the colon|^operator 操作人: |operator 操作人:  
full-width colon|^operator 操作人: |operator 操作人：
key in English alone|^operator 操作人|operator
key in upper case|^suite|Suite
key with two spaces|^event number 抽取批次|event number  抽取批次
unknown key|^event 抽取活动|occasion 抽取活动
suite in upper case|算法: sha256|算法: SHA256
unknown suite|算法: sha256|算法: sha512
empty operator|^operator 操作人: .*$|operator 操作人: 
operator ends in a space|^(operator 操作人: .*)$|\1 
operator with a tab|^(operator 操作人: .*)$|\1	x
operator with a CR|^(operator 操作人: .*)$|\1\r
operator of 256 bytes|^(operator 操作人: ).*$|\1OVERLONG
operator with DEL|^(operator 操作人: .*)$|\1DELSIGN
witness empty|^witness 见证人: 王五$|witness 见证人: 
event number 0|抽取批次: 2$|抽取批次: 0
event number with a leading zero|抽取批次: 2$|抽取批次: 02
event number with a sign|抽取批次: 2$|抽取批次: +2
event number of 2^53|抽取批次: 2$|抽取批次: 9007199254740992
event number with a decimal|抽取批次: 2$|抽取批次: 2.0
event number in full width|抽取批次: 2$|抽取批次: ２
embargo in Chinese|暂缓公开: yes|暂缓公开: 是
embargo true|暂缓公开: yes|暂缓公开: true
digest published without channel|^(digest published 校验值公布: [0-9-]*);.*$|\1
digest published without space|(校验值公布: [0-9-]*); |\1;
digest published 30 February|公布: 2022-05-20|公布: 2022-02-30
digest published 29 February 2022|公布: 2022-05-20|公布: 2022-02-29
digest published 29 February 1900|公布: 2022-05-20|公布: 1900-02-29
digest published with slashes|公布: 2022-05-20|公布: 2022/05/20
digest published month 13|公布: 2022-05-20|公布: 2021-13-01
digest published month 0|公布: 2022-05-20|公布: 2022-00-20
digest published day 0|公布: 2022-05-20|公布: 2022-05-00
digest published without zeros|公布: 2022-05-20|公布: 2022-5-20
digest published with an instant|公布: 2022-05-20|公布: 2022-05-20T00:00:00+08:00
previous record in upper case|^(previous record 上一记录: ).*$|\1UPPERHEX
previous record of 63 digits|^(previous record .*).$|\1
previous record of 65 digits|^(previous record .*)$|\g<1>0
previous record empty|^(previous record 上一记录: ).*$|\1
a reason, and no previous record|^(previous record 上一记录: ).*$|\1-
empty reason|^reason 再次抽取理由: .*$|reason 再次抽取理由: 
plan digest not hex|^(plan digest 计划校验值: )..|\1zz
event digest cut off|^(event digest 活动校验值: .*)..$|\1
targets roster without columns|^(targets roster .*); columns .*$|\1
targets roster, columns first|^targets roster 检查对象名录: (.*); columns (.*)$|targets roster 检查对象名录: columns \2; \1
targets roster, as rows|; columns .*$|; rows 400
targets roster, a space after the columns|; columns (\[.*)$|; columns \1 
targets roster, a field too many|; columns (\[.*)$|; columns \1; rows 8
targets roster, columns with a space|; columns \["id",|; columns ["id", 
targets roster, no id|; columns \["id",|; columns [
targets roster, id not first|; columns \["id","industry",|; columns ["industry","id",
targets roster, id twice|; columns \["id",|; columns ["id","id",
targets roster, a column twice|,"name",|,"name","name",
targets roster, columns descend|"name","region"|"region","name"
targets roster, columns a text|; columns \[.*$|; columns "id"
targets roster, a column a number|; columns \["id"|; columns ["id",1
targets roster, no columns|; columns \[.*$|; columns []
sector table left out|^sector table .*\n|
sector table, and no industry codes|\["id","industry",|["id",
sector table twice|^(sector table .*)$|\1\n\1
sector table before the roster|^(targets roster .*)\n(sector table .*)$|\2\n\1
sector table without version|^(sector table .*); version 1;|\1;
sector table, version in words|^(sector table .*); version 1;|\1; version one;
sector table, version with a leading zero|^(sector table .*); version 1;|\1; version 01;
sector table without codes|^(sector table .*); codes .*$|\1
sector table, empty codes|^(sector table .*; codes ).*$|\1
sector table, empty standard|^(sector table 行业对照表: )[^;]*|\1
sector table, fields exchanged|^(sector table [^;]*); (version 1); (codes .*)$|\1; \3; \2
rule pack without version|^(rule pack 规则包: national; digest [0-9a-f]*);.*$|\1
rule pack, name with a space|规则包: national|规则包: nat ional
rule pack twice|规则包: yanshi-2022|规则包: national
rule pack, digest cut off|(规则包: national; digest [0-9a-f]*)[0-9a-f];|\1;
rule pack, empty version|(规则包: national; digest [0-9a-f]*; version ).*$|\1
id rule unknown|^id rule 代码规则: credit-code$|id rule 代码规则: credit_code
id rule free, and codes confirmed|^id rule 代码规则: credit-code$|id rule 代码规则: free
id rule empty|^id rule 代码规则: credit-code$|id rule 代码规则: 
shortage empty|^id rule|shortage 人员不足理由: \nid rule
shortage after the id rule|^(id rule .*)$|\1\nshortage 人员不足理由: x
confirmed code without person|^(confirmed code 已核实代码: [0-9A-Z]*); confirmed by [^;]*;|\1;
confirmed code without reference|^(confirmed code 已核实代码: [^;]*; confirmed by [^;]*);.*$|\1
confirmed code in lower case|^confirmed code 已核实代码: 91410381M|confirmed code 已核实代码: 91410381m
confirmed code of 17|^confirmed code 已核实代码: 9|confirmed code 已核实代码: 
confirmed code that lacks nothing|^confirmed code 已核实代码: [^;]*|confirmed code 已核实代码: RIGHTCODE
confirmed code of no department|^confirmed code 已核实代码: 9|confirmed code 已核实代码: B
confirmed code with the mark of a site|^(confirmed code 已核实代码: [^;]*)|\1-1
confirmed code, an empty person|^(confirmed code 已核实代码: [^;]*; confirmed by )[^;]*|\1
confirmed codes descend|^(confirmed code .*)\n(confirmed code .*)$|\2\n\1
confirmed code twice|^(confirmed code .*)\n(confirmed code .*)$|\1\n\1
rejected rows, reason with a space|剔除: code-check|剔除: code check
rejected rows descend|剔除: duplicate-id|剔除: a
rejected rows, a reason twice|剔除: duplicate-id|剔除: code-check
rejected rows without rows|剔除: code-check; rows 2|剔除: code-check
rejected rows without listed|(剔除: code-check; rows 2); listed 0|\1
rejected rows, more listed than there are|剔除: code-check; rows 2; listed 0|剔除: code-check; rows 2; listed 3
rejected rows, as count|剔除: code-check; rows 2; listed 0|剔除: code-check; count 2
rejected rows, word misspelt|剔除: code-check; rows|剔除: code-check; number
rejected rows, fields exchanged|(剔除: code-check; rows 2); (listed 0); (list .*)$|\1; \3; \2
balance that does not add up|名录去向: rows 63|名录去向: rows 64
balance, rejected is not the sum of the rejected rows|rows 63; rejected 4; in no task 13; excluded 6|rows 63; rejected 5; in no task 13; excluded 5
balance, in no task is not the sum of its lines|rejected 4; in no task 13; excluded 6|rejected 4; in no task 14; excluded 5
balance without in frames|(名录去向: .*); in frames .*$|\1
balance, fields exchanged|(rejected 4); (in no task 13)|\2; \1
balance, a negative number|rejected 4|rejected -4
balance, rows without its word|名录去向: rows 63|名录去向: 60
in no task, a cell a number|cell \["sector","商贸"\]|cell ["sector",1]
in no task, a cell with a space after the comma|cell \["sector","商贸"\]|cell ["sector", "商贸"]
in no task, three texts|cell \["sector","商贸"\]|cell ["sector","商贸","x"]
in no task, another column|cell \["sector","商贸"\]|cell ["zone","商贸"]
in no task, the rest without a hundred cells|cell \["sector","商贸"\]|cell ["sector"]
in no task, no column beside another|cell \["sector",""\]|cell []
in no task, a line that counts 0|未列入任务: 1; (cell .*\n.*): 12;|未列入任务: 0; \1: 13;
in no task, lines descend|^(in no task .*)\n(in no task .*)$|\2\n\1
in no task, a cell twice|"商贸"|""
in no task without cell|(未列入任务: 12); cell .*$|\1
in no task, a text in place of the array|cell \["sector","商贸"\]|cell 商贸
earlier record cut off|^(earlier record .*).$|\1
task name in Chinese|^task 任务: metal$|task 任务: 冶金
task name empty|^task 任务: metal$|task 任务: 
task name of 33 letters|^task 任务: metal$|task 任务: mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm
task name with a slash|^task 任务: metal$|task 任务: me/tal
department missing|^department 部门: .*\n|
department empty|^department 部门: .*$|department 部门: 
department before the title|^(title .*)\n(department .*)$|\2\n\1
window without to|(抽查时间: [0-9-]*); to |\1; 
window ends before it begins|抽查时间: 2022-05-25; to 2022-12-31|抽查时间: 2022-12-31; to 2022-05-25
window, 31 June|; to 2022-12-31|; to 2022-06-31
window by hyphen|; to 2022-12-31| - 2022-12-31
lot with a space|^lot 共用签号组: metal$|lot 共用签号组: me tal
filter with spaces|筛选: \{"attributes":|筛选: {"attributes": 
filter with an escape for a letter|筛选: \{"attributes"|筛选: {"\\u0061ttributes"
filter members out of order|筛选: \{("any":.*\}\]),("not":.*\})\}$|筛选: {\2,\1}
filter cut off|(筛选: \{"attributes".*)\}$|\1
filter with something after it|(筛选: \{"attributes".*\})$|\1 
filter an array|筛选: \{"attributes".*\}$|筛选: []
filter null|筛选: \{"attributes".*\}$|筛选: null
filter empty|筛选: \{"attributes".*\}$|筛选: 
filter with a number|筛选: \{"attributes".*\}$|筛选: {"industry":[31]}
filter with a string for an array|筛选: \{"attributes".*\}$|筛选: {"industry":"31"}
filter with an empty any|筛选: \{"attributes".*\}$|筛选: {"any":[]}
filter, any holds a string|筛选: \{"attributes".*\}$|筛选: {"any":["31"]}
filter, not holds an array|筛选: \{"attributes".*\}$|筛选: {"not":[{}]}
filter, a member twice|筛选: \{"attributes".*\}$|筛选: {"sector":["a"],"sector":["b"]}
filter, true|筛选: \{"attributes".*\}$|筛选: {"sector":true}
filter, a lone surrogate|筛选: \{"attributes".*\}$|筛选: {"sector":["\\ud800"]}
filter, a control character in upper-case hexadecimal|筛选: \{"attributes".*\}$|筛选: {"sector":["\\u001F"]}
filter, solidus escaped|筛选: \{"attributes".*\}$|筛选: {"sector":["a\\/b"]}
cap without source|上限: 2; counted from column inspections|上限: 2
cap from a file|上限: 2; counted from column inspections|上限: 2; counted from file x
cap from column without name|上限: 2; counted from column inspections|上限: 2; counted from column 
cap, negative|上限: 2; |上限: -2; 
cap, records misspelt|counted from records|counted from record
excluded descend|排除: earlier-event|排除: a
excluded, a reason twice|排除: earlier-event|排除: capped
excluded without list|(排除: capped; count 2); .*$|\1
stratum without reserve|; reserve 3; |; 
stratum, fields exchanged|(size 12); (fraction 3/10)|\2; \1
stratum, fraction not reduced|fraction 3/10|fraction 6/20
stratum, fraction in percent|fraction 3/10|fraction 30%
stratum, fraction over one|fraction 3/10|fraction 10/3
stratum, denominator 0|fraction 3/10|fraction 3/0
stratum, rounding unknown|rounding half-up|rounding nearest
stratum, rounding with underscore|rounding half-up|rounding half_up
stratum, sample one too many|; sample 4; |; sample 5; 
stratum, sample one too few|; sample 4; |; sample 3; 
stratum, sample 0 where one must be drawn|(分层: B; .*); sample 1; |\1; sample 0; 
stratum, size with a thousands separator|size 12; |size 1,2; 
stratum, list in upper case|(分层: A; .* list ).*$|\1UPPERHEX
stratum, two of one name|分层: B; |分层: A; 
stratum name empty|分层: A; |分层: ; 
two tasks of one name|^task 任务: machinery$|task 任务: metal
unknown form|^form 取值格式: balls:6/33\+1/16$|form 取值格式: balls:6/33
form with a space|^form 取值格式: balls:6/33|form 取值格式: balls: 6/33
fewer than 20 bits: 19.93|^form 取值格式: balls:6/33\+1/16$|form 取值格式: digits:6
earliest without offset|(最早时刻: 2022-05-24T21:15:00)\+08:00|\1
earliest with Z|(最早时刻: 2022-05-24T21:15:00)\+08:00|\1Z
earliest with another offset|(最早时刻: 2022-05-24T21:15:00)\+08:00|\1+09:00
earliest with an offset without colon|(最早时刻: 2022-05-24T21:15:00)\+08:00|\1+0800
earliest with a space|最早时刻: 2022-05-24T|最早时刻: 2022-05-24 
earliest at 24:00|T21:15:00\+08:00|T24:00:00+08:00
earliest with second 60|T21:15:00\+08:00|T21:15:60+08:00
earliest with minute 60|T21:15:00\+08:00|T21:60:00+08:00
earliest without seconds|T21:15:00\+08:00|T21:15+08:00
earliest with a fraction of a second|T21:15:00\+08:00|T21:15:00.0+08:00
earliest, 31 April|最早时刻: 2022-05-24|最早时刻: 2023-04-31
a source can exist before the digest is published|最早时刻: 2022-05-24|最早时刻: 2022-05-19
the standby source can exist before the digest is published|最早时刻: 2022-05-25|最早时刻: 2022-05-19
the digest is published a day after a source|公布: 2022-05-20|公布: 2022-05-25
replaced by a source that is not there|替补: 大乐透22060期$|替补: 七星彩
replaced by itself|替补: 大乐透22060期$|替补: 双色球2022058期
replaced by a sealed source|替补: 大乐透22060期$|替补: 区纪委监委
a standby source that none names|替补: 大乐透22060期$|替补: -
replaced by nobody, empty|替补: 大乐透22060期$|替补: 
a standby source of fewer values|^form 取值格式: balls:5/35\+2/12$|form 取值格式: digits:7
two sources of one name|密封随机数: 区纪委监委$|密封随机数: 双色球2022058期
commitment of 62 digits|^(commitment 预存校验值: .*)..$|\1
end of announcement with a colon|^end of announcement$|end of announcement:
end of announcement with a space|^end of announcement$|end of announcement 
end of announcement in upper case|^end of announcement$|End of announcement
"""


def edits(text):
    fixed = {"RIGHTCODE": enterprise_ids(1)[0], "OVERLONG": "x" * 256, "UPPERHEX": "A" * 64, "DELSIGN": "\x7fx"}
    for row in EDITS.strip("\n").split("\n"):
        comment, pattern, new = row.split("|", 2) if row.count("|") == 2 else re.match(
            r"([^|]*)\|(.*)\|([^|]*)$", row).groups()
        changed, count = re.subn(pattern, new, text, count=1, flags=re.M)
        if count != 1 or changed == text:
            raise AssertionError(f"does not apply: {comment}")
        for word, meant in fixed.items():
            changed = changed.replace(word, meant)
        yield comment, "Value", changed.encode()


def whole(text):
    """Faults of the file as a whole."""
    data = text.encode()
    yield "empty", b""
    yield "only the last line", b"end of announcement\n"
    yield "no LF at the end", data[:-1]
    yield "an empty line at the end", data + b"\n"
    yield "a line after the end", data + b"x\n"
    yield "the value of a source after the end", data + "value 取值: a = 1\n".encode()
    yield "the last line twice", data + b"end of announcement\n"
    yield "an empty line at the beginning", b"\n" + data
    yield "an empty line in the middle", data.replace(b"\n", b"\n\n", 1)
    yield "a byte order mark", b"\xef\xbb\xbf" + data
    yield "CR LF", data.replace(b"\n", b"\r\n")
    yield "GB18030", text.encode("gb18030")
    yield "UTF-16", text.encode("utf-16")
    yield "an overlong form", data.replace("操作人: ".encode(), "操作人: ".encode() + b"\xc0\xaf", 1)
    yield "a surrogate", data.replace("操作人: ".encode(), "操作人: ".encode() + b"\xed\xa0\x80", 1)
    yield "a cut character", data.replace("操作人: 张三".encode(), "操作人: 张三".encode()[:-1], 1)
    yield "NUL", data.replace("操作人: ".encode(), "操作人: ".encode() + b"\x00", 1)
    yield "a comment line", data.replace(b"\n", b"\n# x\n", 1)
    yield "a form feed at the end of a line", data.replace(b"\n", b"\x0c\n", 1)
    yield "a line ended by U+2028", data.replace("\nwindow".encode(), "\u2028window".encode(), 1)


LEDGERS = [
    ("none, and a cap from it", lambda a: (setattr(a, "ledger", None), setattr(a, "ledger_visits", []))),
    ("a basis that is none", lambda a: setattr(a, "ledger_visits", [("casual", 1)])),
    ("a line that counts 0", lambda a: setattr(a, "ledger_visits", [("case", 0)])),
    ("bases descend", lambda a: a.ledger_visits.reverse()),
    ("a basis twice", lambda a: setattr(a, "ledger_visits", [("case", 1), ("case", 2)])),
    ("rows, negative", lambda a: setattr(a, "ledger_visits", [("case", -1)])),
    ("columns descend", lambda a: setattr(a, "ledger", (a.ledger[0], ["id", "day", "basis"]))),
    ("id not first", lambda a: setattr(a, "ledger", (a.ledger[0], ["basis", "day", "id"]))),
    ("a cap misspelt", lambda a: setattr(a.tasks[0], "cap", "2; counted from ledgers")),
    ("a cap from a named ledger", lambda a: setattr(a.tasks[0], "cap", "2; counted from ledger x")),
    ("a stratum's cap, none of the task", lambda a: setattr(a.tasks[0], "cap", None)),
    ("a stratum's cap, no such stratum", lambda a: setattr(a.tasks[0], "stratum_caps", [("C", 1)])),
    ("a stratum's cap twice", lambda a: setattr(a.tasks[0], "stratum_caps", [("A", 1), ("A", 2)])),
    ("strata's caps out of order", lambda a: a.tasks[0].stratum_caps.reverse()),
    ("a stratum's cap, negative", lambda a: setattr(a.tasks[0], "stratum_caps", [("A", -1)])),
    ("a stratum's cap with a source", lambda a: setattr(a.tasks[0], "stratum_caps", [("A", "1; counted from ledger")])),
]


def rules():
    def one(comment, event, change=None):
        if change:
            change(event.a)
        return comment, "Rule", render(event.a)

    def officers(a):
        a.tasks[1].panel = None

    yield one("an embargo without sealed source", events.smallest("sha256"), lambda a: setattr(a, "embargo", True))
    for comment, event in (("101 cells", with_cells(101, 0)), ("101 cells and the rest", with_cells(101, 1)), ("99 cells and the rest", with_cells(99, 1)),
                           ("the rest twice", with_cells(100, 2)), ("two columns", with_cells(1, 0, [(1, ["sector", ""])])),
                           ("an empty array beside a cell", with_cells(1, 0, [(1, [])])), ("an empty array twice", with_cells(0, 0, [(1, []), (2, [])])),
                           ("three strings", with_cells(0, 0, [(1, ["a", "b", "c"])]))):
        yield one(f"rows in no task: {comment}", event)
    for comment, change in LEDGERS:
        yield one(f"ledger: {comment}", events.ledgered("sha256"), change)
    yield one("no source", events.smallest("sha256"), lambda a: a.sources.clear())
    yield one("only a sealed source", events.Event().task("a", []).sealed("x", bytes(32)))
    yield one("no task", events.Event().public("p", "digits:7", "1234567"))
    yield one("a task without stratum", events.Event().task("a", []).public("p", "digits:7", "1234567"))
    yield one("a catalogue, and a task without items", events.smallest("sha256").catalogue())
    yield one("items without a catalogue", events.items("sha256", "task", 5), lambda a: setattr(a, "catalogue", None))
    yield one("more items drawn than there are", events.items("sha256", "task", 21))
    yield one("items per officer", events.items("sha256", "officer", 5))
    yield one("officers, and a task without panel", events.panels("sha256"), officers)
    yield one("a panel without officers", events.smallest("sha256"),
              lambda a: setattr(a.tasks[0], "panel", cavel_text.Panel(2, 1, "panel", "-", "all")))
    for comment, panel in (("a panel of one", (1, 1, "panel", "-", "all")), ("a panel of none", (0, 0, "panel", "-", "all")),
                           ("two leads", (3, 2, "panel", "-", "all")), ("mode unknown", (2, 1, "pair", "-", "all")),
                           ("a fallback in panel mode", (2, 1, "panel", "panel", "all")),
                           ("fallback to teams", (2, 1, "team", "team", "all")), ("a pool of 0", (2, 1, "panel", "-", "0")),
                           ("a pool in words", (2, 1, "panel", "-", "every")), ("pool with leading zero", (2, 1, "panel", "-", "03")),
                           ("fallback empty", (2, 1, "team", "", "3"))):
        yield one(comment, events.panels("sha256"),
                  lambda a, panel=panel: setattr(a.tasks[0], "panel", cavel_text.Panel(*panel)))
    for key in ("eligibility", "recusals", "facts", "officers"):
        text = render(events.panels("sha256").a).decode()
        line = cavel_text.KEY[key]
        yield f"officers are drawn, `{line}` is missing", "Rule", re.sub(f"^{line}: .*\n", "", text, flags=re.M).encode()
    yield one("one standby source for two", events.failed("sha256"), lambda a: (
        setattr(a.sources[2], "replaced_by", "two"), a.sources.pop(3)))
    yield one("public sources of 19 bits", events.Event().task("a", [("all", ["x"], (1, 1), "up", 0)])
              .public("p", "hex:2", "0000").public("q", "dice:1", "1"))
    yield one("a lot that bears the name of a task that is not in it", events.usual("sha256"), lambda a: (
        setattr(a.tasks[0], "lot", "machinery"), setattr(a.tasks[1], "lot", "joint")))
    yield one("two tasks in a lot that bears the name of a third", events.coordinated("sha256"), lambda a: (
        setattr(a.tasks[0], "lot", "other"), setattr(a.tasks[1], "lot", "other"), setattr(a.tasks[2], "lot", "x")))
    for comment, first, second, out in (("two frames of one path", "c", "b.c", ((), ())),
                                        ("two lists of exclusions of one path", "x", "y", ([("c", [])], [("b.c", [])]))):
        yield one(comment, events.Event().task("a.b", [(first, ["x"], (1, 1), "up", 0)], out[0])
                  .task("a", [(second, ["x"], (1, 1), "up", 0)], out[1]).public("p", "digits:7", "1234567"))
    yield one("a standby source named -", events.Event().task("a", [("all", ["x"], (1, 1), "up", 0)])
              .public("p", "digits:7", "1234567", "-").standby("-", "digits:7"))
    yield one("a panel's fields in a task without officers' roster", events.panels("sha256"), lambda a: setattr(a, "officers", None))


def make():
    tests = [good(comment, render(event.a)) for comment, event in shapes()]
    bare = render(events.smallest("sha256").a).decode()
    usual = render(events.usual("sha256").a).decode()
    for change, old, new in (("an event after another, without reason", "reason 再次抽取理由: 上一批次作废\n", ""),
                             ("the digest is published on the day of the source", "公布: 2022-05-20", "公布: 2022-05-24"),
                             ("29 February of a leap year", "公布: 2022-05-20", "公布: 2000-02-29"),
                             ("a lot that bears the name of another task in it", "lot 共用签号组: metal", "lot 共用签号组: machinery"),
                             ("no witness", "witness 见证人: 王五\n", "")):
        tests.append(good(change, usual.replace(old, new).encode()))
    for filter_ in ('{"attributes":["a\\"b\\\\c\\n\\u001f"]}', '{"a":["x"],"é":[],"€":["y"]}',
                    '{"any":[{}],"industry":["C31","32"]}', '{"not":{"not":{}}}', '{"😀":["1"],"ﬁ":["2"]}'):
        tests.append(good("filter " + filter_, bare.replace("筛选: {}", "筛选: " + filter_).encode()))
    tests.append(broken("filter members by code point, not by UTF-16 unit", "Value",
                        bare.replace("筛选: {}", '筛选: {"ﬁ":["2"],"😀":["1"]}').encode()))
    for name, text, only in (("smallest", bare, ()), ("with officers", render(events.panels("sha256").a).decode(), OFFICERS)):
        tests += [broken(comment, "Line", ("\n".join(lines) + "\n").encode())
                  for comment, lines in by_line(text, name, only)]
    tests += [broken(*entry) for entry in edits(usual)]
    tests += [broken(comment, "Input", data) for comment, data in whole(bare)]
    tests += [broken(*entry) for entry in rules()]
    return document("cavel announcement", NOTES, [{"type": "announcement", "tests": tests}])


SCHEMA = schema("Announcements; digest, bits, names and list files are empty or 0 where the text is refused", [
    group_schema("announcement", {}, {
        "announcement?": STRING, "digest": {"type": "string", "pattern": "^([0-9a-f]{64})?$"},
        "suite": {"enum": SUITE["enum"] + [""]}, "supplied": COUNT, "needed": COUNT, "tasks": array(STRING),
        "sources": array(STRING), "files": array(STRING)}),
])
