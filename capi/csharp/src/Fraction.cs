// SPDX-License-Identifier: Apache-2.0
using System;

namespace Cavel
{
    /// <summary>The fraction drawn (抽查比例), exact.</summary>
    public struct Fraction : IEquatable<Fraction>
    {
        /// <summary>A numerator over a denominator.</summary>
        public Fraction(ulong numerator, ulong denominator)
        {
            Numerator = numerator;
            Denominator = denominator;
        }

        /// <summary>Reads 15%, 0.06 or 1/3, in lowest terms.</summary>
        public static Fraction Parse(string text)
        {
            byte[] bytes = Utf8.Encode(text);
            int status = NativeMethods.cavel_parse_fraction(bytes, (ulong)bytes.Length, out ulong numerator,
                out ulong denominator, out ProblemsHandle problems);
            Call.Check(status, problems);
            return new Fraction(numerator, denominator);
        }

        /// <summary>The numerator.</summary>
        public ulong Numerator { get; }

        /// <summary>The denominator.</summary>
        public ulong Denominator { get; }

        /// <summary>The sample size of a stratum; never 0 if fraction and population are positive, and never above the population.</summary>
        public ulong SampleSize(ulong population, Rounding rounding = Rounding.Up)
        {
            int status = NativeMethods.cavel_sample_size(population, Numerator, Denominator, rounding, out ulong size,
                out ProblemsHandle problems);
            Call.Check(status, problems);
            return size;
        }

        /// <inheritdoc/>
        public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

        /// <inheritdoc/>
        public override bool Equals(object other) => other is Fraction && Equals((Fraction)other);

        /// <inheritdoc/>
        public override int GetHashCode() => (31 * Numerator + Denominator).GetHashCode();

        /// <inheritdoc/>
        public override string ToString() => Numerator + "/" + Denominator;
    }
}
