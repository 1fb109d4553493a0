// SPDX-License-Identifier: Apache-2.0

package cavel

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"sort"
	"strings"
	"testing"
)

// The shared vectors (tests/vectors/*.json). Every file and every type of test in it is run, or is listed in left.
const vectors = "../../tests/vectors"

// What the C library has no function for: forms that it reads only as parts of an announcement or a record, and repairs of an
// event without its rosters that are refused, so that no record of them could be verified; what an announcement binds of an office's
// files; what is wrong with an industry code, and another table of sectors than the library's.
var left = map[string]bool{"digest/digest-text": true, "ticket/name": true, "record/form": true,
	"content/salted": true, "content/content": true, "content/in-no-task": true, "content/canonical": true,
	"industry/divisions": true, "industry/codes": true, "industry/table": true, "repair/refused": true,
	"source/form": true, "source/value": true, "source/supplied": true}

type object map[string]any

func (o object) text(name string) string    { return o[name].(string) }
func (o object) number(name string) uint64  { return uint64(o[name].(float64)) }
func (o object) object(name string) object  { return o[name].(map[string]any) }
func (o object) list(name string) []any     { return o[name].([]any) }
func (o object) texts(name string) []string { return texts(o[name]) }

func texts(of any) (list []string) {
	for _, each := range of.([]any) {
		list = append(list, each.(string))
	}
	return
}

func numbers[T uint32 | uint64 | Day](of any) []T {
	list := []T{}
	for _, each := range of.([]any) {
		list = append(list, T(each.(float64)))
	}
	return list
}

func (o object) bytes(name string) []byte {
	if text, is := o[name].(string); is {
		return []byte(text)
	}
	return unhex(o.text(name + "Hex"))
}

func (o object) folder(name string) Files {
	files := Files{}
	for path, text := range o.object(name) {
		files[path] = []byte(text.(string))
	}
	return files
}

func unhex(digits string) []byte {
	made, err := hex.DecodeString(digits)
	if err != nil {
		panic(err)
	}
	return made
}

func digest(digits string) (made Digest) {
	copy(made[:], unhex(digits))
	return
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// The files of a step, without its warnings.
func step[T any](value T, _ []Problem, err error) T { return must(value, err) }

// Whether a call was refused; an error of another kind is a failure of the test.
func refused(err error) bool {
	var of *Error
	if err != nil && !errors.As(err, &of) {
		panic(err)
	}
	return err != nil
}

func suiteOf(of object) Suite {
	return map[string]Suite{"sha256": SHA256, "sm3": SM3}[of.text("suite")]
}

func lotOf(group object) LotSeed {
	return must(LotSeedOf(suiteOf(group), digest(group.text("seed")), group.text("label")))
}

func isPart(found []SelectedID, ids []string, wanted []any) bool {
	for i, each := range found {
		if i >= len(wanted) || ids[each.Index] != wanted[i].(map[string]any)["id"] ||
			each.Ticket.String() != wanted[i].(map[string]any)["ticket"] {
			return false
		}
	}
	return len(found) == len(wanted)
}

func isSelection(found Selection, err error, ids []string, test object) bool {
	if refused(err) || !isPart(found.Sample, ids, test.list("sample")) || !isPart(found.Reserve, ids, test.list("reserves")) {
		return false
	}
	cutoff := "-"
	if ticket, is := found.Cutoff(); is {
		cutoff = ticket.String()
	}
	return test["cutoff"] == nil || test["cutoff"] == cutoff
}

// Every way of selecting gives the same result, or refuses.
func selects(group, test object) bool {
	suite, seed, n, reserve := suiteOf(group), lotOf(group), test.number("n"), test.number("reserve")
	shards := []any{test["ids"]}
	if test["shards"] != nil {
		shards = test.list("shards")
	}
	var ids []string
	var first []uint64
	var parts []Selection
	var failed, unfed error
	population := 0
	for _, shard := range shards {
		population += len(shard.([]any))
	}
	selector := must(NewSelector(suite, seed, n, reserve, uint64(population)))
	defer selector.Close()
	for _, shard := range shards {
		first = append(first, uint64(len(ids)))
		part, err := Select(suite, seed, texts(shard), n, reserve)
		if err != nil {
			failed = err
		}
		if err = selector.Push(texts(shard)); err != nil {
			unfed = err
		}
		parts, ids = append(parts, part), append(ids, texts(shard)...)
	}
	found, err := Select(suite, seed, ids, n, reserve)
	ways := []bool{isSelection(found, err, ids, test)}
	found, err = Select(suite, seed, ids, n, reserve, WithContext(context.Background()), WithThreads(2), WithKernel("portable"))
	ways = append(ways, isSelection(found, err, ids, test))
	if found, err = selector.Finish(); unfed != nil {
		err = unfed
	}
	ways = append(ways, isSelection(found, err, ids, test))
	if found, err = Merge(parts, first, n, reserve); failed != nil {
		err = failed
	}
	ways = append(ways, isSelection(found, err, ids, test))
	for _, way := range ways {
		if way != ways[0] {
			panic(fmt.Sprint("the ways differ: ", ways))
		}
	}
	return ways[0]
}

// Samples of several frames from one lot, and whether the first is a part of the second.
func areCoordinated(group, test object) bool {
	var drawn [2]map[string]bool
	for i, frame := range test.list("frames") {
		ids := texts(frame)
		wanted := texts(test.list("samples")[i])
		found := must(Select(suiteOf(group), lotOf(group), ids, uint64(test.list("sizes")[i].(float64)), 0)).Sample
		drawn[i] = map[string]bool{}
		if len(found) != len(wanted) {
			return false
		}
		for j, each := range found {
			if ids[each.Index] != wanted[j] {
				return false
			}
			drawn[i][wanted[j]] = true
		}
	}
	nested := true
	for id := range drawn[0] {
		nested = nested && drawn[1][id]
	}
	return nested == test["nested"]
}

// Whether the expected members are in the answer; evidence in full. The detail has another form.
func isDue(_, test object) bool {
	asked := test.object("case")
	question := Question{From: asked.text("from")}
	count := int64(asked["count"].(float64))
	if clock, is := asked["clock"].(string); is {
		question.Clocks = []string{clock}
	} else if asked["unit"] == "working" {
		question.WorkingDays = &count
	} else {
		question.CalendarDays = &count
	}
	question.AsOf, _ = asked["as_of"].(string)
	question.Closes, _ = asked["closes"].(string)
	question.Provisional, _ = asked["provisional"].(bool)
	var files []string
	if asked["calendars"] != nil {
		files = asked.texts("calendars")
	}
	calendar := must(NewCalendar(files...))
	defer calendar.Close()
	found, err := calendar.Due(question, Chinese)
	if refused(err) || test["result"] == "invalid" {
		return refused(err) == (test["result"] == "invalid")
	}
	var answer object
	if err := json.Unmarshal(must(json.Marshal(found[0])), &answer); err != nil {
		panic(err)
	}
	evidence, _ := answer["evidence"].([]any)
	for _, day := range evidence {
		if day.(map[string]any)["issued"] == "" {
			panic("a day of evidence without the day of its notice")
		}
		delete(day.(map[string]any), "issued") // not in the vectors
	}
	for key, value := range test.object("answer") {
		if key != "detail" && !reflect.DeepEqual(answer[key], value) &&
			!(key == "evidence" && len(value.([]any)) == 0 && len(found[0].Evidence) == 0) {
			panic(fmt.Sprintf("%s is %v, not %v", key, answer[key], value))
		}
	}
	return true
}

func isMatched(_, test object) bool {
	asked := test.object("case")
	var officers []Officer
	var targets []Target
	var tickets []byte
	for _, each := range asked.list("officers") {
		officer := Officer{Capacity: Unbounded, Load: object(each.(map[string]any)).number("load")}
		if capacity, is := each.(map[string]any)["capacity"].(float64); is {
			officer.Capacity = uint64(capacity)
		}
		officers = append(officers, officer)
	}
	for _, each := range asked.list("targets") {
		of := object(each.(map[string]any))
		targets = append(targets, Target{uint32(of.number("panel")), uint32(of.number("leads")), numbers[uint32](of["lead"]), numbers[uint32](of["other"])})
	}
	for _, row := range asked.list("tickets") {
		for _, number := range numbers[uint64](row) {
			tickets = binary.BigEndian.AppendUint64(tickets, number)
		}
	}
	pool := Unbounded
	if number, is := asked["pool"].(float64); is {
		pool = uint64(number)
	}
	found, err := matchAs(asked, Task{officers, targets, pool, tickets})
	if refused(err) || test["result"] == "invalid" {
		return refused(err) == (test["result"] == "invalid")
	}
	answer := test.object("answer")
	wanted := Matching{Complete: answer["complete"].(bool), Mode: modeOf(answer), Pool: answer.number("pool"),
		Panels: lists(answer["panels"]), Leaders: numbers[uint32](answer["leaders"]), Loads: numbers[uint64](answer["loads"]),
		Forced: [][2]uint32{}, Teams: lists(answer["teams"]), Substitutes: numbers[uint32](answer["substitutes"])}
	for _, pair := range lists(answer["forced"]) {
		wanted.Forced = append(wanted.Forced, [2]uint32{pair[0], pair[1]})
	}
	// Problems say the same as the certificate.
	if found.Complete != (len(found.Problems) == 0) {
		panic(fmt.Sprint(found.Problems))
	}
	wanted.Problems = found.Problems
	if answer["changed"] != nil {
		wanted.Changed = answer.number("changed")
	}
	if answer["certificate"] != nil {
		certificate := answer.object("certificate")
		wanted.Certificate = &Certificate{numbers[uint32](certificate["targets"]), numbers[uint32](certificate["officers"]), certificate.number("needed"),
			certificate.number("room"), certificate.number("pool")}
	}
	return reflect.DeepEqual(found, wanted)
}

func modeOf(of object) Mode {
	if of["mode"] == "team" {
		return Teams
	}
	return Panels
}

func lists(of any) [][]uint32 {
	made := [][]uint32{}
	for _, each := range of.([]any) {
		var list []uint32
		if each != nil {
			list = numbers[uint32](each)
		}
		made = append(made, list)
	}
	return made
}

func matchAs(asked object, task Task) (Matching, error) {
	before, repairs := asked["before"].([]any)
	switch {
	case modeOf(asked) == Teams && repairs:
		stood := []uint32{}
		for _, each := range before {
			if team, is := each.(float64); is {
				stood = append(stood, uint32(team))
			} else {
				stood = append(stood, NoTeam)
			}
		}
		return MatchRepairTeams(task, lists(asked["teams"]), stood)
	case modeOf(asked) == Teams:
		return MatchTeams(task, asked["fallback"] == true)
	case repairs:
		return MatchRepair(task, lists(asked["before"]))
	}
	return Match(task)
}

func agrees(files Files) bool { return must(Verify(files, English)).Agrees }

// The public folder of a draw with its statement, lists and files, and the record under a name.
func drawnFolder(of object, record, suite string) Files {
	statement := of.text("statement")
	end := "\nend of announcement\n"
	files := of.folder("lists")
	files.add(of, "files")
	files["statement.txt"] = []byte(statement)
	files["announcement.txt"] = []byte(statement[:strings.Index(statement, end)+len(end)])
	files["record.json"] = of.bytes(record)
	files["record."+suite] = digestFile(suite, of.bytes(record))
	return files
}

func digestFile(suite string, record []byte) []byte {
	return []byte(must(Hash(suiteOf(object{"suite": suite}), record)).String() + "  record.json\n")
}

func (f Files) add(of object, name string) {
	for path, content := range of.folder(name) {
		f[path] = content
	}
}

func isDrawn(group, test object) bool {
	files := drawnFolder(test, "record", group.text("suite"))
	files.add(test, "end")
	return agrees(files)
}

// The folder of a draw after its repairs.
func isRepaired(group, test object) bool {
	files := drawnFolder(group, "draw", group.text("suite"))
	for i, each := range test.list("repairs") {
		step := object(each.(map[string]any))
		files.add(step, "files")
		files[fmt.Sprintf("change-%d/record.%s", i+1, group.text("suite"))] = digestFile(group.text("suite"), step.bytes("record"))
	}
	files.add(test, "end")
	return agrees(files)
}

func isFolder(group, test object) bool {
	files := group.folder("files")
	if content, stands := test["content"]; stands && content == nil {
		delete(files, test.text("path"))
	} else {
		files[test.text("path")] = test.bytes("content")
	}
	return agrees(files)
}

// Several files changed, nil for one that is removed.
func isPublicFolder(group, test object) bool {
	files := group.folder("files")
	for path, content := range test.object("changed") {
		if content == nil {
			delete(files, path)
		} else {
			files[path] = []byte(content.(string))
		}
	}
	return agrees(files)
}

// A statement in place of another: a difference is reported exactly if it does not belong to the announcement.
func belongs(group, test object) bool {
	announced := group.bytes("announcement")
	report := must(Verify(Files{"announcement.txt": announced, "statement.txt": append(announced, test.bytes("tail")...)}, English))
	return !report.Agrees && !strings.HasPrefix(report.Difference.File, "statement")
}

var suiteLine = regexp.MustCompile(`(?m)^suite [^:]*: (\w+)$`)

func hasSeeds(_, test object) bool {
	suite := suiteOf(object{"suite": suiteLine.FindStringSubmatch(test.text("statement"))[1]})
	seed := must(Hash(suite, test.bytes("statement")))
	for i, label := range test.texts("labels") {
		if must(LotSeedOf(suite, seed, label)).String() != test.texts("lotSeeds")[i] {
			return false
		}
	}
	return seed.String() == test.text("seed")
}

// By file and type: whether the claim of a test holds.
var run = map[string]func(group, test object) bool{
	"digest/digest": func(group, test object) bool {
		message := bytes.Repeat(test.bytes("message"), int(test.number("repeat")))
		return must(Hash(suiteOf(group), message)).String() == test["digest"]
	},
	"ticket/ticket": func(group, test object) bool {
		return lotOf(group).String() == group["lotSeed"] &&
			must(TicketOf(suiteOf(group), lotOf(group), test.text("id"))).String() == test["ticket"]
	},
	"ticket/list-digest": func(group, test object) bool {
		return must(ListDigest(suiteOf(group), test.texts("ids"))).String() == test["digest"]
	},
	"ticket/id": func(_, test object) bool {
		_, err := ListDigest(SM3, []string{string(test.bytes("id"))})
		return !refused(err)
	},
	"select/select":      selects,
	"select/merge":       selects,
	"select/coordinated": areCoordinated,
	"fraction/written": func(_, test object) bool {
		found, err := ParseFraction(test.text("text"))
		return !refused(err) && found == Fraction{test.number("p"), test.number("q")}
	},
	"fraction/announced": func(_, test object) bool {
		found, err := ParseFraction(test.text("text"))
		return !refused(err) && found.String() == test["text"]
	},
	"fraction/size": func(group, test object) bool {
		rounding := map[string]Rounding{"up": Up, "down": Down, "half-up": HalfUp}[group.text("rounding")]
		found, err := SampleSize(test.number("population"), Fraction{test.number("p"), test.number("q")}, rounding)
		return !refused(err) && found == test.number("n")
	},
	"credit_code/credit-code": func(_, test object) bool { return !refused(CheckCreditCode(test.text("code"))) },
	"deadline/deadline":       isDue,
	"match/match":             isMatched,
	"source/needed": func(_, test object) bool {
		bits := uint64(0)
		for _, stratum := range test.list("strata") {
			pair := numbers[uint64](stratum)
			bits += must(BitsNeeded(pair[0], pair[1]))
		}
		return bits == test.number("bits")
	},
	"announcement/announcement": func(_, test object) bool { return agrees(Files{"announcement.txt": test.bytes("announcement")}) },
	"statement/statement":       belongs,
	"statement/seed":            hasSeeds,
	"record/draw":               isDrawn,
	"record/folder":             isFolder,
	"repair/chain":              isRepaired,
	"repair/folder":             isFolder,
	"public/public":             isPublicFolder,
	"public_repair/public":      isPublicFolder,
}

// The type of a test. Two files have no groups.
func typeOf(name string, group, test object) string {
	if group["type"] == "chain" && test["result"] == "invalid" {
		return name + "/refused"
	}
	if group["type"] == nil {
		return name + "/" + name
	}
	return name + "/" + group.text("type")
}

func TestVectors(t *testing.T) {
	files := must(filepath.Glob(vectors + "/*.json"))
	seen := map[string]int{}
	for _, file := range files {
		if strings.HasSuffix(file, ".schema.json") {
			continue
		}
		var document object
		if err := json.Unmarshal(must(os.ReadFile(file)), &document); err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		groups, grouped := document["testGroups"].([]any)
		if !grouped {
			groups = []any{map[string]any(document)}
		}
		count := 0
		for _, each := range groups {
			group := object(each.(map[string]any))
			for _, one := range group.list("tests") {
				test := object(one.(map[string]any))
				kind := typeOf(name, group, test)
				seen[kind]++
				count++
				if left[kind] {
					continue
				}
				if run[kind] == nil {
					t.Fatalf("%s is not run", kind)
				}
				wanted := test["result"] == "valid" || !grouped
				if run[kind](group, test) != wanted {
					t.Errorf("%s %v %v: not %v", kind, test["tcId"], test["comment"], test["result"])
				}
			}
		}
		if count != int(document.number("numberOfTests")) {
			t.Errorf("%s: %d tests, not %d", name, count, document.number("numberOfTests"))
		}
	}
	total := 0
	for kind := range run {
		total += seen[kind]
		if seen[kind] == 0 {
			t.Errorf("no test of %s", kind)
		}
	}
	for kind := range left {
		if seen[kind] == 0 {
			t.Errorf("no test of %s", kind)
		}
	}
	kinds := []string{}
	for kind := range run {
		kinds = append(kinds, fmt.Sprint(kind, " ", seen[kind]))
	}
	sort.Strings(kinds)
	t.Logf("%s\n%d vectors run", strings.Join(kinds, "\n"), total)
}
