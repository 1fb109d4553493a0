// SPDX-License-Identifier: Apache-2.0

// Package heap measures the memory of C, for tests that look for leaks.
package heap

// #include <malloc.h>
import "C"

// InUse is how many bytes are allocated.
func InUse() int64 {
	now := C.mallinfo2()
	return int64(now.uordblks) + int64(now.hblkhd)
}
