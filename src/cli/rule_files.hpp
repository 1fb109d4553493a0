// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_RULE_FILES_HPP
#define CAVEL_CLI_RULE_FILES_HPP

/// \file
/// Rule packs as the command line names them: a shipped one by its name, another by its file.

#include "command.hpp"

#include <cavel/inspect/rule_set.hpp>

#include <memory>
#include <string>
#include <vector>

namespace cavel::cli {

/// A pack and what identifies it.
struct named_pack {
  rule_pack pack;
  std::string canonical_text;  ///< canonical JSON of the file, or of the shipped pack
};

/// Adds `--rules`.
void add_rules_option(command_line& line);

/// The packs by name or file; what ends with `.json` is a file. Faults: `rule_pack_unknown`, `file_unreadable` and those of packs,
/// with the word as `where`.
checked<std::vector<named_pack>> load_packs(const std::vector<std::string>& words);

/// The rules of `--rules`; null if it is not given. Nothing if a pack cannot be used: the problem was printed, and `end` is
/// the exit code of the command.
std::optional<std::shared_ptr<const rule_set>> load_rules(const command_line& line, exit_code& end);

}  // namespace cavel::cli

#endif
