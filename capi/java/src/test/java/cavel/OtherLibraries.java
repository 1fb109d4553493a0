// SPDX-License-Identifier: Apache-2.0
package cavel;

/** The library that cavel.library names is refused with a reason: OtherLibraries WORDS. */
final class OtherLibraries {
  private OtherLibraries() {}

  public static void main(String[] arguments) {
    String said = "";
    try {
      Cavel.version();
    } catch (UnsatisfiedLinkError refused) {
      said = refused.getMessage();
    }
    Checks.that(said.contains(arguments[0]), said);
    System.exit(Checks.summary());
  }
}
