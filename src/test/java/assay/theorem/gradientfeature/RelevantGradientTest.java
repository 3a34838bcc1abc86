package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Against products worked out by hand. */
class RelevantGradientTest {

  @Test
  void theBoundsAreProducts() {
    assertEquals(0.03, RelevantGradient.irrelevant(2, 0.3, 0.05), 1e-16);
    assertEquals(0.4, RelevantGradient.relevant(2, 0.04, 1), 1e-16);
  }

  /** 5¹² = 244140625, and 0.04^{−3/2} = 125. */
  @Test
  void theLiteralWidthIsOutOfReach() {
    assertEquals(244140625.0, RelevantGradient.literalWidth(5, 1), 1e-6);
    assertEquals(125, RelevantGradient.literalWidth(1, 0.04), 1e-12);
  }
}
