package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Rows;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

/** {@link Sensing}, {@link SensingLearners} and {@link Recovery}. */
class SensingTest {

  private static final Trial TRIAL = new Trial(new Key(8, "C-7", 0, 0));

  /** E⟨A, X⟩² = ‖X‖² for symmetric X. */
  @Test
  void measurementsKeepLengthsOnAverage() {
    Sensing sensing = Sensing.draw(new Sensing.Size(6, 1, 20_000), Stream.seeded(1));
    double[] X = new double[36];
    X[1] = X[6] = 0.6;
    X[14] = 0.8;
    double[] images = sensing.images(X);
    assertEquals(Rows.dot(X, X), Rows.dot(images, images) / 20_000, 0.06);
  }

  /** All of ten dimensions of symmetric 4×4 matrices are measured: every method finds the matrix. */
  @Test
  void enoughMeasurementsDetermineIt() {
    Sensing sensing = Sensing.draw(new Sensing.Size(4, 1, 10), Stream.seeded(2));
    assertTrue(sensing.relativeError(SensingLearners.leastNorm(sensing)) < 1e-9);
    assertTrue(sensing.relativeError(SensingLearners.leastNuclearNorm(sensing, 0.1, 10)) < 1e-9);
    assertTrue(new Recovery(new Sensing.Size(6, 1, 60), 1e-3).descent(TRIAL) < 1e-2);
  }

  @Test
  void fewDetermineNothing() {
    Recovery recovery = new Recovery(new Sensing.Size(12, 1, 12), 1e-3);
    assertTrue(recovery.leastNorm(TRIAL) > 0.5 && recovery.descent(TRIAL) > 0.05);
    Recovery more = new Recovery(new Sensing.Size(12, 1, 60), 1e-3);
    assertTrue(more.leastNuclearNorm(TRIAL) < 1e-6 && more.leastNorm(TRIAL) > 0.1);
  }

  @Test
  void sizesByHand() {
    Sensing.Size size = new Sensing.Size(20, 2, 320);
    assertEquals(39, size.degreesOfFreedom());
  }

  @Test
  void badInputIsNamed() {
    assertEquals("rank = 0: at least 1 is required",
        assertThrows(IllegalArgumentException.class, () -> new Sensing.Size(4, 0, 5)).getMessage());
    assertEquals("rank = 5: must be at most d = 4",
        assertThrows(IllegalArgumentException.class, () -> new Sensing.Size(4, 5, 5)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Sensing.Size(4, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Recovery(new Sensing.Size(4, 1, 5), 0));
  }
}
