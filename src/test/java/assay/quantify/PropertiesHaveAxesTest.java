package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.Shipped;
import assay.distribution.Components;
import assay.distribution.FiniteDistribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No claim's quantifier is lost on the way to the search: each number and each distribution of each property has its
 * axes.
 */
class PropertiesHaveAxesTest {

  private static final Path ROOT = Path.of("properties");
  private static final Set<Class<?>> RANGES = Set.of(Width.class, LogUniform.class, IntRange.class, DoubleRange.class);

  @BeforeEach
  void start() {
    JqwikSession.start();
  }

  @AfterEach
  void finish() {
    JqwikSession.finish();
  }

  private static List<Method> properties() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().map(PropertiesHaveAxesTest::compiled)
          .flatMap(PropertiesHaveAxesTest::withNested).flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
          .filter(method -> method.isAnnotationPresent(Property.class)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Class<?>> withNested(Class<?> type) {
    return Stream.concat(
        Stream.of(type), Arrays.stream(type.getDeclaredClasses()).flatMap(PropertiesHaveAxesTest::withNested));
  }

  private static Class<?> compiled(Path source) {
    try {
      String name = ROOT.relativize(source).toString().replaceAll("\\.java$", "").replaceAll("[/\\\\]", ".");
      return Class.forName(name, false, PropertiesHaveAxesTest.class.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(source + " declares no class of its name", missing);
    }
  }

  /** Every int and double of a claim, by itself or within a record, is quantified over a range that its text names. */
  @Test
  void everyNumberHasExactlyOneRange() {
    for (Method property : properties()) {
      for (Parameter parameter : property.getParameters()) assertOneRange(parameter, property.toString());
    }
  }

  private static void assertOneRange(Parameter parameter, String where) {
    Class<?> type = parameter.getType();
    if (type == int.class || type == double.class) {
      assertEquals(1, ranges(parameter), where + ", " + parameter.getName() + ": has no range, or two");
    }
    if (type.isAnnotationPresent(Drawn.class)) {
      for (Parameter component : Components.constructor(type).getParameters()) assertOneRange(component, where);
    }
  }

  /** Written independently of {@link Marks}: whether what a parameter is marked with leads to a range. */
  private static long ranges(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations()).mapToLong(PropertiesHaveAxesTest::ranges).sum();
  }

  private static long ranges(Annotation annotation) {
    if (RANGES.contains(annotation.annotationType())) return 1;
    if (!(annotation.annotationType().getPackageName().matches("(java|net\\.jqwik)\\..*"))) {
      return Arrays.stream(annotation.annotationType().getAnnotations()).mapToLong(PropertiesHaveAxesTest::ranges)
          .sum();
    }
    return 0;
  }

  @Test
  void everyNumberAndEveryDistributionIsAnAxis() {
    List<Method> properties = properties();
    Shipped.assume();
    assertTrue(properties.size() > 300, properties.size() + " properties found");
    for (Method property : properties) {
      Object[] arguments = Arrays.stream(property.getParameters()).map(PropertiesHaveAxesTest::drawn).toArray();
      List<String> names = Axes.of(property, arguments).stream().map(Axis::name).toList();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < arguments.length; i++) addNames(property.getParameters()[i], arguments[i], expected);
      assertEquals(expected, names.stream().map(name -> name.replaceAll("\\..*", ".*")).distinct().toList(),
          property::toString);
      assertFalse(names.isEmpty() && !expected.isEmpty());
    }
  }

  private static Object drawn(Parameter parameter) {
    return Draws.of(Records.component(parameter), 1).getFirst();
  }

  /** The axes' names, one for all of a distribution's sizes; a name that stands twice, in two records, is one here. */
  private static void addNames(Parameter parameter, Object value, List<String> names) {
    switch (value) {
      case Integer number -> add(parameter.getName(), names);
      case Double number -> add(parameter.getName(), names);
      case FiniteDistribution distribution -> add(parameter.getName() + ".*", names);
      case Record record -> addComponents(record, names);
      default -> {}
    }
  }

  private static void addComponents(Record record, List<String> names) {
    Parameter[] components = Components.constructor(record.getClass()).getParameters();
    Object[] values = Components.values(record);
    for (int i = 0; i < components.length; i++) addNames(components[i], values[i], names);
  }

  private static void add(String name, List<String> names) {
    if (!names.contains(name)) names.add(name);
  }
}
