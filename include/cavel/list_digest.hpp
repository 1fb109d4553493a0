// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_LIST_DIGEST_HPP
#define CAVEL_LIST_DIGEST_HPP

/// \file
/// The digest of a set of ids: H of the ids in ascending byte order, each followed by a line feed.
///
/// The order of the input does not matter. By hand: `LC_ALL=C sort ids.txt | sha256sum`.

#include <algorithm>
#include <cavel/digest.hpp>
#include <cavel/ids.hpp>
#include <cavel/kernel.hpp>
#include <string_view>
#include <vector>

namespace cavel {

/// H of the ids in ascending byte order, each followed by LF. The empty list has the digest of nothing.
digest list_digest(suite which, const id_list& ids, const engine& by = portable);

// ---------------------------------------------------------------------------------------------------------

inline digest list_digest(suite which, const id_list& ids, const engine& by) {
  std::vector<std::string_view> sorted(ids.size());
  ids.point(0, ids.size(), sorted.data());
  if (!std::is_sorted(sorted.begin(), sorted.end())) std::sort(sorted.begin(), sorted.end());
  hasher all(which, by.of(which).blocks);
  for (const std::string_view id : sorted) all.update(id).update("\n");
  return all.finish();
}

}  // namespace cavel

#endif
