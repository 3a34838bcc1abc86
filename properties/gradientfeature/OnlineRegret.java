package gradientfeature;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.linear.Vectors;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.gradientfeature.OnlineDescent;
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
  Claim regretIsBounded(@ForAll long seed, @ForAll @Width(max = 8) int dimension, @ForAll @Width(max = 60) int steps,
      @ForAll @LogUniform(min = 1e-3, max = 10) double eta) {
    return regret(() -> Game.random(seed, dimension, steps, eta), 0.5);
  }

  /** The witness: supported with ratio 1. */
  @States("GF-D1")
  @Property(tries = 200)
  Claim theBoundIsAttained(@ForAll long seed, @ForAll @Width(max = 8) int dimension, @ForAll @Width(max = 60) int steps,
      @ForAll @LogUniform(min = 1e-3, max = 10) double eta) {
    return regret(() -> Game.witness(seed, dimension, steps, eta), 0.5);
  }

  @Mutant(of = "GF-D1", change = "η/4 in place of η/2")
  @Property(tries = 20)
  Claim quarterRate(@ForAll long seed, @ForAll @Width(max = 8) int dimension, @ForAll @Width(max = 60) int steps,
      @ForAll @LogUniform(min = 1e-1, max = 10) double eta) {
    return regret(() -> Game.witness(seed, dimension, steps, eta), 0.25);
  }

  @Mutant(of = "GF-D1", change = "the subgradient of the hinge has the wrong sign")
  @Property(tries = 50)
  Claim wrongKink(@ForAll long seed, @ForAll @Width(max = 8) int dimension,
      @ForAll @Width(min = 10, max = 60) int steps, @ForAll @LogUniform(min = 1e-1, max = 10) double eta) {
    return regret(() -> Game.ascending(seed, dimension, steps, eta), 0.5);
  }

  private static Claim regret(Supplier<Game> played, double fraction) {
    var game = PerTrial.of(trial -> played.get());
    return Claim.inequality()
        .left("average f_t(θ_t)", game.get(g -> Interval.exactly(g.averageLoss)))
        .right("average f_t(u)", game.get(g -> Interval.exactly(g.averageComparison)))
        .right("|u−θ_1|²/(2ηT)", game.get(g -> OnlineDescent.distance(g.squaredDistance, g.eta, g.steps)))
        .right("(η/2) average |g_t|²",
            game.get(g -> OnlineDescent.movement(g.eta, g.averageSquare).times(2 * fraction)));
  }

  /** Online descent on a random mix of hinge, absolute and Huber functions of ⟨v_t, θ⟩. */
  private static final class Game {

    private final Stream stream;
    private final int dimension;
    private final int steps;
    private final double eta;
    private final double[] theta;
    private final double[] u;
    private double squaredDistance;
    private double averageLoss;
    private double averageComparison;
    private double averageSquare;

    private Game(Stream stream, int dimension, int steps, double eta) {
      this.stream = stream;
      this.dimension = dimension;
      this.steps = steps;
      this.eta = eta;
      theta = stream.gaussians(dimension, 1);
      u = stream.gaussians(dimension, 1);
    }

    static Game random(long seed, int dimension, int steps, double eta) {
      Game game = new Game(Stream.seeded(seed), dimension, steps, eta);
      game.begin();
      for (int t = 0; t < steps; t++) game.play(game.stream.below(3), game.stream.gaussians(dimension, 1), 1);
      return game;
    }

    static Game ascending(long seed, int dimension, int steps, double eta) {
      Game game = new Game(Stream.seeded(seed), dimension, steps, eta);
      game.begin();
      for (int t = 0; t < steps; t++) game.play(0, game.stream.gaussians(dimension, 1), -1);
      return game;
    }

    static Game witness(long seed, int dimension, int steps, double eta) {
      Game game = new Game(Stream.seeded(seed), dimension, steps, eta);
      double[] g = game.stream.gaussians(dimension, 1);
      for (int j = 0; j < dimension; j++) game.u[j] = game.theta[j] - eta * steps * g[j];
      game.begin();
      for (int t = 0; t < steps; t++) game.play(3, g, 1);
      return game;
    }

    private void begin() {
      for (int j = 0; j < dimension; j++) squaredDistance += (u[j] - theta[j]) * (u[j] - theta[j]);
    }

    private void play(int kind, double[] v, int sign) {
      double here = Vectors.dot(v, theta);
      double slope = sign * slope(kind, here);
      averageLoss += value(kind, here) / steps;
      averageComparison += value(kind, Vectors.dot(v, u)) / steps;
      averageSquare += slope * slope * Vectors.dot(v, v) / steps;
      for (int j = 0; j < dimension; j++) theta[j] -= eta * slope * v[j];
    }

    private static double value(int kind, double z) {
      return switch (kind) {
        case 0 -> Math.max(0, 1 - z);
        case 1 -> Math.abs(z);
        case 2 -> Math.abs(z) < 1 ? z * z / 2 : Math.abs(z) - 0.5;
        default -> z;
      };
    }

    private static double slope(int kind, double z) {
      return switch (kind) {
        case 0 -> z < 1 ? -1 : 0;
        case 1 -> Math.signum(z);
        case 2 -> Math.clamp(z, -1, 1);
        default -> 1;
      };
    }
  }
}
