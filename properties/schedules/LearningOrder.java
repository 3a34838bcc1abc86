package schedules;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.schedules.PatternTraining.Learnt;
import assay.experiment.schedules.PatternTraining.Look;
import assay.experiment.schedules.PatternTraining;
import assay.experiment.schedules.Patterns;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * M-1: a small rate fits the few clusters of x₂ at once, and what it then learns of x₁ comes from the few samples that
 * have nothing else; a large rate cannot fit the clusters, learns x₁ from all samples, and leaves x₂ to the small rate
 * after it. The setting is that of the paper as remembered, its sizes are ours; runs of one trial share samples, start
 * and batches, and in most trials the outcome is as said.
 */
@Theorem(paper = Paper.LARGE_RATES, name = "Large rates, then annealing", constants = Theorem.Constants.RECALLED)
class LearningOrder {

  private static final double SMALL = 0.1;
  private static final int STEPS = 600;

  @States("M-1")
  @Property(tries = 2)
  Claim aLargeRateLearnsTheDirectionFirst(
      @ForAll @Width(min = 36, max = 60) int m, @ForAll @LogUniform(min = 5, max = 7) double large) {
    return order(m, large, SMALL);
  }

  @Mutant(of = "M-1", change = "the rates exchanged")
  @Property(tries = 1)
  Claim aSmallRateLearnsTheDirectionFirst() {
    return order(40, SMALL, 6);
  }

  private static Claim order(int m, double large, double small) {
    var annealed = PerTrial.of(new PatternTraining(patterns(), m, 100, large, small, STEPS / 2, STEPS)::run);
    var slow = PerTrial.of(new PatternTraining(patterns(), m, 100, small, small, 0, STEPS)::run);
    return Claim.inequality()
        .withProbability(0.5)
        .left("2 · error on x₁ when x₂ is learnt, large rate",
            annealed.get(run -> exactly(2 * run.firstWhenSecondIsLearnt())))
        .right("error on x₁ when x₂ is learnt, small rate", slow.get(run -> exactly(run.firstWhenSecondIsLearnt())))
        .picture(trial -> picture(annealed.apply(trial), slow.apply(trial)));
  }

  private static Picture picture(Learnt annealed, Learnt slow) {
    double[] steps = annealed.over(Look::step);
    return Picture.of("Order of learning: large rate until the middle, and small rate").axes("step", "error")
        .curve("x₁, large then small", steps, annealed.over(Look::first))
        .curve("x₂, large then small", steps, annealed.over(Look::second))
        .dashed("x₁, small", steps, slow.over(Look::first)).dashed("x₂, small", steps, slow.over(Look::second));
  }

  @States("M-1")
  @Property(tries = 2)
  Claim largeThenAnnealedGeneralisesBetter(
      @ForAll @Width(min = 36, max = 60) int m, @ForAll @LogUniform(min = 5, max = 7) double large) {
    return better(m, large, STEPS, 2);
  }

  /** Not for want of time: five times as many small steps do not make up for the order. */
  @States("M-1")
  @Property(tries = 1)
  Claim norDoFiveTimesAsManySmallSteps() {
    return better(40, 6, 5 * STEPS, 1);
  }

  private static Claim better(int m, double large, int smallSteps, double factor) {
    var annealed = new PatternTraining(patterns(), m, 100, large, SMALL, STEPS / 2, STEPS);
    var slow = new PatternTraining(patterns(), m, 100, SMALL, SMALL, 0, smallSteps);
    return Claim.inequality()
        .withProbability(0.5)
        .left(factor == 1 ? "test error, large then small rate" : "2 · test error, large then small rate",
            trial -> exactly(factor * annealed.run(trial).error()))
        .right("test error, small rate", trial -> exactly(slow.run(trial).error()));
  }

  private static Patterns patterns() {
    return new Patterns(40, 1.5, 0.5, 8, 3, 0.1, 0.1);
  }
}
