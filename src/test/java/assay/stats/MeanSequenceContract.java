package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every confidence sequence for the mean of a bounded quantity must do. */
abstract class MeanSequenceContract {

  private static final int RUNS = 200;

  /** A sequence under test. */
  interface Sequence {

    void observe(double value);

    Interval interval();

    int trials();
  }

  abstract Sequence start(Interval range, double alpha);

  abstract double detectable(int trials, double variance, double alpha, double beta);

  abstract int needed(double difference, double variance, double alpha, double beta);

  /** A miss at any of the looks counts. */
  @ParameterizedTest
  @ValueSource(doubles = {0.03, 0.5, 0.9})
  void everMissesTheMeanOfCoinsWithProbabilityAtMostAlpha(double p) {
    SplittableRandom random = new SplittableRandom(7);
    assertTrue(Samples.plausible(misses(p, () -> random.nextDouble() < p ? 1 : 0), RUNS, 0.2));
  }

  @Test
  void everMissesTheMeanOfSpreadOutQuantitiesWithProbabilityAtMostAlpha() {
    SplittableRandom random = new SplittableRandom(8);
    assertTrue(Samples.plausible(misses(1 / 3.0, () -> Math.pow(random.nextDouble(), 2)), RUNS, 0.2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 0.8})
  void findsADifferenceOfDetectableSizeAtLeastAsOftenAsStated(double threshold) {
    SplittableRandom random = new SplittableRandom(9);
    double mean = threshold;
    for (int i = 0; i < 100; i++)
      mean = threshold + detectable(400, Math.min(mean, 1) * (1 - Math.min(mean, 1)), 0.01, 0.1);
    double planted = Math.min(1, mean);
    int found = 0;
    for (int run = 0; run < RUNS; run++)
      if (after(400, () -> random.nextDouble() < planted ? 1 : 0, 0.01).lo() > threshold) found++;
    assertTrue(found >= 0.9 * RUNS, found + " found at " + planted);
  }

  @Test
  void neededIsTheFewestTrialsThatDetect() {
    int trials = needed(0.1, 0.2, 1e-3, 0.1);
    assertTrue(detectable(trials, 0.2, 1e-3, 0.1) <= 0.1);
    assertTrue(detectable(trials - 1, 0.2, 1e-3, 0.1) > 0.1);
  }

  @Test
  void neverWidens() {
    Sequence sequence = start(Samples.UNIT, 0.05);
    Interval previous = sequence.interval();
    assertEquals(Samples.UNIT, previous);
    for (double x : Samples.golden()) {
      sequence.observe(x);
      assertEquals(previous, previous.hull(sequence.interval()));
      previous = sequence.interval();
    }
    assertEquals(200, sequence.trials());
  }

  @Test
  void moreConfidenceIsWider() {
    Interval wide = ofGolden(Samples.UNIT, 1e-6);
    assertEquals(wide, wide.hull(ofGolden(Samples.UNIT, 0.05)));
  }

  @Test
  void movesWithTheRange() {
    Interval interval = ofGolden(Samples.UNIT, 0.05);
    Interval image = ofGolden(new Interval(-1, 3), 0.05);
    assertEquals(4 * interval.lo() - 1, image.lo(), 1e-13);
    assertEquals(4 * interval.hi() - 1, image.hi(), 1e-13);
  }

  /** Zeros first and ones later: no constant mean is left, and nothing may be certified. */
  @Test
  void observationsThatContradictAConstantMeanBreakIt() {
    Sequence sequence = start(Samples.UNIT, 0.05);
    for (int i = 0; i < 300; i++) sequence.observe(0);
    assertTrue(sequence.interval().hi() < 0.2);
    for (int i = 0; i < 3000; i++) sequence.observe(1);
    assertTrue(sequence.interval().broken());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesObservationsOutsideTheRange(double value) {
    assertThrows(IllegalArgumentException.class, () -> start(Samples.UNIT, 0.05).observe(value));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, Double.NaN})
  void refusesAnErrorRateOutsideZeroAndOne(double alpha) {
    assertThrows(IllegalArgumentException.class, () -> start(Samples.UNIT, alpha));
    assertThrows(IllegalArgumentException.class, () -> detectable(100, 0.2, alpha, 0.1));
    assertThrows(IllegalArgumentException.class, () -> detectable(100, 0.2, 0.1, alpha));
    assertThrows(IllegalArgumentException.class, () -> start(Interval.atLeast(0), 0.05));
    assertThrows(IllegalArgumentException.class, () -> start(Interval.ZERO, 0.05));
  }

  Interval ofGolden(Interval range, double alpha) {
    Sequence sequence = start(range, alpha);
    for (double x : Samples.golden()) sequence.observe(range.lo() + range.width() * x);
    return sequence.interval();
  }

  private int misses(double mean, DoubleSupplier quantity) {
    int misses = 0;
    for (int run = 0; run < RUNS; run++) if (everMisses(mean, quantity)) misses++;
    return misses;
  }

  private boolean everMisses(double mean, DoubleSupplier quantity) {
    Sequence sequence = start(Samples.UNIT, 0.2);
    boolean missed = false;
    for (int n = 1; n <= 128; n++) {
      sequence.observe(quantity.getAsDouble());
      if (Integer.bitCount(n) == 1) missed |= !sequence.interval().contains(mean);
    }
    return missed;
  }

  private Interval after(int trials, DoubleSupplier quantity, double alpha) {
    Sequence sequence = start(Samples.UNIT, alpha);
    for (int n = 0; n < trials; n++) sequence.observe(quantity.getAsDouble());
    return sequence.interval();
  }
}
