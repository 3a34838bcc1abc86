package ntk;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.Sweep;
import assay.experiment.ntk.GramEigenvalues;
import assay.random.PerTrial;
import assay.theorem.ntk.Eigenvalues;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * E-7: more and more inputs uniform on a sphere of fixed dimension: λ_min of both layers' NTK falls between
 * n^(−4/(d−1)) and n^(−2/(d−1)), as the smallest angle between two of them, about n^(−2/(d−1)), is the upper end and
 * its square the lower one.
 */
@Theorem(paper = Paper.SMALLEST_EIGENVALUE, name = "Uniform inputs", constants = Theorem.Constants.READ)
class ManyInputs {

  private static final int[] SIZES = {12, 24, 48, 96};

  /** Draws that are averaged, since the smallest angle varies widely from one to the next. */
  private static final int AVERAGED = 10;

  /** What is left to small n. */
  private static final double SLACK = 0.15;

  @States(value = "E-7", rests = "E-4")
  @Property(tries = 3)
  Claim noFasterThanTheLowerBound(@ForAll @IntRange(min = 3, max = 5) int d) {
    return eigenvalue(d).atLeast(Eigenvalues.lowerExponent(d), 0);
  }

  @Mutant(of = "E-7", change = "the exponent −1/(d − 1)")
  @Property(tries = 3)
  Claim muchSlower(@ForAll @IntRange(min = 3, max = 4) int d) {
    return eigenvalue(d).atLeast(0.25 * Eigenvalues.lowerExponent(d), 0);
  }

  @States(value = "E-7", rests = {"E-2", "E-4"})
  @Property(tries = 3)
  Claim noSlowerThanTheUpperBound(@ForAll @IntRange(min = 3, max = 5) int d) {
    return eigenvalue(d).atMost(Eigenvalues.upperExponent(d), SLACK);
  }

  @Mutant(of = "E-7", change = "the lower bound's exponent as the upper one")
  @Property(tries = 3)
  Claim asFastAsTheLowerBound(@ForAll @IntRange(min = 3, max = 4) int d) {
    return eigenvalue(d).atMost(Eigenvalues.lowerExponent(d), SLACK);
  }

  private static Exponent.Power eigenvalue(int d) {
    var sweep = PerTrial.of(trial -> Sweep.of(SIZES, 32, trial,
        (n, each) -> GramEigenvalues.meanOfUniform(n, d, AVERAGED, each.stream("inputs"))));
    return Exponent.of("λ_min of n inputs in dimension " + d, "n", sweep);
  }
}
