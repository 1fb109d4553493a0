// SPDX-License-Identifier: Apache-2.0

package cavel

/*
#include <cavel.h>

// The structure is on the C stack: no Go memory holds the pointers.
typedef struct {
  uint64_t officers, targets, pool, ticket_size, teams;
} task_size;

// One function for the four calls: `way` is the mode, and `repairs` says whether there were panels before.
static int32_t match_task(task_size of, const uint64_t* capacity, const uint64_t* load, const uint32_t* seats,
                          const uint32_t* leads, const uint64_t* lead_offsets, const uint32_t* lead,
                          const uint64_t* other_offsets, const uint32_t* other, const uint8_t* tickets, int32_t way,
                          int32_t repairs, int32_t fall_back, const uint64_t* offsets, const uint32_t* list,
                          const uint32_t* before, const cavel_options* how, cavel_matching** made, cavel_problems** listed) {
  cavel_match_input task = CAVEL_MATCH_INPUT_INIT;
  task.officers = of.officers, task.capacity = capacity, task.load = load;
  task.targets = of.targets, task.seats = seats, task.leads = leads;
  task.lead_offsets = lead_offsets, task.lead = lead;
  task.other_offsets = other_offsets, task.other = other;
  task.pool = of.pool, task.tickets = tickets, task.ticket_size = of.ticket_size;
  if (way == CAVEL_MODE_PANEL) {
    task.before_offsets = offsets, task.before = list;
    return repairs ? cavel_match_repair(&task, how, made, listed) : cavel_match(&task, how, made, listed);
  }
  task.teams = of.teams, task.team_offsets = offsets, task.team = list, task.before = before;
  return repairs ? cavel_match_repair_teams(&task, how, made, listed) : cavel_match_teams(&task, fall_back, how, made, listed);
}
*/
import "C"

import (
	"math"
	"unsafe"
)

// Unbounded is the capacity of an officer without a bound, and the pool of all officers.
const Unbounded uint64 = math.MaxUint64

// NoTeam is the team of a target that had none.
const NoTeam uint32 = math.MaxUint32

// Officer is an officer who can be assigned; officers are in the order of their tickets.
type Officer struct{ Capacity, Load uint64 }

// Target needs a panel. Lead and Other are the indices of its allowed officers, ascending: those who may lead, and the others.
type Target struct {
	Seats       uint32
	Leads       uint32 // 1 if the panel needs an officer who may lead, else 0
	Lead, Other []uint32
}

// Task is what is matched: targets in draw order, officers in the order of their tickets.
type Task struct {
	Officers []Officer
	Targets  []Target
	Pool     uint64 // the announced number of officers; Unbounded: all
	Tickets  []byte // of the pairs, target by target, all of the same size
}

// Mode says how officers are assigned to targets.
type Mode int32

// The modes: a panel for each target (逐户组队), or teams formed once (固定小组).
const (
	Panels Mode = C.CAVEL_MODE_PANEL
	Teams  Mode = C.CAVEL_MODE_TEAM
)

// Matching holds a panel for each target, or the certificate that there are none.
type Matching struct {
	Complete    bool
	Mode        Mode
	Pool        uint64 // how many officers were used
	Panels      [][]uint32
	Leaders     []uint32
	Loads       []uint64
	Forced      [][2]uint32  // pairs of target and officer that are in every complete assignment (唯一人选)
	Teams       [][]uint32   // each with its leader first
	Substitutes []uint32     // officers in no team
	Changed     uint64       // new pairs of a repair
	Certificate *Certificate // why the announced pool, or any pool, did not suffice
	Problems    []Problem    // why it is not Complete, as faults
}

// Certificate names targets that need more seats from these officers, of the first Pool, than their capacity allows.
type Certificate struct {
	Targets, Officers              []uint32
	Demand, ResidualCapacity, Pool uint64
}

// How a matching is made, besides its task.
type way struct {
	mode              Mode
	repairs, fallback bool
	lists             [][]uint32 // previous panels, or teams
	before            []uint32   // previous team of each target
}

// Match gives every target a panel (docs/protocol.md §7, panel mode). Too few officers are not an error, here and below:
// Complete is false, and Certificate and Problems say why.
func Match(task Task, options ...Option) (Matching, error) {
	return task.matched(way{mode: Panels}, options)
}

// MatchTeams forms teams and gives every target one; if teams do not suffice and fallback is set, it makes panels.
func MatchTeams(task Task, fallback bool, options ...Option) (Matching, error) {
	return task.matched(way{mode: Teams, fallback: fallback}, options)
}

// MatchRepair repairs panels after a recusal or a replacement: before holds the previous panels, nil for a target without one.
// Loads include the pairs of before.
func MatchRepair(task Task, before [][]uint32, options ...Option) (Matching, error) {
	if len(before) != len(task.Targets) {
		return Matching{}, outOfRange("before")
	}
	return task.matched(way{mode: Panels, repairs: true, lists: before}, options)
}

// MatchRepairTeams is the same in team mode: the teams as they were formed, and the team that each target had, or NoTeam.
func MatchRepairTeams(task Task, teams [][]uint32, before []uint32, options ...Option) (Matching, error) {
	if len(before) != len(task.Targets) {
		return Matching{}, outOfRange("before")
	}
	return task.matched(way{mode: Teams, repairs: true, lists: teams, before: before}, options)
}

// Lists one after the other, and where each begins.
func joined(lists [][]uint32) (all []uint32, offsets []uint64) {
	offsets = []uint64{0}
	for _, list := range lists {
		all = append(all, list...)
		offsets = append(offsets, uint64(len(all)))
	}
	return
}

func flag(is bool) C.int32_t {
	if is {
		return 1
	}
	return 0
}

func (t Task) matched(by way, options []Option) (found Matching, err error) {
	size := C.task_size{C.uint64_t(len(t.Officers)), C.uint64_t(len(t.Targets)), C.uint64_t(t.Pool), 32, C.uint64_t(len(by.lists))}
	if len(t.Officers) != 0 && len(t.Targets) != 0 {
		if len(t.Officers) > math.MaxInt/len(t.Targets) || len(t.Tickets)%(len(t.Officers)*len(t.Targets)) != 0 {
			return found, outOfRange("tickets")
		}
		size.ticket_size = C.uint64_t(len(t.Tickets) / (len(t.Officers) * len(t.Targets)))
	}
	var capacity, load []uint64
	var seats, leads []uint32
	var lead, other [][]uint32
	for _, officer := range t.Officers {
		capacity, load = append(capacity, officer.Capacity), append(load, officer.Load)
	}
	for _, target := range t.Targets {
		seats, leads = append(seats, target.Seats), append(leads, target.Leads)
		lead, other = append(lead, target.Lead), append(other, target.Other)
	}
	allLead, leadOffsets := joined(lead)
	allOther, otherOffsets := joined(other)
	list, offsets := joined(by.lists)
	block, _ := chars(t.Tickets)
	err = long(options, func(how *C.cavel_options) error {
		var made *C.cavel_matching
		var listed *C.cavel_problems
		status := C.match_task(size, numbers64(capacity), numbers64(load), numbers32(seats), numbers32(leads),
			numbers64(leadOffsets), numbers32(allLead), numbers64(otherOffsets), numbers32(allOther),
			(*C.uint8_t)(unsafe.Pointer(block)), C.int32_t(by.mode), flag(by.repairs), flag(by.fallback),
			numbers64(offsets), numbers32(list), numbers32(by.before), how, &made, &listed)
		problems, err := settle(status, listed)
		if made == nil {
			return err
		}
		found = matchingOf(made, status == 0)
		found.Problems = problems
		return nil
	})
	return
}

// Copies a matching and frees the handle.
func matchingOf(made *C.cavel_matching, complete bool) Matching {
	defer C.cavel_matching_free(made)
	var targets, officers, pool, count, teams, changed C.uint64_t
	var list, others *C.uint32_t
	var loads *C.uint64_t
	var mode C.int32_t
	C.cavel_matching_size(made, &targets, &officers, &pool)
	C.cavel_matching_mode(made, &mode, &teams, &changed)
	found := Matching{Complete: complete, Mode: Mode(mode), Pool: uint64(pool), Changed: uint64(changed),
		Panels: [][]uint32{}, Leaders: []uint32{}, Forced: [][2]uint32{}, Teams: [][]uint32{}, Certificate: certificateOf(made)}
	for at := C.uint64_t(0); at < targets; at++ {
		var leader C.uint32_t
		C.cavel_matching_panel(made, at, &list, &count, &leader)
		found.Panels = append(found.Panels, copied32(list, count))
		found.Leaders = append(found.Leaders, uint32(leader))
	}
	for at := C.uint64_t(0); at < teams; at++ {
		C.cavel_matching_team(made, at, &list, &count)
		found.Teams = append(found.Teams, copied32(list, count))
	}
	C.cavel_matching_team(made, teams, &list, &count)
	found.Substitutes = copied32(list, count)
	C.cavel_matching_loads(made, &loads, &count)
	found.Loads = copied64(loads, count)
	C.cavel_matching_forced(made, &list, &others, &count)
	forced := copied32(others, count)
	for i, target := range copied32(list, count) {
		found.Forced = append(found.Forced, [2]uint32{target, forced[i]})
	}
	return found
}

func certificateOf(made *C.cavel_matching) *Certificate {
	var count, officerCount, needed, room, pool C.uint64_t
	var list, others *C.uint32_t
	C.cavel_matching_certificate(made, &list, &count, &others, &officerCount, &needed, &room, &pool)
	if count == 0 {
		return nil
	}
	return &Certificate{copied32(list, count), copied32(others, officerCount), uint64(needed), uint64(room), uint64(pool)}
}
