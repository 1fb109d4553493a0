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

        /// <summary>Runs from the answer on, which begins at a field.</summary>
        private static void Matched(string[] field, int at, Func<MatchTask, Matching> match)
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
            Matching found;
            try
            {
                found = match(new MatchTask(officers, targets, pool, tickets, 8));
            }
            catch (CavelException)
            {
                Checks.Equal("invalid", field[2], "matching refused");
                return;
            }
            Checks.Equal(found.IsComplete ? "valid" : "infeasible", field[2], "matching");
            Checks.Equal(found.Pool, Number(field[at]), "pool");
            Checks.Equal(Rows(found.Panels.Select(one => one.Officers)), field[at + 1], "panels");
            Checks.Equal(string.Join(",", found.Panels.Select(one => one.Leader)), field[at + 2], "leaders");
            Checks.Equal(string.Join(",", found.Loads), field[at + 3], "loads");
            Matching.Shortage proof = found.Proof;
            Checks.Equal(proof == null ? "-" : string.Join(":", string.Join(",", proof.Targets), string.Join(",", proof.Officers),
                proof.Needed, proof.Room, proof.Pool), field[at + 4], "proof");
        }

        private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

        private static string[] Items(string field, char between) => field.Length == 0 ? new string[0] : field.Split(between);

        private static IEnumerable<uint> Places(string field, char between) =>
            Items(field, between).Select(one => (uint)Number(one));

        private static string Rows(IEnumerable<IEnumerable<uint>> rows) =>
            string.Join("|", rows.Select(one => string.Join(",", one)));
    }
}
