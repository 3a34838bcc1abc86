package assay.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EValuesTest {

  @Test
  void rejectionsAreThePublishedOnes() {
    assertEquals(2, EValues.rejected(new double[] {400, 60, 30, 22, 1}, 0.05).length);
    assertEquals(5, EValues.rejected(new double[] {400, 60, 34, 26, 21}, 0.05).length);
    assertEquals(5, EValues.rejected(new double[] {99, 99, 99, 99, 99}, 0.05).length);
  }

  @Test
  void rejectsTheLargestWhereverTheyStand() {
    assertArrayEquals(new int[] {1, 3}, EValues.rejected(new double[] {1, 60, 22, 400, 30}, 0.05));
    assertArrayEquals(new int[] {0}, EValues.rejected(new double[] {Double.POSITIVE_INFINITY, 0}, 0.05));
    assertArrayEquals(new int[0], EValues.rejected(new double[] {19, 3}, 0.05));
    assertArrayEquals(new int[0], EValues.rejected(new double[0], 0.05));
  }

  @Test
  void rejectedOnesReachWhatIsNeeded() {
    double[] values = {400, 60, 34, 26, 21};
    assertEquals(50, EValues.needed(5, 2, 0.05), 1e-12);
    for (int i : EValues.rejected(values, 0.05)) assertTrue(values[i] >= EValues.needed(5, 5, 0.05));
  }

  /** E-values of ten coins, half of them fair as claimed, all from the same tosses and thus as dependent as can be. */
  @Test
  void falseOnesAreAtMostAlphaOfTheRejectedOnAverage() {
    SplittableRandom random = new SplittableRandom(3);
    BernoulliEProcess process = BernoulliEProcess.above(0.5);
    int runs = 2000;
    double falseShare = 0;
    int found = 0;
    for (int run = 0; run < runs; run++) {
      double[] tosses = random.doubles(60).toArray();
      double[] values = new double[10];
      for (int i = 0; i < 10; i++) values[i] = process.value(heads(tosses, i < 5 ? 0.5 : 0.8), 60);
      int[] rejected = EValues.rejected(values, 0.1);
      long wrong = Arrays.stream(rejected).filter(i -> i < 5).count();
      falseShare += wrong / (double) Math.max(1, rejected.length) / runs;
      found += rejected.length - (int) wrong;
    }
    assertTrue(falseShare <= 0.1, "false share " + falseShare);
    assertTrue(found > 4 * runs);
  }

  @Test
  void aPValueIsWorthThePublishedEValue() {
    assertEquals(50, EValues.ofPValue(1e-4, 0.5), 1e-12);
    assertEquals(Double.POSITIVE_INFINITY, EValues.ofPValue(0, 0.5));
  }

  /** A Bernoulli p-value takes few values, so that the expectation is a sum; 1/p would have expectation above 1. */
  @Test
  void calibratedPValuesHaveExpectationAtMostOne() {
    for (double kappa : new double[] {0.1, 0.5, 0.9}) {
      double expectation = 0;
      double naive = 0;
      for (int k = 0; k <= 80; k++) {
        double p = Math.min(1, Binomial.atLeast(k, 80, 0.3));
        expectation += Binomial.exactly(k, 80, 0.3) * EValues.ofPValue(p, kappa);
        naive += Binomial.exactly(k, 80, 0.3) / p;
      }
      assertTrue(expectation <= 1 && naive > 1, "kappa " + kappa + ": " + expectation);
    }
  }

  @Test
  void anEValueIsWorthItsInverse() {
    assertEquals(0.05, EValues.toPValue(20), 1e-17);
    assertEquals(1, EValues.toPValue(0));
    assertEquals(0, EValues.toPValue(Double.POSITIVE_INFINITY));
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> EValues.rejected(new double[] {1, Double.NaN}, 0.05));
    assertThrows(IllegalArgumentException.class, () -> EValues.rejected(new double[] {1, -1}, 0.05));
    assertThrows(IllegalArgumentException.class, () -> EValues.rejected(new double[] {1}, 0));
    assertThrows(IllegalArgumentException.class, () -> EValues.needed(3, 4, 0.05));
    assertThrows(IllegalArgumentException.class, () -> EValues.ofPValue(1.1, 0.5));
    assertThrows(IllegalArgumentException.class, () -> EValues.ofPValue(0.1, 1));
  }

  private static int heads(double[] tosses, double p) {
    return (int) Arrays.stream(tosses).filter(u -> u < p).count();
  }
}
