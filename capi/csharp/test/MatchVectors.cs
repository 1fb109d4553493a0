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
        internal static void Match(string[] field)
        {
            List<Matching.Officer> officers = Items(field[4], ',').Select(one => one.Split(':'))
                .Select(part => new Matching.Officer(part[0] == "-" ? Matching.NoBound : Number(part[0]), Number(part[1]))).ToList();
            List<Matching.Target> targets = Items(field[5], ',').Select(one => one.Split(':'))
                .Select(part => new Matching.Target((uint)Number(part[0]), (uint)Number(part[1]), Places(part[2]), Places(part[3])))
                .ToList();
            byte[] tickets = Items(field[6].Replace('|', ','), ',')
                .SelectMany(rank => BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder((long)Number(rank)))).ToArray();
            ulong pool = field[3] == "all" ? Matching.NoBound : Number(field[3]);
            Matching found;
            try
            {
                found = Matching.Match(officers, targets, pool, tickets, 8);
            }
            catch (CavelException)
            {
                Checks.Equal("invalid", field[2], "matching refused");
                return;
            }
            Checks.Equal(found.IsComplete ? "valid" : "infeasible", field[2], "matching");
            Checks.Equal(found.Pool, Number(field[7]), "pool");
            Checks.Equal(string.Join("|", found.Panels.Select(one => string.Join(",", one.Officers))), field[8], "panels");
            Checks.Equal(string.Join(",", found.Panels.Select(one => one.Leader)), field[9], "leaders");
            Checks.Equal(string.Join(",", found.Loads), field[10], "loads");
            Matching.Shortage proof = found.Proof;
            Checks.Equal(proof == null ? "-" : string.Join(":", string.Join(",", proof.Targets), string.Join(",", proof.Officers),
                proof.Needed, proof.Room, proof.Pool), field[11], "proof");
        }

        private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

        private static string[] Items(string field, char between) => field.Length == 0 ? new string[0] : field.Split(between);

        private static IEnumerable<uint> Places(string field) => Items(field, '.').Select(one => (uint)Number(one));
    }
}
