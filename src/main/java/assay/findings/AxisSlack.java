package assay.findings;

import assay.judge.Anatomy;
import assay.judge.Observation;
import assay.stats.RobustFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * In which parameters a bound is loose: the logarithms of both sides and of their ratio over the logarithms of the
 * parameters, all of them together, over the instances in which the claim speaks and both sides are positive. Where a
 * claim is about many trials, each side is the median of its trials.
 *
 * @param points the instances that were looked at
 * @param speaking in how many instances the claim speaks
 * @param laws a law for each parameter that varies by itself
 * @param silent of the others, by name, why nothing is said; of all of them if there are too few instances
 */
public record AxisSlack(List<Observation> points, int speaking, List<AxisLaw> laws, Map<String, String> silent) {

  /** Fewer instances beyond one for each parameter are too few. */
  private static final int FEWEST = 8;

  /** Where the sides of more instances than this share cannot be put on a logarithmic scale, the rest is selected. */
  private static final double LOST = 0.1;

  /**
   * @param level the probability that any interval of any parameter misses, shared equally
   */
  public static AxisSlack of(Anatomy anatomy, double level) {
    List<Observation> speaking = anatomy.observations().stream().filter(Observation::speaks).toList();
    List<Observation> points = speaking.stream().filter(AxisSlack::positive).toList();
    Map<String, String> silent = new LinkedHashMap<>();
    List<String> axes = axes(points, silent);
    boolean few = points.size() < axes.size() + FEWEST;
    boolean selected = points.size() < (1 - LOST) * speaking.size();
    if (few || selected) {
      String why = few
          ? points.size() + " instances are too few for " + axes.size() + " parameters"
          : "a side is not positive in " + (speaking.size() - points.size()) + " of " + speaking.size() + " instances";
      axes.forEach(axis -> silent.put(axis, why));
      return new AxisSlack(points, speaking.size(), List.of(), silent);
    }
    return new AxisSlack(points, speaking.size(), axes.isEmpty() ? List.of() : laws(points, axes, level), silent);
  }

  /** How many trials an instance has at most. */
  public int trials() {
    return points.stream().mapToInt(p -> p.sides().orElseThrow().trials()).max().orElse(0);
  }

  private static boolean positive(Observation observation) {
    return observation.sides()
        .filter(s -> s.left() > 0 && s.right() > 0 && Double.isFinite(s.left()) && Double.isFinite(s.right()))
        .isPresent();
  }

  /** Those that every instance has, that vary, and that are no product of powers of those before. */
  private static List<String> axes(List<Observation> points, Map<String, String> silent) {
    List<String> kept = new ArrayList<>();
    if (points.isEmpty()) return kept;
    for (String axis : points.getFirst().parameters().keySet()) {
      String why = silence(points, kept, axis);
      if (why.isEmpty()) kept.add(axis);
      else silent.put(axis, why);
    }
    return kept;
  }

  private static String silence(List<Observation> points, List<String> kept, String axis) {
    if (!points.stream().allMatch(p -> value(p, axis) > 0))
      return "not positive, or not there, in some instances";
    double[] values = points.stream().mapToDouble(p -> value(p, axis)).toArray();
    if (Arrays.stream(values).max().orElseThrow() < Arrays.stream(values).min().orElseThrow() * (1 + 1e-9))
      return "the same in all instances";
    List<String> all = new ArrayList<>(kept);
    all.add(axis);
    if (points.size() < all.size() + FEWEST || Collinear.independent(logarithms(points, all))) return "";
    return "moves with " + String.join(", ", Collinear.partners(logarithms(points, all), kept))
        + ": their exponents cannot be told apart, and stand there together";
  }

  private static List<AxisLaw> laws(List<Observation> points, List<String> axes, double level) {
    double[][] x = logarithms(points, axes);
    double each = level / (3 * axes.size());
    RobustFit left = RobustFit.of(x, values(points, AxisSlack::left));
    RobustFit right = RobustFit.of(x, values(points, AxisSlack::right));
    RobustFit slack = RobustFit.of(x, values(points, p -> right(p) - left(p)));
    return IntStream.range(0, axes.size()).mapToObj(j -> {
      double[] values = values(points, p -> value(p, axes.get(j)));
      return new AxisLaw(axes.get(j), Arrays.stream(values).min().orElseThrow(),
          Arrays.stream(values).max().orElseThrow(), exponent(left, j, each), exponent(right, j, each),
          exponent(slack, j, each));
    }).toList();
  }

  private static AxisLaw.Exponent exponent(RobustFit fit, int axis, double level) {
    return new AxisLaw.Exponent(fit.slope(axis), fit.interval(axis, level));
  }

  /** A parameter of an instance; NaN if it has none of that name. */
  static double value(Observation point, String axis) {
    return point.parameters().getOrDefault(axis, Double.NaN);
  }

  static double left(Observation point) {
    return StrictMath.log(point.sides().orElseThrow().left());
  }

  static double right(Observation point) {
    return StrictMath.log(point.sides().orElseThrow().right());
  }

  private static double[] values(List<Observation> points, ToDoubleFunction<Observation> value) {
    return points.stream().mapToDouble(value).toArray();
  }

  static double[][] logarithms(List<Observation> points, List<String> axes) {
    return points.stream()
        .map(p -> axes.stream().mapToDouble(axis -> StrictMath.log(value(p, axis))).toArray())
        .toArray(double[][]::new);
  }
}
