package assay.experiment.owndata;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.feature.Directions;
import assay.feature.GradientFeatures;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Looks for gradient features of samples of which nothing is known. Two samples of neurons serve each sign of the bias:
 * in the first one those directions are proposed that many neurons find most closely, with the smallest γ at which they
 * do and the gradients' lengths; the second one counts who finds them.
 *
 * @param bias b̃/s_w
 * @param neurons how many are drawn in each sample
 */
public record FeatureSearch(double bias, int neurons) {

  /** p: how often a feature must be found, with both signs of the bias counted (stated). */
  public static final double P = 0.05;

  /** A proposal is found twice as often in the first sample, so that the second one is likely to confirm it. */
  private static final double SHARE = 4 * P;

  /** Directions that are tried as proposals. */
  private static final int TRIED = 50;

  /** A direction and how long its gradient is. */
  private record Gradient(double[] direction, double length) {}

  /**
   * What was found of each sign: a direction even where too few neurons find any, with the count that says so.
   */
  public List<FoundFeature> of(FiniteDistribution D, Stream stream, double level) {
    List<FoundFeature> found = new ArrayList<>();
    for (int sign : new int[] {1, -1}) {
      List<Gradient> first = gradients(D, sign, stream);
      List<Gradient> second = gradients(D, sign, stream);
      double[] direction = proposal(first).orElseGet(() -> any(first, D.dimension()));
      found.add(counted(direction, sign, first, second, level / 4));
    }
    return found;
  }

  /** What neurons w ~ N(0, I) with this sign of the bias find, but for those that find nothing. */
  private List<Gradient> gradients(FiniteDistribution D, int sign, Stream stream) {
    double[][] w = new double[neurons][];
    for (int i = 0; i < neurons; i++) w[i] = stream.gaussians(D.dimension(), 1);
    double[] b = new double[neurons];
    Arrays.fill(b, sign * bias);
    List<Gradient> gradients = new ArrayList<>();
    for (double[] g : GradientFeatures.of(D, TwoLayer.of(w, b, new double[neurons]))) {
      double length = Vectors.norm(g);
      if (length > 0) gradients.add(new Gradient(Vectors.scaled(1 / length, g), length));
    }
    return gradients;
  }

  /** Of some of the directions and their mean the one that a share of the neurons finds most closely. */
  private Optional<double[]> proposal(List<Gradient> gradients) {
    if (gradients.size() < wanted()) return Optional.empty();
    List<double[]> tried = new ArrayList<>();
    gradients.stream().limit(TRIED).forEach(each -> tried.add(each.direction));
    mean(gradients).ifPresent(tried::add);
    return tried.stream().min(Comparator.comparingDouble(direction -> reach(direction, gradients, wanted())));
  }

  private static double[] any(List<Gradient> gradients, int dimension) {
    double[] axis = new double[dimension];
    axis[0] = 1;
    return gradients.isEmpty() ? axis : gradients.getFirst().direction;
  }

  private int wanted() {
    return Math.max(1, (int) Math.ceil(SHARE * neurons));
  }

  /** Signs are chosen so that all are within 90° of the first. */
  private static Optional<double[]> mean(List<Gradient> gradients) {
    double[] first = gradients.getFirst().direction;
    double[] sum = new double[first.length];
    for (Gradient each : gradients)
      sum = Vectors.sum(sum, Vectors.dot(first, each.direction) < 0 ? -1 : 1, each.direction);
    double length = Vectors.norm(sum);
    return length > 0 ? Optional.of(Vectors.unit(sum)) : Optional.empty();
  }

  /** The smallest 1 − |cos| within which so many gradients are; infinite if there are fewer. */
  private static double reach(double[] direction, List<Gradient> gradients, int count) {
    double[] gaps =
        gradients.stream().mapToDouble(each -> Directions.gap(direction, each.direction)).sorted().toArray();
    return gaps.length < count ? Double.POSITIVE_INFINITY : gaps[count - 1];
  }

  private FoundFeature counted(double[] direction, int sign, List<Gradient> first, List<Gradient> second,
      double level) {
    double reached = reach(direction, first, wanted());
    double gamma = reached < 1 ? Math.max(1e-9, 1.0001 * reached) : 1;
    double shortest = lengths(direction, gamma, first).min().orElse(0) * (1 - 1e-9);
    double longest = lengths(direction, gamma, first).max().orElse(0);
    int hits = (int) lengths(direction, gamma, second).filter(length -> length >= shortest).count();
    int inside = first.size() - (int) (P * neurons);
    double cone = inside < 1 ? 0 : reach(direction, first, inside);
    int outside = (int) second.stream().filter(each -> Directions.gap(direction, each.direction) > cone).count();
    return FoundFeature.counted(direction, sign, new FoundFeature.Closeness(gamma, shortest, longest, cone),
        new FoundFeature.Counts(hits, outside, neurons), level);
  }

  private static DoubleStream lengths(double[] direction, double gamma, List<Gradient> gradients) {
    return gradients.stream().filter(each -> Directions.gap(direction, each.direction) < gamma)
        .mapToDouble(Gradient::length);
  }
}
