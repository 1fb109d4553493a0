// SPDX-License-Identifier: Apache-2.0
// SM3, eight ids at once.
#include "kernels.hpp"

#if CAVEL_KERNELS_X86_WIDE

#include <immintrin.h>

#include <utility>

// In this order: registers, rounds, groups of ids.
#include "avx2.hpp"
//
#include "sm3_rounds.hpp"
//
#include "id_group.hpp"
//
#include "lanes.hpp"

const cavel::kernel cavel::detail::sm3_avx2_8 = {"avx2 x8", &all<std::uint64_t>, &all<cavel::ticket>,
                                                 cavel::portable_blocks(cavel::suite::sm3)};

#endif
