// SPDX-License-Identifier: Apache-2.0

package cavel

// #include <cavel.h>
import "C"

import "strconv"

// Hash is the digest of a message.
func Hash(suite Suite, message []byte) (digest Digest, err error) {
	text, size := chars(message)
	err = refusal(C.cavel_hash(C.int32_t(suite), text, size, bytes32((*[32]byte)(&digest))), nil)
	return
}

// ListDigest is the digest of a set of ids: LC_ALL=C sort ids.txt | sha256sum.
func ListDigest(suite Suite, ids []string, options ...Option) (digest Digest, err error) {
	err = long(options, func(how *C.cavel_options) error {
		var list *C.cavel_problems
		bytes, size, offsets, count := pack(ids).parts()
		status := C.cavel_list_digest_block(C.int32_t(suite), bytes, size, offsets, count, how, bytes32((*[32]byte)(&digest)), &list)
		return refusal(status, list)
	})
	return
}

// LotSeedOf is the seed of a lot such as targets/task-1.
func LotSeedOf(suite Suite, seed Digest, label string) (made LotSeed, err error) {
	text, size := chars([]byte(label))
	err = refusal(C.cavel_lot_seed(C.int32_t(suite), bytes32((*[32]byte)(&seed)), text, size, bytes32((*[32]byte)(&made))), nil)
	return
}

// TicketOf is the ticket of an id in a lot.
func TicketOf(suite Suite, seed LotSeed, id string) (made Ticket, err error) {
	text, size := chars([]byte(id))
	var list *C.cavel_problems
	status := C.cavel_ticket(C.int32_t(suite), bytes32((*[32]byte)(&seed)), text, size, bytes32((*[32]byte)(&made)), &list)
	return made, refusal(status, list)
}

// Commitment is the commitment to a secret of 64 hexadecimal digits, which its holder announces instead of the secret.
func Commitment(suite Suite, secret string) (made Digest, err error) {
	text, size := chars([]byte(secret))
	var list *C.cavel_problems
	status := C.cavel_commitment(C.int32_t(suite), text, size, bytes32((*[32]byte)(&made)), &list)
	return made, refusal(status, list)
}

// CheckCreditCode reports what is wrong with a unified social credit code, and what it should be.
func CheckCreditCode(code string) error {
	var list *C.cavel_problems
	text, size := chars([]byte(code))
	status := C.cavel_check_credit_code(text, size, &list)
	return refusal(status, list)
}

// Fraction is a part of a population, in lowest terms.
type Fraction struct{ Numerator, Denominator uint64 }

// String formats the fraction as it is announced, such as 3/20.
func (f Fraction) String() string {
	return strconv.FormatUint(f.Numerator, 10) + "/" + strconv.FormatUint(f.Denominator, 10)
}

// ParseFraction reads 15%, 0.06 or 1/3.
func ParseFraction(text string) (Fraction, error) {
	var p, q C.uint64_t
	var list *C.cavel_problems
	bytes, size := chars([]byte(text))
	status := C.cavel_parse_fraction(bytes, size, &p, &q, &list)
	return Fraction{uint64(p), uint64(q)}, refusal(status, list)
}

// SampleSize is the sample size of a stratum: never 0 if both are above 0, and never above the population.
func SampleSize(population uint64, part Fraction, rounding Rounding) (uint64, error) {
	var size C.uint64_t
	var list *C.cavel_problems
	status := C.cavel_sample_size(C.uint64_t(population), C.uint64_t(part.Numerator), C.uint64_t(part.Denominator),
		C.int32_t(rounding), &size, &list)
	return uint64(size), refusal(status, list)
}

// BitsNeeded is the entropy, in bits, that the sources of an event should supply for a sample.
func BitsNeeded(population, sample uint64) (uint64, error) {
	var bits C.uint64_t
	status := C.cavel_bits_needed(C.uint64_t(population), C.uint64_t(sample), &bits)
	return uint64(bits), refusal(status, nil)
}

// SectorOf is the sector (监管行业) of an industry code of GB/T 4754, such as C3311; empty if no rule gives one. If it
// is open, the office should confirm it.
func SectorOf(industry string) (sector string, open bool, err error) {
	var text *C.char
	var size C.uint64_t
	var is C.int32_t
	code, codeSize := chars([]byte(industry))
	err = refusal(C.cavel_sector(code, codeSize, &text, &size, &is), nil)
	return words(text, size), is == 1, err
}

// Kernels lists the kernels that can compute tickets on this processor, the fastest first.
func Kernels(suite Suite) (names []string) {
	for {
		var text *C.char
		var size C.uint64_t
		if C.cavel_kernel_name(C.int32_t(suite), C.uint64_t(len(names)), &text, &size) != 0 {
			return
		}
		names = append(names, words(text, size))
	}
}
