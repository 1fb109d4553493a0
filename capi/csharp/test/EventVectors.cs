// SPDX-License-Identifier: Apache-2.0
using System.Linq;
using System.Text;

namespace Cavel.Tests
{
    /// <summary>The vectors of announcements, statements, seeds and public folders.</summary>
    internal static class EventVectors
    {
        internal static void Seed(string[] field)
        {
            Suite suite = Vectors.SuiteOf(field[3]);
            Digest seed = suite.Hash(Vectors.Bytes(field[4]));
            string lotSeeds = string.Join(",", Vectors.Texts(field[6]).Select(label => Lot.Derive(suite, seed, label).Seed));
            Vectors.Held(field, seed.ToString() == field[5] && lotSeeds == field[7], "seeds");
        }

        /// <summary>An announcement and its statement are not a whole event, so verification differs; valid: not in the
        /// statement.</summary>
        internal static void Statement(string[] field)
        {
            Report report = Verified(field);
            Checks.That(!report.Holds, "a folder that is not whole");
            Vectors.Held(field, !report.Json.Contains("\"file\":\"statement"), "statement");
        }

        internal static void Event(string[] field)
        {
            Vectors.Held(field, Vectors.Gives(() => Verified(field).Holds), "public folder");
        }

        private static Report Verified(string[] field)
        {
            using (var files = new Files())
            {
                foreach (string[] part in field[3].Split(',').Select(one => one.Split(':')))
                {
                    files.Put(Encoding.UTF8.GetString(Vectors.Bytes(part[0])), Vectors.Bytes(part[1]));
                }
                using (var kept = new Event(files)) return kept.Verify(Language.En);
            }
        }
    }
}
