// SPDX-License-Identifier: Apache-2.0
//! Deadlines as days and numbers: what [`Calendar::due`] says in a document.
use crate::calendar::{Calendar, Day};
use crate::error::{settle, ProblemList, Result};
use crate::handle::{chars, text_at, Owned};
use crate::sys;
use crate::value::Digest;

/// How certain a deadline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeadlineStatus {
    /// Every day up to it is covered by a notice.
    Confirmed,
    /// It is not known until the notice of `notice_year` is out.
    NeedsNotice,
    /// It rests on assumed days.
    Provisional,
    /// Outside the calendar, or not known as of that day: see `reason`.
    OutOfRange,
}

/// A period: of a clock, or bare.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Period<'a> {
    /// The period of a clock, an id of [`crate::clocks`] such as `notice.public`.
    Clock(&'a str),
    /// 工作日, 1 to 3660.
    WorkingDays(i32),
    /// 自然日, 1 to 3660.
    CalendarDays(i32),
}

/// When a period ends that runs from a day, which is not counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Question<'a> {
    /// The day that it runs from.
    pub from: Day,
    /// What runs.
    pub period: Period<'a>,
    /// Close of business in minutes after midnight, 1 to 1440; none: midnight.
    pub closes: Option<i32>,
    /// Whether the days of a year whose notice is not out yet are assumed.
    pub provisional: bool,
    /// The calendar as it stood at the end of this day; none: as it is.
    pub as_of: Option<Day>,
}

impl<'a> Question<'a> {
    /// A period until midnight, by the calendar as it is.
    pub fn new(from: Day, period: Period<'a>) -> Question<'a> {
        Question { from, period, closes: None, provisional: false, as_of: None }
    }
}

/// A day on the way that differs from its weekday, and the notice that says so.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Evidence {
    /// The day.
    pub day: Day,
    /// A working day at a weekend; otherwise a day of rest in the week.
    pub is_working: bool,
    /// The holiday for which it is.
    pub holiday: String,
    /// The number of the notice.
    pub notice: String,
    /// The day on which that was issued, if it is known.
    pub issued: Option<Day>,
}

/// The end of a period (期限) with its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Deadline {
    /// How certain it is.
    pub status: DeadlineStatus,
    /// The fault that says why it is not confirmed, one of [`crate::faults`]; none if it is.
    pub reason: Option<i32>,
    /// The day that the period runs from.
    pub from: Day,
    /// The length of the period.
    pub days: i32,
    /// Whether its days are working days.
    pub working_days: bool,
    /// The year whose notice is awaited.
    pub notice_year: Option<i32>,
    /// The last day, where it is known.
    pub last_day: Option<Day>,
    /// The last day of a period of calendar days before it moved to the next working day, where that is known.
    pub nominal: Option<Day>,
    /// The deadline is certainly not before this day.
    pub not_before: Option<Day>,
    /// The day as of which the calendar was read; none: as it is.
    pub as_of: Option<Day>,
    /// The first moment that is too late, in seconds since 1970-01-01T00:00Z, where it is known.
    pub end: Option<i64>,
    /// The id of the clock; empty for a bare period.
    pub clock: String,
    /// The fingerprint of the calendar.
    pub calendar: Digest,
    /// The exceptional days on the way, ascending.
    pub evidence: Vec<Evidence>,
}

fn day_of(number: i32) -> Option<Day> {
    (number != i32::MIN).then(|| Day(number))
}

fn evidence_of(deadline: &Owned<sys::cavel_deadline>, at: u64) -> Result<Evidence> {
    let (mut day, mut kind, mut issued) = (0, 0, 0);
    let (mut holiday, mut notice) = ((std::ptr::null(), 0), (std::ptr::null(), 0));
    // SAFETY: the handle lives, the outputs are ours.
    settle(unsafe {
        sys::cavel_deadline_evidence(
            deadline.get(),
            at,
            &mut day,
            &mut kind,
            &mut holiday.0,
            &mut holiday.1,
            &mut notice.0,
            &mut notice.1,
            &mut issued,
        )
    })?;
    // SAFETY: the texts live as long as the handle.
    let (holiday, notice) = unsafe { (text_at(holiday.0, holiday.1), text_at(notice.0, notice.1)) };
    Ok(Evidence { day: Day(day), is_working: kind == 2, holiday, notice, issued: day_of(issued) })
}

impl Calendar {
    /// When one period ends, with its evidence.
    ///
    /// ```
    /// # use cavel::{Calendar, Period, Question};
    /// let question = Question::new("2022-05-25".parse()?, Period::Clock("notice.public"));
    /// assert_eq!(Calendar::china()?.deadline(&question)?.last_day, Some("2022-06-01".parse()?));
    /// # Ok::<(), cavel::Error>(())
    /// ```
    pub fn deadline(&self, question: &Question<'_>) -> Result<Deadline> {
        let (clock, days, unit) = match question.period {
            Period::Clock(id) => (id, 0, 0),
            Period::WorkingDays(days) => ("", days, 1),
            Period::CalendarDays(days) => ("", days, 2),
        };
        let (clock, clock_size) = chars(clock.as_bytes());
        let asked = sys::cavel_due_question {
            struct_size: std::mem::size_of::<sys::cavel_due_question>() as u64,
            clock,
            clock_size,
            from: question.from.0,
            days,
            unit,
            closes: question.closes.unwrap_or(0),
            provisional: question.provisional as i32,
            has_as_of: question.as_of.is_some() as i32,
            as_of: question.as_of.map_or(0, |day| day.0),
            reserved: 0,
        };
        let (mut made, mut list) = (Owned::empty(sys::cavel_deadline_free), ProblemList::new());
        // SAFETY: the handle lives, so does the text of the question; the outputs are ours.
        let status = unsafe { sys::cavel_deadline_new(self.get(), &asked, made.out(), list.out()) };
        list.settle(status)?;
        // SAFETY: numbers and a pointer, for all of which zero is a value.
        let mut facts: sys::cavel_deadline_facts = unsafe { std::mem::zeroed() };
        facts.struct_size = std::mem::size_of::<sys::cavel_deadline_facts>() as u64;
        // SAFETY: the handle lives, the structure is ours and names its size.
        settle(unsafe { sys::cavel_deadline_get(made.get(), &mut facts) })?;
        let nonzero = |number: i32| (number != 0).then(|| number);
        Ok(Deadline {
            status: match facts.status {
                1 => DeadlineStatus::Confirmed,
                2 => DeadlineStatus::NeedsNotice,
                3 => DeadlineStatus::Provisional,
                _ => DeadlineStatus::OutOfRange,
            },
            reason: nonzero(facts.reason),
            from: Day(facts.from),
            days: facts.days,
            working_days: facts.unit == 1,
            notice_year: nonzero(facts.notice_year),
            last_day: day_of(facts.last_day),
            nominal: day_of(facts.nominal),
            not_before: day_of(facts.not_before),
            as_of: day_of(facts.as_of),
            end: (facts.end != i64::MIN).then(|| facts.end),
            // SAFETY: the text is the library's own.
            clock: unsafe { text_at(facts.clock, facts.clock_size) },
            calendar: Digest(facts.calendar),
            evidence: (0..facts.evidence).map(|at| evidence_of(&made, at)).collect::<Result<_>>()?,
        })
    }
}
