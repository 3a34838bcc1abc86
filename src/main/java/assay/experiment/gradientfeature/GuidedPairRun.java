package assay.experiment.gradientfeature;

import assay.chain.Chain;
import assay.chain.ChainRun;
import assay.distribution.FiniteDistribution;
import assay.distribution.GuidedPair;
import assay.network.Loss;
import assay.random.Trial;
import assay.theorem.gradientfeature.Recipe;

/**
 * The first step of Algorithm 1 on a {@link GuidedPair}, set up so that neurons that see the easy atom alone are as long
 * as the planted neuron asks: b̃ = 4B, beyond which the pair lies for most neurons, and κ = b̃/(b* |G|).
 */
public final class GuidedPairRun {

  private GuidedPairRun() {}

  /**
   * The certificate chain of two steps, of which only the first is of interest.
   *
   * @param D drawn from the pair
   * @param m independent draws
   * @param window ε_a
   */
  public static ChainRun of(GuidedPair pair, FiniteDistribution D, int m, double window, Trial trial) {
    double bias = 4 * pair.height();
    double kappa = bias / (PlantedSet.teacher(D).largestBias() * pair.easyGradient());
    Recipe recipe = new Recipe(m, bias, kappa, 1e-3, 2);
    return Chain.run(D, recipe.descent(Loss.HINGE), PlantedSet.teacher(D), pair.gamma(), window, trial);
  }
}
