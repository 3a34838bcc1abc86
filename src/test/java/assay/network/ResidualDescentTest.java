package assay.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.Matrix;
import assay.core.ThreeLayer;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidualDescentTest {

  private static final Trial TRIAL = new Trial(new Key(3, "R", 0, 0));
  private final Matrix x = gaussian(37, 4, 1);
  private final Matrix y = gaussian(37, 2, 2);
  private final ResidualDescent descent = new ResidualDescent(ThreeLayer.Skip.HIDDEN, 12, 0.2, 30, 10, 0.02, 0.9, 1e-3,
      ResidualDescent.Trained.BOTH, false);

  private static Matrix gaussian(int rows, int columns, long seed) {
    Stream stream = Stream.seeded(seed);
    Matrix matrix = new Matrix(rows, columns);
    for (int i = 0; i < rows; i++) matrix.set(i, stream.gaussians(columns, 1));
    return matrix;
  }

  @Test
  void theLossFallsAndEveryEpochIsWatched() {
    List<Integer> epochs = new ArrayList<>();
    ResidualDescent.Run run = descent.run(x, y, TRIAL, (epoch, trainer) -> epochs.add(epoch));
    assertEquals(31, epochs.size());
    assertEquals(30, run.losses().length);
    assertTrue(run.losses()[29] < run.losses()[0] / 2);
    assertFalse(run.diverged());
  }

  @Test
  void aRunIsAFunctionOfTheTrial() {
    assertArrayEquals(descent.run(x, y, TRIAL).losses(), descent.run(x, y, TRIAL).losses());
  }

  @Test
  void onlyWhatIsTrainedMoves() {
    ThreeLayer start = descent.start(4, 2, TRIAL.stream("start"));
    ThreeLayer second = descent.training(ResidualDescent.Trained.SECOND).run(x, y, TRIAL).trainer().network();
    assertArrayEquals(start.w().row(3), second.w().row(3));
    assertFalse(start.v().at(3, 1) == second.v().at(3, 1));
    ThreeLayer first = descent.training(ResidualDescent.Trained.FIRST).run(x, y, TRIAL).trainer().network();
    assertArrayEquals(start.v().row(0), first.v().row(0));
    ThreeLayer alone = descent.training(ResidualDescent.Trained.FIRST_ALONE).run(x, y, TRIAL).trainer().network();
    for (double weight : alone.v().row(5)) assertTrue(weight == 0);
    assertFalse(start.w().at(3, 1) == alone.w().at(3, 1));
  }

  @Test
  void whatDivergesEndsAtOnce() {
    ResidualDescent wild = new ResidualDescent(ThreeLayer.Skip.HIDDEN, 12, 0.2, 500, 10, 1e4, 0.9, 0,
        ResidualDescent.Trained.BOTH, false);
    ResidualDescent.Run run = wild.run(x, y, TRIAL);
    assertTrue(run.diverged() && run.losses().length < 500);
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ResidualDescent.bottleneck(0, 1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> ResidualDescent.bottleneck(1, 0, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> ResidualDescent.bottleneck(1, 1, Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> ResidualDescent.bottleneck(1, 1, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> new ResidualDescent(ThreeLayer.Skip.OUTPUTS, 1, 0, 1, 1, 1, 0, 0,
        ResidualDescent.Trained.BOTH, true));
  }
}
