# SPDX-License-Identifier: Apache-2.0
"""Public folders of made-up events, written to disk for the checks by other tools."""
import os

import cavel_statement
from cavel_draw import draw
from cavel_render import render


def public_files(event):
    """Everything that stands in the public folder of an opened event, by path."""
    announced = render(event.a)
    statement = cavel_statement.parse(cavel_statement.render(announced, event.a, event.values))
    result = draw(statement, event.lists, event.names)
    return {**event.lists, **result.files, "record.json": result.record_bytes, "statement.txt": statement.data,
            "announcement.txt": announced}


def write(folder, files):
    for path, data in files.items():
        whole = os.path.join(folder, *path.split("/"))
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "wb") as file:
            file.write(data)
