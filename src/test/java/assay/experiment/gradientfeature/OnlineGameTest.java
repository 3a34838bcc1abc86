package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class OnlineGameTest {

  private static final double ETA = 0.1;

  private static OnlineGame start(int steps) {
    return OnlineGame.start(1, steps, ETA, Stream.seeded(7));
  }

  /** Two steps down a line of slope g: from θ_1 to θ_1 − ηg, against u = θ_1 − 2ηg. */
  @Test
  void aLinearFunctionIsFollowedDown() {
    Stream stream = Stream.seeded(7);
    double theta = stream.gaussians(1, 1)[0];
    stream.gaussians(1, 1);
    double g = stream.gaussians(1, 1)[0];
    OnlineGame game = start(2).linear();
    assertEquals(g * (theta + theta - ETA * g) / 2, game.averageLoss(), 1e-14);
    assertEquals(g * (theta - 2 * ETA * g), game.averageComparison(), 1e-14);
    assertEquals(4 * ETA * ETA * g * g, game.squaredDistance(), 1e-14);
    assertEquals(g * g, game.averageSquare(), 1e-14);
  }

  /** One hinge: its slope is −1 below 1 and 0 above. */
  @Test
  void aHingeIsSeenBeforeTheStep() {
    Stream stream = Stream.seeded(7);
    double theta = stream.gaussians(1, 1)[0];
    double u = stream.gaussians(1, 1)[0];
    double v = stream.gaussians(1, 1)[0];
    OnlineGame game = start(1).ascending();
    assertEquals(Math.max(0, 1 - v * theta), game.averageLoss(), 1e-15);
    assertEquals(Math.max(0, 1 - v * u), game.averageComparison(), 1e-15);
    assertEquals(v * theta < 1 ? v * v : 0, game.averageSquare(), 1e-15);
    assertEquals((u - theta) * (u - theta), game.squaredDistance(), 1e-15);
  }

  /** Downhill the average over many steps is lower than uphill. */
  @Test
  void ascendingIsWorse() {
    OnlineGame down = OnlineGame.start(3, 200, ETA, Stream.seeded(8)).random();
    OnlineGame up = OnlineGame.start(3, 200, ETA, Stream.seeded(8)).ascending();
    assertTrue(up.averageLoss() > 3 * down.averageLoss(), up.averageLoss() + " after " + down.averageLoss());
    assertEquals(200, up.steps());
    assertEquals(ETA, up.eta());
  }
}
