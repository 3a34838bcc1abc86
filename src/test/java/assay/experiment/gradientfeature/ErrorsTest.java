package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import org.junit.jupiter.api.Test;

class ErrorsTest {

  private static Errors of(Initialization start, int steps) {
    var schedule = Schedule.algorithm1(1e-9, 1e-9, steps);
    return Errors.of(Some.TWO, new GradientDescent(Loss.HINGE, start, schedule), Some.TRIAL);
  }

  /** f = ½ relu(x_1 + x_2 − 1) is right on the first atom, of weight ¼. */
  @Test
  void whatIsOnTheWrongSideIsCounted() {
    assertEquals(0.75, of(Some.neuron(1, 1, 1, 0.5), 1).shares()[0]);
  }

  @Test
  void zeroIsAnErrorEverywhere() {
    Errors errors = of((trial, dimension) -> TwoLayer.of(new double[1][2], new double[1], new double[1]), 2);
    assertArrayEquals(new double[] {1, 1, 1}, errors.shares());
    assertArrayEquals(new double[] {1, 1, 1}, errors.losses(), 1e-12);
  }
}
