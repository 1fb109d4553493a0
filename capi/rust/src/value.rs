// SPDX-License-Identifier: Apache-2.0
use crate::error::{settle, Result, ProblemList};
use crate::handle::{chars, text_at, Texts};
use crate::{sys, Call};
use std::fmt;

/// Hash suite of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Suite {
    /// SHA-256 (FIPS 180-4).
    Sha256 = 1,
    /// SM3 (GB/T 32905-2016).
    Sm3 = 2,
}

/// Language of texts for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// 中文
    Chinese = 1,
    /// English
    English = 2,
}

/// How a fractional sample size is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rounding {
    /// Up.
    Up = 1,
    /// Down.
    Down = 2,
    /// To the nearest, halves up.
    HalfUp = 3,
}

macro_rules! thirty_two_bytes {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 32]);

        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(to, "{:02x}", byte))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(to, concat!(stringify!($name), "({})"), self)
            }
        }
    };
}

thirty_two_bytes!(
    /// Digest of a message or list; the digest of a statement is the seed of its event.
    Digest
);
thirty_two_bytes!(
    /// The seed of one lot of an event.
    LotSeed
);
thirty_two_bytes!(
    /// The ticket of an id; it orders the ids of a lot.
    Ticket
);

/// The version of the library.
pub fn version() -> String {
    // SAFETY: a static text that ends with a zero byte.
    unsafe {
        let text = sys::cavel_version();
        text_at(text, std::ffi::CStr::from_ptr(text).to_bytes().len() as u64)
    }
}

/// The version as a number: major * 1000000 + minor * 1000 + patch.
pub fn version_number() -> u32 {
    // SAFETY: takes nothing.
    unsafe { sys::cavel_version_number() }
}

/// Grows when a function, constant or option is added.
pub fn abi_version() -> u32 {
    // SAFETY: takes nothing.
    unsafe { sys::cavel_abi_version() }
}

/// The digest of a message.
pub fn hash(suite: Suite, message: &[u8]) -> Result<Digest> {
    let mut made = [0; 32];
    let (bytes, size) = chars(message);
    // SAFETY: `size` bytes are readable, 32 are writable.
    settle(unsafe { sys::cavel_hash(suite as i32, bytes, size, made.as_mut_ptr()) })?;
    Ok(Digest(made))
}

/// The digest of a set of ids: `LC_ALL=C sort ids.txt | sha256sum`.
pub fn list_digest(suite: Suite, ids: &[impl AsRef<[u8]>]) -> Result<Digest> {
    Call::new().list_digest(suite, ids)
}

impl Call<'_> {
    /// [`list_digest`] with these options.
    pub fn list_digest(&mut self, suite: Suite, ids: &[impl AsRef<[u8]>]) -> Result<Digest> {
        let texts = Texts::of(ids.iter().map(AsRef::as_ref));
        self.make(|how| {
            let mut made = [0; 32];
            let mut list = ProblemList::new();
            // SAFETY: `count` pointers and sizes, to texts that are borrowed.
            let status = unsafe {
                let (pointers, sizes, count) = (texts.pointers.as_ptr(), texts.sizes.as_ptr(), texts.count());
                sys::cavel_list_digest(suite as i32, pointers, sizes, count, how, made.as_mut_ptr(), list.out())
            };
            list.settle(status)?;
            Ok(Digest(made))
        })
    }
}

/// The seed of a lot such as `targets/task-1`.
pub fn lot_seed(suite: Suite, seed: &Digest, label: &str) -> Result<LotSeed> {
    let mut made = [0; 32];
    let (bytes, size) = chars(label.as_bytes());
    // SAFETY: 32 bytes are read and 32 written.
    settle(unsafe { sys::cavel_lot_seed(suite as i32, seed.0.as_ptr(), bytes, size, made.as_mut_ptr()) })?;
    Ok(LotSeed(made))
}

/// The ticket of an id in a lot.
pub fn ticket(suite: Suite, seed: &LotSeed, id: &str) -> Result<Ticket> {
    let (mut made, mut list) = ([0; 32], ProblemList::new());
    let (bytes, size) = chars(id.as_bytes());
    // SAFETY: 32 bytes are read and 32 written.
    let status =
        unsafe { sys::cavel_ticket(suite as i32, seed.0.as_ptr(), bytes, size, made.as_mut_ptr(), list.out()) };
    list.settle(status)?;
    Ok(Ticket(made))
}

/// Reports what is wrong with a unified social credit code, and what it should be.
pub fn check_credit_code(code: &str) -> Result<()> {
    let mut list = ProblemList::new();
    let (bytes, size) = chars(code.as_bytes());
    // SAFETY: `size` bytes are readable.
    let status = unsafe { sys::cavel_check_credit_code(bytes, size, list.out()) };
    list.settle(status).map(drop)
}

/// A part of a population, in lowest terms; written as it is announced, such as `3/20`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    /// p of p/q
    pub numerator: u64,
    /// q of p/q
    pub denominator: u64,
}

impl fmt::Display for Fraction {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}/{}", self.numerator, self.denominator)
    }
}

/// Reads `15%`, `0.06` or `1/3`.
pub fn parse_fraction(text: &str) -> Result<Fraction> {
    let mut list = ProblemList::new();
    let (mut numerator, mut denominator) = (0, 0);
    let (bytes, size) = chars(text.as_bytes());
    // SAFETY: `size` bytes are readable; the outputs are ours.
    let status = unsafe { sys::cavel_parse_fraction(bytes, size, &mut numerator, &mut denominator, list.out()) };
    list.settle(status)?;
    Ok(Fraction { numerator, denominator })
}

/// The sample size of a stratum: never 0 if both are above 0, and never above the population.
pub fn sample_size(population: u64, part: Fraction, rounding: Rounding) -> Result<u64> {
    let (mut size, mut list) = (0, ProblemList::new());
    // SAFETY: numbers, and our outputs.
    let status = unsafe {
        let Fraction { numerator, denominator } = part;
        sys::cavel_sample_size(population, numerator, denominator, rounding as i32, &mut size, list.out())
    };
    list.settle(status)?;
    Ok(size)
}

/// The entropy, in bits, that the sources of an event should supply for a sample.
pub fn bits_needed(population: u64, sample: u64) -> Result<u64> {
    let mut bits = 0;
    // SAFETY: numbers, and our output.
    settle(unsafe { sys::cavel_bits_needed(population, sample, &mut bits) })?;
    Ok(bits)
}

/// The sector of an industry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    /// 监管行业; empty if no rule gives one.
    pub name: String,
    /// The rule has exclusions that are not known here: the office should confirm it.
    pub is_open: bool,
}

/// The sector (监管行业) of an industry code of GB/T 4754, such as C3311.
pub fn sector_of(industry: &str) -> Result<Sector> {
    let (mut text, mut size, mut is_open) = (std::ptr::null(), 0, 0);
    let (code, code_size) = chars(industry.as_bytes());
    // SAFETY: `code_size` bytes are readable; the outputs are ours, and the text is static.
    settle(unsafe { sys::cavel_sector(code, code_size, &mut text, &mut size, &mut is_open) })?;
    Ok(Sector { name: unsafe { text_at(text, size) }, is_open: is_open == 1 })
}

/// The kernels that can compute tickets on this processor, the fastest first.
pub fn kernels(suite: Suite) -> Vec<String> {
    let mut names = Vec::new();
    loop {
        let (mut text, mut size) = (std::ptr::null(), 0);
        // SAFETY: the outputs are ours; the text is static.
        if unsafe { sys::cavel_kernel_name(suite as i32, names.len() as u64, &mut text, &mut size) } != 0 {
            return names;
        }
        names.push(unsafe { text_at(text, size) });
    }
}
