package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.experiment.PlainNetwork;
import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class InterpolantTest {

  private static Trial trial() {
    return new Trial(new Key(1, "interpolant", 0, 0));
  }

  /**
   * One input x: K = Σ a² over its active neurons, so each of them moves by a (y − u)/K along x, the furthest that with
   * the largest |a|; and ‖w* − w‖ = |a| |α| exactly.
   */
  @Test
  void oneInputByHand() {
    TrainingSet data = TrainingSet.sphere(1, 3, 1, 1);
    TwoLayer start = Interpolant.start(data, 50, trial());
    PlainNetwork plain = new PlainNetwork(start);
    double u = plain.at(data.x()[0]);
    double k = 0;
    double largest = 0;
    for (int i = 0; i < 50; i++) {
      if (!(plain.hidden(i, data.x()[0]) > 0)) continue;
      k += start.a(i) * start.a(i);
      largest = Math.max(largest, Math.abs(start.a(i)));
    }
    double residual = Math.abs(u - data.y()[0]);
    Interpolant found = Interpolant.of(data, 50, trial());
    assertEquals(50 * largest * residual / k, found.literal(), 1e-12);
    assertEquals(1, found.tightness(), 1e-12);
    assertEquals(largest, found.tightnessWithoutOutput(), 1e-12);
    assertEquals(residual, found.residual(), 1e-14);
    assertTrue(Interpolant.largestEigenvalue(data, 50, trial()) >= k * (1 - 1e-12));
  }

  /** Where no activation flips the network is its linearisation, and interpolates. */
  @Test
  void withoutFlipsNothingIsLeft() {
    TrainingSet data = TrainingSet.sphere(2, 3, 0.001, 1);
    for (int n = 0; n < 20; n++) {
      Interpolant found = Interpolant.of(data, 2000, new Trial(new Key(1, "interpolant", 0, n)));
      if (found.flips() == 0) assertEquals(0, found.left(), 1e-12);
      else assertTrue(found.left() < found.residual());
    }
  }
}
