package gradientfeature;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
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
 * some step has loss at most OPT + ½ r B_a1 B_x1 (√(2γ) + γ) + ε. For then all gradients are E[y x], and the proof is
 * that of GF-E1 with {@link Bounds#halfAngle} in place of GF-C1: relu(z) = (z + |z|)/2, and the linear half sees D − g
 * only through E[y x], to which it is nearly orthogonal. The tilted feature attains .492 of √(2γ) for ½ of it, so that
 * neither √γ nor half of OPT would do here.
 */
@Theorem(paper = Paper.TITLE, name = "Theorem 3.12 where neurons see everything: half of the angle's term",
    constants = Theorem.Constants.DERIVED)
class HalfTheorem {

  private static final String HALF = "½ r B_a1 B_x1 (√(2γ) + γ)";

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
  @Width(min = 40, max = 100)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Draws {}
}
