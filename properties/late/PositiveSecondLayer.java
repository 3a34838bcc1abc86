package late;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.late.PositiveLayer;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * ZGJ-1: with a positive second layer descent converges from near the teacher at any width. With several students for
 * each teacher ‖∇L‖ ~ L^(2/3) and L ~ T⁻³; with just one, ‖∇L‖ ~ L^(1/2), and L falls exponentially.
 */
@Theorem(paper = Paper.POSITIVE, name = "Local convergence, Lojasiewicz inequality",
    constants = Theorem.Constants.RECALLED)
class PositiveSecondLayer {

  @States(value = "ZGJ-1", rests = "M-4")
  @Property(tries = 12)
  Claim theGradientIsTheTwoThirdsPower(
      @ForAll @Width(min = 2, max = 3) int copies, @ForAll @Width(min = 3, max = 5) int d) {
    return power(copies, d, 2.0 / 3);
  }

  /** The contrast. */
  @States(value = "ZGJ-1", rests = "M-4")
  @Property(tries = 12)
  Claim oneStudentForEachTeacher(@ForAll @Width(min = 3, max = 5) int d) {
    return power(1, d, 0.5);
  }

  @Mutant(of = "ZGJ-1", change = "⅔ also with one student for each teacher")
  @Property(tries = 1)
  Claim twoThirdsThroughout(@ForAll @Width(min = 3, max = 5) int d) {
    return power(1, d, 2.0 / 3);
  }

  @Mutant(of = "ZGJ-1", change = "½ also with several students for each teacher")
  @Property(tries = 1)
  Claim halfThroughout(@ForAll @Width(min = 3, max = 5) int d) {
    return power(2, d, 0.5);
  }

  private static Claim power(int copies, int d, double power) {
    PerTrial<PositiveLayer> run = run(copies, d);
    return Exponent.measured("‖∇L‖", "L", run.get(r -> Interval.exactly(r.lojasiewicz().slope()))).is(power, 0.06)
        .picture(run.get(r -> Picture.of("Gradient over the loss").axes("L", "‖∇L‖").log()
            .curve("descent", r.losses(), r.gradients())));
  }

  @States(value = "ZGJ-1", rests = "M-4")
  @Property(tries = 12)
  Claim theLossFallsWithTheCubeOfTime(
      @ForAll @Width(min = 2, max = 3) int copies, @ForAll @Width(min = 3, max = 5) int d) {
    PerTrial<PositiveLayer> run = run(copies, d);
    return Exponent.measured("L", "T", run.get(r -> Interval.exactly(r.overTime().slope()))).is(-3, 0.2)
        .picture(run.get(r -> Picture.of("Loss over time").axes("T", "L").log()
            .curve("descent", r.steps(), r.losses())));
  }

  private static PerTrial<PositiveLayer> run(int copies, int d) {
    return PerTrial.of((Trial trial) -> PositiveLayer.near(2, copies, d, 0.3, trial));
  }
}
