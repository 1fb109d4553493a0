// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Cavel;

/// <summary>Median times of a draw of 15 % from a million ids: of ids encoded before, and of strings.</summary>
internal static class DrawMillion
{
    private const int Count = 1000000;
    private const int Runs = 15;

    private static void Main()
    {
        List<string> strings = Enumerable.Range(0, Count).Select(i => "91410399MA" + i.ToString("D8")).ToList();
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0:F4} {1:F4}", Median(Ids.Of(strings)), Median(strings)));
    }

    private static double Median(IEnumerable<string> ids)
    {
        var lot = new Lot(Suite.Sha256, new Digest(new byte[32]));
        var seconds = new double[Runs];
        for (int i = 0; i < Runs; ++i)
        {
            Stopwatch watch = Stopwatch.StartNew();
            if (lot.Select(ids, Count * 15L / 100).Sample.Count != Count * 15 / 100) throw new InvalidOperationException();
            seconds[i] = watch.Elapsed.TotalSeconds;
        }
        Array.Sort(seconds);
        return seconds[Runs / 2];
    }
}
