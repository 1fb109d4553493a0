// SPDX-License-Identifier: Apache-2.0
//! Everything besides arithmetic: errors, closures, threads, and that every function of the header is bound.

use cavel::*;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn read(path: &str) -> Vec<u8> {
    std::fs::read(root(path)).unwrap_or_else(|error| panic!("{}: {}", path, error))
}

fn ids(count: usize) -> Vec<String> {
    (0..count).map(|i| format!("id-{}", i)).collect()
}

const SEED: LotSeed = LotSeed([0; 32]);

#[test]
fn an_error_tells_everything() {
    let error: Box<dyn std::error::Error + Send + Sync> = check_credit_code("91410381MA03FYB00K").unwrap_err().into();
    let error = error.downcast_ref::<Error>().unwrap();
    assert_eq!((error.name(), error.code()), ("credit_code_check".into(), cavel::faults::CREDIT_CODE_CHECK));
    assert_eq!(error.code(), error.problems()[0].code);
    assert!(error.message(Language::Chinese).contains("校验码"));
    assert!(error.to_string().starts_with("credit_code_check ("));
    let problem = &error.problems()[0];
    assert!(problem.is_error && !problem.remedy_zh.is_empty() && !problem.remedy_en.is_empty());
    let error = select(Suite::Sha256, &SEED, &[&b"a"[..], b" b", b"c", b"d\xff"], 1, 0).unwrap_err();
    assert_eq!(error.problems().iter().map(|problem| problem.row).collect::<Vec<_>>(), [2, 4]);
    let (officers, targets) = ([Officer::default()], [Target::default()]);
    let task = Task { officers: &officers, targets: &targets, pool: None, tickets: &[] };
    assert!(match_officers(&task, Way::Panels).is_err());
    let field = |error: Error| error.problems()[0].field.clone();
    assert_eq!(field(match_officers(&task, Way::Panels).unwrap_err()), "ticket_size");
    let task = Task { tickets: &[0], ..task };
    let range = match_officers(&task, Way::RepairPanels { before: &[] }).unwrap_err();
    assert_eq!((range.name(), range.code()), ("argument_range".into(), 1201));
    assert!(range.to_string().contains("\"before\""), "{}", range);
    let no_team = Way::RepairTeams { teams: &[vec![0]], before: &[Some(u32::MAX)] };
    assert_eq!(field(match_officers(&task, no_team).unwrap_err()), "before");
    let many = [Officer::default(), Officer::default()];
    let odd = Task { officers: &many, tickets: &[0], ..task };
    assert_eq!(field(match_officers(&odd, Way::Panels).unwrap_err()), "tickets");
    let bad = Files::from([("../plan.json".to_string(), Vec::new())]);
    assert_eq!(announce(&bad, false).unwrap_err().problems()[0].value, "../plan.json");
}

#[test]
fn what_data_may_make_wrong_is_listed() {
    fn is<T: std::fmt::Debug>(found: Result<T>, name: &str, value: &str) {
        let error = found.unwrap_err();
        let list: Vec<_> = error.problems().iter().map(|problem| (&problem.name[..], &problem.value[..])).collect();
        assert_eq!(list, [(name, value)]);
    }
    let calendar = Calendar::china().unwrap();
    let (day, early): (Day, Day) = ("2022-06-01".parse().unwrap(), "1999-01-01".parse().unwrap());
    is("2022-02-30".parse::<Day>(), "date_not_a_day", "2022-02-30");
    is(calendar.is_working(early), "calendar_not_reached", "1999-01-01");
    is(calendar.nth_working_day(day, 0), "clock_count", "0");
    is(calendar.nth_working_days(&[day], 0), "clock_count", "0");
    is(calendar.working_days_between(early, day), "calendar_not_reached", "1999-01-01");
    is(ticket(Suite::Sm3, &SEED, " a"), "text_outer_space", " a");
    is(commitment(Suite::Sm3, "secret"), "source_secret_form", "");
    is(sample_size(10, Fraction { numerator: 3, denominator: 2 }, Rounding::Up), "fraction_over_one", "3/2");
    let unknown = Call::new().kernel("abacus").selector(Suite::Sm3, &SEED, 1, 0, None);
    is(unknown.map(drop), "argument_options", "abacus");
}

#[test]
fn streams() {
    let ids = ids(5000);
    let wanted = select(Suite::Sm3, &SEED, &ids, 50, 5);
    for population in [None, Some(0), Some(5000), Some(5001)] {
        let mut selector = Call::new().kernel("portable").selector(Suite::Sm3, &SEED, 50, 5, population).unwrap();
        ids.chunks(2000).for_each(|some| selector.push(some).unwrap());
        assert_eq!(selector.finish(), wanted);
    }
    let mut selector = Selector::new(Suite::Sm3, &SEED, 50, 5, Some(5_000_000)).unwrap();
    selector.push(&ids).unwrap();
    assert_eq!(selector.finish().unwrap_err().name(), "fewer_ids_than_announced");
}

#[test]
fn warnings_are_reported() {
    let notice =
        "cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2027-11-05 2027 incomplete\noff 元旦 2027-01-01\n";
    let calendar = Calendar::china().unwrap();
    let late = calendar.with(notice).unwrap();
    let list: Vec<_> = late.problems().iter().map(|problem| (problem.code, problem.is_error, problem.row)).collect();
    assert_eq!((calendar.problems().len(), list), (0, vec![(722, false, 4)]));
    let mut papers = papers();
    let mut roster = String::from_utf8(papers["targets.csv"].clone()).unwrap();
    let row = roster.lines().nth(1).unwrap().split_once(',').unwrap().1.to_string();
    roster.push_str(&format!("91410381MA03FYB00K,{}\n", row));
    papers.insert("targets.csv".into(), roster.into_bytes());
    let (_, problems) = announce(&papers, false).unwrap();
    assert_eq!((problems.len(), &problems[0].name[..], problems[0].row), (10, "credit_code_check", 402));
    assert_eq!(simulate(&papers, 100, 7, Language::English).unwrap().1, problems);
    assert!(announce(&papers, true).is_err());
}

#[test]
fn closures_watch_stop_and_panic() {
    let ids = ids(200_000);
    let mut list = Vec::new();
    let mut call = Call::new().threads(2).progress(|done, total| {
        list.push((done, total));
        ControlFlow::Continue(())
    });
    let found = call.select(Suite::Sm3, &SEED, &ids, 10, 2);
    drop(call);
    assert_eq!(found, select(Suite::Sm3, &SEED, &ids, 10, 2));
    assert!(!list.is_empty() && list.iter().all(|(done, total)| done <= total));
    for kernel in kernels(Suite::Sm3) {
        assert_eq!(Call::new().kernel(&kernel).select(Suite::Sm3, &SEED, &ids, 10, 2), found);
    }
    let unknown = Call::new().kernel("abacus").list_digest(Suite::Sm3, &ids).unwrap_err();
    assert_eq!(unknown.name(), "argument_options");
    let stopped = Call::new().progress(|_, _| ControlFlow::Break(())).select(Suite::Sm3, &SEED, &ids, 10, 2);
    assert_eq!(stopped.unwrap_err().name(), "call_cancelled");
    let panicked = std::panic::catch_unwind(|| {
        let mut call = Call::new().progress(|_, _| std::panic::resume_unwind(Box::new("in progress")));
        let _ = call.select(Suite::Sm3, &SEED, &ids, 10, 2);
    });
    assert_eq!(*panicked.unwrap_err().downcast::<&str>().unwrap(), "in progress");
}

#[test]
fn threads() {
    fn sent<T: Send>(value: T) -> T {
        value
    }
    fn shared<T: Sync>(value: &T) -> &T {
        value
    }
    let calendar = sent(Calendar::china().unwrap());
    let mut selector = sent(Selector::new(Suite::Sm3, &SEED, 1, 0, None).unwrap());
    let day: Day = "2022-05-25".parse().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let calendar = shared(&calendar);
            scope.spawn(move || {
                for _ in 0..200 {
                    assert_eq!(calendar.nth_working_day(day, 5).unwrap().to_string(), "2022-06-01");
                }
            });
        }
        scope.spawn(|| selector.push(&["a", "b"]).unwrap());
    });
    assert_eq!(selector.finish().unwrap().sample.len(), 1);
}

#[test]
fn calendar() {
    let calendar = Calendar::china().unwrap();
    let day: Day = "2022-05-25".parse().unwrap();
    let (fifth, early): (Day, Day) = ("2022-06-01".parse().unwrap(), "1999-01-01".parse().unwrap());
    assert_eq!(calendar.nth_working_days(&[day, early], 5).unwrap(), [Some(fifth), None]);
    assert_eq!(calendar.working_days_between(day, fifth), Ok(5));
    assert_eq!(calendar.is_working(Day(fifth.0 + 2)), Ok(false));
    let range = calendar.range().unwrap();
    assert!(range.first < day && day < range.last && range.fingerprint.0 != [0; 32]);
    assert!(calendar.with("not a calendar").is_err() && "2022-02-30".parse::<Day>().is_err());
    assert_eq!(Day(i32::MAX).to_string(), i32::MAX.to_string());
}

/// The deadlines of capi/tests/deadline.c, member by member.
#[test]
fn deadlines() {
    let calendar = Calendar::china().unwrap();
    let day = |text: &str| text.parse::<Day>().unwrap();
    let mut question = Question::new(day("2022-09-28"), Period::Clock("notice.public"));
    let notice = calendar.deadline(&question).unwrap();
    assert_eq!(notice.evidence.len(), 7);
    let first = &notice.evidence[0];
    assert_eq!((first.day, first.is_working, first.issued), (day("2022-10-03"), false, Some(day("2021-10-25"))));
    assert!(first.holiday == "国庆节" && !first.notice.is_empty() && notice.evidence[6].is_working);
    let wanted = Deadline {
        status: DeadlineStatus::Confirmed,
        reason: None,
        from: day("2022-09-28"),
        days: 5,
        working_days: true,
        notice_year: None,
        last_day: Some(day("2022-10-10")),
        nominal: None,
        not_before: Some(day("2022-10-10")),
        as_of: None,
        end: Some(86400 * i64::from(day("2022-10-10").0 + 1) - 8 * 3600),
        clock: "notice.public".into(),
        calendar: calendar.range().unwrap().fingerprint,
        evidence: notice.evidence.clone(),
    };
    assert_eq!(notice, wanted);

    question = Question { closes: Some(1050), ..Question::new(day("2022-05-25"), Period::CalendarDays(3)) };
    let rolled = calendar.deadline(&question).unwrap();
    assert_eq!((rolled.nominal, rolled.last_day), (Some(day("2022-05-28")), Some(day("2022-05-30"))));
    assert_eq!(rolled.end, Some(86400 * i64::from(day("2022-05-30").0) + 1050 * 60 - 8 * 3600));
    let as_of = Some(day("2021-10-01"));
    question = Question { as_of, ..Question::new(day("2022-05-25"), Period::WorkingDays(3)) };
    let waits = calendar.deadline(&question).unwrap();
    assert_eq!((waits.status, waits.notice_year), (DeadlineStatus::NeedsNotice, Some(2022)));
    assert_eq!((waits.reason, waits.end, waits.as_of), (Some(faults::CALENDAR_NEEDS_NOTICE), None, as_of));
    question.provisional = true;
    assert_eq!(calendar.deadline(&question).unwrap().status, DeadlineStatus::Provisional);
    let unknown = Question::new(day("2022-05-25"), Period::Clock("no.clock"));
    assert_eq!(calendar.deadline(&unknown).unwrap_err().name(), "clock_unknown");
}

#[test]
fn visits() {
    let (folder, calendar) = ("docs/samples/inspections/", Calendar::china().unwrap());
    let event = read(&format!("{}event.json", folder));
    let index = String::from_utf8(read(&format!("{}index.json", folder))).unwrap();
    let strings = |text: &str| text.split('"').skip(1).step_by(2).map(String::from).collect::<Vec<_>>();
    let mut checked = 0;
    for entry in index.split('}').filter(|entry| entry.contains("\"file\"")) {
        let words = strings(entry);
        let after = |name: &str| &words[words.iter().position(|word| word == name).unwrap() + 1];
        let rules = &entry[entry.find("\"rules\"").unwrap() + "\"rules\"".len()..];
        let rules: BTreeSet<String> = strings(&rules[..rules.find(']').unwrap()]).into_iter().collect();
        let visit = read(&format!("{}{}", folder, after("file")));
        let found = validate_inspection(&visit, &event, &calendar, after("day").parse().unwrap(), None).unwrap();
        let found: BTreeSet<String> = found.into_iter().map(|problem| problem.name).collect();
        assert_eq!(found, rules, "{}", after("file"));
        checked += 1;
    }
    assert!(checked > 10, "{} visits", checked);
}

fn papers() -> Files {
    [
        ("plan.json", "plan.json"),
        ("event.json", "event.json"),
        ("targets.csv", "enterprises.csv"),
        ("officers.csv", "officers.csv"),
        ("recusals.csv", "recusals.csv"),
        ("catalogue.json", "catalogue.json"),
        ("event-key.txt", "event-key.txt"),
    ]
    .into_iter()
    .map(|(name, file)| (name.to_string(), read(&format!("docs/samples/{}", file))))
    .collect()
}

fn secret() -> String {
    String::from_utf8(read("docs/samples/secret-of-the-sample.txt")).unwrap().trim().to_string()
}

#[test]
fn an_event_that_is_not_ready() {
    let (event, _) = announce(&papers(), false).unwrap();
    let (voided, noticed) = void(&event, "随机源作废").unwrap();
    assert!(voided.contains_key("public/record.json") && noticed.is_empty());
    assert_eq!(open_event(&event, "2022-12-31".parse().unwrap()).unwrap_err().name(), "event_not_drawn");
    assert_eq!(inspection_baseline(&event).unwrap_err().name(), "event_not_drawn");
    assert_eq!(draw(&event, &[]).unwrap_err().name(), "source_value_missing");
    assert_eq!(commitment(Suite::Sha256, &secret()).unwrap().0[0], 0x5f);
    assert!(!version().is_empty() && abi_version() >= 1);
}

#[test]
fn from_the_rosters_to_the_public_notice() {
    let mut papers = papers();
    let roster =
        check_targets(&papers["targets.csv"], Some(&papers["plan.json"]), Some(&papers["event.json"])).unwrap();
    assert!(roster.usable > 100 && roster.rows >= roster.usable);
    assert!(
        check_officers(&papers["officers.csv"]).unwrap().usable > 10
            && check_targets(b"no roster", None, None).is_err()
    );
    let issued = b"id\n91350299M0000XUF4G\n";
    let plan = std::str::from_utf8(&papers["plan.json"]).unwrap().trim_start();
    let free = format!("{{\"id_rule\": \"free\", {}", &plan[1..]).into_bytes();
    assert_eq!(check_targets(issued, None, None).unwrap().usable, 0);
    assert_eq!(check_targets(issued, Some(&free), None).unwrap().usable, 1);
    let study = simulate(&papers, 100, 7, Language::English).unwrap();
    assert_eq!(Call::new().threads(2).simulate(&papers, 100, 7, Language::English).unwrap(), study);
    let (event, _) = announce(&papers, false).unwrap();
    let secret = secret();
    let values = [
        ("双色球第2022060期", "01 05 12 20 27 33 08"),
        ("现场掷骰", "36152416352411625344361524163524116253441234561234"),
        ("区司法局", &secret),
    ];
    let (drawn, noticed) = Call::new().kernel("portable").draw(&event, &values).unwrap();
    assert!(noticed.is_empty());

    let (document, day) = (inspection_baseline(&drawn).unwrap(), "2022-09-30".parse().unwrap());
    let (document, calendar) = (document.as_bytes(), Calendar::china().unwrap());
    let visits = std::fs::read_dir(root("docs/samples/visits")).unwrap().map(|file| {
        let file = file.unwrap();
        (file.file_name().into_string().unwrap(), std::fs::read(file.path()).unwrap())
    });
    let visits: Files = visits.collect();
    let broken = validate_inspections(&visits, document, &calendar, day, None).unwrap();
    assert!(!broken.is_empty() && broken.iter().all(|problem| !problem.article.is_empty()));
    assert!(publication_report(document, &visits, &calendar, day, 30).unwrap().json.starts_with('{'));
    let (notice, noticed) = publish(&drawn, &visits, &calendar, day, None).unwrap();
    assert_eq!(notice.keys().collect::<Vec<_>>(), ["index.html", "results.csv"]);
    assert!(noticed.is_empty());
    let visit = String::from_utf8(visits.values().next().unwrap().clone()).unwrap();
    let mut twice = visits.clone();
    twice.insert("again.json".into(), visit.replacen("\"inspection\": \"", "\"inspection\": \"2-", 1).into_bytes());
    let repeated = publish(&drawn, &twice, &calendar, day, None).unwrap().1;
    assert_eq!(repeated[0].name, "visit_repeated");

    let panels = String::from_utf8(drawn["private/drawn/panels.csv"].clone()).unwrap();
    let seat = panels.lines().find(|line| line.ends_with(",0")).unwrap(); // of an officer who does not lead
    let seat: Vec<&str> = seat.split(',').collect();
    let recusals = format!(
        "officer,target,ground,source,decider,state,requested,decided\n{},{},a,b,c,granted,{},{}\n",
        seat[2], seat[1], "2022-06-07T09:00:00+08:00", "2022-06-07T15:00:00+08:00"
    );
    let rosters = Files::from([("recusals.csv".to_string(), recusals.into_bytes())]);
    let by = Decision { day: "2022-06-08".parse().unwrap(), evidence: "回避1号", approver: "局长" };
    let (repaired, _) = repair(&drawn, &rosters, by).unwrap();
    assert_eq!(repair(&repaired, &rosters, by).unwrap_err().name(), "repair_nothing");
    for (kind, name) in [(Change::Excuse, "excuse_reserve_left"), (Change::Resume, "target_not_suspended")] {
        let refused = change_target(&repaired, kind, seat[1], "ended", by, &Files::new());
        assert_eq!(refused.unwrap_err().name(), name);
    }
    let (replaced, _) = change_target(&repaired, Change::Replace, seat[1], "closed", by, &Files::new()).unwrap();
    assert!(replaced.contains_key("public/change-2/record.sha256"));
    assert!(verify(&replaced, Language::Chinese).unwrap().agrees);
    let (extended, _) = extend(&replaced, "metal", "2023-01-31".parse().unwrap(), "epidemic", by).unwrap();
    assert_eq!(close_event(&extended, by.day).unwrap_err().name(), "event_not_opened");
    let (cancelled, _) = cancel(&extended, "上级决定", by).unwrap();
    let digest = hash(Suite::Sha256, &cancelled["public/announcement.txt"]).unwrap().0;
    let published = Published { announcement: Some(digest), records: vec![] };
    assert!(verify_published(&cancelled, &published, Language::English).unwrap().agrees);
    let other = Published { announcement: None, records: vec![digest] };
    assert!(!verify_published(&cancelled, &other, Language::English).unwrap().agrees);

    let (opened, _) = open_event(&drawn, "2022-12-31".parse().unwrap()).unwrap();
    let sample = String::from_utf8(opened["public/sample.csv"].clone()).unwrap();
    let row: Vec<&str> = sample.lines().nth(1).unwrap().split(',').collect();
    assert!(event_ticket(&opened, row[0], row[4]).unwrap().contains(row[6]));
    assert!(event_ticket(&event, row[0], row[4]).is_err());
    assert_eq!(link_previous_event(&papers, &opened, "", None).unwrap_err().name(), "event_number_gap");
    let next = String::from_utf8(papers["event.json"].clone()).unwrap().replace("\"number\": 1", "\"number\": 2");
    papers.insert("event.json".into(), next.into_bytes());
    assert_eq!(link_previous_event(&papers, &opened, "", None).unwrap_err().name(), "event_plan_drawn_before");
    for earlier in [None, Some(&[][..]), Some(&[opened.clone()][..])] {
        assert!(link_previous_event(&papers, &opened, "再次抽查", earlier).unwrap().0.contains_key("terms.json"));
    }
}

#[test]
fn industries_kernels_clocks() {
    assert_eq!(sector_of("C3311"), sector_of("3311"));
    assert!(!sector_of("C3311").unwrap().name.is_empty());
    assert_eq!(kernels(Suite::Sm3).last().unwrap(), "portable");
    assert!(clocks(Language::English).unwrap().contains("notice.public"));
    let national = shipped_rule_pack("national").unwrap();
    assert_eq!(read_rule_pack(&national).unwrap().0, national);
    assert!(shipped_rule_pack("natoinal").is_err());
    let calendar = Calendar::china().unwrap();
    let (day, early) = ("2022-05-25".parse().unwrap(), "1999-01-01".parse().unwrap());
    let due = calendar.due_days("notice.public", &[day, early]).unwrap();
    assert_eq!(due, [Some("2022-06-01".parse().unwrap()), None]);
    assert_eq!(calendar.due_days("no.clock", &[day]).unwrap_err().name(), "clock_unknown");
    let digest = hash(Suite::Sha256, calendar.text().unwrap().as_bytes());
    assert_eq!(digest, Ok(calendar.range().unwrap().fingerprint));
}

/// A C type as Rust writes it, such as `const char* const*` as `*const *const c_char`.
fn rust_type(of: &str) -> String {
    let spaced = of.replace('*', " * ");
    let (mut made, mut constant) = (String::new(), false);
    for word in spaced.split_whitespace() {
        match word {
            "const" => constant = true,
            "*" => {
                made = format!("*{} {}", if constant { "const" } else { "mut" }, made);
                constant = false;
            }
            "uint8_t" | "uint32_t" | "uint64_t" => made = word.trim_end_matches("_t").replace("uint", "u"),
            "int32_t" => made = "i32".into(),
            "char" | "void" => made = format!("c_{}", word),
            name => made = name.into(),
        }
    }
    made
}

/// A declaration of cavel.h as it is in src/sys.rs.
fn rust_function(declaration: &str) -> String {
    let (head, parameters) = declaration.trim().trim_end_matches(')').split_once('(').unwrap();
    let split = |typed: &str| {
        let at = typed.rfind(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap() + 1;
        (typed[at..].to_string(), rust_type(&typed[..at]))
    };
    let parameters = parameters.split(',').filter(|parameter| parameter.trim() != "void").map(|parameter| {
        // An array is a pointer.
        let pointer = parameter
            .trim()
            .split_once('[')
            .map(|(typed, _)| typed.replacen("_t ", "_t* ", 1).replacen("char ", "char* ", 1));
        let (name, is) = split(pointer.as_deref().unwrap_or_else(|| parameter.trim()));
        format!("{}: {}", name, is)
    });
    let parameters = parameters.collect::<Vec<_>>().join(", ");
    match split(head) {
        (name, is) if is == "c_void" => format!("pub fn {}({});", name, parameters),
        (name, is) => format!("pub fn {}({}) -> {};", name, parameters, is),
    }
}

/// Functions covered by another form of the same function: pointers to texts, maps of files. Tables of Arrow come from a crate of
/// their own, whose stream cavel_sys takes.
const OTHER_FORM: [&str; 6] = [
    "cavel_list_digest_block",
    "cavel_select_block",
    "cavel_selector_push_block",
    "cavel_files_add",
    "cavel_files_get",
    "cavel_files_put_arrow",
];

#[test]
fn every_function_is_wrapped_as_the_header_declares_it() {
    let squeeze =
        |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "(").replace(", )", ")");
    let ours = squeeze(&String::from_utf8(read("capi/rust/sys/src/lib.rs")).unwrap());
    let sources = std::fs::read_dir(root("capi/rust/src")).unwrap();
    let source: String = sources.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    let used: BTreeSet<&str> = source.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    let mut declared = BTreeSet::new();
    for header in std::fs::read_dir(root("capi/include")).unwrap() {
        let header = std::fs::read_to_string(header.unwrap().path()).unwrap();
        let declarations = header.split("CAVEL_API ").skip(1).filter_map(|text| text.split(';').next());
        for declaration in declarations.filter(|text| !text.contains('#')) {
            let wanted = rust_function(
                &squeeze(declaration)
                    .replace("cavel_status", "int32_t")
                    .replace("CAVEL_CHECKED ", "")
                    .replace(" CAVEL_NULLABLE", ""),
            );
            let name = wanted["pub fn ".len()..wanted.find('(').unwrap()].to_string();
            assert!(ours.contains(&wanted), "sys/src/lib.rs has not\n{}", wanted);
            assert_ne!(used.contains(name.as_str()), OTHER_FORM.contains(&name.as_str()), "{}", name);
            declared.insert(name);
        }
    }
    let listed = String::from_utf8(read("capi/tests/symbols.txt")).unwrap();
    assert_eq!(declared, listed.split_whitespace().map(String::from).collect());
}
