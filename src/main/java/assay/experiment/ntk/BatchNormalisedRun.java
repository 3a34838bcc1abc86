package assay.experiment.ntk;

import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.BatchNormalised;
import assay.network.BatchNormalised.Pass;
import assay.random.Stream;
import java.util.stream.IntStream;

/**
 * Gradient descent on Σ ℓ(u_i, y_i) over the first layer of a batch-normalised network, the batch being all inputs. Its
 * outputs do not change with the lengths of weights, so that gradients are orthogonal to their neuron's weights, and
 * every step makes these longer: ‖w_r⁺‖² = ‖w_r‖² + η²‖∂F/∂w_r‖² (Arora, Li, Lyu 2018, arXiv 1812.03981; where ε = 0).
 *
 * @param start before training
 * @param network after it
 * @param added η² Σ ‖∂F/∂w_r‖² over the steps, a number per neuron
 */
public record BatchNormalisedRun(double[][] x, BatchNormalised start, BatchNormalised network, double[] added) {

  private static final int STEPS = 6;

  private static final double RATE = 0.2;

  /**
   * Descends.
   *
   * @param rate η
   * @param epsilon what is added to variances
   */
  public static BatchNormalisedRun of(TrainingSet data, OutputLoss loss, int m, double rate, int steps, double epsilon,
      Stream stream) {
    BatchNormalised start = BatchNormalised.gaussian(m, data.dimension(), epsilon, stream);
    BatchNormalised network = start;
    double[] added = new double[m];
    for (int k = 0; k < steps; k++) {
      Pass pass = network.pass(data.x());
      double[] c = Vectors.scaled(-rate, loss.slopes(pass.outputs(), data.y()));
      BatchNormalised next = network.moved(pass, c);
      for (int r = 0; r < m; r++) added[r] += Vectors.squaredDistance(next.w()[r], network.w()[r]);
      network = next;
    }
    return new BatchNormalisedRun(data.x(), start, network, added);
  }

  /** max_r | ‖w_r(T)‖² − ‖w_r(0)‖² − share η² Σ ‖∂F/∂w_r‖² |/‖w_r(T)‖²; the share is rightly 1. */
  public double lengthError(double share) {
    double largest = 0;
    for (int r = 0; r < added.length; r++) {
      double after = square(network.w()[r]);
      largest = Math.max(largest, Math.abs(after - square(start.w()[r]) - share * added[r]) / after);
    }
    return largest;
  }

  private static double square(double[] v) {
    return Vectors.dot(v, v);
  }

  /** ‖K(T) − K(0)‖_F/‖K(0)‖_F. */
  public double kernelChange() {
    SymmetricMatrix before = kernel(start, x);
    return kernel(network, x).minus(before).frobenius() / before.frobenius();
  }

  /** The mean of that over so many networks of m neurons, after {@value #STEPS} steps at rate {@value #RATE}. */
  public static double meanChange(TrainingSet data, OutputLoss loss, int m, int networks, Stream stream) {
    return IntStream.range(0, networks)
        .mapToDouble(i -> of(data, loss, m, RATE, STEPS, 0, stream).kernelChange()).average().orElseThrow();
  }

  /** K_ij = Σ_r ⟨∂u_i/∂w_r, ∂u_j/∂w_r⟩. */
  public static SymmetricMatrix kernel(BatchNormalised network, double[][] x) {
    Pass pass = network.pass(x);
    double[][] sum = new double[x.length][x.length];
    for (int r = 0; r < network.w().length; r++) {
      double[][] rows = pass.jacobian(r);
      for (int i = 0; i < x.length; i++) for (int j = 0; j <= i; j++) sum[i][j] += Vectors.dot(rows[i], rows[j]);
    }
    return SymmetricMatrix.of(x.length, (i, j) -> sum[i][j]);
  }
}
