package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GateErrorTest {

  /** Margins 1, 2 and ½ against moves by 3, 1 and −1: the first and the last neuron count, 2·2 + 4·½. */
  @Test
  void onlyNeuronsWithSmallMarginsCount() {
    assertEquals(6, GateError.bound(new double[] {-2, 5, 4}, new double[] {1, -2, 0.5}, new double[] {4, -1, -0.5}));
  }

  @Test
  void aMoveThatIsNotANumberCounts() {
    assertEquals(Double.NaN, GateError.bound(new double[] {1}, new double[] {1}, new double[] {Double.NaN}));
  }
}
