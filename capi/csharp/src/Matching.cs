// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>Panels of officers for targets (人员匹配), or the certificate that there are none. Immutable.</summary>
    public sealed class Matching
    {
        /// <summary>The officers of a target (检查组), ascending, and their leader (组长).</summary>
        public sealed class Panel
        {
            internal Panel(IReadOnlyList<uint> officers, uint leader)
            {
                Officers = officers;
                Leader = leader;
            }

            /// <summary>Indices of officers.</summary>
            public IReadOnlyList<uint> Officers { get; }

            /// <summary>The leader.</summary>
            public uint Leader { get; }
        }

        /// <summary>不足证明: these targets demand more seats of these officers, among the first Pool, than their residual capacity.</summary>
        public sealed class Shortage
        {
            internal Shortage(IReadOnlyList<uint> targets, IReadOnlyList<uint> officers, ulong demand, ulong residualCapacity, ulong pool)
            {
                Targets = targets;
                Officers = officers;
                Demand = demand;
                ResidualCapacity = residualCapacity;
                Pool = pool;
            }

            /// <summary>Indices of targets.</summary>
            public IReadOnlyList<uint> Targets { get; }

            /// <summary>Indices of officers.</summary>
            public IReadOnlyList<uint> Officers { get; }

            /// <summary>Seats that these targets demand of these officers.</summary>
            public ulong Demand { get; }

            /// <summary>Seats that these officers can still take.</summary>
            public ulong ResidualCapacity { get; }

            /// <summary>The number of officers considered.</summary>
            public ulong Pool { get; }
        }

        /// <summary>唯一人选: a pair of target and officer that is in every complete assignment, so that no lot decided it.</summary>
        public struct ForcedPair
        {
            internal ForcedPair(uint target, uint officer)
            {
                Target = target;
                Officer = officer;
            }

            /// <summary>The target's index.</summary>
            public uint Target { get; }

            /// <summary>The officer's index.</summary>
            public uint Officer { get; }
        }

        /// <summary>The matching that a function returned, even if it is not complete; frees it.</summary>
        internal static Matching Of(int status, MatchingHandle made, ProblemsHandle list)
        {
            IReadOnlyList<Problem> problems = Call.Problems(list);
            if (made.IsInvalid) throw new CavelException(status, problems);
            using (made) return new Matching(made, status == 0, problems);
        }

        private Matching(MatchingHandle matching, bool complete, IReadOnlyList<Problem> problems)
        {
            IsComplete = complete;
            Problems = problems;
            Call.Check(NativeMethods.cavel_matching_size(matching, out ulong targets, out ulong officers, out ulong used));
            Call.Check(NativeMethods.cavel_matching_mode(matching, out int mode, out ulong dealt, out ulong changed));
            Pool = used;
            IsInTeams = mode == 2;
            Changed = changed;
            var teams = new List<IReadOnlyList<uint>>();
            for (ulong team = 0; team < dealt; ++team) teams.Add(TeamOf(matching, team));
            Teams = teams.AsReadOnly();
            Substitutes = TeamOf(matching, dealt);
            Call.Check(NativeMethods.cavel_matching_forced(matching, out IntPtr visited, out IntPtr visitors, out ulong pairs));
            Forced = Array.AsReadOnly(Places(visited, pairs)
                .Zip(Places(visitors, pairs), (target, officer) => new ForcedPair(target, officer)).ToArray());
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
            Call.Check(NativeMethods.cavel_matching_certificate(matching, out IntPtr few, out ulong fewCount, out IntPtr whose,
                out ulong whoseCount, out ulong demand, out ulong residualCapacity, out ulong pool));
            if (fewCount != 0) Certificate = new Shortage(Places(few, fewCount), Places(whose, whoseCount), demand, residualCapacity, pool);
        }

        private static IReadOnlyList<uint> TeamOf(MatchingHandle matching, ulong team)
        {
            Call.Check(NativeMethods.cavel_matching_team(matching, team, out IntPtr officers, out ulong count));
            return Places(officers, count);
        }

        private static IReadOnlyList<uint> Places(IntPtr places, ulong count)
        {
            var numbers = new int[checked((int)count)];
            if (numbers.Length != 0) Marshal.Copy(places, numbers, 0, numbers.Length);
            return Array.AsReadOnly(numbers.Select(one => (uint)one).ToArray());
        }

        /// <summary>Whether every target has its panel.</summary>
        public bool IsComplete { get; }

        /// <summary>By target; empty if not complete.</summary>
        public IReadOnlyList<Panel> Panels { get; }

        /// <summary>Whether teams were used, not panels.</summary>
        public bool IsInTeams { get; }

        /// <summary>Teams, the leader first; none if panels were made.</summary>
        public IReadOnlyList<IReadOnlyList<uint>> Teams { get; }

        /// <summary>Officers in no team.</summary>
        public IReadOnlyList<uint> Substitutes { get; }

        /// <summary>By target, then officer; also after a repair; none in team mode.</summary>
        public IReadOnlyList<ForcedPair> Forced { get; }

        /// <summary>The number of new pairs of a repair.</summary>
        public ulong Changed { get; }

        /// <summary>Pairs held after the task, by officer.</summary>
        public IReadOnlyList<ulong> Loads { get; }

        /// <summary>The number of officers used.</summary>
        public ulong Pool { get; }

        /// <summary>Why the announced pool, or any pool, did not suffice; null if it did.</summary>
        public Shortage Certificate { get; }

        /// <summary>The same in words, with the fault's number and name, and warnings.</summary>
        public IReadOnlyList<Problem> Problems { get; }
    }
}
