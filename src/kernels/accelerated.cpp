// SPDX-License-Identifier: Apache-2.0
#include "kernels.hpp"

#include <cavel/kernels/accelerated.hpp>

#if CAVEL_KERNELS_X86
#include <cpuid.h>
#endif
#if CAVEL_KERNELS_ARM64 && defined(__linux__)
#include <sys/auxv.h>
#endif

namespace cavel {
namespace {

/// What the processor supports and the operating system preserves for each thread.
struct abilities {
  bool sha = false, avx2 = false, avx512 = false, armv8_sha2 = false;
  bool lanes_before_sha = false;  // sixteen ids by AVX-512 are faster than four by the SHA instructions
};

#if CAVEL_KERNELS_X86

/// The registers that the operating system saves (Intel SDM 1, 13.3). \pre CPUID reports OSXSAVE
std::uint64_t saved_registers() {
  std::uint32_t low = 0, high = 0;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return std::uint64_t{high} << 32 | low;
}

abilities here() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (__get_cpuid(0, &a, &b, &c, &d) == 0) return {};
  const bool intel = b == signature_INTEL_ebx && d == signature_INTEL_edx && c == signature_INTEL_ecx;
  if (__get_cpuid(1, &a, &b, &c, &d) == 0) return {};
  const bool ssse3 = (c >> 9 & 1) != 0, sse4_1 = (c >> 19 & 1) != 0, os_saves = (c >> 27 & 1) != 0;
  const std::uint64_t saved = os_saves ? saved_registers() : 0;
  if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0) return {};
  const bool ymm = (saved & 0x06) == 0x06, zmm = (saved & 0xE6) == 0xE6;
  abilities found;
  found.sha = ssse3 && sse4_1 && (b >> 29 & 1) != 0;
  found.avx2 = ymm && (b >> 5 & 1) != 0;
  const bool f = (b >> 16 & 1) != 0, dq = (b >> 17 & 1) != 0, bw = (b >> 30 & 1) != 0, vl = (b >> 31 & 1) != 0;
  found.avx512 = zmm && found.avx2 && f && dq && bw && vl;
  found.lanes_before_sha = intel;  // their SHA unit takes twice as long as that of AMD
  return found;
}

#elif CAVEL_KERNELS_ARM64

abilities here() {
  abilities found;
#if defined(__linux__)
  found.armv8_sha2 = (getauxval(AT_HWCAP) >> 6 & 1) != 0;  // HWCAP_SHA2
#elif defined(__APPLE__)
  found.armv8_sha2 = true;  // all of its processors have them
#endif
  return found;
}

#else

abilities here() { return {}; }

#endif

/// Queried once: it never changes, and under a hypervisor each CPUID takes thousands of cycles.
[[maybe_unused]] const abilities& has() {
  static const abilities found = here();
  return found;
}

}  // namespace

std::vector<kernel> usable_kernels(suite which) {
  std::vector<kernel> found;
  if (which == suite::sha256) {
#if CAVEL_KERNELS_X86_WIDE
    if (has().avx512) found.push_back(detail::sha256_avx512_16);
    if (has().sha && has().avx512) found.insert(has().lanes_before_sha ? found.end() : found.begin(), detail::sha256_sha_ni_4);
#endif
#if CAVEL_KERNELS_X86
    if (has().sha) found.push_back(detail::sha256_sha_ni_2);
#endif
#if CAVEL_KERNELS_X86_WIDE
    if (has().avx2) found.push_back(detail::sha256_avx2_8);
    if (has().sha) {  // the blocks of one message depend on each other, so lanes do not help
      for (kernel& each : found) {
        each.blocks = detail::sha256_sha_ni_2.blocks;
        each.two_blocks = detail::sha256_sha_ni_2.two_blocks;
      }
    }
#endif
#if CAVEL_KERNELS_ARM64
    if (has().armv8_sha2) found.push_back(detail::sha256_armv8_2);
#endif
  } else {
#if CAVEL_KERNELS_X86_WIDE
    if (has().avx512) found.push_back(detail::sm3_avx512_16);
    if (has().avx2) found.push_back(detail::sm3_avx2_8);
#endif
  }
  found.push_back(portable.of(which));
  return found;
}

kernel_set fastest() { return {usable_kernels(suite::sha256).front(), usable_kernels(suite::sm3).front()}; }

std::optional<kernel> find_kernel(suite which, std::string_view name) {
  for (const kernel& each : usable_kernels(which)) {
    if (each.name == name) return each;
  }
  return std::nullopt;
}

}  // namespace cavel
