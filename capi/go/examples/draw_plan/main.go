// SPDX-License-Identifier: Apache-2.0

// draw_plan SAMPLES: announces, draws, opens and verifies the sample plan, without touching a file but its papers.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"cavel.alt/cavel"
)

var papers = map[string]string{"plan.json": "plan.json", "event.json": "event.json", "targets.csv": "enterprises.csv",
	"officers.csv": "officers.csv", "recusals.csv": "recusals.csv", "catalogue.json": "catalogue.json", "event-key.txt": "event-key.txt"}

// What a step gives, and says what was noticed.
func step(event cavel.Files, problems []cavel.Problem, err error) cavel.Files {
	for _, problem := range problems {
		fmt.Println(problem.MessageZh)
	}
	return must(event, err)
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func main() {
	log.SetFlags(0)
	read := func(file string) []byte { return must(os.ReadFile(filepath.Join(os.Args[1], file))) }
	given := cavel.Files{}
	for name, file := range papers {
		given[name] = read(file)
	}
	announced := step(cavel.Announce(given, false))
	fmt.Println("announcement", must(cavel.Hash(cavel.SHA256, announced["public/announcement.txt"])))
	drawn := step(cavel.Draw(announced, map[string]string{
		"双色球第2022060期": "03 11 17 20 28 33 16",
		"现场掷骰":         "12345612345612345612345612345612345612345612345612",
		"区司法局":         strings.TrimSpace(string(read("secret-of-the-sample.txt"))),
	}))
	event := step(cavel.OpenEvent(drawn, must(cavel.ParseDay("2022-12-31"))))
	fmt.Println(strings.TrimPrefix(string(event["public/sample.csv"]), "\ufeff"))
	report := must(cavel.Verify(event, cavel.English))
	fmt.Println(strings.Join(report.Checked, "\n"))
	if !report.Agrees {
		log.Fatal(report.Difference.Message)
	}
	fmt.Println("verified")
}
