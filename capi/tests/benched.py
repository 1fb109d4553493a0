#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""benched.py SYMBOLS BENCH: every function of the symbol list is measured by bench/capi, or is listed below with a reason.

A pair of the bench begins with the functions that it measures: beside("cavel_selector_new cavel_selector_finish", ...).
"""
import pathlib
import re
import sys

LEFT_OUT = {
    "gives memory back, measured with the call that made the handle": """
        cavel_calendar_free cavel_deadline_free cavel_files_free cavel_matching_free cavel_problems_free cavel_selection_free
        cavel_selector_free cavel_text_free""",
    "reads what a handle or the library holds": """
        cavel_abi_version cavel_calendar_range cavel_deadline_evidence cavel_deadline_get cavel_matching_forced cavel_matching_loads cavel_matching_mode
        cavel_matching_panel cavel_matching_certificate cavel_matching_size cavel_matching_team cavel_problems_at
        cavel_problems_count cavel_selection_get cavel_selection_size cavel_text_get cavel_version cavel_version_number""",
    "consumes a stream of Apache Arrow: a pair would measure how streams are made as well": """
        cavel_files_put_arrow""",
}


def main():
    kept, bench = map(pathlib.Path, sys.argv[1:])
    functions = kept.read_text().split()
    left_out = [name for names in LEFT_OUT.values() for name in names.split()]
    measured, wrong = set(), []
    for path in sorted(bench.glob("*.cpp")):
        text = path.read_text(encoding="utf-8")
        named = {name for names in re.findall(r'\bbeside\(\s*"([^"]*)"', text) for name in names.split()}
        rest = re.sub(r'"[^"\n]*"', '""', text)
        wrong += [f"{path.name} names {name} and does not call it" for name in named if not re.search(rf"\b{name}\b", rest)]
        measured |= named
    wrong += [f"{name} is neither measured nor left out" for name in functions if name not in measured and name not in left_out]
    wrong += [f"{name} is measured and left out" for name in left_out if name in measured]
    wrong += [f"{name} is no function of the library" for name in {*measured, *left_out} if name not in functions]
    print("\n".join(sorted(wrong)) or f"{len(measured)} functions measured, {len(left_out)} left out")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
