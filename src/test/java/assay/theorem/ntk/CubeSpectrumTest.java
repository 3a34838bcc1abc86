package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.Kernel;
import assay.kernel.PointFamily;
import assay.linear.Spectrum;
import assay.random.Stream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Eigenvalues: {@code theory/ntk-and-beyond.md}, section 10, O1 and O2, computed in NumPy from 2ⁿ points. */
class CubeSpectrumTest {

  private static void equal(double[] expected, int n, Kernel kernel, double tolerance) {
    for (int k = 0; k < expected.length; k++)
      assertEquals(expected[k], new CubeSpectrum(n).eigenvalue(kernel, k), tolerance, "k = " + k);
  }

  @Test
  void inFourDimensionsTheyAreRational() {
    equal(new double[] {1 / 2.0, 5 / 48.0, 0, 1 / 48.0, 0}, 4, ArcCosine.STEP, 1e-15);
    equal(new double[] {5 / 96.0, 1 / 16.0, 1 / 32.0, 0, 1 / 96.0}, 4, ArcCosine.FIRST_LAYER, 1e-15);
  }

  @Test
  void higherDimensionsHaveTheValuesOfTheNotes() {
    equal(new double[] {.5, .061562, 0, .00548374, 0, .00349216, 0}, 6, ArcCosine.STEP, 5e-7);
    equal(new double[] {.346193, .0833333, .00973223, 0, 5.07566e-4, 0, 2.09586e-4}, 6, ArcCosine.RELU, 5e-7);
    equal(new double[] {.030781, .0416667, .0120883, 0, .00240994, 0, .00174608}, 6, ArcCosine.FIRST_LAYER, 5e-7);
    equal(new double[] {.0217931, .03125, .00610446, 0, 6.51042e-4, 0, 4.05954e-4, 0, 3.42287e-4}, 8,
        ArcCosine.FIRST_LAYER, 5e-7);
    equal(new double[] {.0169642, .025, .00366621, 0, 2.05116e-4, 0, 1.01405e-4}, 10, ArcCosine.FIRST_LAYER, 5e-7);
  }

  @Test
  void traceAndMultiplicities() {
    CubeSpectrum four = new CubeSpectrum(4);
    double[] multiplicities = IntStream.rangeClosed(0, 4).mapToDouble(four::multiplicity).toArray();
    assertEquals("[1.0, 4.0, 6.0, 4.0, 1.0]", Arrays.toString(multiplicities));
    assertEquals(1,
        IntStream.rangeClosed(0, 4).mapToDouble(k -> four.multiplicity(k) * four.eigenvalue(ArcCosine.STEP, k)).sum(),
        1e-15);
    assertEquals(0.5, IntStream.rangeClosed(0, 4)
        .mapToDouble(k -> four.multiplicity(k) * four.eigenvalue(ArcCosine.FIRST_LAYER, k)).sum(), 1e-15);
  }

  /**
   * Without biases both layers' NTK sees the even parities and the n linear ones: rank 2ⁿ⁻¹ + n, which leaves 1/2 −
   * n/2ⁿ of all parities.
   */
  @Test
  void theRankOfTheKernelWithoutBiases() {
    int[] dimensions = {6, 8};
    double[] left = {0.40625, 0.46875};
    for (int i = 0; i < dimensions.length; i++) {
      int n = dimensions[i];
      CubeSpectrum cube = new CubeSpectrum(n);
      double rank = IntStream.rangeClosed(0, n).filter(k -> cube.eigenvalue(ArcCosine.BOTH_LAYERS, k) > 1e-12)
          .mapToDouble(cube::multiplicity).sum();
      assertEquals((1 << n - 1) + n, rank);
      assertEquals(left[i], 1 - rank / (1 << n), 0);
    }
  }

  @Test
  void theyAreTheEigenvaluesOfTheGramMatrixOfAllCorners() {
    double[] found = Spectrum.of(Gram.of(ArcCosine.FIRST_LAYER, PointFamily.CUBE.draw(64, 6, 1, Stream.seeded(1))))
        .values();
    double[] expected = IntStream.range(0, 64)
        .mapToDouble(s -> 64 * new CubeSpectrum(6).eigenvalue(ArcCosine.FIRST_LAYER, Integer.bitCount(s))).sorted()
        .toArray();
    for (int i = 0; i < 64; i++) assertEquals(expected[i], found[i], 1e-13);
  }
}
