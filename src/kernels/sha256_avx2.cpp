// SPDX-License-Identifier: Apache-2.0
// SHA-256, eight ids at once, for processors that have neither the SHA instructions nor AVX-512.
#include "kernels.hpp"

#if CAVEL_KERNELS_X86_WIDE

#include <immintrin.h>

#include <utility>

// In this order: registers, rounds, groups of ids.
#include "avx2.hpp"
//
#include "sha256_rounds.hpp"
//
#include "id_group.hpp"
//
#include "lanes.hpp"

const cavel::kernel cavel::detail::sha256_avx2_8 = {"avx2 x8", &all<std::uint64_t>, &all<cavel::ticket>,
                                                    cavel::portable_blocks(cavel::suite::sha256)};

#endif
