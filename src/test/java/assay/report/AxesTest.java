package assay.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class AxesTest {

  @Test
  void marksThatReadAlikeAreLabelledOnce() {
    assertArrayEquals(new double[] {0, 1, 2}, Axes.labelled(new double[] {0, 1, 2}));
    assertArrayEquals(new double[] {0.1234562}, Axes.labelled(new double[] {0.1234561, 0.1234562, 0.1234563}));
    assertArrayEquals(new double[] {}, Axes.labelled(new double[0]));
  }
}
