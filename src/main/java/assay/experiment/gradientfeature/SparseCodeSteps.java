package assay.experiment.gradientfeature;

import assay.distribution.SparseCode;
import assay.random.Trial;
import assay.theorem.gradientfeature.ClippedActivation;

/**
 * The first two steps of a clipped network of two pairs of neurons on a sparse code, looked at through its first
 * neuron.
 *
 * @param code the code, of k relevant coordinates
 * @param noise s_ξ of the first step in units of 1/k; that of the second is k^{−3/2}
 * @param rate η⁽¹⁾
 */
public record SparseCodeSteps(SparseCode.Drawn code, int k, double noise, double rate) {

  private static final int PAIRS = 2;

  /** Before the first step. */
  public FirstNeuron first(Trial trial) {
    return new FirstNeuron(code, k, start(trial), firstActivation());
  }

  /** Before the second step. */
  public FirstNeuron second(Trial trial) {
    ClippedNetwork moved = start(trial);
    moved.look(firstActivation()).step(firstActivation(), rate, 0, 1);
    return new FirstNeuron(code, k, moved, new ClippedActivation(StrictMath.pow(k, -1.5)));
  }

  private ClippedNetwork start(Trial trial) {
    return ClippedNetwork.draw(code.distribution(), PAIRS, k, 1, trial.stream("initialization"));
  }

  private ClippedActivation firstActivation() {
    return new ClippedActivation(noise / k);
  }
}
