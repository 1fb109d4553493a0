# SPDX-License-Identifier: Apache-2.0
"""cavel: verifiable draws for public inspections (双随机、一公开).

A call that fails raises `CavelError`, which holds every problem with its place, message and remedy in Chinese and English.
Digests, seeds and tickets are 32 bytes; events are mappings from path to bytes, so that no file system is needed.
Warnings of a step that succeeded are in the `warnings` of the `Folder` or `Calendar` that it returns.

Every function may be called on any thread; the interpreter's lock is released while the library works.
"""
from ._call import Ids
from ._errors import CavelError, Problem
from .calendar import Calendar, Deadline, Evidence, clocks
from .events import (Folder, Report, Roster, announce, cancel, change_target, check_officers, check_targets, close_event,
                     commitment, draw, event_ticket, extend, inspection_baseline, link_previous_event, open_event,
                     publication_report, publish, read_rule_pack, repair, roster_csv, shipped_rule_pack, simulate, validate_inspection, validate_inspections, verify,
                     void)
from .faults import Fault
from .functions import register_functions
from .matching import Certificate, Matching, Target, match, match_repair, match_repair_teams, match_teams
from .selection import (SelectedId, SelectedIds, Selection, Selector, abi_version, bits_needed, hash, kernels, list_digest,
                        lot_seed, merge, select, ticket, version, version_number)
from .values import check_credit_code, format_day, parse_day, parse_fraction, sample_size, sector

__all__ = ["Calendar", "CavelError", "Certificate", "Deadline", "Evidence", "Fault", "Folder", "Ids", "Matching", "Problem", "Report", "Roster",
           "SelectedId", "SelectedIds", "Selection", "Selector", "Target", "abi_version", "announce", "bits_needed", "cancel",
           "change_target", "check_credit_code", "check_officers", "check_targets", "clocks", "close_event", "commitment",
           "draw", "event_ticket", "extend", "format_day", "hash",
           "inspection_baseline", "kernels", "link_previous_event", "list_digest", "lot_seed", "match", "match_repair",
           "match_repair_teams", "match_teams", "merge", "open_event", "parse_day", "parse_fraction", "publication_report",
           "publish", "read_rule_pack", "register_functions", "repair", "roster_csv", "sample_size", "sector", "select", "shipped_rule_pack", "simulate", "ticket", "validate_inspection",
           "validate_inspections", "verify", "version", "version_number", "void"]
