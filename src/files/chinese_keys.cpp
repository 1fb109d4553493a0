// SPDX-License-Identifier: Apache-2.0
// Plans and events in JSON with Chinese keys.
#include "document_cells.hpp"
#include "document_readers.hpp"
#include "json_pointer.hpp"

#include <cavel/base/nearest.hpp>
#include <cavel/files/json.hpp>
#include <cavel/plan/fraction.hpp>
#include <cavel/roster/officer_column.hpp>

#include <algorithm>

namespace cavel::detail {

namespace {

struct key_pair {
  std::string_view zh, en;
};

/// Keys of plans and events. None of them means two things.
constexpr key_pair keys[] = {{"计划名称", "title"},
                             {"计划依据", "basis"},
                             {"编号规则", "id_rule"},
                             {"行业范围", "scope"},
                             {"任务", "tasks"},
                             {"公开", "publish"},
                             {"内容", "what"},
                             {"依据", "basis"},
                             {"序号", "number"},
                             {"部门", "department"},
                             {"抽查事项", "matter"},
                             {"抽查任务名称", "title"},
                             {"检查对象", "targets"},
                             {"检查方式", "method"},
                             {"抽查比例", "fraction"},
                             {"抽查时间", "window"},
                             {"起", "from"},
                             {"止", "to"},
                             {"任务代号", "task"},
                             {"筛选条件", "filter"},
                             {"分层", "strata"},
                             {"层名", "stratum"},
                             {"条件", "where"},
                             {"备选数", "reserve"},
                             {"取整", "rounding"},
                             {"签组", "lot"},
                             {"排除", "exclude"},
                             {"理由", "reason"},
                             {"名单", "ids"},
                             {"排除已抽", "exclude_earlier"},
                             {"检查频次上限", "cap"},
                             {"次数", "limit"},
                             {"列", "column"},
                             {"计次来源", "from"},
                             {"抽取事项", "items"},
                             {"抽取数", "drawn"},
                             {"每", "per"},
                             {"执法人员", "officers"},
                             {"检查人数", "panel"},
                             {"组长人数", "leads"},
                             {"选派方式", "mode"},
                             {"小组不足时", "fallback"},
                             {"人员池", "pool"},
                             {"证件有效", "credential"},
                             {"抽取机关", "body"},
                             {"操作人", "operator"},
                             {"见证人", "witnesses"},
                             {"抽取名称", "event"},
                             {"抽取序号", "number"},
                             {"杂凑算法", "suite"},
                             {"暂缓公开", "embargo"},
                             {"公布", "digest_published"},
                             {"日期", "day"},
                             {"渠道", "channel"},
                             {"规则包", "rules"},
                             {"随机源", "sources"},
                             {"类型", "kind"},
                             {"名称", "name"},
                             {"形式", "form"},
                             {"最早时间", "earliest"},
                             {"读取处", "read_at"},
                             {"替补", "replaced_by"},
                             {"承诺值", "commitment"},
                             {"已核实代码", "confirmed_ids"},
                             {"统一社会信用代码", "id"},
                             {"存档处", "reference"},
                             {"核对人", "person"}};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

class key_translator {
 public:
  explicit key_translator(office_document& into) : made_(into) {}

  bool changed() const { return changed_; }

  /// \param at the pointer of the value as it will be; `own`: as it stands in the file
  json_value read(const json_value& value, std::string_view member, const std::string& at, const std::string& own) {
    made_.places.emplace(at, document_place{made_.where, 0, own});
    if (const auto* items = std::get_if<json_value::array>(&value.get())) {
      json_value list = json_value::array{};
      for (std::size_t i = 0; i < items->size(); ++i) {
        const std::string below = "/" + std::to_string(i);
        list.push(read((*items)[i], member, at + below, own + below));
      }
      return list;
    }
    if (const auto* text = std::get_if<std::string>(&value.get())) return read_text(*text, member, own);
    if (member == "fraction" && std::holds_alternative<std::int64_t>(value.get())) {
      return read_text(std::to_string(std::get<std::int64_t>(value.get())), member, own);
    }
    const auto* members = std::get_if<json_value::object>(&value.get());
    if (members == nullptr) return value;
    json_value object;
    std::vector<std::string> known;
    const bool is_condition = member == "filter" || member == "where";
    for (const auto& [name, below] : *members) {
      const std::string key = is_condition ? column_of(name, at) : key_of(name, own);
      const std::string from = json_pointer(own, name);
      if (std::find(known.begin(), known.end(), key) != known.end()) {
        refuse(fault::json_repeated, from, key);
        continue;
      }
      changed_ = changed_ || key != name;
      known.push_back(key);
      // Below a condition there are values, and further conditions
      const bool is_nested = is_condition && (key == "any" || key == "not");
      object.add(key, read(below, is_condition ? (is_nested ? member : "") : std::string_view(key), json_pointer(at, key), from));
    }
    return object;
  }

 private:
  void refuse(fault code, const std::string& own, const std::string& value, const std::string& detail = {}) {
    made_.found.push_back({code, made_.where, 0, own, value, detail});
  }

  std::string key_of(const std::string& name, const std::string& own) {
    if (is_ascii(name)) return name;
    if (const std::string_view key = english_key(name); !key.empty()) return std::string(key);
    std::vector<std::string_view> names;
    for (const key_pair& each : keys) names.push_back(each.zh);
    refuse(fault::json_unknown, json_pointer(own, name), name, nearest_word(name, names));
    return name;
  }

  static std::string column_of(const std::string& name, std::string_view at) {
    if (name == "任一") return "any";
    if (name == "除外") return "not";
    if (is_ascii(name)) return name;
    const bool of_officers = at.find("/officers/") != std::string_view::npos;
    const std::span<const column_alias> list = of_officers ? std::span<const column_alias>(officer_columns) : enterprise_columns;
    const column_alias* const known = find_column(list, name);
    return known != nullptr ? std::string(known->name) : name;
  }

  json_value read_text(const std::string& text, std::string_view member, const std::string& own) {
    if (member == "fraction") {
      if (parse_fraction(text)) return text;
      const auto read = plain_fraction(text);
      if (!read) return text;
      changed_ = true;
      made_.found.push_back({fault::cell_read_as, made_.where, 0, own, text, *read});
      return *read;
    }
    if (is_ascii(text)) return text;
    if (member == "embargo" || member == "exclude_earlier") {
      if (text != "是" && text != "否") return text;
      changed_ = true;
      return text == "是";
    }
    std::string read(word_for(member, text).value_or(std::string_view()));
    if (read.empty() && member == "form") read = form_for(text);
    if (read.empty() || read == text) return text;
    changed_ = true;
    return read;
  }

  office_document& made_;
  bool changed_ = false;
};

}  // namespace

std::string_view english_key(std::string_view zh) {
  const auto at = std::find_if(std::begin(keys), std::end(keys), [&](const key_pair& each) { return each.zh == zh; });
  return at == std::end(keys) ? std::string_view() : at->en;
}

void read_json_document(std::string bytes, office_document& into) {
  auto document = parse_json(bytes, into.where);
  if (!document) {  // whoever reads the JSON says why
    into.json = std::move(bytes);
    return;
  }
  key_translator translator(into);
  const json_value read = translator.read(*document, "", "", "");
  if (translator.changed()) {
    into.json = indented(read);
  } else {
    into.json = std::move(bytes);
    into.places.clear();
  }
}

}  // namespace cavel::detail
