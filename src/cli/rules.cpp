// SPDX-License-Identifier: Apache-2.0
// cavel rules: the rule packs, what each says, and whether packs fit together.
#include "commands.hpp"
#include "output.hpp"
#include "rule_files.hpp"

#include <cavel/base/canonical.hpp>
#include <cavel/base/delimited.hpp>
#include <cavel/files/rule_pack_json.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/time/date.hpp>

#include <iostream>

namespace cavel::cli {

namespace {

namespace po = boost::program_options;

using optional_day = std::optional<boost::gregorian::date>;

std::string days_text(boost::gregorian::date from, const optional_day& to, language in) {
  return format_date(from) + std::string(say(in, " 至 ", " to ")) + (to ? format_date(*to) : "…");
}

std::string_view provenance_text(provenance of, language in) {
  switch (of) {
    case provenance::read: return say(in, "已核对原文", "text read");
    case provenance::quoted: return say(in, "见于转引", "seen quoted");
    default: return say(in, "待核对", "to be confirmed");
  }
}

std::string bound_text(const rule_pack& of, language in) {
  return of.office.empty() ? std::string(name(of.binds, in)) : of.office;
}

std::string list_text(const std::vector<named_pack>& packs, language in) {
  table rows({std::string(say(in, "规则包", "rule pack")), std::string(say(in, "版本", "version")),
              std::string(say(in, "约束机关", "binds")), std::string(say(in, "施行期间", "in force")),
              std::string(say(in, "依据", "source"))});
  for (const named_pack& each : packs) {
    rows.row({each.pack.name, each.pack.version, bound_text(each.pack, in),
              days_text(each.pack.holds_from, each.pack.holds_to, in), each.pack.source});
  }
  return rows.text();
}

std::string channels_text(const deadline_rule& of, language in) {
  std::string text;
  for (const channel& each : of.channels) {
    text += (text.empty() ? "" : say(in, "、", ", "));
    text += text_in(in, each.zh, each.en);
  }
  return text;
}

/// All that one pack says.
std::string pack_text(const named_pack& of, language in) {
  const rule_pack& pack = of.pack;
  std::string text = list_text({of}, in);
  text += std::string(say(in, "校验值 sha256 ", "digest sha256 ")) + hex(hash(suite::sha256, of.canonical_text)) + "\n";
  if (!pack.deadlines.empty()) {
    table rows({std::string(say(in, "期限规则", "clock")), std::string(say(in, "起算", "from")),
                std::string(say(in, "期限", "length")), std::string(say(in, "公开渠道", "channels")),
                std::string(say(in, "依据", "article")), std::string(say(in, "核对", "provenance")),
                std::string(say(in, "施行期间", "in force"))});
    for (const deadline_rule& each : pack.deadlines) {
      const std::string length = std::to_string(each.count) + std::string(say(in, "", " ")) + std::string(name(each.unit, in));
      rows.row({each.id, std::string(name(each.from, in)), length, channels_text(each, in),
                std::string(text_in(in, each.article_zh, each.article_en)), std::string(provenance_text(each.known, in)),
                days_text(each.holds_from, each.holds_to, in)});
    }
    text += "\n" + rows.text();
  }
  if (!pack.measures.empty()) {
    table rows({std::string(say(in, "措施", "measure")), "", std::string(say(in, "依据", "article")),
                std::string(say(in, "核对", "provenance"))});
    for (const measure_power& each : pack.measures) {
      rows.row({std::string(measure_words[static_cast<std::size_t>(each.what)]), std::string(name(each.what, in)), each.article,
                std::string(provenance_text(each.known, in))});
    }
    text += "\n" + rows.text();
  }
  if (pack.items) {
    text += "\n" + std::string(say(in, "事项目录 ", "catalogue ")) + pack.items->name + " " + pack.items->version +
            std::string(say(in, "：事项 ", ": items ")) + std::to_string(pack.items->items.size()) +
            std::string(say(in, "，检查结果 ", ", results ")) + std::to_string(pack.items->result_kinds.size()) + "\n";
  }
  if (pack.visits.approval.value_or(false)) text += std::string(say(in, "检查须事先审批\n", "a visit needs an approval\n"));
  if (const auto& limit = pack.visits.urgent) {
    constexpr std::string_view zh[] = {"个工作日", "日", "小时"}, en[] = {" working days", " calendar days", " hours"};
    const std::string_view unit = (in == language::zh ? zh : en)[static_cast<std::size_t>(limit->unit)];
    text += std::string(say(in, "情况紧急先行检查的，补办审批手续的期限：", "an urgent visit is approved within ")) +
            std::to_string(limit->count) + std::string(unit) + " (" + limit->article + ")\n";
  }
  if (pack.visits.notice_code.value_or(false))
    text += std::string(say(in, "检查须有通知书或检查码\n", "a visit needs a notice or a code\n"));
  if (!pack.off.empty()) text += std::string(say(in, "停用：", "switched off: ")) + join(pack.off, say(in, "、", ", ")) + "\n";
  return text;
}

exit_code list_shipped(const command_line& line) {
  std::vector<named_pack> packs;
  json_value list = json_value::array{};
  for (const rule_pack& each : built_in_packs()) {
    packs.push_back({each, canonical(to_json(each))});
    list.push(json_value()
                  .add("name", each.name)
                  .add("version", each.version)
                  .add("binds", bound_text(each, line.in))
                  .add("source", each.source)
                  .add("sha256", hex(hash(suite::sha256, packs.back().canonical_text))));
  }
  if (line.json) {
    std::cout << indented(list);
    return exit_code::done;
  }
  std::cout << list_text(packs, line.in) << '\n'
            << say(line.in, "未写明规则包的活动适用：", "an event that names no packs uses: ")
            << join(default_pack_names(), say(line.in, "、", ", ")) << '\n';
  return exit_code::done;
}

}  // namespace

/// `cavel rules`: the shipped packs. `cavel rules PACK...`: what they say; `refused` if one is wrong or they do not fit together.
exit_code run_rules(const arguments& words) {
  command_line line("rules", "[NAME | FILE.json]...");
  line.positions.add("pack", -1);
  line.options.add_options()("pack", po::value<std::vector<std::string>>(),
                             "rule packs by name or file, in order 规则包，按次序");
  if (const auto ended = line.parse(words)) return *ended;
  if (!line.has("pack")) return list_shipped(line);
  const auto packs = load_packs(line.texts("pack"));
  if (!packs) {
    print(packs.problems(), line.in, line.json);
    return packs.problems().front().code == fault::file_unreadable ? exit_code::system : exit_code::refused;
  }
  json_value list = json_value::array{};
  std::string text;
  std::vector<rule_pack> values;
  for (const named_pack& each : *packs) {
    values.push_back(each.pack);
    list.push(to_json(each.pack));
    text += (text.empty() ? "" : "\n") + pack_text(each, line.in);
  }
  if (line.json) {
    std::cout << indented(values.size() == 1 ? to_json(values.front())
                                             : list);  // a single pack is printed as a file to start from
  } else {
    std::cout << text;
  }
  problems found = packs.problems();
  // A single pack may name rules of the packs that it will be laid over.
  if (values.size() > 1) {
    const auto together = overlay(values);
    found.insert(found.end(), together.problems().begin(), together.problems().end());
  }
  print(found, line.in, false);
  return exit_of(found);
}

}  // namespace cavel::cli
