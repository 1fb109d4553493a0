// SPDX-License-Identifier: Apache-2.0
#include "document_cells.hpp"
#include "document_columns.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/files/starting_set.hpp>
#include <cavel/files/workbook_writer.hpp>

#include <string>
#include <utility>
#include <vector>

namespace cavel {

namespace {

using texts = std::vector<std::string>;

constexpr std::uint32_t prepared = 500;  // rows of a roster

written_column described(std::string header, std::string note, texts choices = {}, bool is_open = false) {
  written_column made;
  made.header = std::move(header);
  made.note = std::move(note);
  made.choices = std::move(choices);
  made.is_open = is_open;
  return made;
}

texts words_for(std::string_view member) {
  texts made;
  for (const detail::said_word& each : detail::said_words()) {
    if (each.member == member) made.emplace_back(each.zh);
  }
  return made;
}

const texts yes_no = {"是", "否"};

written_sheet explanation(const texts& lines) {
  written_sheet made{"说明", columns_with({"说明"}), {}};
  made.columns.front().width = 96;
  for (const std::string& each : lines) made.rows.push_back({each});
  made.is_plain = true;
  return made;
}

written_sheet blank_table(std::string name, std::vector<written_column> columns, std::uint32_t blank_rows) {
  written_sheet made{std::move(name), std::move(columns), {}};
  made.blank_rows = blank_rows;
  return made;
}

written_sheet plan_table() {
  return blank_table(
      "抽查计划",
      {described("序号", "1、2、3……"),
       described("部门", "组织这项抽查的部门；两个部门联合抽查的，各写一行，签组相同"),
       described("抽查事项", ""),
       described("抽查任务名称", ""),
       described("检查对象", "文字说明；实际范围由“筛选条件”一列决定"),
       described("检查方式", "如：一般事项检查"),
       described("抽查比例", "15%、百分之十五、3/20 都可以"),
       described("抽查时间", "如：2022-05-26 至 2022-12-31，或 2022年5月—12月"),
       described("任务代号", "字母、数字和连字符，如 metal；空着就是 task-序号"),
       described("筛选条件",
                 "如：行业=冶金、有色。须同时满足的换行写；满足其一即可的，中间写一行“或”。写“全部”就是名录中的每一家"),
       described("备选数", "每层备选的家数；空着就是 0"),
       described("取整", "空着就是进一", words_for("rounding")),
       described("签组", "签组相同的任务尽量抽到同一批企业"),
       described("排除已抽", "是：本年度以前抽到过的不再抽", yes_no),
       described("检查频次上限", "一年内最多检查几次；空着就是不限"),
       described("计次来源", "次数记在哪里", words_for("from")),
       described("抽取事项数", "从检查事项目录中抽几项；空着就是全部"),
       described("每家另抽事项", "是：每家企业的事项分别抽取", yes_no),
       described("检查人数", "每家几名执法人员，至少 2；各项任务要么都填，要么都不填"),
       described("组长人数", "0 或 1", {"0", "1"}),
       described("选派方式", "空着就是逐家选派", words_for("mode")),
       described("小组不足时", "固定小组才需要", words_for("fallback")),
       described("人员池", "先抽多少人进入人员池；空着就是全部"),
       described("执法人员范围", "如：单位=工贸科、执法监察大队"),
       described("证件有效", "空着就是全程", words_for("credential"))},
      40);
}

written_sheet items_sheet() {
  written_sheet made{"事项", columns_with({"项目", "内容", "填写说明"}), {}};
  made.columns[0].is_locked = made.columns[2].is_locked = true;
  made.columns[1].width = made.columns[2].width = 48;
  made.is_protected = true;
  for (const auto& [item, note] : detail::item_lines) {
    const auto row = static_cast<std::uint32_t>(made.rows.size());
    const std::string name(item);
    if (name == "编号规则") made.choices.push_back({row, 1, words_for("id_rule")});
    if (name == "杂凑算法") made.choices.push_back({row, 1, words_for("suite")});
    if (name == "暂缓公开") made.choices.push_back({row, 1, yes_no});
    made.rows.push_back({name, "", std::string(note)});
  }
  return made;
}

std::vector<written_sheet> plan_book() {
  std::vector<written_sheet> made;
  made.push_back(
      explanation({"这本工作簿是抽查计划和抽取活动。填好以后不需要再写别的文件。",
                   "一、“抽查计划”：前八列就是年度抽查计划汇总表；后面各列补足抽取所需的内容。每列标题上有批注。",
                   "二、“事项”：计划和本次抽取的基本情况，逐项填在“内容”一列。",
                   "三、“随机源”：公告之后才产生的公开数值，如双色球开奖号码、当众掷骰；每个一行，至少一个。",
                   "四、“分层”“排除”“已核实代码”：没有的空着。",
                   "检查和公告：cavel check、cavel announce（各命令加 --help 看用法）。发现的问题会指出工作表、行和列。",
                   "各列已设为文本：代码、日期照原样保存，不会变成数字。",
                   "This workbook is the plan and the event of a draw; docs/guide/plan.md explains every column."}));
  made.push_back(plan_table());
  made.push_back(items_sheet());
  made.push_back(blank_table(
      "随机源",
      {described("类型", "公开：人人可查的数值；备用：公开源失败时代替；密封：另一单位事先封存的秘密", words_for("kind")),
       described("名称", "如：双色球第2022060期"),
       described("形式", "双色球、大乐透、骰子50次，或 digits:5 这样的写法", {"双色球", "大乐透", "骰子50次"}, true),
       described("最早时间", "北京时间，如 2022-05-29 21:15；这个时刻之前不可能有数值"), described("读取处", "在哪里看得到"),
       described("替补", "失败时由哪个备用源代替，写它的名称"), described("承诺值", "密封的才填：cavel seal 给出的 64 位字符")},
      12));
  made.push_back(blank_table("分层",
                             {described("任务代号", "计划表中的任务代号"), described("层名", "字母、数字和连字符"),
                              described("分层条件", "写法同筛选条件"), described("抽查比例", "空着就用任务的比例"),
                              described("备选数", ""), described("检查频次上限", "")},
                             20));
  made.push_back(blank_table(
      "排除",
      {described("任务代号", ""), described("排除理由", "字母、数字和连字符，如 closed"), described("统一社会信用代码", "")},
      50));
  made.push_back(blank_table(
      "已核实代码",
      {described("统一社会信用代码", "执照上就是这个代码、但校验码不符的"), described("核对人", ""), described("存档处", "")},
      20));
  return made;
}

std::vector<written_sheet> with_explanation(const texts& lines, written_sheet sheet) {
  std::vector<written_sheet> made;
  made.push_back(std::move(sheet));
  made.push_back(explanation(lines));
  return made;
}

std::vector<written_sheet> targets_book() {
  return with_explanation(
      {"检查对象名录：一家企业一行。也可以把现有名录整表复制过来，标题写法不必相同，多余的列照样保留。",
       "必填的是统一社会信用代码。先用 cavel check --targets 企业名录.xlsx --worklist 问题清单.xlsx 核对。"},
      blank_table(
          "企业名录",
          {described("统一社会信用代码", "18 位；同一企业有几处场所的，后面加连字符和场所编号"), described("企业名称", ""),
           described("行业", "一个；空着时由国民经济行业代码得出",
                     {"冶金", "有色", "建材", "机械", "轻工", "纺织", "烟草", "商贸"}, true),
           described("国民经济行业代码", "如 C3311"), described("乡镇", ""),
           described("属性", "几个用顿号隔开，如 涉氨制冷、粉尘涉爆"), described("信用风险等级", "", {"A", "B", "C", "D"}, true),
           described("本年度检查次数", "空着就是 0")},
          prepared));
}

std::vector<written_sheet> officers_book() {
  written_sheet sheet = blank_table(
      "执法人员",
      {described("执法人员编号", "本机关编的，如 YL-001；会公开"), described("姓名", "不公开"), described("单位", "科室或大队"),
       described("执法证件号", ""), described("证件生效日期", "如 2020-03-01"), described("证件有效期至", "如 2025-02-28"),
       described("正式工作人员", "", yes_no), described("监管行业", "几个用顿号隔开；空着就是全部"),
       described("区域", "空着就是全部"), described("请假", "如 2022-06-01/2022-06-10"),
       described("任务上限", "本次最多检查几家；空着就是不限"), described("可任组长", "", yes_no)},
      200);
  return with_explanation({"执法检查人员名录：一人一行。身份证号不要填写。"}, std::move(sheet));
}

std::vector<written_sheet> recusals_book() {
  return with_explanation(
      {"回避名册：一名人员与一家企业一行。没有的空着。"},
      blank_table("回避",
                  {described("执法人员编号", ""), described("统一社会信用代码", "写 * 就是全部企业"), described("回避事由", ""),
                   described("申请来源", "", {"本人申请", "当事人申请", "机关决定"}, true), described("决定人", ""),
                   described("状态", "", {"申请中", "决定回避", "驳回申请"}), described("申请时间", "如 2022-05-26 9:00"),
                   described("决定时间", "")},
                  100));
}

std::vector<written_sheet> ledger_book() {
  return with_explanation(
      {"检查台账：本年度已经做过的检查，一次一行；计划的检查频次上限由台账计次时才需要。"},
      blank_table("检查台账",
                  {described("统一社会信用代码", ""), described("检查日期", "如 2022-03-08"),
                   described("检查依据", "", {"随机抽查", "计划检查", "全覆盖检查", "个案检查", "专项检查", "整改复查"}),
                   described("检查部门", ""), described("文号", ""), described("任务", "")},
                  prepared));
}

}  // namespace

checked<file_map> starting_set() {
  file_map files;
  for (const auto& [name, sheets] : {std::pair("抽查计划.xlsx", plan_book()),
                                     {"企业名录.xlsx", targets_book()},
                                     {"执法人员.xlsx", officers_book()},
                                     {"回避.xlsx", recusals_book()},
                                     {"检查台账.xlsx", ledger_book()}}) {
    auto bytes = write_workbook(sheets);
    if (!bytes) return bytes.problems();
    files.emplace(name, *std::move(bytes));
  }
  return files;
}

}  // namespace cavel
