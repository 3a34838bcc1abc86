package gradientfeature;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;
import static gradientfeature.CompetingRun.EPSILON;
import static gradientfeature.CompetingRun.NO_FAILURE;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.experiment.gradientfeature.OnlyGradient;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-E1-half: where neurons see every atom or none, half of the angle's term is enough: with probability at least 1 − δ
 * some step has loss at most OPT + ½ r B_a1 B_x1 (√(2γ) + γ) + ε. For then all gradients are ±E[y x], and the proof is
 * that of GF-E1 with {@link Bounds#halfAngle} in place of GF-C1: what a target loses by turning its features to g is at
 * most half of |⟨D − g, x⟩| on average, and half of ⟨D − g, E[y x]⟩, which nearly vanishes. The tilted feature attains
 * .49 of √(2γ) for this ½, so that neither √γ nor half of OPT would do here.
 */
@Theorem(paper = Paper.TITLE, name = "Theorem 3.12 where neurons see everything: half of the angle's term",
    constants = Theorem.Constants.DERIVED)
class HalfTheorem {

  private static final String AT_THE_FLOOR = "training ends at the best loss that g allows, just below the bound"
      + " without ε; what steps of finite length leave is needed under label noise, in MainTheorem";
  private static final String HALF = "½ r B_a1 B_x1 (√(2γ) + γ)";

  @Survives(change = {"half of " + EPSILON, "without " + EPSILON, "square of " + EPSILON}, why = AT_THE_FLOOR)
  @Survives(change = "half the allowed failure probability", why = NO_FAILURE)
  @States(value = "GF-E1-half", rests = {"GF-A2", "GF-C3", "GF-D2", "GF-E2"})
  @Property(tries = 20)
  Claim halfTheAngleIsEnough(@ForAll Tilt tilt, @ForAll @Draws int m) {
    CompetingRun run = tilt.run(m);
    return claim(run, Bounds.halfAngle(run.networks().totalOutput(), run.D().meanNorm(), run.gamma()));
  }

  @Mutant(of = "GF-E1-half", change = "√γ in place of √(2γ)")
  @Property(tries = 5)
  Claim rootOfGamma(@ForAll Tilt tilt, @ForAll @Draws int m) {
    CompetingRun run = tilt.run(m);
    return claim(run, Bounds.halfAngle(run.networks().totalOutput(), run.D().meanNorm(), run.gamma() / 2));
  }

  private static Claim claim(CompetingRun run, Interval half) {
    var S = run.features();
    var only = PerInstance.of(trial -> OnlyGradient.of(run.D(), S.apply(trial)));
    return run.with(S, run.opt(S), HALF, half)
        .assume("directions of gradients", only.get(g -> exactly(g.directions())), atMost(1))
        .assume("1 − |cos(G, E[y x])|", only.get(g -> exactly(g.gap())), atMost(1e-20));
  }

  /** The number m of independent draws: enough for one planted feature. */
  @Width(min = 40, max = 100, thorough = 400)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Draws {}
}
