// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/papers.hpp>
#include <cavel/files/json.hpp>

#include <gsl/assert>

namespace cavel {

digest canonical_digest(suite which, std::string_view json) {
  const auto document = parse_json(json, "");
  Expects(document.has_value());
  return hash(which, canonical(*document));
}

folder_digests digests_of(const file_map& files, suite hash_suite, const execution& exec) {
  folder_digests digests;
  for (const auto& [path, bytes] : files) {
    digests.emplace(path, hasher(hash_suite, exec.kernels.of(hash_suite).blocks).update(bytes).finish());
  }
  return digests;
}

std::string manifest_text(const folder_digests& of_private_files) {
  std::string text;
  for (const auto& [path, of_bytes] : of_private_files) text += hex(of_bytes) + "  " + path + "\n";
  return text;
}

}  // namespace cavel
