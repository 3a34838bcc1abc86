package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import org.junit.jupiter.api.Test;

class TwoPartsTest {

  private static TwoParts of(Initialization start, double margin) {
    var descent = new GradientDescent(Loss.HINGE, start, Schedule.algorithm1(1e-9, 1e-9, 2).withFirstKeep(1));
    return TwoParts.of(Some.TWO, 1, margin, descent, Some.TRIAL);
  }

  /** f = ½ relu(x_1 + x_2 − 1) hardly moves: ½ on (2, 0), and −1 times 1 on (0, 3). */
  @Test
  void marginsAreThoseOfEachPart() {
    TwoParts parts = of(Some.neuron(1, 1, 1, 0.5), 0.4);
    assertArrayEquals(new double[] {0.5, 0.5, 0.5}, parts.simpleMargins(), 1e-7);
    assertArrayEquals(new double[] {-1, -1, -1}, parts.hardMargins(), 1e-7);
    assertEquals(0, parts.simple());
    assertEquals(3, parts.hard());
  }

  @Test
  void aHigherGoalIsNotReached() {
    assertEquals(3, of(Some.neuron(1, 1, 1, 0.5), 0.6).simple());
  }
}
