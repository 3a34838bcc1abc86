package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedSampleTest {

  @Test
  void momentsAreThoseOfTheTestData() {
    BoundedSample sample = Samples.goldenSample();
    assertEquals(200, sample.size());
    assertEquals(67.072846519584, 200 * sample.mean(), 1e-12);
    assertEquals(.335364232598, sample.mean(), 0.51e-12);
    assertEquals(.089458559260, sample.variance(), 0.51e-12);
  }

  @Test
  void sumsLoseNothing() {
    double[] values = new double[100_001];
    Arrays.fill(values, 1e-9);
    values[0] = 1;
    assertEquals(1.0001, Sum.of(values), 1e-16);
  }

  @Test
  void endsReachTheRangeExactly() {
    BoundedSample sample = BoundedSample.of(new double[] {0.1, 0.7}, new Interval(0.1, 0.7));
    assertEquals(0.1, sample.lowerEnd(-0.3));
    assertEquals(0.7, sample.upperEnd(1.2));
    assertEquals(Math.nextDown(0.5), Samples.goldenSample().lowerEnd(0.5));
    assertEquals(Math.nextUp(0.5), Samples.goldenSample().upperEnd(0.5));
    assertTrue(sample.lowerEnd(0.5) < 0.4 && 0.4 < sample.upperEnd(0.5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesObservationsOutsideTheRange(double value) {
    assertThrows(IllegalArgumentException.class, () -> BoundedSample.of(new double[] {0.5, value}, Samples.UNIT));
  }

  @Test
  void refusesAnEmptySampleAndAnImpossibleRange() {
    assertThrows(IllegalArgumentException.class, () -> BoundedSample.of(new double[0], Samples.UNIT));
    assertThrows(IllegalArgumentException.class, () -> BoundedSample.of(new double[] {1}, Interval.exactly(1)));
    assertThrows(IllegalArgumentException.class, () -> BoundedSample.of(new double[] {1}, Interval.atLeast(0)));
    assertThrows(IllegalArgumentException.class,
        () -> BoundedSample.of(new double[] {1}, Interval.exactly(Double.NaN)));
  }
}
