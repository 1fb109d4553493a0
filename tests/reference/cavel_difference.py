# SPDX-License-Identifier: Apache-2.0
"""What a verification finds (docs/protocol.md, section 10)."""


class Difference(Exception):
    """The first thing that does not agree: in which file, at which field, what was expected, what was found."""

    def __init__(self, file, name, expected, found):
        super().__init__(f"{file}: {name}: expected {expected}, found {found}")
        self.file, self.field, self.expected, self.found = file, name, expected, found
