// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_PLAN_CATALOGUE_DATA_HPP
#define CAVEL_PLAN_CATALOGUE_DATA_HPP

/// \file
/// The check items of the notice 偃应急〔2022〕17号, part 3, as rows.
///
/// A category's Chinese text is the notice's, letter for letter. Its items are slices of that text, in its order: split
/// at every semicolon, and where one clause holds two matters that rest on different articles. What stands between
/// two slices is a conjunction or a punctuation mark and nothing else (a test holds them side by side).
/// Articles without a name are those of the Work Safety Law (安全生产法, 2021). The notice itself cites
/// none: the mapping is the project's, and data that an office may replace. The text of that law was read; of
/// other rules each row says how they are known.

#include <cavel/time/deadline_rule.hpp>

#include <string_view>

namespace cavel::detail {

struct category_row {
  int number;
  std::string_view zh, en;
};

/// Lists are separated by `|`. `expected_of`: attributes of firms to which the item applies for certain.
struct item_row {
  std::string_view id, zh, en, basis, expected_of, evidence;
  bool open;
  provenance known = provenance::read;
};

/// The basis of an item for firms with one of these attributes, in place of the item's own.
struct basis_row {
  std::string_view item, attributes, basis;
  provenance known;
};

struct result_row {
  std::string_view id, zh, en;
  bool alone, rests_on_finding;
  std::string_view follow_up;
};

inline constexpr category_row notice_categories[] = {
    {1,
     "依法通过有关安全生产行政审批的情况；安全生产管理机构和安全生产管理人员设置配备情况；建立和落实安全生产责任制、安全生产规章制度"
     "和操作规程、作业规程的情况；安全费用提取、使用情况及安全投入情况；生产安全事故报告情况；负责人、安全管理人员和特种作业人员取证"
     "上岗情况；",
     "Approvals, safety organisation, rules, expenditure, accident reports, certificates"},
    {2, "重大危险源登记建档、定期检测、评估、监控和制定应急预案的情况；安全警示标志设置和对安全设备的维护、保养、定期检测的情况；",
     "Major hazard installations, warning signs, safety equipment"},
    {3,
     "制定、实施生产安全事故应急预案，定期组织应急预案演练，以及有关应急预案备案的情况；危险物品的生产、经营、储存单位以及矿山、金属"
     "冶炼单位建立应急救援组织或者兼职救援队伍、签订应急救援协议情况；应急救援器材、设备和物资的配备、维护、保养的情况以及配备或者聘用"
     "注册安全工程师情况；",
     "Emergency plans, rescue teams and equipment, certified safety engineers"},
    {4, "新建、改建、扩建工程项目的安全设施与主体工程同时设计、同时施工、同时投入生产和使用，以及按规定办理设计审查和竣工验收的情况；",
     "Safety facilities of new, altered and extended projects"},
    {5,
     "对从业人员、被派遣劳动者和实习学生的安全生产教育、培训情况；劳动防护用品的提供和佩戴使用情况；向从业人员如实告知作业场所和工作"
     "岗位存在的危险因素、防范措施以及事故应急措施的情况；",
     "Training, protective articles, information of workers"},
    {6, "生产经营单位实施隐患排查治理以及建立健全生产安全事故隐患排查治理制度情况；", "Finding and removing hidden dangers"},
    {7, "高风险工艺、高风险设备、高风险场所、高风险岗位、高风险物品的分级监管制度建立和落实情况；", "Graded control of high risks"},
    {8, "同一作业区域内进行生产经营活动时的安全管理状况；对承包单位、承租单位安全生产工作的协调管理等情况；",
     "Shared work areas, contractors and tenants"},
    {9, "《河南省安全生产风险管控与隐患治理办法》规定检查的内容；", "Matters of the Henan Measures for Risk Control and Removal of Hidden Dangers"},
    {10, "其他按照规定应当检查的情况。", "Other matters that a rule asks to be inspected"},
};

inline constexpr item_row notice_items[] = {
    {"1.1", "依法通过有关安全生产行政审批的情况", "work-safety approvals that the law asks for", "第六十三条", "", "document", false},
    {"1.2", "安全生产管理机构和安全生产管理人员设置配备情况", "safety department and safety officers in place", "第二十四条", "", "document", false},
    {"1.3", "建立和落实安全生产责任制", "responsibility for work safety assigned and carried out", "第二十一条、第二十二条", "", "document", false},
    {"1.4", "安全生产规章制度和操作规程、作业规程的情况", "safety rules, operating and working procedures", "第二十一条", "", "document", false},
    {"1.5", "安全费用提取、使用情况", "safety funds set aside and used", "第二十三条第二款", "", "document", false},
    {"1.6", "安全投入情况", "money put into safety", "第二十三条第一款", "", "document", false},
    {"1.7", "生产安全事故报告情况", "reporting of accidents", "第八十三条", "", "document", false},
    {"1.8", "负责人、安全管理人员和特种作业人员取证上岗情况", "certificates of managers, safety officers and special-operation workers", "第二十七条、第三十条", "", "document", false},
    {"2.1", "重大危险源登记建档、定期检测、评估、监控和制定应急预案的情况", "major hazard installations: register, tests, assessment, monitoring, emergency plan", "第四十条", "重大危险源", "document|photograph", false},
    {"2.2", "安全警示标志设置", "warning signs", "第三十五条", "", "photograph", false},
    {"2.3", "对安全设备的维护、保养、定期检测的情况", "upkeep and periodic tests of safety equipment", "第三十六条", "", "document|photograph", false},
    {"3.1", "制定、实施生产安全事故应急预案", "emergency plan drawn up and carried out", "第八十一条", "", "document", false},
    {"3.2", "定期组织应急预案演练", "regular emergency drills", "第八十一条", "", "document", false},
    {"3.3", "有关应急预案备案的情况", "filing of emergency plans", "《生产安全事故应急预案管理办法》第二十六条", "", "document", false, provenance::knowledge},
    {"3.4", "危险物品的生产、经营、储存单位以及矿山、金属冶炼单位建立应急救援组织或者兼职救援队伍、签订应急救援协议情况", "rescue team or agreement (hazardous goods, mines, metal smelting)", "第八十二条第一款", "危险物品|矿山|金属冶炼", "document", false},
    {"3.5", "应急救援器材、设备和物资的配备、维护、保养的情况", "rescue equipment and supplies, and their upkeep", "《生产安全事故应急预案管理办法》第三十八条", "", "photograph", false, provenance::knowledge},
    {"3.6", "配备或者聘用注册安全工程师情况", "certified safety engineers employed or engaged", "第二十七条第三款（鼓励）", "", "document", false},
    {"4.1", "新建、改建、扩建工程项目的安全设施与主体工程同时设计、同时施工、同时投入生产和使用", "safety facilities designed, built and taken into use together with the works", "第三十一条", "", "document", false},
    {"4.2", "按规定办理设计审查和竣工验收的情况", "design review and acceptance as prescribed", "《建设项目安全设施“三同时”监督管理办法》", "", "document", false, provenance::knowledge},
    {"5.1", "对从业人员、被派遣劳动者和实习学生的安全生产教育、培训情况", "safety training of workers, dispatched workers and trainees", "第二十八条", "", "document", false},
    {"5.2", "劳动防护用品的提供和佩戴使用情况", "protective articles provided and worn", "第四十五条", "", "photograph", false},
    {"5.3", "向从业人员如实告知作业场所和工作岗位存在的危险因素、防范措施以及事故应急措施的情况", "workers told truthfully of hazards, precautions and emergency measures", "第四十四条", "", "document", false},
    {"6.1", "生产经营单位实施隐患排查治理", "hidden dangers looked for and removed", "第四十一条第二款", "", "document|photograph", false},
    {"6.2", "建立健全生产安全事故隐患排查治理制度情况", "rules for finding and removing hidden dangers", "第四十一条第二款", "", "document", false},
    {"7.1", "高风险工艺、高风险设备、高风险场所、高风险岗位、高风险物品的分级监管制度建立和落实情况", "graded control of high-risk processes, equipment, places, posts and goods", "第四十一条第一款", "", "document", false},
    {"8.1", "同一作业区域内进行生产经营活动时的安全管理状况", "safety where several businesses work in one area", "第四十八条", "", "document", false},
    {"8.2", "对承包单位、承租单位安全生产工作的协调管理等情况", "coordination of contractors and tenants", "第四十九条", "", "document", false},
    {"9.1", "《河南省安全生产风险管控与隐患治理办法》规定检查的内容", "matters of the Henan Measures: the inspection names the matter and its article", "《河南省安全生产风险管控与隐患治理办法》", "", "document", true, provenance::knowledge},
    {"10.1", "其他按照规定应当检查的情况", "other matters: the inspection names the matter and its legal basis", "", "", "", true},
};

/// 安全生产法 82（2）binds 危险物品、矿山、金属冶炼、城市轨道交通、建筑施工 only; 27（3）危险物品的生产、储存单位以及矿山、金属冶炼单位;
/// 33（2）, 34（2）and the review of designs mining, metal smelting and hazardous goods. 应急条例 7 binds the units that it lists.
inline constexpr basis_row notice_bases[] = {
    {"3.3", "危险物品|矿山|金属冶炼|城市轨道交通|建筑施工|宾馆商场等人员密集场所", "《生产安全事故应急条例》第七条", provenance::knowledge},
    {"3.5", "危险物品|矿山|金属冶炼|城市轨道交通|建筑施工", "《安全生产法》第八十二条第二款", provenance::read},
    {"3.6", "危险物品|矿山|金属冶炼", "《安全生产法》第二十七条第三款", provenance::read},
    {"4.2", "矿山|金属冶炼|危险物品", "《安全生产法》第三十三条第二款、第三十四条第二款", provenance::knowledge},
};

inline constexpr result_row notice_results[] = {
    {"no-problem", "未发现问题", "no problem found", true, false, ""},
    {"not-disclosed", "未按规定公示应当公示的信息", "information that must be disclosed was not", false, true, ""},
    {"false-disclosure", "公示信息隐瞒真实情况、弄虚作假", "disclosed information hides the truth or is false", false, true, ""},
    {"unreachable", "通过登记的住所（经营场所）无法联系", "cannot be reached at the registered address", false, false, "通报市场监管部门依法处理"},
    {"ordered-to-correct", "发现问题已责令改正", "problems found, correction ordered", false, true, ""},
    {"uncooperative", "不配合检查情节严重", "did not cooperate, serious", false, false, ""},
    {"no-activity", "未发现开展本次抽查涉及的经营活动", "no business found of the kind inspected", false, false, ""},
    {"to-be-handled", "发现问题待后续处理", "problems found, to be handled", false, true, ""},
};

}  // namespace cavel::detail

#endif
