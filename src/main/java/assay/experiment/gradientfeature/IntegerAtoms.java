package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.random.Stream;

/** Atoms and a neuron in whole numbers, where sums have no rounding and the first atom lies on the boundary. */
public record IntegerAtoms(FiniteDistribution D, double[] w, double b) {

  /** Coordinates and weights from −2 to 2, but for x_00 = 3. */
  public static IntegerAtoms draw(int d, int atoms, Stream stream) {
    double[][] x = new double[atoms][d];
    double[] y = new double[atoms];
    for (int n = 0; n < atoms; n++) {
      for (int j = 0; j < d; j++) x[n][j] = stream.below(5) - 2;
      y[n] = stream.sign();
    }
    x[0][0] = 3;
    double[] w = new double[d];
    for (int j = 0; j < d; j++) w[j] = stream.below(5) - 2;
    return new IntegerAtoms(FiniteDistribution.uniform("integer atoms", x, y), w, Vectors.dot(w, x[0]));
  }
}
