// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
    return listDigest(ids, Options.NONE);
  }

  /** The same with options. */
  public Digest listDigest(Iterable<String> ids, Options options) {
    Ids block = Ids.of(ids);
    byte[] digest = new byte[32];
    options.with(given -> Call.warnings(problems -> CLibrary.cavel_list_digest_block(code(), block.bytes, block.used, block.offsets,
        block.size(), given, digest, problems)));
    return Digest.of(digest);
  }

  /** The kernels that can compute tickets on this processor, the fastest first, the last always "portable". */
  public List<String> kernels() {
    List<String> names = new ArrayList<>();
    long[] name = new long[1];
    long[] size = new long[1];
    do {
      Call.check(CLibrary.cavel_kernel_name(code(), names.size(), name, size));
      names.add(Utf8.decode(Call.bytes(name, size)));
    } while (!names.get(names.size() - 1).equals("portable"));
    return Collections.unmodifiableList(names);
  }

  /** The commitment (预存校验值) to a secret of 64 hexadecimal digits, which its holder announces instead of the secret. */
  public Digest commitment(String secret) {
    byte[] text = Utf8.encode(secret);
    byte[] digest = new byte[32];
    Call.warnings(problems -> CLibrary.cavel_commitment(code(), text, text.length, digest, problems));
    return Digest.of(digest);
  }
}
