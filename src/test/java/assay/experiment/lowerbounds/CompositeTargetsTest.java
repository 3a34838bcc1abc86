package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.Cube;
import assay.experiment.lowerbounds.CompositeTargets.Base;
import assay.random.Key;
import assay.random.Trial;
import assay.span.CubeFeatures;
import assay.span.Subspace;
import org.junit.jupiter.api.Test;

class CompositeTargetsTest {

  private static final Cube CUBE = new Cube(5);
  private static final double ALPHA = 0.3;

  /** S = {0, 1, 3}: coordinates 1, 2, 8; neighbouring pairs {0,1}, {1,3}, {3,0}. */
  @Test
  void setsOfTheBase() {
    assertArrayEquals(new int[] {1, 2, 8}, Base.COORDINATES.sets(11));
    assertArrayEquals(new int[] {3, 10, 9}, Base.PAIRS.sets(11));
    assertEquals(10, Base.PAIRS.dimension(5), 0);
  }

  /** What V leaves of each target, by projecting the target itself. */
  @Test
  void theErrorIsWhatProjectionsLeave() {
    Trial trial = new Trial(new Key(1, "targets", 0, 0));
    Subspace V = new CubeFeatureMap(CubeFeatureMap.Kind.RELU, 5, 6, 3).span(trial);
    double sum = 0;
    for (int j : Base.PAIRS.sets(11)) {
      double[] h = new double[32];
      for (int x = 0; x < 32; x++) h[x] = Cube.character(j, x) + ALPHA * Cube.character(11, x);
      double[] projection = V.projection(h);
      for (int x = 0; x < 32; x++) sum += Math.pow(h[x] - projection[x], 2) / 32;
    }
    assertEquals(sum, new CompositeTargets(CUBE, Base.PAIRS, ALPHA).error(V, 11), 1e-12);
  }

  /** Whoever knows F alone leaves α² for each of the three outputs; whoever sees the targets leaves nothing. */
  @Test
  void theErrorOfTheBaseAlone() {
    Subspace base = Subspace.spannedBy(CubeFeatures.parities(CUBE, CUBE.sets(1)));
    CompositeTargets targets = new CompositeTargets(CUBE, Base.COORDINATES, ALPHA);
    assertEquals(3 * ALPHA * ALPHA, targets.error(base, CUBE.sets(3)), 1e-12);
    assertEquals(0, targets.leakedError(3), 1e-12);
  }

  /** Five coordinates, one of them twice, and two of the ten parities of three signs: a fifth of what α leaves. */
  @Test
  void whoKnowsTheBaseHasWhatIsBeyondIt() {
    CompositeTargets targets = new CompositeTargets(CUBE, Base.COORDINATES, ALPHA);
    Subspace V = targets.knowing(CubeFeatures.parities(CUBE, 1, 7, 11));
    assertEquals(2, targets.beyond(V), 0);
    assertEquals(3 * ALPHA * ALPHA * 0.8, targets.error(V, CUBE.sets(3)), 1e-12);
  }
}
