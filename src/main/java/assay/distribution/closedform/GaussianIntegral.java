package assay.distribution.closedform;

import assay.stats.GaussianRule;
import java.util.function.Function;

/**
 * E f(μ + Lξ) for ξ ~ N(0, I_r) and a lower triangular L with positive diagonal, one coordinate inside the other: by
 * Gauss-Hermite where f is smooth, by Gauss-Legendre between its kinks where it is smooth but for kinks in single
 * coordinates.
 *
 * @param mean μ, r numbers
 * @param factor L
 * @param kinks where f may have a kink or a jump in any one of its coordinates
 */
record GaussianIntegral(double[] mean, double[][] factor, double[] kinks) {

  private static final GaussianRule SMOOTH = GaussianRule.hermite(80);
  private static final int NODES_PER_PIECE = 20;

  /** Under N(0, I_r). */
  static GaussianIntegral standard(int r, double[] kinks) {
    double[][] identity = new double[r][r];
    for (int i = 0; i < r; i++) identity[i][i] = 1;
    return new GaussianIntegral(new double[r], identity, kinks);
  }

  /** Under N(μ, I − vvᵀ), for |v| &lt; 1: L by Cholesky's method. */
  static GaussianIntegral conditioned(double[] mean, double[] v, double[] kinks) {
    int r = v.length;
    double[][] factor = new double[r][r];
    for (int i = 0; i < r; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = (i == j ? 1 : 0) - v[i] * v[j];
        for (int k = 0; k < j; k++) rest -= factor[i][k] * factor[j][k];
        factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
      }
    }
    return new GaussianIntegral(mean, factor, kinks);
  }

  /** The expectations of the components of f. */
  double[] of(int components, Function<double[], double[]> f) {
    double[] sums = new double[components];
    add(0, 1, new double[mean.length], new double[mean.length], f, sums);
    return sums;
  }

  private void add(int level, double weight, double[] xi, double[] z, Function<double[], double[]> f, double[] sums) {
    if (level == mean.length) {
      double[] value = f.apply(z);
      for (int i = 0; i < sums.length; i++) sums[i] += weight * value[i];
      return;
    }
    double centre = mean[level];
    for (int j = 0; j < level; j++) centre += factor[level][j] * xi[j];
    GaussianRule rule = rule(centre, factor[level][level]);
    for (int i = 0; i < rule.nodes().length; i++) {
      xi[level] = rule.nodes()[i];
      z[level] = centre + factor[level][level] * xi[level];
      add(level + 1, weight * rule.weights()[i], xi, z, f, sums);
    }
  }

  private GaussianRule rule(double centre, double deviation) {
    if (kinks.length == 0) return SMOOTH;
    double[] breaks = new double[kinks.length];
    for (int i = 0; i < breaks.length; i++) breaks[i] = (kinks[i] - centre) / deviation;
    return GaussianRule.pieces(NODES_PER_PIECE, breaks);
  }
}
