package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructuredParityTest extends FamilyContract {

  @Override
  StructuredParity parameters(Stream stream) {
    int blocks = stream.below(3) == 0 ? 3 : 1;
    int size = blocks == 3 ? 1 + 2 * stream.below(2) : 1 + 2 * stream.below(4);
    double pA = new double[] {0, 0.5 / blocks, stream.uniform(0.02, 0.5 / blocks)}[stream.below(3)];
    double pO = new double[] {0, 0.5, stream.uniform(0, 0.3)}[stream.below(3)];
    return new StructuredParity(blocks, size, stream.below(3), pA, pO);
  }

  @Override
  int draws() {
    return 40;
  }

  @Override
  List<Class<?>> varieties() {
    return List.of(StructuredParity.class, StructuredParity.OneBlock.class);
  }

  @Test
  void theLabelMomentIsTheClosedForm() {
    onDraws((family, distribution) -> {
      StructuredParity parity = (StructuredParity) family;
      if (parity.blockSize() >= 3) assertArrayEquals(parity.labelMoment(), distribution.labelMoment(), 1e-15);
    });
    assertThrows(IllegalStateException.class, () -> new StructuredParity(1, 1, 0, 0.1, 0).labelMoment());
  }

  /** E|x|² = (1 − 2rp_A) rk + 2rp_A k + 2p_o n. */
  @Test
  void theSquaredNormIsTheClosedForm() {
    onDraws((family, distribution) -> {
      StructuredParity p = (StructuredParity) family;
      double structured = 2 * p.blocks() * p.pA();
      double expected = p.blockSize() * ((1 - structured) * p.blocks() + structured) + 2 * p.pO() * p.noiseDimensions();
      assertEquals(expected, distribution.meanSquaredNorm().middle(), 1e-13);
    });
  }

  @Test
  void labelsAreBalanced() {
    onDraws((family, distribution) -> assertEquals(0, distribution.labelBalance(), 1e-15));
  }

  @Test
  void equalAtomsAreMerged() {
    assertEquals(8, new StructuredParity(1, 3, 0, 0.1, 0).draw(Stream.seeded(0)).size());
    assertEquals(8 * 3, new StructuredParity(1, 3, 1, 0.1, 0.2).draw(Stream.seeded(0)).size());
    assertEquals(512 + 6, new StructuredParity(3, 3, 0, 0.1, 0).draw(Stream.seeded(0)).size());
    assertEquals(6, new StructuredParity(3, 3, 0, 1 / 6.0, 0).draw(Stream.seeded(0)).size());
  }

  /** r = 1, k = 3, p_A = 0.1: the all-ones block has 0.8/8 + 0.1. */
  @Test
  void weightsAreExact() {
    FiniteDistribution parity = new StructuredParity(1, 3, 0, 0.1, 0).draw(Stream.seeded(0));
    for (int n = 0; n < 8; n++) {
      boolean aligned = Math.abs(parity.x(n, 0) + parity.x(n, 1) + parity.x(n, 2)) == 3;
      assertEquals(aligned ? 0.2 : 0.1, parity.weight(n), 1e-16);
      assertEquals(parity.x(n, 0) * parity.x(n, 1) * parity.x(n, 2), parity.label(n));
    }
  }

  @Test
  void oneBlockHasFeaturesOfNegativeBiasAndMoreHavePositiveOnes() {
    onDraws((family, distribution) -> {
      StructuredParity parity = (StructuredParity) family;
      assertTrue(distribution.teacher().isPresent());
      assertEquals(parity.pA() > 0 ? 2 * parity.blocks() : 0, distribution.features().size());
      for (Feature feature : distribution.features()) assertEquals(parity.blocks() == 1 ? -1 : 1, feature.biasSign());
    });
  }

  @Test
  void tooManyAtomsAreRefusedBeforeTheyAreMade() {
    assertEquals(125_874, new StructuredParity(3, 3, 5, 0.1, 0.1).draw(Stream.seeded(0)).size());
    String message = assertThrows(IllegalArgumentException.class, () -> new StructuredParity(3, 3, 6, 0.1, 0.1))
        .getMessage();
    assertTrue(message.contains("3.776e+05 atoms") && message.contains("200000"), message);
    assertThrows(IllegalArgumentException.class, () -> new StructuredParity(101, 101, 500, 0.001, 0.1));
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new StructuredParity(2, 3, 0, 0.1, 0));
    assertThrows(IllegalArgumentException.class, () -> new StructuredParity(1, 4, 0, 0.1, 0));
    assertThrows(IllegalArgumentException.class, () -> new StructuredParity(1, 3, -1, 0.1, 0));
    assertThrows(IllegalArgumentException.class, () -> new StructuredParity(1, 3, 0, 0.51, 0));
    assertThrows(IllegalArgumentException.class, () -> new StructuredParity(1, 3, 0, Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> new StructuredParity(1, 3, 0, 0.1, 0.6));
  }
}
