// SPDX-License-Identifier: Apache-2.0
use crate::error::{Result, ProblemList};
use crate::handle::{slice_at, Owned, Texts};
use crate::sys;
use crate::{Call, LotSeed, Suite, Ticket};

/// One id of a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SelectedId {
    /// Its index in the list, from 0.
    pub index: u64,
    /// Its ticket.
    pub ticket: Ticket,
}

/// The smallest tickets of a list, followed by a reserve, both ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The ids drawn.
    pub sample: Vec<SelectedId>,
    /// The ids called up next, in this order.
    pub reserve: Vec<SelectedId>,
}

impl Selection {
    /// 入选界值: the largest ticket of the sample.
    pub fn cutoff(&self) -> Option<Ticket> {
        self.sample.last().map(|drawn| drawn.ticket)
    }

    /// Combines the selections of disjoint parts of a list, each with the index in the whole list at which it begins.
    pub fn merge(parts: &[(u64, &Selection)], sample: u64, reserve: u64) -> Result<Selection> {
        let handles = parts.iter().map(|(_, part)| part.handle()).collect::<Result<Vec<_>>>()?;
        let pointers: Vec<_> = handles.iter().map(Owned::get).collect();
        let first: Vec<u64> = parts.iter().map(|(first, _)| *first).collect();
        let (mut made, mut list) = (Owned::empty(sys::cavel_selection_free), ProblemList::new());
        let count = parts.len() as u64;
        // SAFETY: `count` handles that live, and `count` numbers.
        let status = unsafe {
            sys::cavel_selection_merge(
                pointers.as_ptr(),
                first.as_ptr(),
                count,
                sample,
                reserve,
                made.out(),
                list.out(),
            )
        };
        list.settle(status)?;
        Ok(copied(&made))
    }

    fn handle(&self) -> Result<Owned<sys::cavel_selection>> {
        let drawn = || self.sample.iter().chain(&self.reserve);
        let indices: Vec<u64> = drawn().map(|each| each.index).collect();
        let tickets: Vec<u8> = drawn().flat_map(|each| each.ticket.0).collect();
        let (mut made, mut list) = (Owned::empty(sys::cavel_selection_free), ProblemList::new());
        let (sample, reserve) = (self.sample.len() as u64, self.reserve.len() as u64);
        // SAFETY: sample + reserve numbers, and 32 bytes for each.
        let status = unsafe {
            sys::cavel_selection_new(indices.as_ptr(), tickets.as_ptr(), sample, reserve, made.out(), list.out())
        };
        list.settle(status)?;
        Ok(made)
    }
}

fn copied(made: &Owned<sys::cavel_selection>) -> Selection {
    let (mut sample, mut reserve) = (0, 0);
    let (mut indices, mut tickets) = (std::ptr::null(), std::ptr::null());
    // SAFETY: the handle is there; it says how many numbers and tickets it holds.
    let (indices, tickets) = unsafe {
        sys::cavel_selection_size(made.get(), &mut sample, &mut reserve);
        sys::cavel_selection_get(made.get(), &mut indices, &mut tickets);
        (slice_at(indices, sample + reserve), slice_at(tickets.cast::<[u8; 32]>(), sample + reserve))
    };
    let drawn = |(&index, &ticket)| SelectedId { index, ticket: Ticket(ticket) };
    let mut all: Vec<SelectedId> = indices.iter().zip(tickets).map(drawn).collect();
    let reserve = all.split_off(sample as usize);
    Selection { sample: all, reserve }
}

/// The ids with the smallest tickets of a lot. This is arithmetic; an event makes it a draw ([`crate::draw`]).
pub fn select(suite: Suite, seed: &LotSeed, ids: &[impl AsRef<[u8]>], sample: u64, reserve: u64) -> Result<Selection> {
    Call::new().select(suite, seed, ids, sample, reserve)
}

impl Call<'_> {
    /// [`select`] with these options.
    pub fn select(
        &mut self,
        suite: Suite,
        seed: &LotSeed,
        ids: &[impl AsRef<[u8]>],
        sample: u64,
        reserve: u64,
    ) -> Result<Selection> {
        let texts = Texts::of(ids.iter().map(AsRef::as_ref));
        self.make(|how| {
            let (mut made, mut list) = (Owned::empty(sys::cavel_selection_free), ProblemList::new());
            let (pointers, sizes, count) = (texts.pointers.as_ptr(), texts.sizes.as_ptr(), texts.count());
            let (suite, seed) = (suite as i32, seed.0.as_ptr());
            // SAFETY: `count` pointers and sizes, to texts that are borrowed.
            let status = unsafe {
                sys::cavel_select(suite, seed, pointers, sizes, count, sample, reserve, how, made.out(), list.out())
            };
            list.settle(status)?;
            Ok(copied(&made))
        })
    }
}

impl Call<'_> {
    /// [`Selector::new`] with the kernel of this call. It reports no progress: the caller pushes the ids.
    pub fn selector(
        &mut self,
        suite: Suite,
        seed: &LotSeed,
        sample: u64,
        reserve: u64,
        population: Option<u64>,
    ) -> Result<Selector> {
        self.make(|how| {
            let (mut at, mut list) = (Owned::empty(sys::cavel_selector_free), ProblemList::new());
            let (suite, seed, population) = (suite as i32, seed.0.as_ptr(), population.unwrap_or(0));
            // SAFETY: 32 bytes are read; the options are not kept.
            let status =
                unsafe { sys::cavel_selector_new(suite, seed, sample, reserve, population, how, at.out(), list.out()) };
            list.settle(status)?;
            Ok(Selector { at })
        })
    }
}

/// Selects from ids that come in pieces, as from a database cursor.
pub struct Selector {
    at: Owned<sys::cavel_selector>,
}

// SAFETY: "may move between threads, but while this call runs no other uses it" (cavel.h); it is used through `&mut` alone.
unsafe impl Send for Selector {}

impl Selector {
    /// Makes a selector. `population` is the number of ids to come, as from a `select count(*)`; if it is unknown, the result is
    /// the same but takes longer.
    pub fn new(suite: Suite, seed: &LotSeed, sample: u64, reserve: u64, population: Option<u64>) -> Result<Selector> {
        Call::new().selector(suite, seed, sample, reserve, population)
    }

    /// Takes the next ids; if one is refused, none is taken.
    pub fn push(&mut self, ids: &[impl AsRef<[u8]>]) -> Result<()> {
        let texts = Texts::of(ids.iter().map(AsRef::as_ref));
        let mut list = ProblemList::new();
        // SAFETY: `count` pointers and sizes, to texts that are borrowed.
        let status = unsafe {
            let (pointers, sizes) = (texts.pointers.as_ptr(), texts.sizes.as_ptr());
            sys::cavel_selector_push(self.at.get_mut(), pointers, sizes, texts.count(), list.out())
        };
        list.settle(status).map(drop)
    }

    /// Ends the stream; indices count over all ids pushed. The fault is `fewer_ids_than_announced` if so many ids of the
    /// population are missing that the result is not certain.
    pub fn finish(mut self) -> Result<Selection> {
        let (mut made, mut list) = (Owned::empty(sys::cavel_selection_free), ProblemList::new());
        // SAFETY: the handle lives.
        let status = unsafe { sys::cavel_selector_finish(self.at.get_mut(), made.out(), list.out()) };
        list.settle(status)?;
        Ok(copied(&made))
    }
}
