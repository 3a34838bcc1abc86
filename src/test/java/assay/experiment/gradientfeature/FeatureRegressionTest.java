package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.distribution.closedform.GaussianMixture;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.gradientfeature.FirstStep;
import org.junit.jupiter.api.Test;

class FeatureRegressionTest {

  private static final int SIZE = 12;
  private static final GaussianMixture MIXTURE = GaussianMixture.xor(4, 2, 0.5, Stream.seeded(1));
  private static final FeatureRegression REGRESSION = FeatureRegression.sample(MIXTURE, SIZE, Stream.seeded(2));
  private static final double[][] X = new double[SIZE][];
  private static final double[] Y = new double[SIZE];

  static {
    Stream stream = Stream.seeded(2);
    for (int i = 0; i < SIZE; i++) {
      var point = MIXTURE.sample(stream);
      X[i] = point.x();
      Y[i] = point.label();
    }
  }

  private static double[][] features(TwoLayer network) {
    double[][] phi = new double[SIZE][network.width()];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < network.width(); j++) {
        phi[i][j] = Math.max(0, Vectors.dot(Vectors.weights(network, j), X[i]) - network.b(j));
      }
    }
    return phi;
  }

  /** At the minimum Σ_i (f(x_i) − y_i) φ_j(x_i) + λ c_j = 0 for every j; λ = 0.3 times the mean of |φ|². */
  @Test
  void theFitIsStationary() {
    TwoLayer fitted = REGRESSION.fitted(REGRESSION.random(5, Stream.seeded(3)), 0.1, 0.3).getLast();
    double[][] phi = features(fitted);
    double lambda = 0;
    for (double[] row : phi) lambda += 0.3 * Vectors.dot(row, row) / SIZE;
    for (int j = 0; j < 5; j++) {
      double slope = lambda * fitted.a(j);
      for (int i = 0; i < SIZE; i++) slope += (Some.output(fitted, X[i]) - Y[i]) * phi[i][j];
      assertEquals(0, slope, 1e-9);
    }
  }

  /** The thresholds' scale is the root of the mean of |x|². */
  @Test
  void randomThresholdsAreAsLargeAsPoints() {
    TwoLayer random = REGRESSION.random(20_000, Stream.seeded(3));
    double biases = 0;
    double weights = 0;
    for (int j = 0; j < 20_000; j++) {
      biases += random.b(j) * random.b(j) / 20_000;
      weights += random.w(j, 1) * random.w(j, 1) / 20_000;
    }
    double points = 0;
    for (double[] x : X) points += Vectors.dot(x, x) / SIZE;
    assertEquals(1, biases / points, 0.05);
    assertEquals(1, weights, 0.05);
  }

  @Test
  void afterOneStepNeuronsPointAlongTheirGradients() {
    TwoLayer moved = REGRESSION.afterOneStep(6, 1.5, 0.25, Stream.seeded(4));
    FiniteDistribution sample = FiniteDistribution.uniform("sample", X, Y);
    Stream stream = Stream.seeded(4);
    for (int j = 0; j < 6; j++) {
      double[] g = FirstStep.gradient(sample, stream.gaussians(4, 1), j % 2 == 0 ? 1.5 : -1.5);
      double cosine = Vectors.dot(g, Vectors.weights(moved, j)) / Math.max(Vectors.norm(g), Double.MIN_NORMAL);
      assertEquals(Vectors.norm(g) == 0 ? 0 : 1, Math.abs(cosine), 1e-12);
      assertEquals(j % 2 == 0 ? 0.25 : -0.25, moved.b(j));
    }
  }

  @Test
  void correctPointsAreCounted() {
    TwoLayer fitted = REGRESSION.fitted(REGRESSION.random(3, Stream.seeded(3)), 1).getFirst();
    int correct = 0;
    for (int i = 0; i < SIZE; i++) if (Y[i] * Some.output(fitted, X[i]) > 0) correct++;
    assertEquals(correct, REGRESSION.correct(fitted));
  }
}
