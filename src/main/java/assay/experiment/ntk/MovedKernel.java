package assay.experiment.ntk;

import assay.core.TwoLayer;
import assay.kernel.TangentKernel;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.network.Initialization;
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
    SymmetricMatrix change = TangentKernel.gram(data.inputs(), moved).minus(TangentKernel.gram(data.inputs(), start));
    return new MovedKernel(Spectrum.of(change).norm().lo(), data.margins(start).kernelChange(share * radius));
  }
}
