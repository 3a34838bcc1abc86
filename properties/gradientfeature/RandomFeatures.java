package gradientfeature;

import static assay.claim.Verdict.Kind.REFUTED;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.gradientfeature.FeatureTask;
import assay.experiment.gradientfeature.Measurements;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.ClopperPearson;
import assay.stats.Interval;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-H2: random features against features after one step of gradient descent, on the XOR mixture with |μ| = √d and n =
 * 4d points. The theorem that it stands for is asymptotic; what is judged is a gap in d = 60, in the window 1.5 ≤ σ ≤
 * 2.3: below it both succeed, above it both fail. Accuracies are counted on fresh points.
 */
@Theorem(paper = Paper.TITLE, name = "XOR mixtures: fixed features need Ω(d²) features",
    constants = Theorem.Constants.RECALLED)
class RandomFeatures {

  private static final int FRESH = 1000;
  private static final int FOUND = 32;
  private static final double[] DEVIATIONS = {0.5, 1.5, 2, 3};
  private static final int[] LADDER = {8, 16, 32, 64, 128, 256, 512, 1024, 2048};

  @States("GF-H2")
  @Property(tries = 2)
  Claim oneStepBeatsAsManyRandomFeaturesAsDimensions(
      @ForAll @LogUniform(min = 1.5, max = 2.3) double deviation, @ForAll @Width(min = 30, max = 60) int features) {
    return gap(60, deviation, features).picture(trial -> accuracies(60, trial));
  }

  @Mutant(of = "GF-H2", change = "σ = 0.5, where random features suffice")
  @Property(tries = 1)
  Claim littleNoise() {
    return gap(60, 0.5, 60);
  }

  /** The ridge of the random features is the best of two on the fresh points themselves. */
  private static Claim gap(int d, double deviation, int features) {
    var task = PerTrial.of(trial -> FeatureTask.of(d, deviation, FRESH, trial));
    return Claim.inequality()
        .withProbability(0.5)
        .left("0.1", exactly(0.1))
        .right("accuracy of 32 gradient features", trial -> counted(task.apply(trial).found(FOUND), trial.level()))
        .right("−accuracy of N random features",
            trial -> best(task.apply(trial).random(features), trial.level(FeatureTask.ridges())).negated());
  }

  private static Interval counted(int correct, double level) {
    return ClopperPearson.of(correct, FRESH, level);
  }

  /** Of the best of several classifiers. */
  private static Interval best(int[] correct, double level) {
    return IntStream.of(correct).mapToObj(k -> counted(k, level)).reduce(Interval::max).orElseThrow();
  }

  /** One training set for each σ. */
  private static Picture accuracies(int d, Trial trial) {
    double level = trial.level(DEVIATIONS.length * LADDER.length * FeatureTask.ridges());
    Picture picture = Picture.of("accuracy over number of features, d = 60")
        .axes("number of random features", "accuracy").logAcross();
    for (double deviation : DEVIATIONS) {
      FeatureTask task = FeatureTask.of(d, deviation, FRESH, trial);
      for (int N : LADDER) picture = picture.curve("random, σ = " + deviation, N, best(task.random(N), level));
      picture = picture.level("32 after one step, σ = " + deviation, (double) task.found(FOUND) / FRESH);
    }
    return picture;
  }

  /** As our notes have it. */
  @States("GF-H2")
  @Expect(value = REFUTED, why = "at σ = 2 and |μ| = √d the distance of the clusters as seen along a random direction,"
      + " |μ|/(σ√d), is the same in every dimension, and so is what a random feature tells; a gap in d = 60 is true")
  @Property(tries = 1)
  Claim theirNumberGrowsLikeTheSquareOfTheDimension() {
    double[] dimensions = Measurements.repeated(8, 24, 32, 45, 64, 90);
    return Exponent.of("random features for an accuracy of 0.7", "d", PerTrial.of(trial -> Measurements.of(dimensions,
        trial, (d, measurement) -> FeatureTask.of((int) d, 2, FRESH, measurement).needed()))).atLeast(2, 0.25);
  }
}
