// SPDX-License-Identifier: Apache-2.0
package cavel;

/** The fraction drawn (抽查比例), exact. Numbers are unsigned, as {@link Long#toUnsignedString(long)} writes them. */
public final class Fraction {
  private final long numerator;
  private final long denominator;

  public Fraction(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** Reads 15%, 0.06 or 1/3, in lowest terms. */
  public static Fraction parse(String text) {
    byte[] bytes = Utf8.encode(text);
    long[] numerator = new long[1];
    long[] denominator = new long[1];
    Call.warnings(problems -> CLibrary.cavel_parse_fraction(bytes, bytes.length, numerator, denominator, problems));
    return new Fraction(numerator[0], denominator[0]);
  }

  public long numerator() {
    return numerator;
  }

  public long denominator() {
    return denominator;
  }

  /** The sample size of a stratum; never 0 if fraction and population are positive, and never above the population. */
  public long sampleSize(long population, Rounding rounding) {
    Selection.checkCounts(population);
    long[] size = new long[1];
    Call.warnings(problems -> CLibrary.cavel_sample_size(population, numerator, denominator, rounding.code(), size, problems));
    return size[0];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction && numerator == ((Fraction) other).numerator
        && denominator == ((Fraction) other).denominator;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * numerator + denominator);
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(numerator) + "/" + Long.toUnsignedString(denominator);
  }
}
