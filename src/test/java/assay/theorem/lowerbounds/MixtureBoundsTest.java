package assay.theorem.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class MixtureBoundsTest {

  /** Φ(3/√2) = 0.98305; without distance nobody knows. */
  @Test
  void theBayesErrorOfFourClouds() {
    assertEquals(2 * 0.983052573 * 0.016947427, MixtureBounds.bayesError(3), 1e-8);
    assertEquals(0.5, MixtureBounds.bayesError(0), 1e-15);
  }

  /** The rule |x_1| > |x_2| on a sample. */
  @Test
  void theBayesErrorIsThatOfTheLargerCoordinate() {
    Stream stream = Stream.seeded(1);
    int wrong = 0;
    for (int i = 0; i < 100_000; i++) wrong += Math.abs(2 + stream.gaussian()) > Math.abs(stream.gaussian()) ? 0 : 1;
    assertEquals(MixtureBounds.bayesError(2), wrong / 1e5, 0.005);
  }

  /** (2/π)² in the limit; on the circle y is 4/π (sin 2φ + …), whose first part has mean square 8/π². */
  @Test
  void theQuadraticPart() {
    assertEquals(0.405284735, MixtureBounds.quadraticEnergy(1_000_000_000), 1e-8);
    assertEquals(8 / (Math.PI * Math.PI), MixtureBounds.quadraticEnergy(2), 1e-15);
  }

  /** On a sample of the sphere in d = 5: ⟨θ, Aθ⟩ with A = (e_1 e_2′ + e_2 e_1′)/√2 against sign θ_1 sign θ_2. */
  @Test
  void aQuadraticCapturesWhatTheFormulaSays() {
    Stream stream = Stream.seeded(2);
    double product = 0;
    double square = 0;
    for (int i = 0; i < 100_000; i++) {
      double[] theta = stream.direction(5);
      double q = Math.sqrt(2) * theta[0] * theta[1];
      product += Math.signum(theta[0] * theta[1]) * q / 1e5;
      square += q * q / 1e5;
    }
    assertEquals(MixtureBounds.capturedByQuadratic(1 / Math.sqrt(2), 5), product * product / square, 0.01);
    assertEquals(MixtureBounds.quadraticEnergy(5), MixtureBounds.capturedByQuadratic(1 / Math.sqrt(2), 5), 1e-15);
  }

  /** d = 5: 14 and 55 harmonics. All 14 of degree 2 capture all of that degree. */
  @Test
  void fewFeaturesCaptureLittle() {
    double e = MixtureBounds.quadraticEnergy(5);
    assertEquals(e, MixtureBounds.capturedByQuadratics(14, 5), 1e-15);
    assertEquals(e, MixtureBounds.captured(14, 5), 1e-15);
    assertTrue(MixtureBounds.captured(500, 100) < 0.05);
  }
}
