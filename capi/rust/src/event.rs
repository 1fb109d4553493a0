// SPDX-License-Identifier: Apache-2.0
use crate::error::{settle, Problem, Result, Told};
use crate::handle::{bytes_of, chars, slice_at, text_at, Owned, Texts};
use crate::sys;
use crate::{Digest, Language, Suite};
use std::collections::BTreeMap;
use std::ptr;

/// Files of an event by path.
pub type Files = BTreeMap<String, Vec<u8>>;

type Handle = Owned<sys::cavel_files>;

/// A copy in the library's memory.
fn handle_of(files: &Files) -> Result<Handle> {
    let mut made = Owned::empty(sys::cavel_files_free);
    // SAFETY: the output is ours.
    settle(unsafe { sys::cavel_files_new(made.out()) })?;
    for (path, content) in files {
        let ((name, name_size), (bytes, size)) = (chars(path.as_bytes()), chars(content));
        // SAFETY: the handle lives and is ours alone; sizes are those of the texts.
        settle(unsafe { sys::cavel_files_put(made.get_mut(), name, name_size, bytes, size) })?;
    }
    Ok(made)
}

/// A copy, beside others.
fn files_of(made: &Handle, beside: &Files) -> Files {
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

/// A call on an event that gives files, which stand beside those of `beside`, and what was told.
fn on_event(
    event: &Files,
    beside: &Files,
    call: impl FnOnce(*const sys::cavel_files, *mut *mut sys::cavel_files, *mut *mut sys::cavel_problems) -> i32,
) -> Result<(Files, Vec<Problem>)> {
    let given = handle_of(event)?;
    let (mut made, mut told) = (Owned::empty(sys::cavel_files_free), Told::new());
    let status = call(given.get(), made.out(), told.out());
    let problems = told.settle(status)?;
    Ok((files_of(&made, beside), problems))
}

/// What the holder of a secret of 64 hexadecimal digits announces in its place.
pub fn commitment(suite: Suite, secret: &str) -> Result<Digest> {
    let mut made = [0; 32];
    let (text, size) = chars(secret.as_bytes());
    // SAFETY: `size` bytes stand there, 32 are ours to be written.
    settle(unsafe { sys::cavel_commitment(suite as i32, text, size, made.as_mut_ptr()) })?;
    Ok(Digest(made))
}

/// An event's folder from its papers (`plan.json`, `event.json`, `targets.csv`, …), and what was noticed. Enterprises that
/// cannot be drawn do not forbid the event, unless it is `strict`.
pub fn announce(papers: &Files, strict: bool) -> Result<(Files, Vec<Problem>)> {
    on_event(papers, &Files::new(), |given, made, told| {
        // SAFETY: live handles and outputs, here and below.
        unsafe { sys::cavel_announce(given, i32::from(strict), ptr::null(), made, told) }
    })
}

/// Draws with the values of the sources by name: the event's folder with the outcome.
pub fn draw(event: &Files, values: &[(&str, &str)]) -> Result<Files> {
    let names = Texts::of(values.iter().map(|(name, _)| name.as_bytes()));
    let texts = Texts::of(values.iter().map(|(_, value)| value.as_bytes()));
    let drawn = on_event(event, event, |given, made, told| unsafe {
        let (names, name_sizes) = (names.pointers.as_ptr(), names.sizes.as_ptr());
        sys::cavel_draw(
            given,
            names,
            name_sizes,
            texts.pointers.as_ptr(),
            texts.sizes.as_ptr(),
            texts.count(),
            ptr::null(),
            made,
            told,
        )
    })?;
    Ok(drawn.0)
}

/// Opens a drawn event: its folder with everything in `public/`.
pub fn open_event(event: &Files) -> Result<Files> {
    Ok(on_event(event, event, |given, made, told| unsafe { sys::cavel_open(given, ptr::null(), made, told) })?.0)
}

/// Voids an announced event that cannot be drawn: its folder with the record of that.
pub fn void(event: &Files, reason: &str) -> Result<Files> {
    let (text, size) = chars(reason.as_bytes());
    Ok(on_event(event, event, |given, made, told| unsafe { sys::cavel_void(given, text, size, made, told) })?.0)
}

/// What a verification came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Whether nothing differs.
    pub agrees: bool,
    /// What differs.
    pub problems: Vec<Problem>,
    /// The whole of it, as `cavel verify --json` prints it.
    pub json: String,
}

/// Verifies everything that the files of an event allow, or of its public part alone. A difference is no error.
pub fn verify(event: &Files, language: Language) -> Result<Report> {
    let given = handle_of(event)?;
    let (mut made, mut told) = (Owned::empty(sys::cavel_text_free), Told::new());
    // SAFETY: a live handle and outputs.
    let status = unsafe { sys::cavel_verify(given.get(), language as i32, ptr::null(), made.out(), told.out()) };
    let problems = told.problems();
    if !made.is_there() {
        told.settle(status)?;
    }
    Ok(Report { agrees: status == 0, problems, json: String::from_utf8_lossy(&bytes_of(&made)).into_owned() })
}
