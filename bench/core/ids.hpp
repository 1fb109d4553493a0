// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BENCH_IDS_HPP
#define CAVEL_BENCH_IDS_HPP

#include <cavel/hash/ids.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace cavel_bench {

/// `count` different ids of 18 bytes shaped like credit codes (check digits are not theirs), the same on
/// every machine, in no order.
inline std::string credit_codes(std::size_t count) {
  constexpr char letters[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  std::string bytes(18 * count, '0');
  std::uint64_t random = 88172645463325252U;
  for (std::size_t i = 0; i < count; ++i) {
    random ^= random << 13, random ^= random >> 7, random ^= random << 17;  // xorshift, Marsaglia 2003
    char* id = bytes.data() + 18 * i;
    id[0] = '9', id[1] = random % 4 == 0 ? '2' : '1';
    std::uint64_t area = 110000 + random / 4 % 3000 * 173, part = random >> 20, place = i;
    for (int j = 7; j >= 2; --j, area /= 10) id[j] = static_cast<char>('0' + area % 10);
    for (int j = 8; j < 12; ++j, part /= 31) id[j] = letters[part % 31];
    for (int j = 17; j >= 12; --j, place /= 31) id[j] = letters[place % 31];  // different up to 31^6
  }
  return bytes;
}

inline cavel::id_list list_of(const std::string& bytes) { return cavel::id_list::fixed(bytes.data(), 18, bytes.size() / 18); }

}  // namespace cavel_bench

#endif
