package assay.experiment.ntk;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.BoundedSample;
import assay.stats.Hoeffding;
import assay.stats.Interval;
import assay.theorem.ntk.SphereSpectrum;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What descent on the squared loss has made of a sample from the sphere with labels scale·⟨β, x⟩, or random signs of
 * that scale if there is no β: all that the finite-sample bound of Arora et al. (2019, arXiv 1901.08584, theorem 5.1)
 * needs of a finite network. Losses are min(|f − y|, 1).
 *
 * @param loss its mean on the sample
 * @param testLosses of fresh points
 * @param distance |W(T) − W(0)|_F
 * @param movement max |w_r(T) − w_r(0)|
 * @param jacobian ‖Z(0)‖_F = √(#{(r, i) : active}/m)
 * @param excess Σ_{r,i} (R − |⟨w_r(0), x_i⟩|)₊, R being the movement rounded up to the grid
 */
public record TrainedSample(
    double loss, double[] testLosses, double distance, double movement, double jacobian, double excess) {

  /** For the distance. */
  public static final Grid DISTANCES = new Grid(-12, 16);

  /** For the movement. */
  public static final Grid MOVEMENTS = new Grid(-40, 0);

  private static final int TEST_POINTS = 1500;

  /**
   * @param n points of the sample
   * @param m neurons, even
   * @param beta β, or nothing
   */
  public static TrainedSample of(int n, int d, int m, double[] beta, double scale, int steps, Trial trial) {
    Stream inputs = trial.stream("inputs");
    double[][] x = points(n, d, inputs);
    double[][] tests = points(TEST_POINTS, d, inputs);
    double[] y = labels(x, beta, scale, trial.stream("labels"));
    TwoLayer start = Initialization.antisymmetric(m, 1).draw(trial, d);
    TwoLayer f = trained(x, y, start, steps);
    double movement = Weights.movement(f, start);
    double allowed = MOVEMENTS.up(movement);
    double[] z = preactivations(start, x);
    double excess = Arrays.stream(z).map(v -> Math.max(0, allowed - Math.abs(v))).sum();
    double[] testLosses = losses(f, tests, labels(tests, beta, scale, trial.stream("test labels")));
    return new TrainedSample(
        mean(losses(f, x, y)), testLosses, Weights.distance(f, start), movement, jacobian(z, m), excess);
  }

  private static TwoLayer trained(double[][] x, double[] y, TwoLayer start, int steps) {
    LeastSquares descent = LeastSquares.of(x, y, start);
    for (int k = 0; k < steps; k++) descent.step(rate(x.length, start.dimension()));
    return descent.neurons();
  }

  private static double jacobian(double[] preactivations, int m) {
    return Math.sqrt((double) Arrays.stream(preactivations).filter(z -> z > 0).count() / m);
  }

  /** Two thirds of the inverse of n times the largest eigenvalue of h on the sphere. */
  static double rate(int n, int d) {
    SphereSpectrum sphere = new SphereSpectrum(d);
    return 2 / (3 * n * Math.max(sphere.firstLayer(0), sphere.firstLayer(1)));
  }

  private static double[][] points(int n, int d, Stream stream) {
    return IntStream.range(0, n).mapToObj(i -> stream.direction(d)).toArray(double[][]::new);
  }

  private static double[] labels(double[][] x, double[] beta, double scale, Stream stream) {
    return Arrays.stream(x)
        .mapToDouble(point -> scale * (beta.length == 0 ? stream.sign() : Vectors.dot(beta, point))).toArray();
  }

  private static double[] preactivations(TwoLayer start, double[][] x) {
    double[][] w = Weights.rows(start);
    double[] z = new double[x.length * w.length];
    for (int i = 0; i < x.length; i++) for (int r = 0; r < w.length; r++) z[i * w.length + r] = Vectors.dot(w[r], x[i]);
    return z;
  }

  private static double[] losses(TwoLayer f, double[][] x, double[] y) {
    Samples samples = TrainingSet.unlabelled(x);
    double[] outputs = new double[y.length];
    Ops.best().outputs(samples, f, outputs);
    return IntStream.range(0, y.length).mapToDouble(i -> Math.min(1, Math.abs(outputs[i] - y[i]))).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** Of the loss on the distribution. */
  public Interval testLoss(double level) {
    return Hoeffding.of(BoundedSample.of(testLosses, new Interval(0, 1)), level);
  }
}
