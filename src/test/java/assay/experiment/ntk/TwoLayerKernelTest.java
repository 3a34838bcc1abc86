package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
