package assay.distribution.closedform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.distribution.FiniteDistribution;
import assay.distribution.StructuredParity;
import assay.linear.Orthogonal;
import assay.random.Stream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeParityTest {

  /** Against enumeration, for weights and biases with and without ties. */
  @ParameterizedTest
  @CsvSource({"1, 3, 2, 0.1, 0.2", "1, 5, 3, 0.25, 0.5", "3, 3, 1, 0.16, 0.1", "1, 7, 0, 0.5, 0"})
  void theGradientIsThatOfTheEnumeration(int blocks, int k, int noise, double pA, double pO) {
    LargeParity large = new LargeParity(blocks, k, noise, pA, pO);
    FiniteDistribution atoms = new StructuredParity(blocks, k, noise, pA, pO).draw(Stream.seeded(0));
    Stream stream = Stream.seeded(5);
    for (int i = 0; i < 5; i++) {
      int[] w = IntStream.range(0, large.dimension()).map(j -> stream.below(11) - 5).toArray();
      double b = i - 2 + (i % 2) * 0.5;
      assertArrayEquals(gradient(atoms, w, b), large.gradient(w, b), 1e-14);
      assertEquals(mass(atoms, w, b), large.activeMass(w, b), 1e-14);
    }
    assertEquals(atoms.meanSquaredNorm().middle(), large.meanSquaredNorm(), 1e-12);
    assertArrayEquals(atoms.labelMoment(), large.labelMoment(), 1e-14);
  }

  private static boolean active(FiniteDistribution atoms, int n, int[] w, double b) {
    double z = 0;
    for (int j = 0; j < w.length; j++) z += w[j] * atoms.x(n, j);
    return z > b;
  }

  private static double[] gradient(FiniteDistribution atoms, int[] w, double b) {
    double[] g = new double[w.length];
    for (int n = 0; n < atoms.size(); n++)
      if (active(atoms, n, w, b)) Orthogonal.addMultiple(g, atoms.weight(n) * atoms.label(n), atoms.point(n));
    return g;
  }

  private static double mass(FiniteDistribution atoms, int[] w, double b) {
    return IntStream.range(0, atoms.size()).filter(n -> active(atoms, n, w, b)).mapToDouble(atoms::weight).sum();
  }

  /** k = 21 with equal weights: seen from below everything, G = E[y x]. */
  @Test
  void blocksBeyondEnumerationAreNoHarder() {
    LargeParity large = new LargeParity(1, 21, 19, 0.1, 0.25);
    assertArrayEquals(large.labelMoment(), large.gradient(IntStream.range(0, 40).map(j -> 3).toArray(), -1000), 1e-14);
    assertEquals(1, large.activeMass(new int[40], -1), 1e-14);
  }

  @Test
  void sizesThatAreNotTheirsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new LargeParity(2, 17, 0, 0.1, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new LargeParity(1, 1, 0, 0.1, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new LargeParity(1, 17, 0, 0.6, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new LargeParity(1, 17, 1, 0.1, 0.1).gradient(new int[17], 0));
  }
}
