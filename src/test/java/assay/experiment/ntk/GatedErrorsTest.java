package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Vectors;
import assay.network.DeepNetwork;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class GatedErrorsTest {

  @Test
  void frozenGatesAreLinearAndOthersAreNot() {
    assertTrue(GatedErrors.ofTwoLayers(4, 30, 1, false, false, Stream.seeded(1)) < 1e-15);
    assertTrue(GatedErrors.ofLayers(3, 4, 10, false, Stream.seeded(1)) < 1e-14);
    assertTrue(GatedErrors.ofLayers(3, 4, 10, true, Stream.seeded(1)) > 1e-3);
  }

  /**
   * One neuron with gates that follow: |v relu(⟨w + u, x⟩) − v 1[⟨w, x⟩ > 0] ⟨w + u, x⟩| over 1 + |f| + |v||x|(size +
   * 1).
   */
  @Test
  void aSingleNeuronThatFollowsByItsFormula() {
    for (int seed = 0; seed < 10; seed++) {
      Stream same = Stream.seeded(seed);
      DeepNetwork f = DeepNetwork.gaussian(1, 1, 2, same);
      double[] x = same.gaussians(2, 1);
      double[] u = same.gaussians(2, 3);
      double v = f.outputs()[0];
      double before = Vectors.dot(f.weights()[0][0], x);
      double after = before + Vectors.dot(u, x);
      double error = Math.abs(v * Math.max(0, after) - (before > 0 ? v * after : 0));
      double scale = 1 + Math.abs(v * Math.max(0, before)) + Math.abs(v) * Vectors.norm(x) * 4;
      assertEquals(error / scale, GatedErrors.ofTwoLayers(2, 1, 3, false, true, Stream.seeded(seed)), 1e-14);
    }
  }
}
