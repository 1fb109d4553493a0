// SPDX-License-Identifier: Apache-2.0
package cavel;

/**
 * A lot (共用签号组): the tickets of a task. This is arithmetic; an {@link Event} ensures that nobody could
 * choose the outcome.
 */
public final class Lot {
  private final Suite suite;
  private final Digest seed;

  /** The lot of a lot seed. */
  public Lot(Suite suite, Digest lotSeed) {
    this.suite = suite;
    this.seed = lotSeed;
  }

  /** The lot of an event's seed and a label such as targets/task-1. */
  public static Lot derive(Suite suite, Digest seed, String label) {
    byte[] text = Utf8.encode(label);
    byte[] made = new byte[32];
    Call.check(CLibrary.cavel_lot_seed(suite.code(), seed.read(), text, text.length, made));
    return new Lot(suite, Digest.of(made));
  }

  public Suite suite() {
    return suite;
  }

  /** The lot seed. */
  public Digest seed() {
    return seed;
  }

  /** The ticket of an id, or of two with a line feed between. */
  public Digest ticket(String id) {
    byte[] text = Utf8.encode(id);
    byte[] ticket = new byte[32];
    Call.warnings(problems -> CLibrary.cavel_ticket(suite.code(), seed.read(), text, text.length, ticket, problems));
    return Digest.of(ticket);
  }

  /** The {@code sample} ids with the smallest tickets and the next {@code reserve}; fewer if there are fewer ids. */
  public Selection select(Iterable<String> ids, long sample, long reserve) {
    return select(ids, sample, reserve, Options.NONE);
  }

  /** The same with options. */
  public Selection select(Iterable<String> ids, long sample, long reserve, Options options) {
    Ids block = Ids.of(ids);
    Selection.checkCounts(sample, reserve);
    return options.with(given -> Selection.made((selection, problems) -> CLibrary.cavel_select_block(suite.code(), seed.read(),
        block.bytes, block.used, block.offsets, block.size(), sample, reserve, given, selection, problems)));
  }

  /** Selects from ids that come in pieces. */
  public Selector selector(long sample, long reserve) {
    return new Selector(this, sample, reserve, 0, Options.NONE);
  }

  /**
   * The same for a known number of ids, {@code population}, as from a {@code select count(*)}: the result is the same and
   * comes sooner; if fewer ids come, it may be refused. 0 if it is not known. Of the options only the kernel has an effect.
   */
  public Selector selector(long sample, long reserve, long population, Options options) {
    return new Selector(this, sample, reserve, population, options);
  }
}
