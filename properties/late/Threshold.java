package late;

import static assay.claim.Condition.atLeast;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.late.Frontier;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.stats.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * ZG-EPS: how small is "once the loss is below a threshold ε_0"? For two opposite teachers at an angle Δ and a student
 * of two neurons, every start from which regularised descent fails has a larger L_λ than the best students that lack a
 * sign: balanced neurons keep their signs, L_λ falls along the descent, and where it ends badly a sign is lacking.
 * Starts that fail by little more are found by bisection.
 */
@Theorem(paper = Paper.LOCAL, name = "The threshold ε_0, beyond the paper", constants = Theorem.Constants.STATED)
class Threshold {

  @States(value = "ZG-EPS", rests = "ZG-BAL")
  @Property(tries = 12)
  Claim descentFailsOnlyFromAbove(@ForAll @LogUniform(min = 15, max = 90) double apart,
      @ForAll @Width(min = 3, max = 6) int d) {
    PerTrial<Frontier> frontier = frontier(apart, d);
    return above(frontier, 1)
        .gathered(trial -> Picture.of("The largest loss from which descent still finds two opposite teachers")
            .axes("angle of the teachers (°)", "L_λ of the start")
            .point("smallest that fails, of 12 paths", apart, frontier.apply(trial).smallest())
            .dashed("best students of one sign", new double[] {apart}, new double[] {frontier.apply(trial).lacking()}));
  }

  @Mutant(of = "ZG-EPS", change = "three times that")
  @Property(tries = 4)
  Claim threeTimesThat(@ForAll @LogUniform(min = 15, max = 90) double apart) {
    return above(frontier(apart, 4), 3);
  }

  private static PerTrial<Frontier> frontier(double apart, int d) {
    return PerTrial.of(trial -> Frontier.of(apart * Math.PI / 180, d, 0.01, 12, trial.stream("paths")));
  }

  private static Claim above(PerTrial<Frontier> frontier, double factor) {
    return Claim.inequality()
        .assume("paths that fail", frontier.get(f -> Interval.exactly(f.brackets().size())), atLeast(1))
        .left("least L_λ without one of the signs", frontier.get(f -> Interval.exactly(factor * f.lacking())))
        .right("least L_λ from which a start failed", frontier.get(Frontier::smallest));
  }
}
