// SPDX-License-Identifier: Apache-2.0
// The floor: what the headers of a new libstdc++ require of the runtime, for machines whose runtime is older (glibc 2.28 and the
// libstdc++ of GCC 8: Kylin V10 SP1, UOS 20). Each definition is this library's own (exports.map) and does what the newer
// runtime does.
#if defined(__linux__) && __has_include(<bits/c++config.h>)

#include <exception>
#include <new>

#if defined(__GLIBCXX__)

// glibc 2.32: whether there is one thread, so that reference counts need no atomic operations. Here they always use them.
extern "C" {
extern char __libc_single_threaded;
char __libc_single_threaded = 0;
}

namespace std {

// GCC 11: called for a size that no array can have.
[[noreturn]] void __throw_bad_array_new_length();
void __throw_bad_array_new_length() { throw bad_array_new_length(); }

}  // namespace std

// GCC 11: the copy constructor and destructor of exception_ptr are inline and count with these two. Older runtimes have the whole
// functions, which newer ones keep: a copy that is never destroyed adds one reference, a destructor drops one.
extern "C" {
void cavel_floor_copy(void* made, const void* from) __asm__("_ZNSt15__exception_ptr13exception_ptrC1ERKS0_");
void cavel_floor_end(void* of) __asm__("_ZNSt15__exception_ptr13exception_ptrD1Ev");
void cavel_floor_addref(void* of) __asm__("_ZNSt15__exception_ptr13exception_ptr9_M_addrefEv");
void cavel_floor_release(void* of) __asm__("_ZNSt15__exception_ptr13exception_ptr10_M_releaseEv");

void cavel_floor_addref(void* of) {
  void* copy = nullptr;
  cavel_floor_copy(&copy, of);
}
void cavel_floor_release(void* of) {
  cavel_floor_end(of);
  *static_cast<void**>(of) = nullptr;
}
}

#endif
#endif
