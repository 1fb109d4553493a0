// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.time.LocalDate;

/** Days as the library writes them, such as 2022-06-01. */
public final class Day {
  private Day() {}

  /** Reads a day; other forms are refused. */
  public static LocalDate parse(String text) {
    byte[] bytes = Utf8.encode(text);
    int[] day = new int[1];
    Call.warnings(problems -> CLibrary.cavel_parse_day(bytes, bytes.length, day, problems));
    return LocalDate.ofEpochDay(day[0]);
  }

  /** Writes a day of the years 1400 to 9999. */
  public static String format(LocalDate day) {
    byte[] text = new byte[11];
    Call.check(CLibrary.cavel_format_day(number(day), text));
    return Utf8.decode(text).substring(0, 10);
  }

  /** Days since 1970-01-01. */
  static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
