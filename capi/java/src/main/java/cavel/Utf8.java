// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text as UTF-8. The JDK's encoder writes '?' for a lone surrogate, which would make another id of it; here its
 * three bytes are kept, which are not UTF-8, so that the library refuses the id and says which.
 */
final class Utf8 {
  private Utf8() {}

  static byte[] encode(String text) {
    byte[] bytes = new byte[most(text)];
    return Arrays.copyOf(bytes, encode(text, bytes, 0));
  }

  static String decode(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The largest number of bytes that a text can have. */
  static int most(String text) {
    return Math.multiplyExact(3, text.length());
  }

  /** Writes a text at an offset and returns the offset after it. */
  static int encode(String text, byte[] into, int at) {
    int length = text.length();
    for (int i = 0; i < length; ++i) {
      char c = text.charAt(i);
      if (c < 0x80) {
        into[at++] = (byte) c;
      } else if (c < 0x800) {
        into[at++] = (byte) (0xC0 | c >> 6);
        into[at++] = (byte) (0x80 | c & 63);
      } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
        int whole = Character.toCodePoint(c, text.charAt(++i));
        into[at++] = (byte) (0xF0 | whole >> 18);
        into[at++] = (byte) (0x80 | whole >> 12 & 63);
        into[at++] = (byte) (0x80 | whole >> 6 & 63);
        into[at++] = (byte) (0x80 | whole & 63);
      } else {
        into[at++] = (byte) (0xE0 | c >> 12);
        into[at++] = (byte) (0x80 | c >> 6 & 63);
        into[at++] = (byte) (0x80 | c & 63);
      }
    }
    return at;
  }
}
