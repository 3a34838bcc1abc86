package assay.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Teacher;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkClassTest {

  private static final double[] E1 = {1, 0};
  private static final Teacher TWO = new Teacher(
      List.of(new Teacher.Neuron(-3, E1, 0.5), new Teacher.Neuron(2, E1, -0.7)));

  @Test
  void theSmallestClassAroundATeacherHasItsSizes() {
    assertEquals(new NetworkClass(2, 3, 0.7), NetworkClass.around(TWO));
    assertEquals(6, NetworkClass.around(TWO).totalOutput());
    assertTrue(NetworkClass.around(TWO).holds(TWO));
  }

  @Test
  void aNetworkThatIsTooLargeInAnyRespectIsNotHeld() {
    assertFalse(new NetworkClass(1, 3, 0.7).holds(TWO));
    assertFalse(new NetworkClass(2, 2.9, 0.7).holds(TWO));
    assertFalse(new NetworkClass(2, 3, 0.6).holds(TWO));
  }

  @Test
  void badParametersAreNamed() {
    assertRefused("r = 0", 0, 1, 1);
    assertRefused("outputBound = 0.0", 1, 0, 1);
    assertRefused("outputBound = Infinity", 1, Double.POSITIVE_INFINITY, 1);
    assertRefused("biasBound = NaN", 1, 1, Double.NaN);
    assertRefused("biasBound = Infinity", 1, 1, Double.POSITIVE_INFINITY);
  }

  private static void assertRefused(String naming, int r, double outputBound, double biasBound) {
    String message = assertThrows(IllegalArgumentException.class, () -> new NetworkClass(r, outputBound, biasBound))
        .getMessage();
    assertTrue(message.startsWith(naming + ": must be "), message);
  }
}
