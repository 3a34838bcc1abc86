package assay.span;

import assay.Fused;
import assay.Require;
import assay.distribution.Cube;
import assay.linear.Vectors;
import assay.stats.Interval;
import java.util.Arrays;

/**
 * Linear functions ⟨w, φ⟩ of fixed features with ‖w‖ ≤ B, and the parity χ_S, on a mixture: with probability q the
 * input is uniform on the cube, otherwise its signs in the set S are all equal, and the others uniform.
 *
 * @param features at least one row of 2ᵈ values, one for each point of the cube
 * @param norm B ≥ 0
 * @param uniform q, between 0 and 1
 */
public record HingeRegression(Cube cube, double[][] features, double norm, double uniform) {

  private static final int STEPS = 30;
  private static final double ROUNDING = 1e-12;

  /**
   * @throws IllegalArgumentException if there is no feature, a row has another length or a value that is not finite, or
   *     B or q is outside its range
   */
  public HingeRegression {
    Require.that(features.length > 0, "features: at least one is required");
    for (int i = 0; i < features.length; i++) {
      if (features[i].length != cube.size())
        throw new IllegalArgumentException(
            "feature " + i + " has " + features[i].length + " values: 2^d = " + cube.size() + " are required");
      if (!Arrays.stream(features[i]).allMatch(Double::isFinite))
        throw new IllegalArgumentException("feature " + i + ": every value must be finite");
    }
    Require.nonnegative("norm", norm);
    Require.probability("uniform", uniform);
  }

  /**
   * The least hinge loss for the label χ_S: at least q (1 − B ‖E[χ_S φ]‖), as hinge ≥ 1 − y f on the uniform part
   * (derived here); at most what projected subgradient descent attains.
   *
   * @param set not empty
   * @throws IllegalArgumentException if the number is not that of a set, or of the empty one
   */
  public Interval leastLoss(int set) {
    if (!(0 < set && set < cube.size()))
      throw new IllegalArgumentException("set = " + set + ": must lie between 1 and " + (cube.size() - 1));
    double below = uniform * (1 - norm * Vectors.norm(correlations(set, weights(set, 1)))) - ROUNDING;
    double above = descent(set, weights(set, uniform));
    return new Interval(Math.min(Math.max(0, below), above), above);
  }

  /** {@link #leastLoss} averaged over some sets, at least one. */
  public Interval meanLeastLoss(int... sets) {
    return Arrays.stream(sets).mapToObj(this::leastLoss).reduce(Interval::plus).orElseThrow().times(1.0 / sets.length);
  }

  /** Of each point, where the uniform part has weight q. */
  private double[] weights(int set, double q) {
    double agreeing = (1 - q) / (2 << (cube.dimension() - Integer.bitCount(set)));
    double[] weights = new double[cube.size()];
    for (int n = 0; n < weights.length; n++)
      weights[n] = q / cube.size() + ((n & set) == 0 || (n & set) == set ? agreeing : 0);
    return weights;
  }

  /** E[χ_S φ]. */
  private double[] correlations(int set, double[] weights) {
    double[] v = new double[features.length];
    for (int i = 0; i < v.length; i++)
      for (int n = 0; n < weights.length; n++)
        v[i] = Fused.multiplyAdd(weights[n] * Cube.character(set, n), features[i][n], v[i]);
    return v;
  }

  private double descent(int set, double[] weights) {
    double[] w = onBall(correlations(set, weights), Double.POSITIVE_INFINITY);
    double best = 1;
    for (int t = 1; t <= STEPS; t++) {
      double[] slope = new double[w.length];
      best = Math.min(best, loss(set, weights, w, slope));
      double length = Vectors.norm(slope);
      if (length == 0) return best;
      for (int i = 0; i < w.length; i++) w[i] -= norm / Math.sqrt(t) * (slope[i] / length);
      w = onBall(w, 1);
    }
    return best;
  }

  /** The vector shrunk to the ball, after stretching it by a factor. */
  private double[] onBall(double[] w, double stretch) {
    double length = Vectors.norm(w);
    return Vectors.scaled(length == 0 ? 0 : Math.min(stretch, norm / length), w);
  }

  /** The hinge loss of w; its slope by w is added to an array of zeros. */
  private double loss(int set, double[] weights, double[] w, double[] slope) {
    double[] f = new double[weights.length];
    for (int i = 0; i < w.length; i++)
      for (int n = 0; n < f.length; n++) f[n] = Fused.multiplyAdd(w[i], features[i][n], f[n]);
    double[] c = new double[f.length];
    double loss = 0;
    for (int n = 0; n < f.length; n++) {
      int y = Cube.character(set, n);
      if (y * f[n] >= 1) continue;
      loss += weights[n] * (1 - y * f[n]);
      c[n] = weights[n] * y;
    }
    for (int i = 0; i < w.length; i++)
      for (int n = 0; n < c.length; n++) slope[i] = Fused.multiplyAdd(-c[n], features[i][n], slope[i]);
    return loss;
  }
}
