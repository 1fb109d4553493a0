// SPDX-License-Identifier: Apache-2.0
// From `take<of_18>(midstate, words, state)` of one suite to a kernel's functions over any ids, `lanes` at a
// time. Included after avx512.hpp or avx2.hpp and the suite's rounds; everything in it is of the including
// file alone.

namespace {

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
    const char* data[lanes];
    std::size_t sizes[lanes];
    bool of_18 = true, of_one_block = true;
    for (std::size_t i = 0; i < lanes; ++i) {  // of the last group, the last id stands in for those that lack
      const std::string_view id = ids[i < some ? at + i : count - 1];
      data[i] = id.data();
      sizes[i] = id.size();
      of_18 = of_18 && sizes[i] == 18;
      of_one_block = of_one_block && sizes[i] <= 55;
    }
    if (!of_one_block) {
      one_by_one(midstate, ids + at, some, out + at);
      continue;
    }
    vector w[16], state[8];
    if (of_18) {
      load_18(data, w);
      take<true>(midstate, w, state);
    } else {
      load(data, sizes, w);
      take<false>(midstate, w, state);
    }
    put(state, some, out + at);
  }
  _mm256_zeroupper();  // at every level of optimisation: what comes next may be code that knows no wide registers
}

}  // namespace
