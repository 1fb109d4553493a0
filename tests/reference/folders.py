# SPDX-License-Identifier: Apache-2.0
"""Public folders of made-up events, written to disk for the checks by other tools."""
import os

import cavel_change
import cavel_statement
from cavel_draw import draw
from cavel_render import render
from cavel_verify import digest_line


def public_files(event):
    """Everything that stands in the public folder of an opened event, by path."""
    announced = render(event.a)
    statement = cavel_statement.parse(cavel_statement.render(announced, event.a, event.values))
    result = draw(statement, event.lists, event.names)
    return {**folder_of(statement, event.lists, result), **ended(statement, cavel_change.after_draw(statement, result))}


def ended(statement, standing, outcome="completed", *why):
    """The end of an event under embargo, which opens with it, on the day of its last record; nothing where there is no embargo."""
    a = statement.announcement
    return end_files(cavel_change.end(statement, standing, standing.day, outcome, *why), a.suite) if a.embargo else {}


def folder_of(statement, lists, result):
    suite, record = statement.announcement.suite, result.record_bytes
    return {**lists, **result.files, "record.json": record, f"record.{suite}": digest_line(suite, record),
            "statement.txt": statement.data, "announcement.txt": statement.announced}


def end_files(record, suite):
    """What the end adds to a public folder."""
    return {"end/record.json": record, f"end/record.{suite}": digest_line(suite, record)}


def change_files(made, suite):
    """What a change adds to the public folder of an opened event whose officers' lists are published."""
    room = f"change-{made.standing.sequence}/"
    return {**made.files, f"{room}record.{suite}": digest_line(suite, made.record_bytes)}


def write(folder, files):
    for path, data in files.items():
        whole = os.path.join(folder, *path.split("/"))
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "wb") as file:
            file.write(data)
