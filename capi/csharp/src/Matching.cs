// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>Panels of officers for targets (人员匹配), or the proof that there are none. Immutable.</summary>
    public sealed class Matching
    {
        /// <summary>No bound of a capacity; all officers as a pool.</summary>
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
            /// <summary>Seats of the panel, how many of them lead (0 or 1), and who may: officers' places from 0, strictly
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

        /// <summary>The officers at a target (检查组), ascending, and who leads them (组长).</summary>
        public sealed class Panel
        {
            internal Panel(IReadOnlyList<uint> officers, uint leader)
            {
                Officers = officers;
                Leader = leader;
            }

            /// <summary>Officers' places.</summary>
            public IReadOnlyList<uint> Officers { get; }

            /// <summary>Who leads.</summary>
            public uint Leader { get; }
        }

        /// <summary>不足证明: these targets need more seats from these officers of the first Pool than they have room for.</summary>
        public sealed class Shortage
        {
            internal Shortage(IReadOnlyList<uint> targets, IReadOnlyList<uint> officers, ulong needed, ulong room, ulong pool)
            {
                Targets = targets;
                Officers = officers;
                Needed = needed;
                Room = room;
                Pool = pool;
            }

            /// <summary>Targets' places.</summary>
            public IReadOnlyList<uint> Targets { get; }

            /// <summary>Officers' places.</summary>
            public IReadOnlyList<uint> Officers { get; }

            /// <summary>Seats needed.</summary>
            public ulong Needed { get; }

            /// <summary>Seats that there is room for.</summary>
            public ulong Room { get; }

            /// <summary>Of how many officers.</summary>
            public ulong Pool { get; }
        }

        /// <summary>Gives every target a panel. <paramref name="pool"/> is the announced number of officers, or NoBound;
        /// <paramref name="tickets"/> has ticketSize bytes (1 to 32) for every officer of target 0, then of target 1, and so
        /// on.</summary>
        public static Matching Match(IReadOnlyList<Officer> officers, IReadOnlyList<Target> targets, ulong pool, byte[] tickets,
            int ticketSize)
        {
            if (tickets.LongLength != (long)ticketSize * officers.Count * targets.Count)
            {
                throw new ArgumentException("a ticket is wanted for every officer of every target", nameof(tickets));
            }
            int status = NativeMethods.cavel_match((ulong)officers.Count, officers.Select(one => one.Capacity).ToArray(),
                officers.Select(one => one.Load).ToArray(), (ulong)targets.Count, targets.Select(one => one.Seats).ToArray(),
                targets.Select(one => one.Leads).ToArray(), Offsets(targets, one => one.Lead),
                targets.SelectMany(one => one.Lead).ToArray(), Offsets(targets, one => one.Other),
                targets.SelectMany(one => one.Other).ToArray(), pool, tickets, (ulong)ticketSize, IntPtr.Zero,
                out MatchingHandle made, out ProblemsHandle list);
            IReadOnlyList<Problem> problems = Call.Problems(list);
            if (made.IsInvalid) throw new CavelException(status, problems);
            using (made) return new Matching(made, status == 0);
        }

        private static ulong[] Offsets(IReadOnlyList<Target> targets, Func<Target, uint[]> part)
        {
            var offsets = new ulong[targets.Count + 1];
            for (int i = 0; i < targets.Count; ++i) offsets[i + 1] = offsets[i] + (ulong)part(targets[i]).Length;
            return offsets;
        }

        private Matching(MatchingHandle matching, bool complete)
        {
            IsComplete = complete;
            Call.Check(NativeMethods.cavel_matching_size(matching, out ulong targets, out ulong officers, out ulong used));
            Pool = used;
            var panels = new List<Panel>();
            for (ulong target = 0; target < targets; ++target)
            {
                Call.Check(NativeMethods.cavel_matching_panel(matching, target, out IntPtr panel, out ulong seats,
                    out uint leader));
                panels.Add(new Panel(Places(panel, seats), leader));
            }
            Panels = panels.AsReadOnly();
            Call.Check(NativeMethods.cavel_matching_loads(matching, out IntPtr held, out ulong count));
            var loads = new long[checked((int)count)];
            if (loads.Length != 0) Marshal.Copy(held, loads, 0, loads.Length);
            Loads = Array.AsReadOnly(loads.Select(one => (ulong)one).ToArray());
            Call.Check(NativeMethods.cavel_matching_proof(matching, out IntPtr few, out ulong fewCount, out IntPtr whose,
                out ulong whoseCount, out ulong needed, out ulong room, out ulong pool));
            if (fewCount != 0) Proof = new Shortage(Places(few, fewCount), Places(whose, whoseCount), needed, room, pool);
        }

        private static IReadOnlyList<uint> Places(IntPtr places, ulong count)
        {
            var numbers = new int[checked((int)count)];
            if (numbers.Length != 0) Marshal.Copy(places, numbers, 0, numbers.Length);
            return Array.AsReadOnly(numbers.Select(one => (uint)one).ToArray());
        }

        /// <summary>Whether every target has its panel.</summary>
        public bool IsComplete { get; }

        /// <summary>By target; empty where not complete.</summary>
        public IReadOnlyList<Panel> Panels { get; }

        /// <summary>Pairs held after the task, by officer.</summary>
        public IReadOnlyList<ulong> Loads { get; }

        /// <summary>How many officers were used.</summary>
        public ulong Pool { get; }

        /// <summary>Why the announced pool, or any, did not suffice; null where it did.</summary>
        public Shortage Proof { get; }
    }
}
