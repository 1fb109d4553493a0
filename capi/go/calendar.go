// SPDX-License-Identifier: Apache-2.0

package cavel

// #include <cavel.h>
import "C"

import (
	"encoding/json"
	"math"
	"time"
	"unsafe"
)

// Day counts from 1970-01-01.
type Day int32

// NoDay means that there is no answer.
const NoDay Day = math.MinInt32

// ParseDay reads a day such as 2022-06-01.
func ParseDay(text string) (Day, error) {
	var day C.int32_t
	bytes, size := chars([]byte(text))
	var list *C.cavel_problems
	status := C.cavel_parse_day(bytes, size, &day, &list)
	return Day(day), refusal(status, list)
}

// DayOf is the day of a time in its own location; NoDay for times millions of years away, which no call accepts.
func DayOf(t time.Time) Day {
	year, month, day := t.Date()
	if year < -5_000_000 || year > 5_000_000 {
		return NoDay
	}
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// String formats a day as 2022-06-01; it is empty outside the years 1400 to 9999.
func (d Day) String() string {
	var text [11]C.char
	if C.cavel_format_day(C.int32_t(d), &text[0]) != 0 {
		return ""
	}
	return C.GoString(&text[0])
}

// Calendar is the statutory calendar of China. Any number of goroutines may use it, and so may the progress callback of a call.
type Calendar struct {
	users    users
	at       *C.cavel_calendar
	problems []Problem
}

// NewCalendar returns the calendar that the library was released with, with the texts of notices or local calendars laid over it.
func NewCalendar(files ...string) (*Calendar, error) {
	var china *C.cavel_calendar
	if err := refusal(C.cavel_calendar_china(&china), nil); err != nil {
		return nil, err
	}
	return calendarOf(china, files)
}

// NewCompleteCalendar returns the complete calendar of a text (docs/guide/calendar.md), which replaces China's, with the texts of
// notices or local calendars laid over it.
func NewCompleteCalendar(complete string, files ...string) (*Calendar, error) {
	return calendarOf(nil, append([]string{complete}, files...))
}

// Lays the texts over the calendar at, which it frees; if at is nil, the first text is a complete calendar.
func calendarOf(at *C.cavel_calendar, files []string) (*Calendar, error) {
	var problems []Problem
	for _, file := range files {
		var more *C.cavel_calendar
		var list *C.cavel_problems
		text, size := chars([]byte(file))
		status := C.cavel_calendar_load(at, text, size, &more, &list)
		C.cavel_calendar_free(at)
		noticed, err := settle(status, list)
		if err != nil {
			return nil, err
		}
		at, problems = more, append(problems, noticed...)
	}
	made := &Calendar{at: at, problems: problems}
	made.users.free = func() { C.cavel_calendar_free(at) }
	closedWhenLost(made)
	return made, nil
}

// Problems are the warnings about the texts that it was made from.
func (c *Calendar) Problems() []Problem { return append([]Problem{}, c.problems...) }

// Close frees it once running calls have returned, without waiting for them; later calls return ErrClosed.
func (c *Calendar) Close() error {
	c.users.close()
	return nil
}

// Calls a function with the handle, which is not freed meanwhile.
func (c *Calendar) with(call func(at *C.cavel_calendar) error) error {
	if err := c.users.enter(); err != nil {
		return err
	}
	defer c.users.leave()
	return call(c.at)
}

// Range returns the first and the last known day, and the digest of the calendar's text.
func (c *Calendar) Range() (first, last Day, fingerprint Digest, err error) {
	err = c.with(func(at *C.cavel_calendar) error {
		return refusal(C.cavel_calendar_range(at, (*C.int32_t)(&first), (*C.int32_t)(&last), bytes32((*[32]byte)(&fingerprint))), nil)
	})
	return
}

// IsWorking reports whether a day is a working day.
func (c *Calendar) IsWorking(day Day) (bool, error) {
	var working C.int32_t
	err := c.with(func(at *C.cavel_calendar) error {
		var list *C.cavel_problems
		status := C.cavel_is_working(at, C.int32_t(day), &working, &list)
		return refusal(status, list)
	})
	return working == 1, err
}

// NthWorkingDay returns the n-th working day after a day, or before it if n is negative.
func (c *Calendar) NthWorkingDay(from Day, n int32) (day Day, err error) {
	err = c.with(func(at *C.cavel_calendar) error {
		var list *C.cavel_problems
		status := C.cavel_nth_working_day(at, C.int32_t(from), C.int32_t(n), (*C.int32_t)(&day), &list)
		return refusal(status, list)
	})
	return
}

// NthWorkingDays is the same for many days; NoDay where there is no answer, and the number of those.
func (c *Calendar) NthWorkingDays(from []Day, n int32) (days []Day, unanswered uint64, err error) {
	if len(from) == 0 {
		return nil, 0, nil
	}
	days = append([]Day{}, from...)
	err = c.with(func(at *C.cavel_calendar) error {
		var list *C.cavel_problems
		all := (*C.int32_t)(unsafe.Pointer(&days[0]))
		status := C.cavel_nth_working_days(at, all, C.uint64_t(len(days)), C.int32_t(n), all, (*C.uint64_t)(&unanswered), &list)
		return refusal(status, list)
	})
	return
}

// WorkingDaysBetween counts the working days after from up to and including to; it is negative if to is earlier.
func (c *Calendar) WorkingDaysBetween(from, to Day) (days int32, err error) {
	err = c.with(func(at *C.cavel_calendar) error {
		var list *C.cavel_problems
		status := C.cavel_working_days_between(at, C.int32_t(from), C.int32_t(to), (*C.int32_t)(&days), &list)
		return refusal(status, list)
	})
	return
}

// Question asks when periods end (cavel_due in cavel_calendar.h).
type Question struct {
	From         string   `json:"from"`
	Clocks       []string `json:"clocks,omitempty"`
	WorkingDays  *int64   `json:"working_days,omitempty"`
	CalendarDays *int64   `json:"calendar_days,omitempty"`
	AsOf         string   `json:"as_of,omitempty"`
	Closes       string   `json:"closes,omitempty"`
	Provisional  bool     `json:"provisional,omitempty"`
}

// Deadline is the end of a period, and the evidence for it; what is not known yet is empty, and Status says so.
type Deadline struct {
	Clock       string     `json:"clock"`
	From        string     `json:"from"`
	Unit        string     `json:"unit"`
	Count       int64      `json:"count"`
	Status      string     `json:"status"`
	Day         string     `json:"day"`
	End         string     `json:"end"`
	NotBefore   string     `json:"not_before"`
	Rolled      bool       `json:"rolled"`
	Reason      string     `json:"reason"`
	NoticeYear  int        `json:"notice_year"`
	Message     string     `json:"message"`
	Remedy      string     `json:"remedy"`
	Article     string     `json:"article"`
	Reading     string     `json:"reading"`      // literal, or by_analogy
	Channels    []string   `json:"channels"`     // where to publish
	EnteredBy   string     `json:"entered_by"`   // who enters it
	PublishedBy string     `json:"published_by"` // who publishes it
	AsOf        string     `json:"as_of"`        // the day as of which the calendar was read
	Calendar    string     `json:"calendar_sha256"`
	Evidence    []Evidence `json:"evidence"`
	Explanation []string   `json:"explanation"`
}

// Evidence is a day that differs from its weekday.
type Evidence struct {
	Day     string `json:"day"`
	Kind    string `json:"kind"`
	Holiday string `json:"holiday"`
	Notice  string `json:"notice"`
	Issued  string `json:"issued"` // a day, or unknown
}

// Due computes when periods end, the earliest first.
func (c *Calendar) Due(question Question, language Language) (deadlines []Deadline, err error) {
	whole, err := c.dueJSON(question, language)
	if err != nil {
		return nil, err
	}
	err = json.Unmarshal(whole, &deadlines)
	return
}

// The question as the library's document.
func (c *Calendar) dueJSON(question Question, language Language) (whole json.RawMessage, err error) {
	asked, err := json.Marshal(question)
	if err != nil {
		return nil, err
	}
	err = c.with(func(at *C.cavel_calendar) error {
		var made *C.cavel_text
		var list *C.cavel_problems
		text, size := chars(asked)
		status := C.cavel_due(at, text, size, C.int32_t(language), &made, &list)
		whole = textOf(made)
		return refusal(status, list)
	})
	return
}

// DueDays returns the last day of a clock (an id such as notice.public) for each start; NoDay where it is not known, and the
// number of those.
func (c *Calendar) DueDays(clock string, from []Day) (days []Day, unanswered uint64, err error) {
	if len(from) == 0 {
		return nil, 0, nil
	}
	days = append([]Day{}, from...)
	err = c.with(func(at *C.cavel_calendar) error {
		var list *C.cavel_problems
		all := (*C.int32_t)(unsafe.Pointer(&days[0]))
		name, size := chars([]byte(clock))
		status := C.cavel_due_days(at, name, size, all, C.uint64_t(len(days)), all, (*C.uint64_t)(&unanswered), &list)
		return refusal(status, list)
	})
	return
}

// Text is the calendar's canonical text, from which the fingerprint is computed; NewCalendar reads this format.
func (c *Calendar) Text() (text string, err error) {
	err = c.with(func(at *C.cavel_calendar) error {
		var made *C.cavel_text
		status := C.cavel_calendar_text(at, &made)
		text = string(textOf(made))
		return refusal(status, nil)
	})
	return
}

// Clocks lists the deadline rules of the library, with their articles: a JSON array.
func Clocks(language Language) (json.RawMessage, error) {
	var made *C.cavel_text
	status := C.cavel_clocks(C.int32_t(language), &made)
	return textOf(made), refusal(status, nil)
}

// ReadRulePack checks a rule pack (rule-pack.schema.json). The answer is its canonical JSON, whose hash is the digest by which an
// announcement binds it, and warnings.
func ReadRulePack(pack []byte) (json.RawMessage, []Problem, error) {
	text, size := chars(pack)
	var made *C.cavel_text
	var list *C.cavel_problems
	status := C.cavel_rule_pack_read(text, size, &made, &list)
	problems, err := settle(status, list)
	return textOf(made), problems, err
}

// ShippedRulePack is the canonical JSON of a shipped rule pack, such as "national".
func ShippedRulePack(name string) (json.RawMessage, error) {
	text, size := chars([]byte(name))
	var made *C.cavel_text
	var list *C.cavel_problems
	status := C.cavel_rule_pack_shipped(text, size, &made, &list)
	return textOf(made), refusal(status, list)
}
