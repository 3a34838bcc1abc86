package late;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Throughout;
import assay.experiment.late.Designed;
import assay.experiment.late.Population;
import assay.experiment.late.Representation;
import assay.experiment.late.Watched;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.stats.Interval;
import assay.theorem.late.PlanarTeacher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * ZG-63: every teacher is represented. For every student, with the certificate p_j that is 1 at w_j* and 0 at the other
 * teachers, |Σ_{T_j} b − a_j*| ≤ ‖p_j‖ √L + C_j Σ |b| δ², in place of the paper's test function.
 */
@Theorem(paper = Paper.LOCAL, name = "Every teacher has students (test function), with constants",
    constants = Theorem.Constants.DERIVED)
class EveryTeacher {

  private static final int STEPS = 1500;

  /** From random directions, at every iterate, for every teacher. */
  @States(value = "ZG-63", rests = "ZG-CERT")
  @Property(tries = 50)
  Claim atEveryIterateOfADescent(@ForAll Teachers f, @ForAll @Width(min = 6, max = 16, thorough = 64) int m,
      @ForAll @LogUniform(min = 0.002, max = 0.02) double lambda) {
    PlanarTeacher planar = f.planar();
    var analysis = PerInstance.of(trial -> Representation.of(planar));
    var run = PerTrial.of(trial -> Watched.during(NearTeachers.descent(planar, m, trial), lambda, STEPS,
        at -> analysis.apply(trial).sides(at.now(), 1)));
    return Throughout.of("t = 0, …, T and every j", "|Σ_{T_j} b − a_j*|/|a_j*|", run.get(Watched::left),
        "(‖p_j‖√L + C_j Σ |b| δ²)/|a_j*|", run.get(Watched::right))
        .vacuousAbove("without any student in T_j", 1);
  }

  /** Attained: mass and direction lack along p_1 only. */
  @States(value = "ZG-63", rests = "ZG-CERT")
  @Property(tries = 10)
  Claim attained(@ForAll @LogUniform(min = 30, max = 90) double apart,
      @ForAll @LogUniform(min = 1e-4, max = 1e-3) double shift) {
    return designed(apart, shift, 1);
  }

  @Mutant(of = "ZG-63", change = ".9 ‖p_j‖")
  @Property(tries = 3)
  Claim aTenthLessNorm(@ForAll @LogUniform(min = 30, max = 90) double apart) {
    return designed(apart, 1e-3, 0.9);
  }

  private static Claim designed(double apart, double shift, double factor) {
    PlanarTeacher f = PlanarTeacher.degrees(3, new double[] {0, apart}, 1, 1);
    var sides = PerInstance.of(trial -> Representation.of(f)
        .sides(Population.of(f.teacher(), Designed.against(f, f.indicator(0), shift)), factor).getFirst());
    return Claim.inequality()
        .left("|Σ_{T_1} b − a_1*|", sides.get(s -> Interval.exactly(s.left())))
        .right("‖p_1‖√L + C_1 Σ |b| δ²", sides.get(s -> Interval.exactly(s.right())))
        .vacuousAbove("|a_1*|", 1);
  }
}
