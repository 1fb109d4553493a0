// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Cavel.Tests
{
    /// <summary>The vectors of officers to targets: numbers with signs between them, as flat_vectors.py writes them.</summary>
    internal static class MatchVectors
    {
        internal static void Match(string[] field) => Matched(field, 7, task => task.Panels());

        internal static void Teams(string[] field)
        {
            Matching found = Matched(field, 8, task => task.Teams(field[7] == "1"));
            if (found == null) return;
            Checks.Equal(found.IsInTeams ? "team" : "panel", field[13], "mode");
            Checks.Equal(Rows(found.Teams), field[14], "teams");
            Checks.Equal(string.Join(",", found.Substitutes), field[15], "substitutes");
        }

        internal static void Repair(string[] field)
        {
            Matching found = Matched(field, 8, task => task.RepairPanels(field[7].Split('|').Select(row => Places(row, ','))));
            if (found != null) Checks.Equal(found.Changed, Number(field[13]), "changed");
        }

        internal static void RepairTeams(string[] field)
        {
            IEnumerable<uint?> before = Items(field[8], ',').Select(one => one == "-" ? (uint?)null : (uint)Number(one));
            Matching found = Matched(field, 9,
                task => task.RepairTeams(field[7].Split('|').Select(row => Places(row, ',')), before));
            if (found != null) Checks.Equal(found.Changed, Number(field[14]), "changed");
        }

        internal static void Forced(string[] field)
        {
            Matching found;
            try
            {
                found = TaskOf(field).Panels();
            }
            catch (CavelException)
            {
                Checks.Equal("invalid", field[2], "matching refused");
                return;
            }
            Checks.Equal(string.Join(",", found.Forced.Select(one => one.Target + ":" + one.Officer)), field[7], "forced pairs");
        }

        /// <summary>Runs from the answer on, which begins at a field.</summary>
        private static Matching Matched(string[] field, int at, Func<MatchTask, Matching> match)
        {
            Matching found;
            try
            {
                found = match(TaskOf(field));
            }
            catch (CavelException)
            {
                Checks.Equal("invalid", field[2], "matching refused");
                return null;
            }
            Checks.Equal(found.IsComplete ? "valid" : "infeasible", field[2], "matching");
            Checks.Equal(found.Pool, Number(field[at]), "pool");
            Checks.Equal(Rows(found.Panels.Select(one => one.Officers)), field[at + 1], "panels");
            Checks.Equal(string.Join(",", found.Panels.Select(one => one.Leader)), field[at + 2], "leaders");
            Checks.Equal(string.Join(",", found.Loads), field[at + 3], "loads");
            Matching.Shortage proof = found.Proof;
            Checks.Equal(proof == null ? "-" : string.Join(":", string.Join(",", proof.Targets), string.Join(",", proof.Officers),
                proof.Needed, proof.Room, proof.Pool), field[at + 4], "proof");
            return found;
        }

        private static MatchTask TaskOf(string[] field)
        {
            List<MatchTask.Officer> officers = Items(field[4], ',').Select(one => one.Split(':'))
                .Select(part => new MatchTask.Officer(part[0] == "-" ? MatchTask.NoBound : Number(part[0]), Number(part[1])))
                .ToList();
            List<MatchTask.Target> targets = Items(field[5], ',').Select(one => one.Split(':')).Select(part =>
                new MatchTask.Target((uint)Number(part[0]), (uint)Number(part[1]), Places(part[2], '.'), Places(part[3], '.')))
                .ToList();
            byte[] tickets = Items(field[6].Replace('|', ','), ',')
                .SelectMany(rank => BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder((long)Number(rank)))).ToArray();
            ulong pool = field[3] == "all" ? MatchTask.NoBound : Number(field[3]);
            return new MatchTask(officers, targets, pool, tickets, 8);
        }

        private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

        private static string[] Items(string field, char between) => field.Length == 0 ? new string[0] : field.Split(between);

        private static IEnumerable<uint> Places(string field, char between) =>
            Items(field, between).Select(one => (uint)Number(one));

        private static string Rows(IEnumerable<IEnumerable<uint>> rows) =>
            string.Join("|", rows.Select(one => string.Join(",", one)));
    }
}
