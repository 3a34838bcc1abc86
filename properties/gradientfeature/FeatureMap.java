package gradientfeature;

import assay.distribution.Cube;
import assay.random.Stream;
import assay.stats.Interval;
import java.util.Arrays;

/**
 * N features of signs, chosen before the parity that is to be learnt.
 *
 * @param values N rows of 2ᵈ values in [−1, 1]
 */
record FeatureMap(Cube cube, double[][] values) {

  private static final int STEPS = 30;

  /** Which features. */
  enum Kind {
    /** Random ReLU neurons, scaled to [0, 1]. */
    RELU,
    /** Signs of random sums of parities. */
    SIGNS,
    /** Random parities of the right size themselves. */
    PARITIES
  }

  static FeatureMap draw(Kind kind, int d, int k, int size, Stream stream) {
    Cube cube = new Cube(d);
    double[][] values = new double[size][];
    for (int i = 0; i < size; i++) {
      values[i] = switch (kind) {
        case RELU -> relu(cube, stream);
        case SIGNS -> signs(cube, mixture(cube, cube.sets(k), stream));
        case PARITIES -> parity(cube, cube.sets(k)[stream.below(cube.sets(k).length)]);
      };
    }
    return new FeatureMap(cube, values);
  }

  /** Every parity of k signs. */
  static FeatureMap all(int d, int k) {
    Cube cube = new Cube(d);
    return new FeatureMap(cube, Arrays.stream(cube.sets(k)).mapToObj(set -> parity(cube, set)).toArray(double[][]::new));
  }

  private static double[] relu(Cube cube, Stream stream) {
    double[] w = stream.gaussians(cube.dimension(), 1);
    double b = stream.gaussian();
    double[] f = new double[cube.size()];
    for (int n = 0; n < f.length; n++) {
      double z = -b;
      for (int j = 0; j < w.length; j++) z += w[j] * Cube.character(1 << j, n);
      f[n] = Math.max(0, z);
    }
    double largest = Math.max(Double.MIN_NORMAL, Arrays.stream(f).max().orElseThrow());
    return Arrays.stream(f).map(v -> v / largest).toArray();
  }

  private static double[] mixture(Cube cube, int[] sets, Stream stream) {
    double[] sum = new double[cube.size()];
    for (int set : sets) {
      double weight = stream.gaussian();
      for (int n = 0; n < sum.length; n++) sum[n] += weight * Cube.character(set, n);
    }
    return sum;
  }

  /** The signs of a function, +1 where it is 0. */
  static double[] signs(Cube cube, double[] f) {
    return Arrays.stream(f).map(v -> v >= 0 ? 1 : -1).toArray();
  }

  static double[] parity(Cube cube, int set) {
    double[] f = new double[cube.size()];
    for (int n = 0; n < f.length; n++) f[n] = Cube.character(set, n);
    return f;
  }

  int size() {
    return values.length;
  }

  /**
   * The smallest hinge loss of a linear function of the features of norm at most B, for the parity of a set, where the
   * uniform distribution has weight q and inputs whose signs in the set all agree have the rest. Below: hinge ≥ 1 − y f on
   * the uniform part; above: projected subgradient descent.
   */
  Interval hingeRisk(int set, double q, double norm) {
    double[] weights = weights(set, q);
    double above = descent(set, weights, norm);
    double below = q * (1 - norm * FirstStepOf.norm(correlations(set, weights(set, 1)))) - 1e-12;
    return new Interval(Math.min(Math.max(0, below), above), above);
  }

  private double[] weights(int set, double q) {
    double agreeing = (1 - q) / (2 << (cube.dimension() - Integer.bitCount(set)));
    double[] weights = new double[cube.size()];
    for (int n = 0; n < weights.length; n++) weights[n] = q / cube.size() + ((n & set) == 0 || (n & set) == set ? agreeing : 0);
    return weights;
  }

  /** E[Ψ χ_A]. */
  private double[] correlations(int set, double[] weights) {
    double[] sums = new double[size()];
    for (int i = 0; i < sums.length; i++) for (int n = 0; n < weights.length; n++) sums[i] += weights[n] * Cube.character(set, n) * values[i][n];
    return sums;
  }

  private double descent(int set, double[] weights, double norm) {
    double[] w = onBall(correlations(set, weights), norm, Double.POSITIVE_INFINITY);
    double best = 1;
    for (int t = 1; t <= STEPS; t++) {
      double[] slope = new double[size()];
      best = Math.min(best, loss(set, weights, w, slope));
      double rate = norm / (Math.sqrt(t) * Math.max(1e-300, FirstStepOf.norm(slope)));
      for (int i = 0; i < w.length; i++) w[i] -= rate * slope[i];
      w = onBall(w, norm, 1);
    }
    return best;
  }

  /** The vector shrunk to the ball of that radius, after stretching it by a factor. */
  private static double[] onBall(double[] w, double radius, double stretch) {
    double length = FirstStepOf.norm(w);
    double factor = length == 0 ? 0 : Math.min(stretch, radius / length);
    return Arrays.stream(w).map(v -> factor * v).toArray();
  }

  private double loss(int set, double[] weights, double[] w, double[] slope) {
    double loss = 0;
    for (int n = 0; n < weights.length; n++) {
      double f = 0;
      for (int i = 0; i < w.length; i++) f += w[i] * values[i][n];
      int y = Cube.character(set, n);
      if (!(y * f < 1)) continue;
      loss += weights[n] * (1 - y * f);
      for (int i = 0; i < w.length; i++) slope[i] -= weights[n] * y * values[i][n];
    }
    return loss;
  }
}
