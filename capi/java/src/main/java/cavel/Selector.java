// SPDX-License-Identifier: Apache-2.0
package cavel;

/** Selects from ids that come in pieces, as from a database cursor; keeps about sample + reserve of them. */
public final class Selector implements AutoCloseable {
  private final Handle handle;

  Selector(Lot lot, long sample, long reserve, long population, Options options) {
    Selection.checkCounts(sample, reserve, population);
    long[] made = new long[1];
    options.with(given -> Call.warnings(problems -> CLibrary.cavel_selector_new(lot.suite().code(), lot.seed().read(), sample,
        reserve, population, given, made, problems)));
    handle = new Handle(Call.pointer(made), CLibrary::cavel_selector_free);
  }

  /** Takes the next ids; if one is refused, none of them. */
  public synchronized void push(Iterable<String> ids) {
    Ids block = Ids.of(ids);
    handle.with(selector -> Call.warnings(problems -> CLibrary.cavel_selector_push_block(selector, block.bytes, block.used,
        block.offsets, block.size(), problems)));
  }

  /** Ends the stream; indices count over all ids pushed. */
  public synchronized Selection finish() {
    return handle.with(selector -> Selection.made((selection, problems) -> CLibrary.cavel_selector_finish(selector, selection,
        problems)));
  }

  @Override
  public void close() {
    handle.close();
  }
}
