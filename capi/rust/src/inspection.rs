// SPDX-License-Identifier: Apache-2.0
//! After the draw: the documents of visits, the state of every drawn enterprise, the public notice.
use crate::error::{Problem, Result, ProblemList};
use crate::event::{files_of, handle_of};
use crate::handle::{chars, string_of, Owned};
use crate::sys;
use crate::{Calendar, Call, Day, Files};
use std::os::raw::c_char;

/// Broken rules are a result. A failure without any is an error, and so is a fault of the call itself.
fn broken(status: i32, list: ProblemList) -> Result<Vec<Problem>> {
    match list.settle(status) {
        Err(error) if !error.problems().is_empty() && error.code() < crate::faults::ARGUMENT_MISSING => {
            Ok(error.problems().to_vec())
        }
        settled => settled,
    }
}

fn optional(catalogue: Option<&[u8]>) -> (*const c_char, u64) {
    catalogue.map_or((std::ptr::null(), 0), chars)
}

/// Every rule that the document of a visit breaks as of a day; without a catalogue the items are those of the notice of 2022.
pub fn validate_inspection(
    inspection: &[u8],
    event: &[u8],
    calendar: &Calendar,
    day: Day,
    catalogue: Option<&[u8]>,
) -> Result<Vec<Problem>> {
    let mut list = ProblemList::new();
    let ((visit, visit_size), (drawn, drawn_size)) = (chars(inspection), chars(event));
    let (items, items_size) = optional(catalogue);
    // SAFETY: sizes are those of the texts, the handle lives.
    let status = unsafe {
        let days = calendar.get();
        sys::cavel_validate_inspection(visit, visit_size, drawn, drawn_size, items, items_size, days, day.0, list.out())
    };
    broken(status, list)
}

/// [`validate_inspection`] for all documents of visits, each by itself and all together; the problems name the file.
pub fn validate_inspections(
    inspections: &Files,
    event: &[u8],
    calendar: &Calendar,
    day: Day,
    catalogue: Option<&[u8]>,
) -> Result<Vec<Problem>> {
    Call::new().validate_inspections(inspections, event, calendar, day, catalogue)
}

/// The state of every drawn enterprise at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicationReport {
    /// The report, as `cavel status --json` prints it.
    pub json: String,
    /// The problems of the documents of visits.
    pub problems: Vec<Problem>,
}

/// The state of every drawn enterprise at the end of a day, and what falls due within `ahead` days.
pub fn publication_report(
    event: &[u8],
    inspections: &Files,
    calendar: &Calendar,
    day: Day,
    ahead: i32,
) -> Result<PublicationReport> {
    Call::new().publication_report(event, inspections, calendar, day, ahead)
}

/// The public notice (抽查结果公示) of a drawn event on a day, `index.html` and `results.csv`, and warnings about the documents
/// of visits.
pub fn publish(
    event: &Files,
    inspections: &Files,
    calendar: &Calendar,
    day: Day,
    catalogue: Option<&[u8]>,
) -> Result<(Files, Vec<Problem>)> {
    Call::new().publish(event, inspections, calendar, day, catalogue)
}

impl Call<'_> {
    /// [`validate_inspections`] with these options.
    pub fn validate_inspections(
        &mut self,
        inspections: &Files,
        event: &[u8],
        calendar: &Calendar,
        day: Day,
        catalogue: Option<&[u8]>,
    ) -> Result<Vec<Problem>> {
        let visits = handle_of(inspections)?;
        let ((drawn, size), (items, items_size)) = (chars(event), optional(catalogue));
        self.make(|how| {
            let mut list = ProblemList::new();
            // SAFETY: sizes are those of the texts, the handles live, here and below.
            let status = unsafe {
                let (visits, days) = (visits.get(), calendar.get());
                sys::cavel_validate_inspections(visits, drawn, size, items, items_size, days, day.0, how, list.out())
            };
            broken(status, list)
        })
    }

    /// [`publication_report`] with these options.
    pub fn publication_report(
        &mut self,
        event: &[u8],
        inspections: &Files,
        calendar: &Calendar,
        day: Day,
        ahead: i32,
    ) -> Result<PublicationReport> {
        let visits = handle_of(inspections)?;
        let (drawn, size) = chars(event);
        self.make(|how| {
            let (mut made, mut list) = (Owned::empty(sys::cavel_text_free), ProblemList::new());
            let status = unsafe {
                let (visits, days) = (visits.get(), calendar.get());
                sys::cavel_publication_report(drawn, size, visits, days, day.0, ahead, how, made.out(), list.out())
            };
            let problems = list.problems();
            if !made.is_there() {
                list.settle(status)?;
            }
            Ok(PublicationReport { json: string_of(&made), problems })
        })
    }

    /// [`publish`] with these options.
    pub fn publish(
        &mut self,
        event: &Files,
        inspections: &Files,
        calendar: &Calendar,
        day: Day,
        catalogue: Option<&[u8]>,
    ) -> Result<(Files, Vec<Problem>)> {
        let (given, visits) = (handle_of(event)?, handle_of(inspections)?);
        let (items, size) = optional(catalogue);
        self.make(|how| {
            let (mut made, mut list) = (Owned::empty(sys::cavel_files_free), ProblemList::new());
            let status = unsafe {
                let (given, visits, days) = (given.get(), visits.get(), calendar.get());
                sys::cavel_publish(given, visits, items, size, days, day.0, how, made.out(), list.out())
            };
            let problems = list.settle(status)?;
            Ok((files_of(&made, &Files::new()), problems))
        })
    }
}
