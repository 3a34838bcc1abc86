package assay.theorem.teachers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.kernel.Angle;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.lowerbounds.PowerEnergies;
import org.junit.jupiter.api.Test;

class AbsoluteProductTest {

  @Test
  void parallelOrthogonalAndOppositeDirections() {
    assertEquals(1, AbsoluteProduct.at(0), 1e-15);
    assertEquals(2 / Math.PI, AbsoluteProduct.at(Math.PI / 2), 1e-15);
    assertEquals(1, AbsoluteProduct.at(Math.PI), 1e-15);
    assertEquals(6, AbsoluteProduct.of(new double[] {2, 0}, new double[] {-3, 0}), 1e-14);
    assertEquals(0, AbsoluteProduct.of(new double[] {2, 0}, new double[2]));
  }

  /** Mehler's series: Σ over even l of ρˡ times the Hermite energy of |z|. */
  @Test
  void theSeriesInTheCosine() {
    double rho = 0.6;
    double sum = 0;
    for (int l = 0; l <= 100; l += 2) sum += Math.pow(rho, l) * PowerEnergies.absolute(l);
    assertEquals(sum, AbsoluteProduct.at(Math.acos(rho)), 1e-14);
  }

  /** Central differences of ‖u‖² A(θ). */
  @Test
  void theGradientIsThatOfTheProduct() {
    Stream stream = Stream.seeded(3);
    double[] u = stream.gaussians(4, 1);
    double[] v = stream.direction(4);
    double[] direction = stream.direction(4);
    double angle = Angle.between(u, v);
    double length = Vectors.norm(u);
    var gradient = AbsoluteProduct.Gradient.at(angle, length);
    double slope = gradient.along() * Vectors.dot(u, direction)
        + gradient.towards() * Vectors.dot(v, direction);
    assertEquals((value(u, 1e-5, direction, v) - value(u, -1e-5, direction, v)) / 2e-5, slope, 1e-9);
  }

  private static double value(double[] u, double h, double[] direction, double[] v) {
    double[] moved = Vectors.sum(u, h, direction);
    return Vectors.norm(moved) * AbsoluteProduct.of(moved, v);
  }
}
