package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuadratureTest {

  @Test
  void integralsThatAreKnown() {
    assertEquals(2, Quadrature.between(0, Math.PI, Math::sin), 1e-14);
    assertEquals(Math.E - Math.exp(-2), Quadrature.between(-2, 1, Math::exp), 1e-14);
    assertEquals(-1.0 / 101, Quadrature.between(1, 0, t -> Math.pow(t, 100)), 1e-15);
  }
}
