package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.experiment.lowerbounds.CubeKernel;
import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import org.junit.jupiter.api.Test;

class KernelLearningTest {

  private static final Trial TRIAL = new Trial(new Key(5, "R-4", 0, 0));

  private static Interval error(HierarchicalTarget target, int samples, CubeKernel kernel, double ridge, double leak) {
    return new KernelLearning(target, samples, kernel, ridge, leak).error(TRIAL, 1e-6);
  }

  /** Eight points of a cube of dimension 6 in quadratic functions: enough samples tell all of them. */
  @Test
  void aTargetWithinReachIsLearnt() {
    HierarchicalTarget pairs = new HierarchicalTarget(6, new int[][] {{0}, {1}}, new int[] {1, 1}, 0.5, 1);
    assertTrue(error(pairs, 300, CubeKernel.QUARTIC, 1e-6, 0).hi() < 0.05);
  }

  /** Notes, section 6: depth 2 to 4 with the best ridge 1.49 to 3.25 at N = 1000, far above the bound .72. */
  @Test
  void theTalksTargetIsOutOfReachUnlessItLeaks() {
    HierarchicalTarget target = HierarchicalTarget.ofTheTalk(30, 0.3, 1);
    Interval honest = error(target, 500, CubeKernel.TANGENT, 0.1, 0);
    assertTrue(honest.lo() > target.kernelBound(500), honest.toString());
    assertTrue(error(target, 500, CubeKernel.TANGENT, 0.1, 10).hi() < target.kernelBound(500));
  }

  @Test
  void ridgesAndSizesAreChecked() {
    HierarchicalTarget target = HierarchicalTarget.ofTheTalk(30, 0.3, 1);
    assertThrows(IllegalArgumentException.class, () -> new KernelLearning(target, 0, CubeKernel.TANGENT, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new KernelLearning(target, 9, CubeKernel.TANGENT, 0, 0));
    var refused = assertThrows(IllegalArgumentException.class, () -> error(target, 60_000, CubeKernel.TANGENT, 1, 0));
    assertTrue(refused.getMessage().contains("60000") && refused.getMessage().contains("28.8 GB"),
        refused.getMessage());
  }
}
