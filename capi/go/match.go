// SPDX-License-Identifier: Apache-2.0

package cavel

// #include <cavel.h>
import "C"

import (
	"math"
	"unsafe"
)

// Unbounded is the capacity of an officer without a bound, and the pool of all officers.
const Unbounded uint64 = math.MaxUint64

// Officer is one of those that are assigned, in the order of their tickets.
type Officer struct{ Capacity, Load uint64 }

// Target wants a panel; Lead and Other are places of officers who may come, ascending: those who may lead, all others.
type Target struct {
	Seats       uint32
	Leads       uint32 // 1 where an officer who may lead is wanted
	Lead, Other []uint32
}

// Matching holds a panel for each target, or the proof that there are none.
type Matching struct {
	Complete bool
	Pool     uint64 // how many officers were used
	Panels   [][]uint32
	Leaders  []uint32
	Loads    []uint64
	Proof    *Proof // why the announced pool, or any, did not suffice
}

// Proof names targets that need more seats from these officers, of the first Pool, than they have room for.
type Proof struct {
	Targets, Officers  []uint32
	Needed, Room, Pool uint64
}

// Match gives every target a panel (docs/protocol.md §7, panel mode); tickets are those of the pairs, target by target,
// each of as many bytes. That the officers do not suffice is no error: Complete is false and Proof says why.
func Match(officers []Officer, targets []Target, pool uint64, tickets []byte) (Matching, error) {
	ticketSize := 32
	if pairs := len(officers) * len(targets); pairs != 0 {
		ticketSize = len(tickets) / pairs
		if ticketSize*pairs != len(tickets) {
			return Matching{}, fault(C.cavel_fault_argument_range)
		}
	}
	var capacity, load, leadOffsets, otherOffsets []uint64
	var seats, leads, lead, other []uint32
	for _, officer := range officers {
		capacity, load = append(capacity, officer.Capacity), append(load, officer.Load)
	}
	leadOffsets, otherOffsets = []uint64{0}, []uint64{0}
	for _, target := range targets {
		seats, leads = append(seats, target.Seats), append(leads, target.Leads)
		lead, other = append(lead, target.Lead...), append(other, target.Other...)
		leadOffsets, otherOffsets = append(leadOffsets, uint64(len(lead))), append(otherOffsets, uint64(len(other)))
	}
	var made *C.cavel_matching
	var told *C.cavel_problems
	block, _ := chars(tickets)
	status := C.cavel_match(C.uint64_t(len(officers)), numbers64(capacity), numbers64(load), C.uint64_t(len(targets)),
		numbers32(seats), numbers32(leads), numbers64(leadOffsets), numbers32(lead), numbers64(otherOffsets), numbers32(other),
		C.uint64_t(pool), (*C.uint8_t)(unsafe.Pointer(block)), C.uint64_t(ticketSize), nil, &made, &told)
	err := refusal(status, told)
	if made == nil {
		return Matching{}, err
	}
	return matchingOf(made, status == 0), nil
}

// A copy; what it is a copy of is freed.
func matchingOf(made *C.cavel_matching, complete bool) Matching {
	defer C.cavel_matching_free(made)
	var targets, officers, pool, count, officerCount, needed, room C.uint64_t
	var list, others *C.uint32_t
	var loads *C.uint64_t
	C.cavel_matching_size(made, &targets, &officers, &pool)
	found := Matching{Complete: complete, Pool: uint64(pool), Panels: [][]uint32{}, Leaders: []uint32{}}
	for at := C.uint64_t(0); at < targets; at++ {
		var leader C.uint32_t
		C.cavel_matching_panel(made, at, &list, &count, &leader)
		found.Panels = append(found.Panels, copied32(list, count))
		found.Leaders = append(found.Leaders, uint32(leader))
	}
	C.cavel_matching_loads(made, &loads, &count)
	found.Loads = copied64(loads, count)
	C.cavel_matching_proof(made, &list, &count, &others, &officerCount, &needed, &room, &pool)
	if count != 0 {
		found.Proof = &Proof{copied32(list, count), copied32(others, officerCount), uint64(needed), uint64(room), uint64(pool)}
	}
	return found
}
