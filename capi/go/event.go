// SPDX-License-Identifier: Apache-2.0

package cavel

// #include <cavel.h>
// #include <stdlib.h>
import "C"

import (
	"bytes"
	"encoding/json"
	"unsafe"
)

// Files of an event by path.
type Files map[string][]byte

// A copy in the library's memory; the caller frees it.
func (f Files) handle() (*C.cavel_files, error) {
	var made *C.cavel_files
	if err := refusal(C.cavel_files_new(&made), nil); err != nil {
		return nil, err
	}
	for path, content := range f {
		name, nameSize := chars([]byte(path))
		bytes, size := chars(content)
		var list *C.cavel_problems
		status := C.cavel_files_put(made, name, nameSize, bytes, size, &list)
		if err := refusal(status, list); err != nil {
			C.cavel_files_free(made)
			return nil, err
		}
	}
	return made, nil
}

// Copies files into a map that may hold others, and frees the handle.
func filesOf(made *C.cavel_files, beside Files) Files {
	defer C.cavel_files_free(made)
	files := make(Files, len(beside))
	for path, content := range beside {
		files[path] = content
	}
	var count C.uint64_t
	C.cavel_files_count(made, &count)
	for at := C.uint64_t(0); at < count; at++ {
		var path, bytes *C.char
		var pathSize, size C.uint64_t
		C.cavel_files_at(made, at, &path, &pathSize, &bytes, &size)
		files[string(copied(path, pathSize))] = copied(bytes, size)
	}
	return files
}

func textOf(made *C.cavel_text) []byte {
	if made == nil {
		return nil
	}
	defer C.cavel_text_free(made)
	var bytes *C.char
	var size C.uint64_t
	C.cavel_text_get(made, &bytes, &size)
	return copied(bytes, size)
}

// A call on an event that returns files, together with the event's own if `adds` is set.
func onEvent(event Files, adds bool, options []Option,
	call func(given *C.cavel_files, how *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t,
) (files Files, problems []Problem, err error) {
	given, err := event.handle()
	if err != nil {
		return nil, nil, err
	}
	defer C.cavel_files_free(given)
	err = long(options, func(how *C.cavel_options) error {
		var made *C.cavel_files
		var list *C.cavel_problems
		status := call(given, how, &made, &list)
		if problems, err = settle(status, list); err != nil {
			return err
		}
		if !adds {
			event = nil
		}
		files = filesOf(made, event)
		return nil
	})
	return
}

// A call on an event that returns a document; if one was written, a fault is not an error.
func onDocument(event Files, options []Option,
	call func(given *C.cavel_files, how *C.cavel_options, made **C.cavel_text, list **C.cavel_problems) C.int32_t,
) (document json.RawMessage, problems []Problem, err error) {
	given, err := event.handle()
	if err != nil {
		return nil, nil, err
	}
	defer C.cavel_files_free(given)
	err = long(options, func(how *C.cavel_options) error {
		var made *C.cavel_text
		var list *C.cavel_problems
		status := call(given, how, &made, &list)
		if problems, err = settle(status, list); made == nil {
			return err
		}
		document = textOf(made)
		return nil
	})
	return
}

// Roster holds the number of rows of a roster, the number that can be drawn, and the problems of the others.
type Roster struct {
	Rows, Usable uint64
	Problems     []Problem
}

// CheckTargets reads a roster of enterprises (CSV) and reports all its problems. The id rule is that of plan.json, and event.json
// names the codes that the office confirmed; either may be nil.
func CheckTargets(csv, plan, event []byte) (read Roster, err error) {
	var list *C.cavel_problems
	text, size := chars(csv)
	rule, ruleSize := chars(plan)
	terms, termsSize := chars(event)
	status := C.cavel_check_targets(text, size, rule, ruleSize, terms, termsSize, nil, (*C.uint64_t)(&read.Rows), (*C.uint64_t)(&read.Usable), &list)
	read.Problems, err = settle(status, list)
	return
}

// CheckOfficers does the same for a roster of officers.
func CheckOfficers(csv []byte) (read Roster, err error) {
	var list *C.cavel_problems
	text, size := chars(csv)
	status := C.cavel_check_officers(text, size, nil, (*C.uint64_t)(&read.Rows), (*C.uint64_t)(&read.Usable), &list)
	read.Problems, err = settle(status, list)
	return
}

// LinkPreviousEvent links papers to the office's previous event: it returns them with terms.json, and warnings. Earlier events of
// this year count against caps and exclusions; nil if the plan has none.
func LinkPreviousEvent(papers, previous Files, reason string, earlier []Files) (followed Files, problems []Problem, err error) {
	var handles []*C.cavel_files
	defer func() {
		for _, handle := range handles {
			C.cavel_files_free(handle)
		}
	}()
	for _, files := range append([]Files{papers, previous}, earlier...) {
		handle, err := files.handle()
		if err != nil {
			return nil, nil, err
		}
		handles = append(handles, handle)
	}
	var list *C.cavel_problems
	var counted **C.cavel_files
	if earlier != nil {
		counted = &append(handles[2:len(handles):len(handles)], nil)[0]
	}
	text, size := chars([]byte(reason))
	status := C.cavel_link_previous_event(handles[0], handles[1], text, size, counted, C.uint64_t(len(earlier)), nil, &list)
	if problems, err = settle(status, list); err != nil {
		return nil, problems, err
	}
	given := handles[0]
	handles = handles[1:]
	return filesOf(given, nil), problems, nil
}

// Announce makes an event's folder from its papers (plan.json, event.json, targets.csv, …) and returns warnings.
// Enterprises that cannot be drawn do not prevent the event, unless it is strict.
func Announce(papers Files, strict bool, options ...Option) (event Files, problems []Problem, err error) {
	return onEvent(papers, false, options, func(given *C.cavel_files, how *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t {
		var only C.int32_t
		if strict {
			only = 1
		}
		return C.cavel_announce(given, only, how, made, list)
	})
}

// Draw draws with the values of the sources by name. Like every step it returns the event's folder with its files, and warnings.
func Draw(event Files, values map[string]string, options ...Option) (drawn Files, problems []Problem, err error) {
	return onEvent(event, true, options, func(given *C.cavel_files, how *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t {
		// Pointers to texts: all of them C memory, as Go memory may not hold pointers to Go memory here.
		var texts [2][]*C.char
		var sizes [2][]C.uint64_t
		defer func() {
			for _, text := range append(texts[0], texts[1]...) {
				C.free(unsafe.Pointer(text))
			}
		}()
		for name, value := range values {
			for i, text := range []string{name, value} {
				texts[i] = append(texts[i], C.CString(text))
				sizes[i] = append(sizes[i], C.uint64_t(len(text)))
			}
		}
		if len(values) == 0 {
			return C.cavel_draw(given, nil, nil, nil, nil, 0, how, made, list)
		}
		return C.cavel_draw(given, &texts[0][0], &sizes[0][0], &texts[1][0], &sizes[1][0], C.uint64_t(len(values)), how, made, list)
	})
}

// Decision says who decided a change after the draw, when, and on the basis of which document.
type Decision struct {
	Day                Day
	Evidence, Approver string
}

// The fields of a change besides the decision.
type change struct {
	target, task, reason string
	to                   Day
}

// Makes a call with a cavel_change in C memory, which is freed afterwards.
func (by Decision) change(of change, call func(*C.cavel_change) C.int32_t) C.int32_t {
	made := (*C.cavel_change)(C.calloc(1, C.sizeof_cavel_change))
	if made == nil {
		return C.CAVEL_FAULT_MEMORY_EXHAUSTED
	}
	defer C.free(unsafe.Pointer(made))
	text := func(of string, to **C.char, size *C.uint64_t) func() {
		*to, *size = (*C.char)(C.CBytes([]byte(of))), C.uint64_t(len(of))
		return func() { C.free(unsafe.Pointer(*to)) }
	}
	made.struct_size = C.sizeof_cavel_change
	made.day, made.to = C.int32_t(by.Day), C.int32_t(of.to)
	defer text(by.Evidence, &made.evidence, &made.evidence_size)()
	defer text(by.Approver, &made.approver, &made.approver_size)()
	defer text(of.reason, &made.reason, &made.reason_size)()
	defer text(of.target, &made.target, &made.target_size)()
	defer text(of.task, &made.task, &made.task_size)()
	return call(made)
}

// Repair repairs a drawn event from the rosters of a day (recusals.csv, officers.csv; visits below inspections/). It returns
// the event's folder with the new record.
func Repair(event, rosters Files, by Decision, options ...Option) (repaired Files, problems []Problem, err error) {
	return afterDraw(event, rosters, options, func(given, today *C.cavel_files, how *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t {
		return by.change(change{}, func(change *C.cavel_change) C.int32_t {
			return C.cavel_repair(given, today, change, how, made, list)
		})
	})
}

// Change is a kind of change of a target.
type Change int32

const (
	Replace Change = C.CAVEL_CHANGE_REPLACE // the next reserve of its stratum takes its place
	Excuse  Change = C.CAVEL_CHANGE_EXCUSE  // its visit is called off; only if no reserve is left
	Suspend Change = C.CAVEL_CHANGE_SUSPEND // its visit is put off
	Resume  Change = C.CAVEL_CHANGE_RESUME
)

// ChangeTarget changes a target and returns the event's folder with the new record. reason is one of the closed list; rosters may
// be nil.
func ChangeTarget(event Files, kind Change, target, reason string, by Decision, rosters Files, options ...Option) (changed Files, problems []Problem, err error) {
	return afterDraw(event, rosters, options, func(given, today *C.cavel_files, how *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t {
		return by.change(change{target: target, reason: reason}, func(change *C.cavel_change) C.int32_t {
			return C.cavel_change_target(given, today, C.int32_t(kind), change, how, made, list)
		})
	})
}

// Extend extends the window of a task to a later day and returns the event's folder with the new record.
func Extend(event Files, task string, to Day, reason string, by Decision, options ...Option) (changed Files, problems []Problem, err error) {
	return onEvent(event, true, options, func(given *C.cavel_files, how *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t {
		return by.change(change{task: task, reason: reason, to: to}, func(change *C.cavel_change) C.int32_t {
			return C.cavel_extend(given, change, how, made, list)
		})
	})
}

func afterDraw(event, rosters Files, options []Option,
	call func(given, today *C.cavel_files, how *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t) (Files, []Problem, error) {
	today, err := rosters.handle()
	if err != nil {
		return nil, nil, err
	}
	defer C.cavel_files_free(today)
	return onEvent(event, true, options, func(given *C.cavel_files, how *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t {
		return call(given, today, how, made, list)
	})
}

// OpenEvent opens a drawn event and returns its folder with everything in public/. An event under embargo ends on that day.
func OpenEvent(event Files, day Day, options ...Option) (opened Files, problems []Problem, err error) {
	return onEvent(event, true, options, func(given *C.cavel_files, how *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t {
		return C.cavel_open(given, C.int32_t(day), how, made, list)
	})
}

// CloseEvent ends an opened event; no change is possible afterwards.
func CloseEvent(event Files, day Day, options ...Option) (closed Files, problems []Problem, err error) {
	return onEvent(event, true, options, func(given *C.cavel_files, how *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t {
		return C.cavel_close(given, C.int32_t(day), how, made, list)
	})
}

// Cancel ends a drawn event before its time and returns its folder with everything that was drawn in public/.
func Cancel(event Files, reason string, by Decision, options ...Option) (cancelled Files, problems []Problem, err error) {
	return onEvent(event, true, options, func(given *C.cavel_files, how *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t {
		return by.change(change{reason: reason}, func(change *C.cavel_change) C.int32_t {
			return C.cavel_cancel(given, change, how, made, list)
		})
	})
}

// Void voids an announced event that cannot be drawn and returns its folder with the record of that.
func Void(event Files, reason string) (voided Files, problems []Problem, err error) {
	return onEvent(event, true, nil, func(given *C.cavel_files, _ *C.cavel_options, made **C.cavel_files, list **C.cavel_problems) C.int32_t {
		text, size := chars([]byte(reason))
		return C.cavel_void(given, text, size, nil, made, list)
	})
}

// Report is the report of a verification.
type Report struct {
	Agrees     bool     `json:"agrees"`
	Checked    []string `json:"checked"`
	NotChecked []string `json:"not_checked"`
	// Digests to compare with those that were published: of the announcement, of every record in order.
	Announcement string          `json:"announcement"`
	Records      []string        `json:"records"`
	Difference   *Difference     `json:"difference"`
	Problems     []Problem       `json:"-"` // differences and warnings, with their places and remedies
	JSON         json.RawMessage `json:"-"` // the whole report, as `cavel verify --json` prints it
}

// Difference is the first difference that was found.
type Difference struct {
	File     string `json:"file"`
	Field    string `json:"field"`
	Expected string `json:"expected"`
	Found    string `json:"found"`
	Message  string `json:"message"`
}

// Published holds digests taken from where they were published. Without them they are not compared.
type Published struct {
	Announcement []byte   // 32 bytes, or none
	Records      [][]byte // 32 bytes each
}

// Verify verifies everything that the files of an event, or of its public part, allow. A difference is not an error.
func Verify(event Files, language Language, options ...Option) (report Report, err error) {
	return VerifyPublished(event, Published{}, language, options...)
}

// VerifyPublished is Verify with published digests: one that does not belong to the event is a difference.
func VerifyPublished(event Files, published Published, language Language, options ...Option) (report Report, err error) {
	report.JSON, report.Problems, err = onDocument(event, options,
		func(given *C.cavel_files, how *C.cavel_options, made **C.cavel_text, list **C.cavel_problems) C.int32_t {
			announcement, announcementSize := chars(published.Announcement)
			records, recordsSize := chars(bytes.Join(published.Records, nil))
			return C.cavel_verify(given, (*C.uint8_t)(unsafe.Pointer(announcement)), announcementSize, (*C.uint8_t)(unsafe.Pointer(records)), recordsSize, C.int32_t(language), how, made, list)
		})
	if err == nil {
		err = json.Unmarshal(report.JSON, &report)
	}
	return
}

// Simulate runs a plan under many pseudo-random seeds and returns a JSON object, and warnings about the papers. It is not a
// draw, and decides nothing.
func Simulate(papers Files, runs uint64, seed uint32, language Language, options ...Option) (report json.RawMessage, problems []Problem, err error) {
	return onDocument(papers, options,
		func(given *C.cavel_files, how *C.cavel_options, made **C.cavel_text, list **C.cavel_problems) C.int32_t {
			return C.cavel_simulate(given, C.uint64_t(runs), C.uint32_t(seed), C.int32_t(language), how, made, list)
		})
}

// EventTicket returns an enterprise's ticket in an opened event, or in its public part: a JSON object.
func EventTicket(event Files, task, id string) (json.RawMessage, error) {
	ticket, _, err := onDocument(event, nil,
		func(given *C.cavel_files, _ *C.cavel_options, made **C.cavel_text, list **C.cavel_problems) C.int32_t {
			name, nameSize := chars([]byte(task))
			text, size := chars([]byte(id))
			return C.cavel_event_ticket(given, name, nameSize, text, size, nil, made, list)
		})
	return ticket, err
}

// InspectionBaseline returns the document that visits are checked against. It names officers and recusals, so do not publish it.
func InspectionBaseline(event Files) (json.RawMessage, error) {
	document, _, err := onDocument(event, nil,
		func(given *C.cavel_files, _ *C.cavel_options, made **C.cavel_text, list **C.cavel_problems) C.int32_t {
			return C.cavel_inspection_baseline(given, nil, made, list)
		})
	return document, err
}
