// SPDX-License-Identifier: Apache-2.0
#include "terminate.hpp"

#include "command.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

namespace cavel::cli {

namespace {

/// Without an exception: there was no memory for one, or a precondition was broken. Only in the first case is memory still missing.
bool has_memory_for_an_exception() {
  void* const block = std::malloc(128);
  std::free(block);
  return block != nullptr;
}

bool is_out_of_memory() {
  try {
    const auto thrown = std::current_exception();
    if (!thrown) return !has_memory_for_an_exception();
    std::rethrow_exception(thrown);
  } catch (const std::bad_alloc&) {
    return true;
  } catch (...) {
    return false;
  }
}

}  // namespace

void say_out_of_memory() { std::fputs("cavel: 内存不足 out of memory\n", stderr); }

void end_at_once() {
  if (is_out_of_memory()) {
    say_out_of_memory();
    std::_Exit(static_cast<int>(exit_code::system));
  }
  std::fputs("cavel: 程序内部错误，请报告 internal error of the program, please report it\n", stderr);
  std::abort();
}

}  // namespace cavel::cli
