# SPDX-License-Identifier: Apache-2.0
"""libcavel as ctypes sees it. Signatures hold the kinds and names of the parameters in the headers:

i32, u32, u64  a number, checked before it is passed (_call.py)
bytes          bytes, or a buffer that is written to
ptr            a handle, or a structure
*KIND          an array of those, or one output
out            an output handle
"""
from __future__ import annotations

import ctypes
import os
import pathlib
import sys
from ctypes import POINTER, c_char_p, c_int32, c_uint32, c_uint64, c_void_p
from typing import Any

_BLOCK = "bytes bytes, u64 size, *u64 offsets, u64 count"
_MATCHING = "ptr options, out matching, out problems"

SIGNATURES: dict[str, str] = {
    "cavel_problems_count": "ptr problems, *u64 count",
    "cavel_problems_at": "ptr problems, u64 index, *i32 code, *i32 severity, *u64 row",
    "cavel_problems_text": "ptr problems, u64 index, i32 which, *ptr text, *u64 size",
    "cavel_fault_text": "i32 status, i32 which, *ptr text, *u64 size",
    "cavel_kernel_name": "i32 suite, u64 index, *ptr name, *u64 size",
    "cavel_text_get": "ptr text, *ptr bytes, *u64 size",
    "cavel_hash": "i32 suite, bytes bytes, u64 size, bytes digest",
    "cavel_list_digest_block": f"i32 suite, {_BLOCK}, ptr options, bytes digest, out problems",
    "cavel_lot_seed": "i32 suite, bytes seed, bytes label, u64 size, bytes lot_seed",
    "cavel_ticket": "i32 suite, bytes lot_seed, bytes id, u64 size, bytes ticket, out problems",
    "cavel_select_block": f"i32 suite, bytes lot_seed, {_BLOCK}, u64 sample, u64 reserve, ptr options, out selection, "
                          "out problems",
    "cavel_selection_size": "ptr selection, *u64 sample, *u64 reserve",
    "cavel_selection_get": "ptr selection, *ptr indices, *ptr tickets",
    "cavel_selection_new": "*u64 indices, bytes tickets, u64 sample, u64 reserve, out selection, out problems",
    "cavel_selection_merge": "*ptr shards, *u64 first, u64 count, u64 sample, u64 reserve, out selection, out problems",
    "cavel_selector_new": "i32 suite, bytes lot_seed, u64 sample, u64 reserve, u64 population, ptr options, out selector, "
                          "out problems",
    "cavel_selector_push_block": f"ptr selector, {_BLOCK}, out problems",
    "cavel_selector_finish": "ptr selector, out selection, out problems",
    "cavel_match": f"ptr input, {_MATCHING}",
    "cavel_match_teams": f"ptr input, i32 fallback, {_MATCHING}",
    "cavel_match_repair": f"ptr input, {_MATCHING}",
    "cavel_match_repair_teams": f"ptr input, {_MATCHING}",
    "cavel_matching_size": "ptr matching, *u64 targets, *u64 officers, *u64 pool",
    "cavel_matching_panel": "ptr matching, u64 target, *ptr officers, *u64 count, *u32 leader",
    "cavel_matching_loads": "ptr matching, *ptr loads, *u64 count",
    "cavel_matching_certificate": "ptr matching, *ptr targets, *u64 target_count, *ptr officers, *u64 officer_count, "
                                  "*u64 demand, *u64 residual_capacity, *u64 pool",
    "cavel_matching_mode": "ptr matching, *i32 mode, *u64 teams, *u64 changed",
    "cavel_matching_team": "ptr matching, u64 team, *ptr officers, *u64 count",
    "cavel_matching_forced": "ptr matching, *ptr targets, *ptr officers, *u64 count",
    "cavel_check_credit_code": "bytes code, u64 size, out problems",
    "cavel_sector": "bytes industry, u64 industry_size, *ptr sector, *u64 size, *i32 is_open",
    "cavel_parse_fraction": "bytes text, u64 size, *u64 numerator, *u64 denominator, out problems",
    "cavel_sample_size": "u64 population, u64 numerator, u64 denominator, i32 rounding, *u64 size, out problems",
    "cavel_bits_needed": "u64 population, u64 sample, *u64 bits",
    "cavel_parse_day": "bytes text, u64 size, *i32 day, out problems",
    "cavel_format_day": "i32 day, bytes text",
    "cavel_calendar_china": "out calendar",
    "cavel_calendar_load": "ptr base, bytes text, u64 size, out calendar, out problems",
    "cavel_calendar_range": "ptr calendar, *i32 first, *i32 last, bytes fingerprint",
    "cavel_calendar_text": "ptr calendar, out text",
    "cavel_is_working": "ptr calendar, i32 day, *i32 working, out problems",
    "cavel_nth_working_day": "ptr calendar, i32 from, i32 n, *i32 day, out problems",
    "cavel_nth_working_days": "ptr calendar, *i32 from, u64 count, i32 n, *i32 to, *u64 unanswered, out problems",
    "cavel_working_days_between": "ptr calendar, i32 from, i32 to, *i32 days, out problems",
    "cavel_due": "ptr calendar, bytes question_json, u64 size, i32 language, out deadlines_json, out problems",
    "cavel_due_days": "ptr calendar, bytes clock, u64 size, *i32 from, u64 count, *i32 to, *u64 unanswered, out problems",
    "cavel_clocks": "i32 language, out clocks_json",
    "cavel_files_new": "out files",
    "cavel_files_put": "ptr files, bytes path, u64 path_size, bytes bytes, u64 size, out problems",
    "cavel_files_put_arrow": "ptr files, bytes path, u64 path_size, ptr rows, *bytes names, *u64 name_sizes, u64 count, ptr options, "
                             "out problems",
    "cavel_files_count": "ptr files, *u64 count",
    "cavel_files_at": "ptr files, u64 index, *ptr path, *u64 path_size, *ptr bytes, *u64 size",
    "cavel_check_targets": "bytes csv, u64 size, bytes plan_json, u64 plan_size, bytes event_json, u64 event_size, "
                           "ptr options, *u64 rows, *u64 usable, out problems",
    "cavel_check_officers": "bytes csv, u64 size, ptr options, *u64 rows, *u64 usable, out problems",
    "cavel_commitment": "i32 suite, bytes secret, u64 size, bytes commitment, out problems",
    "cavel_link_previous_event": "ptr papers, ptr previous, bytes reason, u64 reason_size, *ptr earlier, u64 count, "
                                 "ptr options, out problems",
    "cavel_announce": "ptr papers, i32 strict, ptr options, out event, out problems",
    "cavel_simulate": "ptr papers, u64 runs, u32 seed, i32 language, ptr options, out report_json, out problems",
    "cavel_draw": "ptr event, *bytes names, *u64 name_sizes, *bytes values, *u64 value_sizes, u64 count, ptr options, "
                  "out added, out problems",
    "cavel_repair": "ptr event, ptr rosters, ptr change, ptr options, out added, out problems",
    "cavel_change_target": "ptr event, ptr rosters, i32 kind, ptr change, ptr options, out added, out problems",
    "cavel_extend": "ptr event, ptr change, ptr options, out added, out problems",
    "cavel_open": "ptr event, i32 day, ptr options, out added, out problems",
    "cavel_close": "ptr event, i32 day, ptr options, out added, out problems",
    "cavel_cancel": "ptr event, ptr change, ptr options, out added, out problems",
    "cavel_void": "ptr event, bytes reason, u64 size, ptr options, out added, out problems",
    "cavel_verify": "ptr event, bytes announcement, u64 announcement_size, bytes records, u64 records_size, i32 language, "
                    "ptr options, out report_json, out problems",
    "cavel_event_ticket": "ptr event, bytes task, u64 task_size, bytes id, u64 id_size, ptr options, out ticket_json, out problems",
    "cavel_inspection_baseline": "ptr event, ptr options, out event_json, out problems",
    "cavel_validate_inspection": "bytes inspection_json, u64 inspection_size, bytes event_json, u64 event_size, "
                                 "bytes catalogue_json, u64 catalogue_size, ptr calendar, i32 day, out problems",
    "cavel_validate_inspections": "ptr inspections, bytes event_json, u64 event_size, bytes catalogue_json, "
                                  "u64 catalogue_size, ptr calendar, i32 day, ptr options, out problems",
    "cavel_publication_report": "bytes event_json, u64 event_size, ptr inspections, ptr calendar, i32 day, i32 ahead, "
                                "ptr options, out report_json, out problems",
    "cavel_rule_pack_read": "bytes json, u64 size, out canonical_json, out problems",
    "cavel_rule_pack_shipped": "bytes name, u64 size, out canonical_json, out problems",
    "cavel_publish": "ptr event, ptr inspections, bytes catalogue_json, u64 catalogue_size, ptr calendar, i32 day, "
                     "ptr options, out notice, out problems",
}
HANDLES = ("problems", "text", "selection", "selector", "matching", "calendar", "files")
NEEDS = 1  # of cavel_abi_version

_KINDS: dict[str, Any] = {"i32": c_int32, "u32": c_uint32, "u64": c_uint64, "bytes": c_char_p, "ptr": c_void_p,
                          "out": POINTER(c_void_p), "*i32": POINTER(c_int32), "*u32": POINTER(c_uint32),
                          "*u64": POINTER(c_uint64), "*bytes": POINTER(c_char_p), "*ptr": POINTER(c_void_p)}

# By function: kind and name of each parameter.
PARAMETERS: dict[str, list[tuple[str, str]]] = {}
for _function, _text in SIGNATURES.items():
    PARAMETERS[_function] = [(kind, name) for kind, name in (one.split() for one in _text.split(", "))]


def _load() -> ctypes.CDLL:
    name = {"win32": "cavel.dll", "darwin": "libcavel.1.dylib"}.get(sys.platform, "libcavel.so.1")
    beside = pathlib.Path(__file__).with_name(name)
    # CAVEL_LIBRARY names another build; else the library that the wheel carries; else the system's.
    path = os.environ.get("CAVEL_LIBRARY") or (str(beside) if beside.exists() else name)
    try:
        found = ctypes.CDLL(path)
    except OSError as missing:
        raise ImportError(f"libcavel cannot be loaded: {missing}") from None
    if not (hasattr(found, "cavel_abi_version") and hasattr(found, "cavel_version")):
        raise ImportError(f"{path} is not libcavel, need interface {NEEDS}")
    found.cavel_abi_version.argtypes, found.cavel_abi_version.restype = [], c_uint32
    found.cavel_version.argtypes, found.cavel_version.restype = [], c_char_p
    if found.cavel_abi_version() < NEEDS:
        raise ImportError(f"libcavel {found.cavel_version().decode()} (interface {found.cavel_abi_version()}) at {path}, "
                          f"need {NEEDS}")
    found.cavel_version_number.argtypes, found.cavel_version_number.restype = [], c_uint32
    for function, parameters in PARAMETERS.items():
        getattr(found, function).argtypes = [_KINDS[kind] for kind, _ in parameters]
        getattr(found, function).restype = c_int32
    for handle in HANDLES:
        free = getattr(found, f"cavel_{handle}_free")
        free.argtypes, free.restype = [c_void_p], None
    return found


library: Any = _load()
