package assay.theorem.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.feature.GradientFeatures;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;

/**
 * Hyper-parameters for Algorithm 1 that make the certificate chain small (theory notes, section 2; derived). Only
 * b̃/s_w matters for G and only κ = η⁽¹⁾ |ℓ′(0)| s_a for W_1, so s_w = 1, and η⁽¹⁾ is tiny so that a_1 is nearly 0. Like
 * η it is measured in units of 1/(4m b̃²): the output after the first step is then the same multiple of b̃² η⁽¹⁾ at every
 * scale of the inputs. A fixed η⁽¹⁾ is not: with inputs of length 70 one of 1e-6 is a step of training, after which a
 * network may never move.
 *
 * @param m independent draws; the network has 4m neurons
 * @param bias b̃, with s_w = 1
 * @param kappa κ: a neuron with output weight a starts at w_1 = κ (a/s_a) G
 * @param speed η · 4m · b̃²: how far the outputs move in a step
 * @param steps T
 */
public record Recipe(int m, double bias, double kappa, double speed, int steps) {

  /** η⁽¹⁾ · 4m · b̃². */
  private static final double FIRST_SPEED = 1e-9;

  /**
   * @throws IllegalArgumentException if m &lt; 1, or b̃, κ or the speed is not positive and finite
   */
  public Recipe {
    if (m < 1) throw new IllegalArgumentException("m = " + m + ": must be at least 1");
    positive("bias", bias);
    positive("kappa", kappa);
    positive("speed", speed);
  }

  private static void positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException(name + " = " + value + ": must be positive and finite");
  }

  /**
   * κ such that a typical neuron is as long as matching the target needs: b̃/|w_1| = |b*| where |w_1| = κ |G|, in the
   * geometric mean over the target's neurons.
   */
  public static Recipe matching(FiniteDistribution distribution, Teacher target, int m, double bias, double speed,
      int steps) {
    double logarithm = 0;
    for (Teacher.Neuron neuron : target.neurons())
      logarithm += StrictMath.log(bias / (Math.abs(neuron.bias()) * gradientLength(distribution, neuron)));
    return new Recipe(m, bias, StrictMath.exp(logarithm / target.size()), speed, steps);
  }

  /**
   * |G| of a neuron along the target's: with positive bias it sees what the target sees, with negative bias everything.
   */
  private static double gradientLength(FiniteDistribution distribution, Teacher.Neuron target) {
    double b = target.bias() > 0 ? target.bias() : -2 * distribution.largestNorm().hi();
    return Math.max(Vectors.norm(GradientFeatures.of(distribution, target.direction(), b)), Double.MIN_NORMAL);
  }

  /** Algorithm 1 with these hyper-parameters. */
  public GradientDescent descent(Loss loss) {
    return new GradientDescent(loss, initialization(loss), Schedule.algorithm1(firstRate(), rate(), steps));
  }

  /** The symmetric initialization with these hyper-parameters. */
  public Initialization initialization(Loss loss) {
    return Initialization.symmetric(m, kappa / (firstRate() * loss.slopeAtZero()), 1, bias);
  }

  /** η⁽¹⁾. */
  public double firstRate() {
    return FIRST_SPEED / (4 * m * bias * bias);
  }

  /** η. */
  public double rate() {
    return speed / (4 * m * bias * bias);
  }
}
