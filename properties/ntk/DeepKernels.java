package ntk;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.Sweep;
import assay.experiment.ntk.FiniteDeepKernel;
import assay.experiment.ntk.TrainingSet;
import assay.kernel.Deep;
import assay.kernel.Gram;
import assay.linear.SymmetricMatrix;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import ntk.Sizes.DimensionOfSpace;

/**
 * K-3 at finite width: with L layers of m neurons below the last one, (2/m) ⟨∂f/∂W, ∂f/∂W′⟩ + ⟨h_L, h_L′⟩ is near the
 * NTK of L + 1 layers, and ⟨h_L, h_L′⟩ alone near the conjugate kernel. The errors fall at least as 1/√m, up to a slack
 * of 0.1 for small widths.
 */
@Theorem(paper = Paper.KERNELS, name = "Arc-cosine kernels", constants = Theorem.Constants.READ)
class DeepKernels {

  private static final int[] WIDTHS = {16, 40, 100, 256};
  private static final int REPETITIONS = 80;

  /**
   * Networks whose squared errors are averaged: a single one may be near the limit by chance, which spreads logarithms
   * widely.
   */
  private static final int AVERAGED = 8;
  private static final int INPUTS = 6;
  private static final double SLACK = 0.1;

  @States(value = "K-3", rests = "K-1")
  @Property(tries = 2)
  Claim kernelsTendToTheirLimits(
      @ForAll boolean tangent, @ForAll @IntRange(min = 1, max = 2) int hidden, @ForAll @DimensionOfSpace int d,
      @ForAll long seed) {
    return falls(tangent, hidden, d, seed, hidden + 1, -0.5, REPETITIONS);
  }

  /**
   * One hidden layer: the limit of the next depth is then a quarter off or more. Conjugate kernels of two are only a
   * seventh from those of three, which fluctuations of half their size at 16 neurons hide: their exponent is −0.42,
   * within the slack.
   */
  @Mutant(of = "K-3", change = "the limit of a network with a layer more")
  @Property(tries = 2)
  Claim anotherDepth(@ForAll boolean tangent, @ForAll long seed) {
    return falls(tangent, 1, 10, seed, 3, -0.5, 40);
  }

  @Mutant(of = "K-3", change = "errors that fall as 1/m")
  @Property(tries = 2)
  Claim kernelsTendSooner(@ForAll boolean tangent, @ForAll @IntRange(min = 1, max = 2) int hidden, @ForAll long seed) {
    return falls(tangent, hidden, 10, seed, hidden + 1, -1, 16);
  }

  private static Claim falls(
      boolean tangent, int hidden, int d, long seed, int layers, double exponent, int repetitions) {
    TrainingSet data = TrainingSet.sphere(INPUTS, d, 1, seed);
    SymmetricMatrix limit = Gram.of(new Deep(layers, tangent), data.points());
    var sweep = PerTrial.of(trial -> Sweep.of(WIDTHS, repetitions, trial, (m, each) -> FiniteDeepKernel
        .distance(data.x(), hidden, m, tangent, limit, AVERAGED, each.stream("networks"))));
    String name = "distance of the " + (tangent ? "NTK" : "conjugate kernel") + " from its limit";
    return Exponent.of(name, "m", sweep).atMost(exponent, SLACK);
  }
}
