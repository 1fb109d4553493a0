// SPDX-License-Identifier: Apache-2.0

//go:build !cavel_pkgconfig

package cavel

// Headers and archive that this module carries (build.sh) come before the system's.

/*
#cgo CFLAGS: -I${SRCDIR}/include
#cgo linux,amd64 LDFLAGS: -L${SRCDIR}/native/linux_amd64
#cgo linux,arm64 LDFLAGS: -L${SRCDIR}/native/linux_arm64
#cgo LDFLAGS: -lcavel
#cgo !windows LDFLAGS: -lm
*/
import "C"
