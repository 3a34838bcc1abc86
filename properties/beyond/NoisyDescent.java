package beyond;

import assay.claim.Claim;
import assay.claim.Loose;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.beyond.NoiseAlong;
import assay.quantify.Width;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * the second variant of the learner adds to every neuron's gradient Gaussian noise whose covariance is the second
 * moment of the neuron's inputs. What is checked is that the noise has it: along any direction u the mean of K squares
 * ⟨ξ, u⟩² is E⟨x, u⟩² times χ²_K/K.
 */
@Theorem(paper = Paper.RESNET, name = "Learner, second variant: noise", constants = Theorem.Constants.DERIVED)
class NoisyDescent {

  @Loose("the tolerance is met but for the suite's level, some 1e-11, and a typical deviation is seven times smaller")
  @States("R-3")
  @Property(tries = 20)
  Claim theNoiseHasTheInputsSecondMoment(
      @ForAll @Width(min = 2, max = 60) int samples, @ForAll @Width(min = 1, max = 20) int d, @ForAll long seed) {
    return covariance(new NoiseAlong(samples, d, seed, 1));
  }

  @Mutant(of = "R-3", change = "the sum over the batch in place of the mean")
  @Property(tries = 2)
  Claim withoutTheMean(@ForAll @Width(min = 2, max = 20) int samples, @ForAll long seed) {
    return covariance(new NoiseAlong(samples, 5, seed, samples));
  }

  private static Claim covariance(NoiseAlong noise) {
    return Claim.inequality()
        .left("|mean ⟨ξ, u⟩² / E⟨x, u⟩² − 1|", noise::error)
        .right("2 √(ln(2/level)/K) + 2 ln(2/level)/K", trial -> noise.tolerance(trial.level()));
  }
}
