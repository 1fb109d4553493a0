// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Pointer;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An object of the library that is freed once: by close(), or after nothing refers to it any more, when the next
 * handle is made, so that no thread has to wait for it. It is not freed while a call uses it; a close() on another thread
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

  /** The handles that a thread's calls use, and how many of them a progress callback must not use. */
  private static final class Here {
    private final List<Owned> used = new ArrayList<>();
    private int barred;
  }

  private static final ThreadLocal<Here> HERE = ThreadLocal.withInitial(Here::new);

  private final Owned owned;

  Handle(Pointer pointer, Consumer<Pointer> free) {
    for (Object one = DROPPED.poll(); one != null; one = DROPPED.poll()) ((Owned) one).close();
    owned = new Owned(this, pointer, free);
    LIVE.add(owned);
  }

  /** Makes a call with the pointer, which is valid until the body returns. */
  <T> T with(Function<Pointer, T> body) {
    Here here = HERE.get();
    if (here.used.subList(0, here.barred).contains(owned)) {
      throw new IllegalStateException("in use by the call whose progress is being reported");
    }
    Pointer pointer = owned.enter();
    here.used.add(owned);
    try {
      return body.apply(pointer);
    } finally {
      here.used.remove(here.used.size() - 1);
      owned.leave();
    }
  }

  /** Calls a progress callback, which must not use the handles of this thread's calls. */
  static boolean telling(BooleanSupplier progress) {
    Here here = HERE.get();
    int before = here.barred;
    here.barred = here.used.size();
    try {
      return progress.getAsBoolean();
    } finally {
      here.barred = before;
    }
  }

  @Override
  public void close() {
    owned.close();
  }

  /** The number of handles not freed yet. */
  static int live() {
    return LIVE.size();
  }
}
