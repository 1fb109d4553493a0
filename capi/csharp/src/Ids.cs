// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections;
using System.Collections.Generic;
using System.Text;

namespace Cavel
{
    /// <summary>Many ids (标识) as one block of UTF-8: encoded once, then used by any number of calls and threads. Immutable.</summary>
    public sealed class Ids : IReadOnlyList<string>
    {
        internal readonly byte[] Bytes;
        internal readonly ulong Used;
        internal readonly ulong[] Offsets;

        private Ids(byte[] bytes, int used, ulong[] offsets)
        {
            Bytes = bytes;
            Used = (ulong)used;
            Offsets = offsets;
        }

        /// <summary>Takes up to 2 GiB of ids; push more to a Selector in pieces.</summary>
        public static Ids Of(IEnumerable<string> ids)
        {
            if (ids == null) throw new ArgumentNullException(nameof(ids));
            if (ids is Ids already) return already;
            int guess = ids is ICollection<string> known ? known.Count : 1024;
            var bytes = new byte[(int)Math.Min(Most, 20L * guess + 64)];
            var offsets = new ulong[guess + 1];
            int count = 0;
            int used = 0;
            foreach (string id in ids)
            {
                if (id == null) throw new ArgumentException("an id is null", nameof(ids));
                long needed = used + 3L * id.Length;
                if (needed > bytes.Length) Array.Resize(ref bytes, Grown(bytes.Length, needed));
                used = Utf8.Encode(id, bytes, used);
                if (count + 1 == offsets.Length) Array.Resize(ref offsets, Grown(offsets.Length, count + 2L));
                offsets[++count] = (ulong)used;
            }
            Array.Resize(ref offsets, count + 1);
            return new Ids(bytes, used, offsets);
        }

        private const long Most = 0x7FFFFFC7;

        private static int Grown(int size, long needed)
        {
            if (needed > Most) throw new ArgumentException("over 2 GiB of ids at once: feed them in pieces");
            return (int)Math.Min(Most, Math.Max(needed, size + (size >> 1)));
        }

        /// <summary>The number of them.</summary>
        public int Count => Offsets.Length - 1;

        /// <summary>The id at an index from 0.</summary>
        public string this[int at] => Encoding.UTF8.GetString(Bytes, (int)Offsets[at], (int)(Offsets[at + 1] - Offsets[at]));

        /// <inheritdoc/>
        public IEnumerator<string> GetEnumerator()
        {
            for (int at = 0; at < Count; ++at) yield return this[at];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
