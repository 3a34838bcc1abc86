package assay.experiment.ntk;

import assay.core.TwoLayer;
import assay.kernel.TangentKernel;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.ActivationPattern;
import assay.network.LeastSquares;
import assay.random.Stream;
import assay.theorem.ntk.LinearDynamics;

/**
 * Training on least squares that may stay near its start, and how far it went (Du, Zhai, Póczos, Singh 2018, arXiv
 * 1810.02054; Arora et al. 2019, arXiv 1901.08584).
 */
public final class LazyRun {

  private static final int PROBES = 20;

  private final TrainingSet data;
  private final TwoLayer start;
  private final LeastSquares descent;
  private final ActivationPattern pattern;
  private double slowest;
  private double deviation;

  private LazyRun(TrainingSet data, TwoLayer start) {
    this.data = data;
    this.start = start;
    descent = data.descent(start);
    pattern = descent.pattern();
  }

  /** Trains, and compares each step with the linear dynamics of a kernel. */
  public static LazyRun of(TrainingSet data, TwoLayer start, Spectrum kernel, double rate, int steps) {
    LazyRun run = new LazyRun(data, start);
    LinearDynamics linear = LinearDynamics.of(kernel, run.descent.residuals());
    for (int k = 1; k <= steps; k++) run.step(rate, linear.residuals(rate, k));
    return run;
  }

  private void step(double rate, double[] expected) {
    double before = descent.loss();
    descent.step(rate);
    slowest = Math.max(slowest, descent.loss() / before);
    deviation = Math.max(deviation, Vectors.distance(descent.residuals(), expected));
  }

  /** The same of plain descent: max over k &lt; steps of Φ(k+1)/Φ(k). */
  public static double slowest(LeastSquares descent, double rate, int steps) {
    double slowest = 0;
    for (int k = 0; k < steps; k++) {
      double before = descent.loss();
      descent.step(rate);
      slowest = Math.max(slowest, descent.loss() / before);
    }
    return slowest;
  }

  /** max over k of Φ(k+1)/Φ(k). */
  public double slowest() {
    return slowest;
  }

  /** max over k of the distance of u(k) from the linear dynamics; no less than that of their residuals' norms. */
  public double deviation() {
    return deviation;
  }

  /** max over r of |w_r(T) − w_r(0)|. */
  public double movement() {
    return Weights.movement(descent.neurons(), start);
  }

  /** |W(T) − W(0)|_F. */
  public double distance() {
    return Weights.distance(descent.neurons(), start);
  }

  /** Share of the activations at the inputs that changed. */
  public double flips() {
    return descent.pattern().flipped(pattern);
  }

  /** |H(T) − H(0)|_F. */
  public double kernelChange() {
    SymmetricMatrix before = TangentKernel.gram(data.inputs(), pattern);
    return TangentKernel.gram(data.inputs(), descent.pattern()).minus(before).frobenius();
  }

  /** Root of the mean squared error of the linearisation at fresh points. */
  public double linearisation() {
    Stream stream = Stream.seeded(data.dimension());
    double[][] x = new double[PROBES][];
    for (int i = 0; i < PROBES; i++) x[i] = stream.direction(data.dimension());
    return Linearised.rootMeanSquare(TrainingSet.unlabelled(x), start, descent.neurons());
  }
}
