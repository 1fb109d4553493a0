// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;

namespace Cavel.Tests
{
    /// <summary>The sample plan announced, drawn, opened, verified; refusals, and changes afterwards.</summary>
    internal static class Events
    {
        internal static Files Papers(string samples)
        {
            var papers = new Files();
            foreach (string name in new[] { "plan.json", "event.json", "officers.csv", "recusals.csv", "catalogue.json", "event-key.txt" })
            {
                papers.Put(name, File.ReadAllBytes(Path.Combine(samples, name)));
            }
            return papers.Put("targets.csv", File.ReadAllBytes(Path.Combine(samples, "enterprises.csv")));
        }

        internal static Dictionary<string, string> Values(string samples) => new Dictionary<string, string>
        {
            { "双色球第2022060期", "03 11 17 20 28 33 16" },
            { "现场掷骰", "12345612345612345612345612345612345612345612345612" },
            { "区司法局", File.ReadAllText(Path.Combine(samples, "secret-of-the-sample.txt")).Trim() },
        };

        internal static void Run(string samples)
        {
            using (Files papers = Papers(samples))
            using (Event drawn = Event.Announce(papers))
            {
                Checks.That(!drawn.Warnings.Any(one => one.IsError), "warnings are no errors");
                Checks.That(drawn.Files.Paths.Contains("public/announcement.txt"), "an announcement");
                long announced = drawn.Files.Count;
                var few = Checks.Thrown<CavelException>(() => drawn.Draw(new Dictionary<string, string>()), "a draw without values");
                Checks.That(few.Problems.Count >= 3 && drawn.Files.Count == announced, "every missing value, and nothing changed");
                Checks.Thrown<CavelException>(() => drawn.Open(LastDay), "opened before it is drawn");
                Stopped(drawn, samples);
                Reentered(drawn, papers, samples);
                drawn.Draw(Values(samples));
                Checks.That(drawn.Files.Count > announced, "a draw adds files");
                Checks.Thrown<CavelException>(() => drawn.Draw(Values(samples)), "drawn a second time");
                drawn.Open(LastDay);
                Checks.That(Encoding.UTF8.GetString(drawn.Files.Get("public/sample.csv")).Contains("metal"), "a sample");
                Report verified = drawn.Verify(Language.En);
                Checks.That(verified.Holds && verified.Problems.Count == 0, "verified");
                Checks.That(verified.Json.StartsWith("{\"agrees\":true", StringComparison.Ordinal), "report");
                Later(drawn, papers);
                Same(drawn, samples);
                Changed(drawn);
                Checks.Thrown<CavelException>(() => drawn.DeclareVoid("太晚"), "void after the draw");
            }
            Repaired(samples);
            Noticed(samples);
            using (Files papers = Papers(samples))
            {
                byte[] plan = papers.Get("plan.json");
                papers.Put("plan.json", plan.Take(plan.Length / 2).ToArray());
                var half = Checks.Thrown<CavelException>(() => Event.Announce(papers), "half a plan");
                Checks.That(half.Problems.Count > 0, "why");
                Checks.Thrown<CavelException>(() => Event.Announce(new Files()), "no papers");
            }
            using (Files papers = Papers(samples))
            using (Event stopped = Event.Announce(papers))
            {
                stopped.DeclareVoid("彩票停开，随机源无法公布");
                Checks.That(stopped.Verify().Holds, "a void event is verified");
                Checks.Thrown<CavelException>(() => stopped.Draw(Values(samples)), "a void event is not drawn");
            }
        }

        /// <summary>A step that is cancelled, by a return value or an exception, changes nothing and holds no lock.</summary>
        private static void Stopped(Event announced, string samples)
        {
            long before = announced.Files.Count;
            Dictionary<string, string> values = Values(samples);
            var stop = new Options((done, total) => false);
            var stopped = Checks.Thrown<CavelException>(() => announced.Draw(values, stop), "a draw that is stopped");
            Checks.Equal(stopped.Name, "call_cancelled", "name");
            var own = new DivideByZeroException("of the caller");
            var fail = new Options((done, total) => throw own);
            var back = Checks.Thrown<DivideByZeroException>(() => announced.Draw(values, fail), "thrown in a draw");
            Checks.That(ReferenceEquals(back, own), "comes back as it was thrown");
            Checks.Thrown<DivideByZeroException>(() => announced.Verify(Language.En, fail), "thrown in a verification");
            Checks.Equal(announced.Files.Count, before, "files after that");
            var other = new Thread(() => Checks.Equal(announced.Files.Count, before, "files seen by another thread"));
            other.Start();
            other.Join();
        }

        /// <summary>The progress callback of a call may not use the files of the call, although it runs on the same thread.</summary>
        private static void Reentered(Event announced, Files papers, string samples)
        {
            Dictionary<string, string> values = Values(samples);
            byte[] whole = papers.Get("plan.json");
            long before = announced.Files.Count;
            string paths = string.Join(" ", announced.Files.Paths);
            var uses = new Action[]
            {
                () => announced.Files.Put("public/a", new byte[1]), () => announced.Files.Add(papers), () => announced.Files.Get("a"),
                () => announced.Draw(values), () => announced.DeclareVoid("不抽了"), () => announced.Verify(), () => new Event(announced.Files),
            };
            foreach (Action use in uses)
            {
                int calls = 0;
                var options = new Options((done, total) =>
                {
                    ++calls;
                    use();
                    return true;
                });
                Checks.Thrown<InvalidOperationException>(() => announced.Draw(values, options), "used in its own draw");
                Checks.Equal(calls, 1, "stopped at once");
                Checks.Thrown<InvalidOperationException>(() => announced.Verify(Language.En, options), "used in its own verification");
            }
            var put = new Options((done, total) => papers.Put("plan.json", new byte[1]).Count == 0);
            Checks.Thrown<InvalidOperationException>(() => Event.Announce(papers, false, put), "papers changed under way");
            Checks.Thrown<InvalidOperationException>(() => Event.Simulate(papers, 100, 7, Language.En, put), "and in a study");
            Checks.That(papers.Get("plan.json").SequenceEqual(whole), "the papers are as they were");
            Checks.That(announced.Files.Count == before && string.Join(" ", announced.Files.Paths) == paths, "and so is the event");
            using (var other = new Files())
            {
                announced.Verify(Language.En, new Options((done, total) => other.Put("a", new byte[1]).Count == 1));
                Checks.Equal(other.Count, 1, "other files may be used");
            }
        }

        /// <summary>A row that cannot be drawn is reported and prevents nothing, unless strict.</summary>
        private static void Noticed(string samples)
        {
            using (Files papers = Papers(samples))
            {
                string roster = Encoding.UTF8.GetString(papers.Get("targets.csv"));
                string[] row = roster.Split('\n')[1].Split(',');
                row[0] = "91410381MA03FYB00K";
                papers.Put("targets.csv", Encoding.UTF8.GetBytes(roster + string.Join(",", row) + "\n"));
                using (Event announced = Event.Announce(papers))
                {
                    Problem one = announced.Warnings.Single(each => each.Where == "targets.csv" && each.Row != 0);  // row 0: a sector in no task
                    Checks.That(one.Name == "credit_code_check" && one.Row == 402, "a row that cannot be drawn");
                    announced.Draw(Values(samples));
                    Checks.Equal(announced.Warnings.Count, 0, "the warnings are those of the last step");
                }
                Checks.That(Event.Simulate(papers, 100, 7).Problems.Single(each => each.Where == "targets.csv" && each.Row != 0).Row == 402, "a study notices it too");
                Checks.Thrown<CavelException>(() => Event.Announce(papers, true), "a strict announcement");
            }
        }

        /// <summary>Queries of an opened event, and the event that follows it.</summary>
        private static void Later(Event opened, Files papers)
        {
            string[] row = Encoding.UTF8.GetString(opened.Files.Get("public/sample.csv")).Split('\n')[1].Split(',');
            Checks.That(opened.Ticket(row[0], row[4]).Contains(row[6]), "the ticket of who is drawn first");
            Checks.Thrown<CavelException>(() => opened.Ticket("no task", row[4]), "no such task");
            byte[] drawn = opened.InspectionBaseline();
            var day = new DateTime(2022, 6, 10);
            using (Calendar calendar = Calendar.China())
            using (var visits = new Files())
            {
                Report status = Inspection.PublicationReport(drawn, visits, calendar, day, 30);
                Checks.That(status.Holds && status.Json.Contains(row[4]), "where every drawn enterprise stands");
                Checks.Equal(Inspection.ValidateAll(visits, drawn, calendar, day).Count, 0, "no visits, no problems");
                using (Notice notice = opened.Publish(visits, calendar, day))
                {
                    Checks.Equal(string.Join(" ", notice.Files.Paths), "index.html results.csv", "the public notice");
                    Checks.Equal(notice.Warnings.Count, 0, "nothing noticed");
                }
                visits.Put("visit.json", Encoding.UTF8.GetBytes("{"));
                Report wrong = Inspection.PublicationReport(drawn, visits, calendar, day, 30);
                Checks.That(!wrong.Holds && wrong.Problems.Count > 0 && wrong.Json.Contains(row[4]), "a document that is wrong");
                Checks.That(Inspection.ValidateAll(visits, drawn, calendar, day)[0].Where.Contains("visit.json"), "and which");
            }
            Report study = Event.Simulate(papers, 100, 7, Language.En);
            string again = Event.Simulate(papers, 100, 7, Language.En, new Options(threads: 2)).Json;
            Checks.That(study.Holds && study.Json == again, "a study is the same for the same seed");
            using (Files next = Files.Of(papers.ToDictionary()))
            {
                var gap = Checks.Thrown<CavelException>(() => Event.LinkPreviousEvent(next, opened.Files), "the same number again");
                Checks.Equal(gap.Name, "event_number_gap", "name");
                string terms = Encoding.UTF8.GetString(next.Get("event.json"));
                next.Put("event.json", Encoding.UTF8.GetBytes(terms.Replace("\"number\": 1", "\"number\": 2")));
                IReadOnlyList<Problem> noticed = Event.LinkPreviousEvent(next, opened.Files, "再次抽查", new[] { opened.Files });
                Checks.That(noticed != null && !noticed.Any(one => one.IsError), "what was noticed");
                using (Event second = Event.Announce(next))
                {
                    string text = Encoding.UTF8.GetString(second.Files.Get("public/announcement.txt"));
                    Checks.That(text.Contains("event number 抽取批次: 2"), "the event that follows");
                }
            }
        }

        private static readonly DateTime LastDay = new DateTime(2022, 12, 31);

        /// <summary>A recusal after the draw, a replacement, a longer window; what is refused; the published digests.</summary>
        private static void Repaired(string samples)
        {
            using (Files papers = Papers(samples))
            using (Event drawn = Event.Announce(papers))
            using (var rosters = new Files())
            {
                drawn.Draw(Values(samples));
                string[] row = Encoding.UTF8.GetString(drawn.Files.Get("private/drawn/panels.csv")).Split('\n')[1].Split(',');
                rosters.Put("recusals.csv", Encoding.UTF8.GetBytes("officer,target,ground,source,decider,state,requested,decided\n"
                    + row[2] + "," + row[1] + ",a,b,c,granted,2022-06-07T09:00:00+08:00,2022-06-07T15:00:00+08:00\n"));
                var by = new Decision(new DateTime(2022, 6, 8), "回避1号", "局长");
                drawn.Repair(rosters, by);
                Checks.That(drawn.Files.Get("public/change-1/record.sha256").Length > 64, "a digest of the repair");
                Checks.Thrown<CavelException>(() => drawn.Repair(rosters, by), "nothing to repair");
                Checks.Thrown<CavelException>(() => drawn.ChangeTarget(Change.Excuse, row[1], "closed", by, rosters), "a reserve is left");
                Checks.Thrown<CavelException>(() => drawn.ChangeTarget(Change.Resume, row[1], "ended", by, rosters), "not suspended");
                drawn.ChangeTarget(Change.Replace, row[1], "closed", by, rosters);
                drawn.Extend("metal", new DateTime(2023, 1, 31), "epidemic", by);
                Checks.Thrown<CavelException>(() => drawn.Close(LastDay), "closed before it is opened");
                using (Files kept = Files.Of(drawn.Files.ToDictionary()))
                using (var cancelled = new Event(kept))
                {
                    cancelled.Cancel("上级决定", by);
                    Checks.That(cancelled.Verify().Json.Contains("\"outcome\":\"cancelled\""), "cancelled");
                }
                drawn.Open(LastDay);
                Checks.That(Encoding.UTF8.GetString(drawn.Files.Get("public/change-2/record.json")).Contains(row[1]), "replaced");
                Checks.That(drawn.Verify().Holds, "the chain is verified");
                Digest published = Suite.Sha256.Hash(drawn.Files.Get("public/announcement.txt"));
                Checks.That(drawn.Verify(announcement: published).Holds, "the published digest");
                Checks.That(!drawn.Verify(announcement: new Digest(new byte[32])).Holds, "another announcement");
                Checks.That(!drawn.Verify(records: new[] { published }).Holds, "no record of the event");
            }
        }

        /// <summary>Continuing from kept files gives the same bytes.</summary>
        private static void Same(Event drawn, string samples)
        {
            using (Files papers = Papers(samples))
            using (Event first = Event.Announce(papers))
            using (Files kept = Files.Of(first.Files.ToDictionary()))
            using (var again = new Event(kept))
            {
                again.Draw(Values(samples));
                again.Open(LastDay);
                SortedDictionary<string, byte[]> wanted = drawn.Files.ToDictionary();
                SortedDictionary<string, byte[]> found = again.Files.ToDictionary();
                Checks.Equal(string.Join("\n", found.Keys), string.Join("\n", wanted.Keys), "the same files");
                foreach (string path in wanted.Keys) Checks.That(wanted[path].SequenceEqual(found[path]), "the same bytes of " + path);
            }
        }

        private static void Changed(Event drawn)
        {
            using (var other = new Event(drawn.Files))
            {
                byte[] sample = other.Files.Get("public/sample.csv");
                sample[sample.Length - 3] ^= 1;
                other.Files.Put("public/sample.csv", sample);
                Report found = other.Verify();
                Checks.That(!found.Holds && found.Problems[0].Where.Contains("sample.csv"), "a changed byte is found");
                Checks.That(found.Json.Contains("\"difference\""), "and reported");
                Checks.That(drawn.Verify().Holds, "the copy was changed alone");
            }
        }
    }
}
