// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Pointer;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something of the library's that is freed once: by close(), or after nothing refers to it any more, when the next
 * handle is made, so that no thread has to wait for it. While a call uses the pointer it stays; a close() on another thread
 * takes effect when the call has returned.
 */
final class Handle implements AutoCloseable {
  private static final ReferenceQueue<Handle> DROPPED = new ReferenceQueue<>();
  private static final Set<Owned> LIVE = ConcurrentHashMap.newKeySet();

  private static final class Owned extends PhantomReference<Handle> {
    private final Pointer pointer;
    private final Consumer<Pointer> free;
    private int users;
    private boolean closed;

    Owned(Handle handle, Pointer pointer, Consumer<Pointer> free) {
      super(handle, DROPPED);
      this.pointer = pointer;
      this.free = free;
    }

    synchronized Pointer enter() {
      if (closed) throw new IllegalStateException("used after close()");
      ++users;
      return pointer;
    }

    synchronized void leave() {
      --users;
      freeIfDone();
    }

    synchronized void close() {
      closed = true;
      freeIfDone();
    }

    private void freeIfDone() {
      if (closed && users == 0 && LIVE.remove(this)) free.accept(pointer);
    }
  }

  private final Owned owned;

  Handle(Pointer pointer, Consumer<Pointer> free) {
    for (Object one = DROPPED.poll(); one != null; one = DROPPED.poll()) ((Owned) one).close();
    owned = new Owned(this, pointer, free);
    LIVE.add(owned);
  }

  /** Calls with the pointer, which is good until the body returns. */
  <T> T with(Function<Pointer, T> body) {
    Pointer pointer = owned.enter();
    try {
      return body.apply(pointer);
    } finally {
      owned.leave();
    }
  }

  @Override
  public void close() {
    owned.close();
  }

  /** How many handles are not freed yet. */
  static int live() {
    return LIVE.size();
  }
}
