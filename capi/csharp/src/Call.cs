// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Cavel
{
    /// <summary>Calls functions: their status, their problems, and the handles that they return.</summary>
    internal static class Call
    {
        /// <summary>The first fault of arguments, options, memory and cancelling; lower ones are faults of data.</summary>
        private const int OfTheCall = Fault.ArgumentMissing;

        internal static readonly IReadOnlyList<Problem> Nothing = new ReadOnlyCollection<Problem>(new Problem[0]);

        /// <summary>Throws for the status of a function that lists no problems.</summary>
        internal static void Check(int status)
        {
            if (status != 0) throw new CavelException(status, Nothing);
        }

        /// <summary>Throws if a function failed, otherwise returns its warnings. Frees the list.</summary>
        internal static IReadOnlyList<Problem> Check(int status, ProblemsHandle list)
        {
            IReadOnlyList<Problem> problems = Problems(list);
            if (status != 0) throw new CavelException(status, problems);
            return problems;
        }

        /// <summary>The problems of data that a function found; throws for a fault of the call itself. The list is
        /// freed.</summary>
        internal static IReadOnlyList<Problem> Found(int status, ProblemsHandle list)
        {
            IReadOnlyList<Problem> problems = Problems(list);
            if (status >= OfTheCall || (status != 0 && problems.Count == 0)) throw new CavelException(status, problems);
            return problems;
        }

        /// <summary>The problems of a list; frees it.</summary>
        internal static IReadOnlyList<Problem> Problems(ProblemsHandle list)
        {
            if (list == null || list.IsInvalid) return Nothing;
            using (list)
            {
                Check(NativeMethods.cavel_problems_count(list, out ulong count));
                var problems = new List<Problem>();
                for (ulong at = 0; at < count; ++at)
                {
                    Check(NativeMethods.cavel_problems_at(list, at, out int code, out int severity, out ulong row));
                    var texts = new string[Problem.Texts];
                    for (int which = 1; which <= texts.Length; ++which)
                    {
                        Check(NativeMethods.cavel_problems_text(list, at, which, out IntPtr text, out ulong size));
                        texts[which - 1] = Utf8.Decode(Bytes(text, size));
                    }
                    problems.Add(new Problem(code, severity == 2, (long)row, texts));
                }
                return problems.AsReadOnly();
            }
        }

        /// <summary>A copy of bytes of the library.</summary>
        internal static byte[] Bytes(IntPtr bytes, ulong size)
        {
            var copy = new byte[checked((int)size)];
            if (copy.Length != 0) Marshal.Copy(bytes, copy, 0, copy.Length);
            return copy;
        }

        /// <summary>A text of the library; frees it.</summary>
        internal static string Text(TextHandle handle)
        {
            using (handle)
            {
                Check(NativeMethods.cavel_text_get(handle, out IntPtr text, out ulong size));
                return Utf8.Decode(Bytes(text, size));
            }
        }

        /// <summary>One text of a fault; … replaces the details, which only a problem has.</summary>
        internal static string FaultText(int status, int which)
        {
            bool known = NativeMethods.cavel_fault_text(status, which, out IntPtr text, out ulong size) == 0;
            return known ? Regex.Replace(Utf8.Decode(Bytes(text, size)), @"\{[a-z]+\}", "…") : status.ToString();
        }
    }
}
