// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_KERNELS_THREADS_HPP
#define CAVEL_KERNELS_THREADS_HPP

/// \file
/// An executor of threads for large selections. Part of the compiled library `cavel::kernels`.
///
/// Threads exist only while a selection runs. A small selection starts none.

#include <cavel/hash/execution.hpp>

namespace cavel {

/// `count` workers: the calling thread and `count - 1` threads that are started for each call. If the system provides fewer
/// threads, those do all of the work and the result is the same. \pre count >= 1
executor threads(unsigned count);

}  // namespace cavel

#endif
