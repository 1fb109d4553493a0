// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Cavel.Tests
{
    /// <summary>The shared vectors, as lines that capi/tests/flat_vectors.py writes. Every line is run; an unknown kind
    /// fails.</summary>
    internal static class Vectors
    {
        private static readonly SortedDictionary<string, Action<string[]>> Kinds = new SortedDictionary<string, Action<string[]>>
        {
            { "digest", DigestOf }, { "ticket", Ticket }, { "id", Id }, { "list", List }, { "select", Select },
            { "fraction", FractionOf }, { "size", Size }, { "credit", Credit }, { "due", Due }, { "match", MatchVectors.Match },
            { "announced", Announced }, { "coordinated", Coordinated }, { "needed", Demand },
            { "seed", EventVectors.Seed }, { "statement", EventVectors.Statement }, { "event", EventVectors.Event },
            { "repaired", EventVectors.Event },
        };

        internal static void Run(string file)
        {
            var run = new SortedDictionary<string, int>();
            string[] lines = File.ReadAllLines(file);
            foreach (string line in lines)
            {
                string[] field = line.Split('\t');
                Checks.That(Kinds.ContainsKey(field[0]), "known kind of vector " + field[0]);
                if (!Kinds.ContainsKey(field[0])) continue;
                long before = Checks.Failed;
                Kinds[field[0]](field);
                if (Checks.Failed != before) Console.WriteLine("  " + field[0] + " " + field[1] + " " + field[2]);
                run.TryGetValue(field[0], out int count);
                run[field[0]] = count + 1;
            }
            foreach (KeyValuePair<string, int> one in run) Console.WriteLine("{0,-12} {1}", one.Key, one.Value);
            Checks.Equal(string.Join(" ", run.Keys), string.Join(" ", Kinds.Keys), "kinds of vectors that were run");
            Checks.Equal(run.Values.Sum(), lines.Length, "vectors that were run");
        }

        internal static void Held(string[] field, bool holds, string what)
        {
            Checks.That(holds == (field[2] == "valid"), what + " is what the vector says");
        }

        /// <summary>Whether a call succeeds with the expected result.</summary>
        internal static bool Gives(Func<bool> call)
        {
            try
            {
                return call();
            }
            catch (CavelException)
            {
                return false;
            }
        }

        internal static Suite SuiteOf(string name) => (Suite)Enum.Parse(typeof(Suite), name, true);

        internal static byte[] Bytes(string hex)
        {
            return Enumerable.Range(0, hex.Length / 2).Select(i => Convert.ToByte(hex.Substring(2 * i, 2), 16)).ToArray();
        }

        private static string Hex(string text)
        {
            return string.Concat(Encoding.UTF8.GetBytes(text).Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));
        }

        /// <summary>Text; for bytes that are not UTF-8, one that a .NET program could hold instead: a lone
        /// surrogate.</summary>
        private static string Text(string hex)
        {
            byte[] bytes = Bytes(hex);
            string text = Encoding.UTF8.GetString(bytes);
            return Encoding.UTF8.GetBytes(text).SequenceEqual(bytes) ? text : "\uD800";
        }

        internal static List<string> Texts(string field)
        {
            return field.Length == 0 ? new List<string>() : field.Split(',').Select(Text).ToList();
        }

        private static void DigestOf(string[] field)
        {
            byte[] once = Bytes(field[5]);
            var message = new byte[once.Length * int.Parse(field[4], CultureInfo.InvariantCulture)];
            for (int at = 0; at < message.Length; at += once.Length) once.CopyTo(message, at);
            Held(field, SuiteOf(field[3]).Hash(message).ToString() == field[6], "digest");
        }

        private static void Ticket(string[] field)
        {
            Lot lot = Lot.Derive(SuiteOf(field[3]), Digest.Parse(field[4]), Text(field[5]));
            Checks.Equal(lot.Seed.ToString(), field[6], "lot seed");
            Held(field, lot.Ticket(Text(field[7])).ToString() == field[8], "ticket");
        }

        private static void Id(string[] field)
        {
            // A ticket takes pairs with a line feed too, a list does not.
            string id = Text(field[3]);
            Held(field, Gives(() => Suite.Sm3.ListDigest(new[] { id }) != null), "id");
            if (field[2] == "valid") new Lot(Suite.Sha256, new Digest(new byte[32])).Ticket(id);
        }

        private static void List(string[] field)
        {
            Held(field, SuiteOf(field[3]).ListDigest(Texts(field[5])).ToString() == field[4], "digest of a list");
        }

        /// <summary>Every way of selecting: at once, in pieces, by shards and merged. Each gives the same result, or is refused.</summary>
        private static void Select(string[] field)
        {
            Lot lot = Lot.Derive(SuiteOf(field[3]), Digest.Parse(field[4]), Text(field[5]));
            long n = long.Parse(field[6], CultureInfo.InvariantCulture);
            long reserve = long.Parse(field[7], CultureInfo.InvariantCulture);
            List<List<string>> shards = field[8].Split('|').Select(Texts).ToList();
            List<string> all = shards.SelectMany(one => one).ToList();
            Held(field, Gives(() => Same(lot.Select(all, n, reserve), all, field)), "selection");
            Held(field, Gives(() =>
            {
                using (Selector selector = lot.Selector(n, reserve))
                {
                    shards.ForEach(selector.Push);
                    return Same(selector.Finish(), all, field);
                }
            }), "selection in pieces");
            Held(field, Gives(() =>
            {
                var first = new long[shards.Count];
                for (int i = 1; i < first.Length; ++i) first[i] = first[i - 1] + shards[i - 1].Count;
                List<Selection> parts = shards.Select(one => lot.Select(one, n, reserve)).ToList();
                return Same(Selection.Merge(parts, first, n, reserve), all, field);
            }), "selection of shards");
        }

        private static bool Same(Selection found, List<string> ids, string[] field)
        {
            string cutoff = found.Cutoff == null ? "-" : found.Cutoff.ToString();
            return Written(found.Sample, ids) == field[9] && Written(found.Reserve, ids) == field[10]
                && (field[11].Length == 0 || cutoff == field[11]);
        }

        private static string Written(IEnumerable<SelectedId> part, List<string> ids)
        {
            return string.Join(",", part.Select(one => Hex(ids[(int)one.Index]) + ":" + one.Ticket));
        }

        private static void FractionOf(string[] field)
        {
            Held(field, Gives(() => Fraction.Parse(Text(field[3])).ToString() == field[4] + "/" + field[5]), "fraction");
        }

        /// <summary>A fraction as announcements write it.</summary>
        private static void Announced(string[] field)
        {
            Held(field, Gives(() =>
            {
                string read = Fraction.Parse(Text(field[3])).ToString();
                return read == field[4] + "/" + field[5] && read == Text(field[3]);
            }), "announced fraction");
        }

        /// <summary>Samples of several frames from one lot; nested: the first is part of the second.</summary>
        private static void Coordinated(string[] field)
        {
            Lot lot = Lot.Derive(SuiteOf(field[3]), Digest.Parse(field[4]), Text(field[5]));
            long[] sizes = field[7].Split(',').Select(one => long.Parse(one, CultureInfo.InvariantCulture)).ToArray();
            List<List<string>> drawn = field[6].Split('|').Select(Texts).Zip(sizes, (frame, size) =>
                lot.Select(frame, size).Sample.Select(one => frame[(int)one.Index]).ToList()).ToList();
            bool same = string.Join("|", drawn.Select(one => string.Join(",", one.Select(Hex)))) == field[8];
            bool nested = !drawn[0].Except(drawn[1]).Any();
            Held(field, same && nested == (field[9] == "1"), "samples of one lot");
        }

        private static void Demand(string[] field)
        {
            Held(field, Gives(() => field[3].Split(',').Select(one => one.Split(':')).Sum(part => Selection.BitsNeeded(
                long.Parse(part[0], CultureInfo.InvariantCulture), long.Parse(part[1], CultureInfo.InvariantCulture)))
                == long.Parse(field[4], CultureInfo.InvariantCulture)), "bits needed");
        }

        private static void Size(string[] field)
        {
            var rounding = (Rounding)Enum.Parse(typeof(Rounding), field[3].Replace("-", ""), true);
            ulong[] number = field.Skip(4).Select(one => ulong.Parse(one, CultureInfo.InvariantCulture)).ToArray();
            Held(field, Gives(() => new Fraction(number[1], number[2]).SampleSize(number[0], rounding) == number[3]), "sample size");
        }

        private static void Credit(string[] field)
        {
            Held(field, Gives(() =>
            {
                CreditCode.Check(Text(field[3]));
                return true;
            }), "credit code");
        }

        private static void Due(string[] field)
        {
            Calendar calendar = Calendar.China();
            foreach (string notice in Texts(field[3]))
            {
                using (Calendar under = calendar) calendar = under.With(notice);
            }
            string answer = null;
            using (calendar)
            {
                try
                {
                    answer = calendar.Due(Text(field[4]), Language.En);
                }
                catch (CavelException refused)
                {
                    Checks.That(refused.Problems.Count != 0, "a refused question has problems");
                }
            }
            Checks.Equal(answer == null, field[2] == "invalid", "question refused");
            if (answer == null) return;
            foreach (string fragment in Texts(field[5]))
            {
                Checks.That(answer.IndexOf(fragment, StringComparison.Ordinal) >= 0, "deadline has " + fragment);
            }
            int days = answer.Split(new[] { "\"holiday\":" }, StringSplitOptions.None).Length - 1;
            if (field[6] != "-") Checks.Equal(days, int.Parse(field[6], CultureInfo.InvariantCulture), "days of evidence");
        }
    }
}
