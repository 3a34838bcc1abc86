package assay.distribution;

import assay.Require;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * A parameter of a family: the record component of that name, the range in which it is drawn, and how its value depends
 * on another parameter.
 *
 * @param name of the record component
 * @param range of what is drawn; {@link #min} and {@link #max} are those of the value
 * @param link to another parameter, if the value is not what is drawn
 */
public record Parameter(String name, Range range, Optional<Link> link) {

  /** The value as a function of what is drawn and another value: increasing in both, or the other one is fixed. */
  private record Link(DoubleBinaryOperator value, Parameter other) {}

  private static Parameter of(String name, Range range) {
    return new Parameter(name, range, Optional.empty());
  }

  /** A size: whole, at least 1, with uniform logarithm. */
  public static Parameter whole(String name, int min, int max) {
    return of(name, new Range.Whole(min, max, true));
  }

  /** A count: whole, possibly 0. */
  public static Parameter count(String name, int min, int max) {
    return of(name, new Range.Whole(min, max, false));
  }

  /** A positive real with uniform logarithm. */
  public static Parameter logUniform(String name, double min, double max) {
    return of(name, new Range.Reals(min, max, true));
  }

  /** A uniform real. */
  public static Parameter uniform(String name, double min, double max) {
    return of(name, new Range.Reals(min, max, false));
  }

  /** One of the given values: the constants of an enum, or numbers. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Parameter choice(String name, T... values) {
    return of(name, new Range.Choice(List.of(values)));
  }

  /** Always the same value. */
  public static Parameter fixed(String name, Object value) {
    return of(name, new Range.Choice(List.of(value)));
  }

  /** Drawn by itself, then cut off at another parameter. */
  public Parameter atMost(Parameter other) {
    return linked(Math::min, other);
  }

  /** Drawn by itself, then raised to another parameter. */
  public Parameter atLeast(Parameter other) {
    return linked(Math::max, other);
  }

  /** Counted from another parameter: 1 stands for that one itself, 2 for the next number. */
  public Parameter countedFrom(Parameter other) {
    return linked((own, first) -> own + first - 1, other);
  }

  /** What is drawn, divided by a positive number. */
  public Parameter dividedBy(double divisor) {
    Require.that(divisor > 0, "divisor = " + divisor + ": must be positive");
    return linked((own, by) -> own / by, fixed("divisor", divisor));
  }

  private Parameter linked(DoubleBinaryOperator value, Parameter other) {
    return new Parameter(name, range, Optional.of(new Link(value, other)));
  }

  /** The smallest value, whatever the other parameter is; NaN if the values are not numbers. */
  public double min() {
    return link.map(to -> to.value.applyAsDouble(range.min(), to.other.min())).orElseGet(range::min);
  }

  /** The largest value, whatever the other parameter is; NaN if the values are not numbers. */
  public double max() {
    return link.map(to -> to.value.applyAsDouble(range.max(), to.other.max())).orElseGet(range::max);
  }

  /** Whether values between the ends are numbers that it may take: then it is an axis. */
  public boolean movable() {
    return min() < max() && (range.whole() || range instanceof Range.Reals);
  }

  /** The value that belongs to what was drawn for each parameter, by names. */
  Object value(Map<String, ?> drawn) {
    boolean fixed = range instanceof Range.Choice(var values) && values.size() == 1;
    Object own = Objects.requireNonNull(fixed ? ((Range.Choice) range).values().getFirst() : drawn.get(name), name);
    if (link.isEmpty()) return own;
    double other = ((Number) link.get().other.value(drawn)).doubleValue();
    double value = link.get().value.applyAsDouble(((Number) own).doubleValue(), other);
    return range.whole() ? (Object) (int) value : (Object) value;
  }

  /**
   * A number as the record component takes it.
   *
   * @throws IllegalArgumentException if there is a choice, and the number is not among its values
   */
  Object number(double value) {
    Object number = range.whole() ? (Object) (int) Math.rint(value) : (Object) value;
    boolean allowed = !(range instanceof Range.Choice(var values)) || values.contains(number);
    Require.that(allowed, name + " = " + number + ": must be from " + range);
    return number;
  }

  /** Whether a record component of that type takes the values. */
  boolean fits(Class<?> type) {
    return switch (range) {
      case Range.Whole whole -> type == int.class;
      case Range.Reals reals -> type == double.class;
      case Range.Choice(var values) -> values.stream().allMatch(value -> Components.boxed(type).isInstance(value));
    };
  }
}
