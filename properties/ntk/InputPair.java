package ntk;

import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;

/**
 * Two inputs.
 *
 * @param nearness of their directions: y is x/‖x‖ plus a random vector of this length, or the opposite
 * @param scale of their norms
 */
@Drawn
record InputPair(
    @Width(min = 2, max = 50) int d, @LogUniform(min = 1e-6, max = 10) double nearness, boolean antipodal,
    @LogUniform(min = 0.1, max = 10) double scale, long seed) {

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
}
