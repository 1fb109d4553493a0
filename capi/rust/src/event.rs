// SPDX-License-Identifier: Apache-2.0
use crate::error::{settle, Problem, ProblemList, Result};
use crate::handle::{chars, slice_at, string_of, text_at, Owned, Texts};
use crate::sys;
use crate::{Call, Day, Digest, Language, Suite};
use std::collections::BTreeMap;

/// Files of an event by path.
pub type Files = BTreeMap<String, Vec<u8>>;

pub(crate) type Handle = Owned<sys::cavel_files>;

/// A copy in the library's memory.
pub(crate) fn handle_of(files: &Files) -> Result<Handle> {
    let mut made = Owned::empty(sys::cavel_files_free);
    // SAFETY: the output is ours.
    settle(unsafe { sys::cavel_files_new(made.out()) })?;
    for (path, content) in files {
        let ((name, name_size), (bytes, size)) = (chars(path.as_bytes()), chars(content));
        let mut list = ProblemList::new();
        // SAFETY: the handle lives and is ours alone; sizes are those of the texts.
        let status = unsafe { sys::cavel_files_put(made.get_mut(), name, name_size, bytes, size, list.out()) };
        list.settle(status)?;
    }
    Ok(made)
}

/// Copies files into a map that may hold others.
pub(crate) fn files_of(made: &Handle, beside: &Files) -> Files {
    let mut files = beside.clone();
    let mut count = 0;
    // SAFETY: the handle lives, its places are below its count, and what it holds is copied.
    unsafe {
        sys::cavel_files_count(made.get(), &mut count);
        for at in 0..count {
            let (mut path, mut bytes) = (std::ptr::null(), std::ptr::null());
            let (mut path_size, mut size) = (0, 0);
            sys::cavel_files_at(made.get(), at, &mut path, &mut path_size, &mut bytes, &mut size);
            files.insert(text_at(path, path_size), slice_at(bytes.cast(), size).to_vec());
        }
    }
    files
}

type FilesOut = *mut *mut sys::cavel_files;
type TextOut = *mut *mut sys::cavel_text;
type ProblemsOut = *mut *mut sys::cavel_problems;
type Given = *const sys::cavel_files;
type How = *const sys::cavel_options;

/// A call on an event that returns files, together with those of `beside`, and problems.
fn on_event(
    call: &mut Call<'_>,
    event: &Files,
    beside: &Files,
    function: impl FnOnce(Given, How, FilesOut, ProblemsOut) -> i32,
) -> Result<(Files, Vec<Problem>)> {
    let given = handle_of(event)?;
    call.make(|how| {
        let (mut made, mut list) = (Owned::empty(sys::cavel_files_free), ProblemList::new());
        let status = function(given.get(), how, made.out(), list.out());
        let problems = list.settle(status)?;
        Ok((files_of(&made, beside), problems))
    })
}

/// A call on an event that returns a document, perhaps with a status that is not 0.
fn on_document(
    call: &mut Call<'_>,
    event: &Files,
    function: impl FnOnce(Given, How, TextOut, ProblemsOut) -> i32,
) -> Result<(String, i32, Vec<Problem>)> {
    let given = handle_of(event)?;
    call.make(|how| {
        let (mut made, mut list) = (Owned::empty(sys::cavel_text_free), ProblemList::new());
        let status = function(given.get(), how, made.out(), list.out());
        let problems = list.problems();
        if !made.is_there() {
            list.settle(status)?;
        }
        Ok((string_of(&made), status, problems))
    })
}

/// The counts and problems of a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    /// Rows of data.
    pub rows: u64,
    /// How many of them can be drawn.
    pub usable: u64,
    /// The problems of the others.
    pub problems: Vec<Problem>,
}

fn roster(
    csv: &[u8],
    function: impl FnOnce(*const std::os::raw::c_char, u64, *mut u64, *mut u64, ProblemsOut) -> i32,
) -> Result<Roster> {
    let (mut rows, mut usable, mut list) = (0, 0, ProblemList::new());
    let (text, size) = chars(csv);
    let status = function(text, size, &mut rows, &mut usable, list.out());
    let problems = list.settle(status)?;
    Ok(Roster { rows, usable, problems })
}

/// Reads a roster of enterprises (CSV) and reports all its problems. `plan.json` gives the id rule, `event.json` the codes that the
/// office confirmed.
pub fn check_targets(csv: &[u8], plan: Option<&[u8]>, event: Option<&[u8]>) -> Result<Roster> {
    let (rule, rule_size) = plan.map_or((std::ptr::null(), 0), chars);
    let (terms, terms_size) = event.map_or((std::ptr::null(), 0), chars);
    // SAFETY: sizes are those of the texts, the outputs are those of `roster`.
    roster(csv, |text, size, rows, usable, list| unsafe {
        sys::cavel_check_targets(text, size, rule, rule_size, terms, terms_size, std::ptr::null(), rows, usable, list)
    })
}

/// The same for a roster of officers.
pub fn check_officers(csv: &[u8]) -> Result<Roster> {
    // SAFETY: `size` bytes are readable, the outputs are those of `roster`.
    roster(csv, |text, size, rows, usable, list| unsafe {
        sys::cavel_check_officers(text, size, std::ptr::null(), rows, usable, list)
    })
}

/// The papers with `terms.json`, which links them to the office's previous event, and warnings. `earlier` are the events of this
/// year whose draws count against caps and exclusions; None if the plan has none.
pub fn link_previous_event(
    papers: &Files,
    previous: &Files,
    reason: &str,
    earlier: Option<&[Files]>,
) -> Result<(Files, Vec<Problem>)> {
    let (mut papers, previous, mut list) = (handle_of(papers)?, handle_of(previous)?, ProblemList::new());
    let events = earlier.unwrap_or_default().iter().map(handle_of).collect::<Result<Vec<_>>>()?;
    let pointers: Vec<_> = events.iter().map(Owned::get).collect();
    let counted = earlier.map_or(std::ptr::null(), |_| pointers.as_ptr());
    let (text, size) = chars(reason.as_bytes());
    // SAFETY: live handles, and their number.
    let status = unsafe {
        let count = pointers.len() as u64;
        sys::cavel_link_previous_event(
            papers.get_mut(),
            previous.get(),
            text,
            size,
            counted,
            count,
            std::ptr::null(),
            list.out(),
        )
    };
    let problems = list.settle(status)?;
    Ok((files_of(&papers, &Files::new()), problems))
}

/// The commitment to a secret of 64 hexadecimal digits, which its holder announces instead of the secret.
pub fn commitment(suite: Suite, secret: &str) -> Result<Digest> {
    let (mut made, mut list) = ([0; 32], ProblemList::new());
    let (text, size) = chars(secret.as_bytes());
    // SAFETY: `size` bytes are readable, 32 are writable.
    let status = unsafe { sys::cavel_commitment(suite as i32, text, size, made.as_mut_ptr(), list.out()) };
    list.settle(status)?;
    Ok(Digest(made))
}

/// An event's folder from its papers (`plan.json`, `event.json`, `targets.csv`, …), and warnings. Enterprises that cannot be
/// drawn do not prevent the event, unless it is `strict`.
pub fn announce(papers: &Files, strict: bool) -> Result<(Files, Vec<Problem>)> {
    Call::new().announce(papers, strict)
}

/// Draws with the values of the sources by name. Like every step it returns the event's folder with its files, and warnings.
pub fn draw(event: &Files, values: &[(&str, &str)]) -> Result<(Files, Vec<Problem>)> {
    Call::new().draw(event, values)
}

/// Who decided a change after the draw, when, and on the basis of which document.
#[derive(Clone, Copy, Debug)]
pub struct Decision<'a> {
    /// The day of the record, not before that of the previous record.
    pub day: Day,
    /// The number of the document that proves the reason.
    pub evidence: &'a str,
    /// Who approved it.
    pub approver: &'a str,
}

/// A kind of change of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum Change {
    /// The next reserve of its stratum takes its place.
    Replace = 1,
    /// Its visit is called off; only if no reserve is left.
    Excuse = 2,
    /// Its visit is put off.
    Suspend = 3,
    /// Its suspended visit is resumed.
    Resume = 4,
}

/// Digests taken from where they were published. Without them they are not compared.
#[derive(Clone, Debug, Default)]
pub struct Published {
    /// The digest of the announcement.
    pub announcement: Option<[u8; 32]>,
    /// Digests of any records of the event.
    pub records: Vec<[u8; 32]>,
}

/// Repairs a drawn event from the rosters of a day (`recusals.csv`, `officers.csv`; visits below `inspections/`). Returns its
/// folder with the new record.
pub fn repair(event: &Files, rosters: &Files, by: Decision) -> Result<(Files, Vec<Problem>)> {
    Call::new().repair(event, rosters, by)
}

/// Changes a target and returns the event's folder with the new record. `reason` is one of the closed list.
pub fn change_target(
    event: &Files,
    kind: Change,
    target: &str,
    reason: &str,
    by: Decision,
    rosters: &Files,
) -> Result<(Files, Vec<Problem>)> {
    Call::new().change_target(event, kind, target, reason, by, rosters)
}

/// Extends the window of a task to a later day and returns the event's folder with the new record.
pub fn extend(event: &Files, task: &str, to: Day, reason: &str, by: Decision) -> Result<(Files, Vec<Problem>)> {
    Call::new().extend(event, task, to, reason, by)
}

/// Opens a drawn event and returns its folder with everything in `public/`. An event under embargo ends on that day.
pub fn open_event(event: &Files, day: Day) -> Result<(Files, Vec<Problem>)> {
    Call::new().open_event(event, day)
}

/// Ends an opened event; no change is possible afterwards.
pub fn close_event(event: &Files, day: Day) -> Result<(Files, Vec<Problem>)> {
    Call::new().close_event(event, day)
}

/// Ends a drawn event before its time and returns its folder with everything that was drawn in `public/`.
pub fn cancel(event: &Files, reason: &str, by: Decision) -> Result<(Files, Vec<Problem>)> {
    Call::new().cancel(event, reason, by)
}

/// Voids an announced event that cannot be drawn and returns its folder with the record of that.
pub fn void(event: &Files, reason: &str) -> Result<(Files, Vec<Problem>)> {
    let (text, size) = chars(reason.as_bytes());
    on_event(&mut Call::new(), event, event, |given, _, made, list| {
        // SAFETY: live handles and outputs, here and below.
        unsafe { sys::cavel_void(given, text, size, std::ptr::null(), made, list) }
    })
}

/// Verifies everything that the files of an event, or of its public part, allow. A difference is not an error.
pub fn verify(event: &Files, language: Language) -> Result<Report> {
    Call::new().verify(event, &Published::default(), language)
}

/// The same with published digests: one that does not belong to the event is a difference.
pub fn verify_published(event: &Files, published: &Published, language: Language) -> Result<Report> {
    Call::new().verify(event, published, language)
}

/// Runs a plan under many pseudo-random seeds: a JSON object, and warnings about the papers. It is not a draw, and decides
/// nothing.
pub fn simulate(papers: &Files, runs: u64, seed: u32, language: Language) -> Result<(String, Vec<Problem>)> {
    Call::new().simulate(papers, runs, seed, language)
}

/// An enterprise's ticket in an opened event, or in its public part: a JSON object.
pub fn event_ticket(event: &Files, task: &str, id: &str) -> Result<String> {
    let ((task, task_size), (id, id_size)) = (chars(task.as_bytes()), chars(id.as_bytes()));
    let ticket = on_document(&mut Call::new(), event, |given, _, made, list| unsafe {
        sys::cavel_event_ticket(given, task, task_size, id, id_size, std::ptr::null(), made, list)
    })?;
    Ok(ticket.0)
}

/// The document that visits are checked against. It names officers and recusals, so do not publish it.
pub fn inspection_baseline(event: &Files) -> Result<String> {
    let document = on_document(&mut Call::new(), event, |given, _, made, list| unsafe {
        sys::cavel_inspection_baseline(given, std::ptr::null(), made, list)
    })?;
    Ok(document.0)
}

/// The result of a verification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Whether nothing differs.
    pub agrees: bool,
    /// The differences.
    pub problems: Vec<Problem>,
    /// The whole report, as `cavel verify --json` prints it.
    pub json: String,
}

/// A change as the library takes it, with pointers to the texts.
fn change_of(by: Decision, target: &str, task: &str, reason: &str) -> sys::cavel_change {
    let ((evidence, evidence_size), (approver, approver_size)) =
        (chars(by.evidence.as_bytes()), chars(by.approver.as_bytes()));
    let ((target, target_size), (task, task_size)) = (chars(target.as_bytes()), chars(task.as_bytes()));
    let (reason, reason_size) = chars(reason.as_bytes());
    sys::cavel_change {
        struct_size: std::mem::size_of::<sys::cavel_change>() as u64,
        day: by.day.0,
        to: 0,
        evidence,
        evidence_size,
        approver,
        approver_size,
        reason,
        reason_size,
        target,
        target_size,
        task,
        task_size,
    }
}

impl Call<'_> {
    /// [`announce`] with these options.
    pub fn announce(&mut self, papers: &Files, strict: bool) -> Result<(Files, Vec<Problem>)> {
        on_event(self, papers, &Files::new(), |given, how, made, list| unsafe {
            sys::cavel_announce(given, i32::from(strict), how, made, list)
        })
    }

    /// [`draw`] with these options.
    pub fn draw(&mut self, event: &Files, values: &[(&str, &str)]) -> Result<(Files, Vec<Problem>)> {
        let names = Texts::of(values.iter().map(|(name, _)| name.as_bytes()));
        let texts = Texts::of(values.iter().map(|(_, value)| value.as_bytes()));
        let (name, name_size) = (names.pointers.as_ptr(), names.sizes.as_ptr());
        let (text, text_size) = (texts.pointers.as_ptr(), texts.sizes.as_ptr());
        on_event(self, event, event, |given, how, made, list| unsafe {
            sys::cavel_draw(given, name, name_size, text, text_size, names.count(), how, made, list)
        })
    }

    /// [`repair`] with these options.
    pub fn repair(&mut self, event: &Files, rosters: &Files, by: Decision) -> Result<(Files, Vec<Problem>)> {
        let (today, change) = (handle_of(rosters)?, change_of(by, "", "", ""));
        on_event(self, event, event, |given, how, made, list| unsafe {
            sys::cavel_repair(given, today.get(), &change, how, made, list)
        })
    }

    /// [`change_target`] with these options.
    pub fn change_target(
        &mut self,
        event: &Files,
        kind: Change,
        target: &str,
        reason: &str,
        by: Decision,
        rosters: &Files,
    ) -> Result<(Files, Vec<Problem>)> {
        let (today, change) = (handle_of(rosters)?, change_of(by, target, "", reason));
        on_event(self, event, event, |given, how, made, list| unsafe {
            sys::cavel_change_target(given, today.get(), kind as i32, &change, how, made, list)
        })
    }

    /// [`extend`] with these options.
    pub fn extend(
        &mut self,
        event: &Files,
        task: &str,
        to: Day,
        reason: &str,
        by: Decision,
    ) -> Result<(Files, Vec<Problem>)> {
        let change = sys::cavel_change { to: to.0, ..change_of(by, "", task, reason) };
        on_event(self, event, event, |given, how, made, list| unsafe {
            sys::cavel_extend(given, &change, how, made, list)
        })
    }

    /// [`open_event`] with these options.
    pub fn open_event(&mut self, event: &Files, day: Day) -> Result<(Files, Vec<Problem>)> {
        on_event(self, event, event, |given, how, made, list| unsafe { sys::cavel_open(given, day.0, how, made, list) })
    }

    /// [`close_event`] with these options.
    pub fn close_event(&mut self, event: &Files, day: Day) -> Result<(Files, Vec<Problem>)> {
        on_event(self, event, event, |given, how, made, list| unsafe {
            sys::cavel_close(given, day.0, how, made, list)
        })
    }

    /// [`cancel`] with these options.
    pub fn cancel(&mut self, event: &Files, reason: &str, by: Decision) -> Result<(Files, Vec<Problem>)> {
        let change = change_of(by, "", "", reason);
        on_event(self, event, event, |given, how, made, list| unsafe {
            sys::cavel_cancel(given, &change, how, made, list)
        })
    }

    /// [`verify_published`] with these options.
    pub fn verify(&mut self, event: &Files, published: &Published, language: Language) -> Result<Report> {
        let records = published.records.concat();
        let (announcement, announcement_size) =
            published.announcement.as_ref().map_or((std::ptr::null(), 0), |one| (one.as_ptr(), 32));
        let (json, status, problems) = on_document(self, event, |given, how, made, list| unsafe {
            sys::cavel_verify(
                given,
                announcement,
                announcement_size,
                records.as_ptr(),
                records.len() as u64,
                language as i32,
                how,
                made,
                list,
            )
        })?;
        Ok(Report { agrees: status == 0, problems, json })
    }

    /// [`simulate`] with these options.
    pub fn simulate(
        &mut self,
        papers: &Files,
        runs: u64,
        seed: u32,
        language: Language,
    ) -> Result<(String, Vec<Problem>)> {
        let (report, _, problems) = on_document(self, papers, |given, how, made, list| unsafe {
            sys::cavel_simulate(given, runs, seed, language as i32, how, made, list)
        })?;
        Ok((report, problems))
    }
}
