package assay.distribution;

import static assay.distribution.Parameter.choice;
import static assay.distribution.Parameter.fixed;
import static assay.distribution.Parameter.logUniform;
import static assay.distribution.Parameter.uniform;
import static assay.distribution.Parameter.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** How parameters depend on each other, and what is refused where a family states its ranges. */
class RangesTest {

  private static String refusal(Executable stated) {
    return assertThrows(IllegalArgumentException.class, stated).getMessage();
  }

  @Test
  void aSizeIsCutOffRaisedOrCountedFromAnother() {
    Ranges.Alternative parity = Ranges.named(UniformParity.class, Limits.WIDEST).alternatives().getFirst();
    assertEquals(new UniformParity(4, 4), parity.of(List.of(4, 7)));
    assertEquals(new UniformParity(4, 2), parity.of(List.of(4, 2)));
    Ranges.Alternative mixed = Ranges.named(DanielyMalachParity.class, Limits.WIDEST).alternatives().getFirst();
    assertEquals(new DanielyMalachParity(5, 5), mixed.of(List.of(5, 2)));
    Ranges.Alternative two = Ranges.named(Clusters.Two.class, Limits.WIDEST).alternatives().getFirst();
    assertEquals(new Clusters(2, 2, 3, 0, 0.1, Weighting.UNIFORM),
        two.of(List.of(2, 1, 3, 0.0, 0.1, Weighting.UNIFORM)));
  }

  @Test
  void theRangeOfASizeIsThatOfItsValueAndNotOfWhatIsDrawn() {
    Parameter clusters = whole("clusters", 2, 6);
    Parameter dimension = whole("dimension", 1, 27).countedFrom(clusters);
    assertEquals(List.of(2.0, 32.0), List.of(dimension.min(), dimension.max()));
    Parameter pA = uniform("pA", 0.3, 0.9).dividedBy(6);
    assertEquals(List.of(0.3 / 6, 0.9 / 6), List.of(pA.min(), pA.max()));
    assertFalse(fixed("blocks", 3).movable() || choice("weighting", Weighting.values()).movable());
  }

  @Test
  void anAxisOverAChoiceKeepsToItsValues() {
    Parameter size = choice("blockSize", 3, 5);
    assertTrue(size.movable());
    assertEquals(5, size.number(5));
    assertTrue(refusal(() -> size.number(4)).startsWith("blockSize = 4: must be from Choice[values=[3, 5]]"));
  }

  @Test
  void parametersMustBeTheComponentsAndFitThem() {
    assertTrue(refusal(() -> Ranges.of(Xor.class, whole("d", 2, 3)))
        .contains("needs [atomsPerCloud, dimension, noise]"));
    Parameter atoms = whole("atomsPerCloud", 1, 2);
    Parameter noise = logUniform("noise", 0.1, 1);
    String real = refusal(() -> Ranges.of(Xor.class, uniform("dimension", 2, 3), atoms, noise));
    assertTrue(real.endsWith("assay.distribution.Xor takes int"), real);
    assertTrue(refusal(() -> Ranges.of(Xor.class, fixed("dimension", 2.5), atoms, noise)).endsWith("takes int"));
  }

  @Test
  void emptyRangesAreRefused() {
    assertEquals("from = 0, to = 3: 1 <= from <= to is required", refusal(() -> whole("m", 0, 3)));
    assertTrue(refusal(() -> logUniform("m", 0, 3)).startsWith("min = 0.0, max = 3.0: 0 < min <= max"));
    assertTrue(refusal(() -> uniform("m", Double.NaN, 3)).startsWith("min = NaN"));
    assertTrue(refusal(() -> choice("m")).startsWith("values: "));
    assertTrue(refusal(() -> uniform("m", 1, 2).dividedBy(0)).startsWith("divisor = 0.0"));
  }

  /** What a claim sees that names something else in {@code @Among}. */
  @Test
  void aTypeWithoutRangesIsNamed() {
    assertEquals(
        "family = java.lang.String: must have a method static Ranges ranges(Limits)",
        refusal(() -> Ranges.named(String.class, Limits.WIDEST)));
    String limits = refusal(() -> Ranges.named(Xor.class, new Limits(1, 0, 0.3, true)));
    assertTrue(limits.startsWith("assay.distribution.Xor.ranges(Limits[") && limits.contains("to = 0"), limits);
  }
}
