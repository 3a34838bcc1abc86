package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Vectors;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.lowerbounds.MixtureBounds;
import org.junit.jupiter.api.Test;

class QuadraticFormsTest {

  private static double product(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += Vectors.dot(a[i], b[i]);
    return sum;
  }

  @Test
  void theyAreSymmetricTracelessAndOrthonormal() {
    double[][][] forms = QuadraticForms.orthonormal(5, 3, Stream.seeded(1));
    for (int p = 0; p < 3; p++) {
      double trace = 0;
      for (int i = 0; i < 5; i++) {
        trace += forms[p][i][i];
        for (int j = 0; j < 5; j++) assertEquals(forms[p][j][i], forms[p][i][j], 1e-15);
      }
      assertEquals(0, trace, 1e-14);
      for (int q = 0; q < 3; q++) assertEquals(p == q ? 1 : 0, product(forms[p], forms[q]), 1e-13);
    }
  }

  /** (E y q)²/E q² for q = ⟨x, Ax⟩ on the sphere, from a million points; its standard error is about 0.0009. */
  @Test
  void whatAFormCapturesIsItsSquaredCorrelation() {
    double[][][] forms = QuadraticForms.orthonormal(3, 1, Stream.seeded(2));
    double captured = QuadraticForms.captured(forms, 3, Stream.seeded(3));
    Stream same = Stream.seeded(3);
    double[] u = same.direction(3);
    double[] v = same.direction(3);
    v = Vectors.unit(Vectors.sum(v, -Vectors.dot(u, v), u));
    Stream points = Stream.seeded(4);
    double product = 0;
    double square = 0;
    for (int n = 0; n < 1_000_000; n++) {
      double[] x = points.direction(3);
      double q = Vectors.dot(x, Vectors.times(forms[0], x));
      product += q * Math.signum(Vectors.dot(u, x)) * Math.signum(Vectors.dot(v, x));
      square += q * q;
    }
    assertEquals(product * product / square / 1_000_000, captured, 0.004);
  }

  /** All five traceless forms in three dimensions capture the label's whole part of degree 2, whatever u and v. */
  @Test
  void allFormsTogetherCaptureTheEnergyOfDegreeTwo() {
    double[][][] all = QuadraticForms.orthonormal(3, 5, Stream.seeded(5));
    assertEquals(MixtureBounds.quadraticEnergy(3), QuadraticForms.captured(all, 3, Stream.seeded(6)), 1e-12);
    Interval mean = QuadraticForms.meanCaptured(all, 3, 1000, Stream.seeded(7), 1e-6);
    assertTrue(mean.contains(MixtureBounds.quadraticEnergy(3)), mean.toString());
  }
}
