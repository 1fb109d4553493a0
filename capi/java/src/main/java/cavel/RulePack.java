// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.util.List;

/** A rule pack (规则包): law as data, of one authority or office. Immutable. */
public final class RulePack {
  private final String json;
  private final List<Problem> warnings;

  private RulePack(long[] made, List<Problem> warnings) {
    json = Call.text(Call.pointer(made));
    this.warnings = warnings;
  }

  /** Reads and checks a rule pack (rule-pack.schema.json). */
  public static RulePack read(byte[] json) {
    long[] made = new long[1];
    List<Problem> warnings = Call.warnings(problems -> CLibrary.cavel_rule_pack_read(json, json.length, made, problems));
    return new RulePack(made, warnings);
  }

  /** A shipped rule pack, such as {@code national}. */
  public static RulePack shipped(String name) {
    byte[] text = Utf8.encode(name);
    long[] made = new long[1];
    List<Problem> warnings = Call.warnings(problems -> CLibrary.cavel_rule_pack_shipped(text, text.length, made, problems));
    return new RulePack(made, warnings);
  }

  /** Its canonical JSON, whose hash is the digest by which an announcement binds it. */
  public String json() {
    return json;
  }

  /** What was noticed when it was read. */
  public List<Problem> warnings() {
    return warnings;
  }
}
