package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.network.DeepNetwork;
import assay.random.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossDescentTest {

  private static final TrainingSet DATA = TrainingSet.sphere(3, 4, 1, 1);
  private static final double STEP = 1e-6;

  private static double loss(OutputLoss loss, DeepNetwork f) {
    double sum = 0;
    for (int i = 0; i < 3; i++) sum += loss.value(f.pass(DATA.x()[i]).output(), DATA.y()[i]);
    return sum;
  }

  private static DeepNetwork moved(DeepNetwork f, int l, int r, int j, double h) {
    double[][] layer = new double[f.weights()[l].length][];
    for (int i = 0; i < layer.length; i++) layer[i] = f.weights()[l][i].clone();
    layer[r][j] += h;
    return f.with(l, layer);
  }

  /** Central differences by every weight of a network of two layers of five neurons, after two steps. */
  @ParameterizedTest
  @EnumSource
  void theGradientIsTheDerivative(OutputLoss loss) {
    LossDescent state = LossDescent.of(DATA, loss, 2, 5, 2, Stream.seeded(2));
    DeepNetwork f = state.network();
    double square = 0;
    for (int l = 0; l < 2; l++) {
      for (int r = 0; r < 5; r++) {
        for (int j = 0; j < f.weights()[l][r].length; j++) {
          double difference = loss(loss, moved(f, l, r, j, STEP)) - loss(loss, moved(f, l, r, j, -STEP));
          square += Math.pow(difference / (2 * STEP), 2);
        }
      }
    }
    assertEquals(square, state.squaredGradient(), 1e-6 * square);
    assertEquals(square, state.form(), 1e-6 * square);
  }

  @ParameterizedTest
  @EnumSource
  void stepsLowerTheLoss(OutputLoss loss) {
    double before = loss(loss, LossDescent.of(DATA, loss, 2, 20, 0, Stream.seeded(3)).network());
    double after = loss(loss, LossDescent.of(DATA, loss, 2, 20, 5, Stream.seeded(3)).network());
    assertTrue(after < before, before + " → " + after);
  }

  @Test
  void slopesOfTheSquare() {
    LossDescent state = LossDescent.of(DATA, OutputLoss.SQUARE, 1, 6, 0, Stream.seeded(4));
    double sum = 0;
    for (int i = 0; i < 3; i++) sum += Math.pow(state.passes()[i].output() - DATA.y()[i], 2);
    assertEquals(sum, state.squaredSlopes(), 1e-14);
  }

  /** A single neuron per layer: half of these networks are active at no input, and none of them leaves its start. */
  @Test
  void aNetworkThatIsActiveNowhereStays() {
    int dead = 0;
    for (int seed = 0; seed < 20; seed++) {
      LossDescent state = LossDescent.of(DATA, OutputLoss.EXPONENTIAL, 4, 1, 3, Stream.seeded(seed));
      if (state.kernel().trace() == 0) dead++;
      assertTrue(Double.isFinite(state.squaredGradient()), "seed " + seed);
    }
    assertTrue(dead > 0);
  }
}
