# SPDX-License-Identifier: Apache-2.0
"""One maker for each vector file: make() gives the document, SCHEMA its schema."""
