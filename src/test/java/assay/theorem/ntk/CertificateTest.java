package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.Points;
import org.junit.jupiter.api.Test;

class CertificateTest {

  private static final Points AXES = Points.of(new double[][] {{1, 0}, {0, 1}});

  /** Four neurons per input, with margins 0.1, 0.2, 0.3, 0.4 and 0.1, 1, 1, 1. */
  private static final Margins FEW = new Margins(AXES, new double[][] {{0.4, 0.3, 0.2, 0.1}, {1, 0.1, 1, 1}});

  /** Margins of one and more: nothing can flip within 1. */
  private static Margins wide(int m) {
    double[][] margins = new double[2][m];
    for (int r = 0; r < m; r++) margins[0][r] = margins[1][r] = 1.5;
    return new Margins(AXES, margins);
  }

  @Test
  void sharesCountMarginsUpToTheRadius() {
    assertEquals(0.5, FEW.share(0, 0.2));
    assertEquals(0.25, FEW.share(1, 0.5));
    assertEquals(0, FEW.share(0, 0.05));
    assertEquals(Math.sqrt(0.25 + 0.0625), FEW.share(0.2), 1e-15);
  }

  /** Orthogonal inputs: E(R) is the larger s_i. A repeated one has the entries s, 2s, so that it is 3s. */
  @Test
  void theKernelChangesByAtMostItsFlips() {
    assertEquals(0.5, FEW.kernelChange(0.2), 1e-12);
    Points twice = Points.of(new double[][] {{1, 0}, {1, 0}});
    assertEquals(1.5, new Margins(twice, new double[][] {{0.1, 1}, {0.1, 1}}).kernelChange(0.2), 1e-12);
  }

  /** Nothing flips: λ = ½, and with r₀ = 1, n = 2, m = 800 the flow moves a neuron by 1 · √2/(√800 · ½) = 0.1. */
  @Test
  void withoutFlipsTheFlowNeedsItsOwnMovement() {
    Certificate certificate = Certificate.flow(wide(800), 0.5, 1);
    assertTrue(certificate.found());
    assertEquals(0.5, certificate.decay());
    assertEquals(0.1, certificate.radius(), 0.1 * 0.08, "the next grid point");
    assertTrue(certificate.radius() >= 0.1 - 1e-12);
  }

  /** γ = 1, η = γ/(2n²) = 1/8, ρ = ½: moves of 2√2/(√800/2) = 0.2. */
  @Test
  void descentNamesItsRate() {
    Certificate certificate = Certificate.descent(wide(800), 0.5, 1);
    assertTrue(certificate.found());
    assertEquals(0.125, certificate.rate());
    assertEquals(1 - 0.125 * 0.5, certificate.contraction());
    assertTrue(certificate.radius() >= 0.2 - 1e-12 && certificate.radius() < 0.2 * 1.08);
  }

  @Test
  void tooLargeAResidualLeavesNothing() {
    assertFalse(Certificate.flow(wide(800), 0.5, 100).found());
    assertFalse(Certificate.descent(FEW, 0.5, 0.1).found());
  }
}
