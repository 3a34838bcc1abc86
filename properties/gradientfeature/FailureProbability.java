package gradientfeature;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.Fold;
import assay.experiment.gradientfeature.FoldRuns;
import assay.experiment.gradientfeature.PlantedSet;
import assay.opt.NetworkClass;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The δ of GF-E1, where it is used up: the two ends of a segment against its middle, with so few draws that none of them
 * matches with probability δ = (1 − 2pq)ᵐ (GF-C3). Then training fails with a probability that is known from below as
 * well, (1 − 2p)ᵐ, that no draw finds the feature: in {@link MainTheorem}, where draws abound, no start fails, and half
 * of δ cannot be told from δ.
 */
@Theorem(paper = Paper.TITLE, name = "Theorem 3.12: its failure probability at the smallest width",
    constants = Theorem.Constants.DERIVED)
class FailureProbability {

  private static final double DELTA = 0.5;
  private static final double EPSILON = 0.2;
  private static final double WINDOW = 0.6;
  private static final int RUNS = 3000;

  /** OPT is 0 here, which is the harder end in any case. */
  @States(value = "GF-E1", rests = {"GF-C3", "GF-E2"})
  @Property(tries = 10)
  Claim trainingFailsNoMoreOftenThanNoDrawMatches(
      @ForAll @Segment FiniteDistribution D, @ForAll @Ratio double ratio,
      @ForAll @LogUniform(min = 1e-7, max = 1e-5) double gamma) {
    return new Few(D, ratio, gamma).claim(1);
  }

  @Mutant(of = "GF-E1", change = "δ for twice as many draws as there are")
  @Property(tries = 5)
  Claim twiceTheDraws(
      @ForAll @Segment FiniteDistribution D, @ForAll @Ratio double ratio,
      @ForAll @LogUniform(min = 1e-7, max = 1e-5) double gamma) {
    return new Few(D, ratio, gamma).claim(2);
  }

  /** b̃ over the length of the segment's half. */
  @LogUniform(min = 1, max = 1.7)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Ratio {}

  @Among(value = Fold.class, minDimension = 8, rescaled = false)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Segment {}

  /** The smallest number of draws for δ. */
  private record Few(FiniteDistribution D, double ratio, double gamma) {

    Claim claim(int times) {
      FoldRuns runs = new FoldRuns(D, ratio, WINDOW);
      int m = runs.width(DELTA);
      Function<Trial, Interval> failures = trial -> runs.failures(m, bound(), RUNS, trial);
      return Claim.inequality()
          .left("Pr[min_t L_D(f_t) > r B_a1 B_x1 √(2γ) + ε]", failures)
          .right("δ = (1 − 2pq)ᵐ", runs.noMatch(times * m))
          .vacuousAbove("certain failure", 1)
          .beside("(1 − 2p)ᵐ", trial -> Interval.exactly(runs.notFound(m)));
    }

    private double bound() {
      double total = NetworkClass.around(PlantedSet.teacher(D)).totalOutput();
      return Bounds.angle(total, D.meanNorm(), gamma).lo() + EPSILON;
    }
  }
}
