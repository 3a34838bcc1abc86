package late;

import static assay.claim.Condition.above;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Throughout;
import assay.experiment.late.Descent;
import assay.experiment.late.Designed;
import assay.experiment.late.Nearness;
import assay.experiment.late.Population;
import assay.experiment.late.Student;
import assay.experiment.late.Watched;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * ZG-61: students are near teachers wherever |μ|₁ and the loss are small. With explicit constants, for every student
 * and every certificate: ρ_η Σ |b| δ² ≤ |μ|₁ − |μ*|₁ + ‖p‖ √L, where δ counts as ρ_η^(−1/2) if b and η differ in sign.
 */
@Theorem(paper = Paper.LOCAL, name = "Lemma 6.1, with constants", constants = Theorem.Constants.DERIVED)
class NearTeachers {

  private static final int STEPS = 1500;

  /** From random directions, at every iterate. */
  @States(value = "ZG-61", rests = "ZG-CERT")
  @Property(tries = 50)
  Claim atEveryIterateOfADescent(@ForAll Teachers f, @ForAll @Width(min = 6, max = 16, thorough = 64) int m,
      @ForAll @LogUniform(min = 0.002, max = 0.02) double lambda) {
    PlanarTeacher planar = f.planar();
    var analysis = PerInstance.of(trial -> Nearness.of(planar));
    var run = PerTrial.of(trial -> Watched.during(descent(planar, m, trial), lambda, STEPS,
        at -> List.of(analysis.apply(trial).near(at.now()))));
    return Throughout.of("t = 0, …, T", "(ρ_η Σ |b| δ²)/(ρ_η (π/2)² |μ|₁)", run.get(Watched::left),
        "(|μ|₁ − |μ*|₁ + ‖p‖√L)/(ρ_η (π/2)² |μ|₁)", run.get(Watched::right))
        .assume("ρ_η", analysis.get(Nearness::decay), above(0))
        .vacuousAbove("as δ ≤ π/2", 1);
  }

  static Descent descent(PlanarTeacher f, int m, Trial trial) {
    Teacher teacher = f.teacher();
    return Descent.of(teacher, Student.random(m, f.dimension(), teacher.total(), trial.stream("student")));
  }

  /**
   * Where it is nearly an equality: r equal teachers at equal angles, f − f* = −s p, and an atom halfway between two of
   * them, where (1 − |η|)/δ² is smallest.
   */
  @States(value = "ZG-61", rests = "ZG-CERT")
  @Property(tries = 10)
  Claim almostAttained(@ForAll @Width(min = 2, max = 4) int r,
      @ForAll @LogUniform(min = 0.02, max = 0.1) double shift) {
    return designed(r, shift, 1, 1);
  }

  @Mutant(of = "ZG-61", change = "1.1 ρ_η")
  @Property(tries = 3)
  Claim aTenthMoreDecay(@ForAll @Width(min = 2, max = 4) int r) {
    return designed(r, 0.05, 1.1, 1);
  }

  @Mutant(of = "ZG-61", change = ".9 ‖p‖")
  @Property(tries = 3)
  Claim aTenthLessNorm(@ForAll @Width(min = 2, max = 4) int r) {
    return designed(r, 0.05, 1, 0.9);
  }

  private static Claim designed(int r, double shift, double decay, double norm) {
    PlanarTeacher f = PlanarTeacher.spread(3, r);
    var analysis = PerInstance.of(trial -> Nearness.of(f).decayTimes(decay));
    var student = PerInstance.of(trial -> Population.of(f.teacher(),
        Designed.with(Designed.against(f, f.certificate(), shift), f, Math.PI / (2 * r), 1e-4)));
    var sides = PerInstance.of(trial -> analysis.apply(trial).near(student.apply(trial)));
    return Claim.inequality()
        .left("ρ_η Σ |b| δ²", sides.get(s -> Interval.exactly(s.left())))
        .right("|μ|₁ − |μ*|₁ + ‖p‖√L", trial -> Interval.exactly(sides.apply(trial).right())
            .plus(student.apply(trial).lossInterval().sqrt().times((norm - 1) * f.certificate().norm())));
  }
}
