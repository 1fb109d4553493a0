// SPDX-License-Identifier: Apache-2.0
#include "selection.hpp"

#include <cavel/sample/select_stream.hpp>

#include <limits>
#include <optional>

struct cavel_selector {
  cavel_selector(const cavel::lot& from, std::uint64_t sample, std::uint64_t reserve, std::optional<std::uint64_t> population,
                 const cavel::kernel_set& by)
      : stream(from, sample, reserve, population, by) {}

  cavel::selection_stream stream;
  bool ended = false;
};

namespace {

using namespace cavel::c;

template <class IdsOf>
std::int32_t push(cavel_selector* selector, cavel_problems** problems, IdsOf&& ids_of) {
  return guarded(problems, [&](call&) {
    cavel_selector& into = need(selector, "selector");
    if (into.ended) refuse(cavel::fault::handle_used, "selector");
    const given_ids ids = ids_of();
    if (ids.size() > std::numeric_limits<std::uint32_t>::max() - into.stream.pushed()) {
      refuse_too_many(into.stream.pushed() + ids.size());
    }
    into.ended = true;  // and stays so if memory runs out: some ids would be missing
    into.stream.push(cavel::id_list::from(ids, ids.size()));
    into.ended = false;
  });
}

}  // namespace

void cavel_selector_free(cavel_selector* selector) { delete selector; }

cavel_status cavel_selector_new(std::int32_t suite, const std::uint8_t lot_seed[32], std::uint64_t sample, std::uint64_t reserve,
                                std::uint64_t population, const cavel_options* options, cavel_selector** selector,
                                cavel_problems** problems) {
  return made(selector, problems, [&](call&) {
    const cavel::suite which = suite_of(suite);
    const cavel::lot_seed seed{digest_of(lot_seed, "lot_seed")};
    const long_call how(options, which);
    const auto known = population == 0 ? std::nullopt : std::optional(population);
    return std::make_unique<cavel_selector>(cavel::lot(which, seed), sample, reserve, known, how.exec().kernels);
  });
}

cavel_status cavel_selector_push(cavel_selector* selector, const char* const* ids, const std::uint64_t* sizes,
                                 std::uint64_t count, cavel_problems** problems) {
  return push(selector, problems, [&] { return given_ids(ids, sizes, count); });
}

cavel_status cavel_selector_push_block(cavel_selector* selector, const char* bytes, std::uint64_t size,
                                       const std::uint64_t* offsets, std::uint64_t count, cavel_problems** problems) {
  return push(selector, problems, [&] { return given_ids(bytes, size, offsets, count); });
}

cavel_status cavel_selector_finish(cavel_selector* selector, cavel_selection** selection, cavel_problems** problems) {
  return made(selection, problems, [&](call& context) {
    cavel_selector& from = need(selector, "selector");
    if (from.ended) refuse(cavel::fault::handle_used, "selector");
    from.ended = true;
    return std::make_unique<cavel_selection>(context.take(from.stream.finish()));
  });
}
