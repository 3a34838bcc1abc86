package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.Separation;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.gradientfeature.Measurements;
import assay.experiment.gradientfeature.ParitySizes;
import assay.random.PerTrial;
import java.util.stream.DoubleStream;
import net.jqwik.api.Property;

/**
 * GF-G5: parities of k of d = 8k signs, half of whose inputs are uniform. Width, steps and samples with which gradient
 * descent gets to hinge loss ¼ grow like powers of d; the number of fixed features times the square of the norm with
 * which they are combined grows like C(d, k)/4 at least, exponentially in k.
 */
@Theorem(paper = Paper.TITLE, name = "Beyond the kernel: polynomial against exponential",
    constants = Theorem.Constants.STATED)
class SizesOfParities {

  /** The largest power of d that counts as polynomial here. */
  private static final double POLYNOMIAL = 5;

  /** The least power of d, between one size and the next, that counts as beyond it. */
  private static final double BEYOND = 10;

  @States(value = "GF-G5", rests = {"GF-D5", "GF-H1"})
  @Property(tries = 1)
  Claim polynomialForGradientDescentExponentialForFixedFeatures() {
    double[] k = {3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 9, 9, 9, 9, 9, 9, 9, 13, 13};
    return apart(k, DoubleStream.of(k).map(size -> 8 * size).toArray());
  }

  @Mutant(of = "GF-G5", change = "k stays 3 as d grows: what fixed features need is then a power of d, too")
  @Property(tries = 1)
  Claim threeSigns() {
    return apart(Measurements.repeated(9, 3), Measurements.repeated(3, 24, 40, 72));
  }

  private static Claim apart(double[] k, double[] d) {
    var needed = PerTrial.of(trial -> ParitySizes.of(k, d, trial));
    return Separation.of("largest exponent of m_min, T_min and n_min over d",
        trial -> needed.apply(trial).exponent(trial.level()))
        .atMost(POLYNOMIAL)
        .whileEvery("linear function of N fixed features, of norm B", "exponent of N B² over d",
            needed.get(all -> exactly(all.fixedExponent())))
        .atLeast(BEYOND)
        .supposing("logarithmic errors of what is measured are independent and Gaussian with one variance")
        .beside("exponent of m_min", trial -> needed.apply(trial).width().exponent(trial.level()))
        .beside("exponent of T_min", trial -> needed.apply(trial).steps().exponent(trial.level()))
        .beside("exponent of n_min", trial -> needed.apply(trial).samples().exponent(trial.level()))
        .picture(needed.get(ParitySizes::picture));
  }

  /**
   * Up to k = 17, on the population, where nothing depends on d; k and k + 2 differ in which sums of signs are
   * hard.
   */
  @States(value = "GF-G5", rests = "GF-D5")
  @Property(tries = 1)
  Claim theStepsGrowLikeAPowerOfTheNumberOfSigns() {
    return steps(2.5);
  }

  @Mutant(of = "GF-G5", change = "steps that grow like k^¼")
  @Property(tries = 1)
  Claim hardlyMoreSteps() {
    return steps(0.25);
  }

  private static Claim steps(double power) {
    double[] k = Measurements.repeated(40, 3, 5, 7, 9, 11, 13, 15, 17);
    return Exponent.of("T_min", "k", PerTrial.of(trial -> ParitySizes.steps(k, trial))).atMost(power, 0);
  }
}
