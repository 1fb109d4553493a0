// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files by path, as bytes: an event's folder without a file system. Paths are relative, with / between their parts. */
public final class Files implements AutoCloseable {
  private final Handle handle;
  private final List<Problem> warnings;

  /** An empty collection. */
  public Files() {
    long[] made = new long[1];
    Call.check(CLibrary.cavel_files_new(made));
    handle = new Handle(Call.pointer(made), CLibrary::cavel_files_free);
    warnings = Collections.emptyList();
  }

  Files(Pointer made, List<Problem> warnings) {
    handle = new Handle(made, CLibrary::cavel_files_free);
    this.warnings = warnings;
  }

  /** Copies of these files. */
  public static Files of(Map<String, byte[]> files) {
    Files made = new Files();
    try {
      files.forEach(made::put);
      return made;
    } catch (RuntimeException refused) {
      made.close();
      throw refused;
    }
  }

  /** Puts a copy of a file, replacing one with the same path. */
  public synchronized Files put(String path, byte[] bytes) {
    byte[] name = Utf8.encode(path);
    handle.with(files -> Call.warnings(problems -> CLibrary.cavel_files_put(files, name, name.length, bytes, bytes.length, problems)));
    return this;
  }

  /** Puts copies of all files of {@code more}. */
  public Files add(Files more) {
    try (Files copy = more.copy()) {
      return copy.read(this::addFrom);
    }
  }

  /** A private copy: of two collections one is copied, so that no call waits for two locks. */
  Files copy() {
    return read(new Files()::addFrom);
  }

  private synchronized Files addFrom(Pointer more) {
    handle.with(files -> {
      Call.check(CLibrary.cavel_files_add(files, more));
      return null;
    });
    return this;
  }

  /** The bytes of a file; fault path_missing if there is none. */
  public byte[] get(String path) {
    byte[] name = Utf8.encode(path);
    return read(files -> {
      long[] bytes = new long[1];
      long[] size = new long[1];
      Call.warnings(problems -> CLibrary.cavel_files_get(files, name, name.length, bytes, size, problems));
      return Call.bytes(bytes, size);
    });
  }

  /** The warnings of the call that made these files, such as {@link Event#publish}. */
  public List<Problem> warnings() {
    return warnings;
  }

  /** The number of them. */
  public long size() {
    return read(Files::count);
  }

  /** All paths, ascending. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    each((path, bytes, size) -> paths.add(path));
    return Collections.unmodifiableList(paths);
  }

  /** A copy of all files by path, ascending. */
  public SortedMap<String, byte[]> toMap() {
    SortedMap<String, byte[]> map = new TreeMap<>();
    each((path, bytes, size) -> map.put(path, Call.bytes(bytes, size)));
    return map;
  }

  private interface Taker {
    void take(String path, long[] bytes, long[] size);
  }

  private void each(Taker taker) {
    read(files -> {
      long count = count(files);
      for (long at = 0; at < count; ++at) {
        long[] path = new long[1];
        long[] bytes = new long[1];
        long[] pathSize = new long[1];
        long[] size = new long[1];
        Call.check(CLibrary.cavel_files_at(files, at, path, pathSize, bytes, size));
        taker.take(Utf8.decode(Call.bytes(path, pathSize)), bytes, size);
      }
      return null;
    });
  }

  private static long count(Pointer files) {
    long[] count = new long[1];
    Call.check(CLibrary.cavel_files_count(files, count));
    return count[0];
  }

  /** Makes a call while no other thread puts files. */
  synchronized <T> T read(java.util.function.Function<Pointer, T> body) {
    return handle.with(body);
  }

  @Override
  public void close() {
    handle.close();
  }
}
