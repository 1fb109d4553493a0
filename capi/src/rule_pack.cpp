// SPDX-License-Identifier: Apache-2.0
#include "guard.hpp"

#include <cavel/files/json.hpp>
#include <cavel/files/rule_pack_json.hpp>
#include <cavel/inspect/built_in_packs.hpp>

using namespace cavel::c;

cavel_status cavel_rule_pack_read(const char* json, std::uint64_t size, cavel_text** canonical_json, cavel_problems** problems) {
  return made(canonical_json, problems, [&](call& context) {
    const std::string_view text = bytes_of(json, size, "json");
    context.take(cavel::read_rule_pack(text, "rule pack"));
    return std::make_unique<cavel_text>(cavel_text{cavel::canonical(context.take(cavel::parse_json(text, "rule pack")))});
  });
}

cavel_status cavel_rule_pack_shipped(const char* name, std::uint64_t size, cavel_text** canonical_json,
                                     cavel_problems** problems) {
  return made(canonical_json, problems, [&](call&) {
    const std::string_view wanted = text_of(name, size, "name");
    const cavel::rule_pack* const known = cavel::find_pack(wanted);
    if (known == nullptr) {
      throw refusal{{{cavel::fault::rule_pack_unknown, "", 0, "name", std::string(wanted), cavel::nearest_pack(wanted)}}};
    }
    return std::make_unique<cavel_text>(cavel_text{cavel::canonical(to_json(*known))});
  });
}
