package gradientfeature;

import assay.distribution.SparseCode;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.gradientfeature.ClippedActivation;

/**
 * A sparse code, and the steps of a network of a few neurons on it, looked at through its first neuron.
 *
 * @param noise s_ξ of the first step in units of 1/k; that of the second is k^{−3/2}
 * @param rate η⁽¹⁾, small enough that |g⁽¹⁾| is below 1
 */
@Drawn
record CodeSteps(@Width(min = 2, max = 5) int k, @Width(max = 5) int background, @LogUniform(min = 0.1, max = 0.5) double pO,
    @LogUniform(min = 0.3, max = 1) double noise, @LogUniform(min = 0.01, max = 0.3) double rate, long seed) {

  private static final int PAIRS = 2;

  SparseCode.Drawn code() {
    return new SparseCode(k, background, pO).drawn(Stream.seeded(seed));
  }

  FirstNeuron first(SparseCode.Drawn code, Trial trial) {
    return new FirstNeuron(code.distribution(), k, start(code, trial), new ClippedActivation(noise / k));
  }

  private ClippedNetwork start(SparseCode.Drawn code, Trial trial) {
    return ClippedNetwork.draw(code.distribution(), PAIRS, k, 1, trial.stream("initialization"));
  }

  /** Both steps; the first is described before the network moves on. */
  FirstNeuron[] both(SparseCode.Drawn code, Trial trial) {
    FirstNeuron first = first(code, trial);
    ClippedNetwork moved = start(code, trial);
    moved.look(first.activation).step(first.activation, rate, 0, 1);
    return new FirstNeuron[] {first, new FirstNeuron(first.D, k, moved, new ClippedActivation(StrictMath.pow(k, -1.5)))};
  }
}
