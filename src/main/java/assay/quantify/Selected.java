package assay.quantify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/**
 * Claims by their names, for a process without Maven: packages, classes and methods such as
 * {@code late,ntk.Linearisation,late.Threshold#threeTimesThat}; all that stand in {@code properties/} if there is no
 * name.
 */
public final class Selected {

  private static final String JAVA = ".java";

  private Selected() {}

  /**
   * What JUnit selects them by.
   *
   * @param properties the directory of the claims' sources, which names their classes
   * @throws IllegalArgumentException if there is no such package, class or method
   */
  public static List<DiscoverySelector> of(String names, Path properties) {
    if (names.isBlank()) return classes(properties, properties);
    return Arrays.stream(names.split(",")).map(String::strip).flatMap(name -> named(name, properties).stream())
        .toList();
  }

  private static List<DiscoverySelector> named(String name, Path properties) {
    Path room = properties.resolve(name.replace('.', '/'));
    if (Files.isDirectory(room)) return classes(room, properties);
    String[] parts = name.split("#", -1);
    Class<?> type = type(parts[0], name);
    if (parts.length == 1) return List.of(DiscoverySelectors.selectClass(type));
    List<DiscoverySelector> methods = Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals(parts[1]))
        .map((Method method) -> (DiscoverySelector) DiscoverySelectors.selectMethod(type, method)).toList();
    if (methods.isEmpty()) throw unknown(name);
    return methods;
  }

  private static Class<?> type(String className, String name) {
    try {
      return Class.forName(className);
    } catch (ClassNotFoundException missing) {
      throw unknown(name);
    }
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "claims = " + name + ": must be a package below properties/, a class or a class#method of it");
  }

  private static List<DiscoverySelector> classes(Path room, Path properties) {
    try (Stream<Path> files = Files.walk(room)) {
      return files.filter(file -> file.toString().endsWith(JAVA)).sorted()
          .map(file -> properties.relativize(file).toString().replace(JAVA, "").replace('/', '.').replace('\\', '.'))
          .map((String name) -> (DiscoverySelector) DiscoverySelectors.selectClass(type(name, name))).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + room, failure);
    }
  }
}
