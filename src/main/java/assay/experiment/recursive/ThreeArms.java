package assay.experiment.recursive;

import assay.experiment.recursive.MachineLearning.Learned;
import assay.random.Trial;
import assay.theorem.recursive.RecursiveMachine;

/**
 * A recursive feature machine on the cube, with samples for two of three targets: a staircase, a product of two
 * coordinates, a product of three. Noise .1, L = 10, ridge 10⁻³, five rounds; tested without noise.
 *
 * @param hard the target of the third arm
 */
public record ThreeArms(int dimension, int samples, Target hard) {

  private static final int FRESH = 1000;

  /** What the arms learnt. */
  public record Outcome(Learned staircase, Learned pair, Learned hard) {

    /**
     * The largest of: the staircase's error over .05, the pair's over .1, 1 over the hard one's; errors in units of the
     * zero predictor's.
     */
    public double worst() {
      return Math.max(Math.max(staircase.relativeError() / 0.05, pair.relativeError() / 0.1),
          1 / hard.relativeError());
    }
  }

  /** Runs all three. */
  public Outcome run(Trial trial) {
    return new Outcome(learned(Target.STAIRCASE, trial), learned(Target.PRODUCT, trial), learned(hard, trial));
  }

  private Learned learned(Target target, Trial trial) {
    return new MachineLearning(RecursiveMachine.laplace(10, 1e-3), new Task(Inputs.CUBE, target, dimension, 0.1),
        samples, FRESH, 5).run(trial.inner(target.name(), 0));
  }
}
