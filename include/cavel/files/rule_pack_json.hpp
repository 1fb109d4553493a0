// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_RULE_PACK_JSON_HPP
#define CAVEL_FILES_RULE_PACK_JSON_HPP

/// \file
/// Rule packs as files: docs/reference/schemas/rule-pack.schema.json says their form, docs/guide/rules.md how an office writes its
/// own, and docs/rules/ holds those that are shipped.

#include <cavel/base/canonical.hpp>
#include <cavel/fault.hpp>
#include <cavel/inspect/rule_pack.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace cavel {

/// Reads a pack. Faults: those of JSON (`json_…`), of days, `rule_channel_unknown`, `rule_channel_unused`, and of
/// `check(rule_pack)`; all are reported. O(size).
checked<rule_pack> read_rule_pack(std::string_view text, std::string_view file = "rule pack");

/// The document of a pack; reading it gives the same value.
json_value to_json(const rule_pack& of);

/// Packs as a member of a larger document: an array of names of shipped packs and of documents of others. `pointer` leads to it.
/// Faults: also `rule_pack_unknown`, `json_type`.
checked<std::vector<rule_pack>> read_rule_packs(const json_value& list, std::string_view file, std::string_view pointer);

/// Such an array: a shipped pack by its name.
json_value rule_packs_json(std::span<const rule_pack> packs);

}  // namespace cavel

#endif
