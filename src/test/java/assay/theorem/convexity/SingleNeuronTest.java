package assay.theorem.convexity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SingleNeuronTest {

  /** The least ratio over the notes' grid of 1500 lengths in [0, 2] and 1501 angles, within the radius of w*. */
  private static double leastOnTheGrid(double radius) {
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j <= 750; j++) {
      double angle = Math.PI * j / 1500;
      double cosine = Math.cos(angle);
      for (int i = 1; i < 1500; i++) {
        double length = 2.0 * i / 1499;
        if (length * length - 2 * length * cosine + 1 <= radius * radius)
          least = Math.min(least, SingleNeuron.onePointRatio(length, angle));
      }
    }
    return least;
  }

  /** The least ratio at that distance from w*. */
  private static double leastOnTheCircle(double radius) {
    return IntStream.rangeClosed(0, 2000).mapToDouble(i -> Math.PI * i / 2000)
        .map(phi -> SingleNeuron.onePointRatio(Math.hypot(1 + radius * Math.cos(phi), radius * Math.sin(phi)),
            Math.atan2(radius * Math.sin(phi), 1 + radius * Math.cos(phi))))
        .min().orElseThrow();
  }

  /** O11 of the theory notes, which was found on a grid; the infima are on the circles and slightly smaller. */
  @Test
  void theMinimaOfTheNotes() {
    assertEquals(0.48433, leastOnTheGrid(0.1), 5e-6);
    assertEquals(0.41636, leastOnTheGrid(0.5), 5e-6);
    assertEquals(0.25, leastOnTheGrid(1), 5e-5);
    assertEquals(0.484055, leastOnTheCircle(0.1), 1e-6);
    assertEquals(0.416246, leastOnTheCircle(0.5), 1e-6);
    assertEquals(0.25, SingleNeuron.onePointRatio(1e-9, Math.PI / 2), 1e-9);
  }

  /** Opposite to w* and short, the gradient hardly points to it; along w* the loss is a parabola. */
  @Test
  void byHand() {
    assertEquals(0, SingleNeuron.onePointRatio(1e-9, Math.PI), 1e-8);
    assertEquals(0.5, SingleNeuron.onePointRatio(3, 0));
    assertThrows(IllegalArgumentException.class, () -> SingleNeuron.onePointRatio(0, 1));
    assertThrows(IllegalArgumentException.class, () -> SingleNeuron.onePointRatio(1, 0));
  }

  /** The gradient by differences of the loss, in the plane of both. */
  @Test
  void theGradientIsThatOfTheLoss() {
    double[] w = {0.4, 0.9};
    double h = 1e-5;
    double[] gradient = SingleNeuron.gradient(w, new double[] {1, 0});
    assertEquals((loss(w[0] + h, w[1]) - loss(w[0] - h, w[1])) / (2 * h), gradient[0], 1e-9);
    assertEquals((loss(w[0], w[1] + h) - loss(w[0], w[1] - h)) / (2 * h), gradient[1], 1e-9);
    assertArrayEquals(new double[] {2 * gradient[0], 2 * gradient[1]},
        SingleNeuron.gradient(new double[] {0.8, 1.8}, new double[] {2, 0}), 1e-15);
  }

  private static double loss(double x, double y) {
    return SingleNeuron.loss(Math.hypot(x, y), Math.atan2(y, x));
  }

  @Test
  void theGradientAsksForTwoVectors() {
    assertThrows(IllegalArgumentException.class, () -> SingleNeuron.gradient(new double[2], new double[] {1, 0}));
    assertThrows(IllegalArgumentException.class, () -> SingleNeuron.gradient(new double[] {1, 0}, new double[2]));
    assertThrows(IllegalArgumentException.class, () -> SingleNeuron.gradient(new double[] {1}, new double[] {1, 0}));
  }
}
