// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_DOCUMENT_READERS_HPP
#define CAVEL_SRC_DOCUMENT_READERS_HPP

/// \file
/// The readers behind office_document.hpp: sheets, and JSON with Chinese keys. Inside cavel::files only.

#include "document_sheet.hpp"

namespace cavel::detail {

/// The plan of a workbook's sheets: table, 事项, 分层, 排除.
void read_plan_sheets(const std::vector<grid>& book, const sheet_options& options, office_document& into);

/// The event of a workbook's sheets: 事项, 随机源, 已核实代码.
void read_event_sheets(const std::vector<grid>& book, const sheet_options& options, office_document& into);

/// A JSON document with English keys and words in the place of Chinese ones, and fractions as plans have them. Where nothing is to
/// be replaced, and where it is no JSON, the bytes stay. Faults: json_unknown and json_repeated for keys.
void read_json_document(std::string bytes, office_document& into);

/// The English key for a Chinese one of plans and events; empty if there is none.
std::string_view english_key(std::string_view zh);

}  // namespace cavel::detail

#endif
