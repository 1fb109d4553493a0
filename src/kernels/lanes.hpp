// SPDX-License-Identifier: Apache-2.0
// From the rounds of a suite to the functions of a kernel, for any ids, `lanes` at a time. Included after avx512.hpp or avx2.hpp
// and the rounds; private to the including file.

namespace {

template <bool of_18, int... j>
CAVEL_INLINE void rounds(vector* s, vector* w, std::integer_sequence<int, j...>) {
  (round<of_18, j>(s, w), ...);
}

/// One block of each id.
template <bool of_18>
CAVEL_INLINE void compress(const std::uint32_t* midstate, vector* w, vector* s) {
  if constexpr (of_18) w[15] = same((64 + 18) * 8);
  for (int j = 0; j < 8; ++j) s[j] = same(midstate[j]);
  rounds<of_18>(s, w, std::make_integer_sequence<int, 64>());
  for (int j = 0; j < 8; ++j) s[j] = feed_forward(s[j], same(midstate[j]));
}

void one_by_one(const std::uint32_t* midstate, const std::string_view* ids, std::size_t count, std::uint64_t* out) {
  cavel::portable.of(own_suite).prefixes(midstate, ids, count, out);
}

void one_by_one(const std::uint32_t* midstate, const std::string_view* ids, std::size_t count, cavel::ticket* out) {
  cavel::portable.of(own_suite).tickets(midstate, ids, count, out);
}

CAVEL_INLINE void put(const vector* state, std::size_t count, std::uint64_t* out) {
  if (count == lanes) {
    join(state[0], state[1], out);
    return;
  }
  std::uint64_t prefixes[lanes];
  join(state[0], state[1], prefixes);
  for (std::size_t i = 0; i < count; ++i) out[i] = prefixes[i];
}

CAVEL_INLINE void put(const vector* state, std::size_t count, cavel::ticket* out) {
  std::uint32_t words[8][lanes];
  for (std::size_t j = 0; j < 8; ++j) store(swap_bytes(state[j]), words[j]);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < 8; ++j) __builtin_memcpy(out[i].value.bytes.data() + 4 * j, &words[j][i], 4);
  }
}

template <class Out>
CAVEL_TARGET void all(const std::uint32_t* midstate, const std::string_view* ids, std::size_t count, Out* out) {
  for (std::size_t at = 0; at < count; at += lanes) {
    const std::size_t some = count - at < lanes ? count - at : lanes;
    const id_group<lanes> group(ids + at, some);
    if (!group.of_one_block) {
      one_by_one(midstate, ids + at, some, out + at);
      continue;
    }
    vector w[16], state[8];
    if (group.of_18) {
      load_18(group.data, w);
      compress<true>(midstate, w, state);
    } else {
      load(group.data, group.sizes, w);
      compress<false>(midstate, w, state);
    }
    put(state, some, out + at);
  }
  _mm256_zeroupper();  // at every optimisation level: the caller may use legacy SSE instructions
}

}  // namespace
