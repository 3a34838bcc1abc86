package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.distribution.Xor;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Recipe;
import assay.theorem.gradientfeature.ScalingLaws;

/**
 * m_min: the smallest width, on a ladder of factor 2 and then of 2^(1/8), with which nine of ten initializations reach
 * loss ε
 * on XOR without noise in d = 8, within 3/p steps. Widths share their initializations: a wider network begins with the
 * draws of a narrower one.
 *
 * @param bias b̃
 * @param epsilon ε
 * @param initializations how many decide about each width
 */
public record SmallestWidth(double bias, double epsilon, int initializations) {

  /** By this factor m_min is known at best. */
  public static final double RUNG = StrictMath.pow(2, 0.125);

  private static final int RUNGS = 8;

  /** The distribution, in d = 8. */
  public static final FiniteDistribution XOR = new Xor(8, 1, 0).draw(Stream.seeded(0));

  private static final double SPEED = 3;
  private static final int LARGEST = 1 << 14;

  /**
   * @throws IllegalArgumentException if there are fewer than ten: nine of ten would be all of them
   */
  public SmallestWidth {
    if (initializations < 10) {
      throw new IllegalArgumentException("initializations = " + initializations + ": must be at least 10");
    }
  }

  /** The network that is planted in it. */
  public static Teacher teacher() {
    return XOR.teacher().orElseThrow();
  }

  /** Algorithm 1 on it; see {@link Recipe}. */
  public static GradientDescent descent(int m, double bias, double speed, int steps) {
    return Recipe.matching(XOR, teacher(), m, bias, speed, steps).descent(Loss.HINGE);
  }

  /**
   * Measures it.
   *
   * @param measurement a trial of its own: others use other initializations
   * @throws IllegalStateException if 2¹⁴ draws are too few
   */
  public int measured(Trial measurement) {
    int m = 1;
    while (!suffices(m, measurement)) {
      m *= 2;
      if (m > LARGEST) throw new IllegalStateException(this + ": " + LARGEST + " draws are too few");
    }
    return m == 1 ? m : between(m / 2, measurement);
  }

  /** The smallest rung that suffices, from a width that does not to twice as much. */
  private int between(int few, Trial measurement) {
    int low = 0;
    int high = RUNGS;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (suffices(rung(few, middle), measurement)) high = middle;
      else low = middle;
    }
    return rung(few, high);
  }

  private static int rung(int few, int number) {
    return (int) Math.round(few * StrictMath.pow(RUNG, number));
  }

  private boolean suffices(int m, Trial measurement) {
    int misses = 0;
    int steps = (int) Math.ceil(3 / ScalingLaws.probabilityOnXor(bias));
    for (int k = 0; k < initializations && misses <= initializations / 10; k++) {
      Trial start = measurement.inner("initialization", k);
      Interval loss = descent(m, bias, SPEED, steps).runUntil(epsilon, XOR.samples(), start).smallestLoss();
      if (!(loss.hi() <= epsilon)) misses++;
    }
    return misses <= initializations / 10;
  }
}
