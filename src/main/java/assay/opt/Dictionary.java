package assay.opt;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Neurons relu(⟨D, x⟩ − b) whose convex hull, up to sign and scale, holds every network of neurons with the given
 * features and |b| ≤ B_b as far as a weighted sum over the support can tell. For fixed D such a sum is piecewise linear
 * in b with kinks at the projections ⟨D, x_i⟩, so its largest absolute value is taken at a kink or at an end of the
 * range: these biases suffice, exactly.
 *
 * @param activations one row per neuron: y_n relu(⟨D, x_n⟩ − b) for each atom
 */
record Dictionary(double[][] activations) {

  static Dictionary of(FiniteDistribution distribution, List<Feature> features, double biasBound) {
    List<double[]> rows = new ArrayList<>();
    for (Feature feature : features) {
      for (int side : new int[] {1, -1})
        addRows(distribution, Vectors.scaled(side, feature.direction()), feature.biasSign(), biasBound, rows);
    }
    return new Dictionary(rows.toArray(double[][]::new));
  }

  private static void addRows(FiniteDistribution distribution, double[] direction, int sign, double biasBound,
      List<double[]> rows) {
    double[] projections = new double[distribution.size()];
    for (int n = 0; n < projections.length; n++) projections[n] = Vectors.dot(direction, distribution.point(n));
    for (double bias : biases(projections, sign, biasBound)) rows.add(row(distribution, projections, bias));
  }

  /** The kinks with the wanted sign within the range, and the range's ends 0 and ±B_b. */
  static double[] biases(double[] projections, int sign, double biasBound) {
    return DoubleStream.concat(
        Arrays.stream(projections).filter(u -> sign * u > 0 && Math.abs(u) < biasBound),
        Arrays.stream(new double[] {0, sign * biasBound}))
        .distinct()
        .toArray();
  }

  private static double[] row(FiniteDistribution distribution, double[] projections, double bias) {
    double[] row = new double[projections.length];
    for (int n = 0; n < row.length; n++) row[n] = distribution.label(n) * Math.max(0, projections[n] - bias);
    return row;
  }

  int size() {
    return activations.length;
  }

  /** |Σ_n v_n y_n h_k(x_n)|. */
  double correlation(int k, double[] v) {
    return Math.abs(Vectors.dot(activations[k], v));
  }

  /** The largest correlation of any neuron with v. */
  double largestCorrelation(double[] v) {
    double largest = 0;
    for (int k = 0; k < size(); k++) largest = Math.max(largest, correlation(k, v));
    return largest;
  }
}
