// SPDX-License-Identifier: Apache-2.0
using System;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>Called from time to time by long calls, on the thread that made the call. Where it returns false the call throws
    /// a CavelException named call_cancelled; what it throws stops the call too, and the call throws it. Done of the total pieces of
    /// work that are known so far are done: total may grow, and is more than done until the last call. It must not use the files or the event of its own call, not even to read: they throw
    /// InvalidOperationException there, and another thread that uses them waits for the end of the call. The calendar may be read.
    /// What is disposed there is freed behind the call.</summary>
    public delegate bool Progress(long done, long total);

    /// <summary>How a long call is made; no option changes an answer. Immutable.</summary>
    public sealed class Options
    {
        /// <summary>Where nothing is said: the fastest kernel, the calling thread alone, no progress.</summary>
        public Options(Progress progress = null, string kernel = null, int threads = 0)
        {
            if (threads < 0) throw new ArgumentOutOfRangeException(nameof(threads));
            Progress = progress;
            Kernel = kernel;
            Threads = threads;
        }

        /// <summary>Receives how far a call is, and may stop it.</summary>
        public Progress Progress { get; }

        /// <summary>By what tickets are computed: a name of Suite.Kernels().</summary>
        public string Kernel { get; }

        /// <summary>With how many threads lists are hashed and selected from, [0, 256]; they end with the call.</summary>
        public int Threads { get; }

        /// <summary>Calls with cavel_options, null where nothing is asked. No exception passes through the library: what the
        /// progress throws is held, and thrown behind the call.</summary>
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
