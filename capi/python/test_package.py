# SPDX-License-Identifier: Apache-2.0
"""What the vectors do not say: the headers, arguments, threads, errors, leaks. Run by test_cavel.py."""
import _thread
import array
import copy
import ctypes
import datetime
import gc
import itertools
import json
import os
import pathlib
import pickle
import re
import resource
import subprocess
import sys
import tempfile
import threading
import typing
import unittest

import cavel

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
SEED = bytes(32)
# A notice that was issued behind a day that it arranges: fault 722, a warning.
LATE = "cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2027-02-05 2027 incomplete\noff 元旦 2027-01-01\n"


class Headers(unittest.TestCase):
    """The package against the headers of the C library."""
    # Ids as an array of pointers: the functions named ..._block take the same. An event is a mapping, read and given whole.
    # Deadlines are documents, with all that cavel_due says.
    OTHERWISE = {"cavel_list_digest", "cavel_select", "cavel_selector_push", "cavel_files_add", "cavel_files_get",
                 "cavel_deadline_free", "cavel_deadline_new", "cavel_deadline_get", "cavel_deadline_evidence"}

    def declared(self):
        """By function: kind and name of each parameter, as _native.py has them; and what it returns."""
        found, returned = {}, {}
        for header in sorted((ROOT / "capi/include").glob("cavel*.h")):
            code = re.sub(r"/\*.*?\*/", "", header.read_text(encoding="utf-8"), flags=re.S)
            for result, name, parameters in re.findall(r"CAVEL_API ([\w ]+\*?) ?(cavel_\w+)\(([^)]*)\);", code):
                returned[name] = result.replace("CAVEL_CHECKED ", "").strip()
                found[name] = [self.parameter(one) for one in parameters.split(",") if one.strip() != "void"]
        return found, returned

    @staticmethod
    def parameter(text):
        plain = text.replace(" CAVEL_NULLABLE", "")
        given, name = re.fullmatch(r"\s*(.*?)\s*(\w+(?:\[\d+\])?)\s*", plain, re.S).groups()
        kind = re.sub("const| ", "", given).replace("cavel_status", "int32_t")
        if name.endswith("]") or kind in ("char*", "uint8_t*"):
            return "bytes", name.partition("[")[0]
        whole = re.fullmatch(r"(u?)int(32|64)_t(\*?)", kind)
        if whole:
            return f"{whole[3]}{whole[1] or 'i'}{whole[2]}", name
        if given == "const char* const*":
            return "*bytes", name
        if re.fullmatch(r"cavel_\w+\*\*", given):
            return "out", name
        return ("*ptr" if kind.endswith("**") else "ptr"), name

    def test_every_function_is_bound_as_it_is_declared(self):
        declared, returned = self.declared()
        self.assertEqual(set(declared), set((ROOT / "capi/tests/symbols.txt").read_text().split()))
        free = {name for name, result in returned.items() if result == "void"} - self.OTHERWISE
        self.assertEqual(free, {f"cavel_{handle}_free" for handle in cavel._native.HANDLES})
        versions = {name for name, result in returned.items() if result not in ("void", "cavel_status")}
        self.assertEqual(versions, {"cavel_version", "cavel_version_number", "cavel_abi_version"})
        wanted = {name: kinds for name, kinds in declared.items() if name not in free | versions | self.OTHERWISE}
        self.assertEqual(cavel._native.PARAMETERS, wanted)

    def test_every_function_is_used(self):
        sources = "".join(one.read_text(encoding="utf-8") for one in sorted((HERE / "cavel").glob("*.py"))
                          if one.name != "_native.py")
        for name in cavel._native.SIGNATURES:
            self.assertRegex(sources, rf"(call|_step|_report|_match)\(\s*\"{name}\"|library\.{name}\(", name)
        for handle in cavel._native.HANDLES:
            self.assertTrue(f'Handle("{handle}")' in sources or f'super().__init__("{handle}")' in sources, handle)
        for name in ("cavel_version", "cavel_version_number", "cavel_abi_version"):
            self.assertIn(f"library.{name}()", sources)

    def test_everything_public_is_documented(self):
        self.assertEqual(sorted(cavel.__all__, key=str.swapcase), sorted(set(cavel.__all__), key=str.swapcase))
        for name in cavel.__all__:
            self.assertTrue(hasattr(cavel, name), name)
            if callable(getattr(cavel, name)):
                self.assertTrue(getattr(cavel, name).__doc__, name)


class Ownership(unittest.TestCase):
    """A handle has one owner; a long call can be interrupted."""

    def test_handles_are_not_copied(self):
        selector = cavel.Selector("sm3", SEED, 1)
        with cavel.Calendar() as calendar:
            for handle in (calendar, selector):
                for duplicate in (copy.copy, copy.deepcopy, pickle.dumps):
                    with self.assertRaises(TypeError) as refused:
                        duplicate(handle)
                    self.assertIn("cannot be copied or pickled", str(refused.exception))
            self.assertTrue(calendar.is_working("2022-05-25"))

    def test_an_interrupt_arrives(self):
        samples = ROOT / "docs/samples"
        papers = {"targets.csv": (samples / "enterprises.csv").read_bytes()}
        for name in ("plan.json", "event.json", "officers.csv", "recusals.csv", "catalogue.json", "event-key.txt"):
            papers[name] = (samples / name).read_bytes()
        for progress in (None, lambda done, total: None):
            timer = threading.Timer(0.2, _thread.interrupt_main)
            timer.start()
            with self.assertRaises(KeyboardInterrupt):
                cavel.simulate(papers, 10 ** 8, progress=progress)
            timer.join()

    def test_a_text_is_no_list_of_ids(self):
        for text in ("91410381MA03FYB00J", b"abc", bytearray(b"abc"), memoryview(b"abc")):
            with self.assertRaises(TypeError):
                cavel.select("sm3", SEED, text, 1)


class Loading(unittest.TestCase):
    """The library is checked before anything is bound."""

    def refused(self, path):
        done = subprocess.run([sys.executable, "-c", "import cavel"], capture_output=True, text=True, cwd=HERE,
                              env={**os.environ, "CAVEL_LIBRARY": str(path), "PYTHONPATH": os.path.dirname(cavel.__path__[0])})
        self.assertNotEqual(done.returncode, 0)
        return done.stderr.splitlines()[-1]

    def test_other_libraries(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, source in (("old", 'unsigned cavel_abi_version(void) { return 0; }\n'
                                         'const char* cavel_version(void) { return "0.9.0"; }\n'), ("other", "int other;\n")):
                subprocess.run(["cc", "-shared", "-fPIC", "-x", "c", "-", "-o", f"{folder}/{name}.so"], input=source.encode(),
                               check=True)
            self.assertEqual(self.refused(f"{folder}/old.so"),
                             f"ImportError: libcavel 0.9.0 (interface 0) at {folder}/old.so, need 1")
            self.assertEqual(self.refused(f"{folder}/other.so"),
                             f"ImportError: {folder}/other.so is not libcavel, need interface 1")
            self.assertIn("libcavel cannot be loaded", self.refused(f"{folder}/none.so"))
            self.assertIn("libcavel cannot be loaded", self.refused(HERE / "README.md"))


class Arguments(unittest.TestCase):
    """Numbers never wrap, and what is refused is named."""

    def refused(self, kind, name, function, *arguments, **options):
        with self.assertRaises(kind) as refused:
            function(*arguments, **options)
        self.assertIn(name, str(refused.exception))

    def test_numbers(self):
        calendar, ids = cavel.Calendar(), ["a", "b"]
        for wrong, kind in ((-1, OverflowError), (2 ** 64, OverflowError), (1.0, TypeError), ("1", TypeError), (None, TypeError)):
            self.refused(kind, "sample", cavel.select, "sm3", SEED, ids, wrong)
            self.refused(kind, "reserve", cavel.select, "sm3", SEED, ids, 1, wrong)
            self.refused(kind, "sample", cavel.Selector, "sm3", SEED, wrong)
            self.refused(kind, "threads", cavel.select, "sm3", SEED, ids, 1, threads=wrong)
            self.refused(kind, "population", cavel.sample_size, wrong, 1, 2)
            self.refused(kind, "sample", cavel.bits_needed, 6, wrong)
            self.refused(kind, "reserve", cavel.merge, [], None, 1, wrong)
            self.refused(kind, "first[0]", cavel.merge, [cavel.Selection([], [])], [wrong], 1)
            self.refused(kind, "indices[0]", cavel.Selection.of, [wrong], [SEED], 1)
            self.refused(kind, "runs", cavel.simulate, {}, wrong)
        self.refused(OverflowError, "population", cavel.Selector, "sm3", SEED, 1, population=-1)
        self.refused(OverflowError, "seed", cavel.simulate, {}, 100, 2 ** 32)
        for wrong in (2 ** 32 + 1, -2 ** 31 - 1):
            self.refused(OverflowError, "n: ", calendar.nth_working_day, "2022-05-25", wrong)
            self.refused(OverflowError, "n: ", calendar.nth_working_days, ["2022-05-25"], wrong)
            self.refused(OverflowError, "ahead", cavel.publication_report, b"{}", {}, calendar, "2022-05-25", wrong)
        self.assertEqual(cavel.bits_needed(True + 5, 3), 4)

    def test_numbers_of_a_matching(self):
        officer, target = ([None], [0]), [cavel.Target(2, 0, [], [0])]
        self.assertEqual(cavel.match(*officer, target, [[7]]).certificate, cavel.Certificate([0], [], 1, 0, 1))
        for wrong, kind in ((-1, OverflowError), (2 ** 64, OverflowError), (0.5, TypeError)):
            self.refused(kind, "capacity[0]", cavel.match, [wrong], [0], target, [[7]])
            self.refused(kind, "load[0]", cavel.match, [None], [wrong], target, [[7]])
            self.refused(kind, "pool", cavel.match, *officer, target, [[7]], wrong)
            self.refused(kind, "seats[0]", cavel.match, *officer, [cavel.Target(wrong, 0, [], [0])], [[7]])
            self.refused(kind, "leads[0]", cavel.match, *officer, [cavel.Target(1, wrong, [], [0])], [[7]])
            self.refused(kind, "other[0]", cavel.match, *officer, [cavel.Target(1, 0, [], [wrong])], [[7]])
            self.refused(kind, "before[0]", cavel.match_repair, *officer, target, [[7]], [[wrong]])
            self.refused(kind, "before[0]", cavel.match_repair_teams, *officer, target, [[7]], [[0]], [wrong])
        self.refused(OverflowError, "seats[0]", cavel.match, *officer, [cavel.Target(2 ** 32 + 2, 0, [], [0])], [[7]])
        self.refused(OverflowError, "before[0]", cavel.match_repair_teams, *officer, target, [[7]], [[0]], [2 ** 32 - 1])
        self.refused(ValueError, "before", cavel.match_repair, *officer, target, [[7]], [])
        self.refused(ValueError, "load", cavel.match, [None], [], target, [[7]])
        for wrong in ([[-1]], [[2 ** 256]], [[b"\1" * 4, 2 ** 40]], [[0.5]]):
            count = len(wrong[0])
            self.refused((OverflowError, TypeError), "tickets", cavel.match, [None] * count, [0] * count, target, wrong)
        for wrong in ([[b""]], [[bytes(33)]], [b"\1"], [[1, 2]]):
            self.refused(ValueError, "tickets", cavel.match, *officer, target, wrong)

    def test_tickets_of_any_size(self):
        target = [cavel.Target(2, 0, [], [0, 1, 2])]
        for tickets in ([9, 5, 7], [2 ** 200 + 9, 5, 2 ** 64], [b"\x09", b"\x05", b"\x07"],
                        [b"\xff" * 32, bytes(31) + b"\x05", bytes(31) + b"\x07"], [b"\x00\x09", 5, b"\x00\x07"]):
            self.assertEqual(cavel.match([None] * 3, [0] * 3, target, [tickets]).panels, [[1, 2]], tickets)

    def test_texts(self):
        self.refused(TypeError, "ids", cavel.select, "sm3", SEED, "one text", 1)
        self.refused(TypeError, "ids[1]", cavel.list_digest, "sm3", ["a", 2])
        self.refused(TypeError, "seed", cavel.ticket, "sm3", "0" * 32, "a")
        self.refused(ValueError, "seed", cavel.ticket, "sm3", b"short", "a")
        self.refused(ValueError, "suite", cavel.hash, "md5", b"")
        self.refused(ValueError, "language", cavel.clocks, "fr")
        self.refused(TypeError, "message", cavel.hash, "sm3", 5)
        self.refused(TypeError, "path", cavel.verify, {1: b""})
        self.refused(TypeError, "bytes of 'a'", cavel.verify, {"a": 5})
        self.refused(TypeError, "day", cavel.Calendar().is_working, 19000)
        self.refused(ValueError, "2022-02-30", cavel.Calendar().is_working, "2022-02-30")
        self.refused(TypeError, "progress", cavel.list_digest, "sm3", [], progress=1)
        mixed = [b"a", bytearray(b"b"), "企业", "c"]
        self.assertEqual(cavel.list_digest("sm3", mixed), cavel.list_digest("sm3", ["a", "b", "企业", "c"]))
        self.assertEqual(cavel.list_digest("sm3", iter(["a", "b"])), cavel.list_digest("sm3", [b"b", b"a"], threads=2))


class Threads(unittest.TestCase):
    """The interpreter's lock is not held while the library works."""

    def together(self, count, body):
        raised = []

        def run(at):
            try:
                body(at)
            except BaseException as one:
                raised.append(one)

        threads = [threading.Thread(target=run, args=(at,)) for at in range(count)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        self.assertEqual(raised, [])

    def test_a_selector_fed_by_several(self):
        ids = [[f"企业-{thread}-{at}" for at in range(2000)] for thread in range(4)]
        with cavel.Selector("sha256", SEED, 50, 10) as selector:
            self.together(4, lambda at: [selector.push(ids[at][i:i + 20]) for i in range(0, 2000, 20)])
            found = selector.finish()
        wanted = cavel.select("sha256", SEED, itertools.chain(*ids), 50, 10)
        self.assertEqual([one.ticket for part in found for one in part], [one.ticket for part in wanted for one in part])

    def test_a_calendar_closed_under_use(self):
        for _ in range(100):
            calendar, answered, closed_as = cavel.Calendar(), threading.Event(), []

            def ask(at):
                if at == 0:
                    answered.wait()
                    calendar.close()
                    return
                try:
                    while True:
                        self.assertEqual(len(calendar.due({"from": "2022-05-25", "clocks": ["notice.public"]})), 1)
                        answered.set()
                except ValueError as closed:
                    closed_as.append(str(closed))

            self.together(4, ask)
            self.assertEqual(closed_as, ["this Calendar is closed"] * 3)

    def test_what_is_closed_under_use_is_freed_afterwards(self):
        for handle in (cavel.Calendar(), cavel.Selector("sm3", SEED, 1)):
            with handle.use() as pointer, handle.use():
                given = pointer.value
                self.together(2, lambda at: handle.close())
                self.assertEqual(handle.pointer.value, given)
                with self.assertRaises(ValueError):
                    handle.use().__enter__()
            self.assertIsNone(handle.pointer.value)

    def test_a_progress_that_uses_the_calendar_of_its_call(self):
        folder = ROOT / "docs/samples/inspections"
        event, visits = (folder / "event.json").read_bytes(), {"good.json": (folder / "good.json").read_bytes()}
        other, day, asked = cavel.Calendar(), "2022-09-30", []
        with cavel.Calendar() as calendar:
            def ask(_done, _total):
                asked.append(other.is_working(day))
                calendar.is_working(day)

            for call in (cavel.validate_inspections, lambda *given, progress: cavel.publication_report(event, visits, calendar, day, progress=progress)):
                with self.assertRaises(RuntimeError) as refused:
                    call(visits, event, calendar, day, progress=ask)
                self.assertIn("Calendar is in use", str(refused.exception))
            self.assertTrue(asked and all(asked))
            closed = []

            def close(_done, _total):
                self.together(1, lambda at: calendar.close())
                closed.append(calendar.pointer.value)

            self.assertEqual(cavel.validate_inspections(visits, event, calendar, day, progress=close), [])
            self.assertTrue(closed and all(closed))
            self.assertIsNone(calendar.pointer.value)
            with self.assertRaises(ValueError):
                calendar.is_working(day)

    def test_a_selector_fed_from_what_uses_it(self):
        with cavel.Selector("sm3", SEED, 2) as selector:
            def ids():
                selector.push(["a"])
                yield "b"

            selector.push(ids())
            self.assertEqual(len(selector.finish().sample), 2)


class Leaks(unittest.TestCase):
    """Whatever the library gives out is freed once."""

    class Counting:
        """Stands in for the library: counts handles given out and freed."""

        def __init__(self, library):
            self.library, self.live, self.made = library, set(), 0

        def __getattr__(self, name):
            function = getattr(self.library, name)
            if name.endswith("_free"):
                return lambda pointer: self.freed(function, pointer)
            outs = [at for at, (kind, _) in enumerate(cavel._native.PARAMETERS[name]) if kind == "out"]
            return lambda *arguments: self.called(function, outs, arguments)

        def freed(self, function, pointer):
            if pointer:
                self.live.remove(pointer.value)  # KeyError: freed twice, or never given out
            function(pointer)

        def called(self, function, outs, arguments):
            if any(arguments[at]._obj for at in outs):
                raise AssertionError("a handle is written over")
            status = function(*arguments)
            for at in outs:
                if arguments[at]._obj:
                    self.made += 1
                    self.live.add(arguments[at]._obj.value)
            return status

    @staticmethod
    def everything():
        for ids in (["a", "b", "c"], ["a", " b", "a"]):
            try:
                found = cavel.select("sm3", SEED, ids, 1, 1)
                cavel.merge([found, cavel.select("sm3", SEED, ["d"], 2)], [0, 3], 1, 1)
                cavel.merge([found, found], None, 1, 1)
            except cavel.CavelError:
                pass
        selector = cavel.Selector("sm3", SEED, 1)
        selector.push(["a"])
        selector.finish()
        for text in (LATE, "no calendar"):
            try:
                calendar = cavel.Calendar([text])
                calendar.due({"from": "2027-01-04", "working_days": 5})
                calendar.text()
                calendar.is_working("2099-01-01")
            except cavel.CavelError:
                pass
        cavel.match([1, 1], [0, 0], [cavel.Target(2, 0, [], [0, 1])] * 2, [[1, 2], [3, 4]])  # not complete
        for call in (lambda: cavel.verify({"a": b"b"}), lambda: cavel.announce({}), lambda: cavel.announce({"../a": b""}),
                     lambda: cavel.list_digest("sm3", ["a"], progress=lambda done, total: False)):
            try:
                call()
            except cavel.CavelError:
                pass

    def test_every_handle_is_freed_once(self):
        library, counting = cavel._native.library, self.Counting(cavel._native.library)
        cavel._native.library = counting
        try:
            gc.disable()  # nothing waits for the collector
            self.everything()
        finally:
            gc.enable()
            cavel._native.library = library
        self.assertGreater(counting.made, 20)
        self.assertEqual(counting.live, set())

    def test_a_list_of_problems_is_freed_where_reading_it_fails(self):
        counting, call = self.Counting(cavel._native.library), cavel._call
        library, reader = cavel._native.library, call.problems_of

        def failing(_pointer):
            raise MemoryError

        cavel._native.library, call.problems_of = counting, failing
        try:
            with self.assertRaises(MemoryError):
                cavel.check_credit_code("none")
        finally:
            cavel._native.library, call.problems_of = library, reader
        self.assertEqual((counting.made, counting.live), (1, set()))

    def test_memory_does_not_grow(self):
        def resident():
            return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()

        ids = [f"{at:016}" for at in range(500)]
        heavy = {"a": bytes(1 << 20)}
        for rounds in (30, 300):
            before = resident()
            for _ in range(rounds):
                self.everything()
                cavel.select("sha256", SEED, ids, 400)
                cavel.verify(heavy)
                with self.assertRaises(cavel.CavelError):
                    cavel.check_targets(b"a,b\n" + b"1,2\n" * 50)
            grown = resident() - before
        self.assertLess(grown, 20 << 20)  # one kept copy of `heavy` a round would be 300 MiB


class Package(unittest.TestCase):
    def test_errors_report_everything(self):
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.check_credit_code("91410381MA03FYB00K")
        self.assertEqual(refused.exception.name, "credit_code_check")
        self.assertEqual(refused.exception.code, cavel.Fault.CREDIT_CODE_CHECK)
        for fault in cavel.Fault:
            self.assertEqual(cavel.CavelError(fault).name, fault.name.lower())
        self.assertIn("校验码", refused.exception.problems[0].message_zh)
        self.assertTrue(refused.exception.problems[0].remedy_en)
        with self.assertRaises(ValueError):
            cavel.ticket("sha256", b"short", "a")
        with self.assertRaises(cavel.CavelError):
            cavel.select("sha256", bytes(32), ["a", " b"], 1)

    def test_closed_and_used_handles(self):
        selector = cavel.Selector("sm3", bytes(32), 1)
        selector.push(["a", "b"])
        self.assertEqual(len(selector.finish().sample), 1)
        with self.assertRaises(cavel.CavelError):
            selector.push(["c"])
        selector.close()
        selector.close()
        for call in (selector.finish, lambda: selector.push(["c"])):
            with self.assertRaises(ValueError) as closed:
                call()
            self.assertEqual(str(closed.exception), "this Selector is closed")

    def test_values(self):
        self.assertEqual(cavel.kernels("sm3")[-1], "portable")
        self.assertEqual(cavel.sector("C3311"), ("机械", True))
        self.assertIsNone(cavel.sector("C2611"))
        self.assertEqual(cavel.bits_needed(6, 3), 4)  # C(6,3) = 20
        self.assertIn("notice.public", {one["id"] for one in cavel.clocks("en")})

    def test_deadlines(self):
        calendar = cavel.Calendar()
        (confirmed,) = calendar.due({"from": "2022-05-25", "clocks": ["notice.public"]})
        (awaited,) = calendar.due({"from": "2022-05-25", "working_days": 5, "as_of": "2021-10-01"})
        self.assertEqual(set(confirmed) | set(awaited), set(typing.get_type_hints(cavel.Deadline)))
        self.assertEqual([confirmed], calendar.due({"from": "2022-05-25", "clocks": ["notice.public"]}))
        self.assertEqual(set(typing.get_type_hints(cavel.Evidence)), set(calendar.due({"from": "2022-09-28", "working_days": 5})[0]["evidence"][0]))

    def test_calendar(self):
        calendar = cavel.Calendar()
        self.assertEqual(calendar.working_days_between("2022-05-25", "2022-06-01"), 5)
        (known, unknown) = calendar.due_days("notice.public", ["2022-05-25", "2099-01-01"])
        self.assertEqual((known.isoformat(), unknown), ("2022-06-01", None))
        first, last, fingerprint = calendar.range()
        self.assertTrue(first < last)
        self.assertEqual(cavel.hash("sha256", calendar.text().encode()), fingerprint)
        self.assertEqual(calendar.nth_working_day("2022-05-25", 5).isoformat(), "2022-06-01")
        self.assertFalse(calendar.is_working("2022-06-03"))

    def test_check(self):
        folder = ROOT / "docs/samples/inspections"
        event = (folder / "event.json").read_bytes()
        for one in json.loads((folder / "index.json").read_text(encoding="utf-8")):
            found = cavel.validate_inspection((folder / one["file"]).read_bytes(), event, cavel.Calendar(), one["day"])
            self.assertEqual({problem.name for problem in found}, set(one["rules"]), one["file"])

    def test_example_draws_the_plan(self):
        environment = {"PYTHONPATH": sys.path[0], **os.environ}
        done = subprocess.run([sys.executable, str(HERE / "examples/draw_plan.py"), str(ROOT / "docs/samples")],
                              capture_output=True, env=environment)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertTrue(done.stdout.decode("utf-8").endswith("verified\n"))

    def test_errors_are_pickled_and_copied(self):
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.select("sm3", SEED, ["a", " b", ""], 1)
        for again in (pickle.loads(pickle.dumps(refused.exception)), copy.copy(refused.exception),
                      copy.deepcopy(refused.exception)):
            self.assertIsInstance(again, cavel.CavelError)
            self.assertEqual((str(again), again.code, again.name, again.problems, again.message_zh),
                             (str(refused.exception), refused.exception.code, refused.exception.name,
                              refused.exception.problems, refused.exception.message_zh))
        self.assertEqual(len(refused.exception.problems), 2)

    def test_errors_have_their_problems(self):
        calendar = cavel.Calendar()
        for call, name, value in ((lambda: calendar.is_working("2099-01-01"), "calendar_needs_notice", "2099-01-01"),
                                  (lambda: calendar.nth_working_day("1999-01-01", 1), "calendar_not_reached", "1999-01-01"),
                                  (lambda: calendar.nth_working_days(["2022-01-01"], 0), "clock_count", "0"),
                                  (lambda: calendar.working_days_between("2022-01-01", "2099-01-01"), "calendar_needs_notice",
                                   "2099-01-01"),
                                  (lambda: cavel.parse_day("2022-02-30"), "date_not_a_day", "2022-02-30"),
                                  (lambda: cavel.sample_size(5, 3, 2), "fraction_over_one", "3/2"),
                                  (lambda: cavel.commitment("sm3", "secret"), "source_secret_form", ""),
                                  (lambda: cavel.verify({"../a": b""}), "path_form", "../a")):
            with self.assertRaises(cavel.CavelError) as refused:
                call()
            self.assertEqual(refused.exception.name, name)
            self.assertEqual(refused.exception.problems[0].value, value)

    def test_a_fault_without_its_details_has_no_gap_in_braces(self):
        faults = (ROOT / "include/cavel/fault_list.inc").read_text(encoding="utf-8")
        codes = [int(code) for code in re.findall(r"^CAVEL_FAULT\((\d+),", faults, re.M)]
        self.assertGreater(len(codes), 300)
        for code in codes:
            found = cavel.CavelError(code, [])
            self.assertNotRegex(str(found) + found.message_zh, r"[{}]")
        self.assertIn("…", str(cavel.CavelError(141, [])))

    def test_warnings_are_reported(self):
        with cavel.Calendar([LATE]) as calendar:
            self.assertEqual([(one.code, one.is_error) for one in calendar.warnings], [(722, False)])
            self.assertFalse(calendar.is_working("2027-01-01"))
            with cavel.Calendar([calendar.text()], complete=True) as again:
                self.assertEqual(again.range(), calendar.range())
                self.assertEqual([one.code for one in again.warnings], [722])
        self.assertEqual(cavel.Calendar().warnings, [])
        with self.assertRaises(ValueError):
            cavel.Calendar(complete=True)
        folder = cavel.Folder({"a": b"b"}, calendar.warnings)
        again = pickle.loads(pickle.dumps(folder))
        self.assertEqual((again, again.warnings), (folder, folder.warnings))

    def test_columns_in_and_out(self):
        ids = [f"编号-{at}" for at in range(100)]
        whole = cavel.select("sha256", SEED, ids, 10, 5)
        held = cavel.Ids(ids)
        self.assertEqual((len(held), held[7], held[-1]), (100, ids[7].encode(), ids[99].encode()))
        with self.assertRaises(IndexError):
            held[100]
        data = "".join(ids).encode()
        offsets = array.array("Q", itertools.accumulate((len(one.encode()) for one in ids), initial=0))
        readonly = cavel.Ids.columns(bytearray(data), memoryview(offsets).toreadonly())
        for given in (held, cavel.Ids.columns(data, offsets), readonly):
            self.assertEqual(cavel.select("sha256", SEED, given, 10, 5), whole)
            self.assertEqual(cavel.list_digest("sm3", given), cavel.list_digest("sm3", ids))
        self.assertEqual(len(cavel.Ids.columns(b"", array.array("Q", [0]))), 0)
        for wrong, kind in ((array.array("I", [0, 1]), TypeError), (array.array("d", [0.0]), TypeError),
                            (array.array("Q"), ValueError)):
            with self.assertRaises(kind):
                cavel.Ids.columns(b"a", wrong)
        for outside in ([0, 2], [1, 0], [0, 1 << 63]):
            with self.assertRaises(cavel.CavelError):
                cavel.select("sha256", SEED, cavel.Ids.columns(b"a", array.array("Q", outside)), 1)

        rows = list(whole.sample)
        self.assertEqual(len(rows), 10)
        self.assertTrue(all(isinstance(one, cavel.SelectedId) for one in rows))
        self.assertEqual((whole.sample[3], whole.sample[-1], whole.cutoff), (rows[3], rows[9], rows[9].ticket))
        for part in (slice(2, 5), slice(None), slice(5, 2), slice(None, None, -2), slice(-3, None)):
            self.assertEqual(whole.sample[part], rows[part])
            self.assertIsInstance(whole.sample[part], cavel.SelectedIds)
        self.assertEqual([one.index for one in rows], list(whole.sample.indices))
        self.assertEqual(memoryview(whole.sample.indices).nbytes, 80)
        self.assertEqual(b"".join(one.ticket for one in rows), whole.sample.tickets)
        self.assertTrue(rows == whole.sample)
        for other in (rows[:9], whole.reserve, "a"):
            self.assertNotEqual(whole.sample, other)
        self.assertEqual((rows.index(rows[4]), whole.sample.index(rows[4]), rows[4] in whole.sample), (4, 4, True))
        self.assertEqual(pickle.loads(pickle.dumps(whole)), whole)
        for wrong in (10, -11):
            with self.assertRaises(IndexError):
                whole.sample[wrong]
        with self.assertRaises(ValueError):
            cavel.SelectedIds(array.array("Q", [1]), b"")

    def test_selections_from_numbers_and_parts(self):
        ids = [f"id-{at}" for at in range(100)]
        whole = cavel.select("sha256", SEED, ids, 10, 5)
        parts = [cavel.select("sha256", SEED, ids[at:at + 25], 10, 5, kernel="portable") for at in range(0, 100, 25)]
        self.assertEqual(cavel.merge(parts, [0, 25, 50, 75], 10, 5), whole)
        drawn = [*whole.sample, *whole.reserve]
        self.assertEqual(cavel.Selection.of([one.index for one in drawn], [one.ticket for one in drawn], 10), whole)
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.Selection.of([1, 2], [whole.sample[1].ticket, whole.sample[0].ticket], 1)
        self.assertEqual(refused.exception.name, "argument_range")
        with self.assertRaises(cavel.CavelError):
            cavel.merge([whole, whole], None, 10)
        self.assertEqual(cavel.merge([], None, 1), ([], []))
        for population in (None, 100, 1000):
            with cavel.Selector("sha256", SEED, 10, 5, population, kernel="portable") as selector:
                selector.push(ids)
                if population == 1000:
                    with self.assertRaises(cavel.CavelError) as refused:
                        selector.finish()
                    self.assertEqual(refused.exception.name, "fewer_ids_than_announced")
                else:
                    self.assertEqual(selector.finish(), whole)
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.Selector("sha256", SEED, 10, kernel="abacus")
        self.assertEqual(refused.exception.name, "argument_options")

    def test_days(self):
        self.assertEqual(cavel.parse_day("2022-06-01"), datetime.date(2022, 6, 1))
        self.assertEqual(cavel.format_day(datetime.date(2022, 6, 1)), "2022-06-01")
        days = cavel.Calendar().nth_working_days(["2022-05-25", datetime.date(2099, 1, 1)], 5)
        self.assertEqual(days, [datetime.date(2022, 6, 1), None])
        self.assertEqual(cavel.Calendar().nth_working_days([], 5), [])
        self.assertGreaterEqual(cavel.abi_version, 1)

    def test_options_change_no_answer(self):
        target, options = [cavel.Target(2, 0, [], [0, 1])] * 2, {"threads": 2, "kernel": "portable"}
        given = [None] * 2, [0] * 2, target, [[1, 2], [3, 4]]
        self.assertEqual(cavel.match(*given, **options), cavel.match(*given))
        heard = []
        cavel.match(*given, progress=lambda done, total: heard.append(done))
        self.assertTrue(heard)
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.match(*given, progress=lambda done, total: False)
        self.assertEqual(refused.exception.name, "call_cancelled")
