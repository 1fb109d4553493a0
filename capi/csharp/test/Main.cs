// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Cavel.Tests
{
    /// <summary>Main ROOT VECTORS MATCHINGS: all tests, on the shared vectors and samples of the source tree; Main ROOT: without
    /// the long ones.</summary>
    internal static class Program
    {
        /// <summary>Ids as an array of pointers: the functions named ..._block take the same ids, and C# has them as one
        /// block.</summary>
        private static readonly string[] Otherwise =
        {
            "cavel_list_digest", "cavel_select", "cavel_selector_push", "cavel_files_put_arrow",
        };

        internal static int Main(string[] arguments)
        {
            string root = arguments[0];
            string samples = Path.Combine(root, "docs/samples");
            Symbols(Path.Combine(root, "capi/tests/symbols.txt"), Path.Combine(root, "capi/csharp/src"));
            Behaviour.Run(samples);
            Events.Run(samples);
            if (arguments.Length > 1)
            {
                Vectors.Run(arguments[1]);
                MatchVectors.Run(arguments[2]);
                Leaks.Run();
            }
            return Checks.Summary();
        }

        /// <summary>Every function that the library exports is bound, is there, and is used behind the public classes.</summary>
        private static void Symbols(string symbols, string sources)
        {
            string[] exported = File.ReadAllLines(symbols);
            Checks.That(!Otherwise.Except(exported).Any(), "functions that C# has otherwise are exported");
            Type bound = typeof(Library).Assembly.GetType("Cavel.NativeMethods");
            List<MethodInfo> methods = bound.GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
                .Where(one => (one.Attributes & MethodAttributes.PinvokeImpl) != 0).ToList();
            Checks.Equal(string.Join(" ", methods.Select(one => one.Name).OrderBy(one => one, StringComparer.Ordinal)),
                string.Join(" ", exported.Except(Otherwise).OrderBy(one => one, StringComparer.Ordinal)), "bound functions");
            string text = string.Concat(Directory.GetFiles(sources, "*.cs")
                .Where(one => Path.GetFileName(one) != "NativeMethods.cs").Select(File.ReadAllText));
            foreach (MethodInfo method in methods)
            {
                System.Runtime.InteropServices.Marshal.Prelink(method);
                bool used = Regex.IsMatch(text, @"NativeMethods\." + method.Name + @"\b");
                Checks.That(used, method.Name + " is used");
            }
        }
    }
}
