package assay.experiment.owndata;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.experiment.recursive.NetworkLearning;
import assay.linear.SymmetricMatrix;
import assay.network.ActivationPattern;
import assay.network.LeastSquares;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A two-layer network that was trained on samples, both layers and the biases of the first, by full-batch descent of
 * the mean of (f − y)² at rate ½ from PyTorch's start, looked at on the way.
 *
 * @param trained before and after
 * @param looks on the way, the start first
 */
public record LearnedNetwork(NetworkLearning.Trained trained, List<Look> looks) {

  private static final double RATE = 0.5;
  private static final int LOOKS = 20;

  /** Multiplications that training may cost: a few seconds. */
  private static final double COST = 4e9;

  /**
   * What is seen at a step.
   *
   * @param step t
   * @param loss the mean of (f − y)² in training
   * @param error the share of test samples on the wrong side
   * @param flipped the share of pairs (neuron, training sample) whose activation differs from the start
   */
  public record Look(int step, double loss, double error, double flipped) {}

  /** 1000 steps, fewer where they would cost more than a few seconds. */
  public static LearnedNetwork of(FiniteDistribution training, FiniteDistribution test, int width, Stream stream) {
    double[][] x = rows(training);
    TwoLayer start = start(width, x[0].length, stream);
    double[] y = TangentFacts.labels(training);
    LeastSquares descent = LeastSquares.of(withOnes(x), y, start);
    int steps = (int) Math.clamp(COST / ((double) x.length * x[0].length * width), LOOKS, 1000);
    List<Look> looks = new ArrayList<>();
    for (int t = 0; t <= steps; t++) {
      if (t % Math.max(1, steps / LOOKS) == 0 || t == steps) looks.add(look(t, descent, start, test));
      if (t < steps) descent.stepOfBoth(2 * RATE / y.length, 1);
    }
    double loss = looks.getLast().loss;
    if (!Double.isFinite(loss))
      throw new ArithmeticException("training diverged: rate ½ is too large for these inputs;"
          + " prepare them as “centre, unit norm”");
    return new LearnedNetwork(new NetworkLearning.Trained(start, descent.neurons().copy(), x, loss), looks);
  }

  private static Look look(int step, LeastSquares descent, TwoLayer start, FiniteDistribution test) {
    ActivationPattern first = ActivationPattern.of(descent.samples(), start);
    double flipped = ActivationPattern.of(descent.samples(), descent.neurons()).flipped(first);
    return new Look(step, 2 * descent.loss() / first.size(), error(descent.neurons(), test), flipped);
  }

  private static double error(TwoLayer f, FiniteDistribution test) {
    double[] outputs = new double[test.size()];
    Ops.best().outputs(Samples.of(withOnes(rows(test)), TangentFacts.labels(test)), f, outputs);
    return Errors.share(outputs, test);
  }

  private static TwoLayer start(int m, int d, Stream stream) {
    double[][] w = new double[m][d + 1];
    for (double[] row : w) for (int j = 0; j <= d; j++) row[j] = stream.uniform(-1 / Math.sqrt(d), 1 / Math.sqrt(d));
    double[] a = new double[m];
    for (int r = 0; r < m; r++) a[r] = stream.uniform(-1 / Math.sqrt(m), 1 / Math.sqrt(m));
    return TwoLayer.of(w, new double[m], a);
  }

  static double[][] rows(FiniteDistribution D) {
    double[][] x = new double[D.size()][];
    for (int n = 0; n < x.length; n++) x[n] = D.point(n);
    return x;
  }

  private static double[][] withOnes(double[][] x) {
    return Arrays.stream(x).map(point -> {
      double[] longer = Arrays.copyOf(point, point.length + 1);
      longer[point.length] = 1;
      return longer;
    }).toArray(double[][]::new);
  }

  /** At the last step. */
  public Look last() {
    return looks.getLast();
  }

  /** WᵀW. */
  public SymmetricMatrix feature() {
    return trained.feature();
  }
}
