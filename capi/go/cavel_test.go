// SPDX-License-Identifier: Apache-2.0

package cavel

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

const samples = "../../docs/samples"

func isFault(err error, name string) bool {
	var of *Error
	return errors.As(err, &of) && of.Name == name
}

func manyIds(count int) []string {
	ids := make([]string, count)
	for i := range ids {
		ids[i] = fmt.Sprint("id-", i)
	}
	return ids
}

func samplePapers() Files {
	papers := Files{}
	for name, file := range map[string]string{"plan.json": "plan.json", "event.json": "event.json", "targets.csv": "enterprises.csv",
		"officers.csv": "officers.csv", "recusals.csv": "recusals.csv", "catalogue.json": "catalogue.json", "event-key.txt": "event-key.txt"} {
		papers[name] = must(os.ReadFile(filepath.Join(samples, file)))
	}
	return papers
}

func secret() string {
	return strings.TrimSpace(string(must(os.ReadFile(filepath.Join(samples, "secret-of-the-sample.txt")))))
}

func TestAnErrorTellsEverything(t *testing.T) {
	err := CheckCreditCode("91410381MA03FYB00K")
	var of *Error
	if !errors.As(fmt.Errorf("outer: %w", err), &of) || of.Name != "credit_code_check" || of.Code != of.Problems[0].Code || of.Code != FaultCreditCodeCheck {
		t.Fatal(err)
	}
	if !strings.Contains(of.Message(Chinese), "校验码") || !strings.Contains(err.Error(), "credit_code_check") {
		t.Error(err)
	}
	if problem := of.Problems[0]; !problem.IsError || problem.RemedyZh == "" || problem.RemedyEn == "" {
		t.Error(problem)
	}
	_, err = Select(SHA256, LotSeed{}, []string{"a", " b", "c", "d\xff"}, 1, 0)
	if !errors.As(err, &of) || len(of.Problems) != 2 || of.Problems[0].Row != 2 || of.Problems[1].Row != 4 {
		t.Error(err)
	}
	if _, err = Hash(7, nil); !isFault(err, "argument_range") || !strings.Contains(err.Error(), "is out of range") {
		t.Error(err)
	}
	if _, err = Match(Task{[]Officer{{1, 0}}, []Target{{Seats: 1}}, 1, []byte{}}); err == nil {
		t.Error("tickets of no bytes")
	}
	if _, err = Merge([]Selection{{}}, nil, 1, 0); !isFault(err, "argument_range") || !strings.Contains(err.Error(), `"first"`) {
		t.Error(err)
	}
	_, err = MatchRepair(Task{[]Officer{{1, 0}}, []Target{{Seats: 1}}, 1, []byte{0}}, nil)
	if !errors.As(err, &of) || of.Problems[0].Field != "before" || of.Problems[0].RemedyZh == "" {
		t.Error(err)
	}
	_, err = Match(Task{make([]Officer, 2), []Target{{Seats: 1}}, 1, []byte{0}})
	if !errors.As(err, &of) || of.Problems[0].Field != "tickets" {
		t.Error(err)
	}
	if bare := fault(150); strings.Contains(bare.Message(Chinese), "{") || !strings.Contains(bare.Error(), "…") {
		t.Error(bare)
	}
	if err := (Files{"../plan.json": nil}); true {
		if _, _, refused := Announce(err, false); !isFault(refused, "path_form") || !strings.Contains(refused.Error(), "../plan.json") {
			t.Error(refused)
		}
	}
}

func TestWhatDataMayMakeWrongIsListed(t *testing.T) {
	calendar := must(NewCalendar())
	defer calendar.Close()
	day, early := must(ParseDay("2022-06-01")), must(ParseDay("1999-01-01"))
	refused := map[string]func() error{
		"date_not_a_day 2022-02-30":       func() error { _, err := ParseDay("2022-02-30"); return err },
		"calendar_not_reached 1999-01-01": func() error { _, err := calendar.IsWorking(early); return err },
		"calendar_not_reached 1999-01-02": func() error { _, err := calendar.IsWorking(early + 1); return err },
		"calendar_not_reached 1999-01-03": func() error { _, err := calendar.WorkingDaysBetween(early+2, day); return err },
		"clock_count 0":                   func() error { _, err := calendar.NthWorkingDay(day, 0); return err },
		"clock_count  0":                  func() error { _, _, err := calendar.NthWorkingDays([]Day{day}, 0); return err },
		"text_outer_space  a":             func() error { _, err := TicketOf(SM3, LotSeed{}, " a"); return err },
		"source_secret_form ":             func() error { _, err := Commitment(SM3, "secret"); return err },
		"fraction_over_one 3/2":           func() error { _, err := SampleSize(10, Fraction{3, 2}, Up); return err },
		"path_form /a":                    func() error { _, err := Verify(Files{"/a": nil}, English); return err },
		"argument_options abacus":         func() error { _, err := NewSelector(SM3, LotSeed{}, 1, 0, 0, WithKernel("abacus")); return err },
		"argument_range -2147483648":      func() error { _, err := calendar.IsWorking(NoDay); return err },
	}
	for wanted, call := range refused {
		var of *Error
		err := call()
		if !errors.As(err, &of) || len(of.Problems) != 1 {
			t.Error(wanted, err)
		} else if found := of.Problems[0].Name + " " + of.Problems[0].Value; found != strings.Replace(wanted, "clock_count  ", "clock_count ", 1) {
			t.Error(found, "not", wanted)
		}
	}
	if DayOf(time.Unix(1<<60, 0)) != NoDay || DayOf(time.Unix(-1<<60, 0)) != NoDay {
		t.Error("a day far away")
	}
}

func TestStreams(t *testing.T) {
	ids := manyIds(5000)
	wanted := fmt.Sprint(must(Select(SM3, LotSeed{}, ids, 50, 5)))
	for _, population := range []uint64{0, 5000, 5001} {
		selector := must(NewSelector(SM3, LotSeed{}, 50, 5, population, WithKernel("portable")))
		for _, some := range [][]string{ids[:2000], ids[2000:]} {
			if err := selector.Push(some); err != nil {
				t.Error(err)
			}
		}
		if found := fmt.Sprint(must(selector.Finish())); found != wanted {
			t.Error(population, found)
		}
		selector.Close()
	}
	selector := must(NewSelector(SM3, LotSeed{}, 50, 5, 5000000))
	defer selector.Close()
	if _, err := must(selector.pushAll(ids)).Finish(); !isFault(err, "fewer_ids_than_announced") {
		t.Error(err)
	}
}

func TestWhatWasNoticedIsTold(t *testing.T) {
	calendar := must(NewCalendar("cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2027-11-05 2027 incomplete\noff 元旦 2027-01-01\n"))
	defer calendar.Close()
	if problems := calendar.Problems(); len(problems) != 1 || problems[0].Code != 722 || problems[0].IsError || problems[0].Value != "2027-01-01" {
		t.Error(problems)
	}
	papers := samplePapers()
	_, row, _ := strings.Cut(strings.Split(string(papers["targets.csv"]), "\n")[1], ",")
	papers["targets.csv"] = append(papers["targets.csv"], "91410381MA03FYB00K,"+row+"\n"...)
	event, problems, err := Announce(papers, false)
	if err != nil || len(problems) != 10 || problems[0].Name != "credit_code_check" || problems[0].Row != 402 {
		t.Error(problems, err)
	}
	if _, again, err := Simulate(papers, 100, 7, English); err != nil || fmt.Sprint(again) != fmt.Sprint(problems) {
		t.Error(again, err)
	}
	if _, _, err = Announce(papers, true); !isFault(err, "credit_code_check") {
		t.Error(err)
	}
	event["public/announcement.txt"] = []byte("x")
	if report := must(Verify(event, English)); len(report.Problems) == 0 || !strings.Contains(report.Problems[0].Where, "announcement") {
		t.Error(report.Problems)
	}
}

func TestClosedAndUsedHandles(t *testing.T) {
	selector := must(NewSelector(SM3, LotSeed{}, 1, 0, 0))
	if err := selector.Push([]string{"a", "b"}); err != nil {
		t.Fatal(err)
	}
	if found := must(selector.Finish()); len(found.Sample) != 1 || len(found.Reserve) != 0 {
		t.Error(found)
	}
	if err := selector.Push([]string{"c"}); !errors.Is(err, ErrClosed) {
		t.Error(err)
	}
	calendar := must(NewCalendar())
	for i := 0; i < 2; i++ {
		_, _ = selector.Close(), calendar.Close()
	}
	_, err := selector.Finish()
	_, other := calendar.IsWorking(0)
	_, third := ValidateInspection([]byte("{}"), []byte("{}"), calendar, 0, nil)
	if !errors.Is(err, ErrClosed) || !errors.Is(other, ErrClosed) || !errors.Is(third, ErrClosed) {
		t.Error(err, other, third)
	}
}

func TestCalendar(t *testing.T) {
	calendar := must(NewCalendar())
	defer calendar.Close()
	day := must(ParseDay("2022-05-25"))
	fifth := must(calendar.NthWorkingDay(day, 5))
	if fifth.String() != "2022-06-01" || DayOf(time.Date(2022, 5, 25, 23, 0, 0, 0, time.FixedZone("", 8*60*60))) != day {
		t.Error(fifth)
	}
	if DayOf(time.Date(1969, 12, 31, 1, 0, 0, 0, time.UTC)) != -1 {
		t.Error("a day before 1970")
	}
	days, unanswered, err := calendar.NthWorkingDays([]Day{day, must(ParseDay("1999-01-01"))}, 5)
	if err != nil || days[0] != fifth || days[1] != NoDay || unanswered != 1 {
		t.Error(days, unanswered, err)
	}
	first, last, fingerprint, err := calendar.Range()
	if err != nil || !(first < day && day < last) || fingerprint == (Digest{}) {
		t.Error(first, last, err)
	}
	if must(calendar.WorkingDaysBetween(day, fifth)) != 5 || must(calendar.IsWorking(fifth+2)) {
		t.Error("working days")
	}
	if _, err := NewCalendar("not a calendar"); !refused(err) {
		t.Error(err)
	}
}

func TestVisits(t *testing.T) {
	folder := filepath.Join(samples, "inspections")
	event := must(os.ReadFile(filepath.Join(folder, "event.json")))
	var index []struct {
		File, Day string
		Rules     []string
	}
	if err := json.Unmarshal(must(os.ReadFile(filepath.Join(folder, "index.json"))), &index); err != nil || len(index) == 0 {
		t.Fatal(err)
	}
	calendar := must(NewCalendar())
	defer calendar.Close()
	for _, each := range index {
		found := map[string]bool{}
		broken, err := ValidateInspection(must(os.ReadFile(filepath.Join(folder, each.File))), event, calendar, must(ParseDay(each.Day)), nil)
		for _, problem := range broken {
			found[problem.Name] = true
		}
		wanted := map[string]bool{}
		for _, rule := range each.Rules {
			wanted[rule] = true
		}
		if err != nil || fmt.Sprint(found) != fmt.Sprint(wanted) {
			t.Error(each.File, found, wanted, err)
		}
	}
}

func TestALongCallIsWatched(t *testing.T) {
	ids, problems := manyIds(400000), 0
	found, err := Select(SM3, LotSeed{}, ids, 10, 0, WithThreads(2), WithProgress(func(done, total uint64) {
		if problems++; done > total {
			t.Error(done, total)
		}
	}))
	if err != nil || problems == 0 || fmt.Sprint(found) != fmt.Sprint(must(Select(SM3, LotSeed{}, ids, 10, 0))) {
		t.Error(problems, err)
	}
	for _, kernel := range Kernels(SM3) {
		if other := must(Select(SM3, LotSeed{}, ids, 10, 0, WithKernel(kernel))); fmt.Sprint(found) != fmt.Sprint(other) {
			t.Error(kernel)
		}
	}
	if _, err = Select(SM3, LotSeed{}, ids, 10, 0, WithKernel("abacus")); !isFault(err, "argument_options") {
		t.Error(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	_, err = Select(SM3, LotSeed{}, ids, 10, 0, WithContext(ctx), WithProgress(func(uint64, uint64) { stop() }))
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if _, err = Verify(Files{}, English, WithContext(ctx)); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	defer func() {
		if recover() != "in progress" {
			t.Error("the panic of a callback is lost")
		}
	}()
	_, _ = Select(SM3, LotSeed{}, ids, 10, 0, WithProgress(func(uint64, uint64) { panic("in progress") }))
}

func TestManyGoroutines(t *testing.T) {
	calendar := must(NewCalendar())
	selector := must(NewSelector(SM3, LotSeed{}, 1, 0, 0))
	var all sync.WaitGroup
	for i := 0; i < 8; i++ {
		all.Add(1)
		go func(i int) {
			defer all.Done()
			for j := 0; j < 200; j++ {
				if day, err := calendar.NthWorkingDay(19137, 5); err == nil && day != 19144 || err != nil && !errors.Is(err, ErrClosed) {
					t.Error(day, err)
				}
				if err := selector.Push([]string{fmt.Sprint(i, " ", j)}); err != nil && !errors.Is(err, ErrClosed) {
					t.Error(err)
				}
				if i == 7 && j == 150 {
					calendar.Close()
					selector.Close()
				}
			}
		}(i)
	}
	all.Wait()
}

func TestEventThatIsNotReady(t *testing.T) {
	event, _, err := Announce(samplePapers(), false)
	if err != nil {
		t.Fatal(err)
	}
	if voided := step(Void(event, "随机源作废")); voided["public/record.json"] == nil || voided["public/announcement.txt"] == nil {
		t.Error("not voided")
	}
	if _, _, err = OpenEvent(event, must(ParseDay("2022-12-31"))); !isFault(err, "event_not_drawn") {
		t.Error(err)
	}
	if _, _, err = Draw(event, nil); !isFault(err, "source_value_missing") {
		t.Error(err)
	}
	if _, _, err = Announce(nil, true); !refused(err) {
		t.Error(err)
	}
	if _, err = Verify(event, 9); !refused(err) {
		t.Error(err)
	}
	if must(Commitment(SHA256, secret()))[0] != 0x5f {
		t.Error("commitment")
	}
}

func TestFromTheRostersToThePublicNotice(t *testing.T) {
	papers := samplePapers()
	if roster := must(CheckTargets(papers["targets.csv"], papers["plan.json"], papers["event.json"])); roster.Usable < 100 || roster.Rows < roster.Usable {
		t.Error(roster)
	}
	if roster := must(CheckOfficers(papers["officers.csv"])); roster.Usable < 10 {
		t.Error(roster)
	}
	if _, err := CheckTargets([]byte("no roster"), nil, nil); !refused(err) {
		t.Error(err)
	}
	issued, free := []byte("id\n91350299M0000XUF4G\n"), []byte(`{"id_rule": "free", `+strings.TrimSpace(string(papers["plan.json"]))[1:])
	if none, one := must(CheckTargets(issued, nil, nil)), must(CheckTargets(issued, free, nil)); none.Usable != 0 || one.Usable != 1 {
		t.Error(none, one)
	}
	study := step(Simulate(papers, 100, 7, English))
	if !json.Valid(study) || string(study) != string(step(Simulate(papers, 100, 7, English, WithThreads(2)))) {
		t.Error(study)
	}
	event, _, err := Announce(papers, false)
	if err != nil {
		t.Fatal(err)
	}
	drawn := step(Draw(event, map[string]string{"双色球第2022060期": "01 05 12 20 27 33 08",
		"现场掷骰": "36152416352411625344361524163524116253441234561234", "区司法局": secret()}, WithKernel("portable")))

	document, day, visits := must(InspectionBaseline(drawn)), must(ParseDay("2022-09-30")), Files{}
	for _, file := range must(filepath.Glob(samples + "/visits/*.json")) {
		visits[filepath.Base(file)] = must(os.ReadFile(file))
	}
	calendar := must(NewCalendar())
	defer calendar.Close()
	if broken := must(ValidateInspections(visits, document, calendar, day, nil)); len(broken) == 0 || broken[0].Article == "" {
		t.Error(broken)
	}
	status, _, err := PublicationReport(document, visits, calendar, day, 30)
	if err != nil || !json.Valid(status) {
		t.Error(err)
	}
	notice, problems, err := Publish(drawn, visits, calendar, day, nil)
	if err != nil || notice["index.html"] == nil || len(notice) != 2 || len(problems) != 0 {
		t.Error("no notice", problems, err)
	}
	twice := Files{}
	for name, visit := range visits {
		twice[name], twice["again.json"] = visit, []byte(strings.Replace(string(visit), `"inspection": "`, `"inspection": "2-`, 1))
	}
	if _, problems, err = Publish(drawn, twice, calendar, day, nil); err != nil || len(problems) == 0 || problems[0].Name != "visit_repeated" {
		t.Error(problems, err)
	}

	var seat []string // of an officer who does not lead
	for _, line := range strings.Split(string(drawn["private/drawn/panels.csv"]), "\n") {
		if seat == nil && strings.HasSuffix(line, ",0") {
			seat = strings.Split(line, ",")
		}
	}
	recusals := Files{"recusals.csv": []byte("officer,target,ground,source,decider,state,requested,decided\n" + seat[2] + "," + seat[1] +
		",a,b,c,granted,2022-06-07T09:00:00+08:00,2022-06-07T15:00:00+08:00\n")}
	by := Decision{must(ParseDay("2022-06-08")), "回避1号", "局长"}
	repaired := step(Repair(drawn, recusals, by))
	if _, _, err = Repair(repaired, recusals, by); !isFault(err, "repair_nothing") {
		t.Error(err)
	}
	for kind, name := range map[Change]string{Excuse: "excuse_reserve_left", Resume: "target_not_suspended", 9: "argument_range"} {
		if _, _, err = ChangeTarget(repaired, kind, seat[1], "ended", by, nil); !isFault(err, name) {
			t.Error(kind, err)
		}
	}
	replaced := step(ChangeTarget(repaired, Replace, seat[1], "closed", by, nil))
	if report := must(Verify(replaced, Chinese)); !report.Agrees || replaced["public/change-2/record.sha256"] == nil {
		t.Error(string(report.JSON))
	}
	extended := step(Extend(replaced, "metal", must(ParseDay("2023-01-31")), "epidemic", by))
	if _, _, err = CloseEvent(extended, by.Day); !isFault(err, "event_not_opened") {
		t.Error(err)
	}
	cancelled := step(Cancel(extended, "上级决定", by))
	digest := must(Hash(SHA256, cancelled["public/announcement.txt"]))
	if !must(VerifyPublished(cancelled, Published{Announcement: digest[:]}, English)).Agrees {
		t.Error("the published digest")
	}
	if must(VerifyPublished(cancelled, Published{Records: [][]byte{digest[:]}}, English)).Agrees {
		t.Error("no record of the event")
	}

	opened := step(OpenEvent(drawn, must(ParseDay("2022-12-31"))))
	row := strings.Split(strings.Split(string(opened["public/sample.csv"]), "\n")[1], ",")
	if ticket := must(EventTicket(opened, row[0], row[4])); !strings.Contains(string(ticket), row[6]) {
		t.Error(string(ticket))
	}
	if _, err = EventTicket(event, row[0], row[4]); !refused(err) {
		t.Error(err)
	}
	if _, _, err = LinkPreviousEvent(papers, opened, "", nil); !isFault(err, "event_number_gap") {
		t.Error(err)
	}
	papers["event.json"] = []byte(strings.Replace(string(papers["event.json"]), `"number": 1`, `"number": 2`, 1))
	for _, earlier := range [][]Files{nil, {}, {opened}} {
		if followed := step(LinkPreviousEvent(papers, opened, "再次抽查", earlier)); followed["terms.json"] == nil || followed["plan.json"] == nil {
			t.Error(followed)
		}
	}
}

func TestIndustriesAndClocks(t *testing.T) {
	sector, _, err := SectorOf("C3311")
	if other, _, _ := SectorOf("3311"); err != nil || sector == "" || sector != other {
		t.Error(sector, err)
	}
	if !strings.Contains(string(must(Clocks(English))), "notice.public") {
		t.Error("clocks")
	}
	national := must(ShippedRulePack("national"))
	if again, _, err := ReadRulePack(national); err != nil || string(again) != string(national) {
		t.Error("rule pack", err)
	}
	if _, err := ShippedRulePack("natoinal"); err == nil {
		t.Error("a rule pack that is not shipped")
	}
	calendar := must(NewCalendar())
	defer calendar.Close()
	days, unanswered, err := calendar.DueDays("notice.public", []Day{must(ParseDay("2022-05-25")), must(ParseDay("1999-01-01"))})
	if err != nil || days[0].String() != "2022-06-01" || days[1] != NoDay || unanswered != 1 {
		t.Error(days, unanswered, err)
	}
	if _, _, err = calendar.DueDays("no.clock", days); !isFault(err, "clock_unknown") {
		t.Error(err)
	}
	_, _, fingerprint, _ := calendar.Range()
	if must(Hash(SHA256, []byte(must(calendar.Text())))) != fingerprint {
		t.Error("fingerprint")
	}
	for _, kernel := range Kernels(SHA256) {
		if must(ListDigest(SHA256, manyIds(100), WithKernel(kernel))) != must(ListDigest(SHA256, manyIds(100))) {
			t.Error(kernel)
		}
	}
}

func TestTheExampleDrawsThePlan(t *testing.T) {
	said, err := exec.Command("go", "run", "./examples/draw_plan", samples).CombinedOutput()
	if err != nil || !strings.HasSuffix(string(said), "\nverified\n") {
		t.Errorf("%v\n%s", err, said)
	}
}

// Functions that are covered by another form of the same function.
var otherForm = map[string]string{"cavel_list_digest": "block", "cavel_select": "block", "cavel_selector_push": "block",
	"cavel_files_add": "Draw merges", "cavel_files_get": "cavel_files_at", "cavel_files_put_arrow": "CSV",
	"cavel_deadline_free": "cavel_due", "cavel_deadline_new": "cavel_due", "cavel_deadline_get": "cavel_due", "cavel_deadline_evidence": "cavel_due"}

func TestEveryFunctionIsWrapped(t *testing.T) {
	used := map[string]bool{}
	for _, file := range must(filepath.Glob("*.go")) {
		if !strings.HasSuffix(file, "_test.go") {
			for _, name := range regexp.MustCompile(`\bcavel_\w+`).FindAllString(string(must(os.ReadFile(file))), -1) {
				used[name] = true
			}
		}
	}
	listed := strings.Fields(string(must(os.ReadFile("../tests/symbols.txt"))))
	for _, name := range listed {
		if !used[name] && otherForm[name] == "" {
			t.Errorf("%s is not wrapped", name)
		}
	}
	if len(listed) == 0 || Version() == "" || ABIVersion() < 1 {
		t.Error("nothing to compare")
	}
}

func TestNoticesAreTheOnesOfTheLibrary(t *testing.T) {
	for _, name := range []string{"LICENSE", "THIRD-PARTY-NOTICES"} {
		if content, err := os.ReadFile(name); err != nil || len(content) < 1000 {
			t.Error(name, err)
		}
	}
}
