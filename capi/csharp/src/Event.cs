// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>
    /// An event (抽取活动) as the files of its folder: announced, drawn, opened, verified. What a step makes is added to the
    /// files; a step that is refused changes nothing. Keep Files after each step; new Event(files) goes on.
    /// </summary>
    public sealed class Event : IDisposable
    {
        private readonly object gate = new object();

        private Event(Files files, IReadOnlyList<Problem> warnings)
        {
            Files = files;
            Warnings = warnings;
        }

        /// <summary>Goes on with the files of an event, which are copied.</summary>
        public Event(Files files) : this(new Files().Add(files), Call.Nothing) { }

        /// <summary>Announces an event (公告) from its papers: plan.json, event.json, targets.csv and, where the plan needs them,
        /// officers.csv, recusals.csv, catalogue.json; terms.json where the event is not the first of its office. Enterprises
        /// that cannot be drawn are Warnings; where strict, they forbid the event.</summary>
        public static Event Announce(Files papers, bool strict = false)
        {
            if (papers == null) throw new ArgumentNullException(nameof(papers));
            return papers.With(given =>
            {
                int status = NativeMethods.cavel_announce(given, strict ? 1 : 0, IntPtr.Zero, out FilesHandle made,
                    out ProblemsHandle problems);
                IReadOnlyList<Problem> told = Call.Told(status, problems);
                return new Event(new Files(made), told);
            });
        }

        /// <summary>The event's folder: its files, which are disposed with it.</summary>
        public Files Files { get; }

        /// <summary>What the last step noticed and did not forbid.</summary>
        public IReadOnlyList<Problem> Warnings { get; private set; }

        /// <summary>Draws (抽取) with the values of the sources by name. The same values always give the same files.</summary>
        public void Draw(IReadOnlyDictionary<string, string> values)
        {
            if (values == null) throw new ArgumentNullException(nameof(values));
            using (var names = new Texts(values.Select(one => one.Key)))
            using (var texts = new Texts(values.Select(one => one.Value)))
            {
                FilesHandle added = null;
                ProblemsHandle problems = null;
                Step(files => NativeMethods.cavel_draw(files, names.Pointers, names.Sizes, texts.Pointers, texts.Sizes,
                    (ulong)names.Sizes.Length, IntPtr.Zero, out added, out problems), () => added, () => problems);
            }
        }

        /// <summary>Opens a drawn event (公开): everything is in public/.</summary>
        public void Open()
        {
            FilesHandle added = null;
            ProblemsHandle problems = null;
            Step(files => NativeMethods.cavel_open(files, IntPtr.Zero, out added, out problems), () => added, () => problems);
        }

        /// <summary>Voids an announced event that cannot be drawn (作废); the record of that is public at once.</summary>
        public void DeclareVoid(string reason)
        {
            byte[] text = Utf8.Encode(reason);
            FilesHandle added = null;
            ProblemsHandle problems = null;
            Step(files => NativeMethods.cavel_void(files, text, (ulong)text.Length, out added, out problems), () => added,
                () => problems);
        }

        /// <summary>Recomputes everything that the files allow (核验), or the public part alone.</summary>
        public Verification Verify(Language language = Language.Zh)
        {
            return Files.With(files =>
            {
                int status = NativeMethods.cavel_verify(files, language, IntPtr.Zero, out TextHandle report,
                    out ProblemsHandle list);
                IReadOnlyList<Problem> problems = Call.Problems(list);
                if (report.IsInvalid) throw new CavelException(status, problems);
                return new Verification(status == 0, problems, Call.Text(report));
            });
        }

        private void Step(Func<FilesHandle, int> function, Func<FilesHandle> added, Func<ProblemsHandle> problems)
        {
            lock (gate)
            {
                IReadOnlyList<Problem> told = Call.Told(Files.With(function), problems());
                using (var more = new Files(added())) Files.Add(more);
                Warnings = told;
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

    /// <summary>What the recomputation of an event came to (核验).</summary>
    public sealed class Verification
    {
        internal Verification(bool agrees, IReadOnlyList<Problem> problems, string report)
        {
            Agrees = agrees;
            Problems = problems;
            Report = report;
        }

        /// <summary>Whether everything that could be recomputed is what the files say.</summary>
        public bool Agrees { get; }

        /// <summary>What differs, with its file and line; empty where it agrees.</summary>
        public IReadOnlyList<Problem> Problems { get; }

        /// <summary>The report that cavel verify --json prints.</summary>
        public string Report { get; }
    }
}
