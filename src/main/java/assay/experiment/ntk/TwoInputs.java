package assay.experiment.ntk;

import assay.kernel.Points;
import assay.linear.Vectors;
import assay.random.Stream;

/** Two unit inputs at a given angle, for kernels whose eigenvalues at two inputs are known. */
public final class TwoInputs {

  private TwoInputs() {}

  /**
   * x and cos θ x + sin θ u for a random direction x and one u orthogonal to it.
   *
   * @param d dimension, at least 2
   */
  public static Points at(double angle, int d, long seed) {
    Stream stream = Stream.seeded(seed);
    double[] x = stream.direction(d);
    double[] u = orthogonal(stream.direction(d), x);
    double length = Vectors.norm(u);
    double[] y = new double[d];
    for (int j = 0; j < d; j++) y[j] = StrictMath.cos(angle) * x[j] + StrictMath.sin(angle) * u[j] / length;
    return Points.of(new double[][] {x, y});
  }

  private static double[] orthogonal(double[] u, double[] x) {
    return Vectors.sum(u, -Vectors.dot(x, u), x);
  }
}
