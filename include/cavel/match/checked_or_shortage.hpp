// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_CHECKED_OR_SHORTAGE_HPP
#define CAVEL_MATCH_CHECKED_OR_SHORTAGE_HPP

/// \file
/// A result that may fail because there are too few officers.

#include <cavel/fault.hpp>

#include <gsl/gsl>

#include <optional>
#include <utility>

namespace cavel {

/// A value, or all problems. Where one of them is a lack of officers, the shortage that proves it is part of the result.
template <class T, class Shortage>
class checked_or_shortage : public checked<T> {
 public:
  using checked<T>::checked;
  /// No value, for lack of officers. \pre the fault is an error
  checked_or_shortage(problem found, Shortage why) : checked<T>(std::move(found)), shortage_(std::move(why)) {
    Expects(!this->has_value());
  }
  /// Passes on the failure of a step. \pre at least one problem is an error
  checked_or_shortage(cavel::problems found, std::optional<Shortage> why)
      : checked<T>(std::move(found)), shortage_(std::move(why)) {
    Expects(has_error(this->problems()));
  }

  /// Empty if there is a value, or if something else is wrong.
  const std::optional<Shortage>& shortage() const& { return shortage_; }
  const std::optional<Shortage>& shortage() const&& = delete;

 private:
  std::optional<Shortage> shortage_;
};

}  // namespace cavel

#endif
