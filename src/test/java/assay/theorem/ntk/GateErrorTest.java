package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GateErrorTest {

  /** Margins 1, 2 and ½ against moves by 3, 1 and −½: the first and the last neuron count, 2·3 + 4·½. */
  @Test
  void onlyNeuronsWithSmallMarginsCount() {
    assertEquals(8, GateError.bound(new double[] {-2, 5, 4}, new double[] {1, -2, 0.5}, new double[] {4, -1, 0}));
  }

  @Test
  void aMoveThatIsNotANumberCounts() {
    assertEquals(Double.NaN, GateError.bound(new double[] {1}, new double[] {1}, new double[] {Double.NaN}));
  }
}
