// SPDX-License-Identifier: Apache-2.0
namespace Cavel
{
    /// <summary>The sector (监管行业) of an industry code of GB/T 4754.</summary>
    public sealed class Sector : System.IEquatable<Sector>
    {
        private Sector(string name, bool isOpen)
        {
            Name = name;
            IsOpen = isOpen;
        }

        /// <summary>The sector of a code such as C3311 or 3311.</summary>
        public static Sector Of(string industry)
        {
            byte[] code = Utf8.Encode(industry);
            Call.Check(NativeMethods.cavel_sector(code, (ulong)code.Length, out System.IntPtr sector, out ulong size,
                out int isOpen));
            return new Sector(Utf8.Decode(Call.Bytes(sector, size)), isOpen == 1);
        }

        /// <summary>Empty if no rule gives one.</summary>
        public string Name { get; }

        /// <summary>Whether the rule has exclusions that are not known here, so that the office should confirm it.</summary>
        public bool IsOpen { get; }

        /// <inheritdoc/>
        public bool Equals(Sector other) => !ReferenceEquals(other, null) && Name == other.Name && IsOpen == other.IsOpen;

        /// <inheritdoc/>
        public override bool Equals(object other) => Equals(other as Sector);

        /// <inheritdoc/>
        public override int GetHashCode() => 31 * Name.GetHashCode() + IsOpen.GetHashCode();
    }
}
