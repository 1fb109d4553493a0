// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>A result as a canonical JSON document, and the problems of its subject.</summary>
    public sealed class Report
    {
        private Report(bool holds, IReadOnlyList<Problem> problems, string json)
        {
            Holds = holds;
            Problems = problems;
            Json = json;
        }

        /// <summary>The report of a function, which it writes even if its status is a fault.</summary>
        internal static Report Of(int status, TextHandle report, ProblemsHandle list)
        {
            IReadOnlyList<Problem> problems = Call.Problems(list);
            if (report.IsInvalid) throw new CavelException(status, problems);
            return new Report(status == 0, problems, Call.Text(report));
        }

        /// <summary>Whether there is no problem: the verification agrees, there are enough officers, every document can be read.</summary>
        public bool Holds { get; }

        /// <summary>Problems and warnings, with their files and lines.</summary>
        public IReadOnlyList<Problem> Problems { get; }

        /// <summary>What the program prints with --json.</summary>
        public string Json { get; }
    }
}
