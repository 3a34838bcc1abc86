package teachers;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.Separation;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.teachers.Student.Activation;
import assay.experiment.teachers.Student;
import assay.experiment.teachers.StudentDescent.Run;
import assay.experiment.teachers.StudentDescent;
import assay.experiment.teachers.Teacher;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.theorem.teachers.SphericalAbsolute;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * M-2, M-5: gradient descent on the population loss, from small random neurons, more of them than the teacher has. The
 * student gets far below what kernels with d² samples keep, and its neurons turn to the teacher's. The rate is said in
 * units of η* = M/(2 E f*²), M the mass of a minimum, 1 for |z| and 2 for ReLU: beyond it no minimum is stable, as the
 * loss along the ray c u from a minimum u is ½(c² − 1)² E f*² and its curvature there 4 E f*²/M. Numbers of steps and
 * bounds are ours; the paper's o(1/d), with its rate, is not checked.
 */
@Theorem(paper = Paper.TEACHERS, name = "Gradient descent learns the teacher", constants = Theorem.Constants.STATED)
class Students {

  private static final int STEPS = 1000;

  /** A tenth of the kernels' bound. */
  @States(value = "M-2", rests = {"M-3", "M-4"})
  @Property(tries = 12)
  Claim theStudentGetsBelowEveryKernel(
      @ForAll Activation activation, @ForAll @Width(min = 4, max = 8) int d, @ForAll @Width(min = 4, max = 6) int times,
      @ForAll @LogUniform(min = 0.4, max = 0.9) double speed) {
    return below(activation, d, times, speed, true);
  }

  @Mutant(of = "M-2", change = "directions stay as they were drawn")
  @Property(tries = 2)
  Claim withFixedFeatures(@ForAll @Width(min = 4, max = 8) int d) {
    return below(Activation.ABSOLUTE, d, 4, 0.8, false);
  }

  private static Claim below(Activation activation, int d, int times, double speed, boolean turning) {
    double bound = new SphericalAbsolute(d).kernelBound(d * d);
    var run = run(activation, d, times * d, speed, turning);
    return Separation.of("E(f_T − f*)²", run.get(r -> exactly(r.loss()))).atMost(bound / 10)
        .whileEvery("kernel on d² inputs", "average over w of E(f − f*)²", trial -> exactly(bound)).atLeast(bound)
        .series("E(f_t − f*)²", run.get(Run::losses));
  }

  @States(value = "M-5", rests = "M-4")
  @Property(tries = 12)
  Claim neuronsTurnToTheTeachers(
      @ForAll Activation activation, @ForAll @Width(min = 3, max = 6) int d, @ForAll @Width(min = 4, max = 6) int times,
      @ForAll @LogUniform(min = 0.4, max = 0.9) double speed) {
    return aligned(activation, d, times, speed, true);
  }

  @Mutant(of = "M-5", change = "directions stay as they were drawn")
  @Property(tries = 2)
  Claim fixedDirections(@ForAll @Width(min = 3, max = 6) int d) {
    return aligned(Activation.ABSOLUTE, d, 4, 0.8, false);
  }

  private static Claim aligned(Activation activation, int d, int times, double speed, boolean turning) {
    var run = run(activation, d, times * d, speed, turning);
    return Claim.inequality()
        .left("share of Σ‖u_j‖² at more than 0.2 from every ±w_i",
            run.get(r -> exactly(1 - r.last().alignedMass(r.teacher(), 0.2))))
        .right("1/5", 0.2)
        .picture(trial -> directions(run.apply(trial)));
  }

  /** Of a vector, the first two of the coordinates ⟨û,w_i⟩², which are in a simplex whose corners are the teachers. */
  private static Picture directions(Run run) {
    Student student = run.last();
    Teacher teacher = run.teacher();
    return Picture.of("Where the student's neurons point").axes("⟨u/‖u‖, w₁⟩²", "⟨u/‖u‖, w₂⟩²").inThePlane()
        .points("heavier half of the neurons", student.squares(teacher, 0, true), student.squares(teacher, 1, true))
        .points("lighter half", student.squares(teacher, 0, false), student.squares(teacher, 1, false))
        .dashed("edge of the simplex", new double[] {0, 1}, new double[] {1, 0});
  }

  private static PerTrial<Run> run(Activation activation, int d, int m, double speed, boolean turning) {
    StudentDescent descent = StudentDescent.ofSpeed(speed, activation, d, STEPS, turning);
    return PerTrial.of(trial -> descent.drawn(activation, m, d, trial));
  }
}
