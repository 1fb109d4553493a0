// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.util.Arrays;

/** A digest (校验值), seed (种子) or ticket (签值): 32 bytes. */
public final class Digest implements Comparable<Digest> {
  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes a copy of 32 bytes. */
  public static Digest of(byte[] bytes) {
    if (bytes.length != 32) throw new IllegalArgumentException("32 bytes are wanted, not " + bytes.length);
    return new Digest(bytes.clone());
  }

  /** Reads 64 hexadecimal digits. */
  public static Digest parse(String hex) {
    if (!hex.matches("[0-9a-fA-F]{64}")) throw new IllegalArgumentException("64 hexadecimal digits are wanted: " + hex);
    byte[] bytes = new byte[32];
    for (int i = 0; i < 32; ++i) bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    return new Digest(bytes);
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The bytes themselves, for functions that only read them. */
  byte[] read() {
    return bytes;
  }

  /** 64 hexadecimal digits, lower case. */
  @Override
  public String toString() {
    StringBuilder hex = new StringBuilder(64);
    for (byte one : bytes) hex.append(Character.forDigit(one >> 4 & 15, 16)).append(Character.forDigit(one & 15, 16));
    return hex.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest && Arrays.equals(bytes, ((Digest) other).bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** As big-endian numbers: the smaller ticket is drawn first. */
  @Override
  public int compareTo(Digest other) {
    for (int i = 0; i < 32; ++i) {
      if (bytes[i] != other.bytes[i]) return Integer.compare(bytes[i] & 255, other.bytes[i] & 255);
    }
    return 0;
  }
}
