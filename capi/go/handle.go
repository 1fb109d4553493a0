// SPDX-License-Identifier: Apache-2.0

package cavel

import (
	"io"
	"runtime"
	"sync"
)

// Counts the users of a handle that many goroutines share. It is freed once: by close, or when the last call that uses it has
// returned. No call waits for another, so a progress callback may make calls with the handle, and close it.
type users struct {
	mutex  sync.Mutex
	count  int
	closed bool
	free   func() // must not refer to the object with the finalizer; nil if there is nothing to use
}

// Begins a use, which leave ends.
func (u *users) enter() error {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	if u.closed || u.free == nil {
		return ErrClosed
	}
	u.count++
	return nil
}

func (u *users) leave() {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	u.count--
	u.freeIfDone()
}

func (u *users) close() {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	u.closed = true
	u.freeIfDone()
}

func (u *users) freeIfDone() {
	if u.closed && u.count == 0 && u.free != nil {
		u.free()
		u.free = nil
	}
}

// A safety net for handles that nobody closed.
func closedWhenLost[T io.Closer](handle T) {
	runtime.SetFinalizer(handle, func(lost T) { _ = lost.Close() })
}
