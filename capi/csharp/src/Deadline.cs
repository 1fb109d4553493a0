// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>How certain a deadline is.</summary>
    public enum DeadlineStatus
    {
        /// <summary>Every day up to it is covered by a notice.</summary>
        Confirmed = 1,

        /// <summary>It is not known until the notice of NoticeYear is out.</summary>
        NeedsNotice = 2,

        /// <summary>It rests on assumed days.</summary>
        Provisional = 3,

        /// <summary>Outside the calendar, or not known as of that day: see Reason.</summary>
        OutOfRange = 4,
    }

    /// <summary>The unit of a period.</summary>
    public enum PeriodUnit
    {
        /// <summary>工作日</summary>
        WorkingDays = 1,

        /// <summary>自然日</summary>
        CalendarDays = 2,
    }

    /// <summary>What is asked: when a period ends.</summary>
    public sealed class DeadlineQuestion
    {
        private readonly string clock;
        private readonly DateTime from;
        private readonly int days;
        private readonly PeriodUnit unit;

        private DeadlineQuestion(string clock, DateTime from, int days, PeriodUnit unit)
        {
            this.clock = clock;
            this.from = from;
            this.days = days;
            this.unit = unit;
        }

        /// <summary>The period of a clock, an id of Calendar.Clocks, after a day that is not counted.</summary>
        public static DeadlineQuestion OfClock(string clock, DateTime from)
        {
            if (clock == null) throw new ArgumentNullException(nameof(clock));
            return new DeadlineQuestion(clock, from, 0, 0);
        }

        /// <summary>A bare period of 1 to 3660 days after a day that is not counted.</summary>
        public static DeadlineQuestion OfDays(int days, PeriodUnit unit, DateTime from) =>
            new DeadlineQuestion("", from, days, unit);

        /// <summary>The last day ends at this close of business, to the minute; null: at midnight.</summary>
        public TimeSpan? Closes { get; set; }

        /// <summary>Whether the days of a year whose notice is not out yet are assumed.</summary>
        public bool Provisional { get; set; }

        /// <summary>The calendar as it stood at the end of this day; null: as it is.</summary>
        public DateTime? AsOf { get; set; }

        internal DeadlineHandle Ask(CalendarHandle calendar)
        {
            byte[] id = Utf8.Encode(clock);
            using (var pins = new Pins())
            {
                var question = new NativeDueQuestion
                {
                    StructSize = (ulong)Marshal.SizeOf(typeof(NativeDueQuestion)),
                    Clock = pins.At(id),
                    ClockSize = (ulong)id.Length,
                    From = Day.Number(from),
                    Days = days,
                    Unit = (int)unit,
                    Closes = Closes.HasValue ? checked((int)Closes.Value.TotalMinutes) : 0,
                    Provisional = Provisional ? 1 : 0,
                    HasAsOf = AsOf.HasValue ? 1 : 0,
                    AsOf = AsOf.HasValue ? Day.Number(AsOf.Value) : 0,
                };
                int status = NativeMethods.cavel_deadline_new(calendar, question, out DeadlineHandle made,
                    out ProblemsHandle problems);
                Call.Check(status, problems);
                return made;
            }
        }
    }

    /// <summary>A day on the way to a deadline that differs from its weekday, and the notice that says so. Equal by value.</summary>
    public sealed class DeadlineEvidence : IEquatable<DeadlineEvidence>
    {
        internal DeadlineEvidence(DateTime day, bool isWorking, string holiday, string notice, DateTime? issued)
        {
            Date = day;
            IsWorking = isWorking;
            Holiday = holiday;
            Notice = notice;
            Issued = issued;
        }

        /// <summary>The day.</summary>
        public DateTime Date { get; }

        /// <summary>A working day at a weekend; otherwise a day of rest in the week.</summary>
        public bool IsWorking { get; }

        /// <summary>The holiday for which it is.</summary>
        public string Holiday { get; }

        /// <summary>The number of the notice.</summary>
        public string Notice { get; }

        /// <summary>The day on which the notice was issued, if that is known.</summary>
        public DateTime? Issued { get; }

        /// <inheritdoc/>
        public bool Equals(DeadlineEvidence other) => other != null && Date == other.Date && IsWorking == other.IsWorking &&
            Holiday == other.Holiday && Notice == other.Notice && Issued == other.Issued;

        /// <inheritdoc/>
        public override bool Equals(object other) => Equals(other as DeadlineEvidence);

        /// <inheritdoc/>
        public override int GetHashCode() => Date.GetHashCode() ^ Notice.GetHashCode();
    }

    /// <summary>The end of a period (期限) with its evidence: what Calendar.Due says in a document, as days and numbers. Immutable;
    /// equal by value. Made by Calendar.Deadline.</summary>
    public sealed class Deadline : IEquatable<Deadline>
    {
        private Deadline(NativeDeadlineFacts facts, IReadOnlyList<DeadlineEvidence> evidence)
        {
            Status = (DeadlineStatus)facts.Status;
            Reason = Known(facts.Reason);
            From = Day.Of(facts.From);
            Days = facts.Days;
            Unit = (PeriodUnit)facts.Unit;
            NoticeYear = Known(facts.NoticeYear);
            LastDay = DayOf(facts.LastDay);
            Nominal = DayOf(facts.Nominal);
            NotBefore = DayOf(facts.NotBefore);
            AsOf = DayOf(facts.AsOf);
            End = facts.End == long.MinValue ? (DateTimeOffset?)null : DateTimeOffset.FromUnixTimeSeconds(facts.End);
            Clock = Utf8.Decode(Call.Bytes(facts.Clock, facts.ClockSize));
            Calendar = new Digest(facts.Calendar);
            Evidence = evidence;
        }

        internal static Deadline Of(CalendarHandle calendar, DeadlineQuestion question)
        {
            if (question == null) throw new ArgumentNullException(nameof(question));
            using (DeadlineHandle made = question.Ask(calendar))
            {
                var facts = new NativeDeadlineFacts
                {
                    StructSize = (ulong)Marshal.SizeOf(typeof(NativeDeadlineFacts)),
                    Calendar = new byte[32],
                };
                Call.Check(NativeMethods.cavel_deadline_get(made, facts));
                var days = new List<DeadlineEvidence>();
                for (ulong at = 0; at < facts.Evidence; ++at)
                {
                    Call.Check(NativeMethods.cavel_deadline_evidence(made, at, out int day, out int kind, out IntPtr holiday,
                        out ulong holidaySize, out IntPtr notice, out ulong noticeSize, out int issued));
                    days.Add(new DeadlineEvidence(Day.Of(day), kind == 2, Utf8.Decode(Call.Bytes(holiday, holidaySize)),
                        Utf8.Decode(Call.Bytes(notice, noticeSize)), DayOf(issued)));
                }
                return new Deadline(facts, days.AsReadOnly());
            }
        }

        private static DateTime? DayOf(int number) => number == int.MinValue ? (DateTime?)null : Day.Of(number);

        private static int? Known(int number) => number == 0 ? (int?)null : number;

        /// <summary>How certain it is.</summary>
        public DeadlineStatus Status { get; }

        /// <summary>The fault that says why it is not confirmed, one of Fault; null if it is.</summary>
        public int? Reason { get; }

        /// <summary>The day that the period runs from, which is not counted.</summary>
        public DateTime From { get; }

        /// <summary>The length of the period.</summary>
        public int Days { get; }

        /// <summary>Its unit.</summary>
        public PeriodUnit Unit { get; }

        /// <summary>The year whose notice is awaited.</summary>
        public int? NoticeYear { get; }

        /// <summary>The last day, where it is known.</summary>
        public DateTime? LastDay { get; }

        /// <summary>The last day of a period of calendar days before it moved to the next working day, where that is known.</summary>
        public DateTime? Nominal { get; }

        /// <summary>The deadline is certainly not before this day.</summary>
        public DateTime? NotBefore { get; }

        /// <summary>The day as of which the calendar was read; null: as it is.</summary>
        public DateTime? AsOf { get; }

        /// <summary>The first moment that is too late, where it is known.</summary>
        public DateTimeOffset? End { get; }

        /// <summary>The id of the clock; empty for a bare period.</summary>
        public string Clock { get; }

        /// <summary>The fingerprint of the calendar.</summary>
        public Digest Calendar { get; }

        /// <summary>The exceptional days on the way, ascending.</summary>
        public IReadOnlyList<DeadlineEvidence> Evidence { get; }

        /// <inheritdoc/>
        public bool Equals(Deadline other) => other != null && Status == other.Status && Reason == other.Reason &&
            From == other.From && Days == other.Days && Unit == other.Unit && NoticeYear == other.NoticeYear &&
            LastDay == other.LastDay && Nominal == other.Nominal && NotBefore == other.NotBefore && AsOf == other.AsOf &&
            End == other.End && Clock == other.Clock && Calendar.Equals(other.Calendar) && Evidence.SequenceEqual(other.Evidence);

        /// <inheritdoc/>
        public override bool Equals(object other) => Equals(other as Deadline);

        /// <inheritdoc/>
        public override int GetHashCode() => From.GetHashCode() ^ Days ^ Clock.GetHashCode() ^ LastDay.GetHashCode();
    }
}
