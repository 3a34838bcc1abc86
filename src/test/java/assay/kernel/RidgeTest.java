package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class RidgeTest {

  private static final Points POINTS = PointFamily.SPHERE.draw(20, 5, 1, Stream.seeded(4));
  private static final double[] LABELS = Stream.seeded(5).gaussians(20, 1);

  @Test
  void withoutRidgeItInterpolates() {
    assertArrayEquals(LABELS, Ridge.fitted(ArcCosine.BOTH_LAYERS, POINTS, LABELS, 0).at(POINTS), 1e-11);
  }

  /** One point x with k(x, x) = 2 and label 3: α = 3/(2 + λ). */
  @Test
  void shrinksByHand() {
    Ridge f = Ridge.fitted(ArcCosine.BOTH_LAYERS, Points.of(new double[][] {{1, 0}}), new double[] {3}, 4);
    assertEquals(0.5, f.coefficients()[0], 1e-15);
    assertEquals(0.5, f.squaredNorm(), 1e-15);
    assertArrayEquals(new double[] {1, 0.5 / Math.PI}, f.at(Points.of(new double[][] {{1, 0}, {0, 1}})), 1e-15);
  }

  @Test
  void repeatedPointsNeedARidge() {
    Points repeated = Points.of(new double[][] {{1, 0}, {1, 0}});
    assertThrows(ArithmeticException.class, () -> Ridge.fitted(ArcCosine.RELU, repeated, new double[] {1, -1}, 0));
    assertArrayEquals(new double[] {0, 0},
        Ridge.fitted(ArcCosine.RELU, repeated, new double[] {1, -1}, 0.1).at(repeated), 1e-14);
  }

  @Test
  void aLabelForEachPoint() {
    assertThrows(IllegalArgumentException.class, () -> Ridge.fitted(ArcCosine.RELU, POINTS, new double[3], 0));
    assertThrows(IllegalArgumentException.class, () -> Ridge.fitted(ArcCosine.RELU, POINTS, LABELS, -1));
    double[] broken = LABELS.clone();
    broken[3] = Double.NaN;
    assertThrows(IllegalArgumentException.class, () -> Ridge.fitted(ArcCosine.RELU, POINTS, broken, 1));
  }
}
