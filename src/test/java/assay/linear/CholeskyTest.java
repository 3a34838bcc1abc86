package assay.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.Laplace;
import assay.kernel.PointFamily;
import assay.kernel.Points;
import assay.random.Stream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CholeskyTest {

  /** A = (4 2; 2 3), A⁻¹ (2, 1) = (1/2, 0). */
  @Test
  void solvesByHand() {
    Cholesky factor = Cholesky.of(SymmetricMatrix.of(new double[][] {{4, 2}, {2, 3}}));
    assertArrayEquals(new double[] {0.5, 0}, factor.solve(new double[] {2, 1}), 1e-16);
    assertEquals(1, factor.inverseForm(new double[] {2, 1}), 1e-15);
  }

  @Test
  void undoesTheProduct() {
    SymmetricMatrix A = Gram.of(new Laplace(1), PointFamily.SPHERE.draw(150, 6, 1, Stream.seeded(2)));
    double[] x = Stream.seeded(3).gaussians(150, 1);
    assertArrayEquals(x, Cholesky.of(A).solve(A.times(x)), 1e-11);
  }

  @Test
  void aSingularMatrixIsRefusedWithASentence() {
    SymmetricMatrix A = SymmetricMatrix.of(new double[][] {{1, 1}, {1, 1}});
    assertTrue(Cholesky.ifDefinite(A).isEmpty());
    assertTrue(
        assertThrows(ArithmeticException.class, () -> Cholesky.of(A)).getMessage().contains("not positive definite"));
  }

  /**
   * Rounding leaves 10⁻¹⁶ or so on the diagonal: not a factor to solve with, though each of its pivots may be positive.
   */
  @Test
  void aGramMatrixOfRepeatedPointsIsRefused() {
    for (long seed = 0; seed < 20; seed++) {
      double[] x = Stream.seeded(seed).direction(3);
      SymmetricMatrix H = Gram.of(ArcCosine.FIRST_LAYER, Points.of(new double[][] {x, {0, 0, 1}, x}));
      assertThrows(ArithmeticException.class, () -> Cholesky.of(H));
    }
    SymmetricMatrix barely = SymmetricMatrix.of(new double[][] {{0.5, 0.5}, {0.5, 0.5 + 1e-16}});
    assertThrows(ArithmeticException.class, () -> Cholesky.of(barely));
  }

  /** Orthonormal inputs: H = I/2, so y′H⁻¹y = 2‖y‖². */
  @Test
  void theComplexityOfOrthonormalInputsIsTwiceTheLabels() {
    Points points = PointFamily.ORTHONORMAL.draw(8, 8, 1, Stream.seeded(1));
    double[] y = {1, -1, 1, 1, -1, -1, 1, 1};
    assertEquals(16, Cholesky.of(Gram.of(ArcCosine.FIRST_LAYER, points)).inverseForm(y), 1e-13);
  }

  /** Labels ⟨β, x⟩ with ‖β‖ = 1: below 4, and near it for many inputs in ℝ³. */
  @Test
  void theComplexityOfLinearLabelsApproachesFour() {
    Points points = PointFamily.SPHERE.draw(400, 3, 1, Stream.seeded(8));
    double[] y = IntStream.range(0, 400).mapToDouble(i -> points.point(i)[0]).toArray();
    assertEquals(3.9988, Cholesky.of(Gram.of(ArcCosine.FIRST_LAYER, points)).inverseForm(y), 1e-3);
  }

  /** A⁻¹ = [2 −1; −1 2]/3, so tr(A⁻¹ M) = (2·5 − 2·3 + 2·7)/3. */
  @Test
  void theTraceOfTheInverseTimesAnotherMatrix() {
    SymmetricMatrix A = SymmetricMatrix.of(new double[][] {{2, 1}, {1, 2}});
    SymmetricMatrix M = SymmetricMatrix.of(new double[][] {{5, 3}, {3, 7}});
    assertEquals(6, Cholesky.of(A).traceOfInverseTimes(M), 1e-14);
  }
}
