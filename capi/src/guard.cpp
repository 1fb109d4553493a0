// SPDX-License-Identifier: Apache-2.0
#include "guard.hpp"

#include <cavel/kernels/accelerated.hpp>
#include <cavel/kernels/threads.hpp>
#include <cavel/version.hpp>

#include <algorithm>
#include <cstring>
#include <limits>

// The numbers of the C header are those of the list, and it has every one.
#define CAVEL_FAULT_NUMBER(constant, name) static_assert(static_cast<int>(constant) == static_cast<int>(cavel::fault::name));
#include "fault_numbers.inc"
#undef CAVEL_FAULT_NUMBER
#define CAVEL_FAULT_NUMBER(constant, name) +1
#define CAVEL_FAULT(number, name, level, zh, en, zh_remedy, en_remedy, article) -1
static_assert(0
#include "fault_numbers.inc"

#include <cavel/fault_list.inc>
              == 0);
#undef CAVEL_FAULT
#undef CAVEL_FAULT_NUMBER

namespace cavel::c {

void refuse(fault code, std::string_view argument, std::string value) {
  throw refusal{{{code, "", 0, std::string(argument), std::move(value), ""}}};
}

void refuse_at(fault code, std::string_view argument, std::size_t place) {
  throw refusal{{{code, "", std::uint64_t{place} + 1, std::string(argument), "", ""}}};
}

void refuse_too_many(std::uint64_t ids) { throw refusal{{{fault::too_many_ids, "", 0, "count", "", std::to_string(ids)}}}; }

std::int32_t status_of(const problems& found) {
  for (const problem& each : found) {
    if (each.level() == severity::error) return status_of(each.code);
  }
  return status_of(fault::internal_error);
}

std::int32_t call::status_of_all(const problems& why) { return status_of(why); }

std::string_view bytes_of(const char* bytes, std::uint64_t size, std::string_view argument) {
  if (size == 0) return {};
  if (bytes == nullptr) refuse(fault::argument_missing, argument);
  if (size > static_cast<std::uint64_t>(std::numeric_limits<std::ptrdiff_t>::max())) {
    refuse(fault::argument_range, argument, std::to_string(size));
  }
  return {bytes, static_cast<std::size_t>(size)};
}

std::string_view text_of(const char* bytes, std::uint64_t size, std::string_view argument) {
  const std::string_view text = bytes_of(bytes, size, argument);
  if (!is_utf8(text)) refuse(fault::text_not_utf8, argument);
  return text;
}

std::size_t count_of(std::uint64_t count, std::size_t element, std::string_view argument) {
  if (count > static_cast<std::uint64_t>(std::numeric_limits<std::ptrdiff_t>::max()) / element - 1) {
    refuse(fault::argument_range, argument, std::to_string(count));
  }
  return static_cast<std::size_t>(count);
}

suite suite_of(std::int32_t which) {
  if (which == CAVEL_SUITE_SHA256) return suite::sha256;
  if (which == CAVEL_SUITE_SM3) return suite::sm3;
  refuse(fault::argument_range, "suite", std::to_string(which));
}

language language_of(std::int32_t which) {
  if (which == CAVEL_LANGUAGE_ZH) return language::zh;
  if (which == CAVEL_LANGUAGE_EN) return language::en;
  refuse(fault::argument_range, "language", std::to_string(which));
}

digest digest_of(const std::uint8_t* bytes, std::string_view argument) {
  digest made;
  std::memcpy(made.bytes.data(), &need(bytes, argument), made.bytes.size());
  return made;
}

std::size_t structure_size(const void* given, std::size_t known) {
  std::uint64_t size = 0;
  std::memcpy(&size, given, sizeof size);
  constexpr std::uint64_t least = sizeof size, most = 4096;
  if (size < least || size > most) {
    throw refusal{{{fault::argument_options, "", 0, "struct_size", std::to_string(size),
                    std::to_string(least) + " – " + std::to_string(most)}}};
  }
  const auto* bytes = static_cast<const unsigned char*>(given);
  for (std::size_t i = known; i < size; ++i) {
    if (bytes[i] != 0) throw refusal{{{fault::argument_options, "", i + 1, "struct_size", std::to_string(size), "0"}}};
  }
  return std::min(known, static_cast<std::size_t>(size / 8 * 8));
}

void write(const digest& from, std::uint8_t* to) { std::memcpy(to, from.bytes.data(), from.bytes.size()); }

namespace {

[[noreturn]] void refuse_option(std::string_view field, std::string value, std::string instead) {
  throw refusal{{{fault::argument_options, "", 0, std::string(field), std::move(value), std::move(instead)}}};
}

cavel_options options_of(const cavel_options* given) { return given == nullptr ? cavel_options{} : structure_of(given); }

/// The kernels of this processor, for a caller who named another one.
std::string kernel_names(std::optional<suite> of) {
  std::string names;
  for (const suite which : {suite::sha256, suite::sm3}) {
    if (of && *of != which) continue;
    for (const kernel& each : usable_kernels(which)) {
      if (("," + names + ",").find(", " + std::string(each.name) + ",") != std::string::npos) continue;
      names += (names.empty() ? " " : ", ") + std::string(each.name);
    }
  }
  return names.substr(1);
}

/// The kernels of a name. A call that knows its suite needs one of that suite, any other call one of either.
kernel_set kernels_of(const char* name, std::optional<suite> of) {
  kernel_set found = fastest();
  if (name == nullptr) return found;
  bool known = false;
  for (const auto& [which, into] : {std::pair{suite::sha256, &found.sha256}, std::pair{suite::sm3, &found.sm3}}) {
    const std::optional<kernel> named = find_kernel(which, std::string_view(name, strnlen(name, 64)));
    if (!named) continue;
    *into = *named;
    known = known || !of || *of == which;
  }
  if (!known) refuse_option("kernel", readable(std::string(name, strnlen(name, 64))), kernel_names(of));
  return found;
}

}  // namespace

void long_call::set_up(const cavel_options& options, std::optional<suite> of) {
  exec_.kernels = kernels_of(options.kernel, of);
  constexpr std::uint64_t most_threads = 256;
  if (options.threads > most_threads) {
    refuse_option("threads", std::to_string(options.threads), "0 – " + std::to_string(most_threads));
  }
  if (options.threads <= 1) return;
  workers_ = threads(static_cast<unsigned>(options.threads));
  exec_.workers = &workers_;
}

long_call::long_call(call& context, const cavel_options* given, std::optional<suite> of, std::uint64_t pieces) {
  const cavel_options options = options_of(given);
  set_up(options, of);
  if (options.progress == nullptr) return;
  context.observer.emplace([callback = options.progress, user = options.user](std::uint64_t done, std::uint64_t total) {
    return callback(user, done, total) == 0;
  });
  exec_.progress = &*context.observer;
  context.observer->expect_at_least(pieces);
  context.observer->report();  // once at least, however short the work
}

long_call::long_call(const cavel_options* given, suite of) { set_up(options_of(given), of); }

given_ids::given_ids(const char* const* ids, const std::uint64_t* sizes, std::uint64_t count, progress* observer)
    : ids_(ids), numbers_(sizes), count_(count_of(count, sizeof(std::uint64_t), "count")) {
  if (count > std::numeric_limits<std::uint32_t>::max()) refuse_too_many(count);
  if (count == 0) return;
  need(ids, "ids");
  need(sizes, "sizes");
  for (std::size_t i = 0; i < count_; ++i) {
    if (ids[i] == nullptr && sizes[i] != 0) refuse_at(fault::argument_missing, "ids", i);
  }
  check(observer);
}

given_ids::given_ids(const char* bytes, std::uint64_t size, const std::uint64_t* offsets, std::uint64_t count, progress* observer)
    : numbers_(offsets), bytes_(bytes), count_(count_of(count, sizeof(std::uint64_t), "count")) {
  if (count > std::numeric_limits<std::uint32_t>::max()) refuse_too_many(count);
  bytes_of(bytes, size, "bytes");
  if (count == 0) return;
  need(offsets, "offsets");
  for (std::size_t i = 0; i < count_; ++i) {
    if (offsets[i] > offsets[i + 1]) refuse_at(fault::argument_range, "offsets", i);
  }
  if (offsets[count_] > size) refuse_at(fault::argument_range, "offsets", count_);
  check(observer);
}

std::string_view given_ids::operator[](std::size_t at) const {
  if (ids_ != nullptr) return {ids_[at], static_cast<std::size_t>(numbers_[at])};
  if (bytes_ == nullptr) return {};
  return {bytes_ + numbers_[at], static_cast<std::size_t>(numbers_[at + 1] - numbers_[at])};
}

void given_ids::operator()(std::size_t first, std::span<std::string_view> out) const {
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = (*this)[first + i];
}

void given_ids::check(progress* observer) const {
  constexpr std::size_t step = 65536;
  problem_list found;
  for (std::size_t i = 0; i < count_; ++i) {
    const std::string_view id = (*this)[i];
    const fault code = check_id(id);
    if (code != fault::none) found.add({code, "ids", i + 1, "", std::string(id.substr(0, 255)), ""});
    if (observer != nullptr && (i + 1) % step == 0) observer->advance(step);
  }
  if (observer != nullptr) observer->advance(count_ % step);
  if (!found.kept().empty()) throw refusal{found.take()};
}

}  // namespace cavel::c

cavel_problems::cavel_problems(const cavel::problems& of) {
  using cavel::language;
  entries.reserve(of.size());
  for (const cavel::problem& each : of) {
    const cavel::fault_entry* const known = cavel::find_fault(each.code);
    const bool warning = each.level() == cavel::severity::warning;
    entry one{cavel::c::status_of(each.code), warning ? CAVEL_SEVERITY_WARNING : CAVEL_SEVERITY_ERROR, each.row, {}};
    one.texts = {known == nullptr ? "" : std::string(known->name),
                 each.where,
                 each.field,
                 each.value,
                 each.detail,
                 message(each, language::zh),
                 message(each, language::en),
                 remedy(each, language::zh),
                 remedy(each, language::en),
                 known == nullptr ? "" : std::string(known->article)};
    for (std::string& text : one.texts) text = cavel::readable(text);
    entries.push_back(std::move(one));
  }
}

static_assert(CAVEL_VERSION_NUMBER == CAVEL_VERSION_MAJOR * 1000000 + CAVEL_VERSION_MINOR * 1000 + CAVEL_VERSION_PATCH);
static_assert(std::string_view(CAVEL_VERSION) == cavel::version);

std::uint32_t cavel_abi_version(void) { return CAVEL_ABI_VERSION; }

std::uint32_t cavel_version_number(void) { return CAVEL_VERSION_NUMBER; }

const char* cavel_version(void) { return cavel::version; }

cavel_status cavel_kernel_name(std::int32_t suite, std::uint64_t index, const char** name, std::uint64_t* size) {
  using namespace cavel::c;
  return guarded(nullptr, [&](call&) {
    const std::vector<cavel::kernel> usable = cavel::usable_kernels(suite_of(suite));
    if (index >= usable.size()) refuse(cavel::fault::argument_range, "index", std::to_string(index));
    need(name, "name");
    need(size, "size");
    const std::string_view found = usable[static_cast<std::size_t>(index)].name;
    *name = found.data();  // a literal, so a zero byte stands behind it
    *size = found.size();
  });
}
