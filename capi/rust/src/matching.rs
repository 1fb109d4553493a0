// SPDX-License-Identifier: Apache-2.0
use crate::error::{Error, Result, Told};
use crate::handle::{slice_at, Owned};
use crate::sys;

/// One of those who are assigned, in the order of their tickets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Officer {
    /// None: no bound.
    pub capacity: Option<u64>,
    /// Pairs held already.
    pub load: u64,
}

/// What wants a panel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// How many officers.
    pub seats: u32,
    /// 1 where an officer who may lead is wanted.
    pub leads: u32,
    /// Places of the officers who may lead, ascending.
    pub lead: Vec<u32>,
    /// Of all others who may come, ascending.
    pub other: Vec<u32>,
}

/// A panel for each target, or the proof that there are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matching {
    /// Whether the officers suffice.
    pub complete: bool,
    /// How many officers were used.
    pub pool: u64,
    /// By target; ascending.
    pub panels: Vec<Vec<u32>>,
    /// By target.
    pub leaders: Vec<u32>,
    /// Pairs held after the task, by officer.
    pub loads: Vec<u64>,
    /// Why the announced pool, or any, did not suffice.
    pub proof: Option<Proof>,
}

/// These targets need more seats from these officers, of the first `pool`, than they have room for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// In draw order.
    pub targets: Vec<u32>,
    /// Ascending.
    pub officers: Vec<u32>,
    /// Seats.
    pub needed: u64,
    /// For how many there is room.
    pub room: u64,
    /// Officers that were considered.
    pub pool: u64,
}

const ARGUMENT_RANGE: i32 = 1201;

/// Lists one after the other, and where each begins.
fn joined<'a>(lists: impl Iterator<Item = &'a Vec<u32>>) -> (Vec<u32>, Vec<u64>) {
    let (mut all, mut offsets) = (Vec::new(), vec![0]);
    for list in lists {
        all.extend_from_slice(list);
        offsets.push(all.len() as u64);
    }
    (all, offsets)
}

/// Gives every target a panel (docs/protocol.md §7, panel mode). `pool` is the announced number of officers, None for all;
/// `tickets` are those of the pairs, target by target, each of as many bytes. That the officers do not suffice is no error:
/// the matching is not `complete` and holds the proof.
pub fn match_officers(officers: &[Officer], targets: &[Target], pool: Option<u64>, tickets: &[u8]) -> Result<Matching> {
    let pairs = officers.len() * targets.len();
    let ticket_size = tickets.len().checked_div(pairs).unwrap_or(32);
    if pairs != 0 && ticket_size * pairs != tickets.len() {
        return Err(Error::of(ARGUMENT_RANGE));
    }
    let capacity: Vec<u64> = officers.iter().map(|officer| officer.capacity.unwrap_or(u64::MAX)).collect();
    let load: Vec<u64> = officers.iter().map(|officer| officer.load).collect();
    let seats: Vec<u32> = targets.iter().map(|target| target.seats).collect();
    let leads: Vec<u32> = targets.iter().map(|target| target.leads).collect();
    let (lead, lead_offsets) = joined(targets.iter().map(|target| &target.lead));
    let (other, other_offsets) = joined(targets.iter().map(|target| &target.other));
    let (mut made, mut told) = (Owned::empty(sys::cavel_matching_free), Told::new());
    // SAFETY: arrays by officer and by target, offsets one longer, a ticket for every pair.
    let status = unsafe {
        sys::cavel_match(
            officers.len() as u64,
            capacity.as_ptr(),
            load.as_ptr(),
            targets.len() as u64,
            seats.as_ptr(),
            leads.as_ptr(),
            lead_offsets.as_ptr(),
            lead.as_ptr(),
            other_offsets.as_ptr(),
            other.as_ptr(),
            pool.unwrap_or(u64::MAX),
            tickets.as_ptr(),
            ticket_size as u64,
            std::ptr::null(),
            made.out(),
            told.out(),
        )
    };
    let settled = told.settle(status);
    if !made.is_there() {
        settled?;
    }
    Ok(copied(&made, status == 0))
}

fn copied(made: &Owned<sys::cavel_matching>, complete: bool) -> Matching {
    let (mut targets, mut officers, mut pool, mut count) = (0, 0, 0, 0);
    let (mut list, mut loads) = (std::ptr::null(), std::ptr::null());
    let (mut panels, mut leaders) = (Vec::new(), Vec::new());
    // SAFETY: the handle is there; every list is as long as the library says, and copied before the handle goes.
    unsafe {
        sys::cavel_matching_size(made.get(), &mut targets, &mut officers, &mut pool);
        for target in 0..targets {
            let mut leader = 0;
            sys::cavel_matching_panel(made.get(), target, &mut list, &mut count, &mut leader);
            panels.push(slice_at(list, count).to_vec());
            leaders.push(leader);
        }
        sys::cavel_matching_loads(made.get(), &mut loads, &mut count);
        let loads = slice_at(loads, count).to_vec();
        Matching { complete, pool, panels, leaders, loads, proof: proof(made) }
    }
}

fn proof(made: &Owned<sys::cavel_matching>) -> Option<Proof> {
    let (mut targets, mut officers) = (std::ptr::null(), std::ptr::null());
    let (mut target_count, mut officer_count, mut needed, mut room, mut pool) = (0, 0, 0, 0, 0);
    // SAFETY: as above.
    let (targets, officers) = unsafe {
        sys::cavel_matching_proof(
            made.get(),
            &mut targets,
            &mut target_count,
            &mut officers,
            &mut officer_count,
            &mut needed,
            &mut room,
            &mut pool,
        );
        (slice_at(targets, target_count).to_vec(), slice_at(officers, officer_count).to_vec())
    };
    (!targets.is_empty()).then_some(Proof { targets, officers, needed, room, pool })
}
