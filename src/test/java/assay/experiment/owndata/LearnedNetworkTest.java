package assay.experiment.owndata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class LearnedNetworkTest {

  /** The sign of the first coordinate. */
  private static FiniteDistribution halfSpaces(int n, long seed) {
    Stream stream = Stream.seeded(seed);
    double[][] x = new double[n][];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = stream.direction(3);
      y[i] = Math.signum(x[i][0]);
    }
    return FiniteDistribution.uniform("half-spaces", x, y);
  }

  private static final FiniteDistribution TRAINING = halfSpaces(60, 1);
  private static final FiniteDistribution TEST = halfSpaces(200, 2);

  @Test
  void aNetworkLearnsHalfSpaces() {
    LearnedNetwork net = LearnedNetwork.of(TRAINING, TEST, 32, Stream.seeded(3));
    assertEquals(0, net.looks().getFirst().flipped());
    assertTrue(net.last().error() < 0.15, net.last()::toString);
    assertTrue(net.last().loss() < net.looks().getFirst().loss() / 4);
    assertEquals(3, net.feature().size());
    assertEquals(1000, net.last().step());
  }

  @Test
  void kernelsAndMachinesDoSoToo() {
    assertTrue(Errors.ofKernel(TRAINING, TEST) < 0.15);
    MachineFacts machine = MachineFacts.of(TRAINING, TEST);
    assertEquals(4, machine.errors().length);
    assertTrue(machine.errors()[3] < 0.15);
    assertTrue(machine.share(1) > 0.6, "one direction is all there is to learn");
    assertEquals(1, machine.share(3), 1e-9);
  }

  @Test
  void anOutputOfZeroIsWrong() {
    assertEquals(0.5, Errors.share(new double[] {0, 1},
        FiniteDistribution.uniform("two", new double[][] {{1}, {2}}, new double[] {1, 1})));
    assertTrue(Errors.ofNewSample(0.1, 100, 1e-3).contains(0.1));
  }
}
