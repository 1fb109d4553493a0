// SPDX-License-Identifier: Apache-2.0
using System;
using System.Globalization;
using System.Linq;

namespace Cavel
{
    /// <summary>A digest (校验值), seed (种子) or ticket (签值): 32 bytes. Immutable.</summary>
    public sealed class Digest : IEquatable<Digest>, IComparable<Digest>
    {
        private readonly byte[] bytes;

        /// <summary>Takes a copy of 32 bytes.</summary>
        public Digest(byte[] bytes)
        {
            if (bytes == null) throw new ArgumentNullException(nameof(bytes));
            if (bytes.Length != 32) throw new ArgumentException("32 bytes are wanted, not " + bytes.Length, nameof(bytes));
            this.bytes = (byte[])bytes.Clone();
        }

        /// <summary>Reads 64 hexadecimal digits.</summary>
        public static Digest Parse(string hex)
        {
            if (hex == null) throw new ArgumentNullException(nameof(hex));
            var bytes = new byte[32];
            bool holds = hex.Length == 64;
            for (int i = 0; holds && i < 32; ++i)
            {
                holds = byte.TryParse(hex.Substring(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
                    out bytes[i]);
            }
            if (!holds) throw new FormatException("64 hexadecimal digits are wanted: " + hex);
            return new Digest(bytes);
        }

        /// <summary>A copy of the bytes.</summary>
        public byte[] ToArray() => (byte[])bytes.Clone();

        /// <summary>The bytes themselves, for functions that only read them.</summary>
        internal byte[] Read => bytes;

        /// <summary>64 hexadecimal digits, lower case.</summary>
        public override string ToString() => string.Concat(bytes.Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));

        /// <inheritdoc/>
        public bool Equals(Digest other) => !ReferenceEquals(other, null) && bytes.SequenceEqual(other.bytes);

        /// <inheritdoc/>
        public override bool Equals(object other) => Equals(other as Digest);

        /// <inheritdoc/>
        public override int GetHashCode() => BitConverter.ToInt32(bytes, 0);

        /// <summary>As big-endian numbers: the smaller ticket is drawn first.</summary>
        public int CompareTo(Digest other)
        {
            if (ReferenceEquals(other, null)) return 1;
            for (int i = 0; i < 32; ++i)
            {
                if (bytes[i] != other.bytes[i]) return bytes[i].CompareTo(other.bytes[i]);
            }
            return 0;
        }
    }
}
