// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Handles that are closed, dropped, shared, and closed while in use. */
final class Leaks {
  private static final int MANY = 100_000;
  private static final Digest ZERO = Digest.of(new byte[32]);

  private Leaks() {}

  static void run() throws Exception {
    int before = settled();
    dropped(before);
    closed(before);
    refused(before);
    given(before);
    shared();
    closedUnderUse();
    Checks.equal(settled(), before, "handles that live at the end");
  }

  /** The handles that live after a collection; making a new handle frees dropped ones. */
  private static int settled() throws InterruptedException {
    int live = Integer.MAX_VALUE;
    for (int i = 0; i < 50; ++i) {
      System.gc();
      Thread.sleep(10);
      new Files().close();
      if (Handle.live() == live && i > 3) break;
      live = Handle.live();
    }
    return live;
  }

  private static long residentKilobytes() throws Exception {
    for (String line : java.nio.file.Files.readAllLines(java.nio.file.Paths.get("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", ""));
    }
    throw new AssertionError("no VmRSS");
  }

  /** A handle with 16 KiB of memory: 100,000 leaked ones would be 1.6 GB. */
  private static Files heavy() {
    return new Files().put("a", new byte[16 << 10]);
  }

  private static void dropped(int before) throws Exception {
    List<Files> kept = new ArrayList<>();
    for (int i = 0; i < 1000; ++i) kept.add(heavy());
    Checks.that(Handle.live() >= before + 1000, "live handles are counted");
    kept.forEach(Files::close);
    long resident = residentKilobytes();
    for (int i = 0; i < MANY; ++i) {
      heavy();
      if (i % 2000 == 0) System.gc();
    }
    Checks.equal(settled(), before, "handles that live after " + MANY + " were dropped");
    long grown = residentKilobytes() - resident;
    Checks.that(grown < 400_000, "memory after " + MANY + " handles of 16 KiB were dropped grew by " + grown + " kB");
    System.out.println(MANY + " handles dropped: memory grew by " + grown + " kB");
  }

  private static void closed(int before) throws Exception {
    long resident = residentKilobytes();
    for (int i = 0; i < MANY; ++i) heavy().close();
    Checks.equal(Handle.live(), before, "handles that live after close()");
    long grown = residentKilobytes() - resident;
    Checks.that(grown < 200_000, "memory after " + MANY + " handles of 16 KiB were closed grew by " + grown + " kB");
  }

  /** A failed call returns no handle, and its problems are freed. */
  private static void refused(int before) throws Exception {
    long resident = residentKilobytes();
    for (int i = 0; i < MANY / 2; ++i) {
      try {
        new Lot(Suite.SM3, ZERO).select(Arrays.asList(" a", " b", " c", " d"), 1, 0);
        Checks.that(false, "refused");
      } catch (CavelException refused) {
        if (refused.problems().size() != 4) Checks.that(false, "four problems");
      }
    }
    long grown = residentKilobytes() - resident;
    Checks.that(grown < 30_000, "memory after " + MANY / 2 + " refusals grew by " + grown + " kB");
    Checks.equal(Handle.live(), before, "handles that live after refusals");
  }

  /** Selections and texts are copied, and what the library held is freed. */
  private static void given(int before) throws Exception {
    Lot lot = new Lot(Suite.SM3, ZERO);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 400; ++i) names.add("id-" + i);
    Ids ids = Ids.of(names);
    long resident = residentKilobytes();
    try (Calendar calendar = Calendar.china()) {
      for (int i = 0; i < 5000; ++i) {
        Selection one = lot.select(ids, 300, 100);
        Selection.merge(Arrays.asList(one), null, 300, 100);
        Calendar.china().close();
        try (Selector selector = lot.selector(300, 100)) {
          selector.push(ids);
        }
        calendar.text();
      }
    }
    long grown = residentKilobytes() - resident;
    Checks.that(grown < 30_000, "memory after selections and texts grew by " + grown + " kB");
    Checks.equal(Handle.live(), before, "handles that live after selections");
  }

  /** One calendar, one lot, one list of ids, read by several threads. */
  private static void shared() throws Exception {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1000; ++i) names.add("企业-" + i);
    Ids ids = Ids.of(names);
    Lot lot = new Lot(Suite.SHA256, ZERO);
    String wanted = lot.select(ids, 20, 5).sample().toString();
    AtomicLong right = new AtomicLong();
    try (Calendar calendar = Calendar.china(); Files files = heavy()) {
      inThreads(8, () -> {
        for (int i = 0; i < 200; ++i) {
          boolean holds = calendar.nthWorkingDay(LocalDate.of(2022, 5, 25), 5).equals(LocalDate.of(2022, 6, 1))
              && lot.select(ids, 20, 5).sample().toString().equals(wanted) && files.get("a").length == 16 << 10;
          if (holds) right.incrementAndGet();
        }
      });
    }
    Checks.equal(right.get(), 1600L, "answers in eight threads");
  }

  /** A close() while others read: they get their result or an exception, and the process survives. */
  private static void closedUnderUse() throws Exception {
    AtomicLong answers = new AtomicLong();
    AtomicLong refusals = new AtomicLong();
    for (int round = 0; round < 200; ++round) {
      Calendar calendar = Calendar.china();
      CountDownLatch begun = new CountDownLatch(3);
      inThreads(4, () -> {
        if (Thread.currentThread().getName().equals("0")) {
          begun.await();
          calendar.close();
          return;
        }
        try {
          for (;;) {
            calendar.nthWorkingDay(LocalDate.of(2022, 5, 25), 5);
            answers.incrementAndGet();
            begun.countDown();
          }
        } catch (IllegalStateException closed) {
          refusals.incrementAndGet();
        } finally {
          begun.countDown();
        }
      });
    }
    Checks.that(answers.get() >= 200, "answers before the close");
    Checks.equal(refusals.get(), 600L, "every reader learns of the close");
  }

  private static void inThreads(int count, Checks.Body body) throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; ++i) {
      threads.add(new Thread(() -> {
        try {
          body.run();
        } catch (Throwable thrown) {
          Checks.that(false, "a thread threw " + thrown);
        }
      }, Integer.toString(i)));
    }
    threads.forEach(Thread::start);
    for (Thread one : threads) one.join();
  }
}
