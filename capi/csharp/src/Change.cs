// SPDX-License-Identifier: Apache-2.0
using System;

namespace Cavel
{
    /// <summary>What becomes of a target after the draw.</summary>
    public enum Change
    {
        /// <summary>替换: the next reserve of its stratum takes its place.</summary>
        Replace = 1,

        /// <summary>终止检查: it is not visited any more; only where no reserve is left.</summary>
        Excuse = 2,

        /// <summary>中止检查: its visit is put off.</summary>
        Suspend = 3,

        /// <summary>恢复检查.</summary>
        Resume = 4,
    }

    /// <summary>Who decided a change after the draw, when, and on what document. Immutable.</summary>
    public sealed class Decision
    {
        /// <summary>A decision of a day.</summary>
        public Decision(DateTime day, string evidence, string approver)
        {
            Day = Cavel.Day.Number(day);
            Evidence = Utf8.Encode(evidence);
            Approver = Utf8.Encode(approver);
        }

        internal int Day { get; }

        internal byte[] Evidence { get; }

        internal byte[] Approver { get; }
    }
}
