// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>A matching problem: officers, targets, who may visit what, and the tickets of the pairs. Immutable.</summary>
    public sealed class MatchTask
    {
        /// <summary>A capacity without a bound; a pool of all officers.</summary>
        public const ulong NoBound = ulong.MaxValue;

        /// <summary>An officer (执法检查人员), in the order of the officers' tickets.</summary>
        public sealed class Officer
        {
            /// <summary>Pairs that the officer may hold, or NoBound, and pairs held before the task.</summary>
            public Officer(ulong capacity, ulong load)
            {
                Capacity = capacity;
                Load = load;
            }

            internal ulong Capacity { get; }

            internal ulong Load { get; }
        }

        /// <summary>A target (检查对象), in draw order.</summary>
        public sealed class Target
        {
            /// <summary>Seats of the panel, how many of them lead (0 or 1), and the officers who may: indices from 0, strictly
            /// ascending.</summary>
            public Target(uint seats, uint leads, IEnumerable<uint> lead, IEnumerable<uint> other)
            {
                Seats = seats;
                Leads = leads;
                Lead = lead.ToArray();
                Other = other.ToArray();
            }

            internal uint Seats { get; }

            internal uint Leads { get; }

            internal uint[] Lead { get; }

            internal uint[] Other { get; }
        }

        private readonly ulong[] capacity;
        private readonly ulong[] load;
        private readonly uint[] seats;
        private readonly uint[] leads;
        private readonly Rows lead;
        private readonly Rows other;
        private readonly ulong pool;
        private readonly byte[] tickets;
        private readonly int ticketSize;

        /// <summary>A task. <paramref name="pool"/> is the announced number of officers, or NoBound; <paramref name="tickets"/>
        /// has ticketSize bytes (1 to 32) for every officer of target 0, then of target 1, and so on: the tickets of the pairs,
        /// as big-endian numbers.</summary>
        public MatchTask(IReadOnlyList<Officer> officers, IReadOnlyList<Target> targets, ulong pool, byte[] tickets,
            int ticketSize)
        {
            if (ticketSize < 1 || ticketSize > 32) throw new ArgumentOutOfRangeException(nameof(ticketSize));
            if (tickets.LongLength != checked((long)ticketSize * officers.Count * targets.Count))
            {
                throw new ArgumentException("a ticket is wanted for every officer of every target", nameof(tickets));
            }
            capacity = officers.Select(one => one.Capacity).ToArray();
            load = officers.Select(one => one.Load).ToArray();
            seats = targets.Select(one => one.Seats).ToArray();
            leads = targets.Select(one => one.Leads).ToArray();
            lead = new Rows(targets.Select(one => one.Lead));
            other = new Rows(targets.Select(one => one.Other));
            this.pool = pool;
            this.tickets = (byte[])tickets.Clone();
            this.ticketSize = ticketSize;
        }

        /// <summary>A function that matches the task.</summary>
        private delegate int Way(NativeMatchInput input, NativeOptions given, out MatchingHandle made,
            out ProblemsHandle problems);

        /// <summary>Panels: one for each target (逐户组队).</summary>
        public Matching Panels(Options options = null) => Made(options, (input, pins) => NativeMethods.cavel_match);

        /// <summary>Teams formed once (固定小组), one assigned to each target; panels if teams do not suffice and fallback is set.</summary>
        public Matching Teams(bool fallback = false, Options options = null) => Made(options, (input, pins) =>
            (NativeMatchInput task, NativeOptions given, out MatchingHandle made, out ProblemsHandle problems) =>
                NativeMethods.cavel_match_teams(task, fallback ? 1 : 0, given, out made, out problems));

        /// <summary>Panels repaired after a recusal or a replacement (变更调整), changing as few as possible: <paramref name="before"/>
        /// are the officers of each target, none for a reserve that is called up. The task is as it is now; loads include the
        /// pairs of before.</summary>
        public Matching RepairPanels(IEnumerable<IEnumerable<uint>> before, Options options = null)
        {
            var held = new Rows(before.Select(one => one.ToArray()));
            CheckTargets(held.Offsets.Length - 1);
            return Made(options, (input, pins) =>
            {
                input.BeforeOffsets = pins.At(held.Offsets);
                input.Before = pins.At(held.Places);
                return NativeMethods.cavel_match_repair;
            });
        }

        /// <summary>The same for teams, as the draw formed them, leaders first; before is the team of each target, or null.</summary>
        public Matching RepairTeams(IEnumerable<IEnumerable<uint>> teams, IEnumerable<uint?> before, Options options = null)
        {
            var formed = new Rows(teams.Select(one => one.ToArray()));
            uint?[] stood = before.ToArray();
            if (stood.Any(one => one == uint.MaxValue)) throw new ArgumentOutOfRangeException(nameof(before));
            uint[] held = stood.Select(one => one ?? uint.MaxValue).ToArray();
            CheckTargets(held.Length);
            return Made(options, (input, pins) =>
            {
                input.Teams = (ulong)(formed.Offsets.Length - 1);
                input.TeamOffsets = pins.At(formed.Offsets);
                input.Team = pins.At(formed.Places);
                input.Before = pins.At(held);
                return NativeMethods.cavel_match_repair_teams;
            });
        }

        /// <summary>Matches the task by the function that <paramref name="way"/> gives, once it added what that reads.</summary>
        private Matching Made(Options options, Func<NativeMatchInput, Pins, Way> way)
        {
            using (var pins = new Pins())
            {
                var input = new NativeMatchInput
                {
                    StructSize = (ulong)Marshal.SizeOf(typeof(NativeMatchInput)),
                    Officers = (ulong)capacity.Length,
                    Capacity = pins.At(capacity),
                    Load = pins.At(load),
                    Targets = (ulong)seats.Length,
                    Seats = pins.At(seats),
                    Leads = pins.At(leads),
                    LeadOffsets = pins.At(lead.Offsets),
                    Lead = pins.At(lead.Places),
                    OtherOffsets = pins.At(other.Offsets),
                    Other = pins.At(other.Places),
                    Pool = pool,
                    Tickets = pins.At(tickets),
                    TicketSize = (ulong)ticketSize,
                };
                Way function = way(input, pins);
                return Options.With(options, given =>
                {
                    int status = function(input, given, out MatchingHandle made, out ProblemsHandle problems);
                    return Matching.Of(status, made, problems);
                });
            }
        }

        private void CheckTargets(int count)
        {
            if (count != seats.Length) throw new ArgumentException("one entry a target is wanted, not " + count);
        }

        /// <summary>Lists of numbers concatenated, and where each begins.</summary>
        private sealed class Rows
        {
            internal Rows(IEnumerable<uint[]> rows)
            {
                uint[][] all = rows.ToArray();
                Offsets = new ulong[all.Length + 1];
                for (int i = 0; i < all.Length; ++i) Offsets[i + 1] = Offsets[i] + (ulong)all[i].Length;
                Places = all.SelectMany(one => one).ToArray();
            }

            internal ulong[] Offsets { get; }

            internal uint[] Places { get; }
        }
    }
}
