// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Cavel.Tests
{
    /// <summary>The vectors of officers to targets: numbers with separators, as flat_vectors.py and flat_matchings.py
    /// write them.</summary>
    internal static class MatchVectors
    {
        /// <summary>Matchings of every mode, and repairs; every line is run, an unknown mode fails.</summary>
        internal static void Run(string file)
        {
            var run = new SortedDictionary<string, int>(StringComparer.Ordinal);
            string[] lines = File.ReadAllLines(file);
            foreach (string[] field in lines.Select(line => line.Split('\t')))
            {
                long before = Checks.Failed;
                Way(field);
                if (Checks.Failed != before) Console.WriteLine("  " + field[0] + " " + field[1] + " " + field[2]);
                run.TryGetValue(field[0], out int count);
                run[field[0]] = count + 1;
            }
            foreach (KeyValuePair<string, int> one in run) Console.WriteLine("{0,-12} {1}", one.Key, one.Value);
            Checks.Equal(string.Join(" ", run.Keys), "fallback panel repair repair-team team", "ways of matching that were run");
            Checks.Equal(run.Values.Sum(), lines.Length, "matchings that were run");
        }

        private static void Way(string[] field)
        {
            Matching found;
            try
            {
                found = Match(TaskOf(field), field);
            }
            catch (CavelException refused)
            {
                Checks.Equal(refused.Name, field[9], "why the matching is refused");
                return;
            }
            Answered(found, field, 10);
            Checks.Equal(found.IsInTeams ? "team" : "panel", field[9], "mode");
            Checks.Equal(Rows(found.Teams), field[15], "teams");
            Checks.Equal(string.Join(",", found.Substitutes), field[16], "substitutes");
            Checks.Equal(Rows(found.Forced.Select(one => new[] { one.Target, one.Officer })), field[17], "forced pairs");
            Checks.Equal(found.Changed, Number(field[18]), "changed");
        }

        private static Matching Match(MatchTask task, string[] field)
        {
            switch (field[0])
            {
                case "panel":
                    return task.Panels();
                case "team":
                case "fallback":
                    return task.Teams(field[0] == "fallback");
                case "repair":
                    return task.RepairPanels(Table(field[7]));
                case "repair-team":
                    return task.RepairTeams(Table(field[8]),
                        Items(field[7], ',').Select(one => one == "-" ? (uint?)null : (uint)Number(one)));
                default:
                    throw new InvalidDataException("unknown way of matching " + field[0]);
            }
        }

        internal static void Match(string[] field)
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
            Answered(found, field, 7);
        }

        /// <summary>`at`: the field where the answer begins.</summary>
        private static void Answered(Matching found, string[] field, int at)
        {
            Checks.Equal(found.IsComplete ? "valid" : "infeasible", field[2], "matching");
            Checks.Equal(found.Pool, Number(field[at]), "pool");
            Checks.Equal(Rows(found.Panels.Select(one => one.Officers)), field[at + 1], "panels");
            Checks.Equal(string.Join(",", found.Panels.Select(one => one.Leader)), field[at + 2], "leaders");
            Checks.Equal(string.Join(",", found.Loads), field[at + 3], "loads");
            Checks.Equal(found.Problems.Any(one => one.IsError && one.Code > 0 && one.Message(Language.Zh).Length > 0),
                !found.IsComplete, "why not complete, in words");
            Matching.Shortage proof = found.Certificate;
            Checks.Equal(proof == null ? "-" : string.Join(":", string.Join(",", proof.Targets), string.Join(",", proof.Officers),
                proof.Demand, proof.ResidualCapacity, proof.Pool), field[at + 4], "proof");
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

        private static IEnumerable<IEnumerable<uint>> Table(string field) => field.Split('|').Select(row => Places(row, ','));

        private static string Rows(IEnumerable<IEnumerable<uint>> rows) =>
            string.Join("|", rows.Select(one => string.Join(",", one)));
    }
}
