package recursive;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.recursive.MachineLearning.Learned;
import assay.experiment.recursive.Target;
import assay.experiment.recursive.ThreeArms;
import assay.experiment.recursive.ThreeArms.Outcome;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * RFM-STAIR and RFM-PAR: with the same samples the machine learns x_0 + x_1 + x_2 + x_0x_1x_2 and x_0x_1, and not
 * x_0x_1x_2, on which it ends worse than the zero predictor. With d³ samples the kernel itself would learn the latter.
 */
@Theorem(paper = Paper.TITLE, name = "Staircases and parities", constants = Theorem.Constants.STATED)
class Staircases {

  @States("RFM-STAIR")
  @Property(tries = 3)
  Claim staircasesAreLearntAndParitiesOfThreeAreNot(
      @ForAll @Width(min = 44, max = 52) int d, @ForAll @Width(min = 480, max = 560) int n) {
    return separated(new ThreeArms(d, n, Target.PARITY_OF_THREE));
  }

  @Mutant(of = "RFM-STAIR", change = "a second staircase for the parity of three")
  @Property(tries = 1)
  Claim theHardArmIsEasy() {
    return separated(new ThreeArms(48, 500, Target.STAIRCASE));
  }

  @Mutant(of = "RFM-STAIR", change = "a fifth of the samples")
  @Property(tries = 1)
  Claim withTooFewSamples() {
    return separated(new ThreeArms(48, 100, Target.PARITY_OF_THREE));
  }

  private static Claim separated(ThreeArms arms) {
    var outcome = PerTrial.of(arms::run);
    double cube = (double) arms.dimension() * arms.dimension() * arms.dimension();
    return Claim.inequality()
        .assume("n/d³", arms.samples() / cube, atMost(0.1))
        .left("largest of E(staircase)/.05, E(pair)/.1, 1/E(parity of three)",
            outcome.get(each -> exactly(each.worst())))
        .right("1", 1)
        .beside("E(staircase)", outcome.get(each -> exactly(each.staircase().relativeError())))
        .beside("E(pair)", outcome.get(each -> exactly(each.pair().relativeError())))
        .beside("E(parity of three)", outcome.get(each -> exactly(each.hard().relativeError())))
        .picture(trial -> picture(outcome.apply(trial)));
  }

  private static Picture picture(Outcome outcome) {
    Picture picture = Picture.of("Test error of the arms over the rounds").axes("round", "E(f − y)²/E y²").logUpwards();
    return with(with(with(picture, "staircase", outcome.staircase()), "pair", outcome.pair()), "parity of three",
        outcome.hard()).level("zero predictor", 1);
  }

  private static Picture with(Picture picture, String name, Learned learned) {
    return picture.curve(name, learned.rounds(), learned.relativeErrors());
  }
}
