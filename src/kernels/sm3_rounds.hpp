// SPDX-License-Identifier: Apache-2.0
// SM3 (GB/T 32905-2016, 5.3) over the registers of avx512.hpp or avx2.hpp; private to the including file.
// For ids of 18 bytes, words 5 to 14 are zero, and the operations on them are left out.

namespace {

/// Whether word j of a block is zero for every id: words 5 to 14 of ids of 18 bytes.
constexpr bool is_zero(bool of_18, int j) { return of_18 && j >= 5 && j <= 14; }

/// Replaces word j - 16 by word j.
template <bool of_18, int j>
CAVEL_INLINE void expand(vector* w) {
  constexpr bool no_16 = is_zero(of_18, j - 16), no_9 = is_zero(of_18, j - 9), no_3 = is_zero(of_18, j - 3);
  constexpr bool no_13 = is_zero(of_18, j - 13), no_6 = is_zero(of_18, j - 6);
  vector x;
  if constexpr (no_3 && no_9) {
    x = w[j % 16];  // the three are never all zero before round 16 + 5
  } else if constexpr (no_3) {
    x = no_16 ? w[(j - 9) % 16] : exclusive(w[j % 16], w[(j - 9) % 16]);
  } else {
    const vector w3 = rotate_left<15>(w[(j - 3) % 16]);
    if constexpr (no_16 && no_9) {
      x = w3;
    } else if constexpr (no_9) {
      x = exclusive(w[j % 16], w3);
    } else if constexpr (no_16) {
      x = exclusive(w[(j - 9) % 16], w3);
    } else {
      x = exclusive(w[j % 16], w[(j - 9) % 16], w3);
    }
  }
  x = exclusive(x, rotate_left<15>(x), rotate_left<23>(x));
  if constexpr (!no_13) x = exclusive(x, rotate_left<7>(w[(j - 13) % 16]));
  if constexpr (!no_6) x = exclusive(x, w[(j - 6) % 16]);
  w[j % 16] = x;
}

/// Round j. Indices rotate instead of the state: a b c d are s[-j & 3] and the following three, e f g h likewise from s[4] on.
template <bool of_18, int j>
CAVEL_INLINE void round(vector* s, vector* w) {
  if constexpr (j >= 12) expand<of_18, j + 4>(w);
  vector &a = s[-j & 3], &b = s[(1 - j) & 3], &c = s[(2 - j) & 3], &d = s[(3 - j) & 3];
  vector &e = s[4 + (-j & 3)], &f = s[4 + ((1 - j) & 3)], &g = s[4 + ((2 - j) & 3)], &h = s[4 + ((3 - j) & 3)];
  const vector a12 = rotate_left<12>(a);
  const vector ss1 = rotate_left<7>(add(add(a12, e), same(cavel::detail::sm3_constants[j])));
  const vector ff = j < 16 ? exclusive(a, b, c) : majority(a, b, c);
  const vector gg = j < 16 ? exclusive(e, f, g) : choose(e, f, g);
  vector tt1 = add(add(ff, d), exclusive(ss1, a12));
  vector tt2 = add(add(gg, h), ss1);
  constexpr bool no_w = is_zero(of_18, j), no_w4 = is_zero(of_18, j + 4);
  if constexpr (!no_w) tt2 = add(tt2, w[j % 16]);
  if constexpr (!no_w && !no_w4) {
    tt1 = add(tt1, exclusive(w[j % 16], w[(j + 4) % 16]));
  } else if constexpr (!no_w) {
    tt1 = add(tt1, w[j % 16]);
  } else if constexpr (!no_w4) {
    tt1 = add(tt1, w[(j + 4) % 16]);
  }
  b = rotate_left<9>(b);
  f = rotate_left<19>(f);
  d = tt1;
  h = exclusive(tt2, rotate_left<9>(tt2), rotate_left<17>(tt2));
}

/// What ends a block: the state before it is combined by exclusive or.
CAVEL_INLINE vector feed_forward(vector after, vector before) { return exclusive(after, before); }

constexpr cavel::suite own_suite = cavel::suite::sm3;

}  // namespace
