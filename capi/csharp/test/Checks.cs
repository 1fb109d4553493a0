// SPDX-License-Identifier: Apache-2.0
using System;

namespace Cavel.Tests
{
    /// <summary>Counts checks and prints those that fail.</summary>
    internal static class Checks
    {
        private static readonly object Gate = new object();
        private static long made;

        internal static long Failed { get; private set; }

        internal static void That(bool holds, string what)
        {
            lock (Gate)
            {
                ++made;
                if (holds) return;
                ++Failed;
                Console.WriteLine("FAILED " + what);
            }
        }

        internal static void Equal<T>(T found, T wanted, string what)
        {
            That(Equals(found, wanted), what + ": " + found + ", not " + wanted);
        }

        /// <summary>The exception that a body throws, which must be of that type; null if it throws none.</summary>
        internal static T Thrown<T>(Action body, string what) where T : Exception
        {
            try
            {
                body();
            }
            catch (T found)
            {
                That(true, what);
                return found;
            }
            catch (Exception other)
            {
                That(false, what + " throws " + other);
                return null;
            }
            That(false, what + " throws nothing");
            return null;
        }

        internal static int Summary()
        {
            Console.WriteLine(made + " checks, " + Failed + " failed");
            return Failed == 0 && made > 0 ? 0 : 1;
        }
    }
}
