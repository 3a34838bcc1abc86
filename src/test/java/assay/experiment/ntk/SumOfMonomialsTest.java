package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.Points;
import assay.random.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumOfMonomialsTest {

  private static final Points POINTS = Points.of(new double[][] {{1, 0}, {0.6, 0.8}});

  /** 2⟨e₁, x⟩ + ⟨e₂, x⟩² at both points; 3 (1·2 + 2·1²) = 12. */
  @Test
  void aLinearAndAQuadraticTerm() {
    SumOfMonomials sum = new SumOfMonomials(new double[2], List.of())
        .plus(POINTS, new double[] {1, 0}, 2, 1)
        .plus(POINTS, new double[] {0, 1}, 1, 2);
    assertArrayEquals(new double[] {2, 1.84}, sum.labels(), 1e-15);
    assertEquals(12, sum.root(), 1e-12);
    assertEquals(4 * 4 + 2 * Math.PI, sum.squaredNorm(), 1e-12);
    SumOfMonomials twice = sum.plus(POINTS, new double[] {0.6, 0.8}, 1, 2);
    assertEquals(16 + 2 * Math.PI * (1 + 1 + 2 * 0.64), twice.squaredNorm(), 1e-12);
  }

  @Test
  void asManyTermsAsAskedFor() {
    assertArrayEquals(new double[2], SumOfMonomials.drawn(POINTS, 0, Stream.seeded(1)).labels(), 0);
    assertTrue(SumOfMonomials.drawn(POINTS, 1, Stream.seeded(1)).root() > 0.3 * 3 * 0.01);
  }
}
