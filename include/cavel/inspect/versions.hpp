// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_VERSIONS_HPP
#define CAVEL_INSPECT_VERSIONS_HPP

/// \file
/// Several documents of one visit: corrections are appended and overwrite nothing (更正只能追加).
///
/// A document that corrects another names the other's digest and a reason. The one that no document corrects is current; the
/// others stay in place, and removing one is detected.

#include <cavel/fault.hpp>
#include <cavel/inspect/inspection.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace cavel {

/// The current documents, and the problems of the set.
struct inspection_versions {
  std::vector<std::size_t> current;  ///< indices, ascending
  problems found;                    ///< faults 1000 to 1005; `where` is the inspection's number
};

/// Resolves corrections. `sha256` of each document must be the digest of its bytes, as `parse_inspection` sets it.
/// O(documents · log documents).
inspection_versions versions_of(std::span<const inspection> documents);

// ---------------------------------------------------------------------------------------------------------

inline inspection_versions versions_of(std::span<const inspection> documents) {
  inspection_versions made;
  const auto add = [&](const inspection& of, fault code, std::string field, std::string value, std::string detail = {}) {
    made.found.push_back({code, of.id, 0, std::move(field), std::move(value), std::move(detail)});
  };
  std::map<std::string_view, std::size_t> by_digest;
  for (std::size_t i = 0; i < documents.size(); ++i) by_digest.emplace(documents[i].sha256, i);
  std::vector<bool> corrected(documents.size(), false);
  for (const inspection& of : documents) {
    if (!of.corrects) continue;
    if (of.corrects->reason.empty()) add(of, fault::visit_corrects_reason, "/corrects/reason", "");
    const auto at = by_digest.find(of.corrects->sha256);
    if (at == by_digest.end()) {
      add(of, fault::visit_corrects_nothing, "/corrects/sha256", "", of.corrects->sha256);
      continue;
    }
    const inspection& earlier = documents[at->second];
    if (earlier.id != of.id || earlier.target != of.target) {
      add(of, fault::visit_corrects_other, "/corrects/sha256", of.corrects->sha256, earlier.id);
      continue;
    }
    if (corrected[at->second]) add(of, fault::visit_corrected_twice, "/corrects/sha256", of.corrects->sha256);
    corrected[at->second] = true;
  }
  std::map<std::string_view, std::size_t> by_number;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> by_target;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (corrected[i]) continue;
    const inspection& of = documents[i];
    made.current.push_back(i);
    if (!by_number.emplace(of.id, i).second) {
      add(of, fault::visit_documents, "/inspection", of.id);
    } else if (of.basis == visit_basis::random) {
      const auto [before, fresh] = by_target.emplace(std::pair(std::string_view(of.event), std::string_view(of.target)), i);
      if (!fresh) add(of, fault::visit_repeated, "/target", of.target, documents[before->second].id);
    }
  }
  return made;
}

}  // namespace cavel

#endif
