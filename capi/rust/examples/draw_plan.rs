// SPDX-License-Identifier: Apache-2.0
//! draw_plan SAMPLES: announces, draws, opens and verifies the sample plan, without touching a file but its papers.

use std::path::Path;

const PAPERS: [(&str, &str); 7] = [
    ("plan.json", "plan.json"),
    ("event.json", "event.json"),
    ("targets.csv", "enterprises.csv"),
    ("officers.csv", "officers.csv"),
    ("recusals.csv", "recusals.csv"),
    ("catalogue.json", "catalogue.json"),
    ("event-key.txt", "event-key.txt"),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).ok_or("draw_plan SAMPLES")?;
    let read = |file: &str| std::fs::read(Path::new(&folder).join(file));
    let mut papers = cavel::Files::new();
    for (name, file) in PAPERS {
        papers.insert(name.into(), read(file)?);
    }
    let (announced, problems) = cavel::announce(&papers, false)?;
    for problem in &problems {
        println!("{}", problem.message_zh);
    }
    println!("announcement {}", cavel::hash(cavel::Suite::Sha256, &announced["public/announcement.txt"])?);
    let secret = String::from_utf8(read("secret-of-the-sample.txt")?)?;
    let values = [
        ("双色球第2022060期", "03 11 17 20 28 33 16"),
        ("现场掷骰", "12345612345612345612345612345612345612345612345612"),
        ("区司法局", secret.trim()),
    ];
    let (drawn, _) = cavel::draw(&announced, &values)?;
    let (event, _) = cavel::open_event(&drawn, "2022-12-31".parse()?)?;
    println!("{}", String::from_utf8(event["public/sample.csv"].clone())?.trim_start_matches('\u{feff}'));
    let report = cavel::verify(&event, cavel::Language::English)?;
    println!("{}", report.json);
    if !report.agrees {
        return Err(report.problems[0].message_en.clone().into());
    }
    println!("verified");
    Ok(())
}
