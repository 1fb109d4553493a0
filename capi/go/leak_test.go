// SPDX-License-Identifier: Apache-2.0

package cavel

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"cavel.alt/cavel/internal/heap"
)

// Each of these exceeds the allowance by far if a call keeps its arguments or its results.
func TestNothingLeaks(t *testing.T) {
	large := Files{"announcement.txt": bytes.Repeat([]byte{'\n'}, 1<<16)}
	ids, wrong := manyIds(2000), make([]string, 500)
	officers := make([]Officer, 4000)
	values := map[string]string{"a": strings.Repeat("a", 1<<14), "b": strings.Repeat("b", 1<<14)}
	local, calendar := localCalendar(), must(NewCalendar())
	defer calendar.Close()
	calls := map[string]func(){
		"verify":        func() { must(Verify(large, English)) },
		"refused files": func() { _, _, _ = Announce(large, false) },
		"bad path":      func() { _, _, _ = Announce(Files{"a": large["announcement.txt"], "../b": nil}, false) },
		"draw":          func() { _, _, _ = Draw(large, values) },
		"link":          func() { _, _, _ = LinkPreviousEvent(large, large, "reason", []Files{large}) },
		"report":        func() { _, _, _ = PublicationReport([]byte("{}"), large, calendar, 0, 0) },
		"validate":      func() { _, _ = ValidateInspections(large, []byte("{}"), calendar, 0, nil) },
		"publish":       func() { _, _, _ = Publish(large, large, calendar, 0, nil) },
		"options": func() {
			_, _ = ListDigest(SM3, nil, WithKernel(values["a"]), WithContext(context.Background()))
		},
		"void":   func() { _, _, _ = Void(large, "reason") },
		"select": func() { must(Select(SM3, LotSeed{}, ids, 2000, 0)) },
		"merge": func() {
			part := must(Select(SM3, LotSeed{}, ids, 2000, 0))
			_, _ = Merge([]Selection{part, part}, []uint64{0, 2000}, 2000, 0)
		},
		"problems": func() { _, _ = ListDigest(SM3, wrong) },
		"match": func() {
			must(Match(Task{officers, []Target{{Seats: 2, Other: []uint32{0, 1}}}, Unbounded, make([]byte, len(officers))}))
		},
		"due": func() {
			calendar := must(NewCalendar())
			must(calendar.Due(Question{From: "2022-05-25", Clocks: []string{"notice.public"}}, English))
			calendar.Close()
		},
		"lost selector": func() {
			must(must(NewSelector(SM3, LotSeed{}, 2000, 0, 2000, WithKernel("portable"))).pushAll(ids))
		},
		"lost calendar":  func() { must(NewCalendar()) },
		"wrong calendar": func() { _, _ = NewCalendar("not a calendar") },
		"wrong complete": func() { _, _ = NewCompleteCalendar(local, "not a calendar") },
		"local calendar": func() {
			calendar := must(NewCalendar(local))
			calendar.Close()
		},
	}
	for i := range officers {
		officers[i].Capacity = Unbounded
	}
	for name, call := range calls {
		grown := int64(0)
		for round := 0; round < 2; round++ { // the first one warms up
			before := settled()
			for i := 0; i < 100; i++ {
				call()
			}
			grown = settled() - before
		}
		if grown > 100*1024 {
			t.Errorf("%s: %d bytes more after 100 times", name, grown)
		}
	}
}

// The first calendar file of the shared vectors.
func localCalendar() string {
	var document struct {
		Tests []struct{ Case struct{ Calendars []string } }
	}
	if err := json.Unmarshal(must(os.ReadFile(vectors+"/deadline.json")), &document); err != nil {
		panic(err)
	}
	for _, test := range document.Tests {
		if len(test.Case.Calendars) != 0 {
			return test.Case.Calendars[0]
		}
	}
	panic("no calendar")
}

func (s *Selector) pushAll(ids []string) (*Selector, error) { return s, s.Push(ids) }

// The memory that C holds after the finalizers of all unreachable objects have run.
func settled() int64 {
	least := heap.InUse()
	for still := 0; still < 3; {
		runtime.GC()
		time.Sleep(5 * time.Millisecond)
		if now := heap.InUse(); now < least {
			least, still = now, 0
		} else {
			still++
		}
	}
	return least
}
