// SPDX-License-Identifier: Apache-2.0

package cavel

// #include <stdint.h>
import "C"

import (
	"context"
	"runtime/cgo"
	"unsafe"
)

// A long call that is watched: who stops it, and whom it tells.
type watch struct {
	ctx      context.Context
	progress func(done, total uint64)
	panicked any // by progress; no panic may pass through the library
}

//export cavelGoProgress
func cavelGoProgress(user unsafe.Pointer, done, total C.uint64_t) (stop C.int32_t) {
	of := (*(*cgo.Handle)(user)).Value().(*watch)
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

// Makes a call that is watched; where the context stopped it the error is the context's.
func watched(ctx context.Context, progress func(done, total uint64), call func(handle cgo.Handle) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	of := &watch{ctx: ctx, progress: progress}
	handle := cgo.NewHandle(of)
	defer handle.Delete()
	err := call(handle)
	if of.panicked != nil {
		panic(of.panicked)
	}
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}
