// SPDX-License-Identifier: Apache-2.0
package cavel;

/** Unified social credit codes (统一社会信用代码, GB 32100-2015). */
public final class CreditCode {
  private CreditCode() {}

  /** Throws if a code is wrong, with what it should be. */
  public static void check(String code) {
    byte[] text = Utf8.encode(code);
    Call.warnings(problems -> CLibrary.cavel_check_credit_code(text, text.length, problems));
  }
}
