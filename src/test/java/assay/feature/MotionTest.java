package assay.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.distribution.RandomAtoms;
import assay.distribution.Weighting;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MotionTest {

  private static final FiniteDistribution D = new RandomAtoms(10, 3, RandomAtoms.Labels.SIGNS, Weighting.UNIFORM)
      .draw(Stream.seeded(1));
  private static final int STEPS = 8;
  private static final GradientDescent DESCENT = new GradientDescent(Loss.HINGE,
      Initialization.symmetric(20, 1, 1, 0.2), Schedule.algorithm1(0.5, 0.5, STEPS));

  private final List<TwoLayer> at = new ArrayList<>();
  private final Motion motion = Motion.of(D.samples(), DESCENT, trial());

  private static Trial trial() {
    return new Trial(new Key(1, "motion", 0, 0));
  }

  @BeforeEach
  void runOnceMore() {
    DESCENT.run(D.samples(), trial(), (t, loss, trainer) -> at.add(trainer.neurons().copy()));
  }

  @Test
  void sizesAndDistancesAreThoseOfTheNetworkAtEachStep() {
    assertEquals(STEPS, motion.steps());
    for (int t = 1; t <= STEPS; t++) {
      for (int j = 0; j < at.get(t).width(); j++) {
        assertEquals(Math.abs(at.get(t).a(j)), motion.outputs(t)[j]);
        assertEquals(Vectors.norm(Vectors.weights(at.get(t), j)), motion.inputs(t)[j]);
        assertEquals(distance(at.get(t), at.get(1), j), motion.drifts(t)[j]);
        assertEquals(0.2, motion.bias(j));
      }
    }
  }

  @Test
  void flipsAreActivationsThatDifferFromThoseAfterTheFirstStep() {
    double flipped = 0;
    for (int t = 1; t <= STEPS; t++) {
      assertEquals(share(t, (j, n, now) -> active(now, j, n) != active(at.get(1), j, n)), motion.flips(t).flipped(),
          1e-15);
      assertEquals(share(t, this::margin), motion.flips(t).certified(), 1e-15);
      assertEquals(0, motion.flips(t).certifiedFlips());
      flipped += motion.flips(t).flipped();
    }
    assertTrue(flipped > 0, "nothing flips: this test says nothing");
    assertTrue(motion.flips(STEPS).certified() > 0 && motion.flips(STEPS).certified() < 1);
  }

  /** What a pair (neuron, atom) of a network may satisfy. */
  private interface Pair {
    boolean holds(int j, int n, TwoLayer now);
  }

  private double share(int t, Pair pair) {
    int count = 0;
    for (int j = 0; j < at.get(t).width(); j++)
      for (int n = 0; n < D.size(); n++) if (pair.holds(j, n, at.get(t))) count++;
    return count / (double) (at.get(t).width() * D.size());
  }

  private static double z(TwoLayer network, int j, int n) {
    return Vectors.dot(Vectors.weights(network, j), D.point(n)) - network.b(j);
  }

  private static boolean active(TwoLayer network, int j, int n) {
    return z(network, j, n) > 0;
  }

  private boolean margin(int j, int n, TwoLayer now) {
    return Math.abs(z(at.get(1), j, n)) > Vectors.norm(D.point(n)) * distance(now, at.get(1), j) + 1e-12;
  }

  private static double distance(TwoLayer one, TwoLayer other, int j) {
    double[] w = Vectors.weights(one, j);
    for (int k = 0; k < w.length; k++) w[k] -= other.w(j, k);
    return Vectors.norm(w);
  }

  @Test
  void growthAndMovementAreRatiosOfWholeLayers() {
    double[] squares = new double[6];
    for (int j = 0; j < at.getFirst().width(); j++) {
      squares[0] += Math.pow(at.get(STEPS).a(j), 2);
      squares[1] += Math.pow(at.get(1).a(j), 2);
      squares[2] += Math.pow(distance(at.get(STEPS), at.get(1), j), 2);
      squares[3] += Math.pow(Vectors.norm(Vectors.weights(at.get(1), j)), 2);
      squares[4] += Math.pow(distance(at.get(1), at.get(0), j), 2);
      squares[5] += Math.pow(Vectors.norm(Vectors.weights(at.get(0), j)), 2);
    }
    assertEquals(Math.sqrt(squares[0] / squares[1]), motion.outputGrowth(), 1e-12);
    assertEquals(Math.sqrt(squares[2] / squares[3]), motion.inputMovement(), 1e-12);
    assertEquals(Math.sqrt(squares[4] / squares[5]), motion.firstMovement(), 1e-12);
  }

  @Test
  void theTrajectoryIsThatOfTheRun() {
    assertEquals(DESCENT.run(D.samples(), trial()).digest(), motion.trajectory().digest());
  }

  @Test
  void nothingMeasuredOfADivergedRunIsANumber() {
    Motion diverged = Motion.of(D.samples(), DESCENT.with(Schedule.algorithm1(0.5, 1e200, 20)), trial());
    assertTrue(Double.isNaN(diverged.flips(diverged.steps()).certified()));
    assertTrue(Double.isNaN(diverged.outputGrowth()) && Double.isNaN(diverged.inputMovement()));
  }
}
