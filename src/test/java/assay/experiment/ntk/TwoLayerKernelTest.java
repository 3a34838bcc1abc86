package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.claim.Picture.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwoLayerKernelTest {

  /** Closed forms against integrals of the kernel with which they are paired. */
  @ParameterizedTest
  @EnumSource
  void eachKernelHasItsOwnSpectrum(TwoLayerKernel kernel) {
    for (int k = 0; k <= 6; k++) {
      assertEquals(Harmonics.integral(kernel.kernel(), 5, k), kernel.onTheSphere(5, k), 1e-14);
      assertEquals(Harmonics.integral(kernel.kernel(), 2, k), kernel.onTheCircle(k), 1e-14);
      assertEquals(kernel.vanishes(k), Math.abs(kernel.onTheSphere(5, k)) < 1e-14, kernel + " at degree " + k);
    }
  }

  /** κ₀ lives in degree 1 and odd ones; the dashed line ends where t κ₀ + κ₁ does. */
  @Test
  void thePictureLeavesOutWhatVanishes() {
    List<Trace> traces = TwoLayerKernel.overDegrees(3).traces();
    assertEquals(List.of("κ₀", "κ₁", "h", "t κ₀ + κ₁", "slope −d"), traces.stream().map(Trace::name).toList());
    assertEquals(30, traces.get(0).points().size());
    assertEquals(31, traces.get(1).points().size());
    assertEquals(traces.get(3).points().getLast().y(), traces.get(4).points().getLast().y(), 0);
    assertEquals(27, traces.get(4).points().getFirst().y() / traces.get(4).points().getLast().y(), 1e-12);
  }
}
