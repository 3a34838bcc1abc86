package convexity;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.Separation;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.experiment.convexity.Recovery;
import assay.experiment.convexity.Sensing;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * C-7: a positive semidefinite matrix of rank r from m = 8dr measurements. Descent on UU′ with d×d matrices U, far more
 * than the rank needs, finds it from a small start, as the least nuclear norm does; the least Frobenius norm, which
 * descent on X itself finds, does not. Sizes and accuracy are stated, the theorem's own constants are not known.
 */
@Theorem(paper = Paper.SENSING, name = "Theorem on the over-parametrised factor",
    constants = Theorem.Constants.RECALLED)
class MatrixSensing {

  private static final double ACCURACY = 1e-2;

  @States("C-7")
  @Property(tries = 4)
  Claim aSmallStartRecovers(@ForAll @Width(min = 20, max = 26) int d) {
    Sensing.Size size = new Sensing.Size(d, 1, 8 * d);
    Recovery recovery = new Recovery(size, 1e-3);
    return Separation.of("‖UU′ − X*‖/‖X*‖", PerTrial.of(trial -> exactly(recovery.descent(trial)))).atMost(ACCURACY)
        .whileEvery("X of least Frobenius norm", "‖X − X*‖/‖X*‖",
            PerTrial.of(trial -> exactly(recovery.leastNorm(trial))))
        .atLeast(0.25).picture(trial -> Recovery.overMeasurements(16, 1, trial));
  }

  @Survives(change = "half of 10⁻²", why = "the accuracy is stated, with room for unlucky measurements")
  @States("C-7")
  @Property(tries = 2)
  Claim ofRankTwo(@ForAll @Width(min = 34, max = 36) int d) {
    return descends(new Sensing.Size(d, 2, 16 * d), 1e-3);
  }

  @Mutant(of = "C-7", change = "a start of length ½ in place of 10⁻³")
  @Property(tries = 2)
  Claim aLargeStart(@ForAll @Width(min = 20, max = 28) int d) {
    return descends(new Sensing.Size(d, 1, 8 * d), 0.5);
  }

  private static Claim descends(Sensing.Size size, double start) {
    return Claim.inequality()
        .assume("m − (d r − r (r − 1)/2)", size.measurements() - size.degreesOfFreedom(), atLeast(0))
        .left("‖UU′ − X*‖/‖X*‖", trial -> exactly(new Recovery(size, start).descent(trial)))
        .right("10⁻²", ACCURACY);
  }

  @States("C-7")
  @Property(tries = 4)
  Claim soDoesTheLeastNuclearNorm(@ForAll @Width(min = 20, max = 24) int d) {
    var recovery = new Recovery(new Sensing.Size(d, 1, 8 * d), 1e-3);
    return Identity.everywhere("the X of least nuclear norm", "X*", trial -> exactly(recovery.leastNuclearNorm(trial)))
        .relativeTo("‖X*‖", 1)
        .within(1e-9, "150 steps of Douglas and Rachford, which end at rounding");
  }

  @States("C-7-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "1.2 dr measurements are hardly more than the degrees of freedom")
  @Property(tries = 1)
  Claim fromHardlyMoreThanTheDegreesOfFreedom() {
    return descends(new Sensing.Size(20, 1, 24), 1e-3);
  }

  @States("C-7-unreachable")
  @Expect(value = Verdict.Kind.OUT_OF_REGIME, why = "fewer measurements than degrees of freedom determine nothing")
  @Property(tries = 1)
  Claim fromFewerThanTheDegreesOfFreedom() {
    return descends(new Sensing.Size(20, 1, 19), 1e-3);
  }
}
