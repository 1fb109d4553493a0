// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>An answer as a JSON document, canonical, and what is wrong with what it is about.</summary>
    public sealed class Report
    {
        private Report(bool holds, IReadOnlyList<Problem> problems, string json)
        {
            Holds = holds;
            Problems = problems;
            Json = json;
        }

        /// <summary>What a function answered that writes a report also where its status is a fault.</summary>
        internal static Report Of(int status, TextHandle report, ProblemsHandle list)
        {
            IReadOnlyList<Problem> problems = Call.Problems(list);
            if (report.IsInvalid) throw new CavelException(status, problems);
            return new Report(status == 0, problems, Call.Text(report));
        }

        /// <summary>Whether nothing is wrong: the verification agrees, officers suffice, every document can be read.</summary>
        public bool Holds { get; }

        /// <summary>What is wrong, with its file and line; also what was noticed and forbids nothing.</summary>
        public IReadOnlyList<Problem> Problems { get; }

        /// <summary>What the program prints with --json.</summary>
        public string Json { get; }
    }
}
