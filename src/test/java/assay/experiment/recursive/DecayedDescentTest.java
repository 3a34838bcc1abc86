package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Matrices;
import org.junit.jupiter.api.Test;

class DecayedDescentTest {

  @Test
  void theDifferenceIsTheGradientInEveryLayer() {
    var trained = new DecayedDescent(3, 6, 4, 20, 0.02, 0.3, 100, 1).run();
    for (int l = 0; l < 3; l++) {
      double[][] rest = Matrices.sum(Matrices.sum(trained.feature(l), -1, trained.factor(l)), -1, trained.rest(l));
      assertTrue(Matrices.frobenius(rest) < 1e-12 * Matrices.frobenius(trained.feature(l)));
      assertTrue(trained.distance(l) <= trained.bound(l));
    }
  }

  /** The notes: 1e-4 at convergence, more than .5 long before. */
  @Test
  void atRestTheyAgree() {
    var descent = new DecayedDescent(2, 8, 4, 30, 0.03, 0.5, 4000, 1);
    var rested = descent.run();
    assertTrue(rested.motion(1) < 1e-4);
    assertTrue(rested.distance(1) < 1e-4 * Matrices.frobenius(rested.feature(1)));
    var moving = new DecayedDescent(2, 8, 4, 30, 1e-3, 0.1, 600, 0).run();
    assertTrue(moving.motion(1) > 0.1);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new DecayedDescent(0, 8, 4, 30, 0.03, 0.5, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new DecayedDescent(1, 8, 4, 30, 0, 0.5, 1, 1));
  }
}
