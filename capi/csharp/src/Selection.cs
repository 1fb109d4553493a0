// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>An index in the list from 0, and its ticket.</summary>
    public struct SelectedId : IEquatable<SelectedId>
    {
        internal SelectedId(long index, Digest ticket)
        {
            Index = index;
            Ticket = ticket;
        }

        /// <summary>The index in the list, from 0.</summary>
        public long Index { get; }

        /// <summary>The ticket.</summary>
        public Digest Ticket { get; }

        /// <inheritdoc/>
        public bool Equals(SelectedId other) => Index == other.Index && Equals(Ticket, other.Ticket);

        /// <inheritdoc/>
        public override bool Equals(object other) => other is SelectedId && Equals((SelectedId)other);

        /// <inheritdoc/>
        public override int GetHashCode() => Index.GetHashCode();

        /// <inheritdoc/>
        public override string ToString() => Index + " " + Ticket;
    }

    /// <summary>The smallest tickets of a list: a sample (抽中名单), followed by a reserve (备选), both ascending. Immutable.</summary>
    public sealed class Selection : IEquatable<Selection>
    {
        private readonly long[] indices;
        private readonly byte[] tickets;

        private Selection(long[] indices, byte[] tickets, int sample)
        {
            this.indices = indices;
            this.tickets = tickets;
            Sample = new Part(this, 0, sample);
            Reserve = new Part(this, sample, indices.Length - sample);
        }

        /// <summary>The sample.</summary>
        public IReadOnlyList<SelectedId> Sample { get; }

        /// <summary>The reserve.</summary>
        public IReadOnlyList<SelectedId> Reserve { get; }

        /// <summary>入选界值: the largest ticket of the sample; null if it is empty.</summary>
        public Digest Cutoff => Sample.Count == 0 ? null : Sample[Sample.Count - 1].Ticket;

        /// <inheritdoc/>
        public bool Equals(Selection other) => !ReferenceEquals(other, null) && Sample.Count == other.Sample.Count &&
            indices.SequenceEqual(other.indices) && tickets.SequenceEqual(other.tickets);

        /// <inheritdoc/>
        public override bool Equals(object other) => Equals(other as Selection);

        /// <inheritdoc/>
        public override int GetHashCode() => unchecked(31 * indices.Length + (indices.Length == 0 ? 0 : (int)indices[0]));

        /// <summary>A selection that another machine computed: indices and tickets, strictly ascending by ticket.</summary>
        public static Selection Of(IReadOnlyList<long> indices, IReadOnlyList<Digest> tickets, int sample)
        {
            if (indices.Count != tickets.Count) throw new ArgumentException("as many tickets as places are wanted");
            if (sample < 0 || sample > indices.Count) throw new ArgumentOutOfRangeException(nameof(sample));
            var block = new byte[checked(32 * tickets.Count)];
            for (int i = 0; i < tickets.Count; ++i) Buffer.BlockCopy(tickets[i].Read, 0, block, 32 * i, 32);
            return Of(HandleOf(Places(indices, nameof(indices)), block, sample));
        }

        /// <summary>Combines the selections of disjoint parts of a list. Part i begins at index first[i] of the whole list; null adds
        /// nothing to the indices. Each part was asked for sample + reserve ids, or had fewer.</summary>
        public static Selection Merge(IReadOnlyList<Selection> parts, IReadOnlyList<long> first, long sample, long reserve = 0)
        {
            CheckCounts(sample, reserve);
            if (first != null && first.Count != parts.Count) throw new ArgumentException("one beginning a part is wanted");
            var handles = new List<SelectionHandle>();
            try
            {
                foreach (Selection part in parts)
                {
                    handles.Add(HandleOf(Places(part.indices, nameof(parts)), part.tickets, part.Sample.Count));
                }
                // Freed only below, so they need not be counted as in use.
                IntPtr[] pointers = handles.Select(one => one.DangerousGetHandle()).ToArray();
                int status = NativeMethods.cavel_selection_merge(pointers, first == null ? null : Places(first, nameof(first)),
                    (ulong)parts.Count, (ulong)sample, (ulong)reserve, out SelectionHandle merged, out ProblemsHandle problems);
                Call.Check(status, problems);
                Selection whole = Of(merged);
                if (whole.indices.Any(one => one < 0)) throw new ArgumentOutOfRangeException(nameof(first));
                return whole;
            }
            finally
            {
                foreach (SelectionHandle one in handles) one.Dispose();
            }
        }

        /// <summary>The entropy of a sample in bits: the floor of log2 C(population, sample).</summary>
        public static long BitsNeeded(long population, long sample)
        {
            if (population < 0) throw new ArgumentOutOfRangeException(nameof(population));
            if (sample < 0) throw new ArgumentOutOfRangeException(nameof(sample));
            Call.Check(NativeMethods.cavel_bits_needed((ulong)population, (ulong)sample, out ulong bits));
            return (long)bits;
        }

        private static ulong[] Places(IReadOnlyList<long> places, string name)
        {
            if (places.Any(one => one < 0)) throw new ArgumentOutOfRangeException(name);
            return places.Select(one => (ulong)one).ToArray();
        }

        private static SelectionHandle HandleOf(ulong[] indices, byte[] tickets, int sample)
        {
            int status = NativeMethods.cavel_selection_new(indices, tickets, (ulong)sample, (ulong)(indices.Length - sample),
                out SelectionHandle made, out ProblemsHandle problems);
            Call.Check(status, problems);
            return made;
        }

        /// <summary>The selection that a function returned; frees it.</summary>
        internal static Selection Of(SelectionHandle handle)
        {
            using (handle)
            {
                Call.Check(NativeMethods.cavel_selection_size(handle, out ulong sample, out ulong reserve));
                Call.Check(NativeMethods.cavel_selection_get(handle, out IntPtr indices, out IntPtr tickets));
                var places = new long[checked((int)(sample + reserve))];
                if (places.Length != 0) Marshal.Copy(indices, places, 0, places.Length);
                return new Selection(places, Call.Bytes(tickets, 32 * (ulong)places.Length), (int)sample);
            }
        }

        internal static void CheckCounts(long sample, long reserve)
        {
            if (sample < 0) throw new ArgumentOutOfRangeException(nameof(sample));
            if (reserve < 0) throw new ArgumentOutOfRangeException(nameof(reserve));
        }

        private sealed class Part : IReadOnlyList<SelectedId>
        {
            private readonly Selection whole;
            private readonly int from;

            internal Part(Selection whole, int from, int count)
            {
                this.whole = whole;
                this.from = from;
                Count = count;
            }

            public int Count { get; }

            public SelectedId this[int at]
            {
                get
                {
                    if (at < 0 || at >= Count) throw new ArgumentOutOfRangeException(nameof(at));
                    var ticket = new byte[32];
                    Buffer.BlockCopy(whole.tickets, 32 * (from + at), ticket, 0, 32);
                    return new SelectedId(whole.indices[from + at], new Digest(ticket));
                }
            }

            public IEnumerator<SelectedId> GetEnumerator()
            {
                for (int at = 0; at < Count; ++at) yield return this[at];
            }

            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }
    }
}
