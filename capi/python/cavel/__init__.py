# SPDX-License-Identifier: Apache-2.0
"""cavel: verifiable draws for public inspections (双随机、一公开).

Statuses become `CavelError`, which holds every problem with its place, message and remedy in Chinese and English.
Digests, seeds and tickets are 32 bytes; events are mappings from path to bytes, so that no file system is needed.
What a step noticed and did not forbid is in the `warnings` of the `Folder` or `Calendar` that it gives back.

Every function may be called on any thread; the interpreter's lock is not held while the library works.
"""
from ._errors import CavelError, Problem
from .calendar import Calendar, clocks
from .events import (Folder, Report, Roster, announce, check, check_all, check_officers, check_targets, commitment, draw,
                     drawn_event, event_ticket, follow, open_event, publish, repair, replace, simulate, status, verify,
                     void)
from .matching import Matching, Proof, Target, match, match_repair, match_repair_teams, match_teams
from .selection import (Drawn, Selection, Selector, abi_version, bits_needed, hash, kernels, list_digest, lot_seed, merge,
                        select, ticket, version)
from .values import check_credit_code, format_day, parse_day, parse_fraction, sample_size, sector

__all__ = ["Calendar", "CavelError", "Drawn", "Folder", "Matching", "Problem", "Proof", "Report", "Roster", "Selection",
           "Selector", "Target", "abi_version", "announce", "bits_needed", "check", "check_all", "check_credit_code",
           "check_officers", "check_targets", "clocks", "commitment", "draw", "drawn_event", "event_ticket", "follow",
           "format_day", "hash", "kernels", "list_digest", "lot_seed", "match", "match_repair", "match_repair_teams",
           "match_teams", "merge", "open_event", "parse_day", "parse_fraction", "publish", "repair", "replace",
           "sample_size", "sector", "select", "simulate", "status", "ticket", "verify", "version", "void"]
