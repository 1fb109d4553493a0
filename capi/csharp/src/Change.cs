// SPDX-License-Identifier: Apache-2.0
using System;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>A kind of change of a target after the draw.</summary>
    public enum Change
    {
        /// <summary>替换: the next reserve of its stratum takes its place.</summary>
        Replace = 1,

        /// <summary>终止检查: its visit is called off; only if no reserve is left.</summary>
        Excuse = 2,

        /// <summary>中止检查: its visit is put off.</summary>
        Suspend = 3,

        /// <summary>恢复检查: its suspended visit is resumed.</summary>
        Resume = 4,
    }

    /// <summary>Who decided a change after the draw, when, and on the basis of which document. Immutable.</summary>
    public sealed class Decision
    {
        /// <summary>A decision of a day.</summary>
        public Decision(DateTime day, string evidence, string approver)
        {
            Day = Cavel.Day.Number(day);
            Evidence = Utf8.Encode(evidence);
            Approver = Utf8.Encode(approver);
        }

        /// <summary>Makes a call with cavel_change, whose texts are pinned meanwhile.</summary>
        internal void With(Action<NativeChange> body, byte[] reason = null, byte[] target = null, byte[] task = null, int to = 0)
        {
            using (var pins = new Pins())
            {
                body(new NativeChange
                {
                    StructSize = (ulong)Marshal.SizeOf(typeof(NativeChange)),
                    Day = Day,
                    To = to,
                    Evidence = pins.At(Evidence),
                    EvidenceSize = (ulong)Evidence.Length,
                    Approver = pins.At(Approver),
                    ApproverSize = (ulong)Approver.Length,
                    Reason = pins.At(reason),
                    ReasonSize = (ulong)(reason ?? new byte[0]).Length,
                    Target = pins.At(target),
                    TargetSize = (ulong)(target ?? new byte[0]).Length,
                    Task = pins.At(task),
                    TaskSize = (ulong)(task ?? new byte[0]).Length,
                });
            }
        }

        internal int Day { get; }

        internal byte[] Evidence { get; }

        internal byte[] Approver { get; }
    }
}
