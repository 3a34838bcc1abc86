package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every interval for the mean of a bounded quantity at a fixed number of trials must do. */
abstract class MeanIntervalContract {

  private static final int TRIALS = 100;

  abstract double lower(BoundedSample sample, double alpha);

  abstract double upper(BoundedSample sample, double alpha);

  abstract Interval of(BoundedSample sample, double alpha);

  /** A mean above the threshold that must be told from it with probability at least 1 − beta, or 1 if none must. */
  abstract double detectable(int trials, double threshold, double alpha, double beta);

  /** The fewest trials after which {@link #detectable} is at most the given mean. */
  abstract long needed(double threshold, double mean, double alpha, double beta);

  /**
   * For coins the probability of a miss is a finite sum; it is largest where an end of some count has just been passed.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.05, 1e-4})
  void missesTheMeanOfCoinsWithProbabilityAtMostAlpha(double alpha) {
    double[] lower = IntStream.rangeClosed(0, TRIALS).mapToDouble(k -> lower(Samples.coins(k, TRIALS), alpha))
        .toArray();
    double[] upper = IntStream.rangeClosed(0, TRIALS).mapToDouble(k -> upper(Samples.coins(k, TRIALS), alpha))
        .toArray();
    for (int end = 0; end <= TRIALS; end++) {
      double below = Math.max(0, lower[end] * (1 - 1e-9));
      double above = Math.min(1, upper[end] * (1 + 1e-9));
      assertTrue(probability(below, k -> lower[k] > below) <= alpha * (1 + 1e-9));
      assertTrue(probability(above, k -> upper[k] < above) <= alpha * (1 + 1e-9));
    }
  }

  @Test
  void missesTheMeanOfSpreadOutQuantitiesWithProbabilityAtMostAlpha() {
    SplittableRandom random = new SplittableRandom(5);
    int runs = 400;
    int misses = 0;
    for (int run = 0; run < runs; run++)
      if (!of(BoundedSample.of(Samples.squares(60, random), Samples.UNIT), 0.1).contains(1 / 3.0)) misses++;
    assertTrue(Samples.plausible(misses, runs, 0.1), misses + " misses");
  }

  /** Exact for coins, the quantity of largest variance. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 0.6})
  void findsADifferenceOfDetectableSizeAtLeastAsOftenAsStated(double threshold) {
    for (double beta : new double[] {0.3, 0.1, 0.01}) {
      double mean = detectable(TRIALS, threshold, 0.01, beta);
      if (mean <= 1) assertTrue(probability(mean, k -> lower(Samples.coins(k, TRIALS), 0.01) > threshold) >= 1 - beta);
    }
  }

  @Test
  void neededIsTheFewestTrialsThatDetect() {
    long trials = needed(0.3, 0.35, 1e-3, 0.1);
    assertTrue(detectable((int) trials, 0.3, 1e-3, 0.1) <= 0.35);
    assertTrue(detectable((int) trials - 1, 0.3, 1e-3, 0.1) > 0.35);
  }

  @Test
  void moreTrialsDetectLess() {
    double previous = Double.POSITIVE_INFINITY;
    for (int trials = 50; trials < 5000; trials *= 2) {
      double mean = detectable(trials, 0.2, 1e-3, 0.1);
      assertTrue(mean > 0.2 && mean <= previous);
      previous = mean;
    }
  }

  @Test
  void moreConfidenceIsWider() {
    BoundedSample sample = Samples.goldenSample();
    Interval previous = Interval.exactly(sample.mean());
    for (double alpha : new double[] {0.5, 0.1, 1e-2, 1e-6, 1e-12}) {
      Interval interval = of(sample, alpha);
      assertEquals(interval, interval.hull(previous));
      previous = interval;
    }
  }

  @Test
  void eitherEndTakesHalfOfTheError() {
    BoundedSample sample = Samples.goldenSample();
    assertEquals(new Interval(lower(sample, 0.02), upper(sample, 0.02)), of(sample, 0.04));
  }

  @Test
  void staysOnTheRange() {
    Interval range = new Interval(-1, 3);
    for (double value : new double[] {-1, 0, 3})
      assertEquals(range, range.hull(of(BoundedSample.of(new double[] {value, value}, range), 0.05)));
  }

  @Test
  void movesWithTheRange() {
    double[] moved = Samples.golden();
    for (int i = 0; i < moved.length; i++) moved[i] = 4 * moved[i] - 1;
    Interval interval = of(Samples.goldenSample(), 0.05);
    Interval image = of(BoundedSample.of(moved, new Interval(-1, 3)), 0.05);
    assertEquals(4 * interval.lo() - 1, image.lo(), 1e-14);
    assertEquals(4 * interval.hi() - 1, image.hi(), 1e-14);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 2, Double.NaN})
  void refusesAnErrorRateOutsideZeroAndOne(double alpha) {
    assertThrows(IllegalArgumentException.class, () -> of(Samples.goldenSample(), alpha));
    assertThrows(IllegalArgumentException.class, () -> lower(Samples.goldenSample(), alpha));
    assertThrows(IllegalArgumentException.class, () -> upper(Samples.goldenSample(), alpha));
    assertThrows(IllegalArgumentException.class, () -> detectable(100, 0.3, alpha, 0.1));
    assertThrows(IllegalArgumentException.class, () -> detectable(100, 0.3, 0.1, alpha));
    assertThrows(IllegalArgumentException.class, () -> detectable(0, 0.3, 0.1, 0.1));
  }

  private static double probability(double p, IntPredicate event) {
    return IntStream.rangeClosed(0, TRIALS).filter(event).mapToDouble(k -> Binomial.exactly(k, TRIALS, p)).sum();
  }
}
