package assay.experiment.beyond;

import assay.Require;
import assay.linear.Orthogonal;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.beyond.PatchTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * All relabelings of a target with patches as vectors of Walsh coefficients, and what spaces of features capture of
 * them. A monomial is a set of coordinates of x; coefficients of others than the targets' play no part.
 */
public final class PatchFeatures {

  private final PatchTarget target;
  private final List<double[]> targets = new ArrayList<>();
  private final int perSet;

  /** Small targets only: every relabeling is written down. */
  public PatchFeatures(PatchTarget target) {
    this.target = target;
    List<int[]> matchings = PatchTarget.matchings(2 * target.factors());
    perSet = matchings.size();
    List<Map<Long, Double>> sparse = new ArrayList<>();
    for (int set = 0; set < 1 << target.dimension(); set++)
      if (Integer.bitCount(set) == 2 * target.factors())
        for (int[] matching : matchings) sparse.add(expanded(coordinates(set), matching));
    Map<Long, Integer> places = new HashMap<>();
    for (Map<Long, Double> each : sparse)
      for (long monomial : each.keySet()) places.putIfAbsent(monomial, places.size());
    for (Map<Long, Double> each : sparse) {
      double[] vector = new double[places.size()];
      each.forEach((monomial, value) -> vector[Objects.requireNonNull(places.get(monomial))] = value);
      targets.add(vector);
    }
  }

  private static int[] coordinates(int set) {
    return IntStream.range(0, Integer.SIZE).filter(i -> (set >>> i & 1) == 1).toArray();
  }

  /** Π over the pairs of Σ_j v_j x^(j)_a x^(j)_b, multiplied out. */
  private Map<Long, Double> expanded(int[] coordinates, int[] matching) {
    Map<Long, Double> product = Map.of(0L, 1.0);
    for (int i = 0; i < matching.length; i++) {
      if (matching[i] < i) continue;
      Map<Long, Double> longer = new HashMap<>();
      for (int j = 0; j < target.weights().length; j++) {
        long pair = (1L << coordinates[i] | 1L << coordinates[matching[i]]) << j * target.dimension();
        double weight = target.weights()[j];
        product.forEach((monomial, value) -> longer.merge(monomial | pair, weight * value, Double::sum));
      }
      product = longer;
    }
    return product;
  }

  /** For the first N sets S the sum over all matchings of S: the features that capture most. */
  public List<double[]> best(int features) {
    Require.that(1 <= features && features * perSet <= targets.size(),
        "features = " + features + ": between 1 and " + targets.size() / perSet + " are required");
    List<double[]> all = new ArrayList<>();
    for (int s = 0; s < features; s++) {
      double[] sum = new double[targets.getFirst().length];
      for (int i = 0; i < perSet; i++) Orthogonal.addMultiple(sum, 1, targets.get(s * perSet + i));
      all.add(sum);
    }
    return all;
  }

  /** Random combinations of all targets. */
  public List<double[]> mixed(int features, Stream stream) {
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < features; i++) {
      double[] sum = new double[targets.getFirst().length];
      for (double[] each : targets) Orthogonal.addMultiple(sum, stream.gaussian(), each);
      all.add(sum);
    }
    return all;
  }

  /** The average over the targets of the squared distance to the span of features, which are independent. */
  public double error(List<double[]> features) {
    List<double[]> basis = new ArrayList<>();
    for (double[] each : features) {
      double[] rest = each.clone();
      for (int pass = 0; pass < 2; pass++)
        for (double[] known : basis) Orthogonal.addMultiple(rest, -Vectors.dot(rest, known), known);
      basis.add(Vectors.unit(rest));
    }
    double captured = 0;
    for (double[] each : targets)
      for (double[] known : basis) captured += Vectors.dot(each, known) * Vectors.dot(each, known);
    return 1 - captured / targets.size();
  }
}
