package gradientfeature;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;
import static gradientfeature.CompetingRun.ANGLE;
import static gradientfeature.CompetingRun.EPSILON;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.XorBesideParity;
import assay.experiment.gradientfeature.SampledCapacity;
import assay.network.Trajectory;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * GF-K: what the theorem says depends on the data, and says something: along a ladder of the share ρ that no gradient
 * feature can learn, the loss follows OPT, while the capacity of all networks with the trained one's norms says at
 * every rung no more than that a loss is below 1. Our bound speaks of the population, on which Algorithm 1 runs here as
 * in Theorem 3.12; what samples cost is GF-E6.
 */
@Theorem(paper = Paper.TITLE, name = "Bounds that depend on the data, beside bounds by capacity",
    constants = Theorem.Constants.STATED)
class DataDependence {

  private static final String SAMPLE_LOSS = "L_n(f_T)";
  private static final String CAPACITY = "4 A √((E‖x‖² + c²)/n)";
  private static final String FOLLOWS = "the loss is OPT's upper end to many digits from every start; that the"
      + " distance is not exactly 0 is the width of the interval in which OPT is known";
  private static final String CAPACITY_ALONE = "mostly the capacity is above 1 by itself, and so are its powers";

  /**
   * GF-K1: from above by Theorem 3.12; from below it is an observation, since networks might learn what features
   * cannot.
   */
  @Survives(why = FOLLOWS, change = {"half of " + ANGLE, "without " + ANGLE, "square of " + ANGLE,
    "half of " + EPSILON, "without " + EPSILON, "square of " + EPSILON, "half the allowed failure probability"})
  @States(value = "GF-K1", rests = "GF-E1")
  @Property(tries = 20)
  Claim theLossFollowsOpt(@ForAll Rung rung) {
    CompetingRun run = rung.run();
    return rung.follows(run, run.opt(run.features()), run.epsilon());
  }

  @Mutant(of = "GF-K1", change = "the loss of a network that learns everything in place of OPT")
  @Property(tries = 10)
  Claim theLossIsSmall(@ForAll Rung rung) {
    CompetingRun run = rung.run();
    return rung.follows(run, trial -> Interval.ZERO, run.epsilon());
  }

  /** GF-K2: 1 ≤ L_n + 4 A √((E‖x‖² + c²)/n), the main part of the bound by capacity, where ours is below 0.8. */
  @Survives(why = CAPACITY_ALONE, change = {"half of " + SAMPLE_LOSS, "square of " + SAMPLE_LOSS,
    "square of " + CAPACITY, "square root of " + CAPACITY})
  @States("GF-K2")
  @Property(tries = 20)
  Claim theBoundByCapacityIsVacuous(@ForAll Rung rung, @ForAll @IntRange(min = 200, max = 500) int n) {
    return rung.vacuous(n, n);
  }

  @Mutant(of = "GF-K2", change = "the capacity for ten times as many samples")
  @Property(tries = 10)
  Claim moreSamples(@ForAll Rung rung, @ForAll @IntRange(min = 200, max = 500) int n) {
    return rung.vacuous(n, 10 * n);
  }

  /**
   * A rung of the ladder.
   *
   * @param tenths 10 ρ
   * @param size k, of the parity that cannot be learnt
   */
  @Drawn
  record Rung(
      @IntRange(max = 6) int tenths, @IntRange(min = 4, max = 5) int size, @Width(min = 115, max = 160) int m,
      @LogUniform(min = 1e-6, max = 1e-5) double gamma, long seed) {

    CompetingRun run() {
      FiniteDistribution D = new XorBesideParity(size, tenths / 10.0, 0.3).draw(Stream.seeded(seed)).padded(8);
      return new CompetingRun(D, m, gamma, D.largestNorm().hi(), 0.4, 16, 0.01);
    }

    Claim follows(CompetingRun run, Function<Trial, Interval> opt, double epsilon) {
      var trained = run.run();
      return Claim.inequality()
          .withProbability(1 - CompetingRun.DELTA)
          .left("|min_t L_D(f_t) − OPT|",
              trial -> trained.apply(trial).smallestLoss().minus(opt.apply(trial)).absolute())
          .right(ANGLE, run.angle())
          .right(EPSILON, epsilon)
          .series("L_D(f_t)", trained.get(Trajectory::losses))
          .gathered(trial -> picture(run, trained.apply(trial).smallestLoss(), opt.apply(trial)))
          .digest(trained.get(Trajectory::digest));
    }

    private Picture picture(CompetingRun run, Interval loss, Interval opt) {
      return Picture.of("What is learnt, and what is said of it, over the share that cannot be learnt")
          .axes("ρ", "loss")
          .curve("OPT", tenths / 10.0, opt)
          .point("loss", tenths / 10.0, loss)
          .point("OPT + r B_a1 B_x1 √(2γ) + ε", tenths / 10.0, ours(run, opt))
          .level("L(0), where a bound says nothing", 1);
    }

    private static Interval ours(CompetingRun run, Interval opt) {
      return opt.plus(run.angle()).plus(run.epsilon());
    }

    Claim vacuous(int n, int counted) {
      CompetingRun run = run();
      var opt = run.opt(run.features());
      var sampled = PerTrial.of(trial -> SampledCapacity.of(run.D(), n, counted, run.descent(), trial));
      return Claim.inequality()
          .assume("OPT + r B_a1 B_x1 √(2γ) + ε", opt.get(o -> ours(run, o)), atMost(0.8))
          .left("L_D(0)", Interval.exactly(1))
          .right(SAMPLE_LOSS, sampled.get(s -> exactly(s.sampleLoss())))
          .right(CAPACITY, sampled.get(s -> exactly(s.capacity())))
          .beside("L_D(f_T)", sampled.get(s -> exactly(s.populationLoss())))
          .gathered(trial -> picture(run, exactly(sampled.apply(trial).populationLoss()), opt.apply(trial))
              .point("L_n + 4 A √((E‖x‖² + c²)/n)", tenths / 10.0, exactly(sampled.apply(trial).bound())));
    }
  }
}
