package recursive;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Throughout;
import assay.claim.Verdict;
import assay.experiment.recursive.LinearDescent;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.theorem.recursive.LinearNetwork;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * NFA-L: a linear network of L balanced layers has W_1ᵀW_1 = (JᵀJ)^{1/L}, J = W_L ⋯ W_1, and JᵀJ is its AGOP: the
 * ansatz with exponent α = 1/L and constant 1. Gradient descent leaves balance slowly; how far it went is known from
 * the gradients it took. A map J of a single singular value would make every exponent right.
 */
@Theorem(paper = Paper.TITLE, name = "Ansatz of deep linear networks", constants = Theorem.Constants.DERIVED)
class LinearNetworks {

  private static final String ANSATZ = "‖W_1ᵀW_1 − (JᵀJ)^{1/L}‖_F/‖W_1ᵀW_1‖_F";

  @States("NFA-L")
  @Property(tries = 40)
  Claim balancedLayersHaveExponentOneOverL(
      @ForAll @Width(min = 2, max = 5) int L, @ForAll @Width(min = 2, max = 12) int d, @ForAll long seed) {
    return ansatz(L, d, seed, 1.0 / L);
  }

  @Mutant(of = "NFA-L", change = "α = 1/2 at L = 3")
  @Property(tries = 5)
  Claim theExponentOfTwoLayers(@ForAll @Width(min = 2, max = 12) int d, @ForAll long seed) {
    return ansatz(3, d, seed, 0.5);
  }

  /** The root of an eigenvalue .3^{2L} that is off by 2⁻⁵⁰ is off by 1e-9 at most for L ≤ 5. */
  private static Claim ansatz(int L, int d, long seed, double alpha) {
    var network = PerInstance.of(trial -> LinearNetwork.balanced(L, d, trial.stream("network " + seed)));
    return Identity.everywhere("W_1ᵀW_1", "(JᵀJ)^α", network.get(each -> exactly(each.error(alpha))))
        .relativeTo("‖W_1ᵀW_1‖_F", trial -> exactly(1))
        .within(1e-9, "rounding of the smallest eigenvalues, which the root enlarges")
        .assume("σ_1(J)/σ_d(J)", network.get(each -> exactly(each.spread())), atLeast(1.1));
  }

  /** D⁺ = (1 − ηλ)² D + η² (G_{l+1}ᵀG_{l+1} − G_l G_lᵀ) for D_l = W_{l+1}ᵀW_{l+1} − W_l W_lᵀ. */
  @States("NFA-L")
  @Property(tries = 20)
  Claim imbalanceFollowsItsRecursion(@ForAll Descent s, @ForAll boolean balanced) {
    return recursion(s.descent(200, balanced), 2);
  }

  @Mutant(of = "NFA-L", change = "1 − ηλ in place of its square")
  @Property(tries = 5)
  Claim decayOfOneLayer(@ForAll Descent s) {
    return recursion(s.descent(200, false), 1);
  }

  private static Claim recursion(LinearDescent descent, int power) {
    double kept = 1 - descent.rate() * descent.decay();
    return Identity
        .everywhere("D⁺", "(1 − ηλ)² D + η² (G_{l+1}ᵀG_{l+1} − G_l G_lᵀ)",
            trial -> exactly(descent.run(power == 2 ? kept * kept : kept).recursionError()))
        .relativeTo("‖W_l‖² + ‖W_{l+1}‖²", trial -> exactly(1))
        .within(1e-13, "rounding of products of 12×12 matrices");
  }

  /** A bound that is known from the gradients alone: Σ (1 − ηλ)^{2(T−t)} η² ‖·‖ + (1 − ηλ)^{2T} ‖D_0‖. */
  @States("NFA-L")
  @Property(tries = 12)
  Claim imbalanceStaysBelowWhatTheGradientsAllow(@ForAll Descent s, @ForAll boolean balanced) {
    return drift(s.descent(2000, balanced), 1);
  }

  @Mutant(of = "NFA-L", change = "half of what the gradients add")
  @Property(tries = 5)
  Claim halfTheDrift(@ForAll Descent s) {
    return drift(s.descent(2000, true), 0.5);
  }

  private static Claim drift(LinearDescent descent, double share) {
    var run = PerInstance.of(trial -> descent.run());
    return Throughout.of("step", "max_l ‖D_l‖_F", run.get(LinearDescent.Run::imbalance),
        "drift that the gradients allow", run.get(each -> each.bound(share)))
        .roundingOf("2000 roundings of ‖W_l‖² < 100, a billionth of", 0.02);
  }

  /** ‖(W_1ᵀW_1)^L − JᵀJ‖_F ≤ Σ_l ‖W_1‖² ⋯ ‖W_l‖² (L − l) s_l^{2(L−l−1)} drift_l. */
  @States("NFA-L")
  @Property(tries = 12)
  Claim theAnsatzHoldsUpToTheDrift(@ForAll Descent s, @ForAll @Width(min = 1000, max = 4000) int steps) {
    return power(s.descent(steps, true), s.L);
  }

  @Mutant(of = "NFA-L", change = "(W_1ᵀW_1)² at L = 3")
  @Property(tries = 5)
  Claim theSquareAtThreeLayers(@ForAll @Width(min = 3, max = 8) int d, @ForAll long seed) {
    return power(new Descent(3, d, 0.005, 0, seed).descent(2000, true), 2);
  }

  private static Claim power(LinearDescent descent, int exponent) {
    var run = PerInstance.of(trial -> descent.run());
    return Claim.inequality()
        .assume("σ_1(J)/σ_d(J)", run.get(each -> exactly(each.network().spread())), atLeast(1.5))
        .left("‖(W_1ᵀW_1)^L − JᵀJ‖_F", run.get(each -> exactly(each.network().powerError(exponent))))
        .right("Σ_l ‖W_1‖² ⋯ ‖W_l‖² (L − l) s_l^{2(L−l−1)} drift_l",
            run.get(each -> exactly(each.network().powerErrorBound(each.drift()))));
  }

  @States("NFA-L-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "it needs balance: an unbalanced start keeps D without weight decay")
  @Property(tries = 1)
  Claim withoutBalance() {
    return settled(new LinearDescent(2, 6, 0.01, 0, 4000, false, 0));
  }

  /**
   * Weight decay brings balance: after T steps (1 − ηλ)^{2T} of D_0 is left, and the ansatz holds to a few per cent.
   */
  @States(value = "NFA-L-decay", rests = "NFA-L")
  @Theorem(paper = Paper.TITLE, name = "Ansatz of deep linear networks", constants = Theorem.Constants.STATED)
  @Property(tries = 4)
  Claim decayRestoresTheAnsatz(@ForAll @Width(min = 3, max = 6) int d, @ForAll long seed) {
    return settled(new LinearDescent(2, d, 0.02, 0.01, 12_000, false, seed));
  }

  @Mutant(of = "NFA-L-decay", change = "a tenth of the steps")
  @Property(tries = 4)
  Claim tooFewSteps(@ForAll @Width(min = 3, max = 6) int d, @ForAll long seed) {
    return settled(new LinearDescent(2, d, 0.02, 0.01, 1200, false, seed));
  }

  private static Claim settled(LinearDescent descent) {
    var run = PerInstance.of(trial -> descent.run());
    return Claim.inequality()
        .assume("σ_1(J)/σ_d(J)", run.get(each -> exactly(each.network().spread())), atLeast(1.5))
        .left(ANSATZ, run.get(each -> exactly(each.network().error(1.0 / descent.depth()))))
        .right(".02", 0.02)
        .series("max_l ‖D_l‖_F", run.get(LinearDescent.Run::imbalance));
  }

  /**
   * A descent.
   *
   * @param eta η
   * @param lambda λ
   */
  @Drawn
  record Descent(
      @Width(min = 2, max = 4) int L, @Width(min = 2, max = 8) int d, @LogUniform(min = 0.002, max = 0.01) double eta,
      @LogUniform(min = 1e-4, max = 0.1) double lambda, long seed) {

    LinearDescent descent(int steps, boolean balanced) {
      return new LinearDescent(L, d, eta, lambda, steps, balanced, seed);
    }
  }
}
