#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The reports of status and simulate in a browser: nothing is wider than a phone, no texts overlap, and they print on A4.

  report_pages.py PROGRAM SOURCE_DIR CHROMIUM      needs pdfinfo and pdftotext (poppler-utils) and fonts for Chinese
"""
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

from sample_event import Sample

PROGRAM, SOURCE, CHROMIUM = sys.argv[1:4]
ROOM = tempfile.mkdtemp()
SAMPLE = Sample(PROGRAM, SOURCE, ROOM)
MEASURE = """<script>addEventListener("load", () => {
  const found = {width: innerWidth, wide: document.documentElement.scrollWidth, texts: 0, overlaps: [], outside: [], cut: []};
  const seen = element => [element, element.getBoundingClientRect()];
  for (const chart of document.querySelectorAll("svg.chart")) {
    const frame = chart.getBoundingClientRect(), texts = [...chart.querySelectorAll("text")].map(seen);
    found.texts += texts.length;
    texts.forEach(([one, a], i) => {
      if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 4 || a.bottom > frame.bottom + 4) found.outside.push(one.textContent);
      for (const [other, b] of texts.slice(0, i)) {
        // Boxes are as high as the line: what is written is in their middle half.
        const x = Math.min(a.right, b.right) - Math.max(a.left, b.left), y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (x > 1 && y > a.height / 2) found.overlaps.push(one.textContent + " | " + other.textContent);
      }
    });
  }
  for (const cell of document.querySelectorAll("td, th, p, h1, h2, li, figcaption")) {
    if (cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 0) found.cut.push(cell.textContent);
  }
  parent.postMessage(JSON.stringify(found), "*");
});</script></head>"""
# A window is at least 500 wide: the page is measured in a frame.
FRAME = """<!DOCTYPE html><meta charset="utf-8"><body><script>addEventListener("message", event => document.body.textContent = "MEASURED" + event.data + "END");
</script><iframe src="measured.html" style="border:0;height:2000px;width:%dpx"></iframe></body>"""


def browser(*words):
    done = subprocess.run([CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
                           "--user-data-dir=" + os.path.join(ROOM, "profile"), *words], capture_output=True, text=True, check=True, timeout=120)
    return done.stdout


class ReportPages(unittest.TestCase):
    def pages(self):
        """Pages of both reports in both languages, and of a plan with many tasks, officers and weeks."""
        for lang in ("zh", "en"):
            at = os.path.join(ROOM, "status-" + lang)
            done = SAMPLE.run([PROGRAM, "status", os.path.join(SAMPLE.base, "opened"), "--inspections", SAMPLE.file("visits"), "--on", "2022-10-20",
                               "--lang", lang, "--out", at])
            self.assertEqual(done.returncode, 0, done.stderr)
            yield at
            late = os.path.join(ROOM, "late-" + lang)
            done = SAMPLE.run([PROGRAM, "status", os.path.join(SAMPLE.base, "suspended"), "--inspections", SAMPLE.file("visits"), "--on", "2023-03-15",
                               "--lang", lang, "--out", late])
            self.assertEqual(done.returncode, 0, done.stderr)
            yield late
            at = os.path.join(ROOM, "simulation-" + lang)
            done = SAMPLE.run([*SAMPLE.simulate(at), "--recusals", SAMPLE.file("recusals.csv"), "--lang", lang])
            self.assertEqual(done.returncode, 0, done.stderr)
            yield at

    def test_pages(self):
        for folder in self.pages():
            path = os.path.join(folder, "index.html")
            with open(path, encoding="utf-8") as file:
                text = file.read()
            measured = os.path.join(folder, "measured.html")
            with open(measured, "w", encoding="utf-8") as file:  # without the policy that forbids scripts
                file.write(re.sub(r"<meta http-equiv[^>]*>", "", text).replace("</head>", MEASURE))
            for width in (420, 900):
                with self.subTest(os.path.basename(folder), width=width):
                    frame = os.path.join(folder, "frame.html")
                    with open(frame, "w", encoding="utf-8") as file:
                        file.write(FRAME % width)
                    shown = browser("--window-size=1000,2100", "--virtual-time-budget=10000", "--dump-dom", "file://" + frame)
                    found = json.loads(html.unescape(re.search("<body>MEASURED(.*)END</body>", shown, re.S)[1]))
                    self.assertEqual(found["width"], width)
                    self.assertLessEqual(found["wide"], width)
                    self.assertGreater(found["texts"], 50)
                    self.assertEqual((found["overlaps"], found["outside"], found["cut"]), ([], [], []))
            with self.subTest(os.path.basename(folder) + " on paper"):
                self.check_print(path)

    def check_print(self, path):
        printed = path[:-5] + ".pdf"
        browser("--no-pdf-header-footer", "--print-to-pdf=" + printed, "file://" + path)
        facts = subprocess.run(["pdfinfo", printed], capture_output=True, text=True, check=True).stdout
        pages = int(re.search(r"^Pages: +(\d+)", facts, re.M)[1])
        self.assertRegex(facts, r"Page size: +59[45](\.\d+)? x 84[12](\.\d+)? pts")
        self.assertIn(pages, range(2, 10))
        for page in range(1, pages + 1):
            boxes = subprocess.run(["pdftotext", "-bbox", "-f", str(page), "-l", str(page), printed, "-"], capture_output=True, text=True, check=True).stdout
            words = re.findall(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</word>', boxes)
            self.assertGreater(len(words), 10, f"page {page} is nearly empty")
            for left, right, word in words:
                self.assertGreaterEqual(float(left), 50, word)  # inside the margins of 18 and 20 mm
                self.assertLessEqual(float(right), 595 - 45, word)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
