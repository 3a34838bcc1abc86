package assay.quantify;

import assay.claim.Expect;
import assay.claim.Format;
import assay.claim.Loose;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.judge.Outcome;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads off a property's method what the report says of it. */
final class Sources {

  /** Characters of a value that are shown. */
  private static final int SHOWN = 300;

  private Sources() {}

  /**
   * @param claims the class that is run: that of the method, or one that inherits it
   */
  static Outcome.Source of(Class<?> claims, Method method) {
    Optional<Theorem> theorem = Optional.ofNullable(method.getAnnotation(Theorem.class))
        .or(() -> Optional.ofNullable(claims.getAnnotation(Theorem.class)))
        .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Theorem.class)));
    return new Outcome.Source(
        claims.getName(),
        method.getName(),
        Format.words(method.getName()),
        theorem.map(Theorem::paper).orElse(claims.getPackageName()),
        theorem.map(Theorem::name).orElse(Format.words(claims.getSimpleName())),
        theorem.map(Theorem::constants).orElse(Theorem.Constants.STATED),
        Optional.ofNullable(method.getAnnotation(Mutant.class)).map(m -> new Outcome.Mutation(m.of(), m.change())),
        remarks(method));
  }

  private static Outcome.Remarks remarks(Method method) {
    Map<String, String> survivors = new LinkedHashMap<>();
    for (Survives each : method.getAnnotationsByType(Survives.class))
      for (String change : each.change()) survivors.put(change, each.why());
    return new Outcome.Remarks(
        Optional.ofNullable(method.getAnnotation(Expect.class)).map(e -> new Outcome.Expected(e.value(), e.why())),
        Optional.ofNullable(method.getAnnotation(States.class)).map(s -> List.of(s.rests())).orElse(List.of()),
        Optional.ofNullable(method.getAnnotation(Loose.class)).map(Loose::value), survivors);
  }

  /** The id under which a method states its claim, or a mutant changes another one; empty if it says none. */
  static Optional<String> id(Method method) {
    return Optional.ofNullable(method.getAnnotation(States.class)).map(States::value)
        .or(() -> Optional.ofNullable(method.getAnnotation(Mutant.class)).map(Mutant::of));
  }

  /** The generated values with the names that the property gives them. */
  static String named(Method method, Object[] arguments) {
    Parameter[] parameters = method.getParameters();
    return IntStream.range(0, Math.min(parameters.length, arguments.length))
        .mapToObj(i -> parameters[i].getName() + " = " + text(arguments[i]))
        .collect(Collectors.joining(", "));
  }

  /** The generated numbers that can be moved, with their names. */
  static Map<String, Double> numbers(Method method, Object[] arguments) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    Axes.of(method, arguments).forEach(axis -> numbers.put(axis.name(), axis.value()));
    return numbers;
  }

  private static String text(Object value) {
    return clipped(value instanceof Double number ? Format.number(number) : whole(value), SHOWN);
  }

  /** A value in full. */
  static String whole(Object value) {
    if (value == null || !value.getClass().isArray()) return String.valueOf(value);
    String nested = Arrays.deepToString(new Object[] {value});
    return nested.substring(1, nested.length() - 1);
  }

  /** The beginning of a long text, and how long it is. */
  static String clipped(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "… (" + text.length() + " characters)";
  }
}
