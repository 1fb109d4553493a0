// SPDX-License-Identifier: Apache-2.0
use crate::error::{Error, Problem, ProblemList, Result};
use crate::handle::{slice_at, Owned};
use crate::{sys, Call};

/// An officer who can be assigned; officers are in the order of their tickets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Officer {
    /// How many pairs they can hold; None: no bound.
    pub capacity: Option<u64>,
    /// Pairs held already.
    pub load: u64,
}

/// A target that needs a panel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// How many officers.
    pub seats: u32,
    /// 1 if the panel needs an officer who may lead, else 0.
    pub leads: u32,
    /// Indices of the allowed officers who may lead, ascending.
    pub lead: Vec<u32>,
    /// Indices of the other allowed officers, ascending.
    pub other: Vec<u32>,
}

/// What is matched: targets in draw order, officers in the order of their tickets.
#[derive(Clone, Copy, Debug)]
pub struct Task<'a> {
    /// The officers.
    pub officers: &'a [Officer],
    /// The targets.
    pub targets: &'a [Target],
    /// The announced number of officers; None: all.
    pub pool: Option<u64>,
    /// Tickets of the pairs, target by target, all of the same size.
    pub tickets: &'a [u8],
}

/// How officers are assigned to targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A panel for each target (逐户组队).
    Panel = 1,
    /// Teams formed once (固定小组).
    Team = 2,
}

/// How a matching is made (docs/protocol.md §7).
#[derive(Clone, Copy, Debug)]
pub enum Way<'a> {
    /// A panel for each target.
    Panels,
    /// A team for each target.
    Teams {
        /// Whether to make panels if teams do not suffice.
        fallback: bool,
    },
    /// Panels after a recusal or a replacement, changing as few as possible.
    RepairPanels {
        /// The panel that each target had; empty where it had none.
        before: &'a [Vec<u32>],
    },
    /// The same with teams.
    RepairTeams {
        /// The teams as they were formed, each with its leader first.
        teams: &'a [Vec<u32>],
        /// The team that each target had.
        before: &'a [Option<u32>],
    },
}

/// A panel for each target, or the certificate that there are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matching {
    /// Whether there are enough officers.
    pub complete: bool,
    /// The mode that was used.
    pub mode: Mode,
    /// How many officers were used.
    pub pool: u64,
    /// The officers of each target, ascending.
    pub panels: Vec<Vec<u32>>,
    /// The leader of each target.
    pub leaders: Vec<u32>,
    /// Pairs held after the task, by officer.
    pub loads: Vec<u64>,
    /// 唯一人选: pairs of target and officer that are in every complete assignment.
    pub forced: Vec<(u32, u32)>,
    /// The teams, each with its leader first.
    pub teams: Vec<Vec<u32>>,
    /// Officers in no team.
    pub substitutes: Vec<u32>,
    /// The number of new pairs of a repair.
    pub changed: u64,
    /// Why the announced pool, or any pool, did not suffice.
    pub certificate: Option<Certificate>,
    /// Why it is not `complete`, as faults.
    pub problems: Vec<Problem>,
}

/// These targets need more seats from these officers, of the first `pool`, than their capacity allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// In draw order.
    pub targets: Vec<u32>,
    /// Ascending.
    pub officers: Vec<u32>,
    /// Seats that the targets need from these officers.
    pub demand: u64,
    /// Seats that the officers can take.
    pub residual_capacity: u64,
    /// The number of officers that were considered.
    pub pool: u64,
}

/// Lists one after the other, and where each begins.
fn joined<'a>(lists: impl Iterator<Item = &'a Vec<u32>>) -> (Vec<u32>, Vec<u64>) {
    let (mut all, mut offsets) = (Vec::new(), vec![0]);
    for list in lists {
        all.extend_from_slice(list);
        offsets.push(all.len() as u64);
    }
    (all, offsets)
}

/// Gives every target a panel. Too few officers are not an error: the matching is not `complete` and holds the certificate and
/// the problems.
pub fn match_officers(task: &Task<'_>, way: Way<'_>) -> Result<Matching> {
    Call::new().match_officers(task, way)
}

impl Call<'_> {
    /// [`match_officers`] with these options.
    pub fn match_officers(&mut self, task: &Task<'_>, way: Way<'_>) -> Result<Matching> {
        let Task { officers, targets, pool, tickets } = *task;
        let pairs = officers.len().checked_mul(targets.len()).ok_or_else(|| Error::out_of_range("tickets"))?;
        let ticket_size = tickets.len().checked_div(pairs).unwrap_or(32);
        if pairs != 0 && ticket_size * pairs != tickets.len() {
            return Err(Error::out_of_range("tickets"));
        }
        let stood = match way {
            Way::RepairPanels { before } => before.len() == targets.len(),
            // The library's number for no team.
            Way::RepairTeams { before, .. } => before.len() == targets.len() && !before.contains(&Some(u32::MAX)),
            _ => true,
        };
        if !stood {
            return Err(Error::out_of_range("before"));
        }
        let capacity: Vec<u64> = officers.iter().map(|officer| officer.capacity.unwrap_or(u64::MAX)).collect();
        let load: Vec<u64> = officers.iter().map(|officer| officer.load).collect();
        let seats: Vec<u32> = targets.iter().map(|target| target.seats).collect();
        let leads: Vec<u32> = targets.iter().map(|target| target.leads).collect();
        let (lead, lead_offsets) = joined(targets.iter().map(|target| &target.lead));
        let (other, other_offsets) = joined(targets.iter().map(|target| &target.other));
        let (list, offsets) = match way {
            Way::RepairPanels { before } => joined(before.iter()),
            Way::RepairTeams { teams, .. } => joined(teams.iter()),
            _ => (Vec::new(), Vec::new()),
        };
        let had: Vec<u32> = match way {
            Way::RepairTeams { before, .. } => before.iter().map(|team| team.unwrap_or(u32::MAX)).collect(),
            _ => Vec::new(),
        };
        let mut input = sys::cavel_match_input {
            struct_size: std::mem::size_of::<sys::cavel_match_input>() as u64,
            officers: officers.len() as u64,
            capacity: capacity.as_ptr(),
            load: load.as_ptr(),
            targets: targets.len() as u64,
            seats: seats.as_ptr(),
            leads: leads.as_ptr(),
            lead_offsets: lead_offsets.as_ptr(),
            lead: lead.as_ptr(),
            other_offsets: other_offsets.as_ptr(),
            other: other.as_ptr(),
            pool: pool.unwrap_or(u64::MAX),
            tickets: tickets.as_ptr(),
            ticket_size: ticket_size as u64,
            before_offsets: offsets.as_ptr(),
            before: list.as_ptr(),
            teams: 0,
            team_offsets: std::ptr::null(),
            team: std::ptr::null(),
        };
        if let Way::RepairTeams { teams, .. } = way {
            input.before = had.as_ptr();
            (input.teams, input.team_offsets, input.team) = (teams.len() as u64, offsets.as_ptr(), list.as_ptr());
        }
        self.make(|how| {
            let (mut made, mut listed) = (Owned::empty(sys::cavel_matching_free), ProblemList::new());
            // SAFETY: arrays by officer and by target, offsets one longer, a ticket for every pair.
            let status = unsafe {
                match way {
                    Way::Panels => sys::cavel_match(&input, how, made.out(), listed.out()),
                    Way::Teams { fallback } => {
                        sys::cavel_match_teams(&input, i32::from(fallback), how, made.out(), listed.out())
                    }
                    Way::RepairPanels { .. } => sys::cavel_match_repair(&input, how, made.out(), listed.out()),
                    Way::RepairTeams { .. } => sys::cavel_match_repair_teams(&input, how, made.out(), listed.out()),
                }
            };
            let problems = listed.problems();
            if !made.is_there() {
                listed.settle(status)?;
            }
            Ok(copied(&made, status == 0, problems))
        })
    }
}

fn copied(made: &Owned<sys::cavel_matching>, complete: bool, problems: Vec<Problem>) -> Matching {
    let (mut targets, mut officers, mut pool, mut count) = (0, 0, 0, 0);
    let (mut mode, mut team_count, mut changed) = (0, 0, 0);
    let (mut list, mut others, mut loads) = (std::ptr::null(), std::ptr::null(), std::ptr::null());
    let (mut panels, mut leaders) = (Vec::new(), Vec::new());
    // SAFETY: the handle is there; every list is as long as the library says, and copied before the handle is freed.
    unsafe {
        sys::cavel_matching_size(made.get(), &mut targets, &mut officers, &mut pool);
        for target in 0..targets {
            let mut leader = 0;
            sys::cavel_matching_panel(made.get(), target, &mut list, &mut count, &mut leader);
            panels.push(slice_at(list, count).to_vec());
            leaders.push(leader);
        }
        sys::cavel_matching_mode(made.get(), &mut mode, &mut team_count, &mut changed);
        let team = |at| {
            let (mut list, mut count) = (std::ptr::null(), 0);
            sys::cavel_matching_team(made.get(), at, &mut list, &mut count);
            slice_at(list, count).to_vec()
        };
        let (teams, substitutes) = ((0..team_count).map(team).collect(), team(team_count));
        sys::cavel_matching_forced(made.get(), &mut list, &mut others, &mut count);
        let forced = slice_at(list, count).iter().copied().zip(slice_at(others, count).iter().copied()).collect();
        sys::cavel_matching_loads(made.get(), &mut loads, &mut count);
        let loads = slice_at(loads, count).to_vec();
        let mode = if mode == Mode::Team as i32 { Mode::Team } else { Mode::Panel };
        let certificate = certificate(made);
        Matching {
            complete,
            mode,
            pool,
            panels,
            leaders,
            loads,
            forced,
            teams,
            substitutes,
            changed,
            certificate,
            problems,
        }
    }
}

fn certificate(made: &Owned<sys::cavel_matching>) -> Option<Certificate> {
    let (mut targets, mut officers) = (std::ptr::null(), std::ptr::null());
    let (mut target_count, mut officer_count, mut demand, mut residual_capacity, mut pool) = (0, 0, 0, 0, 0);
    // SAFETY: as above.
    let (targets, officers) = unsafe {
        sys::cavel_matching_certificate(
            made.get(),
            &mut targets,
            &mut target_count,
            &mut officers,
            &mut officer_count,
            &mut demand,
            &mut residual_capacity,
            &mut pool,
        );
        (slice_at(targets, target_count).to_vec(), slice_at(officers, officer_count).to_vec())
    };
    (!targets.is_empty()).then_some(Certificate { targets, officers, demand, residual_capacity, pool })
}
