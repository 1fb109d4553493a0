// SPDX-License-Identifier: Apache-2.0
#include "../../src/cli/terminate.hpp"

#include <gsl/assert>
#include <gtest/gtest.h>

#include <csignal>
#include <exception>
#include <new>
#include <stdexcept>

namespace {

template <class End>
void uncaught(const End& end) {
  std::set_terminate(cavel::cli::end_at_once);
  [&]() noexcept { end(); }();
}

TEST(TerminateDeathTest, MissingMemoryAndMistakesAreToldApart) {
  EXPECT_EXIT(uncaught([] { throw std::bad_alloc(); }), testing::ExitedWithCode(5), "out of memory");
  EXPECT_EXIT(uncaught([] { Expects(false); }), testing::KilledBySignal(SIGABRT), "internal error");
  EXPECT_EXIT(uncaught([] { throw std::runtime_error("x"); }), testing::KilledBySignal(SIGABRT), "internal error");
}

}  // namespace
