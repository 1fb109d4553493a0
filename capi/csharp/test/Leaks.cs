// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading;

namespace Cavel.Tests
{
    /// <summary>Handles that are disposed, dropped, shared, and disposed while in use.</summary>
    internal static class Leaks
    {
        private const int Many = 100000;
        private static readonly Digest Zero = new Digest(new byte[32]);
        private static readonly DateTime May = new DateTime(2022, 5, 25);

        internal static void Run()
        {
            // The measure is memory: 100,000 leaked handles of 16 KiB would be 1.6 GB.
            Grows("dropped", 400000, Many, i =>
            {
                Heavy();
                if (i % 2000 == 0) Settle();
            });
            Grows("disposed", 200000, Many, i => Heavy().Dispose());
            var lot = new Lot(Suite.Sm3, Zero);
            Grows("refused with problems", 30000, Many / 2, i =>
            {
                try
                {
                    lot.Select(new[] { " a", " b", " c", " d" }, 1);
                }
                catch (CavelException refused)
                {
                    if (refused.Problems.Count == 4) return;
                }
                Checks.That(false, "refused with four problems");
            });
            Ids ids = Ids.Of(Enumerable.Range(0, 400).Select(i => "id-" + i));
            using (Calendar calendar = Calendar.China())
            {
                Grows("selections and texts", 30000, 5000, i =>
                {
                    Selection.Merge(new[] { lot.Select(ids, 300, 100) }, null, 300, 100);
                    Checks.That(calendar.Text.Length > 1000, "a text");
                });
            }
            Grows("calendars", 30000, 5000, i => Calendar.China().Dispose());
            Grows("selectors", 30000, 6000, i =>
            {
                using (Selector selector = lot.Selector(300, 100)) selector.Push(ids);
            });
            List<MatchTask.Officer> officers = Enumerable.Range(0, 60).Select(i => new MatchTask.Officer(9, 0)).ToList();
            uint[] all = Enumerable.Range(0, 60).Select(i => (uint)i).ToArray();
            List<MatchTask.Target> targets = Enumerable.Range(0, 60).Select(i => new MatchTask.Target(2, 0, new uint[0], all))
                .ToList();
            byte[] tickets = Enumerable.Range(0, 3600).SelectMany(i => BitConverter.GetBytes((uint)(i * 2654435761))).ToArray();
            var task = new MatchTask(officers, targets, MatchTask.NoBound, tickets, 4);
            Grows("matchings", 20000, 20000, i => task.Panels());
            Shared();
            DisposedUnderUse();
        }

        private static void Grows(string what, long most, int count, Action<int> body)
        {
            for (int i = 0; i < count / 10; ++i) body(i);
            Settle();
            long before = ResidentKilobytes();
            for (int i = 0; i < count; ++i) body(i);
            Settle();
            long grown = ResidentKilobytes() - before;
            Console.WriteLine(count + " " + what + ": memory grew by " + grown + " kB");
            Checks.That(grown < most, "memory after " + count + " " + what + " grew by " + grown + " kB");
        }

        private static void Settle()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
        }

        private static long ResidentKilobytes()
        {
            string line = File.ReadAllLines("/proc/self/status").First(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
            return long.Parse(Regex.Replace(line, @"\D", ""));
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static Files Heavy() => new Files().Put("a", new byte[16 << 10]);

        /// <summary>One calendar, one lot, one list of ids, read by several threads.</summary>
        private static void Shared()
        {
            Ids ids = Ids.Of(Enumerable.Range(0, 1000).Select(i => "企业-" + i));
            var lot = new Lot(Suite.Sha256, Zero);
            string wanted = string.Join(" ", lot.Select(ids, 20, 5).Sample);
            int right = 0;
            using (Calendar calendar = Calendar.China())
            using (Files files = Heavy())
            {
                InThreads(8, number =>
                {
                    for (int i = 0; i < 200; ++i)
                    {
                        bool holds = calendar.NthWorkingDay(May, 5) == new DateTime(2022, 6, 1)
                            && string.Join(" ", lot.Select(ids, 20, 5).Sample) == wanted && files.Get("a").Length == 16 << 10;
                        if (holds) Interlocked.Increment(ref right);
                    }
                });
            }
            Checks.Equal(right, 1600, "answers in eight threads");
        }

        /// <summary>A Dispose while others read: they get their result or an exception, and the process survives.</summary>
        private static void DisposedUnderUse()
        {
            int answers = 0;
            int refusals = 0;
            for (int round = 0; round < 200; ++round)
            {
                Calendar calendar = Calendar.China();
                Files files = Heavy();
                using (var begun = new CountdownEvent(3))
                {
                    InThreads(4, number =>
                    {
                        if (number == 0)
                        {
                            begun.Wait();
                            calendar.Dispose();
                            files.Dispose();
                            return;
                        }
                        bool read = false;
                        try
                        {
                            for (; ; )
                            {
                                if (files.Get("a").Length == 16 << 10) calendar.NthWorkingDay(May, 5);
                                Interlocked.Increment(ref answers);
                                if (!read) begun.Signal();
                                read = true;
                            }
                        }
                        catch (ObjectDisposedException)
                        {
                            Interlocked.Increment(ref refusals);
                        }
                        finally
                        {
                            if (!read) begun.Signal();
                        }
                    });
                }
            }
            Checks.That(answers >= 200, "answers before the Dispose");
            Checks.Equal(refusals, 600, "every reader learns of the Dispose");
        }

        private static void InThreads(int count, Action<int> body)
        {
            List<Thread> threads = Enumerable.Range(0, count).Select(number => new Thread(() =>
            {
                try
                {
                    body(number);
                }
                catch (Exception thrown)
                {
                    Checks.That(false, "a thread threw " + thrown);
                }
            })).ToList();
            threads.ForEach(one => one.Start());
            threads.ForEach(one => one.Join());
        }
    }
}
