// SPDX-License-Identifier: Apache-2.0
using System;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>Called from time to time by long calls, on the thread that made the call. If it returns false, the call throws
    /// a CavelException named call_cancelled; an exception stops the call too, which rethrows it. Done of the total pieces of work
    /// known so far are done: total may grow, and is more than done until the last report. The callback must not use the files or
    /// the event of its own call, not even to read: they throw InvalidOperationException there, and another thread that uses them
    /// waits for the end of the call. It may read the calendar.
    /// What is disposed there is freed after the call.</summary>
    public delegate bool Progress(long done, long total);

    /// <summary>How a long call runs; no option changes a result. Immutable.</summary>
    public sealed class Options
    {
        /// <summary>The defaults: the fastest kernel, the calling thread alone, no progress.</summary>
        public Options(Progress progress = null, string kernel = null, int threads = 0)
        {
            if (threads < 0) throw new ArgumentOutOfRangeException(nameof(threads));
            Progress = progress;
            Kernel = kernel;
            Threads = threads;
        }

        /// <summary>A callback that receives progress and may stop the call.</summary>
        public Progress Progress { get; }

        /// <summary>The kernel that computes tickets: a name of Suite.Kernels().</summary>
        public string Kernel { get; }

        /// <summary>The number of threads for selections and digests of lists, [0, 256]; they end with the call.</summary>
        public int Threads { get; }

        /// <summary>Makes a call with cavel_options, null for the defaults. No exception passes through the library: what the
        /// progress throws is kept, and thrown after the call.</summary>
        internal static T With<T>(Options options, Func<NativeOptions, T> body)
        {
            if (options == null) return body(null);
            ExceptionDispatchInfo thrown = null;
            ProgressCallback reporter = (user, done, total) =>
            {
                try
                {
                    return options.Progress((long)done, (long)total) ? 0 : 1;
                }
                catch (Exception exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                    return 1;
                }
            };
            byte[] name = options.Kernel == null ? null : Utf8.Encode(options.Kernel + "\0");
            GCHandle pinned = GCHandle.Alloc(name, GCHandleType.Pinned);
            try
            {
                return body(new NativeOptions
                {
                    StructSize = (ulong)Marshal.SizeOf(typeof(NativeOptions)),
                    Progress = options.Progress == null ? null : reporter,
                    Kernel = name == null ? IntPtr.Zero : pinned.AddrOfPinnedObject(),
                    Threads = (ulong)options.Threads,
                });
            }
            finally
            {
                pinned.Free();
                GC.KeepAlive(reporter);
                thrown?.Throw();
            }
        }
    }
}
