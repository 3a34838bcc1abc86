package assay.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyFactorTest {

  private final Ops scalar = Ops.scalar();
  private final Ops vector = Ops.vector();

  /** X X′ + I of random X, row by row. */
  private static double[] definite(int n) {
    double[] x = Stream.seeded(n).gaussians(n * n, 1);
    double[] a = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i * n + j] = i == j ? 1 : 0;
        for (int k = 0; k < n; k++) a[i * n + j] += x[i * n + k] * x[j * n + k];
      }
    }
    return a;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 127, 128, 129, 131, 192, 207, 300})
  void vectorsEqualTheDefinitionToTheBit(int n) {
    double[] expected = definite(n);
    double[] found = expected.clone();
    assertTrue(scalar.cholesky(expected, n));
    assertTrue(vector.cholesky(found, n));
    for (int i = 0; i < n; i++)
      for (int j = 0; j <= i; j++) assertEquals(expected[i * n + j], found[i * n + j], i + ", " + j);
  }

  @Test
  void theFactorTimesItsTransposeIsTheMatrix() {
    int n = 140;
    double[] a = definite(n);
    double[] l = a.clone();
    vector.cholesky(l, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double product = 0;
        for (int k = 0; k <= j; k++) product += l[i * n + k] * l[j * n + k];
        assertEquals(a[i * n + j], product, 1e-12 * n);
      }
    }
  }

  @Test
  void anIndefiniteMatrixAndNaNStopIt() {
    for (int place : new int[] {0, 70, 139}) {
      double[] a = definite(140);
      a[place * 140 + place] = -1;
      assertFalse(vector.cholesky(a.clone(), 140));
      a[place * 140 + place] = Double.NaN;
      assertFalse(vector.cholesky(a, 140));
      assertFalse(scalar.cholesky(a, 140));
    }
  }

  @Test
  void badSizesAreNamed() {
    for (Ops ops : new Ops[] {scalar, vector}) {
      assertEquals("length of rows = 6: n^2 with n = 2 is required",
          assertThrows(IllegalArgumentException.class, () -> ops.cholesky(new double[6], 2)).getMessage());
      assertThrows(IllegalArgumentException.class, () -> ops.cholesky(new double[0], 0));
    }
  }
}
