// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_NATURAL_HPP
#define CAVEL_EVENT_NATURAL_HPP

/// \file
/// Natural numbers of any size, as far as counting outcomes needs them: products, exact quotients, bit lengths.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cavel {

/// A natural number. Limbs of 32 bits, the smallest first, none on top that is 0.
class natural {
 public:
  natural() = default;
  explicit natural(std::uint64_t value) : limbs_{static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(value >> 32)} {
    trim();
  }
  explicit natural(std::vector<std::uint32_t> limbs) : limbs_(std::move(limbs)) { trim(); }

  /// Number of bits without leading zeros; 0 for 0. ⌊log2⌋ is one less.
  std::uint64_t bits() const {
    return limbs_.empty() ? 0 : (limbs_.size() - 1) * 32 + static_cast<std::uint64_t>(std::bit_width(limbs_.back()));
  }

  natural& operator*=(const natural& factor);
  natural& operator+=(const natural& other);
  /// \pre other is not larger
  natural& operator-=(const natural& other);
  natural& operator>>=(std::size_t count);
  /// The quotient; the remainder is dropped. \pre divisor is not 0
  natural& operator/=(std::uint32_t divisor);
  bool operator<(const natural& other) const;
  bool operator==(const natural&) const = default;

  /// The lowest 64 bits.
  std::uint64_t low() const {
    return (limbs_.empty() ? 0U : limbs_[0]) | (limbs_.size() < 2 ? std::uint64_t{0} : std::uint64_t{limbs_[1]} << 32);
  }

 private:
  void trim() {
    while (!limbs_.empty() && limbs_.back() == 0) limbs_.pop_back();
  }
  std::vector<std::uint32_t> limbs_;
};

// ---------------------------------------------------------------------------------------------------------

inline natural& natural::operator*=(const natural& factor) {
  std::vector<std::uint32_t> product(limbs_.size() + factor.limbs_.size(), 0);
  for (std::size_t i = 0; i < limbs_.size(); ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < factor.limbs_.size(); ++j) {
      carry += std::uint64_t{limbs_[i]} * factor.limbs_[j] + product[i + j];
      product[i + j] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    product[i + factor.limbs_.size()] = static_cast<std::uint32_t>(carry);
  }
  limbs_ = std::move(product);
  trim();
  return *this;
}

inline natural& natural::operator+=(const natural& other) {
  if (limbs_.size() < other.limbs_.size()) limbs_.resize(other.limbs_.size(), 0);
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < limbs_.size(); ++i) {
    carry += std::uint64_t{limbs_[i]} + (i < other.limbs_.size() ? other.limbs_[i] : 0);
    limbs_[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  if (carry != 0) limbs_.push_back(static_cast<std::uint32_t>(carry));
  return *this;
}

inline natural& natural::operator-=(const natural& other) {
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < limbs_.size(); ++i) {
    const std::uint64_t taken = borrow + (i < other.limbs_.size() ? other.limbs_[i] : 0);
    borrow = limbs_[i] < taken ? 1 : 0;
    limbs_[i] = static_cast<std::uint32_t>(limbs_[i] - taken);
  }
  trim();
  return *this;
}

inline natural& natural::operator>>=(std::size_t count) {
  const std::size_t whole = count / 32;
  const std::size_t part = count % 32;
  if (whole >= limbs_.size()) {
    limbs_.clear();
    return *this;
  }
  limbs_.erase(limbs_.begin(), limbs_.begin() + static_cast<std::ptrdiff_t>(whole));
  if (part != 0) {
    for (std::size_t i = 0; i < limbs_.size(); ++i) {
      const std::uint64_t next = i + 1 < limbs_.size() ? limbs_[i + 1] : 0;
      limbs_[i] = static_cast<std::uint32_t>((next << 32 | limbs_[i]) >> part);
    }
  }
  trim();
  return *this;
}

inline natural& natural::operator/=(std::uint32_t divisor) {
  std::uint64_t rest = 0;
  for (std::size_t i = limbs_.size(); i-- > 0;) {
    rest = rest << 32 | limbs_[i];
    limbs_[i] = static_cast<std::uint32_t>(rest / divisor);
    rest %= divisor;
  }
  trim();
  return *this;
}

inline bool natural::operator<(const natural& other) const {
  if (limbs_.size() != other.limbs_.size()) return limbs_.size() < other.limbs_.size();
  for (std::size_t i = limbs_.size(); i-- > 0;) {
    if (limbs_[i] != other.limbs_[i]) return limbs_[i] < other.limbs_[i];
  }
  return false;
}

}  // namespace cavel

#endif
