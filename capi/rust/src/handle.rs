// SPDX-License-Identifier: Apache-2.0
use crate::sys;
use std::os::raw::c_char;

/// A handle of the library, freed when it is dropped.
pub(crate) struct Owned<T> {
    at: *mut T,
    free: unsafe extern "C" fn(*mut T),
}

impl<T> Owned<T> {
    pub(crate) fn empty(free: unsafe extern "C" fn(*mut T)) -> Owned<T> {
        check_library();
        Owned { at: std::ptr::null_mut(), free }
    }

    /// Where a call writes the handle that it makes; only while it is null.
    pub(crate) fn out(&mut self) -> *mut *mut T {
        debug_assert!(self.at.is_null());
        &mut self.at
    }

    pub(crate) fn get(&self) -> *const T {
        self.at
    }

    pub(crate) fn get_mut(&mut self) -> *mut T {
        self.at
    }

    pub(crate) fn is_there(&self) -> bool {
        !self.at.is_null()
    }
}

impl<T> Drop for Owned<T> {
    fn drop(&mut self) {
        // SAFETY: the library made it, of this type, and nobody else frees it.
        unsafe { (self.free)(self.at) }
    }
}

/// A slice of the library's memory; empty for a null pointer.
///
/// # Safety
/// `count` elements are there and outlive their use.
pub(crate) unsafe fn slice_at<'a, T>(at: *const T, count: u64) -> &'a [T] {
    if count == 0 {
        return &[];
    }
    unsafe { std::slice::from_raw_parts(at, count as usize) }
}

/// A copy of a text of the library.
///
/// # Safety
/// As for `slice_at`.
pub(crate) unsafe fn text_at(at: *const c_char, size: u64) -> String {
    String::from_utf8_lossy(unsafe { slice_at(at.cast(), size) }).into_owned()
}

/// A text that the library made; empty if it made none.
pub(crate) fn string_of(made: &Owned<sys::cavel_text>) -> String {
    let (mut text, mut size) = (std::ptr::null(), 0);
    if !made.is_there() {
        return String::new();
    }
    // SAFETY: the text is there, and its bytes live as long as it does.
    unsafe {
        sys::cavel_text_get(made.get(), &mut text, &mut size);
        text_at(text, size)
    }
}

const NEEDS: u32 = 1; // of cavel_abi_version

/// Checks, before the first handle or text is passed to it, that the loaded library is not older than these bindings.
fn check_library() {
    static CHECKED: std::sync::Once = std::sync::Once::new();
    CHECKED.call_once(|| {
        let found = crate::abi_version();
        let (version, path) = (crate::version(), library_path());
        assert!(found >= NEEDS, "libcavel {} (interface {}) at {}, need {}", version, found, path, NEEDS);
    });
}

/// The file that the library was loaded from, as the system's maps name it.
fn library_path() -> String {
    let at = sys::cavel_version as *const () as usize;
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
    let here = |line: &&str| {
        let number = |text: &str| usize::from_str_radix(text, 16).unwrap_or(0);
        let range = line.split(' ').next().and_then(|range| range.split_once('-'));
        range.map_or(false, |(from, to)| (number(from)..number(to)).contains(&at))
    };
    let found = maps.lines().find(here).and_then(|line| line.find('/').map(|at| line[at..].to_owned()));
    found.unwrap_or_else(|| "libcavel".to_owned())
}

/// The pointer to bytes for the library.
pub(crate) fn chars(of: &[u8]) -> (*const c_char, u64) {
    check_library();
    (of.as_ptr().cast(), of.len() as u64)
}

/// Pointers and sizes of texts, which must outlive them.
pub(crate) struct Texts {
    pub(crate) pointers: Vec<*const c_char>,
    pub(crate) sizes: Vec<u64>,
}

impl Texts {
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a [u8]>) -> Texts {
        let (pointers, sizes) = texts.map(chars).unzip();
        Texts { pointers, sizes }
    }

    pub(crate) fn count(&self) -> u64 {
        self.sizes.len() as u64
    }
}
