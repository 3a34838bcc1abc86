package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import assay.network.Initialization;
import org.junit.jupiter.api.Test;

class NearbyStartTest {

  /** On (2, 0) and (0, 3): products 2 and 0, bias 1, so that the stretch is |2 − 1|/(2 · 2) = ¼. */
  @Test
  void stretchesByHalfOfTheSmallestMargin() {
    TwoLayer near = NearbyStart.of(Some.TWO, Some.neuron(1, 0, 1, 7)).draw(Some.TRIAL, 2);
    assertEquals(1.25, near.w(0, 0));
    assertEquals(0, near.w(0, 1));
    assertEquals(1, near.b(0));
    assertEquals(7, near.a(0));
  }

  /** Products −2 and 0: the margin |−2 − 1|/(2 · 2) = ¾ is more than ½. */
  @Test
  void stretchesByHalfAtMost() {
    assertEquals(-1.5, NearbyStart.of(Some.TWO, Some.neuron(-1, 0, 1, 7)).draw(Some.TRIAL, 2).w(0, 0));
  }

  @Test
  void keepsThePattern() {
    Initialization start = Initialization.symmetric(50, 1, 1, 0.5);
    TwoLayer here = start.draw(Some.TRIAL, 2);
    TwoLayer near = NearbyStart.of(Some.XOR, start).draw(Some.TRIAL, 2);
    for (int i = 0; i < here.width(); i++) {
      for (int n = 0; n < Some.XOR.size(); n++) assertEquals(active(here, i, n), active(near, i, n));
      assertEquals(here.w(i, 0) * near.w(i, 1), here.w(i, 1) * near.w(i, 0), 1e-12);
    }
  }

  private static boolean active(TwoLayer network, int i, int n) {
    return network.w(i, 0) * Some.XOR.x(n, 0) + network.w(i, 1) * Some.XOR.x(n, 1) > network.b(i);
  }
}
