#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the sample rosters beside this file (standard library only, always the same bytes).

`make_samples.py` writes them; `make_samples.py --check` fails where a file differs. Everything is made up: the area
410399 and the organisation codes MAYL… are not assigned, no name is a firm's or a person's, no number is a telephone's.
"""
import csv
import io
import os
import random
import sys

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
REGIONS = ["中城街道", "新区街道", "东河镇", "西岭镇", "南塬镇", "北丘镇", "高庄镇", "槐树镇"]
# sector: number of enterprises, GB/T 4754-2017 codes, words for the name
SECTORS = {
    "冶金": (14, ["C3110", "C3120", "C3130", "C3140"], ["炼铁", "轧钢", "铁合金", "钢压延"]),
    "有色": (8, ["C3216", "C3240", "C3252"], ["铝冶炼", "合金", "铝压延"]),
    "建材": (62, ["C3011", "C3021", "C3031", "C3034", "C3041", "C3089"], ["水泥", "水泥制品", "砖瓦", "保温材料", "玻璃", "耐火材料"]),
    "机械": (150, ["C3311", "C3391", "C3392", "C3444", "C3484", "C3670", "C3812"], ["金属结构", "铸造", "铝铸造", "液压", "零部件", "汽车零件", "电机"]),
    "轻工": (84, ["C1353", "C1361", "C1493", "C1953", "C2110", "C2130", "C2231", "C2927"], ["肉制品", "冷冻食品", "冷饮", "塑料鞋", "木家具", "钢制家具", "纸箱", "日用塑料"]),
    "纺织": (34, ["C1711", "C1712", "C1811", "C1819"], ["棉纺", "棉织", "针织服装", "服装"]),
    "其他": (48, ["F5212", "G5930", "H6210", "O8111"], ["超市", "冷库", "餐饮", "汽车修理"]),
}
HEADER = ["统一社会信用代码", "企业名称", "行业", "国民经济行业代码", "乡镇", "属性", "信用风险等级", "本年度检查次数", "联系人", "联系电话"]


def credit_code(number):
    first = "91410399MAYL" + "%05d" % number
    total = sum(ALPHABET.index(c) * 3**i for i, c in enumerate(first))
    return first + ALPHABET[(31 - total % 31) % 31]


def attributes(rng, sector, code):
    chances = {"金属冶炼": {"C3110": 1, "C3120": 1, "C3140": 1, "C3216": 1, "C3240": 0.7, "C3391": 0.2, "C3392": 0.3},
               "涉氨制冷": {"C1353": 0.35, "C1361": 0.6, "C1493": 0.5, "G5930": 0.6},
               "粉尘涉爆": {"C3392": 0.3, "C3311": 0.1, "C2110": 0.6, "C2130": 0.3, "C1711": 0.6, "C1712": 0.3}}
    return "、".join(name for name in chances if rng.random() < chances[name].get(code, 0))


def enterprises():
    rng = random.Random(20220525)
    rows = []
    for sector, (count, codes, words) in SECTORS.items():
        for _ in range(count):
            at = rng.randrange(len(codes))
            rows.append([sector, codes[at], words[at], rng.choice(REGIONS), attributes(rng, sector, codes[at]),
                         rng.choices("ABCD", [45, 35, 15, 5])[0], rng.choices([0, 1, 2], [80, 16, 4])[0]])
    rng.shuffle(rows)
    numbers = rng.sample(range(1, 90000), len(rows))
    return [[credit_code(numbers[i]), "样例%s%03d号%s" % (row[3][:2], i + 1, row[2]) + ("厂" if row[0] != "其他" else "部"),
             row[0], row[1], row[3], row[4], row[5], str(row[6]), "样某%03d" % (i + 1), "000-0000%04d" % (i + 1)]
            for i, row in enumerate(rows)]


OFFICER_HEADER = ["执法人员编号", "姓名", "单位", "执法证件号", "证件生效日期", "证件有效期至", "正式工作人员", "监管行业", "区域", "请假", "任务上限", "可任组长"]


def officers():
    heavy, light = "冶金、有色、建材", "机械、轻工、纺织"
    rows = []
    for i in range(1, 25):
        section = i <= 10
        unit = ("工贸科" if i <= 6 else "综合科") if section else "执法监察大队"
        sectors = (heavy if i % 2 else light) if section else ("" if i % 3 else light)
        rows.append(["YL-%03d" % i, "样例人员%02d" % i, unit, "样例证-%04d" % (100 + i), "2020-03-01",
                     "2022-08-31" if i in (5, 17) else "2025-02-28", "否" if i in (9, 24) else "是", sectors,
                     "中城街道、新区街道" if i == 13 else "",
                     {3: "2022-06-01/2022-06-30", 12: "2022-05-01/2022-12-31", 20: "2022-07-04/2022-07-08、2022-10-10/2022-10-14"}.get(i, ""),
                     "6" if i in (2, 15) else "", "是" if i in (1, 2, 4, 7, 11, 14, 18, 21) else "否"])
    return rows


RECUSAL_HEADER = ["执法人员编号", "统一社会信用代码", "回避事由", "申请来源", "决定人", "状态", "申请时间", "决定时间"]


def recusals(firms):
    def firm(sector, k):
        return [row[0] for row in firms if row[2] == sector][k]
    return [
        ["YL-001", firm("冶金", 2), "近亲属", "本人申请", "样例局长", "决定回避", "2022-05-26T09:00:00+08:00", "2022-05-26T15:00:00+08:00"],
        ["YL-003", firm("建材", 5), "利害关系", "当事人申请", "样例局长", "决定回避", "2022-05-26T09:10:00+08:00", "2022-05-27T10:00:00+08:00"],
        ["YL-011", firm("机械", 7), "近亲属", "本人申请", "样例局长", "决定回避", "2022-05-26T10:00:00+08:00", "2022-05-27T10:05:00+08:00"],
        ["YL-014", firm("轻工", 3), "其他关系", "当事人申请", "样例局长", "驳回申请", "2022-05-26T11:00:00+08:00", "2022-05-27T10:10:00+08:00"],
        ["YL-018", firm("机械", 20), "利害关系", "本人申请", "", "申请中", "2022-05-27T16:00:00+08:00", ""],
    ]


# Granted after the demo's draw, of one who stands on the panel of an enterprise that it drew.
LATER = ["YL-022", "91410399MAYL30691M", "利害关系", "当事人申请", "样例局长", "决定回避", "2022-06-06T09:00:00+08:00", "2022-06-07T11:00:00+08:00"]


def written(header, rows, end="\n", quoting=csv.QUOTE_MINIMAL):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=end, quoting=quoting)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def files():
    firms = enterprises()
    return {"enterprises.csv": written(HEADER, firms).encode("utf-8"),
            "enterprises-gb18030.csv": written(HEADER, firms, "\r\n", csv.QUOTE_ALL).encode("gb18030"),
            "officers.csv": written(OFFICER_HEADER, officers()).encode("utf-8"),
            "recusals.csv": written(RECUSAL_HEADER, recusals(firms)).encode("utf-8"),
            "recusals-after-draw.csv": written(RECUSAL_HEADER, recusals(firms) + [LATER]).encode("utf-8")}


if __name__ == "__main__":
    folder = os.path.dirname(os.path.abspath(__file__))
    for name, data in files().items():
        path = os.path.join(folder, name)
        if sys.argv[1:] != ["--check"]:
            with open(path, "wb") as file:
                file.write(data)
        else:
            with open(path, "rb") as file:
                if file.read() != data:
                    sys.exit(name + " is not what this program makes")
