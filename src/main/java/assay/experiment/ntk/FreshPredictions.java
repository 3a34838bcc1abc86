package assay.experiment.ntk;

import assay.core.Ops;
import assay.core.TwoLayer;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.Points;
import assay.linear.Spectrum;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.ntk.LinearDynamics;

/**
 * A network that was trained on its first layer from f = 0, against what gradient descent on the kernel H^∞ predicts
 * after as many steps at points that neither has seen (Arora, Du, Hu, Li, Wang 2019, arXiv 1901.08584).
 */
public final class FreshPredictions {

  private static final int PROBES = 50;

  private final TrainingSet data;
  private final double rate;
  private final int steps;
  private final double[] coefficients;

  private FreshPredictions(TrainingSet data, double rate, int steps, double[] coefficients) {
    this.data = data;
    this.rate = rate;
    this.steps = steps;
    this.coefficients = coefficients;
  }

  /**
   * At the rate η = 1/λ_max(H^∞).
   *
   * @param steps of both
   * @param factor of the kernel k(x) at fresh points; rightly 1
   */
  public static FreshPredictions of(TrainingSet data, int steps, double factor) {
    Spectrum limit = Spectrum.of(Gram.of(ArcCosine.FIRST_LAYER, data.points()));
    double rate = 1 / limit.largest().hi();
    double[] coefficients = LinearDynamics.of(limit, Vectors.scaled(-1, data.y())).coefficients(rate, steps);
    return new FreshPredictions(data, rate, steps, Vectors.scaled(factor, coefficients));
  }

  /** k(x)ᵀ(H^∞)⁻¹(I − (I − ηH^∞)ᵏ) y for each of these points. */
  double[] kernel(double[][] x) {
    return Vectors.times(Gram.between(ArcCosine.FIRST_LAYER, Points.of(x), data.points()), coefficients);
  }

  /** The outputs of m neurons after training. */
  double[] network(int m, double[][] x, Trial trial) {
    TwoLayer start = Initialization.antisymmetric(m, 1).draw(trial, data.dimension());
    LeastSquares descent = data.descent(start);
    for (int k = 0; k < steps; k++) descent.step(rate);
    double[] outputs = new double[x.length];
    Ops.best().outputs(TrainingSet.unlabelled(x), descent.neurons(), outputs);
    return outputs;
  }

  /** The root of the mean squared difference between both at random points of length 1. */
  public double distance(int m, Trial trial) {
    Stream stream = trial.stream("fresh points");
    double[][] x = new double[PROBES][];
    for (int i = 0; i < PROBES; i++) x[i] = stream.direction(data.dimension());
    return Vectors.distance(network(m, x, trial), kernel(x)) / Math.sqrt(PROBES);
  }
}
