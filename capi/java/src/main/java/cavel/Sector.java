// SPDX-License-Identifier: Apache-2.0
package cavel;

/** The sector (监管行业) of an industry code of GB/T 4754. */
public final class Sector {
  private final String name;
  private final boolean open;

  private Sector(String name, boolean open) {
    this.name = name;
    this.open = open;
  }

  /** The sector of a code such as C3311 or 3311. */
  public static Sector of(String industry) {
    byte[] code = Utf8.encode(industry);
    long[] sector = new long[1];
    long[] size = new long[1];
    int[] open = new int[1];
    Call.check(CLibrary.cavel_sector(code, code.length, sector, size, open));
    return new Sector(Utf8.decode(Call.bytes(sector, size)), open[0] == 1);
  }

  /** Empty if no rule gives one. */
  public String name() {
    return name;
  }

  /** Whether the rule has exclusions that are not known here, so that the office should confirm it. */
  public boolean isOpen() {
    return open;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Sector)) return false;
    Sector that = (Sector) other;
    return name.equals(that.name) && open == that.open;
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Boolean.hashCode(open);
  }
}
