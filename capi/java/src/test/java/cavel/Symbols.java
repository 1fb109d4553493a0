// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Pointer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every function that the library exports is bound as its header declares it, and used by the public classes. */
final class Symbols {
  /** Ids as an array of pointers: the functions named ..._block take the same ids, and Java has them as one block. */
  private static final List<String> BY_POINTERS = Arrays.asList("cavel_list_digest", "cavel_select", "cavel_selector_push");

  /** Tables of Arrow come as CSV. */
  private static final String BY_CSV = "cavel_files_put_arrow";

  private Symbols() {}

  static void run(Path symbols, Path headers, Path sources) throws Exception {
    Set<String> wanted = new TreeSet<>(java.nio.file.Files.readAllLines(symbols));
    Checks.that(wanted.containsAll(BY_POINTERS), "functions that take pointers are exported");
    wanted.removeAll(BY_POINTERS);
    Checks.that(wanted.remove(BY_CSV), "the function of Arrow tables is exported");
    Map<String, String> declared = new TreeMap<>();
    Matcher function = Pattern.compile("CAVEL_API ([\\w ]+\\*?) ?(cavel_\\w+)\\(([^)]*)\\);").matcher(
        text(headers, ".h").replaceAll("(?s)/\\*.*?\\*/", "").replace(" CAVEL_NULLABLE", ""));
    while (function.find()) {
      declared.put(function.group(2), Stream.of(function.group(3).split(",")).filter(one -> !one.trim().equals("void"))
          .map(one -> type(one.trim())).collect(Collectors.joining(", ")));
    }
    String text = text(sources, ".java");
    Set<String> bound = new TreeSet<>();
    for (Method method : CLibrary.class.getDeclaredMethods()) {
      String name = method.getName();
      if (!Modifier.isNative(method.getModifiers())) continue;
      bound.add(name);
      String found = Stream.of(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", "));
      Checks.equal(found, declared.get(name), "parameters of " + name);
      Checks.that(Pattern.compile("CLibrary(\\.|::)" + name + "\\b").matcher(text).find(), name + " is used");
    }
    Checks.equal(bound, wanted, "bound functions");
  }

  /** The Java type of a C parameter. */
  private static String type(String parameter) {
    String kind = parameter.replaceAll("\\bconst\\b|\\w+$|\\w+\\[\\d+\\]$|\\s", "");
    if (parameter.endsWith("]") || kind.equals("char*") || kind.equals("uint8_t*")) return "byte[]";
    if (parameter.contains("* const*") || kind.matches("cavel_\\w+\\*")) return Pointer.class.getSimpleName();
    if (kind.endsWith("**") || kind.equals("uint64_t*")) return "long[]";
    if (kind.endsWith("int32_t*")) return "int[]";
    return kind.equals("uint64_t") ? "long" : "int";
  }

  /** All files of a folder with that extension, except the bindings. */
  private static String text(Path folder, String ending) throws Exception {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = java.nio.file.Files.list(folder)) {
      found.filter(one -> one.toString().endsWith(ending) && !one.endsWith("CLibrary.java")).sorted().forEach(files::add);
    }
    StringBuilder text = new StringBuilder();
    for (Path one : files) text.append(new String(java.nio.file.Files.readAllBytes(one), StandardCharsets.UTF_8));
    return text.toString();
  }
}
