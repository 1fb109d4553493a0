// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_PROGRESS_IDS_HPP
#define CAVEL_HASH_PROGRESS_IDS_HPP

/// \file
/// A list of ids that reports progress as it is read.

#include <cavel/base/progress.hpp>
#include <cavel/hash/ids.hpp>

#include <gsl/assert>

#include <cstddef>
#include <string_view>

namespace cavel {

/// Counts each id read as one piece of progress. It must outlive the list that it returns.
class progress_ids {
 public:
  /// \param to where to report; null: nowhere
  progress_ids(const id_list& ids, progress* to) : ids_(ids), progress_(to) {
    if (progress_ != nullptr) progress_->expect(ids_.size());
  }
  /// \pre a progress object was given
  void operator()(std::size_t first, std::span<std::string_view> out) const {
    Expects(progress_ != nullptr);
    ids_.fill_views(first, out);
    progress_->advance(out.size());
  }
  /// The reporting list, or the list itself if there is nothing to report to.
  id_list list() const& { return progress_ == nullptr ? ids_ : id_list::from(*this, ids_.size()); }
  id_list list() const&& = delete;

 private:
  id_list ids_;
  progress* progress_;
};

}  // namespace cavel

#endif
