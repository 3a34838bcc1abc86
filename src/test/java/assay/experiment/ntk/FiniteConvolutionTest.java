package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.Convolutional;
import assay.linear.SymmetricMatrix;
import assay.network.Convolution;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class FiniteConvolutionTest {

  private static final Convolution SHAPE = new Convolution(4, 2, 2, true);
  private static final FiniteConvolution NETWORKS = new FiniteConvolution(SHAPE, Signals.sphere(3, 4, 2, 5));

  @Test
  void wideNetworksAreNearTheLimit() {
    SymmetricMatrix limit = new Convolutional(SHAPE).gram(NETWORKS.signals().x());
    double narrow = NETWORKS.distance(limit, 8, 20, Stream.seeded(1));
    double wide = NETWORKS.distance(limit, 200, 20, Stream.seeded(1));
    assertTrue(wide < 0.25 && wide < narrow / 2.5, "5 times smaller on average: " + wide + " after " + narrow);
  }

  @Test
  void onlyFrozenGatesAreLinear() {
    assertEquals(0, NETWORKS.gatedError(16, false, Stream.seeded(2)), 1e-14);
    assertTrue(NETWORKS.gatedError(16, true, Stream.seeded(2)) > 1e-3);
  }
}
