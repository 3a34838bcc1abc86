package assay.experiment.recursive;

import assay.Require;
import assay.core.TwoLayer;
import assay.feature.GradientOuterProduct;
import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.LeastSquares;
import assay.random.Stream;
import java.util.Arrays;

/**
 * Full-batch descent of both layers of a ReLU network on the mean of (f(x_i) − y_i)², with the authors' rate .1. Biases
 * are trained: they are weights of a coordinate that is always 1. The start is PyTorch's, uniform in ± 1/√(inputs),
 * times a scale; there is no output bias.
 *
 * @param width m
 * @param scale of the start, 1 for PyTorch's
 * @param decay λ, of every weight
 * @param steps T
 */
public record NetworkLearning(int width, double scale, double decay, int steps) {

  private static final double RATE = 0.1;

  /**
   * @throws IllegalArgumentException if there is no neuron or step, the scale is not positive or the decay negative
   */
  public NetworkLearning {
    Require.atLeast("width", width, 1);
    Require.positive("scale", scale);
    Require.nonnegative("decay", decay);
    Require.atLeast("steps", steps, 1);
  }

  /**
   * Trains.
   *
   * @throws ArithmeticException if training diverges
   */
  public Trained run(Task.Data data, Stream stream) {
    double[][] inputs = Arrays.stream(data.x()).map(NetworkLearning::withOne).toArray(double[][]::new);
    TwoLayer start = start(data.x()[0].length, stream);
    LeastSquares descent = LeastSquares.of(inputs, data.y(), start);
    for (int t = 0; t < steps; t++) descent.stepOfBoth(2 * RATE / data.y().length, 1 - RATE * decay);
    if (!Double.isFinite(descent.loss()))
      throw new ArithmeticException("training diverged: rate .1 is too large for these inputs");
    return new Trained(start, descent.neurons().copy(), data.x(), 2 * descent.loss() / data.y().length);
  }

  private static double[] withOne(double[] x) {
    double[] longer = Arrays.copyOf(x, x.length + 1);
    longer[x.length] = 1;
    return longer;
  }

  private TwoLayer start(int d, Stream stream) {
    double[][] w = new double[width][d + 1];
    double ofW = scale / Math.sqrt(d);
    for (double[] row : w) for (int j = 0; j <= d; j++) row[j] = stream.uniform(-ofW, ofW);
    double[] a = new double[width];
    double ofA = scale / Math.sqrt(width);
    for (int r = 0; r < width; r++) a[r] = stream.uniform(-ofA, ofA);
    return TwoLayer.of(w, new double[width], a);
  }

  /**
   * A network before and after.
   *
   * @param x the inputs
   * @param error the mean of (f(x_i) − y_i)²
   */
  public record Trained(TwoLayer start, TwoLayer end, double[][] x, double error) {

    /** WᵀW. */
    public SymmetricMatrix feature() {
      return Matrices.gram(weights(end));
    }

    /** ΔWᵀΔW of what training changed. */
    public SymmetricMatrix change() {
      return Matrices.gram(Matrices.sum(weights(end), -1, weights(start)));
    }

    /** W_0ᵀW_0. */
    public SymmetricMatrix startFeature() {
      return Matrices.gram(weights(start));
    }

    /** AGOP at the inputs. */
    public SymmetricMatrix agop() {
      return agop(end);
    }

    /** AGOP of the start. */
    public SymmetricMatrix startAgop() {
      return agop(start);
    }

    private SymmetricMatrix agop(TwoLayer network) {
      double[][] w = weights(network);
      return GradientOuterProduct.of(input -> gradient(network, w, input), x);
    }

    private static double[] gradient(TwoLayer network, double[][] w, double[] x) {
      double[] sum = new double[x.length];
      for (int r = 0; r < w.length; r++) {
        if (Vectors.dot(w[r], x) + network.w(r, x.length) <= 0) continue;
        for (int j = 0; j < sum.length; j++) sum[j] += network.a(r) * w[r][j];
      }
      return sum;
    }

    /** Without the coordinate that is always 1. */
    private static double[][] weights(TwoLayer network) {
      double[][] w = new double[network.width()][];
      for (int r = 0; r < w.length; r++)
        w[r] = Arrays.copyOf(Vectors.weights(network, r), network.dimension() - 1);
      return w;
    }
  }
}
