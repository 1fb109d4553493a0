// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>The statutory calendar (法定工作日历), with the notices that it was made from. Immutable; for any number of
    /// threads.</summary>
    public sealed class Calendar : IDisposable
    {
        private Calendar(CalendarHandle handle, IReadOnlyList<Problem> warnings)
        {
            Handle = handle;
            Warnings = warnings;
        }

        internal CalendarHandle Handle { get; }

        /// <summary>The calendar of China with the notices that the library was released with.</summary>
        public static Calendar China()
        {
            Call.Check(NativeMethods.cavel_calendar_china(out CalendarHandle made));
            return new Calendar(made, Call.Nothing);
        }

        /// <summary>A complete calendar from the text of a calendar file.</summary>
        public static Calendar Load(string text)
        {
            using (var nothing = new CalendarHandle()) return Load(nothing, text);
        }

        /// <summary>Another calendar: this one with next year's notice or a local calendar laid over it.</summary>
        public Calendar With(string text) => Load(Handle, text);

        private static Calendar Load(CalendarHandle below, string text)
        {
            byte[] bytes = Utf8.Encode(text);
            int status = NativeMethods.cavel_calendar_load(below, bytes, (ulong)bytes.Length, out CalendarHandle made,
                out ProblemsHandle problems);
            IReadOnlyList<Problem> noticed = Call.Check(status, problems);
            return new Calendar(made, noticed);
        }

        /// <summary>Warnings about the text that Load or With read.</summary>
        public IReadOnlyList<Problem> Warnings { get; }

        /// <summary>The first known day.</summary>
        public DateTime First => Day.Of(Range(new byte[32])[0]);

        /// <summary>The last known day.</summary>
        public DateTime Last => Day.Of(Range(new byte[32])[1]);

        /// <summary>The SHA-256 of the calendar's canonical text.</summary>
        public Digest Fingerprint
        {
            get
            {
                var digest = new byte[32];
                Range(digest);
                return new Digest(digest);
            }
        }

        private int[] Range(byte[] fingerprint)
        {
            Call.Check(NativeMethods.cavel_calendar_range(Handle, out int first, out int last, fingerprint));
            return new[] { first, last };
        }

        /// <summary>Whether a day is a working day.</summary>
        public bool IsWorking(DateTime day)
        {
            int status = NativeMethods.cavel_is_working(Handle, Day.Number(day), out int working, out ProblemsHandle problems);
            Call.Check(status, problems);
            return working == 1;
        }

        /// <summary>The n-th working day after a day, which is not counted, or before it if n is negative.</summary>
        public DateTime NthWorkingDay(DateTime from, int n)
        {
            int status = NativeMethods.cavel_nth_working_day(Handle, Day.Number(from), n, out int day, out ProblemsHandle problems);
            Call.Check(status, problems);
            return Day.Of(day);
        }

        /// <summary>The same for many days, as days since 1970-01-01; int.MinValue where the calendar does not cover it.</summary>
        public int[] NthWorkingDays(int[] from, int n)
        {
            if (from == null) throw new ArgumentNullException(nameof(from));
            var to = new int[from.Length];
            int status = NativeMethods.cavel_nth_working_days(Handle, from, (ulong)from.Length, n, to, out ulong unanswered,
                out ProblemsHandle problems);
            Call.Check(status, problems);
            return to;
        }

        /// <summary>The number of working days after from up to and including to; negative if to is earlier.</summary>
        public int WorkingDaysBetween(DateTime from, DateTime to)
        {
            int status = NativeMethods.cavel_working_days_between(Handle, Day.Number(from), Day.Number(to), out int days,
                out ProblemsHandle problems);
            Call.Check(status, problems);
            return days;
        }

        /// <summary>When periods end, and why (期限): the question is a JSON object such as
        /// {"from":"2022-05-25","clocks":["notice.public"]}, the answer a JSON array, the earliest end first; see cavel_due in
        /// cavel_calendar.h.</summary>
        public string Due(string question, Language language = Language.Zh)
        {
            byte[] bytes = Utf8.Encode(question);
            int status = NativeMethods.cavel_due(Handle, bytes, (ulong)bytes.Length, language, out TextHandle deadlines,
                out ProblemsHandle problems);
            Call.Check(status, problems);
            return Call.Text(deadlines);
        }

        /// <summary>When one period ends, with its evidence, as days and numbers (cavel_deadline_new in
        /// cavel_calendar.h).</summary>
        public Deadline Deadline(DeadlineQuestion question) => Cavel.Deadline.Of(Handle, question);

        /// <summary>The last day of one clock (an id such as notice.public) for each start, as days since 1970-01-01;
        /// int.MinValue where it is not known or the clock is not in force.</summary>
        public int[] DueDays(string clock, int[] from)
        {
            if (from == null) throw new ArgumentNullException(nameof(from));
            byte[] id = Utf8.Encode(clock);
            var to = new int[from.Length];
            int status = NativeMethods.cavel_due_days(Handle, id, (ulong)id.Length, from, (ulong)from.Length, to,
                out ulong unanswered, out ProblemsHandle problems);
            Call.Check(status, problems);
            return to;
        }

        /// <summary>The deadline rules of the library, with their articles: the array that cavel due --clocks --json prints.</summary>
        public static string Clocks(Language language = Language.Zh)
        {
            Call.Check(NativeMethods.cavel_clocks(language, out TextHandle clocks));
            return Call.Text(clocks);
        }

        /// <summary>The canonical text, which Load reads and from which the fingerprint is computed.</summary>
        public string Text
        {
            get
            {
                Call.Check(NativeMethods.cavel_calendar_text(Handle, out TextHandle text));
                return Call.Text(text);
            }
        }

        /// <inheritdoc/>
        public void Dispose() => Handle.Dispose();
    }
}
