// SPDX-License-Identifier: Apache-2.0
#include "selection.hpp"

#include <cavel/kernels/accelerated.hpp>
#include <cavel/select_stream.hpp>

#include <limits>

struct cavel_selector {
  cavel_selector(const cavel::lot& from, std::uint64_t sample, std::uint64_t reserve)
      : stream(from, sample, reserve, std::nullopt, cavel::fastest()) {}

  cavel::selection_stream stream;
  bool ended = false;
};

namespace {

using namespace cavel::c;

template <class IdsOf>
std::int32_t feed(cavel_selector* selector, cavel_problems** problems, IdsOf&& ids_of) {
  return guarded(problems, [&](call&) {
    cavel_selector& into = need(selector, "selector");
    if (into.ended) refuse(cavel::fault::handle_used, "selector");
    const given_ids ids = ids_of();
    if (ids.size() > std::numeric_limits<std::uint32_t>::max() - into.stream.fed()) {
      refuse(cavel::fault::too_many_ids, "count", std::to_string(into.stream.fed() + ids.size()));
    }
    into.ended = true;  // and stays so where memory runs out on the way: some ids would be missing
    into.stream.feed(cavel::id_list::from(ids, ids.size()));
    into.ended = false;
  });
}

}  // namespace

void cavel_selector_free(cavel_selector* selector) { delete selector; }

std::int32_t cavel_selector_new(std::int32_t suite, const std::uint8_t lot_seed[32], std::uint64_t sample, std::uint64_t reserve,
                                cavel_selector** selector) {
  return made(selector, nullptr, [&](call&) {
    const cavel::suite which = suite_of(suite);
    const cavel::lot_seed seed{digest_of(lot_seed, "lot_seed")};
    return std::make_unique<cavel_selector>(cavel::lot(which, seed), sample, reserve);
  });
}

std::int32_t cavel_selector_feed(cavel_selector* selector, const char* const* ids, const std::uint64_t* sizes,
                                 std::uint64_t count, cavel_problems** problems) {
  return feed(selector, problems, [&] { return given_ids(ids, sizes, count); });
}

std::int32_t cavel_selector_feed_block(cavel_selector* selector, const char* bytes, std::uint64_t size,
                                       const std::uint64_t* offsets, std::uint64_t count, cavel_problems** problems) {
  return feed(selector, problems, [&] { return given_ids(bytes, size, offsets, count); });
}

std::int32_t cavel_selector_finish(cavel_selector* selector, cavel_selection** selection, cavel_problems** problems) {
  return made(selection, problems, [&](call& context) {
    cavel_selector& from = need(selector, "selector");
    if (from.ended) refuse(cavel::fault::handle_used, "selector");
    from.ended = true;
    return std::make_unique<cavel_selection>(context.take(from.stream.finish()));
  });
}
