// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_KERNELS_ACCELERATED_HPP
#define CAVEL_KERNELS_ACCELERATED_HPP

/// \file
/// Kernels for the current processor. Part of the compiled library `cavel::kernels`.
///
/// The choice of kernels is a value: pass it on, print its name, or pass another one.
///
///     const kernel_set kernels = fastest();
///     const auto drawn = select(cast, ids, 15, 5, {kernels});
///     std::clog << kernels.of(suite::sha256).name;  // sha-ni x4

#include <cavel/hash/digest.hpp>
#include <cavel/hash/kernel.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace cavel {

/// The kernels of a suite that this processor and operating system support, fastest first and `portable` last.
/// SHA-256: `sha-ni x4`, `avx512 x16` (first on Intel processors), `sha-ni x2`, `avx2 x8`, `armv8 x2`. SM3: `avx512 x16`,
/// `avx2 x8`.
std::vector<kernel> usable_kernels(suite which);

/// The fastest kernel of each suite.
kernel_set fastest();

/// The kernel of that name, if it is supported here.
std::optional<kernel> find_kernel(suite which, std::string_view name);

}  // namespace cavel

#endif
