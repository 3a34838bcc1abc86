package assay.theorem.late;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.EvenRelu;
import assay.stats.Interval;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {

  static PlanarTeacher teacher(int dimension, String angles, String signs) {
    double[] degrees = Arrays.stream(angles.split(" ")).mapToDouble(Double::parseDouble).toArray();
    double[] masses = signs.chars().mapToDouble(c -> c == '+' ? 1 : -1).toArray();
    return PlanarTeacher.degrees(dimension, degrees, masses);
  }

  /** The oracles of the notes: ‖p‖ and ρ_η. */
  @ParameterizedTest
  @CsvSource({
    "3, 0, +, 3.3178, 0.405285", "3, 0 90, ++, 4.6921, 0.130254", "3, 0 90, +-, 4.6921, 0.405285",
    "3, 0 60, ++, 4.5610, 0.051968", "3, 0 60, +-, 7.3877, 0.405285", "3, 0 60 120, +++, 4.7758, 0.05582",
    "3, 0 60 120, +-+, 10.3765, 0.026642", "3, 0 30, ++, 4.1149, 0.010697", "3, 0 30, +-, 22.2986, 0.405285",
    "2, 0 10, ++, 3.617, 0.00098", "2, 0 10, +-, 118.7, 0.454"})
  void normAndDecayAreThoseOfTheNotes(int d, String angles, String signs, double norm, double decay) {
    Certificate p = teacher(d, angles, signs).certificate();
    assertEquals(norm, p.norm(), 3e-4 * norm);
    Interval rho = CertifiedBound.decay(p, d);
    assertEquals(decay, rho.hi(), 1.2e-3 * decay);
    assertTrue(rho.lo() >= 0.995 * rho.hi(), rho.toString());
  }

  @ParameterizedTest
  @CsvSource({"0, 3.3178, 1.37597", "0 90, 3.3178, 1.37597", "0 60, 4.3411, 2.74211", "0 60 120, 5.3683, 2.72103",
    "0 30, 11.34, 10.86507"})
  void indicatorsAreThoseOfTheNotes(String angles, double norm, double spread) {
    Certificate p = teacher(3, angles, "+++".substring(0, angles.split(" ").length)).indicator(0);
    assertEquals(norm, p.norm(), 3e-4 * norm);
    Interval C = CertifiedBound.spread(p, 3);
    assertEquals(spread, C.lo(), 1e-5 * spread);
    assertTrue(C.hi() <= 1.005 * C.lo(), C.toString());
  }

  @Test
  void itHasItsValuesAndIsFlatAtTheTeachers() {
    PlanarTeacher f = teacher(4, "10 55 130", "+-+");
    Certificate p = f.certificate();
    for (int j = 0; j < 3; j++) {
      double step = 1e-6;
      assertEquals(f.signs()[j], f.at(p, f.at(f.angles()[j])), 1e-13);
      assertEquals(f.signs()[j], f.at(p, f.at(f.angles()[j] + step)), 100 * step * step);
      assertEquals(f.signs()[j], f.at(p, f.at(f.angles()[j] + Math.PI + step)), 100 * step * step);
    }
    assertEquals(0, f.at(p, new double[] {0, 0, 3, 4}), 1e-12);
  }

  /** With the true norm of one ReLU: 1/√K(1); its curvature 1/(8 K(1)). */
  @Test
  void oneTeacherIsInClosedForm() {
    Certificate p = teacher(3, "0", "+").certificate();
    assertEquals(1 / Math.sqrt(EvenRelu.AT_ONE), p.norm(), 1e-14);
    assertEquals(1 / (8 * EvenRelu.AT_ONE), CertifiedBound.spread(p, 3).lo(), 1e-12);
  }

  /** Derivatives against differences. */
  @Test
  void jetsAreDerivatives() {
    Certificate p = teacher(3, "0 50 110", "+-+").certificate();
    Jet.Frame frame = Jet.Frame.of(p);
    double t = 0.35, phi = 0.6, h = 1e-5;
    Jet jet = Jet.at(frame, 0, t, phi);
    assertEquals((Jet.at(frame, 0, t + h, phi).eta() - Jet.at(frame, 0, t - h, phi).eta()) / (2 * h), jet.etaT(), 1e-8);
    assertEquals((Jet.at(frame, 0, t, phi + h).eta() - Jet.at(frame, 0, t, phi - h).eta()) / (2 * h), jet.etaPhi(),
        1e-8);
    assertEquals((Jet.at(frame, 0, t + h, phi).square() - Jet.at(frame, 0, t - h, phi).square()) / (2 * h),
        jet.squareT(),
        1e-8);
    assertEquals((Jet.at(frame, 0, t, phi + h).square() - Jet.at(frame, 0, t, phi - h).square()) / (2 * h),
        jet.squarePhi(),
        1e-8);
  }

  /** The second derivative along a circle that leaves a teacher obliquely. */
  @Test
  void germsAreOneSidedSecondDerivatives() {
    Certificate p = teacher(3, "0 50 110", "+-+").certificate();
    Germ germ = Germ.of(p, 0);
    double h = 1e-3, x = 0.6;
    double first = excess(p, h, x), second = excess(p, 2 * h, x);
    assertEquals(germ.quadratic() * x * x + germ.linear() * x + germ.constant(),
        2 * (2 * first / (h * h) - second / (4 * h * h)), 1e-3);
  }

  private static double excess(Certificate p, double delta, double x) {
    return p.at(Math.cos(delta), Math.sin(delta) * x) - 1;
  }

  /** Between the two negative ones of these four η falls below −1. */
  @Test
  void anOvershootIsSeen() {
    Certificate p = Certificate.of(new double[] {0, 0.3, 0.6, 0.9}, new double[] {1, -1, -1, 1});
    Interval rho = CertifiedBound.decay(p, 3);
    assertEquals(Interval.atMost(rho.hi()), rho);
    assertEquals(-0.00666, rho.hi(), 1e-4);
  }

  @Test
  void badInputIsNamed() {
    assertEquals("number of values = 1: 2 is required", assertThrows(IllegalArgumentException.class,
        () -> Certificate.of(new double[] {0, 1}, new double[] {1})).getMessage());
    assertThrows(ArithmeticException.class, () -> Certificate.of(new double[] {0, Math.PI}, new double[] {1, 1}));
  }
}
