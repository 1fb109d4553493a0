// SPDX-License-Identifier: Apache-2.0
using System;

namespace Cavel
{
    /// <summary>Days as the library writes them, such as 2022-06-01.</summary>
    public static class Day
    {
        private static readonly DateTime Epoch = new DateTime(1970, 1, 1);

        /// <summary>Reads a day; other forms are refused.</summary>
        public static DateTime Parse(string text)
        {
            byte[] bytes = Utf8.Encode(text);
            int status = NativeMethods.cavel_parse_day(bytes, (ulong)bytes.Length, out int day, out ProblemsHandle problems);
            Call.Check(status, problems);
            return Of(day);
        }

        /// <summary>Writes a day of the years 1400 to 9999.</summary>
        public static string Format(DateTime day)
        {
            var text = new byte[11];
            Call.Check(NativeMethods.cavel_format_day(Number(day), text));
            return Utf8.Decode(text).Substring(0, 10);
        }

        /// <summary>Days since 1970-01-01; the time of day does not count.</summary>
        public static int Number(DateTime day) => (day.Date - Epoch).Days;

        /// <summary>The day of a number of days since 1970-01-01.</summary>
        public static DateTime Of(int number) => Epoch.AddDays(number);
    }
}
