// SPDX-License-Identifier: Apache-2.0

package cavel

// #include <stdint.h>
import "C"

import (
	"runtime/cgo"
	"unsafe"
)

//export cavelGoProgress
func cavelGoProgress(user unsafe.Pointer, done, total C.uint64_t) (stop C.int32_t) {
	of := (*(*cgo.Handle)(user)).Value().(*call)
	defer func() {
		if of.panicked = recover(); of.panicked != nil {
			stop = 1
		}
	}()
	if of.ctx.Err() != nil {
		return 1
	}
	if of.progress != nil {
		of.progress(uint64(done), uint64(total))
	}
	return 0
}
