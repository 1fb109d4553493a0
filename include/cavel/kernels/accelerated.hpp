// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_KERNELS_ACCELERATED_HPP
#define CAVEL_KERNELS_ACCELERATED_HPP

/// \file
/// Kernels for the processor at hand. Part of the compiled library `cavel::kernels`.
///
/// What a processor can do is asked of the processor and of the operating system each time; nothing is kept.
/// The choice is a value: pass it on, print its name, or pass another one.
///
///     const kernel_set by = fastest();
///     const auto drawn = select(cast, ids, 15, 5, {by});
///     std::clog << by.of(suite::sha256).name;  // sha-ni x4

#include <cavel/hash/digest.hpp>
#include <cavel/hash/kernel.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace cavel {

/// The kernels of a suite that this processor and operating system can run, the fastest first and `portable`
/// last. SHA-256: `sha-ni x4`, `avx512 x16` (before it on Intel's), `sha-ni x2`, `avx2 x8`, `armv8 x2`; SM3: `avx512 x16`,
/// `avx2 x8`.
std::vector<kernel> usable_kernels(suite which);

/// The first of each.
kernel_set fastest();

/// The kernel of that name where it can run here; nothing otherwise.
std::optional<kernel> find_kernel(suite which, std::string_view name);

}  // namespace cavel

#endif
