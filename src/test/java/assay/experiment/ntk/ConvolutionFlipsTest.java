package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.network.Convolution;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class ConvolutionFlipsTest {

  private static final Convolution SHAPE = new Convolution(4, 2, 2, true);
  private static final Signals SIGNALS = Signals.sphere(4, 4, 3, 5);

  @Test
  void widerNetworksFlipLess() {
    ConvolutionFlips flips = new ConvolutionFlips(SHAPE, SIGNALS, 6);
    double narrow = flips.mean(8, 10, Stream.seeded(1));
    double wide = flips.mean(128, 10, Stream.seeded(1));
    assertTrue(0 < wide && wide < narrow / 2 && narrow < 1, wide + " after " + narrow);
  }

  @Test
  void nothingFlipsWithoutASteps() {
    assertEquals(0, new ConvolutionFlips(SHAPE, SIGNALS, 0).mean(8, 2, Stream.seeded(1)));
  }

  @Test
  void thePictureHasBothCurves() {
    String title = new ConvolutionFlips(SHAPE, SIGNALS, 1)
        .picture(new int[] {4, 8}, 1, new Trial(new Key(1, "test", 0, 0))).title();
    assertEquals("flips, 2 convolutions", title);
  }
}
