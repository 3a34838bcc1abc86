package assay.experiment.lowerbounds;

import assay.Fused;
import assay.core.GradientSums;
import assay.core.Ops;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.span.CubeFeatures;
import java.util.Arrays;

/**
 * How the gradients of ½ E(f − χ_S)² by all weights, biases and outputs of a network differ from those for the
 * zero target, on the whole cube and with the sums that training uses (Malach, Kamath, Abbe, Srebro 2021, arXiv
 * 2103.01210, ask it of families of targets).
 *
 */
public record ParityGradients(Cube cube, TwoLayer network) {

  /** A network of m random neurons with biases, all parameters Gaussian. */
  public static TwoLayer network(int n, int m, long seed) {
    Stream stream = Stream.seeded(seed);
    TwoLayer signs = CubeFeatureMap.neurons(n, m, 1, stream);
    return signs.withOutputs(stream.gaussians(m, 1));
  }

  /** The average over these sets of ‖∇L_S − ∇L_0‖². */
  public double meanSquaredDifference(int... sets) {
    Samples samples = CubeFeatureMap.samples(cube, new double[cube.size()]);
    double[] zero = gradient(samples, new double[cube.size()]);
    return Arrays.stream(CubeFeatures.parities(cube, sets))
        .mapToDouble(parity -> Vectors.squaredDistance(gradient(samples, parity), zero)).average().orElseThrow();
  }

  /** E‖∇f‖². */
  public double meanSquaredGradient() {
    return CubeFeatureMap.meanSquare(CubeFeatures.tangent(cube, network, true));
  }

  /** For each neuron the derivatives by w_1, …, w_n, by the bias and by the output weight. */
  private double[] gradient(Samples samples, double[] y) {
    GradientSums sums = Ops.best().sums(samples, network, slopes(samples, y));
    int each = cube.dimension() + 2;
    double[] gradient = new double[network.width() * each];
    for (int i = 0; i < network.width(); i++) {
      double byOutput = -network.b(i) * sums.s(i);
      for (int j = 0; j < cube.dimension(); j++) {
        gradient[i * each + j] = network.a(i) * sums.g(i, j);
        byOutput = Fused.multiplyAdd(network.w(i, j), sums.g(i, j), byOutput);
      }
      gradient[i * each + each - 2] = -network.a(i) * sums.s(i);
      gradient[i * each + each - 1] = byOutput;
    }
    return gradient;
  }

  private double[] slopes(Samples samples, double[] y) {
    double[] c = new double[y.length];
    Ops.best().outputs(samples, network, c);
    for (int k = 0; k < c.length; k++) c[k] = (c[k] - y[k]) / c.length;
    return c;
  }
}
