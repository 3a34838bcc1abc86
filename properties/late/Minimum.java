package late;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Throughout;
import assay.experiment.Sweep;
import assay.experiment.late.Designed;
import assay.experiment.late.Minimiser;
import assay.experiment.late.Nearness;
import assay.experiment.late.Population;
import assay.experiment.late.Stages;
import assay.experiment.late.Student;
import assay.experiment.late.Watched;
import assay.linear.Orthogonal;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * ZG-MIN: the regularised minimum. λ|μ*|₁ − λ²‖p‖²/4 ≤ min L_λ ≤ λ|μ*|₁, and for every student, (√L − λ‖p‖/2)² + λ ρ_η
 * Σ |b| δ² is at most L_λ less that lower bound. Orthogonal teachers attain it.
 */
@Theorem(paper = Paper.LOCAL, name = "Stage 3: the minimum of the regularised loss",
    constants = Theorem.Constants.DERIVED)
class Minimum {

  /** Orthogonal teachers: descent ends at the certified minimum, also where λ is so large that a teacher is lost. */
  @States(value = "ZG-MIN", rests = "ZG-BAL")
  @Property(tries = 10)
  Claim orthogonalTeachersHaveACertifiedMinimum(
      @ForAll @Width(min = 1, max = 4) int r, @ForAll @Width(min = 4, max = 8) int d,
      @ForAll @LogUniform(min = 0.01, max = 0.2) double lambda, @ForAll long seed) {
    Teacher f = orthogonal(r, d, seed);
    var end = PerTrial.of(trial -> Minimiser.of(f, 30, lambda, trial));
    return Identity.of("L_λ(θ_T)", trial -> end.apply(trial).value(), "λ|μ*|₁ − λ²r/(4K(1))",
        trial -> Minimiser.value(f, lambda))
        .within(1e-9, "the rounding of L over λ; ‖∇L_λ‖ = 10⁻¹⁰ costs less")
        .assume("|λ/(2K(1)|a_j*|) − 1|", Minimiser.fromLoss(f, lambda), atLeast(0.1))
        .assume("‖∇L_λ‖ reached 10⁻¹⁰", end.get(e -> Interval.exactly(e.stationary() ? 1 : 0)), atLeast(1));
  }

  @States(value = "ZG-MIN", rests = "ZG-BAL")
  @Property(tries = 10)
  Claim everyTeacherLosesTheSameMass(
      @ForAll @Width(min = 1, max = 4) int r, @ForAll @Width(min = 4, max = 8) int d,
      @ForAll @LogUniform(min = 0.01, max = 0.2) double lambda, @ForAll long seed) {
    return masses(orthogonal(r, d, seed), lambda, 0.5);
  }

  @Mutant(of = "ZG-MIN", change = "λ/K(1), as for ½ L, in place of λ/(2K(1))")
  @Property(tries = 2)
  Claim theConventionOfHalfTheLoss(@ForAll @Width(min = 1, max = 4) int r, @ForAll long seed) {
    return masses(orthogonal(r, 5, seed), 0.02, 1);
  }

  private static Claim masses(Teacher f, double lambda, double factor) {
    var end = PerTrial.of(trial -> Minimiser.of(f, 30, lambda, trial));
    return Identity.ofVectors("mass at teacher j", trial -> end.apply(trial).masses(),
        "sign a_j* max(0, |a_j*| − λ/(2K(1)))", trial -> Minimiser.masses(f, lambda, factor))
        .relativeTo("|μ*|₁", f.total())
        .within(1e-6, "‖∇L_λ‖ = 10⁻¹⁰ over a curvature of some λ/10")
        .assume("|λ/(2K(1)|a_j*|) − 1|", Minimiser.fromLoss(f, lambda), atLeast(0.1))
        .assume("‖∇L_λ‖ reached 10⁻¹⁰", end.get(e -> Interval.exactly(e.stationary() ? 1 : 0)), atLeast(1));
  }

  private static Teacher orthogonal(int r, int d, long seed) {
    Stream stream = Stream.seeded(seed);
    double[][] directions = Orthogonal.vectors(r, d, stream);
    double[] masses = new double[r];
    for (int j = 0; j < r; j++) masses[j] = stream.sign() * stream.logUniform(0.5, 2);
    return new Teacher(masses, directions);
  }

  @States(value = "ZG-MIN", rests = "ZG-61")
  @Property(tries = 20)
  Claim lossAndAnglesAtEveryIterate(@ForAll Teachers f, @ForAll @Width(min = 15, max = 30, thorough = 120) int m,
      @ForAll @LogUniform(min = 0.002, max = 0.02) double lambda) {
    PlanarTeacher planar = f.planar();
    var nearness = PerInstance.of(trial -> Nearness.of(planar));
    var run = PerTrial.of(trial -> Watched.during(
        Stages.started(f.teacher(), Student.directions(m, f.d(), trial.stream("neurons"))),
        lambda, 600,
        at -> List.of(nearness.apply(trial).valued(at.now(), lambda, at.regularised(lambda)))));
    return Throughout.of("t = 0, …, T", "(√L − λ‖p‖/2)² + λ ρ_η Σ |b| δ², over E f*² − floor", run.get(Watched::left),
        "L_λ − (λ|μ*|₁ − λ²‖p‖²/4), over E f*² − floor", run.get(Watched::right))
        .vacuousAbove("the zero network", 1);
  }

  /** Attained along −p: f − f* = −s p gives L = s²‖p‖². */
  @States(value = "ZG-MIN", rests = "ZG-61")
  @Property(tries = 10)
  Claim lossIsAtMostTheSquareOfTheDecay(@ForAll @Width(min = 1, max = 4) int r,
      @ForAll @LogUniform(min = 0.95, max = 0.9999) double share,
      @ForAll @LogUniform(min = 0.002, max = 0.02) double lambda) {
    return square(r, share, lambda, 1);
  }

  @Mutant(of = "ZG-MIN", change = "½ λ²‖p‖²")
  @Property(tries = 3)
  Claim halfTheSquare(@ForAll @Width(min = 1, max = 4) int r,
      @ForAll @LogUniform(min = 0.002, max = 0.02) double lambda) {
    return square(r, 0.99, lambda, 0.5);
  }

  private static Claim square(int r, double share, double lambda, double factor) {
    PlanarTeacher f = PlanarTeacher.spread(3, r);
    var student = PerInstance.of(trial -> Designed.against(f, f.certificate(), share * lambda));
    var population = PerInstance.of(trial -> Population.of(f.teacher(), student.apply(trial)));
    double bound = lambda * f.certificate().norm();
    return Claim.inequality()
        .assume("L_λ/(λ|μ*|₁)", trial -> population.apply(trial).lossInterval().plus(
            lambda * population.apply(trial).total()).times(1 / (lambda * f.teacher().total())), atMost(1))
        .left("L", population.get(Population::lossInterval))
        .right("λ²‖p‖²", factor * bound * bound)
        .vacuousAbove("E f*²", f.teacher().energy());
  }

  /** Two opposite teachers: at the minimum students stand off by angles in proportion to λ. */
  @States(value = "ZG-MIN", rests = "ZG-61")
  @Theorem(paper = Paper.LOCAL, name = "Stage 3: angles at the minimum", constants = Theorem.Constants.STATED)
  @Property(tries = 12)
  Claim anglesHalveWithTheDecay(@ForAll @LogUniform(min = 55, max = 80) double apart) {
    return halving(apart, 1);
  }

  @Mutant(of = "ZG-MIN", change = "√λ in place of λ")
  @Property(tries = 1)
  Claim anglesFallLikeTheRoot() {
    return halving(60, 0.5);
  }

  private static Claim halving(double apart, double power) {
    PlanarTeacher f = PlanarTeacher.degrees(3, new double[] {0, apart}, 1, -1);
    var angles = PerInstance.of(trial -> Minimiser.angles(f));
    return Exponent.measured("max δ at the minimum", "λ", angles.get(Sweep::exponents)).is(power, 0.1)
        .picture(angles.get(s -> s.picture("max δ at the minimum", "λ")));
  }
}
