package convexity;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.experiment.convexity.CorrelatedInputs;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * C-3 for inputs with a covariance Σ: the constant ¼ λ_min(Σ), in the ball that Σ makes an ellipsoid. A singular Σ is
 * out of regime: along its null space the loss does not change.
 */
@Theorem(paper = Paper.TALK, name = "One-point convexity", constants = Theorem.Constants.DERIVED)
class CorrelatedNeuron {

  @States("C-3")
  @Property(tries = 60)
  Claim anyCovariance(
      @ForAll @Width(min = 2, max = 6) int d, @ForAll @LogUniform(min = 0.1, max = 1) double λ,
      @ForAll @LogUniform(min = 1e-2, max = 1) double distance) {
    return convex(new CorrelatedInputs(d, λ, distance), 0.25);
  }

  @Mutant(of = "C-3", change = "½ + 10⁻² in place of ¼, at white inputs")
  @Property(tries = 5)
  Claim moreThanAHalf(@ForAll @Width(min = 2, max = 6) int d) {
    return convex(new CorrelatedInputs(d, 1, 0.01), 0.51);
  }

  @States("C-3-unreachable")
  @Expect(value = Verdict.Kind.OUT_OF_REGIME, why = "inputs that miss a direction say nothing of w along it")
  @Property(tries = 1)
  Claim aSingularCovariance() {
    return convex(new CorrelatedInputs(3, 0, 0.5), 0.25);
  }

  private static Claim convex(CorrelatedInputs inputs, double constant) {
    var point = PerTrial.of(inputs::at);
    return Claim.inequality()
        .assume("λ_min(Σ)", inputs.smallest(), above(0))
        .assume("‖√Σ (w − w*)‖ / ‖√Σ w*‖", point.get(p -> exactly(p.inTheBall())), atMost(1))
        .left("¼ λ_min(Σ) ‖w − w*‖²",
            point.get(p -> exactly(constant * inputs.smallest() * p.squaredDistance())))
        .right("⟨∇L(w), w − w*⟩", point.get(p -> exactly(p.outwards())));
  }
}
