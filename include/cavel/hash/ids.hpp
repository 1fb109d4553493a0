// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_IDS_HPP
#define CAVEL_HASH_IDS_HPP

/// \file
/// Many ids, wherever they lie: a view that owns nothing and copies nothing.
///
/// Rosters keep ids in columns, databases hand them out in blocks with offsets, small programs have an array
/// of strings. An `id_list` is a count and a way to point at some of them; selection asks for a few hundred
/// at a time. The bytes behind it must stay where they are while it is used.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>

namespace cavel {

/// A read-only list of ids. Copies are cheap and see the same ids; safe to share between threads that only
/// read.
class id_list {
 public:
  /// No ids.
  id_list() = default;

  /// An array of views, a vector of them, or a span.
  template <class Range>
  requires(!std::is_same_v<Range, class id_list> && std::is_convertible_v<const Range&, std::span<const std::string_view>>)
      id_list(const Range& ids);

  /// `count` ids of `width` bytes each, one after the other without anything between them.
  static id_list fixed(const char* bytes, std::size_t width, std::size_t count);

  /// A block of bytes with offsets, as columnar formats have it: id i begins at `offsets[i]` and ends before
  /// `offsets[i + 1]`. \pre `offsets` is empty or ascending, and its last is not over the size of the block
  static id_list block(const char* bytes, std::span<const std::uint32_t> offsets);
  static id_list block(const char* bytes, std::span<const std::uint64_t> offsets);

  /// `count` ids that `source(first, count, out)` points at: it writes `count` views of the ids from `first`
  /// on. It must be callable while const and from several threads; the list keeps a pointer to it.
  template <class Source>
  static id_list from(const Source& source, std::size_t count);

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  /// \pre at < size()
  std::string_view operator[](std::size_t at) const;

  /// Writes views of the `count` ids from `first` on. \pre first + count <= size()
  void fill_views(std::size_t first, std::size_t count, std::string_view* out) const;

  /// Where the ids from `first` on begin, if all are of `width` bytes and lie one after the other; else null.
  /// \pre first <= size()
  const char* row(std::size_t first, std::size_t width) const;

  /// The `count` ids from `first` on, as a list. \pre first + count <= size()
  id_list part(std::size_t first, std::size_t count) const;

 private:
  using pointing = void (*)(const id_list&, std::size_t first, std::size_t count, std::string_view* out);

  const void* source_ = nullptr;
  const void* offsets_ = nullptr;
  std::size_t width_ = 0;
  std::size_t start_ = 0;
  std::size_t size_ = 0;
  pointing point_ = nullptr;
};

// ---------------------------------------------------------------------------------------------------------

template <class Range>
requires(!std::is_same_v<Range, class id_list> &&
         std::is_convertible_v<const Range&, std::span<const std::string_view>>) id_list::id_list(const Range& ids) {
  const std::span<const std::string_view> views(ids);
  source_ = views.data();
  size_ = views.size();
  point_ = [](const id_list& list, std::size_t first, std::size_t count, std::string_view* out) {
    const auto* from = static_cast<const std::string_view*>(list.source_) + first;
    for (std::size_t i = 0; i < count; ++i) out[i] = from[i];
  };
}

inline id_list id_list::fixed(const char* bytes, std::size_t width, std::size_t count) {
  id_list list;
  list.source_ = bytes;
  list.width_ = width;
  list.size_ = count;
  list.point_ = [](const id_list& of, std::size_t first, std::size_t some, std::string_view* out) {
    const std::size_t wide = of.width_;
    const char* from = static_cast<const char*>(of.source_) + first * wide;
    for (std::size_t i = 0; i < some; ++i) out[i] = std::string_view(from + i * wide, wide);
  };
  return list;
}

namespace detail {

template <class Offset>
void point_block(const void* bytes, const void* offsets, std::size_t first, std::size_t count, std::string_view* out) {
  const auto* at = static_cast<const Offset*>(offsets) + first;
  for (std::size_t i = 0; i < count; ++i) {
    out[i] = std::string_view(static_cast<const char*>(bytes) + at[i], static_cast<std::size_t>(at[i + 1] - at[i]));
  }
}

}  // namespace detail

inline id_list id_list::block(const char* bytes, std::span<const std::uint32_t> offsets) {
  id_list list;
  list.source_ = bytes;
  list.offsets_ = offsets.data();
  list.size_ = offsets.empty() ? 0 : offsets.size() - 1;
  list.point_ = [](const id_list& of, std::size_t first, std::size_t count, std::string_view* out) {
    detail::point_block<std::uint32_t>(of.source_, of.offsets_, first, count, out);
  };
  return list;
}

inline id_list id_list::block(const char* bytes, std::span<const std::uint64_t> offsets) {
  id_list list;
  list.source_ = bytes;
  list.offsets_ = offsets.data();
  list.size_ = offsets.empty() ? 0 : offsets.size() - 1;
  list.point_ = [](const id_list& of, std::size_t first, std::size_t count, std::string_view* out) {
    detail::point_block<std::uint64_t>(of.source_, of.offsets_, first, count, out);
  };
  return list;
}

template <class Source>
id_list id_list::from(const Source& source, std::size_t count) {
  id_list list;
  list.source_ = std::addressof(source);
  list.size_ = count;
  list.point_ = [](const id_list& of, std::size_t first, std::size_t some, std::string_view* out) {
    (*static_cast<const Source*>(of.source_))(first, some, out);
  };
  return list;
}

inline std::string_view id_list::operator[](std::size_t at) const {
  std::string_view id;
  fill_views(at, 1, &id);
  return id;
}

inline void id_list::fill_views(std::size_t first, std::size_t count, std::string_view* out) const {
  if (count != 0) point_(*this, start_ + first, count, out);
}

inline const char* id_list::row(std::size_t first, std::size_t width) const {
  return width_ == width ? static_cast<const char*>(source_) + (start_ + first) * width : nullptr;
}

inline id_list id_list::part(std::size_t first, std::size_t count) const {
  id_list list = *this;
  list.start_ += first;
  list.size_ = count;
  return list;
}

}  // namespace cavel

#endif
