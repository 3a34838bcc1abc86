package assay.claim;

import assay.random.Trial;
import assay.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Equations that are to hold together, before it is said up to which error: see {@link Identity}. Immutable. Errors are
 * relative to the larger side of each equation, unless {@link #relativeTo} names another size.
 */
public final class Equality {

  private final List<Equation> equations;
  private final Optional<Term> unit;

  private Equality(List<Equation> equations, Optional<Term> unit) {
    this.equations = List.copyOf(equations);
    this.unit = unit;
  }

  static Equality of(Equation equation) {
    return new Equality(List.of(equation), Optional.empty());
  }

  /** Both, judged by the larger error; the size that errors are relative to is this one's. */
  public Equality and(Equality other) {
    List<Equation> all = new ArrayList<>(equations);
    all.addAll(other.equations);
    return new Equality(all, unit);
  }

  /**
   * Errors are measured in units of a given quantity, since what cancels in the sides is as large as that.
   *
   * @param name such as {@code "E‖yx‖"}
   * @param value positive
   */
  public Equality relativeTo(String name, double value) {
    if (!(value > 0)) throw new IllegalArgumentException(name + " = " + value + ": must be positive");
    return relativeTo(name, trial -> Interval.exactly(value));
  }

  /** The same for a quantity that is measured in a trial; its lower end counts. */
  public Equality relativeTo(String name, Function<Trial, Interval> value) {
    return new Equality(equations, Optional.of(new Term(name, value)));
  }

  /**
   * The claim that no relative error is above a tolerance.
   *
   * @param reason what makes the error, such as {@code "rounding of arc cosines"}
   * @throws IllegalArgumentException if the tolerance is not in (0, 1) or has no reason
   * @throws IllegalStateException if errors have no size that they are relative to
   */
  public Claim within(double tolerance, String reason) {
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException("tolerance = " + tolerance + ": must lie in (0, 1)");
    }
    return within(reason, trial -> Interval.exactly(tolerance), Format.number(tolerance) + " (" + reason + ")");
  }

  /** The claim that no relative error is above one that is measured in the trial, such as the rounding of a run. */
  public Claim within(String reason, Function<Trial, Interval> tolerance) {
    return within(reason, tolerance, reason);
  }

  private Claim within(String reason, Function<Trial, Interval> tolerance, String text) {
    if (reason.isBlank()) throw new IllegalArgumentException("a tolerance without a reason: say what makes the error");
    if (unit.isEmpty() && !equations.stream().allMatch(Equation::sized)) {
      throw new IllegalStateException(texts() + ": say what errors are relative to");
    }
    return claim(text, judged(), this::error, reason, tolerance);
  }

  /** The claim that both sides agree to the bit. */
  public Claim exactly() {
    return claim("", "difference", this::difference, "0", trial -> Interval.ZERO);
  }

  private Claim claim(
      String text, String judged, Function<Trial, Interval> error, String bound, Function<Trial, Interval> tolerance) {
    Claim claim = Claim.shaped(new Identity(texts(), text)).upToRounding(0).left(judged, error).right(bound, tolerance);
    for (Equation equation : equations) {
      for (Term side : equation.sides()) claim = claim.beside(side.name(), side.value());
    }
    return claim;
  }

  private List<String> texts() {
    return equations.stream().map(Equation::text).toList();
  }

  private String judged() {
    return unit.map(size -> "error / " + size.name()).orElse("relative error");
  }

  private Interval error(Trial trial) {
    return equations.stream().map(equation -> error(equation, trial)).reduce(Interval::max).orElseThrow();
  }

  private Interval difference(Trial trial) {
    return equations.stream().map(equation -> equation.error().apply(trial).distance())
        .reduce(Interval::max).orElseThrow();
  }

  private Interval error(Equation equation, Trial trial) {
    Equation.Error error = equation.error().apply(trial);
    return error.relativeTo(unit.map(size -> size.value().apply(trial).lo()).orElse(error.size()));
  }
}
