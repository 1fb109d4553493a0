// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CAPI_GUARD_HPP
#define CAVEL_CAPI_GUARD_HPP

/// \file
/// The one guard around every body of the C library: only a status crosses.
///
/// A body returns its output or throws `refusal`; from that the guard makes the status and the list of problems, and it
/// writes outputs last, when nothing can fail any more. Arguments are checked here before anything reads them.

#include <cavel.h>
#include <cavel/base/bytes.hpp>
#include <cavel/base/canonical.hpp>
#include <cavel/base/progress.hpp>
#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/hash/execution.hpp>
#include <cavel/hash/ids.hpp>
#include <cavel/hash/ticket.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

struct cavel_problems {
  struct entry {
    std::int32_t code, severity;
    std::uint64_t row;
    std::array<std::string, 10> texts;  // by CAVEL_TEXT_…, less one
  };
  explicit cavel_problems(const cavel::problems& of);
  std::vector<entry> entries;
};

struct cavel_text {
  std::string bytes;
};

namespace cavel::c {

/// Why a call returns a fault; at least one of the problems is an error.
struct refusal {
  problems found;
};

[[noreturn]] void refuse(fault code, std::string_view argument, std::string value = {});

/// The same of one element of an argument, by its place from 0.
[[noreturn]] void refuse_at(fault code, std::string_view argument, std::size_t place);

[[noreturn]] void refuse_too_many(std::uint64_t ids);

/// What a call reports besides its status.
class call {
 public:
  void note(const problems& more) { noticed.insert(noticed.end(), more.begin(), more.end()); }

  /// The value, keeping its warnings; a refusal if there is none.
  template <class T>
  T take(checked<T> of) {
    if (!of) throw refusal{of.problems()};
    note(of.problems());
    return *std::move(of);
  }

  /// A fault with a useful result: the output is written although the status is not 0.
  void answer_with(const problems& why) {
    note(why);
    answered = status_of_all(why);
  }

  /// Reports that all is done: the last report of a long call, which may still cancel it.
  void finish() {
    if (observer) observer->finish();
  }

  problems noticed;
  std::int32_t answered = 0;
  std::optional<progress> observer;  // of a long call that reports

 private:
  static std::int32_t status_of_all(const problems& why);
};

constexpr std::int32_t status_of(fault code) { return static_cast<std::int32_t>(code); }

/// The status of a refusal: its first error.
std::int32_t status_of(const problems& found);

/// Runs `body(call&)`, then `commit()`, which must not throw: outputs are written when nothing can fail any more.
template <class Body, class Commit>
std::int32_t guarded(cavel_problems** out, Body&& body, Commit&& commit) noexcept {
  if (out != nullptr) *out = nullptr;
  try {
    call context;
    std::int32_t status = 0;
    try {
      body(context);
      context.finish();
      status = context.answered;
    } catch (const refusal& why) {
      context.note(why.found);
      status = status_of(why.found);
    }
    std::unique_ptr<cavel_problems> list;
    if (out != nullptr && !context.noticed.empty()) list = std::make_unique<cavel_problems>(context.noticed);
    if (status == context.answered) commit();
    if (out != nullptr) *out = list.release();
    return status;
  } catch (const progress::cancelled&) {
    return status_of(fault::call_cancelled);
  } catch (const std::bad_alloc&) {
    return status_of(fault::memory_exhausted);
  } catch (const std::length_error&) {
    return status_of(fault::memory_exhausted);
  } catch (...) {
    return status_of(fault::internal_error);
  }
}

/// A body that returns plain values, which it writes last, and reports no warnings, since reporting could fail.
template <class Body>
std::int32_t guarded(cavel_problems** out, Body&& body) noexcept {
  return guarded(out, std::forward<Body>(body), [] {});
}

/// A body that returns a new handle, a `std::unique_ptr<T>`.
template <class T, class Body>
std::int32_t made(T** out, cavel_problems** problems_out, Body&& body) noexcept {
  if (out != nullptr) *out = nullptr;
  std::unique_ptr<T> handle;
  return guarded(
      problems_out,
      [&](call& context) {
        if (out == nullptr) refuse(fault::argument_missing, "output");
        handle = body(context);
      },
      [&] { *out = handle.release(); });
}

// Arguments -----------------------------------------------------------------------------------------------

/// The object behind a pointer.
template <class T>
T& need(T* pointer, std::string_view argument) {
  if (pointer == nullptr) refuse(fault::argument_missing, argument);
  return *pointer;
}

/// Bytes; null with size 0 is empty.
std::string_view bytes_of(const char* bytes, std::uint64_t size, std::string_view argument);

/// Bytes that are UTF-8 (fault text_not_utf8).
std::string_view text_of(const char* bytes, std::uint64_t size, std::string_view argument);

/// A number of elements that memory can hold.
std::size_t count_of(std::uint64_t count, std::size_t element, std::string_view argument);

suite suite_of(std::int32_t which);
language language_of(std::int32_t which);
digest digest_of(const std::uint8_t* bytes, std::string_view argument);
void write(const digest& from, std::uint8_t* to);

/// How many of the `known` bytes of a structure the caller's has, by its first member `struct_size`. Members have 8 bytes, or
/// 4 in pairs: one that is only partly there does not count.
std::size_t structure_size(const void* given, std::size_t known);

/// The members that the caller's structure has; the rest is zero.
template <class T>
T structure_of(const T* given) {
  static_assert(sizeof(T) % 8 == 0 && std::is_trivially_copyable_v<T>);
  T whole{};
  std::memcpy(&whole, given, structure_size(given, sizeof whole));
  return whole;
}

/// The executor, kernels and observer of a long call, by its options. Keep it while the call runs.
class long_call {
 public:
  /// \param context of the call: it keeps the observer until the call ends
  /// \param of the suite of the call; nothing if documents name it
  /// \param pieces of work that are known in advance
  long_call(call& context, const cavel_options* given, std::optional<suite> of = std::nullopt, std::uint64_t pieces = 0);
  /// One that does not report.
  long_call(const cavel_options* given, suite of);
  long_call(const long_call&) = delete;
  long_call& operator=(const long_call&) = delete;

  const execution& exec() const { return exec_; }
  progress* observer() const { return exec_.progress; }

 private:
  void set_up(const cavel_options& options, std::optional<suite> of);

  executor workers_;
  execution exec_;
};

/// A document as a result, canonical.
inline std::unique_ptr<cavel_text> document_of(const json_value& of) {
  return std::make_unique<cavel_text>(cavel_text{canonical(of)});
}

/// The pieces of work for ids, each of which is checked and then used; 0 for a number that will be refused.
inline std::uint64_t pieces_of(std::uint64_t ids) { return ids > UINT32_MAX ? 0 : 2 * ids; }

/// Ids as a caller holds them, every one checked. A view: the caller's memory must stay while it is used.
class given_ids {
 public:
  /// \param observer receives the progress of the check, one piece an id
  given_ids(const char* const* ids, const std::uint64_t* sizes, std::uint64_t count, progress* observer = nullptr);
  given_ids(const char* bytes, std::uint64_t size, const std::uint64_t* offsets, std::uint64_t count,
            progress* observer = nullptr);

  std::size_t size() const { return count_; }
  std::string_view operator[](std::size_t at) const;
  /// Fills `out` with views of the ids from `first` on; `id_list::from` takes this.
  void operator()(std::size_t first, std::span<std::string_view> out) const;

 private:
  void check(progress* observer) const;

  const char* const* ids_ = nullptr;
  const std::uint64_t* numbers_ = nullptr;
  const char* bytes_ = nullptr;
  std::size_t count_ = 0;
};

}  // namespace cavel::c

#endif
