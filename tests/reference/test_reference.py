#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of the Python reference: examples of the standards, laws of the draw, and the vectors read back.

What the vectors pin is computed here by a second way where there is one: hashlib's SM3 where it has one, sorted() in
place of heapq, a brute count of combinations.
"""
import hashlib
import itertools
import json
import os
import random
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
VECTORS = os.path.join(HERE, "..", "vectors")
sys.path[:0] = [HERE, VECTORS]
sys.dont_write_bytecode = True

import cavel_statement  # noqa: E402
import cavel_text  # noqa: E402
import folders  # noqa: E402
from cavel_bytes import Refusal, check_day, check_instant, is_resident_number, listed  # noqa: E402
from cavel_content import content_digest, counted_cells  # noqa: E402
from cavel_digest import digest, hex_digest, list_digest, lot_seed, sm3, ticket  # noqa: E402
from cavel_draw import Difference, data_rows, draw  # noqa: E402
from cavel_fraction import sample_size  # noqa: E402
from cavel_json import canonical, canonical_text, read_canonical  # noqa: E402
from cavel_render import render  # noqa: E402
from cavel_select import select  # noqa: E402
from cavel_source import Form, bits_needed, bits_supplied  # noqa: E402
from cavel_text_sign import reason_against_text  # noqa: E402
from cavel_verify import verify, verify_files  # noqa: E402
from makers import common, events  # noqa: E402


def statement_of(event):
    return cavel_statement.parse(cavel_statement.render(render(event.a), event.a, event.values))


class Standards(unittest.TestCase):
    def test_sha256_of_abc(self):
        self.assertEqual(hex_digest("sha256", b"abc"),
                         "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")

    def test_sm3_examples_of_gb_t_32905(self):
        self.assertEqual(sm3(b"abc").hex(), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")
        self.assertEqual(sm3(b"abcd" * 16).hex(), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")

    def test_sm3_agrees_with_hashlib_where_it_has_one(self):
        if "sm3" not in hashlib.algorithms_available:
            return
        for length in range(200):
            self.assertEqual(sm3(bytes(range(length))), hashlib.new("sm3", bytes(range(length))).digest())

    def test_ticket_is_a_hash_of_text(self):
        seed = hashlib.sha256(b"statement").hexdigest()
        lot = hashlib.sha256((seed + "targets/metal").encode()).hexdigest()
        self.assertEqual(lot_seed("sha256", seed, "targets/metal"), lot)
        self.assertEqual(ticket("sha256", lot, b"91410381171393857P"),
                         hashlib.sha256((lot + "91410381171393857P").encode()).hexdigest())

    def test_identity_numbers(self):
        self.assertTrue(is_resident_number("11010519491231002X"))  # the example of GB 11643
        self.assertFalse(is_resident_number("110105194912310021"))
        self.assertFalse(is_resident_number("11010519491231002x"))
        self.assertFalse(is_resident_number("91410381171393857P"))
        self.assertIsNone(listed("11010519491231002X"))
        self.assertIsNone(listed(""))
        self.assertIsNone(listed("#12"))
        self.assertEqual(listed("O0"), b"O0")
        self.assertIsNone(listed("91350100M000100Y4A", valid=False))

    def test_days(self):
        for day in ("2000-02-29", "2024-02-29", "1400-01-01", "9999-12-31"):
            self.assertEqual(check_day(day), day)
        for day in ("1900-02-29", "2023-02-29", "2022-13-01", "2022-1-1", "1399-12-31", "0000-01-01", "２022-01-01"):
            self.assertRaises(Refusal, check_day, day)
        self.assertRaises(Refusal, check_instant, "2022-05-24T21:15:00Z")

    def test_canonical_json(self):
        text = '{"":"\\u0001\\"\\\\/","a":[0,-1,9007199254740991],"€":{},"😀":[],"ﬁ":"\x7f"}'
        value = read_canonical(text.encode())
        self.assertEqual(canonical(value), text)
        self.assertEqual(json.loads(text), value)


class Laws(unittest.TestCase):
    def setUp(self):
        self.draw = random.Random(20220601)
        self.ids = [i.encode() for i in common.enterprise_ids(50)]

    def test_prefix_merge_and_order(self):
        for suite in ("sha256", "sm3"):
            lot = hex_digest(suite, b"lot")
            by_hand = sorted((digest(suite, lot.encode() + i), i) for i in self.ids)
            by_hand = [(value.hex(), i) for value, i in by_hand]
            for n, reserve in itertools.product((0, 1, 7, 50), (0, 3, 60)):
                shuffled = self.draw.sample(self.ids, 50)
                sample, rest = select(suite, lot, shuffled, n, reserve)
                self.assertEqual(sample, by_hand[:n])
                self.assertEqual(rest, by_hand[n:n + reserve])
                cut = self.draw.randrange(51)
                merged = sorted(sum((sum(select(suite, lot, part, n, reserve), [])
                                     for part in (shuffled[:cut], shuffled[cut:])), []))
                self.assertEqual(merged[:n], sample)
                self.assertEqual(merged[n:n + reserve], rest)

    def test_every_inclusion_is_equally_likely(self):
        """3 of 8 over 4000 seeds: chi-square with 7 degrees of freedom, corrected for drawing without return; the
        bound 24.32 is passed by one of a thousand fair lots. The seeds are fixed."""
        ids, n, rounds = self.ids[:8], 3, 4000
        seen = dict.fromkeys(ids, 0)
        for number in range(rounds):
            lot = lot_seed("sha256", hashlib.sha256(b"%d" % number).hexdigest(), "targets/a")
            for _, identifier in select("sha256", lot, ids, n, 0)[0]:
                seen[identifier] += 1
        mean = rounds * n / len(ids)
        spread = rounds * (n / len(ids)) * (1 - n / len(ids)) * len(ids) / (len(ids) - 1)
        self.assertLess(sum((count - mean) ** 2 for count in seen.values()) / spread, 24.32)

    def test_stride_fails_the_same_measure(self):
        """A random start and a fixed stride of 8 // 3: two starts, and the tail is never drawn."""
        drawn = {start + stride for start in range(8 // 3) for stride in (0, 2, 4)}
        self.assertEqual(drawn, {0, 1, 2, 3, 4, 5})

    def test_sample_sizes_by_counting(self):
        for population, q in itertools.product(range(0, 40), range(1, 15)):
            for p in range(q + 1):
                exact = (population * p) / q
                up = sample_size(population, p, q, "up")
                self.assertTrue(up * q >= population * p and (up - 1) * q < population * p)
                if exact >= 1:
                    self.assertEqual(sample_size(population, p, q, "down"), population * p // q)
                self.assertEqual(sample_size(population, p, q, "half-up") if exact >= 0.5 else 0,
                                 int(exact + 0.5) if exact >= 0.5 else 0)

    def test_bits_needed_by_counting(self):
        for population, n in ((5, 2), (8, 4), (10, 1), (6, 6), (7, 0)):
            ways = sum(1 for _ in itertools.combinations(range(population), n))
            bits = bits_needed([(population, n)])
            self.assertTrue(2 ** bits <= ways < 2 ** (bits + 1))

    def test_many_sources_are_multiplied_by_halves(self):
        dice, balls = Form("dice:20"), Form("balls:6/33+1/16")
        self.assertEqual(bits_supplied([dice, balls] * 20000), pow(dice.values * balls.values, 20000).bit_length() - 1)
        self.assertEqual(bits_supplied([]), 0)

    def test_forms_by_counting(self):
        for form in ("digits:2", "dice:2", "hex:1"):
            signs = "0123456789abcdef"
            found = sum(Form(form).holds(a + b) for a in signs for b in signs)
            self.assertEqual(found, Form(form).values)
        balls = Form("balls:2/4+1/3")
        found = sum(balls.holds(f"{a:02d} {b:02d} {c:02d}") for a in range(6) for b in range(6) for c in range(5))
        self.assertEqual(found, balls.values)

    def test_list_digest_of_sorted_lines(self):
        lines = [b"b", b"a", "偃".encode()]
        self.assertEqual(list_digest("sha256", lines), hashlib.sha256("a\nb\n偃\n".encode()).hexdigest())
        self.assertEqual(list_digest("sha256", []), hashlib.sha256(b"").hexdigest())

    def test_rows_in_no_task_are_all_counted(self):
        draw = random.Random("cells")
        for size in (0, 1, 99, 100, 101, 250):
            cells = [f"x{n}" for n in range(size) for _ in range(draw.randint(1, 4))]
            lines = counted_cells("sector", cells)
            self.assertEqual(sum(rows for rows, _ in lines), len(cells))
            self.assertEqual(len(lines), min(size, 101))
            named = {cell[1]: rows for rows, cell in lines if len(cell) == 2}
            self.assertTrue(all(cells.count(cell) == rows for cell, rows in named.items()))
            self.assertTrue(all(cells.count(cell) <= min(named.values()) for cell in set(cells) - set(named)))

    def test_content_is_free_of_the_carrier(self):
        rows = [{"id": "b", "x": "1\t2"}, {"id": "a", "x": "1\\t2"}]
        digests = {content_digest("sha256", ["id", "x"], each) for each in (rows, rows[::-1])}
        self.assertEqual(digests, {hashlib.sha256(b"id\tx\na\t1\\\\t2\nb\t1\\t2\n").hexdigest()})

    def test_canonical_numbers_of_rfc_8785(self):
        for text, form in (("333333333.33333329", "333333333.3333333"), ("1E30", "1e+30"), ("4.50", "4.5"), ("2e-3", "0.002"),
                           ("0.000000000000000000000000001", "1e-27"), ("1e23", "1e+23"), ("9007199254740994", "9007199254740994")):
            self.assertEqual(canonical_text(text.encode()), form.encode())

    def test_data_rows(self):
        self.assertEqual(data_rows("a.csv", b'h\n"x\n""y",1\n'), 1)
        self.assertEqual(data_rows("a.txt", b"x\ny\n"), 2)


class Events(unittest.TestCase):
    MAKERS = (events.smallest, events.usual, events.coordinated, events.edges, events.failed, events.panels)

    def test_render_and_parse_are_inverse(self):
        for make in self.MAKERS:
            announced = render(make("sha256").a)
            self.assertEqual(render(cavel_text.parse(announced)), announced)

    def test_coordinated_lots_nest_on_equal_frames(self):
        event = events.coordinated("sha256")
        order = draw(statement_of(event), event.lists).order
        self.assertLess(set(order["fire"]), set(order["safety"]))

    def test_cut_off_separates_sample_and_rest(self):
        event = events.usual("sha256")
        statement = statement_of(event)
        result = draw(statement, event.lists, event.names)
        for task, members in zip(event.a.tasks, result.tasks):
            lot = lot_seed("sha256", statement.seed, "targets/" + task.lot)
            for s in members["strata"]:
                path = f"{task.name}.{s['stratum']}.txt"
                drawn = set(result.files["sample/" + path].split(b"\n")[:-1])
                for identifier in event.lists["frame/" + path].split(b"\n")[:-1]:
                    self.assertEqual(ticket("sha256", lot, identifier) <= s["cutoff"], identifier in drawn)

    def test_names_change_only_sample_csv(self):
        event = events.usual("sha256")
        one = draw(statement_of(event), event.lists, event.names)
        other = draw(statement_of(event), event.lists, {})
        self.assertEqual({path for path in one.files if one.files[path] != other.files[path]}, {"sample.csv"})

    def test_a_folder_on_disk(self):
        event = events.panels("sha256")
        statement = statement_of(event)
        result = draw(statement, event.lists)
        files = folders.folder_of(statement, event.lists, result)
        with tempfile.TemporaryDirectory() as folder:
            folders.write(folder, files)
            self.assertNotIn("panels", verify(folder).unverified)
        public = {path: data for path, data in files.items() if not path.startswith("officers/")}
        report = verify_files(public)
        self.assertLessEqual({"panels", "leaders", "pools", "announcement", "records"}, set(report.unverified))
        verify_files(public, report.announcement, report.records)
        self.assertRaises(Difference, verify_files, public, report.records[0])
        self.assertRaises(Difference, verify_files, public, None, [report.announcement])
        public["panels.csv"] = public["panels.csv"].replace(b",1\n", b",0\n", 1)
        self.assertRaises((Difference, Refusal), verify_files, public)

    def test_one_bit_anywhere(self):
        event = events.smallest("sha256")
        statement = statement_of(event)
        result = draw(statement, event.lists)
        files = folders.folder_of(statement, event.lists, result)
        verify_files(files)
        for path, data in files.items():
            for at in range(0, len(data), 3):
                changed = data[:at] + bytes([data[at] ^ (1 << at % 8)]) + data[at + 1:]
                with self.assertRaises((Difference, Refusal), msg=f"{path}, byte {at}"):
                    verify_files({**files, path: changed})


class TextSigns(unittest.TestCase):
    """As tests/unit/roster/roster.cpp has it of the library."""

    def test_reasons(self):
        for text, reason in (("甲\x1b", "text_control_character"), ("甲\x9b", "text_control_character"), ("甲\n", "text_control_byte"),
                             ("甲\u202e", "text_direction"), ("\u061c", "text_direction"), ("甲\u2028", "text_direction"),
                             ("\ufffd", "text_broken"), ("锟斤拷", "text_broken"), ("ä¾‹厂", "text_broken"),
                             ("涓€厂", "text_broken"), ("涓\ue15e浗", "text_broken"), ("样€", None), ("样\ue15e", None), ("涓\ue000", None),
                             ("甲\u200b", None), ("“甲”Müller & É Ü” No.1", None), ("样例（洛阳）", None)):
            self.assertEqual(reason_against_text(text), reason, text)
        self.assertIsNone(reason_against_text("甲\n乙", several=True))
        self.assertEqual(reason_against_text("甲\n\u202e", several=True), "text_direction")

if __name__ == "__main__":
    unittest.main()
