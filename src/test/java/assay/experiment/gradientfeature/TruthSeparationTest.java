package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Against 60 digits. */
class TruthSeparationTest {

  @Test
  void theSmallestSeparation() {
    assertEquals(4.1526302, new TruthSeparation(2000, 2, 8, 1).smallest().middle(), 1e-6);
    assertEquals(4.2403758, new TruthSeparation(1_000_000, 6, 12, 1).smallest().middle(), 1e-6);
    assertEquals(4.0228452, new TruthSeparation(16, 2, 8, 1).smallest().middle(), 1e-6);
    assertEquals(3.5714663, new TruthSeparation(2000, 4, 8, 0.5).smallest().middle(), 1e-6);
    assertTrue(new TruthSeparation(430_182, 3, 9.32, 0.572).smallest().width() < 1e-8);
    assertTrue(new TruthSeparation(1_000_000, 3, 9.34, 0.592).smallest().width() < 1e-8);
    assertTrue(new TruthSeparation(2000, 2, 8, 1).smallest().width() < 1e-8);
  }

  @Test
  void theLossOverItsBoundAt41() {
    assertEquals(8.514e11, new TruthSeparation(1_000_000, 6, 12, 1).ratio(4.1).middle(), 1e9);
    assertEquals(0.1426, new TruthSeparation(16, 2, 8, 1).ratio(4.1).middle(), 1e-4);
  }
}
