// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every function that the library exports is bound, and used behind the public classes. */
final class Symbols {
  /** Ids as an array of pointers: the functions named ..._block take the same ids, and Java has them as one block. */
  private static final List<String> BY_POINTERS = Arrays.asList("cavel_list_digest", "cavel_select", "cavel_selector_feed");

  private Symbols() {}

  static void run(Path symbols, Path sources) throws Exception {
    Set<String> wanted = new TreeSet<>(java.nio.file.Files.readAllLines(symbols));
    Checks.that(wanted.containsAll(BY_POINTERS), "functions that take pointers are exported");
    wanted.removeAll(BY_POINTERS);
    Set<String> bound = new TreeSet<>();
    for (Method method : CLibrary.class.getDeclaredMethods()) {
      if (Modifier.isNative(method.getModifiers())) bound.add(method.getName());
    }
    Checks.equal(bound, wanted, "bound functions");
    StringBuilder text = new StringBuilder();
    List<Path> files;
    try (Stream<Path> found = java.nio.file.Files.list(sources)) {
      files = found.filter(one -> !one.endsWith("CLibrary.java")).collect(Collectors.toList());
    }
    for (Path one : files) text.append(new String(java.nio.file.Files.readAllBytes(one), StandardCharsets.UTF_8));
    for (String name : bound) {
      boolean used = text.toString().matches("(?s).*CLibrary(\\.|::)" + name + "\\b.*");
      Checks.that(used, name + " is used");
    }
  }
}
