// SPDX-License-Identifier: Apache-2.0

// Package cavel binds libcavel: verifiable draws for public inspections (双随机、一公开).
//
// A call that fails returns an *Error with every problem: its place, message and remedy in Chinese and English (errors.As).
// Warnings come with the result. Digests, seeds and tickets are 32 bytes; an event is a map from path to bytes, so no file
// system is needed. Any goroutine may call any function, with the same Calendar or Selector as others; a Selector runs one call
// after the other. Do not change maps and slices that were passed until the call returns.
//
// The module carries the library as an archive for the platforms for which it was made (link.go); elsewhere the system's libcavel is
// used: CGO_CFLAGS=-I… and CGO_LDFLAGS=-L… name other folders, and the tag cavel_pkgconfig asks pkg-config.
package cavel

/*
#cgo linux CFLAGS: -D_GNU_SOURCE
#include <cavel.h>

#ifdef __linux__
#include <dlfcn.h>

// The file that the library was loaded from.
static const char* library_path(void) {
  Dl_info found;
  return dladdr(cavel_version(), &found) != 0 ? found.dli_fname : "libcavel";
}
#else
static const char* library_path(void) { return "libcavel"; }
#endif
*/
import "C"

import (
	"encoding/hex"
	"fmt"
	"unsafe"
)

const needs = 1 // of cavel_abi_version

// The library that was loaded is checked before anything else in it is called.
func init() {
	if found := ABIVersion(); found < needs {
		panic(fmt.Sprintf("libcavel %s (interface %d) at %s, need %d", Version(), found, C.GoString(C.library_path()), needs))
	}
}

// Version is the version of the library.
func Version() string { return C.GoString(C.cavel_version()) }

// VersionNumber is the version as a number: major * 1000000 + minor * 1000 + patch.
func VersionNumber() uint32 { return uint32(C.cavel_version_number()) }

// ABIVersion grows when a function, constant or option is added.
func ABIVersion() uint32 { return uint32(C.cavel_abi_version()) }

// Suite is a hash suite of an event.
type Suite int32

// The suites.
const (
	SHA256 Suite = C.CAVEL_SUITE_SHA256
	SM3    Suite = C.CAVEL_SUITE_SM3
)

// Language is the language of texts for people.
type Language int32

// The languages.
const (
	Chinese Language = C.CAVEL_LANGUAGE_ZH
	English Language = C.CAVEL_LANGUAGE_EN
)

// Rounding says how a fractional sample size is rounded.
type Rounding int32

// The roundings.
const (
	Up     Rounding = C.CAVEL_ROUNDING_UP
	Down   Rounding = C.CAVEL_ROUNDING_DOWN
	HalfUp Rounding = C.CAVEL_ROUNDING_HALF_UP
)

// Digest is the digest of a message or list; the digest of a statement is the seed of its event.
type Digest [32]byte

// LotSeed is the seed of one lot of an event.
type LotSeed [32]byte

// Ticket orders the ids of a lot.
type Ticket [32]byte

func (d Digest) String() string  { return hex.EncodeToString(d[:]) }
func (s LotSeed) String() string { return hex.EncodeToString(s[:]) }
func (t Ticket) String() string  { return hex.EncodeToString(t[:]) }

func bytes32(to *[32]byte) *C.uint8_t { return (*C.uint8_t)(unsafe.Pointer(to)) }

// The pointer to a slice's elements for the library; nil if it is empty.
func chars(of []byte) (*C.char, C.uint64_t) {
	if len(of) == 0 {
		return nil, 0
	}
	return (*C.char)(unsafe.Pointer(&of[0])), C.uint64_t(len(of))
}

func numbers64(of []uint64) *C.uint64_t {
	if len(of) == 0 {
		return nil
	}
	return (*C.uint64_t)(unsafe.Pointer(&of[0]))
}

func numbers32(of []uint32) *C.uint32_t {
	if len(of) == 0 {
		return nil
	}
	return (*C.uint32_t)(unsafe.Pointer(&of[0]))
}

// Copies of arrays of the library.
func copied64(from *C.uint64_t, count C.uint64_t) []uint64 {
	return append([]uint64{}, unsafe.Slice((*uint64)(unsafe.Pointer(from)), int(count))...)
}

func copied32(from *C.uint32_t, count C.uint64_t) []uint32 {
	return append([]uint32{}, unsafe.Slice((*uint32)(unsafe.Pointer(from)), int(count))...)
}

func copied(from *C.char, size C.uint64_t) []byte {
	return append([]byte{}, unsafe.Slice((*byte)(unsafe.Pointer(from)), int(size))...)
}

func words(from *C.char, size C.uint64_t) string {
	return string(unsafe.Slice((*byte)(unsafe.Pointer(from)), int(size)))
}

// Ids in one block, as memory that holds no Go pointer: id i is bytes[offsets[i]:offsets[i+1]].
type block struct {
	bytes   []byte
	offsets []uint64
}

func pack(ids []string) block {
	size := 0
	for _, id := range ids {
		size += len(id)
	}
	packed := block{make([]byte, 0, size), make([]uint64, 1, len(ids)+1)}
	for _, id := range ids {
		packed.bytes = append(packed.bytes, id...)
		packed.offsets = append(packed.offsets, uint64(len(packed.bytes)))
	}
	return packed
}

func (b block) parts() (*C.char, C.uint64_t, *C.uint64_t, C.uint64_t) {
	bytes, size := chars(b.bytes)
	return bytes, size, numbers64(b.offsets), C.uint64_t(len(b.offsets) - 1)
}
