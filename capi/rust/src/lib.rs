// SPDX-License-Identifier: Apache-2.0
//! cavel: verifiable draws for public inspections (双随机、一公开), by libcavel.
//!
//! A call that fails returns an [`Error`] with every problem: its place, message and remedy in Chinese and English. Warnings
//! come with the result. Digests, seeds and tickets are 32 bytes; an event is a map from path to bytes, so no file system is
//! needed; documents are JSON as the library reads and writes it.
//!
//! ```
//! let seed = cavel::hash(cavel::Suite::Sm3, b"the statement of an event")?;
//! let lot = cavel::lot_seed(cavel::Suite::Sm3, &seed, "targets/metal")?;
//! let drawn = cavel::select(cavel::Suite::Sm3, &lot, &["91410381MA03FYB00J", "91410381171393857P"], 1, 0)?;
//! assert_eq!(drawn.sample.len(), 1);
//! # Ok::<(), cavel::Error>(())
//! ```
#![warn(missing_docs)]
#![deny(unsafe_op_in_unsafe_fn)]

mod calendar;
mod call;
mod deadline;
mod error;
mod event;
pub mod faults;
mod handle;
mod inspection;
mod matching;
mod select;
mod value;

use cavel_sys as sys;

pub use calendar::{clocks, read_rule_pack, shipped_rule_pack, Calendar, CalendarRange, Day};
pub use call::Call;
pub use deadline::{Deadline, DeadlineStatus, Evidence, Period, Question};
pub use error::{Error, Problem, Result};
pub use event::{
    announce, cancel, change_target, check_officers, check_targets, close_event, commitment, draw, event_ticket, extend,
    inspection_baseline, link_previous_event, open_event, repair, simulate, verify, verify_published, void, Change,
    Decision, Files, Published, Report, Roster,
};
pub use inspection::{publication_report, publish, validate_inspection, validate_inspections, PublicationReport};
pub use matching::{match_officers, Certificate, Matching, Mode, Officer, Target, Task, Way};
pub use select::{select, SelectedId, Selection, Selector};
pub use value::{
    abi_version, bits_needed, check_credit_code, hash, kernels, list_digest, lot_seed, parse_fraction, sample_size,
    sector_of, ticket, version, version_number, Digest, Fraction, Language, LotSeed, Rounding, Sector, Suite, Ticket,
};
