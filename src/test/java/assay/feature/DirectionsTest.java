package assay.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.linear.Vectors;
import assay.random.Stream;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionsTest {

  private static final MathContext DIGITS = new MathContext(60);

  /** Where 1 − cos itself would be lost: at an angle of 10⁻¹² it is 5·10⁻²⁵. */
  @ParameterizedTest
  @ValueSource(doubles = {1.5, 0.1, 1e-3, 1e-6, 1e-9, 1e-12})
  void theGapIsOneMinusTheCosineAtAnyAngle(double angle) {
    double[] u = Stream.seeded(1).direction(6);
    double[] v = turned(u, angle);
    double exact = gap(u, v).doubleValue();
    assertEquals(exact, Directions.gap(u, v), 1e-6 * exact);
    assertEquals(Directions.gap(u, v), Directions.gap(Vectors.scaled(-1, u), v), 0);
  }

  @Test
  void theGapLiesBetweenZeroAndOne() {
    double[] u = Stream.seeded(2).direction(5);
    assertEquals(0, Directions.gap(u, u), 0);
    assertEquals(0, Directions.gap(u, Vectors.scaled(-1, u)), 0);
    assertEquals(1, Directions.gap(new double[] {1, 0}, new double[] {0, 1}), 0);
  }

  private static double[] turned(double[] u, double angle) {
    double[] normal = Stream.seeded(3).direction(u.length);
    double along = Vectors.dot(u, normal);
    double[] v = new double[u.length];
    for (int j = 0; j < v.length; j++) normal[j] -= along * u[j];
    for (int j = 0; j < v.length; j++)
      v[j] = Math.cos(angle) * u[j] + Math.sin(angle) * normal[j] / Math.sqrt(1 - along * along);
    return v;
  }

  /** 1 − |cos| of the angle between two vectors, to 60 digits. */
  private static BigDecimal gap(double[] u, double[] v) {
    BigDecimal cosine = dot(u, v).divide(dot(u, u).sqrt(DIGITS).multiply(dot(v, v).sqrt(DIGITS)), DIGITS);
    return BigDecimal.ONE.subtract(cosine.abs());
  }

  private static BigDecimal dot(double[] u, double[] v) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int j = 0; j < u.length; j++) sum = sum.add(new BigDecimal(u[j]).multiply(new BigDecimal(v[j])));
    return sum;
  }
}
