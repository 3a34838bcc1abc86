package assay.experiment.ntk;

import assay.kernel.Points;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.DeepNetwork.Pass;
import assay.network.DeepNetwork;
import assay.random.Stream;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Kernels of deep networks of finite width: of their gradients, or of their last hidden layer. */
public final class FiniteDeepKernel {

  private FiniteDeepKernel() {}

  /**
   * With all layers trained (2/m) ⟨∂f/∂W, ∂f/∂W′⟩ + ⟨h_L, h_L′⟩, the NTK of L + 1 layers, or ⟨h_L, h_L′⟩ alone.
   *
   * @param x a row for each input
   * @param m width of the layers
   */
  public static SymmetricMatrix of(double[][] x, DeepNetwork network, int m, boolean tangent) {
    Pass[] passes = passes(x, network);
    int last = network.depth();
    return SymmetricMatrix.of(passes.length, (i, j) -> Vectors.dot(passes[i].hidden()[last], passes[j].hidden()[last])
        + (tangent ? 2.0 / m * passes[i].kernel(passes[j]) : 0));
  }

  /** ⟨∂f/∂W, ∂f/∂W′⟩ over the weights of all hidden layers. */
  public static SymmetricMatrix ofGradients(double[][] x, DeepNetwork network) {
    return DeepTraining.kernel(passes(x, network));
  }

  static Pass[] passes(double[][] x, DeepNetwork network) {
    return Arrays.stream(x).map(network::pass).toArray(Pass[]::new);
  }

  /**
   * The root of the mean squared Frobenius distance from the limit over so many networks, relative to it.
   *
   * @param hidden how many layers of m neurons
   */
  public static double distance(
      double[][] x, int hidden, int m, boolean tangent, SymmetricMatrix limit, int networks, Stream stream) {
    double squares = 0;
    for (int i = 0; i < networks; i++) {
      DeepNetwork network = DeepNetwork.gaussian(hidden, m, x[0].length, stream);
      squares += Math.pow(of(x, network, m, tangent).minus(limit).frobenius(), 2);
    }
    return Math.sqrt(squares / networks) / limit.frobenius();
  }

  /** A network whose layers have these widths, with weights of variance 2/width and outputs of variance 1. */
  public static DeepNetwork network(int[] widths, int d, Stream stream) {
    double[][][] w = new double[widths.length][][];
    for (int l = 0; l < widths.length; l++) {
      w[l] = new double[widths[l]][];
      for (int r = 0; r < widths[l]; r++) {
        w[l][r] = stream.gaussians(l == 0 ? d : widths[l - 1], Math.sqrt(2.0 / widths[l]));
      }
    }
    return new DeepNetwork(w, stream.gaussians(widths[widths.length - 1], 1));
  }

  /**
   * The mean over so many networks of a function of ‖h_l‖², l being the last layer, at one random input of length 1.
   */
  public static double meanOfSquaredNorm(
      int layers, int m, int d, int networks, DoubleUnaryOperator of, Stream stream) {
    double[] x = stream.direction(d);
    double sum = 0;
    for (int i = 0; i < networks; i++) {
      double[] h = DeepNetwork.gaussian(layers, m, d, stream).pass(x).hidden()[layers];
      sum += of.applyAsDouble(Vectors.dot(h, h));
    }
    return sum / networks;
  }

  /** max_i Σ_{j ≠ i} |⟨x_i, x_j⟩|ʳ: Gershgorin's radius of the r-th Hadamard power of the Gram matrix. */
  public static double largestPowerSum(Points points, int r) {
    return largestSum(points.size(), (i, j) -> StrictMath.pow(Math.abs(points.dot(i, j)), r));
  }

  /** max_i Σ_{j ≠ i} f(θ_ij) of a function of the angles. */
  public static double largestSum(Points points, DoubleUnaryOperator ofAngle) {
    return largestSum(points.size(), (i, j) -> ofAngle.applyAsDouble(points.angle(i, j)));
  }

  private static double largestSum(int n, SymmetricMatrix.Entries entries) {
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) sum += i == j ? 0 : entries.at(i, j);
      largest = Math.max(largest, sum);
    }
    return largest;
  }
}
