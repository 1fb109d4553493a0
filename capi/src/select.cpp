// SPDX-License-Identifier: Apache-2.0
#include "selection.hpp"

#include <cstring>
#include <limits>

namespace {

using namespace cavel::c;

template <class IdsOf>
std::int32_t select(std::int32_t suite, const std::uint8_t* lot_seed, std::uint64_t count, std::uint64_t sample,
                    std::uint64_t reserve, const cavel_options* options, cavel_selection** out, cavel_problems** problems,
                    IdsOf&& ids_of) {
  return made(out, problems, [&](call& context) {
    const cavel::suite which = suite_of(suite);
    const cavel::lot from(which, {digest_of(lot_seed, "lot_seed")});
    long_call how(context, options, which, pieces_of(count));
    const given_ids ids = ids_of(how.observer());
    const auto chosen = context.take(cavel::select(from, cavel::id_list::from(ids, ids.size()), sample, reserve, how.exec()));
    return std::make_unique<cavel_selection>(chosen);
  });
}

}  // namespace

cavel_selection::cavel_selection(const cavel::selection& of) : sample(of.sample.size()) {
  const std::size_t size = of.sample.size() + of.reserve.size();
  indices.reserve(size);
  tickets.reserve(32 * size);
  for (const auto* part : {&of.sample, &of.reserve}) {
    for (const cavel::selected_id& each : *part) {
      indices.push_back(each.index);
      tickets.insert(tickets.end(), each.value.value.bytes.begin(), each.value.value.bytes.end());
    }
  }
}

cavel::selection cavel_selection::value() const {
  cavel::selection made;
  made.sample.reserve(sample);
  made.reserve.reserve(indices.size() - sample);
  for (std::size_t i = 0; i < indices.size(); ++i) {
    cavel::selected_id one{indices[i], {}};
    std::memcpy(one.value.value.bytes.data(), tickets.data() + 32 * i, 32);
    (i < sample ? made.sample : made.reserve).push_back(one);
  }
  return made;
}

void cavel_selection_free(cavel_selection* selection) { delete selection; }

cavel_status cavel_select(std::int32_t suite, const std::uint8_t lot_seed[32], const char* const* ids, const std::uint64_t* sizes,
                          std::uint64_t count, std::uint64_t sample, std::uint64_t reserve, const cavel_options* options,
                          cavel_selection** selection, cavel_problems** problems) {
  return select(suite, lot_seed, count, sample, reserve, options, selection, problems,
                [&](cavel::progress* observer) { return given_ids(ids, sizes, count, observer); });
}

cavel_status cavel_select_block(std::int32_t suite, const std::uint8_t lot_seed[32], const char* bytes, std::uint64_t size,
                                const std::uint64_t* offsets, std::uint64_t count, std::uint64_t sample, std::uint64_t reserve,
                                const cavel_options* options, cavel_selection** selection, cavel_problems** problems) {
  return select(suite, lot_seed, count, sample, reserve, options, selection, problems,
                [&](cavel::progress* observer) { return given_ids(bytes, size, offsets, count, observer); });
}

cavel_status cavel_selection_size(const cavel_selection* selection, std::uint64_t* sample, std::uint64_t* reserve) {
  return guarded(nullptr, [&](call&) {
    const cavel_selection& of = need(selection, "selection");
    need(sample, "sample");
    need(reserve, "reserve");
    *sample = of.sample;
    *reserve = of.indices.size() - of.sample;
  });
}

cavel_status cavel_selection_get(const cavel_selection* selection, const std::uint64_t** indices, const std::uint8_t** tickets) {
  return guarded(nullptr, [&](call&) {
    const cavel_selection& of = need(selection, "selection");
    need(indices, "indices");
    need(tickets, "tickets");
    *indices = of.indices.data();
    *tickets = of.tickets.data();
  });
}

cavel_status cavel_selection_new(const std::uint64_t* indices, const std::uint8_t* tickets, std::uint64_t sample,
                                 std::uint64_t reserve, cavel_selection** selection, cavel_problems** problems) {
  return made(selection, problems, [&](call&) {
    const std::size_t first = count_of(sample, 64, "sample");
    const std::size_t size = first + count_of(reserve, 64, "reserve");
    count_of(size, 64, "sample");
    auto whole = std::make_unique<cavel_selection>(cavel::selection{});
    if (size == 0) return whole;
    need(indices, "indices");
    need(tickets, "tickets");
    for (std::size_t i = 1; i < size; ++i) {
      if (std::memcmp(tickets + 32 * (i - 1), tickets + 32 * i, 32) >= 0) {
        refuse_at(cavel::fault::argument_range, "tickets", i);
      }
    }
    whole->indices.assign(indices, indices + size);
    whole->tickets.assign(tickets, tickets + 32 * size);
    whole->sample = first;
    return whole;
  });
}

cavel_status cavel_selection_merge(const cavel_selection* const* shards, const std::uint64_t* first, std::uint64_t count,
                                   std::uint64_t sample, std::uint64_t reserve, cavel_selection** selection,
                                   cavel_problems** problems) {
  return made(selection, problems, [&](call& context) {
    const std::size_t size = count_of(count, sizeof(void*), "count");
    if (size != 0) need(shards, "shards");
    std::vector<cavel::selection> all;
    for (std::size_t i = 0; i < size; ++i) {
      all.push_back(need(shards[i], "shards").value());
      if (first == nullptr) continue;
      for (auto* list : {&all.back().sample, &all.back().reserve}) {
        for (cavel::selected_id& each : *list) {
          if (each.index > std::numeric_limits<std::uint64_t>::max() - first[i]) {
            refuse_at(cavel::fault::argument_range, "first", i);
          }
          each.index += first[i];
        }
      }
    }
    return std::make_unique<cavel_selection>(context.take(cavel::merge(all, sample, reserve)));
  });
}
