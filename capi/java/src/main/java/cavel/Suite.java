// SPDX-License-Identifier: Apache-2.0
package cavel;

/** Hash suites. */
public enum Suite {
  SHA256,
  SM3;

  int code() {
    return ordinal() + 1;
  }

  /** The digest of a message. */
  public Digest hash(byte[] message) {
    byte[] digest = new byte[32];
    Call.check(CLibrary.cavel_hash(code(), message, message.length, digest));
    return Digest.of(digest);
  }

  /** The digest of a set of ids: {@code LC_ALL=C sort ids.txt | sha256sum}. */
  public Digest listDigest(Iterable<String> ids) {
    Ids block = Ids.of(ids);
    byte[] digest = new byte[32];
    Call.told(problems -> CLibrary.cavel_list_digest_block(code(), block.bytes, block.used, block.offsets, block.size(), null,
        digest, problems));
    return Digest.of(digest);
  }

  /** What the holder of a secret of 64 hexadecimal digits announces in its place (承诺). */
  public Digest commitment(String secret) {
    byte[] text = Utf8.encode(secret);
    byte[] digest = new byte[32];
    Call.check(CLibrary.cavel_commitment(code(), text, text.length, digest));
    return Digest.of(digest);
  }
}
