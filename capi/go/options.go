// SPDX-License-Identifier: Apache-2.0

package cavel

/*
#include <cavel.h>
#include <stdlib.h>

extern int32_t cavelGoProgress(void* user, uint64_t done, uint64_t total);

// All of it C memory: no Go memory holds a pointer that the library keeps during the call.
typedef struct {
  cavel_options options;
  uintptr_t handle;
} go_options;

static cavel_options* new_options(uintptr_t handle, const char* kernel, uint64_t threads) {
  go_options* made = calloc(1, sizeof *made);
  if (made == NULL) return NULL;
  made->handle = handle;
  made->options.struct_size = sizeof made->options;
  made->options.progress = cavelGoProgress;
  made->options.user = &made->handle;
  made->options.kernel = kernel;
  made->options.threads = threads;
  return &made->options;
}
*/
import "C"

import (
	"context"
	"errors"
	"runtime/cgo"
	"unsafe"
)

// Option sets how a long call runs. No option changes a result.
type Option func(*call)

// WithContext stops the call when the context is done; the error of a stopped call is the context's.
func WithContext(ctx context.Context) Option { return func(of *call) { of.ctx = ctx } }

// WithProgress reports, on the calling goroutine, how much of the work known so far is done. The total may grow, and is more than
// done until the last report. The callback must not change the Files or use the Selector of its own call. It may use a Calendar of
// its call and close it, which takes effect when the call has returned.
func WithProgress(progress func(done, total uint64)) Option {
	return func(of *call) { of.progress = progress }
}

// WithThreads sets the number of threads, up to 256, for selections and digests of lists.
func WithThreads(threads uint64) Option { return func(of *call) { of.threads = threads } }

// WithKernel sets the kernel that computes tickets: one of Kernels.
func WithKernel(name string) Option { return func(of *call) { of.kernel = name } }

// A long call: its options, and the state of its callback.
type call struct {
	ctx      context.Context
	progress func(done, total uint64)
	threads  uint64
	kernel   string
	panicked any // by progress; no panic may pass through the library
}

// Makes a call with options, which are in C memory meanwhile.
func long(options []Option, make func(how *C.cavel_options) error) error {
	if len(options) == 0 {
		return make(nil)
	}
	of := &call{ctx: context.Background()}
	for _, option := range options {
		option(of)
	}
	if err := of.ctx.Err(); err != nil {
		return err
	}
	handle := cgo.NewHandle(of)
	defer handle.Delete()
	var kernel *C.char
	if of.kernel != "" {
		kernel = C.CString(of.kernel)
		defer C.free(unsafe.Pointer(kernel))
	}
	how := C.new_options(C.uintptr_t(handle), kernel, C.uint64_t(of.threads))
	if how == nil {
		return fault(FaultMemoryExhausted)
	}
	defer C.free(unsafe.Pointer(how))
	err := make(how)
	if of.panicked != nil {
		panic(of.panicked)
	}
	return of.outcome(err)
}

// The context's error if it stopped the call; other errors are returned unchanged, even if the context is done by now.
func (of *call) outcome(err error) error {
	var refused *Error
	if errors.As(err, &refused) && refused.Code == FaultCallCancelled && of.ctx.Err() != nil {
		return of.ctx.Err()
	}
	return err
}
