// SPDX-License-Identifier: Apache-2.0
// Digests, tickets and selections of a million ids.
#include "../core/ids.hpp"
#include "pairs.hpp"

#include <cavel/hash/list_digest.hpp>
#include <cavel/sample/sample_and_reserve.hpp>
#include <cavel/sample/select_stream.hpp>

#include <cstring>
#include <span>

namespace cavel_bench {

using namespace cavel;

namespace {

constexpr std::size_t many = 1'000'000, wanted = 150'000, piece = 10'000, shards = 8;
constexpr std::string_view block = "a message of sixty-four bytes, as long as one block of the hash.";

/// A million ids in every form that calls take.
struct many_ids {
  std::string bytes = credit_codes(many);
  std::vector<std::uint64_t> offsets, sizes;
  std::vector<std::string_view> views;
  std::vector<const char*> pointers;

  many_ids() : sizes(many, 18) {
    for (std::size_t i = 0; i <= many; ++i) offsets.push_back(18 * i);
    for (std::size_t i = 0; i < many; ++i) {
      pointers.push_back(bytes.data() + 18 * i);
      views.emplace_back(pointers.back(), 18);
    }
  }
  id_list list() const { return id_list::block(bytes.data(), offsets); }
};

const many_ids& ids() {
  static const many_ids made;
  return made;
}

const cavel::seed the_seed{hash(suite::sha256, "bench")};
const lot_seed the_lot_seed{the_seed.value};
const std::uint8_t* lot_bytes() { return the_lot_seed.value.bytes.data(); }
lot cast() { return lot(suite::sha256, the_lot_seed); }

/// The million drawn in shards, as C++ has them and as C has them.
struct drawn_shards {
  std::vector<selection> parts;
  std::vector<const cavel_selection*> handles;
  std::vector<std::uint64_t> first;

  drawn_shards() {
    constexpr std::size_t each = many / shards;
    for (std::size_t i = 0; i < shards; ++i) {
      parts.push_back(*select(cast(), ids().list().subrange(i * each, each), wanted, 0, fast()));
      for (selected_id& one : parts.back().sample) one.index += i * each;
      first.push_back(i * each);
      handles.push_back(taken<cavel_selection>([&](cavel_selection** to) {
        return cavel_select_block(1, lot_bytes(), ids().bytes.data(), ids().bytes.size(), ids().offsets.data() + i * each, each,
                                  wanted, 0, nullptr, to, problems_out());
      }));
    }
  }
};

const drawn_shards& sharded() {
  static const drawn_shards made;
  return made;
}

/// A selection as numbers that came from another machine.
struct plain_selection {
  const std::uint64_t* indices = nullptr;
  const std::uint8_t* tickets = nullptr;
  plain_selection() {
    const auto* const kept = taken<cavel_selection>([](cavel_selection** to) {
      return cavel_select_block(1, lot_bytes(), ids().bytes.data(), ids().bytes.size(), ids().offsets.data(), many, wanted, 0,
                                nullptr, to, problems_out());
    });
    demand(cavel_selection_get(kept, &indices, &tickets) == 0);
  }
};

const plain_selection& numbers() {
  static const plain_selection made;
  return made;
}

void rebuild_selection() {
  const plain_selection& from = numbers();
  selection whole;
  whole.sample.resize(wanted);
  for (std::size_t i = 0; i < wanted; ++i) {
    selected_id& one = whole.sample[i];
    one.index = from.indices[i];
    std::memcpy(one.value.value.bytes.data(), from.tickets + 32 * i, 32);
    demand(i == 0 || whole.sample[i - 1].value < one.value);
  }
  benchmark::DoNotOptimize(whole.sample.data());
}

/// Draws from pieces that `feed(selector, first, count)` gives, whether the population is announced or not.
template <class Feed>
void draw_stream(std::uint64_t population, std::size_t step, Feed&& feed) {
  cavel_selector* selector = nullptr;
  demand(cavel_selector_new(1, lot_bytes(), wanted, 0, population, nullptr, &selector, problems_out()) == 0);
  for (std::size_t at = 0; at < many; at += step) demand(feed(selector, at, step) == 0);
  made<cavel_selection>([&](cavel_selection** to) { return cavel_selector_finish(selector, to, problems_out()); });
  cavel_selector_free(selector);
}

void digest_block() {
  std::uint8_t digest[32];
  demand(cavel_list_digest_block(1, ids().bytes.data(), ids().bytes.size(), ids().offsets.data(), many, nullptr, digest,
                                 problems_out()) == 0);
  benchmark::DoNotOptimize(digest);
}

void digest_pointers() {
  std::uint8_t digest[32];
  demand(cavel_list_digest(1, ids().pointers.data(), ids().sizes.data(), many, nullptr, digest, problems_out()) == 0);
  benchmark::DoNotOptimize(digest);
}

std::int32_t select_block(cavel_selection** to) {
  return cavel_select_block(1, lot_bytes(), ids().bytes.data(), ids().bytes.size(), ids().offsets.data(), many, wanted, 0,
                            nullptr, to, problems_out());
}

std::int32_t select_pointers(cavel_selection** to) {
  return cavel_select(1, lot_bytes(), ids().pointers.data(), ids().sizes.data(), many, wanted, 0, nullptr, to, problems_out());
}

std::int32_t merge_shards(cavel_selection** to) {
  return cavel_selection_merge(sharded().handles.data(), sharded().first.data(), shards, wanted, 0, to, problems_out());
}

}  // namespace

std::vector<pair_of_calls> selection_pairs() {
  return {
      beside(
          "cavel_hash", "64 bytes",
          [] { benchmark::DoNotOptimize(hasher(suite::sha256, fastest().sha256.blocks).update(block).finish()); },
          [] {
            std::uint8_t digest[32];
            demand(cavel_hash(CAVEL_SUITE_SHA256, block.data(), block.size(), digest) == 0);
            benchmark::DoNotOptimize(digest);
          }),
      beside(
          "cavel_lot_seed", "one",
          [] { benchmark::DoNotOptimize(derive(suite::sha256, the_seed, hidden(std::string_view("targets/task-1")))); },
          [] {
            std::uint8_t made[32];
            demand(cavel_lot_seed(CAVEL_SUITE_SHA256, the_seed.value.bytes.data(), "targets/task-1", 14, made) == 0);
            benchmark::DoNotOptimize(made);
          }),
      beside(
          "cavel_ticket", "one", [] { benchmark::DoNotOptimize(cast().ticket_for(hidden(ids().views.front()))); },
          [] {
            std::uint8_t ticket[32];
            demand(cavel_ticket(CAVEL_SUITE_SHA256, lot_bytes(), ids().bytes.data(), 18, ticket, problems_out()) == 0);
            benchmark::DoNotOptimize(ticket);
          }),
      beside(
          "cavel_list_digest_block", "10^6 ids",
          [] { benchmark::DoNotOptimize(list_digest(suite::sha256, ids().list(), fast())); }, digest_block),
      beside(
          "cavel_list_digest", "10^6 ids by pointers",
          [] { benchmark::DoNotOptimize(list_digest(suite::sha256, ids().views, fast())); }, digest_pointers),
      beside(
          "cavel_select_block", "15% of 10^6", [] { benchmark::DoNotOptimize(select(cast(), ids().list(), wanted, 0, fast())); },
          [] { made<cavel_selection>(select_block); }),
      beside(
          "cavel_select", "15% of 10^6 by pointers",
          [] { benchmark::DoNotOptimize(select(cast(), ids().views, wanted, 0, fast())); },
          [] { made<cavel_selection>(select_pointers); }),
      beside(
          "cavel_selector_new cavel_selector_push_block cavel_selector_finish", "15% of 10^6",
          [] {
            selection_stream stream(cast(), wanted, 0, std::nullopt, fastest());
            stream.push(ids().list());
            benchmark::DoNotOptimize(stream.finish());
          },
          [] {
            draw_stream(0, many, [](cavel_selector* to, std::size_t, std::size_t) {
              return cavel_selector_push_block(to, ids().bytes.data(), ids().bytes.size(), ids().offsets.data(), many,
                                               problems_out());
            });
          }),
      beside(
          "cavel_selector_new cavel_selector_push cavel_selector_finish", "population announced, 10^4 each",
          [] {
            selection_stream stream(cast(), wanted, 0, many, fastest());
            const std::span<const std::string_view> views(ids().views);
            for (std::size_t at = 0; at < many; at += piece) stream.push(views.subspan(at, piece));
            benchmark::DoNotOptimize(stream.finish());
          },
          [] {
            draw_stream(many, piece, [](cavel_selector* to, std::size_t first, std::size_t count) {
              return cavel_selector_push(to, ids().pointers.data() + first, ids().sizes.data() + first, count, problems_out());
            });
          }),
      beside("cavel_selection_new", "150,000 drawn", rebuild_selection,
             [] {
               made<cavel_selection>([](cavel_selection** to) {
                 return cavel_selection_new(numbers().indices, numbers().tickets, wanted, 0, to, problems_out());
               });
             }),
      beside(
          "cavel_selection_merge", "10^6 in 8 shards", [] { benchmark::DoNotOptimize(merge(sharded().parts, wanted, 0)); },
          [] { made<cavel_selection>(merge_shards); }),
  };
}

}  // namespace cavel_bench
