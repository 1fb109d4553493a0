# SPDX-License-Identifier: Apache-2.0
"""A test case with a temporary folder of its own, for tests of the program."""
import os
import shutil
import tempfile
import unittest


class FolderCase(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.count = 0

    def file(self, name, content):
        """Writes a file there; its path."""
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path
