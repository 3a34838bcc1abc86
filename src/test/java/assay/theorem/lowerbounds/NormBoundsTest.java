package assay.theorem.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormBoundsTest {

  /** E‖φ‖² = 14 and C(8, 3) = 56: the root is ½. */
  @Test
  void theLossIsAtLeastWhatIsLeftOfTheUniformPart() {
    assertEquals(0.35, NormBounds.correlation(0.7, 14, 56), 1e-16);
    assertEquals(0.5 * 0.65, NormBounds.hinge(0.5, 0.7, 14, 56), 1e-16);
  }

  @Test
  void gradientsDifferLittle() {
    assertEquals(0.25, NormBounds.gradient(14, 56));
  }

  /** One feature φ = 2χ and y = χ: v = 2, λ = 4, and the loss ½ is removed. */
  @Test
  void oneFeatureThatIsTheTargetRemovesTheLoss() {
    assertEquals(0.5, NormBounds.edge(4, 4));
  }
}
