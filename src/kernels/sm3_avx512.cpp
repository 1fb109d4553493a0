// SPDX-License-Identifier: Apache-2.0
// SM3, sixteen ids at once.
#include "kernels.hpp"

#if CAVEL_KERNELS_X86_WIDE

#include <immintrin.h>

#include <utility>

// In this order: registers, rounds, groups of ids.
#include "avx512.hpp"
//
#include "sm3_rounds.hpp"
//
#include "id_group.hpp"
//
#include "lanes.hpp"

const cavel::kernel cavel::detail::sm3_avx512_16 = {"avx512 x16", &all<std::uint64_t>, &all<cavel::ticket>,
                                                    cavel::portable_blocks(cavel::suite::sm3)};

#endif
