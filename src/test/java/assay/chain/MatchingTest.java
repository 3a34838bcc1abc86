package assay.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import assay.distribution.Teacher;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private static final double[] E1 = {1, 0};
  private static final double[] E2 = {0, 1};

  /** b̃ = 2. */
  private static TwoLayer neurons(double[]... rowsThenBias) {
    double[][] w = new double[rowsThenBias.length][];
    double[] b = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      w[i] = new double[] {rowsThenBias[i][0], rowsThenBias[i][1]};
      b[i] = rowsThenBias[i][2];
    }
    return TwoLayer.of(w, b, new double[w.length]);
  }

  private static Teacher teacher(Teacher.Neuron... neurons) {
    return new Teacher(List.of(neurons));
  }

  /** For D = e_1, b* = ½: |w| must be near b̃/|b*| = 4. */
  @Test
  void aNeuronMatchesByBiasSignDirectionAndLength() {
    TwoLayer first = neurons(
        new double[] {4, 0, 2},
        new double[] {4, 0, -2},
        new double[] {-4, 0, 2},
        new double[] {0, 4, 2},
        new double[] {4.3, 0, 2},
        new double[] {4.5, 0, 2},
        new double[] {4 * Math.cos(0.1), 4 * Math.sin(0.1), 2},
        new double[] {4 * Math.cos(0.2), 4 * Math.sin(0.2), 2},
        new double[] {0, 0, 2});
    Matching matching = Matching.of(first, teacher(new Teacher.Neuron(3, E1, 0.5)), 0.01, 0.1);
    assertArrayEquals(new int[] {0, 4, 6}, matching.neurons());
    assertArrayEquals(new int[] {3}, matching.matches());
    double share = 3 * 0.5 / (2 * 3);
    assertArrayEquals(new double[] {share, share, share}, matching.outputs(), 1e-16);
  }

  @Test
  void aNeuronMayMatchTwoTargetsAndTheirSharesAdd() {
    TwoLayer first = neurons(new double[] {4, 0, 2}, new double[] {2, 0, 2});
    Matching matching = Matching.of(first,
        teacher(new Teacher.Neuron(3, E1, 0.5), new Teacher.Neuron(-1, E1, 0.6), new Teacher.Neuron(5, E1, 1)), 0.01,
        0.25);
    assertArrayEquals(new int[] {1, 1, 1}, matching.matches());
    assertArrayEquals(new double[] {3 * 0.5 / 2 - 1 * 0.6 / 2, 5 * 1.0 / 2}, matching.outputs(), 1e-15);
  }

  @Test
  void anUnmatchedTargetIsSeenInTheFewestMatches() {
    Matching matching = Matching.of(neurons(new double[] {4, 0, 2}),
        teacher(new Teacher.Neuron(3, E1, 0.5), new Teacher.Neuron(1, E2, 0.5)), 0.01, 0.1);
    assertEquals(0, matching.fewest());
    assertArrayEquals(new int[] {1, 0}, matching.matches());
  }

  /** With the very directions and lengths of the target the imitator is the target. */
  @Test
  void theImitatorOfAPerfectMatchIsTheTarget() {
    Teacher target = teacher(new Teacher.Neuron(3, E1, 0.5), new Teacher.Neuron(-2, E2, -0.25));
    TwoLayer first = neurons(new double[] {4, 0, 2}, new double[] {0, 8, -2}, new double[] {4, 0, 2});
    TwoLayer imitator = Matching.of(first, target, 1e-9, 1e-9).imitator(first);
    for (double[] x : new double[][] {{1, 1}, {0.7, -3}, {-2, 0.4}}) {
      double f = 0;
      for (int j = 0; j < imitator.width(); j++)
        f += imitator.a(j) * Math.max(0, imitator.w(j, 0) * x[0] + imitator.w(j, 1) * x[1] - imitator.b(j));
      assertEquals(target.at(x).middle(), f, 1e-14);
    }
  }
}
