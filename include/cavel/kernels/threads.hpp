// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_KERNELS_THREADS_HPP
#define CAVEL_KERNELS_THREADS_HPP

/// \file
/// A crew of threads for large selections. Part of the compiled library `cavel::kernels`.
///
/// Threads live only while a selection runs; one that is small starts none.

#include <cavel/hash/execution.hpp>

namespace cavel {

/// `count` hands: the calling thread and `count - 1` that are started for each piece of work. Where the
/// system gives fewer, fewer work, and the answer is the same. \pre count >= 1
executor threads(unsigned count);

}  // namespace cavel

#endif
