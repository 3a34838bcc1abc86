package recursive;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.experiment.recursive.DecayedDescent;
import assay.experiment.recursive.DecayedDescent.Trained;
import assay.linear.Matrices;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.stats.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * FACT: with weight decay (λ/2)‖W‖², WᵀW = −(1/(nλ)) Σ ∇_h ℓ_i h_iᵀ where the gradient in W is 0. At any θ the
 * difference is Wᵀ∇_W F/λ, entry by entry, and hence at most ‖W‖₂‖∇_W F‖_F/λ. Where training has not come to rest the
 * equation says nothing: T must be well above 1/(ηλ).
 */
@Theorem(paper = Paper.FACT, name = "Features at convergence", constants = Theorem.Constants.DERIVED)
class FeaturesAtConvergence {

  private static final String FACTOR = "−(1/(nλ)) Σ ∇_h ℓ_i h_iᵀ";

  @States("FACT")
  @Property(tries = 30)
  Claim theDifferenceIsTheGradient(@ForAll Setting s, @ForAll @Width(min = 1, max = 300) int steps) {
    return identity(s.descent(steps), 1);
  }

  @Mutant(of = "FACT", change = "the penalty λ‖W‖²: half of the sum")
  @Property(tries = 5)
  Claim ofTheWholePenalty(@ForAll Setting s) {
    return identity(s.descent(100), 0.5);
  }

  @Mutant(of = "FACT", change = "the other sign")
  @Property(tries = 5)
  Claim withTheOtherSign(@ForAll Setting s) {
    return identity(s.descent(100), -1);
  }

  private static Claim identity(DecayedDescent descent, double factor) {
    int layer = descent.depth() - 1;
    var trained = PerInstance.of(trial -> descent.run());
    return Identity.ofVectors("WᵀW", trained.get(each -> Matrices.flat(each.feature(layer))),
        FACTOR + " + Wᵀ∇_W F/λ",
        trained.get(each -> Matrices.flat(
            Matrices.sum(Matrices.scaled(factor, each.factor(layer)), 1, each.rest(layer)))))
        .relativeTo("‖factor‖_F + ‖WᵀW‖_F", trained.get(each -> exactly(
            Matrices.frobenius(each.factor(layer)) + Matrices.frobenius(each.feature(layer)))))
        .within(1e-10, "rounding of sums over samples and neurons");
  }

  /** For the last hidden layer, come to rest. */
  @States("FACT")
  @Property(tries = 10)
  Claim atConvergenceTheyAgree(@ForAll Setting s) {
    return bounded(s, 1);
  }

  @Mutant(of = "FACT", change = "half of the bound")
  @Property(tries = 10)
  Claim halfTheBound(@ForAll Setting s) {
    return bounded(s, 0.5);
  }

  private static Claim bounded(Setting s, double share) {
    int layer = 1;
    var trained = PerInstance.of(trial -> new Setting(2, s.m, s.d, s.lambda, s.seed).descent(4000).run());
    return Claim.inequality()
        .assume("‖∇_W F‖_F/(λ‖W‖_F)", trained.get(each -> exactly(each.motion(layer))), atMost(0.01))
        .left("‖WᵀW − factor‖_F/‖WᵀW‖_F", trained.get(each -> relative(each.distance(layer), each, layer)))
        .right("‖W‖₂‖∇_W F‖_F/(λ‖WᵀW‖_F)", trained.get(each -> relative(share * each.bound(layer), each, layer)))
        .roundingOf("‖WᵀW‖_F", 1e-2);
  }

  private static Interval relative(double value, Trained trained, int layer) {
    return exactly(value / Matrices.frobenius(trained.feature(layer)));
  }

  @States("FACT-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "T = 600 is below 1/(ηλ) = 10000: the network still moves")
  @Property(tries = 1)
  Claim beforeConvergence() {
    var trained = PerInstance.of(trial -> new DecayedDescent(2, 8, 4, 30, 1e-3, 0.1, 600, 0).run());
    return Claim.inequality()
        .left("‖WᵀW − factor‖_F/‖WᵀW‖_F", trained.get(each -> relative(each.distance(1), each, 1)))
        .right(".1", 0.1)
        .beside("‖∇_W F‖_F/(λ‖W‖_F)", trained.get(each -> exactly(each.motion(1))));
  }

  /**
   * A network with weight decay.
   *
   * @param depth hidden layers
   * @param m neurons of each
   * @param lambda λ
   */
  @Drawn
  record Setting(
      @Width(max = 3) int depth, @Width(min = 4, max = 10) int m, @Width(min = 2, max = 6) int d,
      @LogUniform(min = 0.01, max = 0.03) double lambda, long seed) {

    DecayedDescent descent(int steps) {
      return new DecayedDescent(depth, m, d, 30, lambda, 0.3, steps, seed);
    }
  }
}
