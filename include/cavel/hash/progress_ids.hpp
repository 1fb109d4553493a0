// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_PROGRESS_IDS_HPP
#define CAVEL_HASH_PROGRESS_IDS_HPP

/// \file
/// A list of ids that reports progress as it is read.

#include <cavel/base/progress.hpp>
#include <cavel/hash/ids.hpp>

#include <cstddef>
#include <string_view>

namespace cavel {

/// A list whose reading is told, a piece for each id. Keep it while the list is used.
class progress_ids {
 public:
  progress_ids(const id_list& ids, progress* told) : ids_(ids), told_(told) {
    if (told_ != nullptr) told_->expect(ids_.size());
  }
  void operator()(std::size_t first, std::size_t count, std::string_view* out) const {
    ids_.fill_views(first, count, out);
    told_->advance(count);
  }
  /// The list itself where nobody is to be told.
  id_list list() const { return told_ == nullptr ? ids_ : id_list::from(*this, ids_.size()); }

 private:
  id_list ids_;
  progress* told_;
};

}  // namespace cavel

#endif
