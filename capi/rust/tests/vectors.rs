// SPDX-License-Identifier: Apache-2.0
//! The shared vectors, as lines that capi/tests/flat_vectors.py and flat_matchings.py write. An unknown kind fails, and so does a missing one.

use cavel::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

type Fields<'a> = [&'a str];

fn bytes(digits: &str) -> Vec<u8> {
    assert!(digits.len() % 2 == 0, "half a byte");
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
}

fn text(digits: &str) -> String {
    String::from_utf8(bytes(digits)).unwrap()
}

fn thirty_two(digits: &str) -> [u8; 32] {
    bytes(digits).try_into().unwrap()
}

fn split(field: &str, sign: char) -> Vec<&str> {
    if field.is_empty() {
        return Vec::new();
    }
    field.split(sign).collect()
}

fn many(field: &str) -> Vec<Vec<u8>> {
    split(field, ',').into_iter().map(bytes).collect()
}

fn number<T: std::str::FromStr>(field: &str) -> T {
    field.parse().unwrap_or_else(|_| panic!("{} is no number", field))
}

fn numbers<T: std::str::FromStr>(field: &str, sign: char) -> Vec<T> {
    split(field, sign).into_iter().map(number).collect()
}

fn suite(field: &str) -> Suite {
    match field {
        "sha256" => Suite::Sha256,
        "sm3" => Suite::Sm3,
        _ => panic!("{} is no suite", field),
    }
}

fn lot(of: &Fields) -> LotSeed {
    lot_seed(suite(of[0]), &Digest(thirty_two(of[1])), &text(of[2])).unwrap()
}

fn digest_is(of: &Fields) -> bool {
    let message = bytes(of[2]).repeat(number(of[1]));
    hash(suite(of[0]), &message).unwrap().to_string() == of[3]
}

fn ticket_is(of: &Fields) -> bool {
    let seed = lot(of);
    assert_eq!(seed.to_string(), of[3]);
    ticket(suite(of[0]), &seed, &text(of[4])).unwrap().to_string() == of[5]
}

fn part_is(found: &[SelectedId], ids: &[Vec<u8>], wanted: &str) -> bool {
    let drawn = found.iter().map(|drawn| (ids[drawn.index as usize].clone(), drawn.ticket.to_string()));
    let pair = |pair: &str| pair.split_once(':').map(|(id, ticket)| (bytes(id), ticket.to_string()));
    drawn.eq(split(wanted, ',').into_iter().flat_map(pair))
}

/// Every way of selecting: at once, with progress, in pieces, by shards and merged. Each gives the same result, or refuses.
fn selection_is(of: &Fields) -> bool {
    let (suite, seed, n, reserve) = (suite(of[0]), lot(of), number(of[3]), number(of[4]));
    let shards: Vec<Vec<Vec<u8>>> = of[5].split('|').map(many).collect();
    let ids = shards.concat();
    let is = |found: Result<Selection>| {
        found.map_or(false, |found| {
            let cutoff = found.cutoff().map_or("-".into(), |ticket| ticket.to_string());
            let same_cutoff = of[8].is_empty() || cutoff == of[8];
            part_is(&found.sample, &ids, of[6]) && part_is(&found.reserve, &ids, of[7]) && same_cutoff
        })
    };
    let streamed = || {
        let mut selector = Selector::new(suite, &seed, n, reserve, Some(ids.len() as u64))?;
        shards.iter().try_for_each(|shard| selector.push(shard))?;
        selector.finish()
    };
    let merged = || {
        let parts = shards.iter().map(|shard| select(suite, &seed, shard, n, reserve)).collect::<Result<Vec<_>>>()?;
        let firsts = shards.iter().scan(0, |at, shard| {
            *at += shard.len() as u64;
            Some(*at - shard.len() as u64)
        });
        Selection::merge(&firsts.zip(&parts).collect::<Vec<_>>(), n, reserve)
    };
    let ways = [
        is(select(suite, &seed, &ids, n, reserve)),
        is(Call::new().threads(2).kernel("portable").select(suite, &seed, &ids, n, reserve)),
        is(streamed()),
        is(merged()),
    ];
    assert!(ways.iter().all(|way| way == &ways[0]), "the ways differ: {:?}", ways);
    ways[0]
}

fn coordinated_is(of: &Fields) -> bool {
    let sizes: Vec<u64> = numbers(of[4], ',');
    let samples: Vec<Vec<Vec<u8>>> = of[5].split('|').map(many).collect();
    let drawn = of[3].split('|').map(many).zip(sizes).map(|(frame, size)| {
        let found = select(suite(of[0]), &lot(of), &frame, size, 0).unwrap();
        found.sample.iter().map(|drawn| frame[drawn.index as usize].clone()).collect::<Vec<_>>()
    });
    let drawn: Vec<_> = drawn.collect();
    let nested = drawn[0].iter().all(|id| drawn[1].contains(id));
    drawn == samples && u8::from(nested) == number::<u8>(of[6])
}

fn fraction_is(of: &Fields) -> bool {
    let wanted = Fraction { numerator: number(of[1]), denominator: number(of[2]) };
    parse_fraction(&text(of[0])) == Ok(wanted)
}

fn announced_is(of: &Fields) -> bool {
    fraction_is(of) && parse_fraction(&text(of[0])).unwrap().to_string() == text(of[0])
}

fn size_is(of: &Fields) -> bool {
    let rounding = match of[0] {
        "up" => Rounding::Up,
        "down" => Rounding::Down,
        "half-up" => Rounding::HalfUp,
        _ => panic!("{} is no rounding", of[0]),
    };
    let part = Fraction { numerator: number(of[2]), denominator: number(of[3]) };
    sample_size(number(of[1]), part, rounding) == Ok(number(of[4]))
}

/// An answer may say that a day is not known yet.
fn due_is(of: &Fields) -> bool {
    let mut calendar = Calendar::china().unwrap();
    for file in many(of[0]) {
        calendar = calendar.with(&String::from_utf8(file).unwrap()).unwrap();
    }
    calendar.due(&text(of[1]), Language::English).map_or(false, |answer| {
        let evidence = answer.matches("\"holiday\":").count();
        many(of[2]).into_iter().all(|fragment| answer.contains(std::str::from_utf8(&fragment).unwrap()))
            && (of[3] == "-" || evidence == number::<usize>(of[3]))
    })
}

fn rows(field: &str) -> Vec<Vec<u32>> {
    split(field, '|').into_iter().map(|row| numbers(row, ',')).collect()
}

/// A matching of the task in the first six fields.
fn matched(way: &str, of: &Fields) -> Result<Matching> {
    let officers = split(of[1], ',').into_iter().map(|officer| {
        let (capacity, load) = officer.split_once(':').unwrap();
        Officer { capacity: capacity.parse().ok(), load: number(load) }
    });
    let targets = split(of[2], ',').into_iter().map(|target| {
        let part: Vec<&str> = target.split(':').collect();
        Target {
            seats: number(part[0]),
            leads: number(part[1]),
            lead: numbers(part[2], '.'),
            other: numbers(part[3], '.'),
        }
    });
    let tickets = split(of[3], '|').into_iter().flat_map(|row| numbers::<u64>(row, ',')).flat_map(u64::to_be_bytes);
    let (officers, targets, tickets): (Vec<_>, Vec<_>, Vec<u8>) =
        (officers.collect(), targets.collect(), tickets.collect());
    let task = Task { officers: &officers, targets: &targets, pool: of[0].parse().ok(), tickets: &tickets };
    let panels = if targets.is_empty() { Vec::new() } else { of[4].split('|').map(|row| numbers(row, ',')).collect() };
    match way {
        "panel" => match_officers(&task, Way::Panels),
        "team" => match_officers(&task, Way::Teams { fallback: false }),
        "fallback" => match_officers(&task, Way::Teams { fallback: true }),
        "repair" => match_officers(&task, Way::RepairPanels { before: &panels }),
        "repair-team" => {
            let before: Vec<Option<u32>> = split(of[4], ',').into_iter().map(|team| team.parse().ok()).collect();
            match_officers(&task, Way::RepairTeams { teams: &rows(of[5]), before: &before })
        }
        _ => panic!("{} is no way of matching", way),
    }
}

/// Whether a matching agrees with the fields of the answer.
fn answer_is(found: &Matching, answer: &Fields) -> bool {
    let certificate = (answer[5] != "-").then(|| {
        let part: Vec<&str> = answer[5].split(':').collect();
        Certificate {
            targets: numbers(part[0], ','),
            officers: numbers(part[1], ','),
            demand: number(part[2]),
            residual_capacity: number(part[3]),
            pool: number(part[4]),
        }
    });
    let wanted = Matching {
        complete: found.complete,
        mode: if answer[0] == "team" { Mode::Team } else { Mode::Panel },
        pool: number(answer[1]),
        panels: rows(answer[2]),
        leaders: numbers(answer[3], ','),
        loads: numbers(answer[4], ','),
        forced: rows(answer[8]).into_iter().map(|pair| (pair[0], pair[1])).collect(),
        teams: rows(answer[6]),
        substitutes: numbers(answer[7], ','),
        changed: number(answer[9]),
        certificate,
        problems: found.problems.clone(),
    };
    *found == wanted && found.complete == found.problems.is_empty()
}

/// The result of a matching, or the fault that it should have had.
fn match_result(way: &str, of: &Fields) -> &'static str {
    match matched(way, of) {
        Err(error) if error.name() == of[6] => "invalid",
        Ok(found) if of.len() == 16 && answer_is(&found, &of[6..]) => {
            ["infeasible", "valid"][usize::from(found.complete)]
        }
        _ => "not as wanted",
    }
}

fn bits_are(of: &Fields) -> bool {
    let needed = split(of[0], ',').into_iter().map(|stratum| {
        let (size, n) = stratum.split_once(':').unwrap();
        bits_needed(number(size), number(n)).unwrap()
    });
    needed.sum::<u64>() == number(of[1])
}

fn seeds_are(of: &Fields) -> bool {
    let seed = hash(suite(of[0]), &bytes(of[1])).unwrap();
    let made = many(of[3])
        .into_iter()
        .map(|label| lot_seed(suite(of[0]), &seed, std::str::from_utf8(&label).unwrap()).unwrap().to_string());
    seed.to_string() == of[2] && made.eq(split(of[4], ',').into_iter().map(String::from))
}

fn files(of: &Fields) -> Files {
    let file = |file: &str| file.split_once(':').map(|(path, content)| (text(path), bytes(content)));
    split(of[0], ',').into_iter().flat_map(file).collect()
}

fn statement_belongs(of: &Fields) -> bool {
    let report = verify(&files(of), Language::English).unwrap();
    assert!(!report.agrees);
    !report.json.contains("\"file\":\"statement")
}

/// Whether the claim of a line holds, or its result is the expected one; None if its kind is unknown.
fn holds(kind: &str, result: &str, of: &Fields) -> Option<bool> {
    let valid = result == "valid";
    Some(match kind {
        "digest" => digest_is(of) == valid,
        "ticket" => ticket_is(of) == valid,
        "id" => list_digest(Suite::Sm3, &[bytes(of[0])]).is_ok() == valid,
        "list" => (list_digest(suite(of[0]), &many(of[2])).unwrap().to_string() == of[1]) == valid,
        "select" => selection_is(of) == valid,
        "coordinated" => coordinated_is(of) == valid,
        "fraction" => fraction_is(of) == valid,
        "announced" => announced_is(of) == valid,
        "size" => size_is(of) == valid,
        "credit" => check_credit_code(&text(of[0])).is_ok() == valid,
        "due" => due_is(of) == (result != "invalid"),
        "panel" | "team" | "fallback" | "repair" | "repair-team" => match_result(kind, of) == result,
        "needed" => bits_are(of) == valid,
        "seed" => seeds_are(of) == valid,
        "statement" => statement_belongs(of) == valid,
        "event" | "repaired" => verify(&files(of), Language::Chinese).unwrap().agrees == valid,
        _ => return None,
    })
}

const KINDS: usize = 21;

/// The output of a script of capi/tests.
fn lines(script: &str, options: &[&str]) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests").join(script);
    let flat = Path::new(env!("CARGO_TARGET_TMPDIR")).join("vectors.txt");
    assert!(Command::new("python3").arg("-B").arg(script).arg(&flat).args(options).status().unwrap().success());
    std::fs::read_to_string(&flat).unwrap()
}

#[test]
fn vectors() {
    let mut seen = BTreeMap::<String, usize>::new();
    let (values, matchings) = (lines("flat_vectors.py", &["--all", "--needed"]), lines("flat_matchings.py", &[]));
    for line in values.lines().filter(|line| !line.starts_with("match\t")).chain(matchings.lines()) {
        let fields: Vec<&str> = line.split('\t').collect();
        let (kind, id, result) = (fields[0], fields[1], fields[2]);
        let held = holds(kind, result, &fields[3..]).unwrap_or_else(|| panic!("{} is not run", kind));
        assert!(held, "{} {}: not {}", kind, id, result);
        *seen.entry(kind.into()).or_default() += 1;
    }
    for (kind, count) in &seen {
        println!("{} {}", kind, count);
    }
    println!("{} vectors run", seen.values().sum::<usize>());
    assert_eq!(seen.len(), KINDS);
}
