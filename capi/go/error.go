// SPDX-License-Identifier: Apache-2.0

package cavel

// #include <cavel.h>
import "C"

import (
	"fmt"
	"strings"
)

// Problem is one problem with its place; messages and remedies are whole sentences.
type Problem struct {
	Code      int    // number of the fault
	Name      string // the fault's stable name, such as credit_code_check
	IsError   bool   // otherwise a warning
	Row       uint64 // from 1; 0 if there is none
	Where     string // file, table or document; this and the fields below may be empty
	Field     string
	Value     string
	Detail    string
	MessageZh string
	MessageEn string
	RemedyZh  string
	RemedyEn  string
	Article   string // article of a law or standard
}

// Error is the error of a call that failed.
type Error struct {
	Code     int    // number of the fault
	Name     string // its stable name
	Problems []Problem
}

// Error describes the problem in English.
func (e *Error) Error() string {
	return fmt.Sprintf("cavel: %s (%d): %s", e.Name, e.Code, e.Message(English))
}

// Message describes the problem in a language.
func (e *Error) Message(language Language) string {
	var said []string
	for _, problem := range e.Problems {
		if !problem.IsError {
			continue
		}
		if language == Chinese {
			said = append(said, problem.MessageZh)
		} else {
			said = append(said, problem.MessageEn)
		}
	}
	which, between := C.int32_t(C.CAVEL_TEXT_MESSAGE_EN), "; "
	if language == Chinese {
		which, between = C.CAVEL_TEXT_MESSAGE_ZH, "；"
	}
	if len(said) != 0 {
		return strings.Join(said, between)
	}
	return faultText(C.int32_t(e.Code), which)
}

// Is reports whether target is an error with the same fault.
func (e *Error) Is(target error) bool {
	other, ours := target.(*Error)
	return ours && other.Code == e.Code
}

// ErrClosed is the fault of a handle that was closed or has ended.
var ErrClosed error = fault(FaultHandleUsed)

func fault(code C.int32_t) *Error {
	return &Error{Code: int(code), Name: faultText(code, C.CAVEL_TEXT_NAME)}
}

// An argument that cannot be passed to the library.
func outOfRange(argument string) *Error {
	err := fault(FaultArgumentRange)
	text := func(which C.int32_t) string { return faultText(FaultArgumentRange, which) }
	err.Problems = []Problem{{Code: err.Code, Name: err.Name, IsError: true, Field: argument,
		MessageZh: "“" + argument + "”：" + text(C.CAVEL_TEXT_MESSAGE_ZH),
		MessageEn: `field "` + argument + `": ` + text(C.CAVEL_TEXT_MESSAGE_EN),
		RemedyZh:  text(C.CAVEL_TEXT_REMEDY_ZH), RemedyEn: text(C.CAVEL_TEXT_REMEDY_EN)}}
	return err
}

var places = strings.NewReplacer("{detail}", "…")

// One text of a fault; … replaces the details, which only a problem has.
func faultText(code, which C.int32_t) string {
	var text *C.char
	var size C.uint64_t
	if C.cavel_fault_text(code, which, &text, &size) != 0 {
		return fmt.Sprint(code)
	}
	return places.Replace(words(text, size))
}

// The error for a status, and the problems of the call; frees the list.
func settle(status C.int32_t, list *C.cavel_problems) ([]Problem, error) {
	problems := problemsOf(list)
	C.cavel_problems_free(list)
	if status == 0 {
		return problems, nil
	}
	err := fault(status)
	err.Problems = problems
	return problems, err
}

func refusal(status C.int32_t, list *C.cavel_problems) error {
	_, err := settle(status, list)
	return err
}

func problemsOf(list *C.cavel_problems) []Problem {
	if list == nil {
		return nil
	}
	var count C.uint64_t
	C.cavel_problems_count(list, &count)
	problems := make([]Problem, count)
	for i := range problems {
		at := C.uint64_t(i)
		var code, severity C.int32_t
		var row C.uint64_t
		C.cavel_problems_at(list, at, &code, &severity, &row)
		text := func(which C.int32_t) string {
			var found *C.char
			var size C.uint64_t
			C.cavel_problems_text(list, at, which, &found, &size)
			return words(found, size)
		}
		problems[i] = Problem{
			Code: int(code), Name: text(C.CAVEL_TEXT_NAME), IsError: severity == C.CAVEL_SEVERITY_ERROR, Row: uint64(row),
			Where: text(C.CAVEL_TEXT_WHERE), Field: text(C.CAVEL_TEXT_FIELD), Value: text(C.CAVEL_TEXT_VALUE),
			Detail: text(C.CAVEL_TEXT_DETAIL), MessageZh: text(C.CAVEL_TEXT_MESSAGE_ZH), MessageEn: text(C.CAVEL_TEXT_MESSAGE_EN),
			RemedyZh: text(C.CAVEL_TEXT_REMEDY_ZH), RemedyEn: text(C.CAVEL_TEXT_REMEDY_EN), Article: text(C.CAVEL_TEXT_ARTICLE),
		}
	}
	return problems
}
