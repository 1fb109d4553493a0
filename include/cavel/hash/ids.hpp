// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_IDS_HPP
#define CAVEL_HASH_IDS_HPP

/// \file
/// A read-only view of a list of ids, independent of how they are stored.
///
/// Rosters keep ids in columns, databases return blocks with offsets, small programs have an array of strings. An `id_list`
/// holds a count and a function that yields views of any range of ids; selection asks for a few hundred at a time. It owns
/// nothing: the ids must outlive it and must not move.
///
///     const std::vector<std::string_view> ids = {"A-1", "A-2", "A-3"};
///     const id_list list(ids);

#include <gsl/assert>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <ranges>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace cavel {

/// A read-only list of ids. Copies are cheap and refer to the same ids. Safe to share between threads that only read.
class id_list {
 public:
  /// An empty list.
  id_list() = default;

  /// An array, vector or span of views. A temporary container does not compile; a temporary span does.
  template <class Range>
  requires(!std::is_same_v<std::remove_cvref_t<Range>, class id_list> &&
           std::is_convertible_v<const std::remove_reference_t<Range>&, std::span<const std::string_view>> &&
           (std::is_lvalue_reference_v<Range> || std::ranges::enable_borrowed_range<std::remove_cv_t<Range>>))
      id_list(Range&& ids);  // NOLINT(bugprone-forwarding-reference-overload): constrained, hides no copy

  /// `count` ids of `width` bytes each, stored without gaps. \pre bytes != nullptr unless width · count is 0
  static id_list fixed(const char* bytes, std::size_t width, std::size_t count);

  /// A block of bytes with offsets, as in columnar formats: id i is the bytes from `offsets[i]` up to `offsets[i + 1]`.
  /// \pre `offsets` is empty, or ascending with its last value within the block
  static id_list block(const char* bytes, std::span<const std::uint32_t> offsets);
  static id_list block(const char* bytes, std::span<const std::uint64_t> offsets);
  template <class Offset>
  static id_list block(const char* bytes, std::vector<Offset>&& offsets) = delete;

  /// `count` ids from a callable: `source(first, out)` fills the span `out` with views of the ids from `first` on. The call
  /// operator must be const and thread-safe. The list keeps a pointer to `source`, so a temporary does not compile.
  template <class Source>
  static id_list from(const Source& source, std::size_t count);
  template <class Source>
  static id_list from(const Source&& source, std::size_t count) = delete;

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  /// \pre at < size()
  std::string_view operator[](std::size_t at) const;

  /// Fills `out` with views of the ids from `first` on. \pre first + out.size() <= size()
  void fill_views(std::size_t first, std::span<std::string_view> out) const;

  /// The address of id `first` if all ids have `width` bytes and are stored without gaps, else null.
  /// \pre first <= size()
  const char* contiguous(std::size_t first, std::size_t width) const;

  /// The `count` ids from `first` on. \pre first + count <= size()
  id_list subrange(std::size_t first, std::size_t count) const;

 private:
  using fill_function = void (*)(const id_list&, std::size_t first, std::span<std::string_view> out);

  template <class Offset>
  static id_list from_offsets(const char* bytes, std::span<const Offset> offsets);

  const void* source_ = nullptr;
  const void* offsets_ = nullptr;
  std::size_t width_ = 0;
  std::size_t start_ = 0;
  std::size_t size_ = 0;
  fill_function fill_ = nullptr;
};

// ---------------------------------------------------------------------------------------------------------

template <class Range>
requires(!std::is_same_v<std::remove_cvref_t<Range>, class id_list> &&
         std::is_convertible_v<const std::remove_reference_t<Range>&, std::span<const std::string_view>> &&
         (std::is_lvalue_reference_v<Range> || std::ranges::enable_borrowed_range<std::remove_cv_t<Range>>))
    id_list::id_list(Range&& ids) {  // NOLINT(bugprone-forwarding-reference-overload)
  const std::span<const std::string_view> views(ids);
  source_ = views.data();
  size_ = views.size();
  fill_ = [](const id_list& list, std::size_t first, std::span<std::string_view> out) {
    std::copy_n(static_cast<const std::string_view*>(list.source_) + first, out.size(), out.begin());
  };
}

inline id_list id_list::fixed(const char* bytes, std::size_t width, std::size_t count) {
  Expects(bytes != nullptr || width == 0 || count == 0);
  id_list list;
  list.source_ = bytes;
  list.width_ = width;
  list.size_ = count;
  list.fill_ = [](const id_list& of, std::size_t first, std::span<std::string_view> out) {
    const std::size_t wide = of.width_;
    const char* from = static_cast<const char*>(of.source_) + first * wide;
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = std::string_view(from + i * wide, wide);
  };
  return list;
}

template <class Offset>
id_list id_list::from_offsets(const char* bytes, std::span<const Offset> offsets) {
  id_list list;
  list.source_ = bytes;
  list.offsets_ = offsets.data();
  list.size_ = offsets.empty() ? 0 : offsets.size() - 1;
  list.fill_ = [](const id_list& of, std::size_t first, std::span<std::string_view> out) {
    const auto* at = static_cast<const Offset*>(of.offsets_) + first;
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = std::string_view(static_cast<const char*>(of.source_) + at[i], static_cast<std::size_t>(at[i + 1] - at[i]));
    }
  };
  return list;
}

inline id_list id_list::block(const char* bytes, std::span<const std::uint32_t> offsets) { return from_offsets(bytes, offsets); }

inline id_list id_list::block(const char* bytes, std::span<const std::uint64_t> offsets) { return from_offsets(bytes, offsets); }

template <class Source>
id_list id_list::from(const Source& source, std::size_t count) {
  id_list list;
  list.source_ = std::addressof(source);
  list.size_ = count;
  list.fill_ = [](const id_list& of, std::size_t first, std::span<std::string_view> out) {
    (*static_cast<const Source*>(of.source_))(first, out);
  };
  return list;
}

inline std::string_view id_list::operator[](std::size_t at) const {
  std::string_view id;
  fill_views(at, {&id, 1});
  return id;
}

inline void id_list::fill_views(std::size_t first, std::span<std::string_view> out) const {
  Expects(first <= size_ && out.size() <= size_ - first);
  if (!out.empty()) fill_(*this, start_ + first, out);
}

inline const char* id_list::contiguous(std::size_t first, std::size_t width) const {
  Expects(first <= size_);
  return width_ == width ? static_cast<const char*>(source_) + (start_ + first) * width : nullptr;
}

inline id_list id_list::subrange(std::size_t first, std::size_t count) const {
  Expects(first <= size_ && count <= size_ - first);
  id_list list = *this;
  list.start_ += first;
  list.size_ = count;
  return list;
}

}  // namespace cavel

#endif
