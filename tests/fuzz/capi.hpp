// SPDX-License-Identifier: Apache-2.0
// What the fuzz targets of the C library share: whatever bytes come, a call answers with a status, an answer goes with status
// 0 and a problem with any other, and every text is UTF-8.
#ifndef CAVEL_FUZZ_CAPI_HPP
#define CAVEL_FUZZ_CAPI_HPP

#include <cavel.h>
#include <cavel/base/bytes.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace capi {

inline void demand(bool truth) {
  if (!truth) std::abort();
}

template <class T, void (*Free)(T*)>
struct freed {
  void operator()(T* of) const { Free(of); }
};
template <class T, void (*Free)(T*)>
using handle = std::unique_ptr<T, freed<T, Free>>;
using problems = handle<cavel_problems, cavel_problems_free>;
using text = handle<cavel_text, cavel_text_free>;
using files = handle<cavel_files, cavel_files_free>;
using calendar = handle<cavel_calendar, cavel_calendar_free>;
using matching = handle<cavel_matching, cavel_matching_free>;

/// Every problem has its texts; a status that is a fault comes with one.
inline void check_problems(std::int32_t status, const problems& problems_out) {
  demand(status >= 0 && status != CAVEL_FAULT_INTERNAL_ERROR);
  demand(status == 0 || problems_out != nullptr);
  if (!problems_out) return;
  std::uint64_t count = 0;
  demand(cavel_problems_count(problems_out.get(), &count) == 0 && count != 0);
  for (std::uint64_t i = 0; i < count; ++i) {
    for (std::int32_t which = CAVEL_TEXT_NAME; which <= CAVEL_TEXT_ARTICLE; ++which) {
      const char* bytes = nullptr;
      std::uint64_t size = 0;
      demand(cavel_problems_text(problems_out.get(), i, which, &bytes, &size) == 0);
      demand(cavel::is_utf8({bytes, static_cast<std::size_t>(size)}));
    }
  }
}

/// Runs a call whose outputs are a handle and problems. `may_answer`: an answer may go with a fault.
template <class Handle, class Call>
Handle run(Call&& call, bool may_answer = false) {
  typename Handle::pointer made = nullptr;
  cavel_problems* problems_out = nullptr;
  const std::int32_t status = call(&made, &problems_out);
  Handle answer(made);
  check_problems(status, problems(problems_out));
  demand(status != 0 || answer != nullptr);
  demand(status == 0 || answer == nullptr || may_answer);
  return answer;
}

inline std::string read(const std::string& path) {
  std::ifstream in(std::string(CAVEL_SOURCE_DIR "/docs/samples/") + path, std::ios::binary);
  demand(static_cast<bool>(in));
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void put(const files& into, std::string_view path, std::string_view bytes) {
  demand(cavel_files_put(into.get(), path.data(), path.size(), bytes.data(), bytes.size(), nullptr) == 0);
}

inline files copy_of(const files& of) {
  cavel_files* made = nullptr;
  demand(cavel_files_new(&made) == 0);
  files copy(made);
  if (of) demand(cavel_files_add(copy.get(), of.get()) == 0);
  return copy;
}

/// The files with the one at a place, counted round, replaced.
inline files spoilt(const files& of, std::size_t place, std::string_view bytes) {
  files copy = copy_of(of);
  std::uint64_t count = 0, path_size = 0, size = 0;
  const char *path = nullptr, *old = nullptr;
  demand(cavel_files_count(of.get(), &count) == 0 && count != 0);
  demand(cavel_files_at(of.get(), place % count, &path, &path_size, &old, &size) == 0);
  put(copy, {path, static_cast<std::size_t>(path_size)}, bytes);
  return copy;
}

inline const calendar& china() {
  static const calendar made = [] {
    cavel_calendar* one = nullptr;
    demand(cavel_calendar_china(&one) == 0);
    return calendar(one);
  }();
  return made;
}

/// Verification of what was changed, its report a document.
inline void verify(const files& event) {
  const text report = run<text>(
      [&](cavel_text** made, cavel_problems** problems_out) {
        return cavel_verify(event.get(), nullptr, 0, nullptr, 0, CAVEL_LANGUAGE_EN, nullptr, made, problems_out);
      },
      true);
  demand(report != nullptr);
}

}  // namespace capi

#endif
