// SPDX-License-Identifier: Apache-2.0

//go:build cavel_pkgconfig

package cavel

// #cgo pkg-config: cavel-c
import "C"
