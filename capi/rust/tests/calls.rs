// SPDX-License-Identifier: Apache-2.0
//! Faults of the call itself, warnings, and progress.

use cavel::*;
use std::ops::ControlFlow;
use std::path::Path;

fn read(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/samples").join(path);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {}", path.display(), error))
}

fn name<T>(found: Result<T>) -> String {
    found.map(drop).map_or_else(|error| error.name(), |()| "no fault".into())
}

#[test]
fn mistakes_of_the_call_are_no_rules_that_a_visit_breaks() {
    let (visit, event) = (read("inspections/good.json"), read("inspections/event.json"));
    let (calendar, day) = (Calendar::china().unwrap(), "2022-09-30".parse().unwrap());
    let visits = Files::from([("a.json".to_string(), visit.clone()), ("b.json".to_string(), visit.clone())]);
    assert_eq!(name(validate_inspection(&visit, &event, &calendar, Day(i32::MIN), None)), "argument_range");
    assert_eq!(name(validate_inspections(&visits, &event, &calendar, Day(i32::MIN), None)), "argument_range");
    let mut unknown = Call::new().kernel("abacus");
    assert_eq!(name(unknown.validate_inspections(&visits, &event, &calendar, day, None)), "argument_options");
    let mut stopped = Call::new().progress(|_, _| ControlFlow::Break(()));
    assert_eq!(name(stopped.validate_inspections(&visits, &event, &calendar, day, None)), "call_cancelled");
    assert_eq!(validate_inspection(b"{", &event, &calendar, day, None).unwrap()[0].name, "json_syntax");
    let (days, mut asked) = (&calendar, 0);
    let mut call = Call::new().progress(|_, _| {
        asked += u32::from(days.is_working(day).unwrap());
        ControlFlow::Continue(())
    });
    assert!(!call.validate_inspections(&visits, &event, days, day, None).unwrap().is_empty());
    drop(call);
    assert!(asked > 0);
}

#[test]
fn a_complete_calendar() {
    let text = Calendar::china().unwrap().text().unwrap();
    assert_eq!(Calendar::complete(&text).unwrap().text().unwrap(), text);
    let own = text.replacen("\ncalendar 全国\n", "\ncalendar 本市\n", 1);
    let notice =
        "cavel calendar 1\ncontinues 本市\nnotice 国办发明电〔2026〕99号 2027-11-05 2027 incomplete\noff 元旦 2027-01-01\n";
    let own = Calendar::complete(&own).unwrap();
    assert!(own.problems().is_empty() && Calendar::china().unwrap().with(notice).is_err());
    let next = own.with(notice).unwrap();
    assert_eq!(next.problems()[0].code, 722);
    assert_eq!(next.is_working("2027-01-01".parse().unwrap()), Ok(false));
    assert!(Calendar::complete("cavel calendar 1\ncontinues 全国\n").is_err());
}

#[test]
fn a_matching_that_is_not_complete_says_why() {
    let officers = [Officer { capacity: Some(1), load: 0 }; 2];
    let targets = vec![Target { seats: 2, leads: 0, lead: Vec::new(), other: vec![0, 1] }; 2];
    let task = Task { officers: &officers, targets: &targets, pool: None, tickets: &[0; 4] };
    let found = match_officers(&task, Way::Panels).unwrap();
    assert!(!found.complete && found.certificate.is_some());
    assert_eq!((&found.problems[0].name[..], found.problems[0].is_error), ("match_incomplete", true));
    let teams = match_officers(&task, Way::Teams { fallback: false }).unwrap();
    assert!(!teams.complete && !teams.problems[0].message_zh.is_empty());
    let found = match_officers(&Task { targets: &targets[..1], tickets: &[0; 2], ..task }, Way::Panels).unwrap();
    assert!(found.complete && found.problems.is_empty());
}

#[test]
fn problems_are_joined_as_the_language_does() {
    let error = list_digest(Suite::Sm3, &[" b", "d "]).unwrap_err();
    assert_eq!(error.message(Language::Chinese).matches('；').count(), 1);
    assert_eq!(error.message(Language::English).matches("; ").count(), 1);
}
