# SPDX-License-Identifier: Apache-2.0
"""public_repair.json: as public.json, of events with repairs."""
from .public_folders import SCHEMA, make_repairs as make

__all__ = ["SCHEMA", "make"]
