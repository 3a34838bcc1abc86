package gradientfeature;

import assay.distribution.Cube;
import assay.feature.HingeRegression;
import assay.random.Stream;
import java.util.Arrays;

/**
 * N features of signs, chosen before the parity that is to be learnt.
 *
 * @param values N rows of 2ᵈ values in [−1, 1]
 */
record FeatureMap(Cube cube, double[][] values) {

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

  /** Their linear functions of norm at most B, where the uniform distribution has weight q and inputs whose signs in the parity's set all agree have the rest. */
  HingeRegression regression(double q, double norm) {
    return new HingeRegression(cube, values, norm, q);
  }
}
