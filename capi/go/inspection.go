// SPDX-License-Identifier: Apache-2.0

package cavel

// #include <cavel.h>
import "C"

import "encoding/json"

// Broken rules are a result. A failure without any is an error, and so is a fault of the call itself.
func broken(status C.int32_t, list *C.cavel_problems) ([]Problem, error) {
	problems, err := settle(status, list)
	if err != nil && (len(problems) == 0 || status >= C.CAVEL_FAULT_ARGUMENT_MISSING) {
		return nil, err
	}
	return problems, nil
}

// ValidateInspection reports every rule that the document of a visit breaks as of a day; a nil catalogue is that of the notice
// of 2022.
func ValidateInspection(inspection, event []byte, calendar *Calendar, day Day, catalogue []byte) (found []Problem, err error) {
	err = calendar.with(func(at *C.cavel_calendar) error {
		var list *C.cavel_problems
		visit, visitSize := chars(inspection)
		drawn, drawnSize := chars(event)
		items, itemsSize := chars(catalogue)
		status := C.cavel_validate_inspection(visit, visitSize, drawn, drawnSize, items, itemsSize, at, C.int32_t(day), &list)
		found, err = broken(status, list)
		return err
	})
	return
}

// A long call on documents of visits and a calendar.
func onVisits(inspections Files, calendar *Calendar, options []Option,
	call func(visits *C.cavel_files, at *C.cavel_calendar, how *C.cavel_options) error) error {
	visits, err := inspections.handle()
	if err != nil {
		return err
	}
	defer C.cavel_files_free(visits)
	return calendar.with(func(at *C.cavel_calendar) error {
		return long(options, func(how *C.cavel_options) error { return call(visits, at, how) })
	})
}

// ValidateInspections checks all documents of visits, each by itself and all together; the problems name the file.
func ValidateInspections(inspections Files, event []byte, calendar *Calendar, day Day, catalogue []byte, options ...Option) (found []Problem, err error) {
	err = onVisits(inspections, calendar, options, func(visits *C.cavel_files, at *C.cavel_calendar, how *C.cavel_options) error {
		var list *C.cavel_problems
		drawn, drawnSize := chars(event)
		items, itemsSize := chars(catalogue)
		status := C.cavel_validate_inspections(visits, drawn, drawnSize, items, itemsSize, at, C.int32_t(day), how, &list)
		found, err = broken(status, list)
		return err
	})
	return
}

// PublicationReport returns the state of every drawn enterprise at the end of a day, and what falls due within some days: a JSON
// object, and the problems of the documents of visits.
func PublicationReport(event []byte, inspections Files, calendar *Calendar, day Day, ahead int32, options ...Option) (status json.RawMessage, problems []Problem, err error) {
	err = onVisits(inspections, calendar, options, func(visits *C.cavel_files, at *C.cavel_calendar, how *C.cavel_options) error {
		var made *C.cavel_text
		var list *C.cavel_problems
		drawn, drawnSize := chars(event)
		code := C.cavel_publication_report(drawn, drawnSize, visits, at, C.int32_t(day), C.int32_t(ahead), how, &made, &list)
		problems, err = settle(code, list)
		if status = textOf(made); made != nil {
			return nil
		}
		return err
	})
	return
}

// Publish makes the public notice (抽查结果公示) of a drawn event on a day, index.html and results.csv, and returns warnings about
// the documents of visits.
func Publish(event, inspections Files, calendar *Calendar, day Day, catalogue []byte, options ...Option) (notice Files, problems []Problem, err error) {
	given, err := event.handle()
	if err != nil {
		return nil, nil, err
	}
	defer C.cavel_files_free(given)
	err = onVisits(inspections, calendar, options, func(visits *C.cavel_files, at *C.cavel_calendar, how *C.cavel_options) error {
		var made *C.cavel_files
		var list *C.cavel_problems
		items, itemsSize := chars(catalogue)
		status := C.cavel_publish(given, visits, items, itemsSize, at, C.int32_t(day), how, &made, &list)
		if problems, err = settle(status, list); err == nil {
			notice = filesOf(made, nil)
		}
		return err
	})
	return
}
