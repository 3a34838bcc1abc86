package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.kernel.TangentKernel;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class LossGradientTest {

  private static final TrainingSet DATA = TrainingSet.sphere(4, 5, 1, 1);
  private static final Initialization START = Initialization.tangent(30, 1);

  private static Trial trial() {
    return new Trial(new Key(1, "gradient", 0, 0));
  }

  @Test
  void theDerivativeIsThatOfTheLossAndALaterOneIsNot() {
    LossGradient now = LossGradient.of(DATA, START, 0, trial());
    assertEquals(0, now.flips(), 0);
    assertTrue(now.error() < 1e-8, now.toString());
    assertTrue(LossGradient.of(DATA, START, 0.1, trial()).error() > 1e-4);
  }

  /** With the whole form nothing is left; with none of it |∇Φ|²/(|∇Φ|² + |u − y|²), where |∇Φ|² = (u − y)′H(u − y). */
  @Test
  void theSquareIsAQuadraticForm() {
    LeastSquares descent = DATA.descent(START.draw(trial(), 5));
    descent.step(0.1);
    TwoLayer f = descent.neurons();
    double form = TangentKernel.gram(DATA.inputs(), f).form(descent.residuals());
    double expected = form / (form + 2 * descent.loss());
    assertTrue(LossGradient.ofSquare(DATA, START, 0.1, 1, trial()) < 1e-14);
    assertEquals(expected, LossGradient.ofSquare(DATA, START, 0.1, 0, trial()), 1e-12);
  }
}
