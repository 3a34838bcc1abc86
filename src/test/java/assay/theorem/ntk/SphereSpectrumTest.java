package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Eigenvalues: {@code theory/ntk-and-beyond.md}, K-4 and section 10, O3, by quadrature in NumPy. */
class SphereSpectrumTest {

  private static void equal(double[] expected, IntToDoubleFunction eigenvalue, double tolerance) {
    for (int k = 0; k < expected.length; k++)
      assertEquals(expected[k], eigenvalue.applyAsDouble(k), tolerance, "k = " + k);
  }

  @Test
  void inThreeDimensionsTheyAreRational() {
    SphereSpectrum three = new SphereSpectrum(3);
    equal(new double[] {1 / 2.0, 1 / 8.0, 0, 1 / 128.0, 0, 1 / 512.0, 0, 25 / 32768.0}, three::step, 1e-14);
    equal(new double[] {3 / 8.0, 1 / 6.0, 3 / 128.0, 0, 1 / 1536.0, 0, 3 / 32768.0, 0, 3 / 131072.0}, three::relu,
        1e-14);
    equal(new double[] {1 / 16.0, 1 / 12.0, 7 / 256.0, 0, 7 / 3072.0, 0, 43 / 65536.0}, three::firstLayer, 1e-14);
  }

  @Test
  void inFiveDimensions() {
    SphereSpectrum five = new SphereSpectrum(5);
    equal(new double[] {0.5, 0.0703125, 0, 0.001953125}, five::step, 1e-14);
    equal(new double[] {0.3515625, 0.1, 0.009765625, 0, 1.52588e-4}, five::relu, 5e-10);
    equal(new double[] {0.03515625, 0.05, 0.0107421875, 0, 4.425049e-4}, five::firstLayer, 5e-11);
  }

  @Test
  void inTenDimensions() {
    SphereSpectrum ten = new SphereSpectrum(10);
    assertEquals(0.0334602423, ten.step(1), 5e-11);
    assertEquals(2.765309e-4, ten.step(3), 5e-11);
    assertEquals(0.3346024233, ten.relu(0), 5e-11);
    assertEquals(0.05, ten.relu(1), 1e-15);
    assertEquals(0.0029035747, ten.firstLayer(2), 5e-11);
  }

  /** Dimensions of harmonic polynomials: 2k + 1 in ℝ³, and those of degree 4 and 6 in higher dimensions. */
  @Test
  void multiplicitiesAreThoseOfHarmonicPolynomials() {
    assertEquals(9, new SphereSpectrum(3).multiplicity(4));
    int[] dimensions = {5, 10, 20, 30};
    double[] four = {55, 660, 8645, 40455};
    double[] six = {140, 4290, 168245, 1582240};
    for (int i = 0; i < dimensions.length; i++) {
      assertEquals(four[i], new SphereSpectrum(dimensions[i]).multiplicity(4));
      assertEquals(six[i], new SphereSpectrum(dimensions[i]).multiplicity(6));
    }
  }

  /** The tail of Σ N μ_k(κ₁) is below K⁻² here. */
  @Test
  void theTraceIsTheValueOnTheDiagonal() {
    SphereSpectrum three = new SphereSpectrum(3);
    double trace = 0;
    for (int k = 0; k <= 300; k++) trace += three.multiplicity(k) * three.relu(k);
    assertEquals(1, trace, 1e-5);
  }

  /** μ_{k+2}/μ_k = ((k−1)/(k+d+1))² where both factors of their quotient are far out of range. */
  @Test
  void highDegreesNeitherOverflowNorVanish() {
    SphereSpectrum eight = new SphereSpectrum(8);
    assertEquals(Math.pow(1999 / 2009.0, 2), eight.relu(2002) / eight.relu(2000), 1e-9);
    assertEquals(Math.pow(2001 / 2009.0, 2), eight.step(2003) / eight.step(2001), 1e-9);
  }

  @Test
  void theCircleIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SphereSpectrum(2));
  }
}
