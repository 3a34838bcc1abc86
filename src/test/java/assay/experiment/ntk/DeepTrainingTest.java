package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Spectrum;
import assay.network.DeepNetwork;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class DeepTrainingTest {

  private static final TrainingSet DATA = TrainingSet.sphere(3, 4, 1, 1);
  private static final double STEP = 1e-6;

  private static double loss(DeepNetwork f) {
    double loss = 0;
    for (int i = 0; i < 3; i++) loss += Math.pow(f.pass(DATA.x()[i]).output() - DATA.y()[i], 2) / 2;
    return loss;
  }

  private static DeepNetwork moved(DeepNetwork f, int l, int r, int j, double h) {
    double[][] layer = new double[f.weights()[l].length][];
    for (int i = 0; i < layer.length; i++) layer[i] = f.weights()[l][i].clone();
    layer[r][j] += h;
    return f.with(l, layer);
  }

  private static double derivative(DeepNetwork f, int l, int r, int j) {
    return (loss(moved(f, l, r, j, STEP)) - loss(moved(f, l, r, j, -STEP))) / (2 * STEP);
  }

  /** Central differences of the loss by every weight: 5·4 + 5·5 of them. */
  @Test
  void theGradientIsTheDerivativeOfTheLoss() {
    DeepTraining start = DeepTraining.of(DATA, 2, 5, 0.5, 0, Stream.seeded(2));
    DeepNetwork f = DeepNetwork.gaussian(2, 5, 4, Stream.seeded(2));
    double square = 0;
    for (int l = 0; l < 2; l++) {
      for (int r = 0; r < 5; r++) {
        for (int j = 0; j < f.weights()[l][r].length; j++) square += Math.pow(derivative(f, l, r, j), 2);
      }
    }
    assertEquals(loss(f), start.loss(), 1e-14);
    assertEquals(square, start.squaredGradient(), 1e-6 * square);
    assertEquals(0, start.linearisationError(3, Stream.seeded(1)), 1e-14);
    assertEquals(0, start.kernelChange(), 0);
  }

  /** One step along those derivatives at the rate ½/λ_max, on weights that differ by it. */
  @Test
  void aStepFollowsTheDerivatives() {
    DeepNetwork f = DeepNetwork.gaussian(1, 5, 4, Stream.seeded(3));
    double rate = 0.5 / Spectrum.of(FiniteDeepKernel.ofGradients(DATA.x(), f)).largest().hi();
    double[][] layer = new double[5][4];
    for (int r = 0; r < 5; r++) {
      for (int j = 0; j < 4; j++) layer[r][j] = f.weights()[0][r][j] - rate * derivative(f, 0, r, j);
    }
    assertEquals(loss(f.with(0, layer)), DeepTraining.of(DATA, 1, 5, 0.5, 1, Stream.seeded(3)).loss(), 1e-7);
  }

  @Test
  void afterSomeStepsTheLossIsSmallerAndTheKernelAnother() {
    DeepTraining start = DeepTraining.of(DATA, 2, 20, 0.5, 0, Stream.seeded(4));
    DeepTraining end = DeepTraining.of(DATA, 2, 20, 0.5, 10, Stream.seeded(4));
    assertEquals(Math.sqrt(2 * start.loss()), end.firstResidual(), 1e-14);
    assertTrue(end.loss() < start.loss());
    DeepTraining one = DeepTraining.of(DATA, 2, 20, 0.5, 1, Stream.seeded(4));
    DeepTraining two = DeepTraining.of(DATA, 2, 20, 0.5, 2, Stream.seeded(4));
    assertEquals(Math.max(one.loss() / start.loss(), two.loss() / one.loss()), two.slowest(), 1e-14);
    Spectrum kernel = Spectrum.of(start.kernel());
    assertEquals(0.5 * kernel.smallest().middle() / kernel.largest().middle(), end.decay(), 1e-10);
    double change = end.kernel().minus(start.kernel()).frobenius() / start.kernel().frobenius();
    assertEquals(change, end.kernelChange(), 1e-14);
  }

  /** Gates of the trained network against those of its start, counted layer by layer. */
  @Test
  void flipsByCounting() {
    DeepNetwork start = DeepNetwork.gaussian(2, 20, 4, Stream.seeded(5));
    DeepTraining training = DeepTraining.of(DATA, 2, 20, 0.5, 1, Stream.seeded(5));
    double rate = 0.5 / Spectrum.of(FiniteDeepKernel.ofGradients(DATA.x(), start)).largest().hi();
    DeepNetwork.Pass[] passes = {start.pass(DATA.x()[0]), start.pass(DATA.x()[1]), start.pass(DATA.x()[2])};
    double[] steps = new double[3];
    for (int i = 0; i < 3; i++) steps[i] = -rate * (passes[i].output() - DATA.y()[i]);
    DeepNetwork moved = start.moved(passes, steps);
    double[] flips = new double[2];
    for (int i = 0; i < 3; i++) {
      boolean[][] after = moved.pass(DATA.x()[i]).gates();
      for (int l = 0; l < 2; l++) {
        for (int r = 0; r < 20; r++) if (after[l][r] != passes[i].gates()[l][r]) flips[l] += 1 / 60.0;
      }
    }
    assertArrayEquals(flips, training.flips(), 1e-12);
    assertTrue(flips[0] + flips[1] > 0);
  }
}
