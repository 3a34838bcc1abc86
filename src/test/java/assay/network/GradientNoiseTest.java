package assay.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.Matrix;
import assay.core.Ops;
import assay.core.ResidualTrainer;
import assay.core.ThreeLayer;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class GradientNoiseTest {

  /** ⟨ξ, u⟩ is Gaussian with variance mean ⟨x_n, u⟩²: over 20,000 draws its square is within 4 % (four deviations). */
  @Test
  void theCovarianceIsTheSecondMoment() {
    Matrix rows = Matrix.of(new double[] {1, 2, 0}, new double[] {-1, 0, 3}, new double[] {2, 2, 2});
    double[] u = {0.5, -1, 0.25};
    double expected = 0;
    for (int n = 0; n < 3; n++) expected += square(rows.row(n), u) / 3;
    GradientNoise noise = new GradientNoise(Stream.seeded(9));
    double mean = 0;
    for (int k = 0; k < 20_000; k++) mean += square(noise.of(rows, 3), u) / 20_000;
    assertEquals(expected, mean, 0.04 * expected);
  }

  private static double square(double[] x, double[] u) {
    double dot = 0;
    for (int j = 0; j < u.length; j++) dot += x[j] * u[j];
    return dot * dot;
  }

  @Test
  void bothLayersGetNoiseOfTheirInputs() {
    ResidualDescent descent = new ResidualDescent(ThreeLayer.Skip.HIDDEN, 6, 0.1, 1, 4, 0.1, 0, 0,
        ResidualDescent.Trained.BOTH, true);
    Trial trial = new Trial(new Key(1, "R-3", 0, 0));
    Matrix x = Matrix.of(new double[] {1, 0}, new double[] {2, 0});
    ResidualTrainer trainer = Ops.best().trainer(descent.start(2, 1, trial.stream("start")), 2);
    int[] order = {0, 1};
    trainer.gradient(x, new Matrix(2, 1), order, 0, 2);
    Matrix w = trainer.gradientOfW().copy();
    Matrix v = trainer.gradientOfV().copy();
    new GradientNoise(trial.stream("noise")).to(trainer, x, order, 0, 2);
    assertTrue(trainer.gradientOfW().at(0, 3) != w.at(0, 3));
    assertEquals(w.at(1, 3), trainer.gradientOfW().at(1, 3));
    int live = trainer.hidden().at(0, 0) > 0 ? 0 : 1;
    for (int i = 0; i < 6; i++) if (trainer.hidden().at(1, i) > 0) live = i;
    assertTrue(trainer.gradientOfV().at(live, 2) != v.at(live, 2));
  }
}
