package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.gradientfeature.OnlineGame;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.theorem.gradientfeature.OnlineDescent;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-D1: the regret of online gradient descent on convex functions, behind link (ii) of the certificate chain. Attained
 * by linear functions f_t = ⟨g, θ⟩ and u = θ_1 − ηT g.
 */
@Theorem(paper = Paper.TITLE, name = "Online gradient descent", constants = Theorem.Constants.DERIVED)
class OnlineRegret {

  @States("GF-D1")
  @Property(tries = 500)
  Claim regretIsBounded(
      @ForAll long seed, @ForAll @Few int d, @ForAll @Rounds int T, @ForAll @Rate double eta) {
    return regret(() -> OnlineGame.start(d, T, eta, Stream.seeded(seed)).random());
  }

  /** The witness: supported with ratio 1. */
  @States("GF-D1")
  @Property(tries = 200)
  Claim theBoundIsAttained(
      @ForAll long seed, @ForAll @Few int d, @ForAll @Rounds int T, @ForAll @Rate double eta) {
    return regret(() -> OnlineGame.start(d, T, eta, Stream.seeded(seed)).linear());
  }

  @Mutant(of = "GF-D1", change = "the subgradient of the hinge has the wrong sign")
  @Property(tries = 50)
  Claim wrongKink(
      @ForAll long seed, @ForAll @Few int d, @ForAll @Width(min = 10, max = 60) int T,
      @ForAll @LogUniform(min = 1e-1, max = 10) double eta) {
    return regret(() -> OnlineGame.start(d, T, eta, Stream.seeded(seed)).ascending());
  }

  @Width(max = 8)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Few {}

  /** T. */
  @Width(max = 60)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Rounds {}

  /** η. */
  @LogUniform(min = 1e-3, max = 10)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Rate {}

  private static Claim regret(Supplier<OnlineGame> played) {
    var game = PerTrial.of(trial -> played.get());
    return Claim.inequality()
        .left("average f_t(θ_t)", game.get(g -> exactly(g.averageLoss())))
        .right("average f_t(u)", game.get(g -> exactly(g.averageComparison())))
        .right("|u−θ_1|²/(2ηT)", game.get(g -> OnlineDescent.distance(g.squaredDistance(), g.eta(), g.steps())))
        .right("(η/2) average |g_t|²", game.get(g -> OnlineDescent.movement(g.eta(), g.averageSquare())));
  }
}
