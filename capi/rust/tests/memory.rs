// SPDX-License-Identifier: Apache-2.0
//! Nothing leaks, by the C library's own count of allocations. A single test, so that nothing else allocates.
#![cfg(all(target_os = "linux", target_env = "gnu"))]

use cavel::*;

#[repr(C)]
struct MallInfo2 {
    fields: [usize; 10],
}

extern "C" {
    fn mallinfo2() -> MallInfo2;
}

fn in_use() -> usize {
    // SAFETY: takes nothing.
    let now = unsafe { mallinfo2() }.fields;
    now[4] + now[7] // in maps and in blocks
}

type Scenario = (&'static str, Box<dyn Fn()>);

fn calls() -> Vec<Scenario> {
    const SEED: LotSeed = LotSeed([0; 32]);
    let ids: Vec<String> = (0..1000).map(|i| format!("id-{}", i)).collect();
    let (some, others) = (ids.clone(), ids.clone());
    let many: Vec<String> = (0..70_000).map(|i| i.to_string()).collect();
    let large = || Files::from([("announcement.txt".to_string(), vec![b'\n'; 1 << 14])]);
    let bad_path = || Files::from([("a".to_string(), vec![0; 1 << 14]), ("../b".to_string(), Vec::new())]);
    vec![
        ("verify", Box::new(move || assert!(!verify(&large(), Language::English).unwrap().agrees))),
        ("refused files", Box::new(move || assert!(announce(&large(), false).is_err()))),
        ("bad path", Box::new(move || assert!(announce(&bad_path(), false).is_err()))),
        ("draw", Box::new(move || assert!(draw(&large(), &[("a", "b")]).is_err()))),
        ("select", Box::new(move || assert_eq!(select(Suite::Sm3, &SEED, &ids, 1000, 0).unwrap().sample.len(), 1000))),
        (
            "panic",
            Box::new(move || {
                let panicking = || {
                    let mut call =
                        Call::new().kernel("portable").progress(|_, _| std::panic::resume_unwind(Box::new(1)));
                    call.select(Suite::Sm3, &SEED, &many, 1000, 0)
                };
                assert!(std::panic::catch_unwind(panicking).is_err());
            }),
        ),
        (
            "merge",
            Box::new(move || {
                let part = select(Suite::Sm3, &SEED, &some, 500, 0).unwrap();
                assert!(Selection::merge(&[(0, &part), (0, &part)], 500, 0).is_err());
                assert!(Selection::merge(&[(0, &part)], 500, 0).is_ok());
            }),
        ),
        (
            "problems",
            Box::new(|| {
                assert_eq!(list_digest(Suite::Sm3, &[""; 100]).unwrap_err().problems().len(), 100);
            }),
        ),
        (
            "match",
            Box::new(|| {
                let target = [Target { seats: 2, leads: 0, lead: Vec::new(), other: vec![0, 1] }];
                let found = match_officers(
                    &Task { officers: &[Officer::default(); 1000], targets: &target, pool: None, tickets: &[0; 1000] },
                    Way::Panels,
                )
                .unwrap();
                assert_eq!(found.loads.len(), 1000);
            }),
        ),
        (
            "due",
            Box::new(|| {
                let question = r#"{"from": "2022-05-25", "clocks": ["notice.public"]}"#;
                assert!(Calendar::china().unwrap().due(question, Language::English).is_ok());
            }),
        ),
        ("wrong calendar", Box::new(|| assert!(Calendar::china().unwrap().with("no calendar").is_err()))),
        ("wrong complete calendar", Box::new(|| assert!(Calendar::complete("no calendar").is_err()))),
        (
            "selector",
            Box::new(move || {
                let mut selector = Selector::new(Suite::Sm3, &SEED, 1000, 0, Some(1000)).unwrap();
                selector.push(&others).unwrap();
            }),
        ),
    ]
}

#[test]
fn nothing_leaks() {
    for (name, call) in calls() {
        let mut grown = 0;
        for _ in 0..2 {
            // The first round warms up.
            let before = in_use();
            (0..100).for_each(|_| call());
            grown = in_use().saturating_sub(before);
        }
        assert!(grown < 16 * 1024, "{}: {} bytes more after 100 times", name, grown);
    }
}
