// SPDX-License-Identifier: Apache-2.0
use crate::error::Result;
use crate::sys;
use std::any::Any;
use std::ffi::CString;
use std::ops::ControlFlow;
use std::os::raw::c_void;
use std::panic::{catch_unwind, resume_unwind, AssertUnwindSafe};

type Progress<'a> = Box<dyn FnMut(u64, u64) -> ControlFlow<()> + 'a>;

/// How long calls run: progress, the number of threads, the kernel. None of it changes a result. The functions of the crate use
/// the defaults.
///
/// ```
/// let mut call = cavel::Call::new().threads(2).progress(|done, total| {
///     assert!(done <= total);
///     std::ops::ControlFlow::Continue(())
/// });
/// let drawn = call.select(cavel::Suite::Sm3, &cavel::LotSeed([0; 32]), &["a", "b"], 1, 0)?;
/// # Ok::<(), cavel::Error>(())
/// ```
#[derive(Default)]
pub struct Call<'a> {
    progress: Option<Progress<'a>>,
    panicked: Option<Box<dyn Any + Send>>,
    kernel: Option<CString>,
    threads: u64,
}

/// Called by the library on the thread of the call. No panic may pass through it.
///
/// # Safety
/// `user` points to a `Call` that nothing else uses.
unsafe extern "C" fn report_progress(user: *mut c_void, done: u64, total: u64) -> i32 {
    let call = unsafe { &mut *user.cast::<Call<'_>>() };
    let progress = match &mut call.progress {
        Some(progress) => AssertUnwindSafe(progress),
        None => return 0,
    };
    match catch_unwind(move || (*{ progress }.0)(done, total)) {
        Ok(ControlFlow::Continue(())) => 0,
        Ok(ControlFlow::Break(())) => 1,
        Err(panicked) => {
            call.panicked = Some(panicked);
            1
        }
    }
}

impl<'a> Call<'a> {
    /// The defaults: no progress, one thread, the fastest kernel.
    pub fn new() -> Call<'a> {
        Call::default()
    }

    /// Sets a callback for how much of the work known so far is done. The total may grow, and is more than what is done until
    /// the last report. If it returns Break, the call stops with the fault `call_cancelled`. A panic continues in the caller.
    /// The callback must not use the files or the selector of its own call nor free a handle of it, which the compiler
    /// ensures; it may use calendars.
    pub fn progress(mut self, progress: impl FnMut(u64, u64) -> ControlFlow<()> + 'a) -> Call<'a> {
        self.progress = Some(Box::new(progress));
        self
    }

    /// The number of threads for selections and digests of lists, up to 256.
    pub fn threads(mut self, threads: u64) -> Call<'a> {
        self.threads = threads;
        self
    }

    /// The kernel that computes tickets: one of [`crate::kernels`]. A name with a zero byte ends there.
    pub fn kernel(mut self, name: &str) -> Call<'a> {
        let name = name.split('\0').next().unwrap_or_default();
        self.kernel = CString::new(name).ok();
        self
    }

    /// Calls the library with these options.
    pub(crate) fn make<T>(&mut self, call: impl FnOnce(*const sys::cavel_options) -> Result<T>) -> Result<T> {
        let user: *mut Call<'a> = self;
        // SAFETY: nothing but `report_progress` uses the call while the library has it.
        let options = unsafe {
            sys::cavel_options {
                struct_size: std::mem::size_of::<sys::cavel_options>() as u64,
                progress: (*user).progress.as_ref().map(|_| report_progress as _),
                user: user.cast(),
                kernel: (*user).kernel.as_ref().map_or(std::ptr::null(), |name| name.as_ptr()),
                threads: (*user).threads,
            }
        };
        let made = call(&options);
        if let Some(panicked) = self.panicked.take() {
            resume_unwind(panicked);
        }
        made
    }
}
