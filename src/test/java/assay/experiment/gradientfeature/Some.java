package assay.experiment.gradientfeature;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.distribution.Xor;
import assay.network.Initialization;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;

/** What several tests here share. */
final class Some {

  static final Trial TRIAL = new Trial(new Key(1, "experiment", 0, 0));
  static final FiniteDistribution XOR = new Xor(2, 1, 0).draw(Stream.seeded(1));

  /** (2, 0) with label 1 and weight ¼, (0, 3) with label −1 and weight ¾. */
  static final FiniteDistribution TWO = FiniteDistribution.of(
      "two atoms", new double[][] {{2, 0}, {0, 3}}, new double[] {1, -1}, new double[] {0.25, 0.75});

  private Some() {}

  /** Always the same neuron. */
  static Initialization neuron(double w1, double w2, double b, double a) {
    return (trial, dimension) -> one(w1, w2, b, a);
  }

  static TwoLayer one(double w1, double w2, double b, double a) {
    return TwoLayer.of(new double[][] {{w1, w2}}, new double[] {b}, new double[] {a});
  }

  /** f(x), straight from the definition. */
  static double output(TwoLayer network, double[] x) {
    double f = 0;
    for (int i = 0; i < network.width(); i++) {
      double z = -network.b(i);
      for (int j = 0; j < x.length; j++) z += network.w(i, j) * x[j];
      f += network.a(i) * Math.max(0, z);
    }
    return f;
  }
}
