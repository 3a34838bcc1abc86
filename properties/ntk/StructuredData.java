package ntk;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.Sweep;
import assay.experiment.ntk.MixtureRun;
import assay.experiment.ntk.SeparatedMixture;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.HighDimension;

/**
 * N-12: separated mixtures are learnt by networks most of whose activation patterns stay, with capacity to fit any
 * labels. Here two classes (softmax is then the logistic loss), full batches, and the first layer trained; the paper
 * has k classes and stochastic gradients.
 */
@Theorem(paper = Paper.STRUCTURED, name = "Theorem 4.1 (number recalled)", constants = Theorem.Constants.RECALLED)
class StructuredData {

  /**
   * Below 256 neurons about a fifth of the activations flip, and a share cannot grow in proportion any more: from 64 to
   * 256 neurons it falls as m^(−0.41) to m^(−0.44), from 256 to 1024 as m^(−0.48), from 4096 to 16384 as m^(−0.50).
   */
  private static final int[] WIDTHS = {512, 2048, 8192};
  private static final int EACH = 4;

  /** Both classes are told apart on fresh points. */
  @States("N-12")
  @Property(tries = 8)
  Claim mixturesAreLearnt(
      @ForAll @Width(min = 2, max = 4) int components, @ForAll @HighDimension int d,
      @ForAll @Width(min = 500, max = 2000) int m, @ForAll long seed) {
    return learnt(run(components, d, m, EACH, 300, false, seed));
  }

  @Mutant(of = "N-12", change = "two neurons, no training")
  @Property(tries = 8)
  Claim twoNeurons(@ForAll @Width(min = 2, max = 4) int components, @ForAll @HighDimension int d, @ForAll long seed) {
    return learnt(run(components, d, 2, EACH, 0, false, seed));
  }

  private static Claim learnt(PerTrial<MixtureRun> run) {
    return Claim.inequality()
        .left("error on fresh points", trial -> run.apply(trial).error(trial.level()))
        .right("0.05", 0.05);
  }

  /** The control, a point of each component: permuted labels are fitted, and nothing is learnt of the classes. */
  @States("N-12")
  @Property(tries = 3)
  Claim permutedLabelsAreOnlyFitted(
      @ForAll @Width(min = 6, max = 10) int components, @ForAll @Width(min = 20, max = 40) int d, @ForAll long seed) {
    return fitted(components, d, true, seed);
  }

  @Mutant(of = "N-12", change = "labels that are not permuted")
  @Property(tries = 2)
  Claim labelsAreOnlyFitted(
      @ForAll @Width(min = 6, max = 10) int components, @ForAll @Width(min = 20, max = 40) int d, @ForAll long seed) {
    return fitted(components, d, false, seed);
  }

  private static Claim fitted(int components, int d, boolean permuted, long seed) {
    var run = run(components, d, 300, 1, 200, permuted, seed);
    return Claim.inequality()
        .withProbability(0.6)
        .assume("error on the training points", run.get(r -> exactly(r.trainingError())), atMost(0))
        .left("¼", exactly(0.25))
        .right("error on fresh points", trial -> run.apply(trial).error(trial.level()));
  }

  /** The share of flipped activations falls at least as 1/√m. */
  @States(value = "N-12", rests = "N-9")
  @Property(tries = 2)
  Claim mostPatternsStay(
      @ForAll @Width(min = 2, max = 4) int components, @ForAll @HighDimension int d, @ForAll long seed) {
    return flips(components, d, seed, -0.5);
  }

  @Mutant(of = "N-12", change = "flips that fall as 1/m")
  @Property(tries = 2)
  Claim morePatternsStay(
      @ForAll @Width(min = 2, max = 4) int components, @ForAll @HighDimension int d, @ForAll long seed) {
    return flips(components, d, seed, -1);
  }

  private static Claim flips(int components, int d, long seed, double exponent) {
    SeparatedMixture mixture = SeparatedMixture.draw(components, d, Stream.seeded(seed));
    var sweep = PerTrial.of(trial -> Sweep.of(WIDTHS, 16, trial,
        (m, each) -> MixtureRun.of(mixture, m, EACH, 60, false, each).flips() + 1e-5));
    return Exponent.of("share of flips", "m", sweep).atMost(exponent, 0.1);
  }

  private static PerTrial<MixtureRun> run(
      int components, int d, int m, int each, int steps, boolean permuted, long seed) {
    SeparatedMixture mixture = SeparatedMixture.draw(components, d, Stream.seeded(seed));
    return PerTrial.of(trial -> MixtureRun.of(mixture, m, each, steps, permuted, trial));
  }
}
