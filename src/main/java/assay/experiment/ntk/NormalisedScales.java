package assay.experiment.ntk;

import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.BatchNormalised;
import assay.random.Stream;
import java.util.Arrays;

/**
 * What becomes of a batch-normalised network whose weights are multiplied by a factor.
 *
 * @param m neurons
 * @param factor c, positive
 * @param epsilon what is added to variances; 0 where the network is to be blind to c
 */
public record NormalisedScales(TrainingSet data, int m, double factor, double epsilon) {

  /**
   * ‖u(cW) − u(W)‖/(‖u(W)‖ + √n): every second neuron keeps its weights, so that it is each neuron by itself that
   * does not see c.
   */
  public double outputError(Stream stream) {
    BatchNormalised f = drawn(stream);
    double[] factors = new double[m];
    for (int r = 0; r < m; r++) factors[r] = r % 2 == 0 ? factor : 1;
    double[] before = f.pass(data.x()).outputs();
    double[] after = f.scaled(factors).pass(data.x()).outputs();
    return Vectors.distance(before, after) / (Vectors.norm(before) + Math.sqrt(data.size()));
  }

  /**
   * ‖K(cW) cᵖ − K(W)‖_F/‖K(W)‖_F.
   *
   * @param power p, rightly 2
   */
  public double kernelError(int power, Stream stream) {
    BatchNormalised f = drawn(stream);
    double[] factors = new double[m];
    Arrays.fill(factors, factor);
    SymmetricMatrix before = BatchNormalisedRun.kernel(f, data.x());
    SymmetricMatrix after = BatchNormalisedRun.kernel(f.scaled(factors), data.x());
    return after.scaled(StrictMath.pow(factor, power)).minus(before).frobenius() / before.frobenius();
  }

  private BatchNormalised drawn(Stream stream) {
    return BatchNormalised.gaussian(m, data.dimension(), epsilon, stream);
  }

  /** The root mean square of ‖K − K′‖_F/‖K‖_F over so many pairs of networks of m neurons without ε. */
  public static double distance(double[][] x, int m, int pairs, Stream stream) {
    double squares = 0;
    for (int i = 0; i < pairs; i++) {
      SymmetricMatrix first = BatchNormalisedRun.kernel(BatchNormalised.gaussian(m, x[0].length, 0, stream), x);
      SymmetricMatrix second = BatchNormalisedRun.kernel(BatchNormalised.gaussian(m, x[0].length, 0, stream), x);
      double distance = second.minus(first).frobenius() / first.frobenius();
      squares += distance * distance;
    }
    return Math.sqrt(squares / pairs);
  }
}
