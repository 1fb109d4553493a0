// SPDX-License-Identifier: Apache-2.0

package cavel

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A document of a visit, its event, and a day.
func aVisit() (visit, event []byte, day Day) {
	folder := filepath.Join(samples, "inspections")
	return must(os.ReadFile(filepath.Join(folder, "good.json"))), must(os.ReadFile(filepath.Join(folder, "event.json"))), must(ParseDay("2022-09-30"))
}

func TestMistakesOfTheCallAreNoRulesThatAVisitBreaks(t *testing.T) {
	visit, event, day := aVisit()
	calendar := must(NewCalendar())
	defer calendar.Close()
	visits := Files{"a.json": visit}
	stopped, stop := context.WithCancel(context.Background())
	stopping := WithProgress(func(uint64, uint64) { stop() })
	_, far := ValidateInspection(visit, event, calendar, NoDay, nil)
	_, farToo := ValidateInspections(visits, event, calendar, NoDay, nil)
	_, kernel := ValidateInspections(visits, event, calendar, day, nil, WithKernel("abacus"))
	_, cancelled := ValidateInspections(Files{"a.json": visit, "b.json": visit}, event, calendar, day, nil, WithContext(stopped), stopping)
	if !isFault(far, "argument_range") || !isFault(farToo, "argument_range") || !isFault(kernel, "argument_options") {
		t.Error(far, farToo, kernel)
	}
	if !errors.Is(cancelled, context.Canceled) {
		t.Error(cancelled)
	}
	if found, err := ValidateInspection([]byte("{"), event, calendar, day, nil); err != nil || len(found) == 0 {
		t.Error(found, err)
	}
}

// Fails if the call does not return: something waits for itself.
func within(t *testing.T, what string, call func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		call()
	}()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal(what + " waits for itself")
	}
}

func TestAProgressMayAskAndCloseItsCalendar(t *testing.T) {
	visit, event, day := aVisit()
	visits := Files{"a.json": visit, "b.json": visit, "c.json": visit}
	if _, err := new(Calendar).IsWorking(day); !errors.Is(err, ErrClosed) {
		t.Error(err)
	}
	calendar := must(NewCalendar())
	defer calendar.Close()
	wanted := fmt.Sprint(must(ValidateInspections(visits, event, calendar, day, nil)))
	problems := 0
	within(t, "closing", func() {
		closed := must(NewCalendar())
		found, err := ValidateInspections(visits, event, closed, day, nil, WithProgress(func(uint64, uint64) {
			if problems++; problems == 1 {
				must(closed.IsWorking(day))
				closed.Close()
			}
			if _, err := closed.IsWorking(day); !errors.Is(err, ErrClosed) {
				t.Error(err)
			}
		}))
		if err != nil || fmt.Sprint(found) != wanted {
			t.Error(found, err)
		}
	})
	within(t, "asking while another closes", func() {
		closed, closing := must(NewCalendar()), make(chan struct{})
		_, err := ValidateInspections(visits, event, closed, day, nil, WithProgress(func(uint64, uint64) {
			if problems >= 0 {
				problems = -1
				go func() {
					closed.Close()
					close(closing)
				}()
				select { // Close waits for no call
				case <-closing:
				case <-time.After(time.Second):
				}
			}
			if _, err := closed.IsWorking(day); !errors.Is(err, ErrClosed) {
				t.Error(err)
			}
		}))
		if err != nil || problems != -1 {
			t.Error(problems, err)
		}
	})
}

func TestACompleteCalendar(t *testing.T) {
	china := must(NewCalendar())
	defer china.Close()
	text := must(china.Text())
	same := must(NewCompleteCalendar(text))
	defer same.Close()
	if must(same.Text()) != text || !strings.Contains(text, "\ncalendar 全国\n") {
		t.Error(text[:100])
	}
	own := strings.Replace(text, "\ncalendar 全国\n", "\ncalendar 本市\n", 1)
	other := must(NewCompleteCalendar(own, "cavel calendar 1\ncontinues 本市\nnotice 国办发明电〔2026〕99号 2027-11-05 2027 incomplete\noff 元旦 2027-01-01\n"))
	defer other.Close()
	if problems := other.Problems(); len(problems) != 1 || problems[0].Code != 722 || must(other.IsWorking(must(ParseDay("2027-01-01")))) {
		t.Error(problems)
	}
	if _, err := NewCompleteCalendar("cavel calendar 1\ncontinues 全国\n"); !refused(err) {
		t.Error(err)
	}
}

func TestAMatchingThatIsNotCompleteSaysWhy(t *testing.T) {
	target := Target{Seats: 2, Other: []uint32{0, 1}}
	task := Task{[]Officer{{1, 0}, {1, 0}}, []Target{target, target}, Unbounded, []byte{0, 0, 0, 0}}
	found := must(Match(task))
	if found.Complete || found.Certificate == nil || len(found.Problems) == 0 || found.Problems[0].Name != "match_incomplete" {
		t.Error(found)
	}
	if teams := must(MatchTeams(task, false)); teams.Complete || len(teams.Problems) == 0 || teams.Problems[0].MessageZh == "" {
		t.Error(teams)
	}
	task.Targets, task.Tickets = task.Targets[:1], task.Tickets[:2]
	if found = must(Match(task)); !found.Complete || len(found.Problems) != 0 {
		t.Error(found)
	}
}

func TestAFaultIsNotHiddenByAContextThatIsDone(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	// Problems of the ids are found after the last progress report.
	ids := manyIds(70000)
	ids[len(ids)-1] = " "
	problems := 0
	_, fault := Select(SM3, LotSeed{}, ids, 10, 0, WithProgress(func(uint64, uint64) { problems++ }))
	_, err := Select(SM3, LotSeed{}, ids, 10, 0, WithContext(ctx), WithProgress(func(uint64, uint64) {
		if problems--; problems == 0 {
			stop()
		}
	}))
	if ctx.Err() == nil || fault == nil || !errors.Is(err, fault) {
		t.Error(problems, fault, err)
	}
}

func TestProblemsAreJoinedAsTheLanguageDoes(t *testing.T) {
	_, err := Select(SHA256, LotSeed{}, []string{" b", "d "}, 1, 0)
	var of *Error
	if !errors.As(err, &of) || strings.Count(of.Message(Chinese), "；") != 1 || strings.Count(of.Message(English), "; ") != 1 {
		t.Error(err)
	}
}

func TestFollowTellsWhatItNoticed(t *testing.T) {
	papers := samplePapers()
	event, _, err := Announce(papers, false)
	if err != nil {
		t.Fatal(err)
	}
	voided := step(Void(event, "随机源作废"))
	_, problems, err := LinkPreviousEvent(papers, voided, "", nil)
	if !isFault(err, "event_number_gap") || len(problems) == 0 || problems[0].Name != "event_number_gap" {
		t.Error(problems, err)
	}
}
