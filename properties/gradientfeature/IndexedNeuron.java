package gradientfeature;

import assay.distribution.closedform.Link;
import assay.distribution.closedform.MultipleIndex;
import assay.linear.Vectors;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.random.Trial;

/**
 * A model and a neuron.
 *
 * @param share |P_⊥w|/|w|; near 0 the integrands are too steep for quadrature
 * @param length |w|
 * @param offset |b|/|w|
 */
@Drawn
record IndexedNeuron(
    @Width(min = 4, max = 64) int d, @Width(max = 3) int r, Link link, @LogUniform(min = 0.5, max = 0.99) double share,
    @LogUniform(min = 0.1, max = 10) double length, @LogUniform(min = 0.05, max = 3) double offset, boolean positive, long seed) {

  MultipleIndex model() {
    return MultipleIndex.random(d, r, link, Stream.seeded(seed));
  }

  double bias() {
    return (positive ? offset : -offset) * length;
  }

  /** Random but for its share outside the index. */
  double[] weight() {
    double[] v = Stream.seeded(~seed).direction(d);
    double[] rest = model().outside(v);
    double[] along = Vectors.sum(v, -1, rest);
    double[] unit = Vectors.sum(new double[d], share * length / Vectors.norm(rest), rest);
    return Vectors.sum(unit, Math.sqrt(1 - share * share) * length / Vectors.norm(along), along);
  }

  /** Ĝ(w, b) of n samples. */
  double[] empirical(int n, Trial trial) {
    MultipleIndex model = model();
    double[] w = weight();
    double[] g = new double[d];
    Stream stream = trial.stream("samples");
    for (int i = 0; i < n; i++) {
      double[] x = stream.gaussians(d, 1);
      if (Vectors.dot(w, x) > bias()) g = Vectors.sum(g, model.label(x) / n, x);
    }
    return g;
  }

  /** The part of a vector outside the rows of U, and if so asked outside w. */
  double[] outside(double[] v, boolean neuron) {
    double[] rest = model().outside(v);
    double[] normal = model().outside(weight());
    double along = 0;
    for (int j = 0; j < d; j++) along += rest[j] * normal[j] / Math.pow(Vectors.norm(normal), 2);
    return neuron ? Vectors.sum(rest, -along, normal) : rest;
  }
}
