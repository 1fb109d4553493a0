// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Cavel;

/// <summary>DrawPlan SAMPLES: announces, draws, opens and verifies the sample plan, without touching a file but its papers.</summary>
internal static class DrawPlan
{
    private static void Main(string[] arguments)
    {
        string samples = arguments[0];
        Console.OutputEncoding = new UTF8Encoding(false);
        var values = new Dictionary<string, string>
        {
            { "双色球第2022060期", "03 11 17 20 28 33 16" },
            { "现场掷骰", "12345612345612345612345612345612345612345612345612" },
            { "区司法局", File.ReadAllText(Path.Combine(samples, "secret-of-the-sample.txt")).Trim() },
        };
        using (var papers = new Files())
        {
            papers.Put("targets.csv", File.ReadAllBytes(Path.Combine(samples, "enterprises.csv")));
            foreach (string name in new[] { "plan.json", "event.json", "officers.csv", "recusals.csv", "catalogue.json", "event-key.txt" })
            {
                papers.Put(name, File.ReadAllBytes(Path.Combine(samples, name)));
            }
            using (Event drawn = Event.Announce(papers))
            {
                foreach (Problem warning in drawn.Warnings) Console.WriteLine(warning.Message(Language.Zh));
                Console.WriteLine("announcement " + Suite.Sha256.Hash(drawn.Files.Get("public/announcement.txt")));
                drawn.Draw(values);
                drawn.Open(new System.DateTime(2022, 12, 31));
                Console.WriteLine(Encoding.UTF8.GetString(drawn.Files.Get("public/sample.csv")));
                Report report = drawn.Verify(Language.En);
                Console.WriteLine(report.Json);
                foreach (Problem problem in report.Problems) Console.WriteLine(problem);
                Console.WriteLine(report.Holds ? "verified" : "not verified");
            }
        }
    }
}
