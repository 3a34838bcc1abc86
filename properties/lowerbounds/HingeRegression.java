package lowerbounds;

import assay.distribution.Cube;
import assay.stats.Interval;
import java.util.Arrays;

/**
 * Linear functions ⟨w, φ⟩ with ‖w‖ ≤ B on a mixture: with probability q the input is uniform on the cube, otherwise its
 * signs in the set S are all equal, and the others uniform. The label is χ_S.
 *
 * @param features rows of 2ⁿ values
 * @param norm B
 * @param uniform q
 */
record HingeRegression(Cube cube, double[][] features, double norm, double uniform) {

  private static final int STEPS = 25;

  /**
   * The least hinge loss: at least q (1 − B ‖E[χ_S φ]‖), as hinge ≥ 1 − y f on the uniform part; at most what projected
   * subgradient descent attains.
   */
  Interval leastLoss(int set) {
    double below = uniform * (1 - norm * length(correlations(set, weights(set, 1)))) - 1e-12;
    double above = descent(set, weights(set, uniform));
    return new Interval(Math.min(Math.max(0, below), above), above);
  }

  /** {@link #leastLoss} averaged over some sets. */
  Interval meanLeastLoss(int[] sets) {
    return Arrays.stream(sets).mapToObj(this::leastLoss).reduce(Interval::plus).orElseThrow().times(1.0 / sets.length);
  }

  private double[] weights(int set, double q) {
    double agreeing = (1 - q) / (2 << (cube.dimension() - Integer.bitCount(set)));
    double[] weights = new double[cube.size()];
    for (int n = 0; n < weights.length; n++) weights[n] = q / cube.size() + ((n & set) == 0 || (n & set) == set ? agreeing : 0);
    return weights;
  }

  private double[] correlations(int set, double[] weights) {
    double[] v = new double[features.length];
    for (int i = 0; i < v.length; i++) for (int n = 0; n < weights.length; n++) v[i] = Math.fma(weights[n] * Cube.character(set, n), features[i][n], v[i]);
    return v;
  }

  private double descent(int set, double[] weights) {
    double[] w = onBall(correlations(set, weights), Double.POSITIVE_INFINITY);
    double best = 1;
    for (int t = 1; t <= STEPS; t++) {
      double[] slope = new double[w.length];
      best = Math.min(best, loss(set, weights, w, slope));
      double rate = norm / (Math.sqrt(t) * Math.max(Double.MIN_NORMAL, length(slope)));
      for (int i = 0; i < w.length; i++) w[i] -= rate * slope[i];
      w = onBall(w, 1);
    }
    return best;
  }

  /** The vector shrunk to the ball, after stretching it by a factor. */
  private double[] onBall(double[] w, double stretch) {
    double length = length(w);
    double factor = length == 0 ? 0 : Math.min(stretch, norm / length);
    return Arrays.stream(w).map(v -> factor * v).toArray();
  }

  private double loss(int set, double[] weights, double[] w, double[] slope) {
    double[] f = new double[weights.length];
    for (int i = 0; i < w.length; i++) for (int n = 0; n < f.length; n++) f[n] = Math.fma(w[i], features[i][n], f[n]);
    double[] c = new double[f.length];
    double loss = 0;
    for (int n = 0; n < f.length; n++) {
      int y = Cube.character(set, n);
      if (!(y * f[n] < 1)) continue;
      loss += weights[n] * (1 - y * f[n]);
      c[n] = weights[n] * y;
    }
    for (int i = 0; i < w.length; i++) for (int n = 0; n < c.length; n++) slope[i] = Math.fma(-c[n], features[i][n], slope[i]);
    return loss;
  }

  private static double length(double[] v) {
    return Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
  }
}
