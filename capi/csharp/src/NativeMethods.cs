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
    internal sealed class NativeOptions
    {
        public ulong StructSize;
        public ProgressCallback Progress;
        public IntPtr User;
        public IntPtr Kernel;
        public ulong Threads;
    }

    /// <summary>cavel_match_input.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal sealed class NativeMatchInput
    {
        public ulong StructSize;
        public ulong Officers;
        public IntPtr Capacity;
        public IntPtr Load;
        public ulong Targets;
        public IntPtr Seats;
        public IntPtr Leads;
        public IntPtr LeadOffsets;
        public IntPtr Lead;
        public IntPtr OtherOffsets;
        public IntPtr Other;
        public ulong Pool;
        public IntPtr Tickets;
        public ulong TicketSize;
        public IntPtr BeforeOffsets;
        public IntPtr Before;
        public ulong Teams;
        public IntPtr TeamOffsets;
        public IntPtr Team;
    }

    /// <summary>cavel_change.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal sealed class NativeChange
    {
        public ulong StructSize;
        public int Day;
        public int To;
        public IntPtr Evidence;
        public ulong EvidenceSize;
        public IntPtr Approver;
        public ulong ApproverSize;
        public IntPtr Reason;
        public ulong ReasonSize;
        public IntPtr Target;
        public ulong TargetSize;
        public IntPtr Task;
        public ulong TaskSize;
    }

    /// <summary>cavel_due_question.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal sealed class NativeDueQuestion
    {
        public ulong StructSize;
        public IntPtr Clock;
        public ulong ClockSize;
        public int From;
        public int Days;
        public int Unit;
        public int Closes;
        public int Provisional;
        public int HasAsOf;
        public int AsOf;
        public int Reserved;
    }

    /// <summary>cavel_deadline_facts.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal sealed class NativeDeadlineFacts
    {
        public ulong StructSize;
        public int Status;
        public int Reason;
        public int From;
        public int Days;
        public int Unit;
        public int NoticeYear;
        public int LastDay;
        public int Nominal;
        public int NotBefore;
        public int AsOf;
        public long End;
        public IntPtr Clock;
        public ulong ClockSize;
        public ulong Evidence;

        [MarshalAs(UnmanagedType.ByValArray, SizeConst = 32)]
        public byte[] Calendar;
    }

    /// <summary>The functions of cavel.h, by their names. Text is bytes and length, independent of code pages.</summary>
    internal static class NativeMethods
    {
        // libcavel.so, cavel.dll or libcavel.dylib, from runtimes/ of the package or from the system. Nothing looks for
        // libcavel.so.1, which is all that Debian's libcavel1 has: there it takes the link of libcavel-c-dev, or a mapping
        // of the caller's (README.md).
        private const string Library = "cavel";
        private const CallingConvention C = CallingConvention.Cdecl;

        private const uint Needs = 1; // of cavel_abi_version

        static NativeMethods()
        {
            uint found;
            IntPtr version;
            try
            {
                found = cavel_abi_version();
                version = cavel_version();
            }
            catch (EntryPointNotFoundException)
            {
                throw new DllNotFoundException(Library + " is not libcavel, need interface " + Needs);
            }
            catch (DllNotFoundException missing)
            {
                throw new DllNotFoundException("libcavel cannot be loaded: " + missing.Message);
            }
            if (found >= Needs) return;
            throw new DllNotFoundException("libcavel " + Marshal.PtrToStringAnsi(version) + " (interface " + found + ") at " +
                Path(version) + ", need " + Needs);
        }

        /// <summary>The file mapped at an address, on Linux; else the library's name.</summary>
        private static string Path(IntPtr address)
        {
            if (!System.IO.File.Exists("/proc/self/maps")) return Library;
            foreach (string line in System.IO.File.ReadAllLines("/proc/self/maps"))
            {
                string[] ends = line.Split(' ')[0].Split('-');
                int path = line.IndexOf('/');
                if (path >= 0 && Convert.ToUInt64(ends[0], 16) <= (ulong)address && (ulong)address < Convert.ToUInt64(ends[1], 16))
                {
                    return line.Substring(path);
                }
            }
            return Library;
        }

        [DllImport(Library, CallingConvention = C)]
        internal static extern uint cavel_abi_version();

        [DllImport(Library, CallingConvention = C)]
        internal static extern uint cavel_version_number();

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
        internal static extern int cavel_kernel_name(Suite suite, ulong at, out IntPtr name, out ulong size);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_list_digest_block(Suite suite, byte[] bytes, ulong size, ulong[] offsets, ulong count,
            [In] NativeOptions options, byte[] digest, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_lot_seed(Suite suite, byte[] seed, byte[] label, ulong size, byte[] lotSeed);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_ticket(Suite suite, byte[] lotSeed, byte[] id, ulong size, byte[] ticket,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void cavel_selection_free(IntPtr selection);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_select_block(Suite suite, byte[] lotSeed, byte[] bytes, ulong size, ulong[] offsets,
            ulong count, ulong sample, ulong reserve, [In] NativeOptions options, out SelectionHandle selection,
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
            ulong population, [In] NativeOptions options, out SelectorHandle selector, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_selector_push_block(SelectorHandle selector, byte[] bytes, ulong size, ulong[] offsets,
            ulong count, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_selector_finish(SelectorHandle selector, out SelectionHandle selection,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void cavel_matching_free(IntPtr matching);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_match([In] NativeMatchInput input, [In] NativeOptions options,
            out MatchingHandle matching, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_match_teams([In] NativeMatchInput input, int fallback, [In] NativeOptions options,
            out MatchingHandle matching, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_match_repair([In] NativeMatchInput input, [In] NativeOptions options,
            out MatchingHandle matching, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_match_repair_teams([In] NativeMatchInput input, [In] NativeOptions options,
            out MatchingHandle matching, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_matching_mode(MatchingHandle matching, out int mode, out ulong teams,
            out ulong changed);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_matching_team(MatchingHandle matching, ulong team, out IntPtr officers,
            out ulong count);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_matching_forced(MatchingHandle matching, out IntPtr targets, out IntPtr officers,
            out ulong count);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_matching_size(MatchingHandle matching, out ulong targets, out ulong officers,
            out ulong pool);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_matching_panel(MatchingHandle matching, ulong target, out IntPtr officers,
            out ulong count, out uint leader);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_matching_loads(MatchingHandle matching, out IntPtr loads, out ulong count);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_matching_certificate(MatchingHandle matching, out IntPtr targets, out ulong targetCount,
            out IntPtr officers, out ulong officerCount, out ulong demand, out ulong residualCapacity, out ulong pool);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_check_credit_code(byte[] code, ulong size, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_sector(byte[] industry, ulong industrySize, out IntPtr sector, out ulong size,
            out int isOpen);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_bits_needed(ulong population, ulong sample, out ulong bits);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_parse_fraction(byte[] text, ulong size, out ulong numerator, out ulong denominator,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_sample_size(ulong population, ulong numerator, ulong denominator, Rounding rounding,
            out ulong size, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_parse_day(byte[] text, ulong size, out int day, out ProblemsHandle problems);

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
        internal static extern int cavel_calendar_range(CalendarHandle calendar, out int first, out int last, byte[] fingerprint);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_calendar_text(CalendarHandle calendar, out TextHandle text);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_is_working(CalendarHandle calendar, int day, out int working,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_nth_working_day(CalendarHandle calendar, int from, int n, out int day,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_nth_working_days(CalendarHandle calendar, int[] from, ulong count, int n, int[] to,
            out ulong unanswered, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_working_days_between(CalendarHandle calendar, int from, int to, out int days,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_due(CalendarHandle calendar, byte[] question, ulong size, Language language,
            out TextHandle deadlines, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_due_days(CalendarHandle calendar, byte[] clock, ulong size, int[] from, ulong count,
            int[] to, out ulong unanswered, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void cavel_deadline_free(IntPtr deadline);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_deadline_new(CalendarHandle calendar, NativeDueQuestion question,
            out DeadlineHandle deadline, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_deadline_get(DeadlineHandle deadline, [In, Out] NativeDeadlineFacts facts);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_deadline_evidence(DeadlineHandle deadline, ulong index, out int day, out int kind,
            out IntPtr holiday, out ulong holidaySize, out IntPtr notice, out ulong noticeSize, out int issued);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_clocks(Language language, out TextHandle clocks);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_rule_pack_read(byte[] json, ulong size, out TextHandle canonicalJson, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_rule_pack_shipped(byte[] name, ulong size, out TextHandle canonicalJson, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void cavel_files_free(IntPtr files);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_new(out FilesHandle files);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_put(FilesHandle files, byte[] path, ulong pathSize, byte[] bytes, ulong size,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_add(FilesHandle files, FilesHandle more);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_count(FilesHandle files, out ulong count);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_get(FilesHandle files, byte[] path, ulong pathSize, out IntPtr bytes,
            out ulong size, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_files_at(FilesHandle files, ulong at, out IntPtr path, out ulong pathSize,
            out IntPtr bytes, out ulong size);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_check_targets(byte[] csv, ulong size, byte[] plan, ulong planSize, byte[] terms, ulong termsSize,
            [In] NativeOptions options, out ulong rows, out ulong usable, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_check_officers(byte[] csv, ulong size, [In] NativeOptions options, out ulong rows, out ulong usable,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_commitment(Suite suite, byte[] secret, ulong size, byte[] commitment,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_link_previous_event(FilesHandle papers, FilesHandle previous, byte[] reason, ulong reasonSize,
            IntPtr[] earlier, ulong count,
            [In] NativeOptions options, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_announce(FilesHandle papers, int strict, [In] NativeOptions options,
            out FilesHandle made, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_simulate(FilesHandle papers, ulong runs, uint seed, Language language,
            [In] NativeOptions options, out TextHandle report, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_draw(FilesHandle files, IntPtr[] names, ulong[] nameSizes, IntPtr[] values,
            ulong[] valueSizes, ulong count, [In] NativeOptions options, out FilesHandle added, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_repair(FilesHandle files, FilesHandle rosters, [In] NativeChange change,
            [In] NativeOptions options, out FilesHandle added, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_change_target(FilesHandle files, FilesHandle rosters, Change kind,
            [In] NativeChange change, [In] NativeOptions options, out FilesHandle added, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_extend(FilesHandle files, [In] NativeChange change, [In] NativeOptions options,
            out FilesHandle added, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_open(FilesHandle files, int day, [In] NativeOptions options, out FilesHandle added,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_close(FilesHandle files, int day, [In] NativeOptions options, out FilesHandle added,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_cancel(FilesHandle files, [In] NativeChange change, [In] NativeOptions options,
            out FilesHandle added, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_void(FilesHandle files, byte[] reason, ulong size, [In] NativeOptions options, out FilesHandle added,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_verify(FilesHandle files, byte[] announcement, ulong announcementSize, byte[] records,
            ulong recordsSize, Language language, [In] NativeOptions options, out TextHandle report, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_event_ticket(FilesHandle files, byte[] task, ulong taskSize, byte[] id, ulong idSize,
            [In] NativeOptions options, out TextHandle ticket, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_inspection_baseline(FilesHandle files, [In] NativeOptions options, out TextHandle drawn, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_validate_inspection(byte[] inspection, ulong inspectionSize, byte[] drawn, ulong drawnSize,
            byte[] catalogue, ulong catalogueSize, CalendarHandle calendar, int day, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_validate_inspections(FilesHandle inspections, byte[] drawn, ulong drawnSize, byte[] catalogue,
            ulong catalogueSize, CalendarHandle calendar, int day, [In] NativeOptions options, out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_publication_report(byte[] drawn, ulong drawnSize, FilesHandle inspections,
            CalendarHandle calendar, int day, int ahead, [In] NativeOptions options, out TextHandle status,
            out ProblemsHandle problems);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int cavel_publish(FilesHandle files, FilesHandle inspections, byte[] catalogue,
            ulong catalogueSize, CalendarHandle calendar, int day, [In] NativeOptions options, out FilesHandle notice,
            out ProblemsHandle problems);
    }
}
