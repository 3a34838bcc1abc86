package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Cube;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class TangentStartTest {

  /** φ = (x_1, 2 x_2) on the square: Σ = diag(1, 4). */
  private static final TangentStart BY_HAND = new TangentStart(new Cube(2),
      new double[][] {{1, -1, 1, -1}, {2, 2, -2, -2}});

  @Test
  void eigenvaluesByHand() {
    assertTrue(BY_HAND.largestEigenvalue().contains(4));
    assertEquals(2.5, BY_HAND.averageEigenvalue(), 1e-15);
    SymmetricMatrix kernel = BY_HAND.kernel();
    assertEquals(5.0 / 4, kernel.at(0, 0), 1e-15);
    assertEquals((1 - 4) / 4.0, kernel.at(0, 2), 1e-15);
  }

  /** y = x_1 + x_2: v = (1, 2), f = x_1 + 4 x_2, c = 5/17, and ½ · 25/17 of the loss ½ · 2 goes. */
  @Test
  void regressionAlongTheGradientByHand() {
    double[] y = {2, 0, 0, -2};
    assertEquals(5, BY_HAND.squaredGradient(y), 1e-15);
    assertEquals(25.0 / 34, BY_HAND.improvement(y), 1e-15);
    assertEquals(1, TangentStart.halfMeanSquare(y), 1e-15);
    assertEquals((0 + 0.5 + 0.5 + 0) / 4.0, BY_HAND.meanImprovement(0, 1, 2, 3), 1e-15);
  }

  /** Gradients of a pair: those by w and b are opposite, as the outputs are; those by the outputs are equal. */
  @Test
  void neuronsCancelInPairs() {
    TangentStart start = TangentStart.drawn(2, 3, 1);
    int each = start.gradients().length / 6;
    assertEquals(4, each);
    for (int pair = 0; pair < 3; pair++) {
      for (int p = 0; p < each; p++) {
        double[] one = start.gradients()[2 * pair * each + p];
        double[] other = start.gradients()[(2 * pair + 1) * each + p];
        assertEquals(0, Math.min(Vectors.distance(one, other), Vectors.norm(Vectors.sum(one, 1, other))), 0);
      }
    }
  }

  /** K y = λ y up to rounding for the easiest label; the others have values ±1. */
  @Test
  void labelsAreWhatTheirNamesSay() {
    TangentStart start = TangentStart.drawn(3, 4, 2);
    double[] easiest = start.label(TangentStart.Label.EASIEST, Stream.seeded(1));
    double[] image = start.kernel().times(easiest);
    double lambda = start.largestEigenvalue().middle();
    for (int n = 0; n < 8; n++) assertEquals(lambda * easiest[n], image[n], 1e-10);
    for (double v : start.label(TangentStart.Label.RANDOM, Stream.seeded(2))) assertEquals(1, Math.abs(v), 0);
    double[] parity = start.label(TangentStart.Label.PARITY, Stream.seeded(3));
    int set = Stream.seeded(3).below(8);
    for (int n = 0; n < 8; n++) assertEquals(Cube.character(set, n), parity[n], 0);
  }
}
