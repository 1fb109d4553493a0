// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>The document of a visit (检查文书).</summary>
    public static class Inspection
    {
        /// <summary>Every rule that a document breaks as of a day, with its article and remedy; empty if none. The check items
        /// are those of the notice of 2022 if no catalogue is given. A fault of the call itself, such as an impossible day,
        /// is thrown.</summary>
        public static IReadOnlyList<Problem> Validate(byte[] inspection, byte[] drawn, Calendar calendar, DateTime day,
            byte[] catalogue = null)
        {
            if (inspection == null) throw new ArgumentNullException(nameof(inspection));
            if (drawn == null) throw new ArgumentNullException(nameof(drawn));
            if (calendar == null) throw new ArgumentNullException(nameof(calendar));
            int status = NativeMethods.cavel_validate_inspection(inspection, (ulong)inspection.Length, drawn, (ulong)drawn.Length, catalogue,
                (ulong)(catalogue == null ? 0 : catalogue.Length), calendar.Handle, Day.Number(day), out ProblemsHandle problems);
            return Call.Found(status, problems);
        }

        /// <summary>Every rule that documents break, each by itself and all together (corrections, duplicate visits).</summary>
        public static IReadOnlyList<Problem> ValidateAll(Files inspections, byte[] drawn, Calendar calendar, DateTime day,
            byte[] catalogue = null, Options options = null)
        {
            if (inspections == null) throw new ArgumentNullException(nameof(inspections));
            if (drawn == null) throw new ArgumentNullException(nameof(drawn));
            if (calendar == null) throw new ArgumentNullException(nameof(calendar));
            return Options.With(options, given => inspections.With(visits =>
            {
                int status = NativeMethods.cavel_validate_inspections(visits, drawn, (ulong)drawn.Length, catalogue,
                    (ulong)(catalogue == null ? 0 : catalogue.Length), calendar.Handle, Day.Number(day), given,
                    out ProblemsHandle problems);
                return Call.Found(status, problems);
            }));
        }

        /// <summary>The state of every drawn enterprise at the end of a day, totals and rates, and what falls due within
        /// ahead days: what cavel status --json prints. Does not hold if a document is wrong; that document is left out.</summary>
        public static Report PublicationReport(byte[] drawn, Files inspections, Calendar calendar, DateTime day, int ahead,
            Options options = null)
        {
            if (drawn == null) throw new ArgumentNullException(nameof(drawn));
            if (inspections == null) throw new ArgumentNullException(nameof(inspections));
            if (calendar == null) throw new ArgumentNullException(nameof(calendar));
            return Options.With(options, given => inspections.With(visits =>
            {
                int status = NativeMethods.cavel_publication_report(drawn, (ulong)drawn.Length, visits, calendar.Handle, Day.Number(day),
                    ahead, given, out TextHandle report, out ProblemsHandle problems);
                return Report.Of(status, report, problems);
            }));
        }
    }
}
