// SPDX-License-Identifier: Apache-2.0
using System;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>
    /// An object of the library that is freed once: by Dispose, or by the finaliser, but not while a call uses it. Used
    /// afterwards, it throws ObjectDisposedException.
    /// </summary>
    internal abstract class Handle : SafeHandle
    {
        protected Handle() : base(IntPtr.Zero, true) { }

        public override bool IsInvalid => handle == IntPtr.Zero;
    }

    internal sealed class ProblemsHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.cavel_problems_free(handle);
            return true;
        }
    }

    internal sealed class TextHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.cavel_text_free(handle);
            return true;
        }
    }

    internal sealed class DeadlineHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.cavel_deadline_free(handle);
            return true;
        }
    }

    internal sealed class SelectionHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.cavel_selection_free(handle);
            return true;
        }
    }

    internal sealed class SelectorHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.cavel_selector_free(handle);
            return true;
        }
    }

    internal sealed class MatchingHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.cavel_matching_free(handle);
            return true;
        }
    }

    internal sealed class CalendarHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.cavel_calendar_free(handle);
            return true;
        }
    }

    internal sealed class FilesHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.cavel_files_free(handle);
            return true;
        }
    }
}
