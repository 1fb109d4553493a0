# SPDX-License-Identifier: Apache-2.0
"""draw_plan.py SAMPLES: announces, draws, opens and verifies the sample plan, without touching a file but its papers."""
import pathlib
import sys

import cavel

PAPERS = {"plan.json": "plan.json", "event.json": "event.json", "targets.csv": "enterprises.csv",
          "officers.csv": "officers.csv", "recusals.csv": "recusals.csv", "catalogue.json": "catalogue.json",
          "event-key.txt": "event-key.txt"}
VALUES = {"双色球第2022060期": "03 11 17 20 28 33 16", "现场掷骰": "12345612345612345612345612345612345612345612345612"}


def main() -> None:
    samples = pathlib.Path(sys.argv[1])
    secret = (samples / "secret-of-the-sample.txt").read_text().strip()
    event = cavel.announce({name: (samples / file).read_bytes() for name, file in PAPERS.items()})
    for problem in event.warnings:
        print(problem.message_zh)
    print("announcement", cavel.hash("sha256", event["public/announcement.txt"]).hex())
    event = cavel.open_event(cavel.draw(event, {**VALUES, "区司法局": secret}), "2022-12-31")
    print(event["public/sample.csv"].decode("utf-8-sig"))
    report = cavel.verify(event, "en")
    print("\n".join(report["checked"]))
    print("verified" if report["agrees"] else report["difference"]["message"])


if __name__ == "__main__":
    main()
