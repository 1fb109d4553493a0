// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Paths;

/**
 * Redeployed JAR: as in an application server, JNA is in a parent class loader, our jar in one for each deployment. Each
 * finds the library in its jar, and two are loaded at once.
 */
final class Redeployed {
  private Redeployed() {}

  public static void main(String[] arguments) throws Exception {
    URL jar = Paths.get(arguments[0]).toUri().toURL();
    ClassLoader parent = Redeployed.class.getClassLoader();
    try (URLClassLoader first = new URLClassLoader(new URL[] {jar}, parent);
        URLClassLoader second = new URLClassLoader(new URL[] {jar}, parent)) {
      used(first);
      used(second);
      used(first);
    }
    System.exit(Checks.summary());
  }

  private static void used(ClassLoader deployment) throws Exception {
    Class<?> calendar = deployment.loadClass("cavel.Calendar");
    Checks.that(calendar.getClassLoader() == deployment, "our classes come from the deployment's jar");
    Object china = calendar.getMethod("china").invoke(null);
    Checks.equal(calendar.getMethod("first").invoke(china).toString(), "2007-01-01", "it works");
    calendar.getMethod("close").invoke(china);
  }
}
