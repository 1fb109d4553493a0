// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>The document of a visit (检查文书).</summary>
    public static class Inspection
    {
        /// <summary>Every rule that a document breaks as of a day, with its article and remedy; empty where none. The check items
        /// are those of the notice of 2022 where no catalogue is given.</summary>
        public static IReadOnlyList<Problem> Check(byte[] inspection, byte[] drawn, Calendar calendar, DateTime day,
            byte[] catalogue = null)
        {
            if (inspection == null) throw new ArgumentNullException(nameof(inspection));
            if (drawn == null) throw new ArgumentNullException(nameof(drawn));
            if (calendar == null) throw new ArgumentNullException(nameof(calendar));
            int status = NativeMethods.cavel_check(inspection, (ulong)inspection.Length, drawn, (ulong)drawn.Length, catalogue,
                (ulong)(catalogue == null ? 0 : catalogue.Length), calendar.Handle, Day.Number(day), out ProblemsHandle list);
            IReadOnlyList<Problem> problems = Call.Problems(list);
            if (status != 0 && problems.Count == 0) throw new CavelException(status, problems);
            return problems;
        }
    }
}
