package ntk;

import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.random.Trial;

/**
 * Two inputs.
 *
 * @param nearness of their directions: y is x/‖x‖ plus a random vector of this length, or the opposite
 * @param scale of their norms
 */
@Drawn
record InputPair(@Width(min = 2, max = 50) int d, @LogUniform(min = 1e-6, max = 10) double nearness, boolean antipodal, @LogUniform(min = 0.1, max = 10) double scale, long seed) {

  double[] x() {
    double[] x = Stream.seeded(seed).direction(d);
    for (int j = 0; j < d; j++) x[j] *= scale;
    return x;
  }

  double[] y() {
    Stream stream = Stream.seeded(seed);
    double[] y = stream.direction(d);
    double[] other = stream.direction(d);
    for (int j = 0; j < d; j++) y[j] = (antipodal ? -1 : 1) * y[j] + nearness * other[j];
    return y;
  }

  /** (2/m) Σ relu⟨w_r, x⟩ relu⟨w_r, y⟩ over m Gaussian neurons. */
  double average(int m, Trial trial) {
    Stream stream = trial.stream("weights");
    double[] x = x();
    double[] y = y();
    double sum = 0;
    for (int r = 0; r < m; r++) {
      double[] w = stream.gaussians(d, 1);
      sum += 2 * Math.max(0, dot(w, x)) * Math.max(0, dot(w, y));
    }
    return sum / m;
  }

  private static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int j = 0; j < u.length; j++) sum = Math.fma(u[j], v[j], sum);
    return sum;
  }
}
