// SPDX-License-Identifier: Apache-2.0
use crate::handle::{text_at, Owned};
use crate::sys;
use crate::Language;
use std::fmt;

/// The result of a call of the library.
pub type Result<T> = std::result::Result<T, Error>;

/// One problem with its place; messages and remedies are whole sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// Number of the fault.
    pub code: i32,
    /// Whether it is an error; otherwise a warning.
    pub is_error: bool,
    /// From 1; 0 if there is none.
    pub row: u64,
    /// The fault's stable name, such as `credit_code_check`.
    pub name: String,
    /// File, table or document; this and the fields below may be empty.
    pub place: String,
    /// Column, JSON pointer or argument.
    pub field: String,
    /// The value as found.
    pub value: String,
    /// A number, an id, the nearest known name.
    pub detail: String,
    /// What is wrong, in Chinese.
    pub message_zh: String,
    /// What is wrong, in English.
    pub message_en: String,
    /// What to do, in Chinese.
    pub remedy_zh: String,
    /// What to do, in English.
    pub remedy_en: String,
    /// Article of a law or standard.
    pub article: String,
}

/// The error of a call that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    code: i32,
    problems: Vec<Problem>,
}

impl Error {
    /// Number of the fault.
    pub fn code(&self) -> i32 {
        self.code
    }

    /// The fault's stable name, such as `credit_code_check`.
    pub fn name(&self) -> String {
        fault_text(self.code, sys::TEXT_NAME)
    }

    /// Everything that was found.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The message in a language.
    pub fn message(&self, language: Language) -> String {
        let chinese = language == Language::Chinese;
        let said: Vec<&str> = self
            .problems
            .iter()
            .filter(|problem| problem.is_error)
            .map(|problem| if chinese { &problem.message_zh } else { &problem.message_en })
            .map(String::as_str)
            .collect();
        if said.is_empty() {
            return fault_text(self.code, if chinese { sys::TEXT_MESSAGE_ZH } else { sys::TEXT_MESSAGE_EN });
        }
        said.join(if chinese { "；" } else { "; " })
    }

    pub(crate) fn of(code: i32) -> Error {
        Error { code, problems: Vec::new() }
    }

    /// An argument that cannot be passed to the library.
    pub(crate) fn out_of_range(argument: &str) -> Error {
        let text = |which| fault_text(crate::faults::ARGUMENT_RANGE, which);
        let problem = Problem {
            code: crate::faults::ARGUMENT_RANGE,
            is_error: true,
            row: 0,
            name: text(sys::TEXT_NAME),
            place: String::new(),
            field: argument.into(),
            value: String::new(),
            detail: String::new(),
            message_zh: format!("“{}”：{}", argument, text(sys::TEXT_MESSAGE_ZH)),
            message_en: format!("field \"{}\": {}", argument, text(sys::TEXT_MESSAGE_EN)),
            remedy_zh: text(sys::TEXT_REMEDY_ZH),
            remedy_en: text(sys::TEXT_REMEDY_EN),
            article: String::new(),
        };
        Error { code: problem.code, problems: vec![problem] }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} ({}): {}", self.name(), self.code, self.message(Language::English))
    }
}

impl std::error::Error for Error {}

/// One text of a fault; … replaces the details, which only a problem has.
fn fault_text(code: i32, which: i32) -> String {
    let (mut text, mut size) = (std::ptr::null(), 0);
    // SAFETY: the outputs are ours; the text is static.
    match unsafe { sys::cavel_fault_text(code, which, &mut text, &mut size) } {
        0 => unsafe { text_at(text, size) }.replace("{detail}", "…"),
        _ => code.to_string(),
    }
}

/// The list of problems of one call.
pub(crate) struct ProblemList(Owned<sys::cavel_problems>);

impl ProblemList {
    pub(crate) fn new() -> ProblemList {
        ProblemList(Owned::empty(sys::cavel_problems_free))
    }

    pub(crate) fn out(&mut self) -> *mut *mut sys::cavel_problems {
        self.0.out()
    }

    pub(crate) fn problems(&self) -> Vec<Problem> {
        let mut count = 0;
        if !self.0.is_there() {
            return Vec::new();
        }
        // SAFETY: the handle is a list, its places are below its count, outputs are ours.
        unsafe {
            sys::cavel_problems_count(self.0.get(), &mut count);
            (0..count).map(|at| self.problem(at)).collect()
        }
    }

    /// # Safety
    /// `at` is below the count.
    unsafe fn problem(&self, at: u64) -> Problem {
        let (mut code, mut severity, mut row) = (0, 0, 0);
        unsafe { sys::cavel_problems_at(self.0.get(), at, &mut code, &mut severity, &mut row) };
        let text = |which| {
            let (mut text, mut size) = (std::ptr::null(), 0);
            unsafe {
                sys::cavel_problems_text(self.0.get(), at, which, &mut text, &mut size);
                text_at(text, size)
            }
        };
        Problem {
            code,
            is_error: severity == sys::SEVERITY_ERROR,
            row,
            name: text(1),
            place: text(2),
            field: text(3),
            value: text(4),
            detail: text(5),
            message_zh: text(6),
            message_en: text(7),
            remedy_zh: text(8),
            remedy_en: text(9),
            article: text(10),
        }
    }

    /// The meaning of a status: warnings of a result, or an error.
    pub(crate) fn settle(self, status: i32) -> Result<Vec<Problem>> {
        let problems = self.problems();
        match status {
            0 => Ok(problems),
            code => Err(Error { code, problems }),
        }
    }
}

/// The meaning of a status of a call without a list of problems.
pub(crate) fn settle(status: i32) -> Result<()> {
    match status {
        0 => Ok(()),
        code => Err(Error::of(code)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_without_a_list_shows_no_places_for_details() {
        let error = Error::of(150);
        assert_eq!(error.name(), "credit_code_check");
        for language in [Language::Chinese, Language::English] {
            let message = error.message(language);
            assert!(message.contains('…') && !message.contains('{'), "{}", message);
        }
    }
}
