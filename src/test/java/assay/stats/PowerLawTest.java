package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerLawTest {

  private static final double[] WIDTHS = {64, 128, 256, 512, 1024, 2048, 4096, 8192};

  @Test
  void recoversAnExactLaw() {
    double[] y = new double[WIDTHS.length];
    for (int i = 0; i < y.length; i++) y[i] = 3 * Math.pow(WIDTHS[i], -0.5);
    PowerLaw law = PowerLaw.of(WIDTHS, y);
    assertEquals(-0.5, law.slope(), 1e-14);
    assertEquals(3, law.factor(), 1e-13);
    assertEquals(0, law.residualDeviation(), 1e-14);
    assertEquals(-0.5, law.interval(1e-6).middle(), 1e-13);
    assertEquals(0, law.bootstrapInterval(0.05, 400, new SplittableRandom(1)).width(), 1e-12);
  }

  /**
   * By hand: logarithms (0,0), (1,2), (2,1) have slope 1/2, residuals ∓1/2, 1, and t quantile tan(π·0.4) for one
   * degree.
   */
  @Test
  void threePointsHaveTheIntervalComputedByHand() {
    PowerLaw law = PowerLaw.of(new double[] {1, Math.E, Math.E * Math.E}, new double[] {1, Math.E * Math.E, Math.E});
    double error = Math.sqrt(1.5 / 2);
    assertEquals(0.5, law.slope(), 1e-14);
    assertEquals(Math.sqrt(1.5), law.residualDeviation(), 1e-14);
    assertEquals(0.5 - Math.tan(Math.PI * 0.4) * error, law.interval(0.2).lo(), 1e-12);
    assertEquals(0.5 + Math.tan(Math.PI * 0.4) * error, law.interval(0.2).hi(), 1e-12);
  }

  @Test
  void intervalsCoverTheSlopeUnderGaussianErrors() {
    SplittableRandom random = new SplittableRandom(4);
    int misses = 0;
    for (int run = 0; run < 1000; run++)
      if (!noisy(-0.5, () -> 0.2 * random.nextGaussian()).interval(0.1).contains(-0.5)) misses++;
    assertTrue(Samples.plausible(misses, 1000, 0.1) && misses > 50, misses + " misses");
  }

  @Test
  void bootstrapIntervalsCoverTheSlopeUnderSkewedErrors() {
    SplittableRandom random = new SplittableRandom(5);
    int misses = 0;
    for (int run = 0; run < 600; run++) {
      PowerLaw law = noisy(-0.5, () -> -0.2 * Math.log(random.nextDouble()));
      if (!law.bootstrapInterval(0.1, 200, random).contains(-0.5)) misses++;
    }
    assertTrue(Samples.plausible(misses, 600, 0.1) && misses > 20, misses + " misses");
  }

  @Test
  void theSameSeedGivesTheSameBootstrap() {
    SplittableRandom random = new SplittableRandom(6);
    PowerLaw law = noisy(1, () -> 0.1 * random.nextGaussian());
    assertEquals(law.bootstrapInterval(0.05, 500, new SplittableRandom(9)),
        law.bootstrapInterval(0.05, 500, new SplittableRandom(9)));
  }

  @Test
  void findsADifferenceOfDetectableSizeAtLeastAsOftenAsStated() {
    SplittableRandom random = new SplittableRandom(7);
    double difference = PowerLaw.detectable(WIDTHS, 0.2, 0.005, 0.1);
    int found = 0;
    for (int run = 0; run < 1000; run++)
      if (noisy(difference, () -> 0.2 * random.nextGaussian()).interval(0.01).lo() > 0) found++;
    assertTrue(found >= 900, found + " found");
  }

  @Test
  void neededIsTheFewestRepetitionsThatDetect() {
    int times = PowerLaw.needed(WIDTHS, 0.2, 0.05, 0.005, 0.1);
    assertTrue(PowerLaw.detectable(repeated(times), 0.2, 0.005, 0.1) <= 0.05);
    assertTrue(PowerLaw.detectable(repeated(times - 1), 0.2, 0.005, 0.1) > 0.05);
  }

  /** Reference values computed with 40 digits. */
  @ParameterizedTest
  @CsvSource({".025, 3, 3.18244630528371", "1e-6, 4, 41.57785415045098", "1e-9, 3, 1033.109674503808",
    ".05, 98, 1.660551217065734", "1e-9, 30, 8.445862796274243"})
  void studentQuantilesAreAccurateFarOut(double tail, double degrees, double quantile) {
    assertEquals(quantile, StudentT.quantile(tail, degrees), 1e-11 * quantile);
  }

  @Test
  void gaussianAndDeviationQuantilesAreAccurate() {
    assertEquals(5.9978070150076865, StudentT.gaussianQuantile(1e-9), 1e-12);
    assertEquals(Math.sqrt(9.487729036781158 / 4), StudentT.deviationQuantile(0.05, 4), 1e-12);
  }

  @Test
  void nonsenseIsRefused() {
    double[] three = {1, 2, 3};
    assertThrows(IllegalArgumentException.class, () -> PowerLaw.of(three, new double[] {1, 2}));
    assertThrows(IllegalArgumentException.class, () -> PowerLaw.of(new double[] {1, 2}, new double[] {1, 2}));
    assertThrows(IllegalArgumentException.class, () -> PowerLaw.of(three, new double[] {1, 0, 2}));
    assertThrows(IllegalArgumentException.class, () -> PowerLaw.of(three, new double[] {1, Double.NaN, 2}));
    assertThrows(IllegalArgumentException.class, () -> PowerLaw.of(new double[] {2, 2, 2}, three));
    assertThrows(IllegalArgumentException.class, () -> PowerLaw.of(three, three).interval(0));
    assertThrows(IllegalArgumentException.class,
        () -> PowerLaw.of(three, three).bootstrapInterval(0.1, 1000, new SplittableRandom(1)));
    assertThrows(IllegalArgumentException.class,
        () -> PowerLaw.of(WIDTHS, WIDTHS).bootstrapInterval(0.01, 1000, new SplittableRandom(1)));
    assertThrows(IllegalArgumentException.class, () -> PowerLaw.detectable(three, 0, 0.05, 0.1));
  }

  private static PowerLaw noisy(double slope, DoubleSupplier error) {
    double[] y = new double[WIDTHS.length];
    for (int i = 0; i < y.length; i++) y[i] = Math.exp(slope * Math.log(WIDTHS[i]) + error.getAsDouble());
    return PowerLaw.of(WIDTHS, y);
  }

  private static double[] repeated(int times) {
    double[] x = new double[times * WIDTHS.length];
    for (int i = 0; i < x.length; i++) x[i] = WIDTHS[i % WIDTHS.length];
    return x;
  }
}
