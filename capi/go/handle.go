// SPDX-License-Identifier: Apache-2.0

package cavel

import (
	"io"
	"runtime"
)

// A safety net for handles that nobody closed.
func closedWhenLost[T io.Closer](handle T) {
	runtime.SetFinalizer(handle, func(lost T) { _ = lost.Close() })
}
