#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the pictures of the clerk's manual anew: does what docs/guide/clerk.zh.md says with the program, and prints workbooks (LibreOffice)
and pages (Chromium) of that event. Needs libreoffice-calc, chromium, poppler-utils, fonts-noto-cjk, and Pillow from PyPI.

  pictures.py PROGRAM [OUT_DIR]
"""
import glob
import os
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, os.pardir, os.pardir, os.pardir, "tests", "program"))
import clerk_manual  # noqa: E402

# picture: file of the event; page of its print, from 1; dots per inch; parts of the page's width and height that are kept
BOOKS = {"roster": ("起步/企业名录.xlsx", 1, 96, 1, 0.3), "plan": ("起步/抽查计划.xlsx", 2, 300, 0.42, 0.5),
         "outcome": ("抽查结果.xlsx", 1, 96, 1, 0.4), "visits": ("检查/*-检查情况.xlsx", 8, 96, 1, 0.4)}
# picture: page of the event; width and height of the window
PAGES = {"record": ("文书/targets/005-*/*现场检查记录.html", 900, 900), "notice": ("公示/index.html", 1000, 560),
         "report": ("进度报告/index.html", 1000, 830), "contents": ("归档/index.html", 900, 640)}


def run(*words):
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


def save(image, name, out):
    image = image.convert("RGB")
    box = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()
    left, top, right, bottom = box
    image = image.crop((max(0, left - 8), max(0, top - 8), min(image.width, right + 8), min(image.height, bottom + 8)))
    image.quantize(colors=16, dither=Image.Dither.NONE).save(os.path.join(out, name + ".png"), optimize=True)


def main():
    program, out = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else HERE
    os.makedirs(out, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        room, work = os.path.join(folder, "room"), os.path.join(folder, "work")
        clerk_manual.follow(os.path.join(HERE, os.pardir, "clerk.zh.md"), room, program)
        os.makedirs(work)
        for name, (pattern, page, dots, width, height) in BOOKS.items():
            (path,) = glob.glob(os.path.join(room, pattern))
            run("soffice", "-env:UserInstallation=file://" + os.path.join(folder, "profile"), "--headless", "--convert-to", "pdf",
                "--outdir", work, path)
            pdf = os.path.join(work, os.path.splitext(os.path.basename(path))[0] + ".pdf")
            run("pdftoppm", "-r", str(dots), "-f", str(page), "-l", str(page), "-singlefile", "-png", pdf, os.path.join(work, name))
            with Image.open(os.path.join(work, name + ".png")) as image:
                save(image.crop((0, 0, int(image.width * width), int(image.height * height))), name, out)
        for name, (pattern, width, height) in PAGES.items():
            (path,) = glob.glob(os.path.join(room, pattern))
            shot = os.path.join(work, name + ".png")
            run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=" + os.path.join(folder, "browser"),
                f"--window-size={width},{height}", "--screenshot=" + shot, "file://" + path)
            with Image.open(shot) as image:
                save(image, name, out)


if __name__ == "__main__":
    main()
