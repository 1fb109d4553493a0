// SPDX-License-Identifier: Apache-2.0

package cavel

// #include <cavel.h>
import "C"

import (
	"sync"
	"unsafe"
)

// SelectedID is one id of a selection: its index in the list, from 0, and its ticket.
type SelectedID struct {
	Index  uint64
	Ticket Ticket
}

// Selection holds the smallest tickets of a list, followed by a reserve, both ascending.
type Selection struct{ Sample, Reserve []SelectedID }

// Cutoff (入选界值) is the largest ticket of the sample; there is none if nothing was drawn.
func (s Selection) Cutoff() (Ticket, bool) {
	if len(s.Sample) == 0 {
		return Ticket{}, false
	}
	return s.Sample[len(s.Sample)-1].Ticket, true
}

// Select returns the ids with the smallest tickets of a lot. This is arithmetic; an event makes it a draw.
func Select(suite Suite, seed LotSeed, ids []string, sample, reserve uint64, options ...Option) (found Selection, err error) {
	err = long(options, func(how *C.cavel_options) error {
		var made *C.cavel_selection
		var list *C.cavel_problems
		bytes, size, offsets, count := pack(ids).parts()
		status := C.cavel_select_block(C.int32_t(suite), bytes32((*[32]byte)(&seed)), bytes, size, offsets, count,
			C.uint64_t(sample), C.uint64_t(reserve), how, &made, &list)
		found = selectionOf(made)
		return refusal(status, list)
	})
	return
}

// Copies a selection and frees the handle.
func selectionOf(made *C.cavel_selection) Selection {
	if made == nil {
		return Selection{}
	}
	defer C.cavel_selection_free(made)
	var sample, reserve C.uint64_t
	var indices *C.uint64_t
	var tickets *C.uint8_t
	C.cavel_selection_size(made, &sample, &reserve)
	C.cavel_selection_get(made, &indices, &tickets)
	places := unsafe.Slice((*uint64)(unsafe.Pointer(indices)), int(sample+reserve))
	block := unsafe.Slice((*Ticket)(unsafe.Pointer(tickets)), int(sample+reserve))
	drawn := make([]SelectedID, len(places))
	for i := range drawn {
		drawn[i] = SelectedID{places[i], block[i]}
	}
	return Selection{drawn[:sample:sample], drawn[sample:]}
}

// Merge combines the selections of disjoint parts of a list; part i begins at index first[i] of the whole list.
func Merge(parts []Selection, first []uint64, sample, reserve uint64) (Selection, error) {
	if len(first) != len(parts) {
		return Selection{}, outOfRange("first")
	}
	handles := make([]*C.cavel_selection, len(parts)+1)
	defer func() {
		for _, each := range handles {
			C.cavel_selection_free(each)
		}
	}()
	for i, part := range parts {
		var indices []uint64
		var tickets []byte
		for _, drawn := range append(append([]SelectedID{}, part.Sample...), part.Reserve...) {
			indices = append(indices, drawn.Index)
			tickets = append(tickets, drawn.Ticket[:]...)
		}
		var list *C.cavel_problems
		block, _ := chars(tickets)
		status := C.cavel_selection_new(numbers64(indices), (*C.uint8_t)(unsafe.Pointer(block)), C.uint64_t(len(part.Sample)),
			C.uint64_t(len(part.Reserve)), &handles[i], &list)
		if err := refusal(status, list); err != nil {
			return Selection{}, err
		}
	}
	var made *C.cavel_selection
	var list *C.cavel_problems
	status := C.cavel_selection_merge(&handles[0], numbers64(first), C.uint64_t(len(parts)), C.uint64_t(sample),
		C.uint64_t(reserve), &made, &list)
	return selectionOf(made), refusal(status, list)
}

// Selector selects from ids that come in pieces.
type Selector struct {
	mutex sync.Mutex
	at    *C.cavel_selector
}

// NewSelector makes a selector. The population is the number of ids to come, as from a select count(*); with 0, for unknown, the
// result is the same but takes longer. Of the options only WithKernel has an effect.
func NewSelector(suite Suite, seed LotSeed, sample, reserve, population uint64, options ...Option) (*Selector, error) {
	made := &Selector{}
	err := long(options, func(how *C.cavel_options) error {
		var at *C.cavel_selector
		var list *C.cavel_problems
		status := C.cavel_selector_new(C.int32_t(suite), bytes32((*[32]byte)(&seed)), C.uint64_t(sample), C.uint64_t(reserve),
			C.uint64_t(population), how, &at, &list)
		made.at = at
		return refusal(status, list)
	})
	if err != nil {
		return nil, err
	}
	closedWhenLost(made)
	return made, nil
}

// Push takes the next ids; if one is refused, none is taken.
func (s *Selector) Push(ids []string) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.at == nil {
		return ErrClosed
	}
	var list *C.cavel_problems
	bytes, size, offsets, count := pack(ids).parts()
	status := C.cavel_selector_push_block(s.at, bytes, size, offsets, count, &list)
	return refusal(status, list)
}

// Finish ends the stream; indices count over all ids pushed. The fault is fewer_ids_than_announced if so many ids of the
// population are missing that the result is not certain.
func (s *Selector) Finish() (Selection, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.at == nil {
		return Selection{}, ErrClosed
	}
	var made *C.cavel_selection
	var list *C.cavel_problems
	status := C.cavel_selector_finish(s.at, &made, &list)
	return selectionOf(made), refusal(status, list)
}

// Close frees it; later calls return ErrClosed.
func (s *Selector) Close() error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	C.cavel_selector_free(s.at)
	s.at = nil
	return nil
}
