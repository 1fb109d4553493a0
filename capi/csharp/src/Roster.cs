// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>The counts of a roster (名录库): its rows, how many can be drawn, and the problems of the
    /// others.</summary>
    public sealed class Roster
    {
        private Roster(ulong rows, ulong usable, IReadOnlyList<Problem> problems)
        {
            Rows = (long)rows;
            Usable = (long)usable;
            Problems = problems;
        }

        /// <summary>Reads enterprises (检查对象名录库, CSV); a file that cannot be used at all is refused. plan.json gives the id rule,
        /// event.json the codes that the office confirmed.</summary>
        public static Roster Targets(byte[] csv, byte[] plan = null, byte[] terms = null)
        {
            if (csv == null) throw new ArgumentNullException(nameof(csv));
            int status = NativeMethods.cavel_check_targets(csv, (ulong)csv.Length, plan, (ulong)(plan == null ? 0 : plan.Length), terms,
                (ulong)(terms == null ? 0 : terms.Length), null, out ulong rows, out ulong usable, out ProblemsHandle problems);
            return new Roster(rows, usable, Call.Check(status, problems));
        }

        /// <summary>Reads officers (执法检查人员名录库, CSV); a file that cannot be used at all is refused.</summary>
        public static Roster Officers(byte[] csv)
        {
            if (csv == null) throw new ArgumentNullException(nameof(csv));
            int status = NativeMethods.cavel_check_officers(csv, (ulong)csv.Length, null, out ulong rows, out ulong usable,
                out ProblemsHandle problems);
            return new Roster(rows, usable, Call.Check(status, problems));
        }

        /// <summary>Rows of data.</summary>
        public long Rows { get; }

        /// <summary>Rows that can be drawn.</summary>
        public long Usable { get; }

        /// <summary>Every problem with its row, field, value and remedy.</summary>
        public IReadOnlyList<Problem> Problems { get; }
    }
}
