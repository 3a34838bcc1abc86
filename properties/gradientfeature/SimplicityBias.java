package gradientfeature;

import static assay.claim.Condition.atMost;
import static assay.claim.Verdict.Kind.VACUOUS;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.PlantedMixture;
import assay.distribution.Xor;
import assay.experiment.gradientfeature.TwoParts;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.network.Loss;
import assay.network.Trajectory;
import assay.opt.NetworkClass;
import assay.opt.Opt;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Recipe;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-G2: simpler functions are learnt first. That OPT_r falls with r makes a test by hitting times of OPT_r trivially
 * true, so a linear and an XOR part are planted on different axes, of equal margin, and T is the first step at which
 * every margin of the part exceeds 0.9. The statement is a phenomenon of the paper without a formula,
 * and mass confounds it: a rare enough linear part is learnt last.
 */
@Theorem(paper = Paper.TITLE, name = "Simplicity bias", constants = Theorem.Constants.RECALLED)
class SimplicityBias {

  private static final double MARGIN = 0.9;
  private static final int STEPS = 400;

  /** The linear part has the larger mass. */
  @States("GF-G2")
  @Property(tries = 12)
  Claim theLinearPartIsLearntFirst(
      @ForAll @Axes int d, @ForAll @Width(max = 3) int atoms, @ForAll @Trained int m,
      @ForAll @LogUniform(min = 0.5, max = 0.9) double linear, @ForAll long seed) {
    return first(d, atoms, m, linear, seed);
  }

  /** Control: equal masses. */
  @States("GF-G2")
  @Property(tries = 6)
  Claim alsoAtEqualMass(
      @ForAll @Axes int d, @ForAll @Width(max = 3) int atoms, @ForAll @Trained int m, @ForAll long seed) {
    return first(d, atoms, m, 0.5, seed);
  }

  /** “Networks of few neurons are learnt before those of many”, by when OPT_r + ε is reached. */
  @States("GF-G2-vacuous")
  @Theorem(paper = Paper.TITLE, name = "Few neurons before many, by OPT: vacuous",
      constants = Theorem.Constants.DERIVED)
  @Expect(value = VACUOUS, why = "OPT_r falls with r, so any sequence of losses reaches it later; what can fail is"
      + " which of two planted parts is learnt first")
  @Property(tries = 5)
  Claim optOfFewNeuronsIsReachedFirst(
      @ForAll @Among(value = Xor.class, maxAtoms = 2, maxNoise = 0.003, rescaled = false) FiniteDistribution D,
      @ForAll @Width(min = 50, max = 100) int m) {
    Regime regime = new Regime(0.02, 1e-6, 0, D.meanNorm().hi());
    var descent = Recipe.matching(D, D.teacher().orElseThrow(), m, D.meanNorm().hi(), 1, 100).descent(Loss.HINGE);
    var run = PerTrial.of(trial -> {
      FeatureSet S = FeatureSet.of(D, regime, trial.level(D.features().size()), trial.stream("neurons"));
      double few = goal(D, S, 1);
      double many = goal(D, S, 4);
      Trajectory reached = descent.runUntil(Math.min(few, many), D.samples(), trial);
      return time(reached, few) / time(reached, many);
    });
    return Claim.inequality()
        .left("T for OPT_1 + ε over T for OPT_4 + ε", run.get(Interval::exactly))
        .right("1", 1)
        .vacuousAbove("what any sequence of losses attains", 1);
  }

  private static double goal(FiniteDistribution D, FeatureSet S, int r) {
    var teacher = D.teacher().orElseThrow();
    NetworkClass networks = new NetworkClass(r, teacher.largestOutput(), teacher.largestBias());
    return Opt.of(D, Loss.HINGE, S, networks).bracket().lo() + 0.1;
  }

  /** The first step, counted from 1, at which the loss is at most the goal; one more than there were if it never is. */
  private static double time(Trajectory run, double goal) {
    int steps = run.losses().length;
    return 1 + IntStream.range(0, steps).filter(t -> run.losses()[t] <= goal).findFirst().orElse(steps);
  }

  @Mutant(of = "GF-G2", change = "a linear part of mass 1/50")
  @Property(tries = 5)
  Claim rareLinearPart(@ForAll @Axes int d, @ForAll @Trained int m, @ForAll long seed) {
    return first(d, 1, m, 0.02, seed);
  }

  private static Claim first(int d, int atoms, int m, double linear, long seed) {
    PlantedMixture mixture = new PlantedMixture(d, atoms, 0.02, linear);
    FiniteDistribution D = mixture.draw(Stream.seeded(seed));
    var descent = Recipe.matching(D, D.teacher().orElseThrow(), m, 1, 1, STEPS).descent(Loss.HINGE);
    var run = PerTrial.of(trial -> TwoParts.of(D, mixture.simpleAtoms(), MARGIN, descent, trial));
    return Claim.inequality()
        .assume("T of the linear part", run.get(t -> exactly(Math.min(t.simple(), t.hard()))), atMost(STEPS))
        .withProbability(0.75)
        .left("1 + T of the linear part", run.get(t -> exactly(1 + t.simple())))
        .right("T of the XOR part", run.get(t -> exactly(t.hard())))
        .gathered(run.get(t -> Picture.of("first step at which every margin exceeds 0.9")
            .axes("mass of the linear part", "T").logUpwards()
            .point("linear part", linear, exactly(t.simple())).point("XOR part", linear, exactly(t.hard()))))
        .series("smallest margin of the linear part", run.get(TwoParts::simpleMargins))
        .series("smallest margin of the XOR part", run.get(TwoParts::hardMargins));
  }

  @Width(min = 3, max = 16)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Axes {}

  @Width(min = 50, max = 150)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Trained {}
}
