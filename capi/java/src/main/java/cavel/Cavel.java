// SPDX-License-Identifier: Apache-2.0
package cavel;

/** The library: verifiable draws for public inspections (双随机、一公开). */
public final class Cavel {
  private Cavel() {}

  /** The library's version, such as 1.0.0. */
  public static String version() {
    return CLibrary.cavel_version().getString(0, "UTF-8");
  }

  /** The version as a number: major * 1000000 + minor * 1000 + patch. */
  public static int versionNumber() {
    return CLibrary.cavel_version_number();
  }

  /** Grows when a function or option is added. */
  public static int abiVersion() {
    return CLibrary.cavel_abi_version();
  }
}
