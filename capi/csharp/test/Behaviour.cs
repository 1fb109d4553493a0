// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;

namespace Cavel.Tests
{
    /// <summary>What the vectors do not cover: exceptions, disposed handles, days, inspections, text, progress.</summary>
    internal static class Behaviour
    {
        private static readonly Digest Zero = new Digest(new byte[32]);
        private static readonly DateTime May = new DateTime(2022, 5, 25);

        internal static void Run(string samples)
        {
            Exceptions();
            Disposed();
            Text();
            Days();
            Deadlines();
            Inspections(Path.Combine(samples, "inspections"));
            Reported();
            Hands();
            Rosters(samples);
            Values();
            Ranges();
            Streams();
        }

        private static void Exceptions()
        {
            var refused = Checks.Thrown<CavelException>(() => CreditCode.Check("91410381MA03FYB00K"), "a wrong code");
            Checks.Equal(refused.Name, "credit_code_check", "name");
            Checks.Equal(refused.Code, 150, "code");
            Checks.That(refused.MessageIn(Language.Zh).Contains("校验码"), "message in Chinese");
            Problem one = refused.Problems[0];
            Checks.That(one.Remedy(Language.En).Length > 0 && one.Remedy(Language.Zh).Length > 0, "remedies");
            Checks.That(one.IsError && one.Code == Fault.CreditCodeCheck && one.Article.Contains("32100"), "a problem in full");
            var again = Checks.Thrown<CavelException>(() => CreditCode.Check("91410381MA03FYB00K"), "again");
            var other = Checks.Thrown<CavelException>(() => CreditCode.Check("91410381MA03FYB00L"), "another");
            Checks.That(one.Equals(again.Problems[0]) && one.GetHashCode() == again.Problems[0].GetHashCode(), "equal problems");
            Checks.That(!one.Equals(other.Problems[0]), "different problems");
            var lot = new Lot(Suite.Sm3, Zero);
            Selection drawn = lot.Select(new[] { "a", "b", "c" }, 1, 1);
            Selection same = lot.Select(new[] { "a", "b", "c" }, 1, 1);
            Checks.That(drawn.Equals(same) && drawn.GetHashCode() == same.GetHashCode(), "equal selections");
            Checks.That(!drawn.Equals(lot.Select(new[] { "a", "b", "c" }, 2)), "a reserve is no sample");
            Checks.That(drawn.Sample[0].Equals(same.Sample[0]) && !drawn.Sample[0].Equals(drawn.Reserve[0]), "ids by value");
            Checks.Equal(Sector.Of("C3311"), Sector.Of("3311"), "equal sectors");
            CultureInfo before = Thread.CurrentThread.CurrentUICulture;
            try
            {
                Thread.CurrentThread.CurrentUICulture = new CultureInfo("zh-CN");
                Checks.That(refused.Message.Contains("校验码"), "in Chinese under a Chinese culture");
                Thread.CurrentThread.CurrentUICulture = new CultureInfo("tr-TR");
                Checks.That(refused.Message.Contains("check"), "in English elsewhere");
            }
            finally
            {
                Thread.CurrentThread.CurrentUICulture = before;
            }
            var day = Checks.Thrown<CavelException>(() => Day.Parse("2022-02-30"), "no such day");
            Checks.That(day.Name == "date_not_a_day" && day.Problems[0].Value == "2022-02-30", "what was read");
            Listed();
            var bare = (CavelException)Activator.CreateInstance(typeof(CavelException), BindingFlags.Instance | BindingFlags.NonPublic,
                null, new object[] { 150, new Problem[0] }, null);
            Checks.That(bare.MessageIn(Language.Zh).Contains("…") && !bare.Message.Contains("{"), "a fault without a list");
            var both = Checks.Thrown<CavelException>(() => new Lot(Suite.Sm3, Zero).Select(new[] { "a", " b", "c", "" }, 1),
                "wrong ids");
            Checks.Equal(both.Problems.Count, 2, "all problems, not the first");
            Checks.Thrown<CavelException>(() => ((Suite)7).Hash(new byte[1]), "no such suite");
            Checks.Thrown<ArgumentOutOfRangeException>(() => new Lot(Suite.Sm3, Zero).Select(new string[0], -1), "a count under 0");
            Checks.Thrown<ArgumentException>(() => new Digest(new byte[31]), "31 bytes");
            Checks.Thrown<FormatException>(() => Digest.Parse(new string('g', 64)), "no digits");
            Checks.Thrown<ArgumentNullException>(() => Suite.Sm3.Hash(null), "null");
        }

        /// <summary>Every function that can refuse data lists the reason, with the value.</summary>
        private static void Listed()
        {
            var lot = new Lot(Suite.Sm3, Zero);
            var early = new DateTime(1999, 1, 1);
            using (Calendar calendar = Calendar.China())
            using (var files = new Files())
            {
                var refused = new SortedDictionary<string, Action>
                {
                    { "date_not_a_day 2022-02-30", () => Day.Parse("2022-02-30") },
                    { "text_outer_space  a", () => lot.Ticket(" a") },
                    { "source_secret_form ", () => Suite.Sm3.Commitment("secret") },
                    { "fraction_over_one 3/2", () => new Fraction(3, 2).SampleSize(10) },
                    { "path_form ../a", () => files.Put("../a", new byte[0]) },
                    { "path_missing b", () => files.Get("b") },
                    { "calendar_not_reached 1999-01-01", () => calendar.IsWorking(early) },
                    { "calendar_not_reached 1999-01-02", () => calendar.IsWorking(early.AddDays(1)) },
                    { "clock_count 0", () => calendar.NthWorkingDay(May, 0) },
                };
                foreach (KeyValuePair<string, Action> one in refused)
                {
                    Problem found = Checks.Thrown<CavelException>(one.Value, one.Key).Problems.Single();
                    Checks.Equal(found.Name + " " + found.Value, one.Key, "listed");
                }
                Checks.Equal(Checks.Thrown<CavelException>(() => calendar.NthWorkingDays(new int[1], 0), "n is 0").Problems.Count, 1, "n");
                Checks.Equal(Checks.Thrown<CavelException>(() => calendar.WorkingDaysBetween(early, May), "early").Problems.Count, 1, "day");
                Checks.Equal(Checks.Thrown<CavelException>(() => lot.Selector(1, options: new Options(kernel: "abacus")), "no kernel")
                    .Problems[0].Field, "kernel", "which option");
            }
        }

        private static void Ranges()
        {
            var lot = new Lot(Suite.Sm3, Zero);
            var officers = new MatchTask.Officer[0];
            var targets = new MatchTask.Target[0];
            var refused = new List<KeyValuePair<string, Action>>
            {
                Named("sample", () => lot.Select(new string[0], -1)), Named("reserve", () => lot.Selector(1, -1)),
                Named("population", () => lot.Selector(1, 1, -1)), Named("population", () => Selection.BitsNeeded(-1, 1)),
                Named("sample", () => Selection.BitsNeeded(1, -1)), Named("threads", () => new Options(threads: -1)),
                Named("runs", () => Event.Simulate(new Files(), -1, 7)),
                Named("indices", () => Selection.Of(new[] { -1L }, new[] { Zero }, 1)),
                Named("first", () => Selection.Merge(new[] { lot.Select(new[] { "a" }, 1) }, new[] { -1L }, 1)),
                Named("first", () => Selection.Merge(new[] { lot.Select(new[] { "a", "b" }, 2) }, new[] { long.MaxValue }, 2)),
                Named("ticketSize", () => new MatchTask(officers, targets, 0, new byte[0], -1)),
                Named("before", () => new MatchTask(officers, new[] { new MatchTask.Target(1, 0, new uint[0], new uint[0]) }, 0, new byte[0], 8)
                    .RepairTeams(new uint[0][], new uint?[] { uint.MaxValue })),
            };
            foreach (KeyValuePair<string, Action> each in refused)
            {
                Checks.Equal(Checks.Thrown<ArgumentOutOfRangeException>(each.Value, each.Key).ParamName, each.Key, "which argument");
            }
        }

        private static KeyValuePair<string, Action> Named(string name, Action call) => new KeyValuePair<string, Action>(name, call);

        /// <summary>Streams of known size, and with each kernel, give the same result; too few ids are refused.</summary>
        private static void Streams()
        {
            string[] ids = Enumerable.Range(0, 5000).Select(i => "企业-" + i).ToArray();
            var lot = new Lot(Suite.Sm3, Zero);
            string wanted = string.Join(" ", lot.Select(ids, 50, 5).Sample);
            foreach (long population in new[] { 0L, ids.Length, ids.Length + 1 })
            {
                using (Selector selector = lot.Selector(50, 5, population, new Options(kernel: "portable")))
                {
                    selector.Push(ids.Take(2000));
                    selector.Push(ids.Skip(2000));
                    Checks.Equal(string.Join(" ", selector.Finish().Sample), wanted, "a stream of " + population);
                }
            }
            using (Selector selector = lot.Selector(50, 5, 5000000))
            {
                selector.Push(ids);
                Checks.Equal(Checks.Thrown<CavelException>(() => selector.Finish(), "far fewer").Name, "fewer_ids_than_announced", "name");
            }
        }

        private static void Disposed()
        {
            Selector selector = new Lot(Suite.Sm3, Zero).Selector(1);
            selector.Push(new[] { "a", "b" });
            Checks.Equal(selector.Finish().Sample.Count, 1, "finished");
            var ended = Checks.Thrown<CavelException>(() => selector.Push(new[] { "c" }), "fed after the end");
            Checks.Equal(ended.Name, "handle_used", "the library's own refusal");
            selector.Dispose();
            selector.Dispose();
            Checks.Thrown<ObjectDisposedException>(() => selector.Finish(), "finish after Dispose");
            Calendar calendar = Calendar.China();
            calendar.Dispose();
            Checks.Thrown<ObjectDisposedException>(() => calendar.IsWorking(May), "a disposed calendar");
            Checks.Thrown<ObjectDisposedException>(() => calendar.With("{}"), "a calendar over a disposed one");
            var files = new Files();
            files.Dispose();
            Checks.Thrown<ObjectDisposedException>(() => files.Get("a"), "disposed files");
            Checks.Thrown<ObjectDisposedException>(() => new Files().Add(files), "disposed files added");
            Checks.Thrown<ObjectDisposedException>(() => Event.Announce(files), "disposed papers announced");
        }

        /// <summary>Text is UTF-8 whatever the locale says; Main is run under several.</summary>
        private static void Text()
        {
            using (var files = new Files())
            {
                const string Name = "公开/签组-𠮷.txt";
                byte[] bytes = { 0, 1, 255, 0 };
                files.Put(Name, bytes).Put("a", new byte[0]);
                Checks.That(files.Paths.SequenceEqual(new[] { "a", Name }), "paths");
                Checks.That(files.Get(Name).SequenceEqual(bytes) && files.Get("a").Length == 0, "bytes as they were put");
                files.Put("a", bytes).Add(files);
                Checks.That(files.Count == 2 && files.ToDictionary()["a"].SequenceEqual(bytes), "put again");
                Checks.Equal(Checks.Thrown<CavelException>(() => files.Get("b"), "no file").Name, "path_missing", "name");
                Checks.Thrown<CavelException>(() => files.Put("../a", bytes), "a path upwards");
            }
            var lot = new Lot(Suite.Sha256, Zero);
            byte[] byHand = Encoding.UTF8.GetBytes(new string('0', 64) + "企业𠮷");
            Checks.Equal(lot.Ticket("企业𠮷"), Suite.Sha256.Hash(byHand), "ticket by hand");
            var half = Checks.Thrown<CavelException>(() => lot.Select(new[] { "a", "b\uD842", "\uFFFD" }, 1), "half of a pair");
            Checks.Equal(half.Name, "text_not_utf8", "refused, not made another character");
            string[] ids = { "a", "企业", "𠮷", "é" };
            Checks.That(Ids.Of(ids).SequenceEqual(ids), "ids there and back");
            Checks.Equal(lot.Select(new string[0], 3, 3).Sample.Count, 0, "nothing from nothing");
        }

        /// <summary>The deadlines of capi/tests/deadline.c, member by member.</summary>
        private static void Deadlines()
        {
            using (Calendar calendar = Calendar.China())
            {
                DeadlineQuestion asked = DeadlineQuestion.OfClock("notice.public", new DateTime(2022, 9, 28));
                Deadline notice = calendar.Deadline(asked);
                var last = new DateTime(2022, 10, 10);
                Checks.That(notice.Status == DeadlineStatus.Confirmed && notice.Reason == null, "confirmed");
                Checks.That(notice.LastDay == last && notice.NotBefore == last, "the last day");
                Checks.That(notice.Nominal == null && notice.AsOf == null && notice.NoticeYear == null, "nothing else");
                Checks.Equal(notice.End, new DateTimeOffset(2022, 10, 10, 16, 0, 0, TimeSpan.Zero), "too late from midnight on");
                Checks.That(notice.Days == 5 && notice.Unit == PeriodUnit.WorkingDays, "five working days");
                Checks.That(notice.Clock == "notice.public" && notice.From == new DateTime(2022, 9, 28), "the question");
                Checks.Equal(notice.Calendar, calendar.Fingerprint, "the calendar");
                Checks.Equal(notice.Evidence.Count, 7, "National Day");
                DeadlineEvidence first = notice.Evidence[0];
                Checks.That(first.Date == new DateTime(2022, 10, 3) && !first.IsWorking, "a day off");
                Checks.That(first.Issued == new DateTime(2021, 10, 25) && first.Notice != "", "by a notice");
                Checks.That(first.Holiday == "国庆节" && notice.Evidence[6].IsWorking, "and a day that is worked");
                Deadline again = calendar.Deadline(asked);
                Checks.That(notice.Equals(again) && notice.GetHashCode() == again.GetHashCode(), "equal deadlines");

                DeadlineQuestion three = DeadlineQuestion.OfDays(3, PeriodUnit.CalendarDays, May);
                three.Closes = new TimeSpan(17, 30, 0);
                Deadline rolled = calendar.Deadline(three);
                Checks.Equal(rolled.Nominal, new DateTime(2022, 5, 28), "a Saturday");
                Checks.Equal(rolled.End, new DateTimeOffset(2022, 5, 30, 9, 30, 0, TimeSpan.Zero), "closed on Monday");
                Checks.That(rolled.Clock == "" && !rolled.Equals(notice), "a bare period");
                DeadlineQuestion then = DeadlineQuestion.OfDays(3, PeriodUnit.WorkingDays, May);
                then.AsOf = new DateTime(2021, 10, 1);
                Deadline waits = calendar.Deadline(then);
                Checks.That(waits.Status == DeadlineStatus.NeedsNotice && waits.NoticeYear == 2022, "a notice is awaited");
                Checks.That(waits.Reason == Fault.CalendarNeedsNotice && waits.End == null, "and the reason");
                Checks.That(waits.AsOf == then.AsOf && waits.LastDay == null, "as of that day");
                then.Provisional = true;
                Checks.Equal(calendar.Deadline(then).Status, DeadlineStatus.Provisional, "assumed");
                Checks.Thrown<CavelException>(() => calendar.Deadline(DeadlineQuestion.OfClock("no.clock", May)), "no such clock");
            }
        }

        private static void Days()
        {
            using (Calendar calendar = Calendar.China())
            {
                var june = new DateTime(2022, 6, 1);
                Checks.Equal(calendar.NthWorkingDay(May, 5), june, "five working days");
                Checks.Equal(calendar.NthWorkingDay(june.AddHours(23), -5), May, "and back");
                Checks.Equal(calendar.WorkingDaysBetween(May, june), 5, "counted");
                Checks.That(!calendar.IsWorking(new DateTime(2022, 6, 3)) && calendar.IsWorking(May), "Dragon Boat Festival");
                int[] many = calendar.NthWorkingDays(new[] { Day.Number(May), 1 << 30 }, 5);
                Checks.That(many[0] == Day.Number(june) && many[1] == int.MinValue, "many at once");
                Checks.That(calendar.First < May && calendar.Last > May, "reach");
                Checks.That(calendar.Due("{\"from\":\"2022-05-25\",\"clocks\":[\"notice.public\"]}")
                    .Contains(calendar.Fingerprint.ToString()), "a deadline names its calendar");
                int[] due = calendar.DueDays("notice.public", new[] { Day.Number(May), 1 << 30 });
                Checks.That(due[0] == Day.Number(june) && due[1] == int.MinValue, "many deadlines at once");
                Checks.Thrown<CavelException>(() => calendar.DueDays("no.clock", due), "no such clock");
                Checks.That(Calendar.Clocks().Contains("\"notice.public\""), "clocks");
                RulePack national = RulePack.Shipped("national");
                Checks.Equal(RulePack.Read(Encoding.UTF8.GetBytes(national.Json)).Json, national.Json, "a rule pack written and read");
                Checks.Thrown<CavelException>(() => RulePack.Shipped("natoinal"), "no such rule pack");
                Checks.Thrown<CavelException>(() => RulePack.Read(new byte[] { 123 }), "a rule pack that is not JSON");
                using (Calendar again = Calendar.Load(calendar.Text))
                {
                    Checks.Equal(again.Fingerprint, calendar.Fingerprint, "a calendar written and read");
                }
                Checks.Equal(Suite.Sha256.Hash(Encoding.UTF8.GetBytes(calendar.Text)), calendar.Fingerprint, "fingerprint");
                Checks.Thrown<CavelException>(() => calendar.NthWorkingDay(calendar.Last, 1), "beyond the last notice");
                Checks.Thrown<CavelException>(() => calendar.Due("{"), "a question that is not JSON");
                Checks.Thrown<CavelException>(() => calendar.With("a calendar"), "a notice that is none");
                Checks.Equal(calendar.Warnings.Count, 0, "nothing noticed");
                using (Calendar late = calendar.With(
                    "cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2027-11-05 2027 incomplete\noff 元旦 2027-01-01\n"))
                {
                    Problem warning = late.Warnings.Single();
                    Checks.That(!warning.IsError && warning.Code == 722 && warning.Value == "2027-01-01", "a notice issued late");
                }
                Checks.Equal(Day.Format(Day.Parse("2022-06-01")), "2022-06-01", "day read and written");
            }
            Checks.Thrown<CavelException>(() => Calendar.Load(""), "an empty calendar");
            Checks.Thrown<CavelException>(() => Day.Format(new DateTime(1399, 12, 31)), "a day out of range");
        }

        private static void Inspections(string folder)
        {
            byte[] drawn = File.ReadAllBytes(Path.Combine(folder, "event.json"));
            string index = File.ReadAllText(Path.Combine(folder, "index.json"), Encoding.UTF8);
            int seen = 0;
            using (Calendar calendar = Calendar.China())
            {
                foreach (Match entry in Regex.Matches(index, @"\{[^{}]*\}"))
                {
                    ++seen;
                    byte[] document = File.ReadAllBytes(Path.Combine(folder, Member("file", entry.Value)));
                    IReadOnlyList<Problem> found = Inspection.Validate(document, drawn, calendar, Day.Parse(Member("day", entry.Value)));
                    string rules = Regex.Match(entry.Value, "\"rules\": *\\[([^\\]]*)\\]").Groups[1].Value;
                    var wanted = new SortedSet<string>(Regex.Matches(rules, "\\w+").Cast<Match>().Select(one => one.Value));
                    Checks.That(wanted.SetEquals(found.Select(one => one.Name)), "rules broken by " + entry.Value);
                }
                Checks.Equal(seen, Regex.Matches(index, "\"file\":").Count, "inspections of the index");
                Checks.That(Inspection.Validate(new byte[0], drawn, calendar, May).Count > 0, "an empty document");
                using (var visits = new Files())
                {
                    WrongCalls(visits.Put("good.json", File.ReadAllBytes(Path.Combine(folder, "good.json"))), drawn, calendar);
                }
            }
        }

        /// <summary>A fault of the call is not a broken rule of a visit.</summary>
        private static void WrongCalls(Files visits, byte[] drawn, Calendar calendar)
        {
            var day = new DateTime(2022, 9, 30);
            byte[] good = visits.Get("good.json");
            var refused = new List<KeyValuePair<string, Action>>
            {
                Named("argument_options", () => Inspection.ValidateAll(visits, drawn, calendar, day, null, new Options(kernel: "abacus"))),
                Named("argument_options", () => Inspection.ValidateAll(visits, drawn, calendar, day, null, new Options(threads: 257))),
                Named("call_cancelled", () => Inspection.ValidateAll(visits, drawn, calendar, day, null, new Options((done, total) => false))),
                Named("argument_range", () => Inspection.ValidateAll(visits, drawn, calendar, DateTime.MinValue)),
                Named("argument_range", () => Inspection.Validate(good, drawn, calendar, DateTime.MinValue)),
            };
            foreach (KeyValuePair<string, Action> each in refused)
            {
                Checks.Equal(Checks.Thrown<CavelException>(each.Value, each.Key)?.Name, each.Key, "what is wrong with the call");
            }
            string first = "";
            Inspection.PublicationReport(drawn, visits, calendar, day, 7, new Options((done, total) =>
            {
                if (first.Length == 0) first = done + " of " + total;
                return calendar.IsWorking(May);
            }));
            Checks.Equal(first, "0 of 1", "the first progress has nothing done, of something");
            Calendar mine = Calendar.China();
            var dispose = new Options((done, total) =>
            {
                mine.Dispose();
                visits.Dispose();
                return true;
            });
            Checks.That(Inspection.PublicationReport(drawn, visits, mine, day, 7, dispose).Json.Length > 2, "disposed under way, freed behind");
            Checks.Thrown<ObjectDisposedException>(() => mine.IsWorking(May), "the calendar, behind the call");
            Checks.Thrown<ObjectDisposedException>(() => visits.Get("good.json"), "and the visits");
        }

        private static string Member(string name, string text)
        {
            Match found = Regex.Match(text, "\"" + name + "\": *\"([^\"]*)\"");
            if (!found.Success) throw new InvalidDataException(name + " is not in " + text);
            return found.Groups[1].Value;
        }

        private static void Reported()
        {
            Ids ids = Ids.Of(Enumerable.Range(0, 300000).Select(i => "id-" + i));
            var lot = new Lot(Suite.Sha256, Zero);
            int here = Thread.CurrentThread.ManagedThreadId;
            long calls = 0;
            lot.Select(ids, 10, 0, new Options((done, total) =>
            {
                Checks.That(Thread.CurrentThread.ManagedThreadId == here && done <= total, "called on the thread that calls");
                ++calls;
                GC.Collect();
                return true;
            }));
            Checks.That(calls > 1, "called more than once");
            var stopped = Checks.Thrown<CavelException>(() => lot.Select(ids, 10, 0, new Options((done, total) => false)), "stopped");
            Checks.Equal(stopped.Name, "call_cancelled", "name");
            var own = new DivideByZeroException("of the caller");
            var throws = new Options((done, total) => throw own);
            var back = Checks.Thrown<DivideByZeroException>(() => lot.Select(ids, 10, 0, throws), "own");
            Checks.That(ReferenceEquals(back, own), "comes back as it was thrown");
            Checks.Equal(lot.Select(ids, 10).Sample.Count, 10, "and the next call is as ever");
        }

        private static void Hands()
        {
            Ids ids = Ids.Of(Enumerable.Range(0, 5000).Select(i => "企业-" + i));
            foreach (Suite suite in new[] { Suite.Sha256, Suite.Sm3 })
            {
                var lot = new Lot(suite, Zero);
                string wanted = string.Join(" ", lot.Select(ids, 50, 5).Sample);
                Checks.That(suite.Kernels().Contains("portable"), "kernels");
                foreach (string kernel in suite.Kernels())
                {
                    var by = new Options(kernel: kernel, threads: 2);
                    Checks.Equal(string.Join(" ", lot.Select(ids, 50, 5, by).Sample), wanted, "the same by " + kernel);
                    Checks.Equal(suite.ListDigest(ids, by), suite.ListDigest(ids), "the same digest by " + kernel);
                }
                var refused = Checks.Thrown<CavelException>(() => lot.Select(ids, 1, 0, new Options(kernel: "abacus")),
                    "no such kernel");
                Checks.Equal(refused.Name, "argument_options", "name");
                Checks.Thrown<CavelException>(() => lot.Select(ids, 1, 0, new Options(threads: 257)), "too many threads");
            }
        }

        private static void Rosters(string samples)
        {
            Roster targets = Roster.Targets(File.ReadAllBytes(Path.Combine(samples, "enterprises.csv")));
            Checks.That(targets.Rows == 400 && targets.Usable <= 400 && targets.Usable > 300, "a roster of enterprises");
            Roster officers = Roster.Officers(File.ReadAllBytes(Path.Combine(samples, "officers.csv")));
            Checks.That(officers.Rows > 0 && officers.Usable <= officers.Rows, "a roster of officers");
            byte[] wrong = Encoding.UTF8.GetBytes("id,name,industry\n91410381MA03FYB00K,甲,C3311\n");
            Roster none = Roster.Targets(wrong);
            Checks.That(none.Rows == 1 && none.Usable == 0 && none.Problems[0].Row > 0, "a row that cannot be drawn");
            byte[] issued = Encoding.UTF8.GetBytes("id\n91350299M0000XUF4G\n");
            byte[] terms = File.ReadAllBytes(Path.Combine(samples, "event.json"));
            string free = "{\"id_rule\": \"free\", " + File.ReadAllText(Path.Combine(samples, "plan.json")).TrimStart().Substring(1);
            Checks.That(Roster.Targets(issued, null, terms).Usable == 0 && Roster.Targets(issued, Encoding.UTF8.GetBytes(free)).Usable == 1,
                "the id rule of a plan");
            byte[] other = Encoding.UTF8.GetBytes("a,b\n1,2\n");
            Checks.That(Checks.Thrown<CavelException>(() => Roster.Targets(other), "no roster").Problems.Count > 0, "why");
            Checks.That(Sector.Of("C3311").Name.Length > 0 && Sector.Of("A0111").Name.Length == 0, "sectors");
            Checks.Equal(Selection.BitsNeeded(10, 5), 7, "log2 252 rounded down");
        }

        private static void Values()
        {
            Checks.That(Regex.IsMatch(Library.Version, @"^\d+\.\d+\.\d+$") && Library.AbiVersion >= 1, "version");
            Selection all = Lot.Derive(Suite.Sm3, Zero, "targets/任务").Select(new[] { "a", "b", "c" }, 2, 1);
            SelectedId first = all.Sample[0];
            var copy = new Digest(first.Ticket.ToArray());
            copy.ToArray()[0] ^= 1;
            Checks.That(copy.Equals(first.Ticket) && copy.GetHashCode() == first.Ticket.GetHashCode(), "a digest is immutable");
            Checks.That(first.Ticket.CompareTo(all.Cutoff) < 0, "tickets ascend");
            Checks.That(!(all.Sample is IList<SelectedId>), "a sample is immutable");
            Checks.Thrown<ArgumentOutOfRangeException>(() => all.Sample[2].ToString(), "behind the sample");
            Selection again = Selection.Of(new[] { first.Index }, new[] { first.Ticket }, 1);
            Checks.Equal(again.Sample[0].ToString(), first.ToString(), "a selection from numbers");
            Checks.Thrown<CavelException>(() => Selection.Merge(new[] { all, all }, null, 2), "drawn twice");
            Checks.That(!Suite.Sha256.Commitment(new string('a', 64)).Equals(Suite.Sm3.Commitment(new string('a', 64))), "commitments");
            Checks.Thrown<CavelException>(() => Suite.Sm3.Commitment("secret"), "a secret that is none");
            Checks.That(Fraction.Parse("15%").Equals(new Fraction(3, 20)), "15% is 3/20");
        }
    }
}
