package teachers;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.experiment.teachers.RayDescent;
import assay.experiment.teachers.Student.Activation;
import assay.experiment.teachers.StudentDescent.Run;
import assay.experiment.teachers.StudentDescent;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.theorem.teachers.RadialDescent;
import assay.theorem.teachers.SphericalAbsolute;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * M-5, the step size that oscillates: gradient descent along the ray through a minimum is the map c → c (1 + g − g c²),
 * g = η/η*, η* = M/(2 E f*²). Up to η* descent from small neurons finds the teacher ({@link Students}); a little
 * beyond, it ends on that map's cycle of two, whatever the width.
 */
@Theorem(paper = Paper.TEACHERS, name = "Step sizes", constants = Theorem.Constants.DERIVED)
class StepSize {

  private static final int STEPS = 600;

  @States(value = "M-5", rests = "M-4")
  @Property(tries = 40)
  Claim descentStaysOnTheRay(
      @ForAll Activation activation, @ForAll @Width(min = 3, max = 8) int d, @ForAll @Width(max = 4) int times,
      @ForAll @LogUniform(min = 0.1, max = 1.9) double speed, @ForAll @LogUniform(min = 0.5, max = 1.2) double c) {
    return onTheRay(activation, d, times, speed, c, speed);
  }

  @Mutant(of = "M-5", change = "η* with E f*² in place of 2 E f*²")
  @Property(tries = 5)
  Claim halfTheSpeed(
      @ForAll @Width(min = 3, max = 8) int d, @ForAll @LogUniform(min = 0.1, max = 1.9) double speed) {
    return onTheRay(Activation.ABSOLUTE, d, 2, speed, 0.7, speed / 2);
  }

  /** Ten steps: at g = 1.9 the map is chaotic and grows an error by 2 a step, or 10 at most. */
  private static Claim onTheRay(Activation activation, int d, int times, double speed, double c, double said) {
    return Identity.ofVectors("Σ‖u_j‖²/M, t = 0, …, 10",
        trial -> RayDescent.drawn(activation, d, times, trial.stream("minimum")).squares(speed, c, 10),
        "c_t²", trial -> new RadialDescent(said).squares(c, 10))
        .relativeTo("1", 1)
        .within(1e-9, "rounding, which the map lets grow");
  }

  /** Half of what the cycle's better half leaves. */
  @States(value = "M-5", rests = "M-4")
  @Property(tries = 8)
  Claim beyondTheThresholdItOscillates(
      @ForAll Activation activation, @ForAll @Width(min = 3, max = 6) int d, @ForAll @Width(min = 4, max = 6) int times,
      @ForAll @LogUniform(min = 1.05, max = 1.2) double speed) {
    return oscillates(activation, d, times, speed, speed);
  }

  @Mutant(of = "M-5", change = "a rate below the threshold")
  @Property(tries = 2)
  Claim belowTheThreshold(@ForAll @Width(min = 3, max = 6) int d) {
    return oscillates(Activation.ABSOLUTE, d, 4, 0.8, 1.1);
  }

  private static Claim oscillates(Activation activation, int d, int times, double speed, double said) {
    double energy = new SphericalAbsolute(d).energy();
    var run = run(activation, d, times, speed);
    return Claim.inequality()
        .left("½ (c² − 1)² E f*² of the cycle of two",
            exactly(energy * new RadialDescent(said).smallestOfCycle() / 2))
        .right("min E(f_t − f*)² of the last 100 steps", run.get(r -> exactly(r.smallestOfLast(100))))
        .series("E(f_t − f*)²", run.get(Run::losses));
  }

  @States("M-5-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "beyond η* no minimum is stable")
  @Property(tries = 1)
  Claim aLargeStepLearnsToo() {
    return Claim.inequality()
        .left("min E(f_t − f*)² of the last 100 steps",
            run(Activation.ABSOLUTE, 5, 4, 1.1).get(r -> exactly(r.smallestOfLast(100))))
        .right("Σ_l E_l (1 − N_l/dim H_l), N = d²", new SphericalAbsolute(5).kernelBound(25));
  }

  private static PerTrial<Run> run(Activation activation, int d, int times, double speed) {
    StudentDescent descent = StudentDescent.ofSpeed(speed, activation, d, STEPS, true);
    return PerTrial.of(trial -> descent.drawn(activation, times * d, d, trial));
  }
}
