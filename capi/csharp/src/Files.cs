// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>Files by path, as bytes: an event's folder without a file system. Paths are relative, with / between their
    /// parts. Threads that use the same files wait for one another; using them in the progress callback of a call on them throws
    /// an InvalidOperationException.</summary>
    public sealed class Files : IDisposable
    {
        private readonly object gate = new object();
        private readonly FilesHandle handle;
        private bool inCall;

        /// <summary>An empty collection.</summary>
        public Files()
        {
            Call.Check(NativeMethods.cavel_files_new(out handle));
        }

        internal Files(FilesHandle made)
        {
            handle = made;
        }

        /// <summary>Copies of these files.</summary>
        public static Files Of(IEnumerable<KeyValuePair<string, byte[]>> files)
        {
            var made = new Files();
            foreach (KeyValuePair<string, byte[]> one in files) made.Put(one.Key, one.Value);
            return made;
        }

        /// <summary>Puts a copy of a file, replacing one with the same path.</summary>
        public Files Put(string path, byte[] bytes)
        {
            if (bytes == null) throw new ArgumentNullException(nameof(bytes));
            byte[] name = Utf8.Encode(path);
            Alone(() =>
            {
                int status = NativeMethods.cavel_files_put(handle, name, (ulong)name.Length, bytes, (ulong)bytes.Length,
                    out ProblemsHandle problems);
                return Call.Check(status, problems);
            });
            return this;
        }

        /// <summary>Puts copies of all files of more.</summary>
        public Files Add(Files more)
        {
            if (more == null) throw new ArgumentNullException(nameof(more));
            using (Files copy = more.Copy())
            {
                Call.Check(Alone(() => NativeMethods.cavel_files_add(handle, copy.handle)));
            }
            return this;
        }

        /// <summary>A copy, which no other thread knows: of two files one is copied, so that no call waits for two of
        /// them.</summary>
        internal Files Copy()
        {
            var copy = new Files();
            Call.Check(Alone(() => NativeMethods.cavel_files_add(copy.handle, handle)));
            return copy;
        }

        /// <summary>The bytes of a file; fault path_missing if there is none.</summary>
        public byte[] Get(string path)
        {
            byte[] name = Utf8.Encode(path);
            return Held(() =>
            {
                int status = NativeMethods.cavel_files_get(handle, name, (ulong)name.Length, out IntPtr bytes, out ulong size,
                    out ProblemsHandle problems);
                Call.Check(status, problems);
                return Call.Bytes(bytes, size);
            });
        }

        /// <summary>The number of them.</summary>
        public long Count
        {
            get
            {
                return Alone(() =>
                {
                    Call.Check(NativeMethods.cavel_files_count(handle, out ulong count));
                    return (long)count;
                });
            }
        }

        /// <summary>All paths, ascending.</summary>
        public IReadOnlyList<string> Paths
        {
            get
            {
                var paths = new List<string>();
                Each((path, bytes, size) => paths.Add(path));
                return paths.AsReadOnly();
            }
        }

        /// <summary>A copy of all files by path, ascending.</summary>
        public SortedDictionary<string, byte[]> ToDictionary()
        {
            var map = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            Each((path, bytes, size) => map.Add(path, Call.Bytes(bytes, size)));
            return map;
        }

        private delegate void Taker(string path, IntPtr bytes, ulong size);

        private void Each(Taker taker)
        {
            Held(() =>
            {
                Call.Check(NativeMethods.cavel_files_count(handle, out ulong count));
                for (ulong at = 0; at < count; ++at)
                {
                    Call.Check(NativeMethods.cavel_files_at(handle, at, out IntPtr path, out ulong pathSize, out IntPtr bytes,
                        out ulong size));
                    taker(Utf8.Decode(Call.Bytes(path, pathSize)), bytes, size);
                }
                return true;
            });
        }

        /// <summary>Runs while nothing else uses the files. The lock keeps other threads out; the mark the progress of a call, which
        /// runs on the thread of the call, so that the lock lets it in.</summary>
        private T Alone<T>(Func<T> body)
        {
            lock (gate)
            {
                if (inCall) throw new InvalidOperationException("the progress of a call may not use the files of the call");
                inCall = true;
                try
                {
                    return body();
                }
                finally
                {
                    inCall = false;
                }
            }
        }

        /// <summary>The same with the handle in use, so that what the library points to stays: a Dispose on another thread takes
        /// effect afterwards.</summary>
        private T Held<T>(Func<T> body) => Alone(() =>
        {
            bool held = false;
            try
            {
                handle.DangerousAddRef(ref held);
                return body();
            }
            finally
            {
                if (held) handle.DangerousRelease();
            }
        });

        /// <summary>Makes a call while nothing else uses the files.</summary>
        internal T With<T>(Func<FilesHandle, T> function) => Alone(() => function(handle));

        /// <summary>The handle of a private copy.</summary>
        internal FilesHandle Handle => handle;

        /// <inheritdoc/>
        public void Dispose() => handle.Dispose();
    }
}
