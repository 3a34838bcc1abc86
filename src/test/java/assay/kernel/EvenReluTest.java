package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvenReluTest {

  /** The table of the notes (A.2). */
  @ParameterizedTest
  @CsvSource({
    "-0.5, .054498890522115, .020343947430219, -.083333333333333", "0, .159154943091895, 0, 0",
    "0.25, .226654938922271, .004999995830375, .040215311627583",
    "0.5, .304498890522115, .020343947430219, .083333333333333",
    "0.75, .394001053775967, .047346110684072, .134973271918692",
    "0.9, .454769199422336, .070614256330441, .178216853435647",
    "0.99, .495150127866577, .088495184774682, .227473293177794", "1, .5, .090845056908105, .25"})
  void valuesAreThoseOfTheNotes(double rho, double kappa, double K, double slope) {
    double angle = Angle.ofCosine(rho);
    assertEquals(kappa, ArcCosine.RELU.at(angle) / 2, 1e-15);
    assertEquals(K, EvenRelu.value(angle), 1e-15);
    assertEquals(slope, EvenRelu.slope(angle), 1e-15);
    assertEquals(K, ArcCosine.RELU.at(angle) / 2 - 1 / (2 * Math.PI) - rho / 4, 1e-15);
    assertEquals(K, new EvenRelu().atCosine(rho), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.1, 1.195960065500450e-03", "0.01, 1.244684471649784e-05", "0.001, 1.249469379409415e-07",
    "0.0001, 1.249946947310689e-09"})
  void whatIsLackingNearOneIsAccurate(double angle, double deficit) {
    assertEquals(deficit, EvenRelu.AT_ONE - EvenRelu.value(angle), 1e-16);
    assertEquals(deficit, EvenRelu.AT_ONE - EvenRelu.value(Math.PI - angle), 1e-16);
  }

  @Test
  void derivativesAlongACircle() {
    double h = 1e-5;
    for (double t = -3; t < 3; t += 0.17) {
      assertEquals((EvenRelu.value(Math.abs(t + h)) - EvenRelu.value(Math.abs(t - h))) / (2 * h), EvenRelu.along(t),
          1e-9);
      assertEquals((EvenRelu.along(t + h) - EvenRelu.along(t - h)) / (2 * h), EvenRelu.bend(t), 1e-9);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, .282094791773878", "4, -.081433751983820", "6, .044603102903819", "8, -.029801701688056",
    "10, .021989626279400", "1, 0.5", "3, 0", "0, 0.398942280401433"})
  void hermiteCoefficientsAreThoseOfTheNotes(int k, double c) {
    assertEquals(c, ReluHermite.coefficient(k), 1e-15);
  }

  @Test
  void coefficientsFallLikeAPower() {
    assertEquals(0.3564, Math.abs(ReluHermite.coefficient(100_000)) * Math.pow(100_000, 1.25), 1e-4);
    assertThrows(IllegalArgumentException.class, () -> ReluHermite.coefficient(-1));
  }

  @Test
  void theSeriesIsTheKernel() {
    for (double rho : new double[] {-0.9, 0.25, 0.5, 0.9}) {
      double lacking = EvenRelu.value(Angle.ofCosine(rho)) - ReluHermite.series(rho, 2, 40);
      assertTrue(lacking >= -1e-16 && lacking <= ReluHermite.remainder(rho, 40) + 1e-16, rho + ": " + lacking);
      assertEquals(ArcCosine.RELU.atCosine(rho) / 2, ReluHermite.series(rho, 0, 400), 1e-15);
    }
  }
}
