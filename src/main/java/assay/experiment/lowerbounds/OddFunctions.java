package assay.experiment.lowerbounds;

import assay.Fused;
import assay.Require;
import assay.distribution.Cube;
import assay.random.Stream;
import assay.span.Subspace;
import java.util.Arrays;

/**
 * How far features correlate with odd functions that are orthogonal to the linear ones. Those of ReLU neurons without
 * biases do not, since relu(z) = z/2 + |z|/2 and 1(z &gt; 0) x_j = x_j/2 + an even function.
 */
public final class OddFunctions {

  private OddFunctions() {}

  /**
   * max over S, i of |E[χ_S φ_i]| over the parities of k, k + 2, … signs.
   *
   * @param features a row of 2ⁿ values for each
   */
  public static double largestCoefficient(Cube cube, int k, double[][] features) {
    double largest = 0;
    for (double[] f : features) {
      double[] coefficients = cube.coefficients(f);
      for (int set = 0; set < coefficients.length; set++) {
        int degree = Integer.bitCount(set);
        if (degree >= k && (degree - k) % 2 == 0) largest = Math.max(largest, Math.abs(coefficients[set]));
      }
    }
    return largest;
  }

  /**
   * max of |E[g φ_i]|/E|g| for a random odd g that is orthogonal to the linear functions, on p random pairs ±x of the
   * sphere, over the gradients and the activations of m random neurons.
   *
   * @throws IllegalArgumentException if p ≤ d: there is no such g
   */
  public static double correlation(int pairs, int d, int m, Stream stream) {
    Require.atLeast("pairs", pairs, d + 1);
    double[][] x = symmetric(pairs, d, stream);
    double[] g = odd(x, stream);
    double largest = 0;
    for (int i = 0; i < m; i++) largest = Math.max(largest, correlation(x, g, stream.gaussians(d, 1)));
    return largest;
  }

  /** x_1, …, x_p, −x_1, …, −x_p, of unit length. */
  static double[][] symmetric(int pairs, int d, Stream stream) {
    double[][] x = new double[2 * pairs][];
    for (int i = 0; i < pairs; i++) {
      x[i] = stream.direction(d);
      x[pairs + i] = Arrays.stream(x[i]).map(v -> -v).toArray();
    }
    return x;
  }

  /** Gaussian on the first half, its negative on the other, less the nearest linear function. */
  static double[] odd(double[][] x, Stream stream) {
    double[] g = new double[x.length];
    for (int i = 0; i < g.length / 2; i++) {
      g[i] = stream.gaussian();
      g[g.length / 2 + i] = -g[i];
    }
    double[] linear = Subspace.spannedBy(coordinates(x)).projection(g);
    for (int n = 0; n < g.length; n++) g[n] -= linear[n];
    return g;
  }

  private static double[][] coordinates(double[][] x) {
    double[][] coordinates = new double[x[0].length][x.length];
    for (int j = 0; j < coordinates.length; j++) for (int n = 0; n < x.length; n++) coordinates[j][n] = x[n][j];
    return coordinates;
  }

  /** The largest correlation with 1(⟨w,x⟩ &gt; 0) x_j and relu(⟨w,x⟩), over the size of g. */
  static double correlation(double[][] x, double[] g, double[] w) {
    double[] sums = new double[w.length + 1];
    double size = 0;
    for (int n = 0; n < g.length; n++) {
      double z = 0;
      for (int j = 0; j < w.length; j++) z = Fused.multiplyAdd(w[j], x[n][j], z);
      size += Math.abs(g[n]);
      if (!(z > 0)) continue;
      for (int j = 0; j < w.length; j++) sums[j] = Fused.multiplyAdd(g[n], x[n][j], sums[j]);
      sums[w.length] = Fused.multiplyAdd(g[n], z, sums[w.length]);
    }
    return Arrays.stream(sums).map(Math::abs).max().orElseThrow() / size;
  }
}
