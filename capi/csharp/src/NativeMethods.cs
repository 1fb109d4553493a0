// SPDX-License-Identifier: Apache-2.0
using System;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>cavel_progress.</summary>
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal delegate int ProgressCallback(IntPtr user, ulong done, ulong total);

    /// <summary>cavel_options.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal sealed class Options
    {
        public ulong StructSize;
        public ProgressCallback Progress;
        public IntPtr User;
    }

    /// <summary>The functions of cavel.h, by their names. Text is bytes and length: no code page has a say.</summary>
    internal static class NativeMethods
    {
        // libcavel.so, cavel.dll or libcavel.dylib, from runtimes/ of the package or from the system.
        private const string Library = "cavel";
        private const CallingConvention C = CallingConvention.Cdecl;

        static NativeMethods()
        {
            if (cavel_abi_version() < 1) throw new DllNotFoundException("libcavel is too old");
        }

        [DllImport(Library, CallingConvention = C)]
        internal static extern uint cavel_abi_version();

        [DllImport(Library, CallingConvention = C)]
        internal static extern IntPtr cavel_version();

        [DllImport(Library, CallingConvention = C)]
        internal static extern void cavel_problems_free(IntPtr problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_problems_count(ProblemsHandle problems, out ulong count);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_problems_at(ProblemsHandle problems, ulong at, out int code, out int severity, out ulong row);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_problems_text(ProblemsHandle problems, ulong at, int which, out IntPtr text, out ulong size);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_fault_text(int status, int which, out IntPtr text, out ulong size);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void cavel_text_free(IntPtr text);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_text_get(TextHandle text, out IntPtr bytes, out ulong size);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_hash(Suite suite, byte[] bytes, ulong size, byte[] digest);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_list_digest_block(Suite suite, byte[] bytes, ulong size, ulong[] offsets, ulong count,
            IntPtr options, byte[] digest, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_lot_seed(Suite suite, byte[] seed, byte[] label, ulong size, byte[] lotSeed);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_ticket(Suite suite, byte[] lotSeed, byte[] id, ulong size, byte[] ticket);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void cavel_selection_free(IntPtr selection);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_select_block(Suite suite, byte[] lotSeed, byte[] bytes, ulong size, ulong[] offsets,
            ulong count, ulong sample, ulong reserve, [In] Options options, out SelectionHandle selection,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_selection_size(SelectionHandle selection, out ulong sample, out ulong reserve);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_selection_get(SelectionHandle selection, out IntPtr indices, out IntPtr tickets);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_selection_new(ulong[] indices, byte[] tickets, ulong sample, ulong reserve,
            out SelectionHandle selection, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_selection_merge(IntPtr[] parts, ulong[] first, ulong count, ulong sample, ulong reserve,
            out SelectionHandle selection, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void cavel_selector_free(IntPtr selector);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_selector_new(Suite suite, byte[] lotSeed, ulong sample, ulong reserve,
            out SelectorHandle selector);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_selector_feed_block(SelectorHandle selector, byte[] bytes, ulong size, ulong[] offsets,
            ulong count, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_selector_finish(SelectorHandle selector, out SelectionHandle selection,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void cavel_matching_free(IntPtr matching);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_match(ulong officers, ulong[] capacity, ulong[] load, ulong targets, uint[] seats,
            uint[] leads, ulong[] leadOffsets, uint[] lead, ulong[] otherOffsets, uint[] other, ulong pool, byte[] tickets,
            ulong ticketSize, IntPtr options, out MatchingHandle matching, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_matching_size(MatchingHandle matching, out ulong targets, out ulong officers,
            out ulong pool);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_matching_panel(MatchingHandle matching, ulong target, out IntPtr officers,
            out ulong count, out uint leader);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_matching_loads(MatchingHandle matching, out IntPtr loads, out ulong count);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_matching_proof(MatchingHandle matching, out IntPtr targets, out ulong targetCount,
            out IntPtr officers, out ulong officerCount, out ulong needed, out ulong room, out ulong pool);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_check_credit_code(byte[] code, ulong size, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_parse_fraction(byte[] text, ulong size, out ulong numerator, out ulong denominator,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_sample_size(ulong population, ulong numerator, ulong denominator, Rounding rounding,
            out ulong size);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_parse_day(byte[] text, ulong size, out int day);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_format_day(int day, byte[] text);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void cavel_calendar_free(IntPtr calendar);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_calendar_china(out CalendarHandle calendar);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_calendar_load(CalendarHandle below, byte[] text, ulong size, out CalendarHandle calendar,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_calendar_reach(CalendarHandle calendar, out int first, out int last, byte[] fingerprint);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_is_working(CalendarHandle calendar, int day, out int working);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_nth_working_day(CalendarHandle calendar, int from, int n, out int day);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_nth_working_days(CalendarHandle calendar, int[] from, ulong count, int n, int[] to,
            out ulong unanswered);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_working_days_between(CalendarHandle calendar, int from, int to, out int days);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_due(CalendarHandle calendar, byte[] question, ulong size, Language language,
            out TextHandle deadlines, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void cavel_files_free(IntPtr files);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_new(out FilesHandle files);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_put(FilesHandle files, byte[] path, ulong pathSize, byte[] bytes, ulong size);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_add(FilesHandle files, FilesHandle more);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_count(FilesHandle files, out ulong count);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_get(FilesHandle files, byte[] path, ulong pathSize, out IntPtr bytes,
            out ulong size);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_at(FilesHandle files, ulong at, out IntPtr path, out ulong pathSize,
            out IntPtr bytes, out ulong size);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_commitment(Suite suite, byte[] secret, ulong size, byte[] commitment);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_announce(FilesHandle papers, int strict, IntPtr options, out FilesHandle made,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_draw(FilesHandle files, IntPtr[] names, ulong[] nameSizes, IntPtr[] values,
            ulong[] valueSizes, ulong count, IntPtr options, out FilesHandle added, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_open(FilesHandle files, IntPtr options, out FilesHandle added,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_void(FilesHandle files, byte[] reason, ulong size, out FilesHandle added,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_verify(FilesHandle files, Language language, IntPtr options, out TextHandle report,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_check(byte[] inspection, ulong inspectionSize, byte[] drawn, ulong drawnSize,
            byte[] catalogue, ulong catalogueSize, CalendarHandle calendar, int day, out ProblemsHandle problems);
    }
}
