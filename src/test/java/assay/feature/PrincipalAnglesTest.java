package assay.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import org.junit.jupiter.api.Test;

class PrincipalAnglesTest {

  private static final double[][] PLANE = {{1, 0, 0}, {0, 1, 0}};

  @Test
  void angleByHand() {
    double[][] line = {{0, StrictMath.cos(0.3), StrictMath.sin(0.3)}};
    assertEquals(0.3, PrincipalAngles.largest(line, PLANE), 1e-15);
    assertEquals(Math.PI / 2, PrincipalAngles.largest(new double[][] {{0, 0, 1}}, PLANE), 1e-7);
    assertEquals(0, PrincipalAngles.largest(PLANE, PLANE), 1e-7);
  }

  @Test
  void topDirections() {
    SymmetricMatrix A = SymmetricMatrix.of(new double[][] {{1, 0, 0}, {0, 3, 0}, {0, 0, 2}});
    double[][] top = PrincipalAngles.top(A, 2);
    assertEquals(1, Math.abs(top[0][1]), 1e-15);
    assertEquals(1, Math.abs(top[1][2]), 1e-15);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PrincipalAngles.largest(PLANE, new double[][] {{1, 0, 0}}));
    assertThrows(IllegalArgumentException.class,
        () -> PrincipalAngles.top(SymmetricMatrix.of(Matrices.identity(2)), 3));
  }
}
