// SPDX-License-Identifier: Apache-2.0
#include "guard.hpp"

namespace {

using cavel::fault;
using cavel::c::guarded;
using cavel::c::need;
using cavel::c::refuse;

const cavel_problems::entry& entry_at(const cavel_problems* problems, std::uint64_t index) {
  const auto& entries = need(problems, "problems").entries;
  if (index >= entries.size()) refuse(fault::argument_range, "index", std::to_string(index));
  return entries[static_cast<std::size_t>(index)];
}

}  // namespace

void cavel_problems_free(cavel_problems* problems) { delete problems; }

cavel_status cavel_problems_count(const cavel_problems* problems, std::uint64_t* count) {
  return guarded(nullptr, [&](auto&) {
    const std::size_t size = need(problems, "problems").entries.size();
    need(count, "count") = size;
  });
}

cavel_status cavel_problems_at(const cavel_problems* problems, std::uint64_t index, std::int32_t* code, std::int32_t* severity,
                               std::uint64_t* row) {
  return guarded(nullptr, [&](auto&) {
    const auto& one = entry_at(problems, index);
    need(code, "code");
    need(severity, "severity");
    need(row, "row");
    *code = one.code;
    *severity = one.severity;
    *row = one.row;
  });
}

cavel_status cavel_problems_text(const cavel_problems* problems, std::uint64_t index, std::int32_t which, const char** text,
                                 std::uint64_t* size) {
  return guarded(nullptr, [&](auto&) {
    const auto& one = entry_at(problems, index);
    if (which < CAVEL_TEXT_NAME || which > CAVEL_TEXT_ARTICLE) refuse(fault::argument_range, "which", std::to_string(which));
    need(text, "text");
    need(size, "size");
    const std::string& found = one.texts[static_cast<std::size_t>(which) - 1];
    *text = found.c_str();
    *size = found.size();
  });
}

cavel_status cavel_fault_text(std::int32_t status, std::int32_t which, const char** text, std::uint64_t* size) {
  return guarded(nullptr, [&](auto&) {
    static constexpr cavel::fault_entry success{fault::none, "none", cavel::severity::warning, "成功", "success", "", "", ""};
    const bool is_number = status > 0 && status <= 0xFFFF;
    const cavel::fault_entry* const known = status == 0 ? &success
                                            : is_number ? cavel::find_fault(static_cast<fault>(status))
                                                        : nullptr;
    if (known == nullptr) refuse(fault::argument_range, "status", std::to_string(status));
    need(text, "text");
    need(size, "size");
    std::string_view found;
    switch (which) {
      case CAVEL_TEXT_NAME: found = known->name; break;
      case CAVEL_TEXT_MESSAGE_ZH: found = known->zh; break;
      case CAVEL_TEXT_MESSAGE_EN: found = known->en; break;
      case CAVEL_TEXT_REMEDY_ZH: found = known->zh_remedy; break;
      case CAVEL_TEXT_REMEDY_EN: found = known->en_remedy; break;
      case CAVEL_TEXT_ARTICLE: found = known->article; break;
      default: refuse(fault::argument_range, "which", std::to_string(which));
    }
    *text = found.data();  // a literal, so a zero byte stands behind it
    *size = found.size();
  });
}

void cavel_text_free(cavel_text* text) { delete text; }

cavel_status cavel_text_get(const cavel_text* text, const char** bytes, std::uint64_t* size) {
  return guarded(nullptr, [&](auto&) {
    const std::string& of = need(text, "text").bytes;
    need(bytes, "bytes");
    need(size, "size");
    *bytes = of.c_str();
    *size = of.size();
  });
}
