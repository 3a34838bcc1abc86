package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoveTest {

  private static final TrainingSet DATA = TrainingSet.sphere(4, 5, 1, 1);

  private static Trial trial() {
    return new Trial(new Key(1, "move", 0, 0));
  }

  private static TwoLayer start() {
    return Initialization.tangent(30, 1).draw(trial(), 5);
  }

  /** All of them at random; an adversary those with positive outputs. */
  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "ADVERSARIAL"})
  void neuronsMoveByTheSize(Move move) {
    TwoLayer moved = move.of(start(), DATA, 0.3, trial());
    for (int r = 0; r < 30; r++) {
      double expected = move == Move.RANDOM || start().a(r) > 0 ? 0.3 : 0;
      assertEquals(expected, Vectors.distance(Vectors.weights(moved, r), Vectors.weights(start(), r)), 1e-14);
    }
  }

  /** At the input that the adversary chose. */
  @Test
  void anAdversaryAttainsTheBound() {
    Linearised worst = Move.ADVERSARIAL.worst(DATA, 300, 0.5, false, trial());
    assertEquals(1, worst.error() / worst.bound(), 1e-10);
  }

  /** Five steps of w_r ← w_r − η a_r Σ 1[active] (f(x_i) − y_i) x_i. */
  @Test
  void trainedWeightsByThePlainFormula() {
    TwoLayer f = start();
    for (int k = 0; k < 5; k++) {
      double[][] w = Weights.rows(f);
      double[] residuals = DATA.descent(f).residuals();
      for (int r = 0; r < 30; r++) {
        for (int i = 0; i < 4; i++) {
          double factor = Vectors.dot(Vectors.weights(f, r), DATA.x()[i]) > 0 ? 0.2 * f.a(r) * residuals[i] : 0;
          for (int j = 0; j < 5; j++) w[r][j] -= factor * DATA.x()[i][j];
        }
      }
      f = Weights.withWeights(f, w);
    }
    assertEquals(0, Weights.distance(f, Move.TRAINED.of(start(), DATA, 0.2, trial())), 1e-12);
  }

  /** The bound holds with the network's own gates, not with those of another. */
  @ParameterizedTest
  @EnumSource
  void onlyItsOwnGatesObeyTheBound(Move move) {
    Linearised own = move.worst(DATA, 30, 0.5, false, trial());
    assertTrue(own.error() <= own.bound() + own.rounding(), own.toString());
    Linearised other = move.worst(DATA, 300, 0.1, true, trial());
    assertTrue(other.error() > other.bound() + other.rounding(), other.toString());
  }
}
