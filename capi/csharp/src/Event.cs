// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>
    /// An event (抽取活动) as the files of its folder: announced, drawn, opened, verified. A step adds the files that it makes to the
    /// files; a step that fails changes nothing. Keep Files after each step; new Event(files) continues from them. Threads that use the
    /// same event wait for one another.
    /// </summary>
    public sealed class Event : IDisposable
    {
        private readonly object gate = new object();

        private Event(Files files, IReadOnlyList<Problem> warnings)
        {
            Files = files;
            Warnings = warnings;
        }

        /// <summary>Continues from the files of an event, which are copied.</summary>
        public Event(Files files) : this((files ?? throw new ArgumentNullException(nameof(files))).Copy(), Call.Nothing) { }

        /// <summary>Announces an event (公告) from its papers: plan.json, event.json, targets.csv, event-key.txt (64
        /// hexadecimal digits of 32 random bytes, new for each event) and, if the plan needs them,
        /// officers.csv, recusals.csv, ledger.csv, catalogue.json; terms.json if the event is not the first of its office. Enterprises
        /// that cannot be drawn are Warnings; if strict, they prevent the event.</summary>
        public static Event Announce(Files papers, bool strict = false, Options options = null)
        {
            if (papers == null) throw new ArgumentNullException(nameof(papers));
            return Options.With(options, given => papers.With(paper =>
            {
                int status = NativeMethods.cavel_announce(paper, strict ? 1 : 0, given, out FilesHandle made,
                    out ProblemsHandle problems);
                IReadOnlyList<Problem> noticed = Call.Check(status, problems);
                return new Event(new Files(made), noticed);
            }));
        }

        /// <summary>Links papers to the office's previous event: puts terms.json into them. <paramref name="previous"/>
        /// holds the files of that event, or its record.json alone; the reason may be empty, except after a void;
        /// <paramref name="earlier"/> are the events of this year whose draws count against caps and exclusions, null if the
        /// plan has none. Returns warnings.</summary>
        public static IReadOnlyList<Problem> LinkPreviousEvent(Files papers, Files previous, string reason = "", IEnumerable<Files> earlier = null)
        {
            if (papers == null) throw new ArgumentNullException(nameof(papers));
            if (previous == null) throw new ArgumentNullException(nameof(previous));
            byte[] text = Utf8.Encode(reason);
            var copies = new List<Files>();
            try
            {
                if (earlier != null) copies.AddRange(earlier.Select(one => one.Copy()));
                // The copies are private, so their pointers remain valid until they are disposed below. An empty array
                // would be passed as a null pointer, which means something else.
                IntPtr[] all = earlier == null ? null : copies.Select(one => one.Handle.DangerousGetHandle())
                    .DefaultIfEmpty(IntPtr.Zero).ToArray();
                using (Files before = previous.Copy())
                {
                    return papers.With(paper =>
                    {
                        int status = NativeMethods.cavel_link_previous_event(paper, before.Handle, text, (ulong)text.Length, all,
                            (ulong)copies.Count, null, out ProblemsHandle problems);
                        return Call.Check(status, problems);
                    });
                }
            }
            finally
            {
                foreach (Files one in copies) one.Dispose();
            }
        }

        /// <summary>Runs a plan under 100 to 10^8 pseudo-random seeds that start from a seed: the report that
        /// cavel simulate --json prints. It is not a draw and decides nothing. Does not hold if no run has enough
        /// officers.</summary>
        public static Report Simulate(Files papers, long runs, uint seed, Language language = Language.Zh, Options options = null)
        {
            if (papers == null) throw new ArgumentNullException(nameof(papers));
            if (runs < 0) throw new ArgumentOutOfRangeException(nameof(runs));
            return Options.With(options, given => papers.With(paper =>
            {
                int status = NativeMethods.cavel_simulate(paper, (ulong)runs, seed, language, given,
                    out TextHandle report, out ProblemsHandle problems);
                return Report.Of(status, report, problems);
            }));
        }

        /// <summary>The event's folder: its files, which are disposed with it.</summary>
        public Files Files { get; }

        /// <summary>The warnings of the last step.</summary>
        public IReadOnlyList<Problem> Warnings { get; private set; }

        /// <summary>Draws (抽取) with the values of the sources by name. The same values always give the same files.</summary>
        public void Draw(IReadOnlyDictionary<string, string> values, Options options = null)
        {
            if (values == null) throw new ArgumentNullException(nameof(values));
            using (var names = new Texts(values.Select(one => one.Key)))
            using (var texts = new Texts(values.Select(one => one.Value)))
            {
                Step(options, (FilesHandle files, NativeOptions given, out FilesHandle added, out ProblemsHandle problems) =>
                    NativeMethods.cavel_draw(files, names.Pointers, names.Sizes, texts.Pointers, texts.Sizes,
                        (ulong)names.Sizes.Length, given, out added, out problems));
            }
        }

        /// <summary>Repairs a drawn event (变更) from the rosters of a day: recusals.csv, officers.csv, and below inspections/
        /// the visits that took place.</summary>
        public void Repair(Files rosters, Decision by, Options options = null)
        {
            if (rosters == null) throw new ArgumentNullException(nameof(rosters));
            if (by == null) throw new ArgumentNullException(nameof(by));
            using (Files today = rosters.Copy())
            {
                by.With(change => Step(options,
                    (FilesHandle files, NativeOptions given, out FilesHandle added, out ProblemsHandle problems) =>
                        NativeMethods.cavel_repair(files, today.Handle, change, given, out added, out problems)));
            }
        }

        /// <summary>Changes a target; the rosters may be empty. The reason is one of the closed list.</summary>
        public void ChangeTarget(Change kind, string target, string reason, Decision by, Files rosters, Options options = null)
        {
            if (rosters == null) throw new ArgumentNullException(nameof(rosters));
            if (by == null) throw new ArgumentNullException(nameof(by));
            byte[] who = Utf8.Encode(target);
            byte[] why = Utf8.Encode(reason);
            using (Files today = rosters.Copy())
            {
                by.With(change => Step(options,
                    (FilesHandle files, NativeOptions given, out FilesHandle added, out ProblemsHandle problems) =>
                        NativeMethods.cavel_change_target(files, today.Handle, kind, change, given, out added, out problems)),
                    why, who);
            }
        }

        /// <summary>Extends the window of a task (延长抽查时间) to a later day.</summary>
        public void Extend(string task, DateTime to, string reason, Decision by, Options options = null)
        {
            if (by == null) throw new ArgumentNullException(nameof(by));
            byte[] name = Utf8.Encode(task);
            byte[] why = Utf8.Encode(reason);
            by.With(change => Step(options,
                (FilesHandle files, NativeOptions given, out FilesHandle added, out ProblemsHandle problems) =>
                    NativeMethods.cavel_extend(files, change, given, out added, out problems)),
                why, null, name, Day.Number(to));
        }

        /// <summary>Opens a drawn event (公开), once it is verified: everything is in public/. One under embargo ends with it, on
        /// that day.</summary>
        public void Open(DateTime day, Options options = null) =>
            Step(options, (FilesHandle files, NativeOptions given, out FilesHandle added, out ProblemsHandle problems) =>
                NativeMethods.cavel_open(files, Day.Number(day), given, out added, out problems));

        /// <summary>Ends an opened event (办结); no change is possible afterwards.</summary>
        public void Close(DateTime day, Options options = null) =>
            Step(options, (FilesHandle files, NativeOptions given, out FilesHandle added, out ProblemsHandle problems) =>
                NativeMethods.cavel_close(files, Day.Number(day), given, out added, out problems));

        /// <summary>Ends a drawn event before its time (终止): what was drawn becomes public.</summary>
        public void Cancel(string reason, Decision by, Options options = null)
        {
            if (by == null) throw new ArgumentNullException(nameof(by));
            byte[] why = Utf8.Encode(reason);
            by.With(change => Step(options,
                (FilesHandle files, NativeOptions given, out FilesHandle added, out ProblemsHandle problems) =>
                    NativeMethods.cavel_cancel(files, change, given, out added, out problems)),
                why);
        }

        /// <summary>Voids an announced event that cannot be drawn (作废); the record of that is public at once.</summary>
        public void DeclareVoid(string reason)
        {
            byte[] text = Utf8.Encode(reason);
            Step(null, (FilesHandle files, NativeOptions given, out FilesHandle added, out ProblemsHandle problems) =>
                NativeMethods.cavel_void(files, text, (ulong)text.Length, null, out added, out problems));
        }

        /// <summary>Recomputes everything that the files allow (核验), or the public part alone: cavel verify --json. Digests
        /// taken from where they were published are compared: of the announcement, or null, and of records, or null.</summary>
        public Report Verify(Language language = Language.Zh, Options options = null, Digest announcement = null,
            IReadOnlyList<Digest> records = null)
        {
            byte[] first = announcement == null ? new byte[0] : announcement.Read;
            byte[] all = records == null ? new byte[0] : records.SelectMany(one => one.Read).ToArray();
            return Options.With(options, given => Files.With(files =>
            {
                int status = NativeMethods.cavel_verify(files, first, (ulong)first.Length, all, (ulong)all.Length, language, given,
                    out TextHandle report, out ProblemsHandle problems);
                return Report.Of(status, report, problems);
            }));
        }

        /// <summary>An enterprise's ticket in an opened event: what cavel ticket --json prints.</summary>
        public string Ticket(string task, string id)
        {
            byte[] name = Utf8.Encode(task);
            byte[] code = Utf8.Encode(id);
            return Files.With(files =>
            {
                int status = NativeMethods.cavel_event_ticket(files, name, (ulong)name.Length, code, (ulong)code.Length,
                    null, out TextHandle ticket, out ProblemsHandle problems);
                Call.Check(status, problems);
                return Call.Text(ticket);
            });
        }

        /// <summary>The document that visits are checked against (drawn-event.schema.json). It names officers and recusals: do
        /// not publish it.</summary>
        public byte[] InspectionBaseline()
        {
            return Files.With(files =>
            {
                int status = NativeMethods.cavel_inspection_baseline(files, null, out TextHandle drawn, out ProblemsHandle problems);
                Call.Check(status, problems);
                return Utf8.Encode(Call.Text(drawn));
            });
        }

        /// <summary>The public notice (抽查结果公示) on a day, without anything that may not be public yet.</summary>
        public Notice Publish(Files inspections, Calendar calendar, DateTime day, byte[] catalogue = null, Options options = null)
        {
            if (inspections == null) throw new ArgumentNullException(nameof(inspections));
            if (calendar == null) throw new ArgumentNullException(nameof(calendar));
            using (Files visits = inspections.Copy())
            {
                return Options.With(options, given => Files.With(files =>
                {
                    int status = NativeMethods.cavel_publish(files, visits.Handle, catalogue,
                        (ulong)(catalogue == null ? 0 : catalogue.Length), calendar.Handle, Day.Number(day), given,
                        out FilesHandle notice, out ProblemsHandle problems);
                    IReadOnlyList<Problem> noticed = Call.Check(status, problems);
                    return new Notice(new Files(notice), noticed);
                }));
            }
        }

        private delegate int StepFunction(FilesHandle files, NativeOptions options, out FilesHandle added,
            out ProblemsHandle problems);

        private void Step(Options options, StepFunction function)
        {
            lock (gate)
            {
                FilesHandle added = null;
                IReadOnlyList<Problem> noticed = Options.With(options, given => Files.With(files =>
                    Call.Check(function(files, given, out added, out ProblemsHandle problems), problems)));
                using (var more = new Files(added)) Files.Add(more);
                Warnings = noticed;
            }
        }

        /// <inheritdoc/>
        public void Dispose() => Files.Dispose();

        /// <summary>Texts as an array of pointers, pinned until disposed.</summary>
        private sealed class Texts : IDisposable
        {
            private readonly List<GCHandle> pinned = new List<GCHandle>();

            internal Texts(IEnumerable<string> texts)
            {
                byte[][] all = texts.Select(Utf8.Encode).ToArray();
                foreach (byte[] one in all) pinned.Add(GCHandle.Alloc(one, GCHandleType.Pinned));
                Pointers = pinned.Select(one => one.AddrOfPinnedObject()).ToArray();
                Sizes = all.Select(one => (ulong)one.Length).ToArray();
            }

            internal IntPtr[] Pointers { get; }

            internal ulong[] Sizes { get; }

            public void Dispose()
            {
                foreach (GCHandle one in pinned) one.Free();
            }
        }
    }
}
