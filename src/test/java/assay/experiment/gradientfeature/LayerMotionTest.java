package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.distribution.Xor;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.random.Stream;
import assay.theorem.gradientfeature.Recipe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerMotionTest {

  private static final FiniteDistribution XOR = new Xor(4, 1, 0).draw(Stream.seeded(0));
  private static final GradientDescent DESCENT = new Recipe(20, 1, 10, 0.02, 4).descent(Loss.HINGE);

  private static double norm(TwoLayer network, boolean outputs, TwoLayer origin) {
    double square = 0;
    for (int i = 0; i < network.width(); i++)
      square += outputs ? Math.pow(network.a(i), 2) : Vectors.squaredDistance(network, origin, i);
    return Math.sqrt(square);
  }

  @Test
  void sizesAreThoseOfTheRun() {
    List<TwoLayer> at = new ArrayList<>();
    DESCENT.run(XOR.samples(), Some.TRIAL, (t, loss, trainer) -> at.add(trainer.neurons().copy()));
    LayerMotion motion = LayerMotion.of(XOR, DESCENT, Some.TRIAL);
    double[] outputs = new double[4];
    double[] drifts = new double[4];
    for (int t = 1; t <= 4; t++) {
      outputs[t - 1] = norm(at.get(t), true, at.get(1));
      drifts[t - 1] = norm(at.get(t), false, at.get(1));
    }
    assertArrayEquals(outputs, motion.outputs(), 1e-12 * outputs[3]);
    assertArrayEquals(drifts, motion.drifts(), 1e-9 * drifts[3]);
    assertEquals(outputs[0] + outputs[1] + outputs[2], motion.summedOutputs(), 1e-12);
    assertEquals(outputs[0], motion.firstOutputs(), 1e-12);
    assertEquals(outputs[3], motion.lastOutputs(), 1e-12);
    assertEquals(drifts[3], motion.drift(), 1e-9 * drifts[3]);
    assertTrue(motion.firstInputs() > 0);
  }

  /** As long as no atom is fitted a grows along E[y h], which hardly moves: what is needed is what there is. */
  @Test
  void nothingIsNeededThatIsNotThere() {
    LayerMotion motion = LayerMotion.of(XOR, DESCENT, Some.TRIAL);
    assertTrue(motion.lastLoss() > 0 && motion.lastLoss() < 1);
    assertEquals(motion.lastOutputs(), motion.neededOutputs(), 1e-3 * motion.lastOutputs());
  }
}
