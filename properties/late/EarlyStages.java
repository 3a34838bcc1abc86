package late;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Exponent;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.experiment.late.FirstStages;
import assay.experiment.late.Leak;
import assay.experiment.late.Student;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * ZG-S1, ZG-S2: stage 1, a step that forgets the old weights, puts all neurons nearly into the span S* of the teacher;
 * on those, stage 2 reaches a small loss where it cannot on random ones.
 */
@Theorem(paper = Paper.LOCAL, name = "Stages 1 and 2", constants = Theorem.Constants.DERIVED)
class EarlyStages {

  /** −∂L/∂w at f = 0 is (a/π)(Σ a_j* arcsin(ρ_j) w_j* + u Σ a_j* (√(1 − ρ_j²) − 1)). */
  @States(value = "ZG-S1", rests = "ZG-K")
  @Property(tries = 40)
  Claim theFirstStepIsInClosedForm(@ForAll Teachers f, @ForAll @LogUniform(min = 0.1, max = 10) double a) {
    return law(f.teacher(), a, a);
  }

  @Mutant(of = "ZG-S1", change = "(a/2π) in place of (a/π)")
  @Property(tries = 10)
  Claim halfTheStep(@ForAll Teachers f) {
    return law(f.teacher(), 1, 0.5);
  }

  private static Claim law(Teacher f, double a, double foretold) {
    var u = PerTrial.of(trial -> trial.stream("neuron").direction(f.dimension()));
    return Identity.ofVectors("−∂L/∂w", trial -> FirstStages.step(f, u.apply(trial), a),
        "(a/π)(Σ a_j* arcsin(ρ_j) w_j* + u Σ a_j* (√(1 − ρ_j²) − 1))",
        trial -> FirstStages.law(f, u.apply(trial), foretold))
        .relativeTo("|a| |μ*|₁", a * f.total())
        .within(1e-14, "rounding of sums over teachers");
  }

  /** Only the second part leaves S*, and 1 − √(1 − ρ²) ≤ ρ²/2 up to a term of order ρ⁴. */
  @States(value = "ZG-S1", rests = "ZG-K")
  @Property(tries = 40)
  Claim littleLeavesTheSpan(@ForAll @Width(min = 10, max = 60, thorough = 1000) int d,
      @ForAll @LogUniform(min = 25, max = 155) double apart,
      @ForAll @LogUniform(min = 0.5, max = 2) double second, @ForAll long seed) {
    return leak(teacher(d, apart, second, seed), 0.5);
  }

  @Mutant(of = "ZG-S1", change = "1/(4π) in place of 1/(2π)")
  @Property(tries = 10)
  Claim halfTheLeak(@ForAll @Width(min = 10, max = 60) int d, @ForAll long seed) {
    return leak(teacher(d, 90, 1, seed), 0.25);
  }

  /** For teachers that all but cancel, H = Σ a_j* w_j* w_j*ᵀ is degenerate: the step has no part to speak of in S*. */
  @States("ZG-S1-vacuous")
  @Expect(value = Verdict.Kind.VACUOUS, why = "H is nearly 0: opposite masses on nearly one line leave nothing in S*")
  @Property(tries = 5)
  Claim teachersThatCancel(@ForAll @Width(min = 3, max = 4) int d, @ForAll long seed) {
    return leak(teacher(d, 0.1, -1, seed), 0.5);
  }

  private static PlanarTeacher teacher(int d, double apart, double second, long seed) {
    return PlanarTeacher.random(new double[] {0, apart * Math.PI / 180}, new double[] {1, second}, d,
        Stream.seeded(seed));
  }

  private static Claim leak(PlanarTeacher f, double factor) {
    var leak = PerTrial.of(trial -> Leak.of(f.teacher(), trial.stream("neuron").direction(f.dimension())));
    return Claim.inequality()
        .left("|out|/|step|", leak.get(l -> Interval.exactly(l.outside() / l.whole())))
        .right("Σ |a_j*| ρ_j²/(2π|step|)", leak.get(l -> Interval.exactly(factor * l.size() / l.whole())))
        .vacuousAbove("what any vector has", 1);
  }

  /** Shape: the part that leaves S* is smaller by √(r/d) in the median than what stays. */
  @States(value = "ZG-S1", rests = "ZG-K")
  @Theorem(paper = Paper.LOCAL, name = "Stage 1, after the step neurons lie in S*",
      constants = Theorem.Constants.RECALLED)
  @Property(tries = 10)
  Claim theLeakFallsWithTheDimension(@ForAll @LogUniform(min = 60, max = 90) double apart) {
    return fall(apart, -0.5);
  }

  @Mutant(of = "ZG-S1", change = "1/d in place of 1/√d")
  @Property(tries = 2)
  Claim theLeakFallsTwiceAsFast(@ForAll @LogUniform(min = 60, max = 90) double apart) {
    return fall(apart, -1);
  }

  private static Claim fall(double apart, double power) {
    return Exponent.of("median |out|/|in|", "d", trial -> Leak.overDimensions(apart, trial)).is(power, 0.1);
  }

  @States(value = "ZG-S2", rests = "ZG-S1")
  @Theorem(paper = Paper.LOCAL, name = "Stage 2", constants = Theorem.Constants.STATED)
  @Property(tries = 12)
  Claim ridgeOnTheNewFeaturesSucceeds(
      @ForAll @Width(min = 80, max = 120, thorough = 400) int m,
      @ForAll @Width(min = 18, max = 25, thorough = 50) int d,
      @ForAll @LogUniform(min = 45, max = 90) double apart, @ForAll boolean alike, @ForAll long seed) {
    return ridge(m, d, apart, alike, seed, true);
  }

  @Mutant(of = "ZG-S2", change = "without stage 1: random features")
  @Property(tries = 3)
  Claim ridgeOnRandomFeatures(@ForAll @Width(min = 80, max = 120) int m, @ForAll long seed) {
    return ridge(m, 20, 90, true, seed, false);
  }

  private static Claim ridge(int m, int d, double apart, boolean alike, long seed, boolean stepped) {
    Teacher f = teacher(d, apart, alike ? 1 : -1, seed).teacher();
    var random = PerTrial.of(trial -> Student.directions(m, d, trial.stream("neurons")));
    var bound = PerTrial.of(trial -> FirstStages.loss(f, random.apply(trial), 1e-4) / 100);
    return Claim.inequality()
        .inEachOf(2)
        .left("L of ridge regression on the features of stage 1", trial -> Interval.exactly(FirstStages.loss(f,
            stepped ? FirstStages.features(f, random.apply(trial)) : random.apply(trial), 1e-4)))
        .right("a hundredth of that on random ones", bound.get(Interval::exactly))
        .vacuousAbove("E f*²", f.energy());
  }
}
