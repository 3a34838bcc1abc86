package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.network.Convolution;
import org.junit.jupiter.api.Test;

class ConvolutionSpectrumTest {

  /** Two signals of one channel and one position: K is what Θ is. */
  @Test
  void onePositionIsAll() {
    Signals signals = Signals.sphere(3, 1, 4, 2);
    for (boolean pooled : new boolean[] {false, true}) {
      var spectrum = ConvolutionSpectrum.of(new Convolution(1, 1, 2, pooled), signals);
      assertEquals(spectrum.smallest().middle(), spectrum.ofPositions().middle(), 1e-13);
    }
  }

  @Test
  void positionsLeaveLess() {
    for (boolean pooled : new boolean[] {false, true}) {
      var spectrum = ConvolutionSpectrum.of(new Convolution(4, 2, 2, pooled), Signals.sphere(4, 4, 3, 2));
      assertTrue(0 < spectrum.ofPositions().lo() && spectrum.ofPositions().hi() < spectrum.smallest().lo());
    }
  }
}
