package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.Cube;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParityGradientsTest {

  private static final Cube CUBE = new Cube(4);
  private static final double[] W = {1, 0.5, -0.7, 0.2};

  /** |E[χ_A x 1(⟨w, x⟩ > b)]|², summed over the cube. */
  private static double squared(int set, double b) {
    double sum = 0;
    for (int j = 0; j < 4; j++) {
      double g = 0;
      for (int n = 0; n < CUBE.size(); n++) {
        double[] x = CUBE.point(n);
        double z = 0;
        for (int l = 0; l < 4; l++) z += W[l] * x[l];
        if (z > b) g += Cube.character(set, n) * x[j] / CUBE.size();
      }
      sum += g * g;
    }
    return sum;
  }

  @Test
  void lengthsAreThoseOfTheDefinition() {
    ParityGradients gradients = ParityGradients.of(CUBE, W, 0.3);
    double sum = 0;
    for (int set : CUBE.sets(2)) {
      assertEquals(squared(set, 0.3), gradients.squared(set), 1e-15);
      sum += squared(set, 0.3);
    }
    assertEquals(sum / 6, gradients.averageSquare(2), 1e-15);
  }

  /** 1 + 0.5 + 0.7 + 0.2 is reached by one point of sixteen. */
  @Test
  void theMassIsThatOfTheActivePoints() {
    assertEquals(1.0 / 16, ParityGradients.of(CUBE, W, 2.3).mass());
    assertEquals(0.5, ParityGradients.of(CUBE, W, 0).mass());
    assertEquals(15.0 / 256, ParityGradients.of(CUBE, W, 2.3).variance());
  }

  /** One neuron sees x_1 = 1 alone, whose coefficients are ½ at ∅ and at {1}; the other sees nothing. */
  @Test
  void aParityIsFoundByAShareOfTheNeurons() {
    ParityGradients first = ParityGradients.of(CUBE, new double[] {1, 0, 0, 0}, 0);
    List<ParityGradients> neurons = List.of(first, ParityGradients.of(CUBE, W, 10));
    assertEquals(1, ParityGradients.shareFound(neurons, 1, 0.5, 0.5));
    assertEquals(0.5, ParityGradients.shareFound(neurons, 2, 0.5, 0.5));
    assertEquals(0, ParityGradients.shareFound(neurons, 3, 0.5, 0.5));
    assertEquals(0, ParityGradients.shareFound(neurons, 1, 0.6, 0.5));
  }

  /** Of the six pairs three hold the coordinate that one neuron sees; the other sees nothing. */
  @Test
  void theBoundIsTheLargestThatSoManyReach() {
    ParityGradients first = ParityGradients.of(CUBE, new double[] {1, 0, 0, 0}, 0);
    List<ParityGradients> neurons = List.of(first, ParityGradients.of(CUBE, W, 10));
    double bound = ParityGradients.gradientBound(neurons, 2, 3, 1);
    assertEquals(0.5, bound, 1e-15);
    assertEquals(0.5, ParityGradients.shareFound(neurons, 2, 0.5, bound));
    assertEquals(0, ParityGradients.gradientBound(neurons, 2, 4, 1));
    assertEquals(0, ParityGradients.gradientBound(neurons, 2, 3, 2));
  }
}
