package assay.experiment.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.experiment.schedules.Patterns.Example;
import assay.experiment.schedules.Patterns.Kind;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class PatternNetworkTest {

  /** A small step lowers the loss by the rate times the squared gradient, and by four times that in two coordinates. */
  @Test
  void aStepDescends() {
    Example[] one = {new Example(new double[] {1, -2, 0.5}, 1, Kind.BOTH)};
    PatternNetwork network = PatternNetwork.drawn(10, 1, Stream.seeded(1));
    double before = loss(network, one);
    network.step(one, 1e-3);
    double first = before - loss(network, one);
    assertTrue(first > 0);
    double again = loss(network, one);
    network.step(one, 2e-3);
    assertEquals(2, (again - loss(network, one)) / first, 0.02);
  }

  private static double loss(PatternNetwork network, Example[] one) {
    return Math.log1p(Math.exp(-one[0].y() * network.value(one[0].x())));
  }

  @Test
  void errorsAreCountedAndZeroIsOne() {
    Example zero = new Example(new double[3], 1, Kind.BOTH);
    PatternNetwork network = PatternNetwork.drawn(10, 1, Stream.seeded(2));
    assertEquals(1, network.error(new Example[] {zero}));
    assertThrows(IllegalArgumentException.class, () -> PatternNetwork.drawn(1, 1, Stream.seeded(2)));
  }
}
