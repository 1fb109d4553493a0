// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.io.Serializable;
import java.util.Arrays;

/** A problem (问题) with its place. Texts except the name and the messages may be empty. */
public final class Problem implements Serializable {
  private static final long serialVersionUID = 1;
  static final int TEXTS = 10;

  private final int code;
  private final boolean error;
  private final long row;
  private final String[] texts;

  Problem(int code, boolean error, long row, String[] texts) {
    this.code = code;
    this.error = error;
    this.row = row;
    this.texts = texts;
  }

  /** The fault's number, which never changes. */
  public int code() {
    return code;
  }

  /** The fault's stable name, such as credit_code_check. */
  public String name() {
    return texts[0];
  }

  /** False for a warning, which prevents nothing. */
  public boolean isError() {
    return error;
  }

  /** The row of a table from 1; 0 if there is none. */
  public long row() {
    return row;
  }

  /** File, table or document. */
  public String where() {
    return texts[1];
  }

  /** Column, JSON pointer or argument. */
  public String field() {
    return texts[2];
  }

  /** The value as found. */
  public String value() {
    return texts[3];
  }

  /** A number, an id, the nearest known name. */
  public String detail() {
    return texts[4];
  }

  /** The problem as a whole sentence. */
  public String message(Language language) {
    return texts[language == Language.ZH ? 5 : 6];
  }

  /** What to do about it. */
  public String remedy(Language language) {
    return texts[language == Language.ZH ? 7 : 8];
  }

  /** The article of a law or standard. */
  public String article() {
    return texts[9];
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Problem)) return false;
    Problem that = (Problem) other;
    return code == that.code && error == that.error && row == that.row && Arrays.equals(texts, that.texts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * code + Long.hashCode(row)) + Arrays.hashCode(texts);
  }

  @Override
  public String toString() {
    return name() + " (" + code + "): " + message(Language.EN);
  }
}
