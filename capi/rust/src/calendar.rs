// SPDX-License-Identifier: Apache-2.0
use crate::error::{settle, Problem, ProblemList, Result};
use crate::handle::{chars, string_of, Owned};
use crate::sys;
use crate::{Digest, Language};
use std::fmt;
use std::os::raw::c_char;
use std::str::FromStr;

/// A day, counted from 1970-01-01; read and written as `2022-06-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl FromStr for Day {
    type Err = crate::Error;

    fn from_str(text: &str) -> Result<Day> {
        let (mut day, mut list) = (0, ProblemList::new());
        let (bytes, size) = chars(text.as_bytes());
        // SAFETY: `size` bytes are readable, the outputs are ours.
        let status = unsafe { sys::cavel_parse_day(bytes, size, &mut day, list.out()) };
        list.settle(status)?;
        Ok(Day(day))
    }
}

impl fmt::Display for Day {
    /// Outside the years 1400 to 9999 it is written as a number.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0; 11];
        // SAFETY: 11 bytes are writable.
        match unsafe { sys::cavel_format_day(self.0, text.as_mut_ptr().cast::<c_char>()) } {
            0 => to.write_str(&String::from_utf8_lossy(&text[..10])),
            _ => write!(to, "{}", self.0),
        }
    }
}

/// The range of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarRange {
    /// The first known day.
    pub first: Day,
    /// The last known day.
    pub last: Day,
    /// The digest of the calendar's text.
    pub fingerprint: Digest,
}

/// The statutory calendar of working days. Any number of threads may use one.
pub struct Calendar {
    at: Owned<sys::cavel_calendar>,
    problems: Vec<Problem>,
}

// SAFETY: immutable; "call it on any thread at any time, with the same handles as other threads" (cavel.h).
unsafe impl Send for Calendar {}
unsafe impl Sync for Calendar {}

const UNANSWERED: i32 = i32::MIN;

fn numbers(days: &[Day]) -> Vec<i32> {
    days.iter().map(|day| day.0).collect()
}

fn days(numbers: Vec<i32>) -> Vec<Option<Day>> {
    numbers.into_iter().map(|day| (day != UNANSWERED).then_some(Day(day))).collect()
}

impl Calendar {
    /// The calendar of China with the notices that the library was released with.
    pub fn china() -> Result<Calendar> {
        let mut at = Owned::empty(sys::cavel_calendar_free);
        // SAFETY: the output is ours.
        settle(unsafe { sys::cavel_calendar_china(at.out()) })?;
        Ok(Calendar { at, problems: Vec::new() })
    }

    /// The complete calendar of a text (docs/guide/calendar.md), which replaces China's.
    pub fn complete(file: &str) -> Result<Calendar> {
        Calendar::load(std::ptr::null(), file)
    }

    /// This calendar with the text of a notice or local calendar (docs/guide/calendar.md) laid over it.
    pub fn with(&self, file: &str) -> Result<Calendar> {
        Calendar::load(self.at.get(), file)
    }

    fn load(base: *const sys::cavel_calendar, file: &str) -> Result<Calendar> {
        let (mut at, mut list) = (Owned::empty(sys::cavel_calendar_free), ProblemList::new());
        let (text, size) = chars(file.as_bytes());
        // SAFETY: the base lives or is null, `size` bytes are readable.
        let status = unsafe { sys::cavel_calendar_load(base, text, size, at.out(), list.out()) };
        let problems = list.settle(status)?;
        Ok(Calendar { at, problems })
    }

    /// Warnings about the text that [`Calendar::complete`] read or [`Calendar::with`] laid over another calendar.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The days that it covers.
    pub fn range(&self) -> Result<CalendarRange> {
        let (mut first, mut last, mut fingerprint) = (0, 0, [0; 32]);
        // SAFETY: the handle lives, the outputs are ours.
        settle(unsafe { sys::cavel_calendar_range(self.at.get(), &mut first, &mut last, fingerprint.as_mut_ptr()) })?;
        Ok(CalendarRange { first: Day(first), last: Day(last), fingerprint: Digest(fingerprint) })
    }

    /// Whether a day is a working day.
    pub fn is_working(&self, day: Day) -> Result<bool> {
        let (mut working, mut list) = (0, ProblemList::new());
        // SAFETY: the handle lives, the outputs are ours.
        let status = unsafe { sys::cavel_is_working(self.at.get(), day.0, &mut working, list.out()) };
        list.settle(status)?;
        Ok(working == 1)
    }

    /// The n-th working day after a day, or before it if n is negative.
    pub fn nth_working_day(&self, from: Day, n: i32) -> Result<Day> {
        let (mut day, mut list) = (0, ProblemList::new());
        // SAFETY: the handle lives, the outputs are ours.
        let status = unsafe { sys::cavel_nth_working_day(self.at.get(), from.0, n, &mut day, list.out()) };
        list.settle(status)?;
        Ok(Day(day))
    }

    /// The same for many days; None where the calendar does not cover it.
    pub fn nth_working_days(&self, from: &[Day], n: i32) -> Result<Vec<Option<Day>>> {
        let from = numbers(from);
        let (mut to, mut unanswered, mut list) = (vec![0; from.len()], 0, ProblemList::new());
        // SAFETY: as many days are read as written.
        let status = unsafe {
            let (count, to) = (from.len() as u64, to.as_mut_ptr());
            sys::cavel_nth_working_days(self.at.get(), from.as_ptr(), count, n, to, &mut unanswered, list.out())
        };
        list.settle(status)?;
        Ok(days(to))
    }

    /// The last day of a clock such as `notice.public` for each start; None where it is not known.
    pub fn due_days(&self, clock: &str, from: &[Day]) -> Result<Vec<Option<Day>>> {
        let from = numbers(from);
        let (mut to, mut unanswered, mut list) = (vec![0; from.len()], 0, ProblemList::new());
        let (name, size) = chars(clock.as_bytes());
        // SAFETY: as many days are read as written.
        let status = unsafe {
            let (count, to) = (from.len() as u64, to.as_mut_ptr());
            sys::cavel_due_days(self.at.get(), name, size, from.as_ptr(), count, to, &mut unanswered, list.out())
        };
        list.settle(status)?;
        Ok(days(to))
    }

    /// The calendar's canonical text, from which the fingerprint is computed.
    pub fn text(&self) -> Result<String> {
        let mut made = Owned::empty(sys::cavel_text_free);
        // SAFETY: the handle lives, the output is ours.
        settle(unsafe { sys::cavel_calendar_text(self.at.get(), made.out()) })?;
        Ok(string_of(&made))
    }

    pub(crate) fn get(&self) -> *const sys::cavel_calendar {
        self.at.get()
    }

    /// The number of working days after `from` up to and including `to`; negative if `to` is earlier.
    pub fn working_days_between(&self, from: Day, to: Day) -> Result<i32> {
        let (mut days, mut list) = (0, ProblemList::new());
        // SAFETY: the handle lives, the outputs are ours.
        let status = unsafe { sys::cavel_working_days_between(self.at.get(), from.0, to.0, &mut days, list.out()) };
        list.settle(status)?;
        Ok(days)
    }

    /// When periods end, and why: a JSON array for a question such as `{"from": "2022-05-25", "clocks": ["notice.public"]}`
    /// (cavel_due in cavel_calendar.h).
    pub fn due(&self, question: &str, language: Language) -> Result<String> {
        let (mut made, mut list) = (Owned::empty(sys::cavel_text_free), ProblemList::new());
        let (text, size) = chars(question.as_bytes());
        // SAFETY: the handle lives, `size` bytes are readable.
        let status = unsafe { sys::cavel_due(self.at.get(), text, size, language as i32, made.out(), list.out()) };
        list.settle(status)?;
        Ok(string_of(&made))
    }
}

/// The deadline rules of the library, with their articles: a JSON array.
pub fn clocks(language: Language) -> Result<String> {
    let mut made = Owned::empty(sys::cavel_text_free);
    // SAFETY: the output is ours.
    settle(unsafe { sys::cavel_clocks(language as i32, made.out()) })?;
    Ok(string_of(&made))
}

/// Checks a rule pack (rule-pack.schema.json): its canonical JSON, whose hash is the digest by which an announcement binds it, and warnings.
pub fn read_rule_pack(pack: &str) -> Result<(String, Vec<Problem>)> {
    let (mut made, mut list) = (Owned::empty(sys::cavel_text_free), ProblemList::new());
    let (text, size) = chars(pack.as_bytes());
    // SAFETY: `size` bytes are readable, the outputs are ours.
    let status = unsafe { sys::cavel_rule_pack_read(text, size, made.out(), list.out()) };
    let problems = list.settle(status)?;
    Ok((string_of(&made), problems))
}

/// The canonical JSON of a shipped rule pack, such as `national`.
pub fn shipped_rule_pack(name: &str) -> Result<String> {
    let (mut made, mut list) = (Owned::empty(sys::cavel_text_free), ProblemList::new());
    let (text, size) = chars(name.as_bytes());
    // SAFETY: `size` bytes are readable, the outputs are ours.
    let status = unsafe { sys::cavel_rule_pack_shipped(text, size, made.out(), list.out()) };
    list.settle(status)?;
    Ok(string_of(&made))
}
