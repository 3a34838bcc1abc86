package assay.experiment.ntk;

import assay.core.TwoLayer;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.TangentKernel;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Trial;

/**
 * The tangent kernel of a network whose every neuron has moved against the first input, and the bound from its margins
 * (Du, Zhai, Póczos, Singh 2018, arXiv 1810.02054, lemma 3.2 with the instance's own counts).
 *
 * @param change ‖H(W) − H(0)‖₂, from below
 * @param bound E(share · R)
 */
public record MovedKernel(double change, double bound) {

  /** So that rounding moves no neuron by more than R. */
  private static final double WITHIN = 1 - 1e-12;

  /**
   * @param radius R
   * @param share of R at which the margins are counted
   */
  public static MovedKernel of(
      TrainingSet data, int m, double radius, double share, Trial trial) {
    TwoLayer start = Initialization.tangent(m, 1).draw(trial, data.dimension());
    double length = radius * WITHIN;
    TwoLayer moved = Moved.against(start, data.x()[0], length);
    return between(data, start, moved, share * radius);
  }

  /** The same for weights after so many steps of descent at the rate 1/λ_max(H^∞), R being how far they moved. */
  public static MovedKernel trained(TrainingSet data, int m, int steps, Trial trial) {
    TwoLayer start = Initialization.tangent(m, 1).draw(trial, data.dimension());
    double rate = 1 / Spectrum.of(Gram.of(ArcCosine.FIRST_LAYER, data.points())).largest().hi();
    LeastSquares descent = data.descent(start);
    for (int k = 0; k < steps; k++) descent.step(rate);
    return between(data, start, descent.neurons(), Weights.movement(descent.neurons(), start) / WITHIN);
  }

  private static MovedKernel between(TrainingSet data, TwoLayer start, TwoLayer moved, double radius) {
    SymmetricMatrix change = TangentKernel.gram(data.inputs(), moved).minus(TangentKernel.gram(data.inputs(), start));
    return new MovedKernel(Spectrum.of(change).norm().lo(), data.margins(start).kernelChange(radius));
  }
}
