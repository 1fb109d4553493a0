// SPDX-License-Identifier: Apache-2.0

package cavel

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
)

// A deadline has every member of the library's document: decoded strictly, nothing is left over and nothing is empty.
func TestADeadlineDropsNothing(t *testing.T) {
	china := must(NewCalendar())
	defer china.Close()
	ask := Question{From: "2022-09-28", Clocks: []string{"notice.public"}, AsOf: "2022-09-01"}
	whole := must(china.dueJSON(ask, Chinese))
	strict := json.NewDecoder(bytes.NewReader(whole))
	strict.DisallowUnknownFields()
	var read []Deadline
	if err := strict.Decode(&read); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(read, must(china.Due(ask, Chinese))) || len(read) != 1 {
		t.Error(read)
	}
	one := read[0]
	if one.Reading == "" || len(one.Channels) == 0 || one.EnteredBy == "" || one.PublishedBy == "" || one.AsOf != "2022-09-01" ||
		len(one.Calendar) != 64 || len(one.Evidence) == 0 || one.Evidence[0].Issued == "" {
		t.Error(one)
	}
}
