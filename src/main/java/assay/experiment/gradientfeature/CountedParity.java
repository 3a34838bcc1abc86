package assay.experiment.gradientfeature;

import assay.Require;
import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.random.Trial;
import assay.theorem.gradientfeature.ParityBounds;
import assay.theorem.gradientfeature.Recipe;
import java.util.stream.IntStream;

/**
 * The parity of k among any number d of signs, half of whose inputs are uniform while in the other half the k signs are
 * equal, as Algorithm 1 on the population meets it where every neuron sees all inputs or none: a distribution on the
 * k + 1 values of u = Σ_A x_l/√k, whatever d is.
 *
 * <p>Derived: the distribution is invariant under permutations of A and uniform elsewhere, independently. For a neuron
 * that sees everything G = E[y x] = ½ √k D with D = 1_A/√k, so that W_1 is along D; as long as it is, the output is a
 * function of u, and E[y ℓ′(y f(x)) x] along D again. The orthogonal part of x is never met.
 *
 * @param k odd, at least 3
 */
public record CountedParity(int k) {

  /** The loss that is to be reached: half of what a learner leaves that learns nothing of the uniform inputs. */
  public static final double GOAL = 0.25;

  /** By this factor the smallest width is known at best. */
  public static final double RUNG = StrictMath.sqrt(2);

  private static final double SPEED = 10;

  /** b̃ in units of the largest |u|: nearly every neuron sees all inputs or none. */
  private static final double BIAS = 3;

  /** A neuron with a = s_a has its kink where the sum of the k signs is one over this. */
  private static final double KINKS = 0.6;

  /** @throws IllegalArgumentException if k is even or below 3 */
  public CountedParity {
    Require.that(k >= 3 && k % 2 == 1, "k = " + k + ": must be odd and at least 3");
  }

  /** u with the parity of the k signs. */
  public FiniteDistribution population() {
    double[][] u = new double[k + 1][1];
    double[] label = new double[k + 1];
    double[] weight = new double[k + 1];
    for (int positive = 0; positive <= k; positive++) {
      u[positive][0] = (2 * positive - k) / Math.sqrt(k);
      label[positive] = (k - positive) % 2 == 0 ? 1 : -1;
      weight[positive] = ParityBounds.parities(k, positive) / Math.scalb(1.0, k + 1);
      if (positive % k == 0) weight[positive] += 0.25;
    }
    return FiniteDistribution.of("parity of " + k + " signs, counted", u, label, weight);
  }

  /**
   * Algorithm 1 on the line of u; |G| = ½ √k for a neuron that sees all. The neurons that see nothing, half of them,
   * stay at 0 and are left out.
   *
   * @param m draws; the network has 2m neurons
   */
  public GradientDescent descent(int m, int steps) {
    double bias = BIAS * Math.sqrt(k);
    Recipe recipe = new Recipe(m, bias, 2 * KINKS * bias, SPEED, steps);
    Initialization all = recipe.initialization(Loss.HINGE);
    return recipe.descent(Loss.HINGE).with((trial, dimension) -> seeing(all.draw(trial, dimension)));
  }

  private static TwoLayer seeing(TwoLayer all) {
    int[] kept = IntStream.range(0, all.width()).filter(i -> all.b(i) < 0).toArray();
    double[][] w = IntStream.of(kept).mapToObj(i -> new double[] {all.w(i, 0)}).toArray(double[][]::new);
    return TwoLayer.of(w, IntStream.of(kept).mapToDouble(all::b).toArray(),
        IntStream.of(kept).mapToDouble(all::a).toArray());
  }

  /** The first step whose loss is at most the goal; one more than there are, if none is. */
  public int steps(int m, int atMost, Trial trial) {
    var run = descent(m, atMost).runUntil(GOAL, population().samples(), trial);
    return run.smallestLoss().hi() <= GOAL ? run.losses().length - 1 : atMost + 1;
  }

  /**
   * The smallest width on a ladder of factor √2 with which nine of ten of these initializations reach the goal.
   *
   * @throws IllegalStateException if 2¹² draws are too few
   */
  public int width(int initializations, int steps, Trial trial) {
    for (int rung = 2; rung <= 24; rung++) {
      int m = (int) Math.round(StrictMath.pow(RUNG, rung));
      if (suffices(m, initializations, steps, trial)) return m;
    }
    throw new IllegalStateException("k = " + k + ": 4096 draws are too few");
  }

  private boolean suffices(int m, int initializations, int steps, Trial trial) {
    int misses = 0;
    for (int i = 0; i < initializations && misses <= initializations / 10; i++)
      if (steps(m, steps, trial.inner("initialization", i)) > steps) misses++;
    return misses <= initializations / 10;
  }
}
