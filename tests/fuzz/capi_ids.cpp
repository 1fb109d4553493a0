// SPDX-License-Identifier: Apache-2.0
// Bytes as lists of ids and as numbers of a selection: whatever they say, the list by pointers, in one block and in pieces comes to
// the same answer or is refused, and what one selection says another can be made of.
#include "capi.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace {

using namespace capi;

using selection = handle<cavel_selection, cavel_selection_free>;
using selector = handle<cavel_selector, cavel_selector_free>;
using digest = std::array<std::uint8_t, 32>;

constexpr std::uint8_t lot[32] = {3, 1, 4};

struct numbers {
  std::vector<std::uint64_t> indices;
  std::vector<std::uint8_t> tickets;
  std::uint64_t sample = 0, reserve = 0;
  bool operator==(const numbers&) const = default;
};

numbers numbers_of(const selection& of) {
  numbers found;
  const std::uint64_t* indices = nullptr;
  const std::uint8_t* tickets = nullptr;
  demand(cavel_selection_size(of.get(), &found.sample, &found.reserve) == 0);
  demand(cavel_selection_get(of.get(), &indices, &tickets) == 0);
  const std::uint64_t count = found.sample + found.reserve;
  if (count == 0) return found;
  found.indices.resize(static_cast<std::size_t>(count));
  found.tickets.resize(static_cast<std::size_t>(32 * count));
  std::copy_n(indices, found.indices.size(), found.indices.begin());
  std::copy_n(tickets, found.tickets.size(), found.tickets.begin());
  return found;
}

/// The input, cut at every byte 0x1F into ids.
struct list {
  explicit list(std::string_view bytes) : block(bytes) {
    for (std::size_t at = 0, end = 0; end < bytes.size() && ids.size() < 200; at = end + 1) {
      end = std::min(bytes.find('\x1F', at), bytes.size());
      ids.push_back(bytes.data() + at);
      sizes.push_back(end - at);
    }
    offsets.resize(ids.size() + 1);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      joined.append(ids[i], static_cast<std::size_t>(sizes[i]));
      offsets[i + 1] = joined.size();
    }
  }

  std::string_view block;
  std::vector<const char*> ids;
  std::vector<std::uint64_t> sizes, offsets;
  std::string joined;
};

void select_every_way(const list& of, std::int32_t suite, std::uint64_t sample, std::uint64_t reserve, std::uint64_t population) {
  const std::uint64_t count = of.ids.size(), half = count / 2;
  const cavel_options portable{sizeof(cavel_options), nullptr, nullptr, "portable", 2};
  const auto by_pointers = run<selection>([&](cavel_selection** out, cavel_problems** problems_out) {
    return cavel_select(suite, lot, of.ids.data(), of.sizes.data(), count, sample, reserve, nullptr, out, problems_out);
  });
  const auto in_block = run<selection>([&](cavel_selection** out, cavel_problems** problems_out) {
    return cavel_select_block(suite, lot, of.joined.data(), of.joined.size(), of.offsets.data(), count, sample, reserve,
                              &portable, out, problems_out);
  });
  demand((by_pointers == nullptr) == (in_block == nullptr));
  if (by_pointers) demand(numbers_of(by_pointers) == numbers_of(in_block));

  const auto stream = run<selector>([&](cavel_selector** out, cavel_problems** problems_out) {
    return cavel_selector_new(suite, lot, sample, reserve, population, &portable, out, problems_out);
  });
  demand(stream != nullptr);
  cavel_problems* problems_out = nullptr;
  std::int32_t status = cavel_selector_push(stream.get(), of.ids.data(), of.sizes.data(), half, &problems_out);
  check_problems(status, problems(problems_out));
  const std::int32_t second = cavel_selector_push_block(stream.get(), of.joined.data(), of.joined.size(),
                                                        of.offsets.data() + half, count - half, &problems_out);
  check_problems(second, problems(problems_out));
  const auto in_pieces =
      run<selection>([&](cavel_selection** out, cavel_problems** why) { return cavel_selector_finish(stream.get(), out, why); });
  if (status != 0 || second != 0) return demand(by_pointers == nullptr);
  if (population <= count) demand((by_pointers == nullptr) == (in_pieces == nullptr));
  if (!in_pieces) return;
  const numbers found = numbers_of(in_pieces);
  demand(found == numbers_of(by_pointers));

  // From its own numbers, and as the only part of the whole.
  const auto again = run<selection>([&](cavel_selection** out, cavel_problems** why) {
    return cavel_selection_new(found.indices.data(), found.tickets.data(), found.sample, found.reserve, out, why);
  });
  const cavel_selection* const parts[] = {again.get()};
  const auto merged = run<selection>([&](cavel_selection** out, cavel_problems** why) {
    return cavel_selection_merge(parts, nullptr, 1, sample, reserve, out, why);
  });
  demand(merged != nullptr && numbers_of(merged) == found);
}

void digest_both_ways(const list& of, std::int32_t suite) {
  digest by_pointers{}, in_block{};
  cavel_problems* problems_out = nullptr;
  const std::int32_t one =
      cavel_list_digest(suite, of.ids.data(), of.sizes.data(), of.ids.size(), nullptr, by_pointers.data(), &problems_out);
  check_problems(one, problems(problems_out));
  const std::int32_t two = cavel_list_digest_block(suite, of.joined.data(), of.joined.size(), of.offsets.data(), of.ids.size(),
                                                   nullptr, in_block.data(), &problems_out);
  check_problems(two, problems(problems_out));
  demand(one == two && by_pointers == in_block);
}

/// Offsets as the input says them, eight bytes each.
void odd_offsets(std::string_view bytes) {
  std::array<std::uint64_t, 64> offsets{};
  const std::size_t count = std::min(bytes.size() / 8, offsets.size());
  if (count == 0) return;
  std::memcpy(offsets.data(), bytes.data(), 8 * count);
  run<selection>([&](cavel_selection** out, cavel_problems** problems_out) {
    return cavel_select_block(1, lot, bytes.data(), bytes.size(), offsets.data(), count - 1, 2, 1, nullptr, out, problems_out);
  });
}

/// Places and tickets as the input says them; two such parts, their first places too.
void odd_numbers(std::string_view bytes) {
  const std::size_t count = std::min<std::size_t>(bytes.size() / 48, 60);
  std::vector<std::uint64_t> indices(count), first(2);
  std::vector<std::uint8_t> tickets(32 * count);
  if (count == 0) return;
  std::memcpy(indices.data(), bytes.data(), 8 * count);
  std::memcpy(tickets.data(), bytes.data() + 8 * count, 32 * count);
  std::memcpy(first.data(), bytes.data() + 40 * count, 8);
  const auto made = run<selection>([&](cavel_selection** out, cavel_problems** problems_out) {
    return cavel_selection_new(indices.data(), tickets.data(), count / 2, count - count / 2, out, problems_out);
  });
  if (!made) return;
  const cavel_selection* const parts[] = {made.get(), made.get()};
  run<selection>([&](cavel_selection** out, cavel_problems** problems_out) {
    return cavel_selection_merge(parts, first.data(), 1 + count % 2, count / 2, 1, out, problems_out);
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 4) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 4, size - 4);
  const std::int32_t suite = data[0] % 2 == 0 ? CAVEL_SUITE_SHA256 : CAVEL_SUITE_SM3;
  switch (data[0] / 2 % 3) {
    case 0: {
      const list ids(bytes);
      select_every_way(ids, suite, data[1] % 16, data[2] % 16, data[3]);
      digest_both_ways(ids, suite);
      break;
    }
    case 1: odd_offsets(bytes); break;
    default: odd_numbers(bytes);
  }
  return 0;
}
