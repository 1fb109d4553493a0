// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_KERNELS_HPP
#define CAVEL_SRC_KERNELS_HPP

/// \file
/// The kernels in this build. Each is in its own file with internal linkage throughout. Its instruction set is an attribute of
/// its functions, never a compiler flag, so that no inline function of a shared header is compiled for a processor that may not
/// be present.

#include <cavel/hash/kernel.hpp>

#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#define CAVEL_KERNELS_X86 1
#else
#define CAVEL_KERNELS_X86 0
#endif

// Compilers for 64-bit Windows do not align the stack for wider registers.
#if CAVEL_KERNELS_X86 && !defined(_WIN32)
#define CAVEL_KERNELS_X86_WIDE 1
#else
#define CAVEL_KERNELS_X86_WIDE 0
#endif

#if defined(__aarch64__) && defined(__ARM_NEON) && (defined(__GNUC__) || defined(__clang__))
#define CAVEL_KERNELS_ARM64 1
#else
#define CAVEL_KERNELS_ARM64 0
#endif

namespace cavel::detail {

extern const kernel sha256_sha_ni_4;   // SHA-NI, AVX-512 VL BW: four ids at once
extern const kernel sha256_sha_ni_2;   // SHA-NI, SSE 4.1: two
extern const kernel sha256_avx512_16;  // AVX-512 F BW VL DQ: sixteen
extern const kernel sha256_avx2_8;     // AVX2: eight
extern const kernel sm3_avx512_16;
extern const kernel sm3_avx2_8;
extern const kernel sha256_armv8_2;  // ARMv8 SHA-2: two

}  // namespace cavel::detail

#endif
