package assay.span;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.Cube;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class WalshEnergiesTest {

  private static final Cube CUBE = new Cube(4);

  /** 2 χ_{0} + 3 χ_{1,2} and χ_{1,2}. */
  @Test
  void energiesOfCombinationsOfParities() {
    double[][] parities = CubeFeatures.parities(CUBE, 1, 6);
    double[] f = new double[16];
    for (int n = 0; n < 16; n++) f[n] = 2 * parities[0][n] + 3 * parities[1][n];
    WalshEnergies energies = WalshEnergies.of(CUBE, new double[][] {f, parities[1]});
    assertEquals(4, energies.at(1));
    assertEquals(10, energies.at(6));
    assertEquals(14, energies.total());
    assertEquals(10, energies.sum(6, 5));
    assertArrayEquals(new double[] {0, 1, 10.0 / 6, 0, 0}, energies.meansByDegree(), 1e-15);
  }

  /** The definition, against a sum over all points. */
  @Test
  void theTransformComputesTheSumsOverAllPoints() {
    double[] f = Stream.seeded(1).gaussians(16, 1);
    WalshEnergies energies = WalshEnergies.of(CUBE, new double[][] {f});
    for (int set = 0; set < 16; set++) {
      double sum = 0;
      for (int n = 0; n < 16; n++) sum += f[n] * Cube.character(set, n) / 16;
      assertEquals(sum * sum, energies.at(set), 1e-15);
    }
  }

  /** A subspace that contains a parity captures all of it; the energies sum to the dimension. */
  @Test
  void aSubspaceCapturesItsOwnParities() {
    double[][] rows = {CubeFeatures.parities(CUBE, 3)[0], Stream.seeded(2).gaussians(16, 1)};
    WalshEnergies energies = WalshEnergies.of(CUBE, Subspace.spannedBy(rows));
    assertEquals(1, energies.at(3), 1e-14);
    assertEquals(2, energies.total(), 1e-14);
  }
}
