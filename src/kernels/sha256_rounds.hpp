// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4, 6.2.2) over the registers of avx512.hpp; private to the including file.
// For ids of 18 bytes, words 5 to 14 are zero, and the operations on them are left out.

namespace {

constexpr bool is_zero(bool of_18, int j) { return of_18 && j >= 5 && j <= 14; }

CAVEL_INLINE vector small_0(vector x) { return exclusive(rotate_left<25>(x), rotate_left<14>(x), shift_right<3>(x)); }
CAVEL_INLINE vector small_1(vector x) { return exclusive(rotate_left<15>(x), rotate_left<13>(x), shift_right<10>(x)); }

/// Replaces word j - 16 by word j.
template <bool of_18, int j>
CAVEL_INLINE void schedule(vector* w) {
  vector x = w[j % 16];
  if constexpr (is_zero(of_18, j - 16)) x = same(0);
  if constexpr (!is_zero(of_18, j - 7)) x = add(x, w[(j - 7) % 16]);
  if constexpr (!is_zero(of_18, j - 15)) x = add(x, small_0(w[(j - 15) % 16]));
  if constexpr (!is_zero(of_18, j - 2)) x = add(x, small_1(w[(j - 2) % 16]));
  w[j % 16] = x;
}

/// Round j. Indices rotate instead of the state: a to h are s[-j & 7] and the following seven.
template <bool of_18, int j>
CAVEL_INLINE void round(vector* s, vector* w) {
  if constexpr (j >= 16) schedule<of_18, j>(w);
  vector &a = s[-j & 7], &b = s[(1 - j) & 7], &c = s[(2 - j) & 7], &d = s[(3 - j) & 7];
  vector &e = s[(4 - j) & 7], &f = s[(5 - j) & 7], &g = s[(6 - j) & 7], &h = s[(7 - j) & 7];
  vector t = add(add(h, same(cavel::detail::sha256_constants[j])), choose(e, f, g));
  if constexpr (!is_zero(of_18, j)) t = add(t, w[j % 16]);
  t = add(t, exclusive(rotate_left<26>(e), rotate_left<21>(e), rotate_left<7>(e)));
  d = add(d, t);
  h = add(add(t, majority(a, b, c)), exclusive(rotate_left<30>(a), rotate_left<19>(a), rotate_left<10>(a)));
}

/// What ends a block: the state before it is added.
CAVEL_INLINE vector feed_forward(vector after, vector before) { return add(after, before); }

constexpr cavel::suite own_suite = cavel::suite::sha256;

}  // namespace
