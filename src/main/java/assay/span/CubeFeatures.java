package assay.span;

import assay.Fused;
import assay.core.TwoLayer;
import assay.distribution.Cube;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Features on the cube, each a row of its 2ᵈ values. Neurons must have the cube's dimension. */
public final class CubeFeatures {

  private CubeFeatures() {}

  /** relu(⟨w_i, x⟩ − b_i): what a network computes whose second layer alone is trained. */
  public static double[][] relu(Cube cube, TwoLayer neurons) {
    return of(cube, neurons, z -> Math.max(0, z));
  }

  /** φ(⟨w_i, x⟩ − b_i). */
  public static double[][] of(Cube cube, TwoLayer neurons, DoubleUnaryOperator activation) {
    double[][] rows = new double[neurons.width()][];
    for (int i = 0; i < rows.length; i++)
      rows[i] = Arrays.stream(preactivation(cube, neurons, i)).map(activation).toArray();
    return rows;
  }

  /**
   * The gradient of Σ a_i relu(⟨w_i, x⟩ − b_i) at each x: per neuron d rows a_i 1(⟨w_i, x⟩ &gt; b_i) x_j, a row
   * relu(⟨w_i, x⟩ − b_i), and where the biases are trained as well a row −a_i 1(⟨w_i, x⟩ &gt; b_i). These are the
   * features of the network's tangent kernel.
   */
  public static double[][] tangent(Cube cube, TwoLayer neurons, boolean biases) {
    int each = cube.dimension() + (biases ? 2 : 1);
    double[][] rows = new double[neurons.width() * each][cube.size()];
    for (int i = 0; i < neurons.width(); i++) {
      double[] z = preactivation(cube, neurons, i);
      for (int n = 0; n < z.length; n++)
        if (z[n] > 0) activate(rows, i * each, n, cube.dimension(), z[n], neurons.a(i), biases);
    }
    return rows;
  }

  private static void activate(double[][] rows, int first, int point, int dimension, double z, double a,
      boolean biases) {
    for (int j = 0; j < dimension; j++) rows[first + j][point] = a * Cube.character(1 << j, point);
    rows[first + dimension][point] = z;
    if (biases) rows[first + dimension + 1][point] = -a;
  }

  /** χ_S for each of the sets. */
  public static double[][] parities(Cube cube, int... sets) {
    double[][] rows = new double[sets.length][cube.size()];
    for (int i = 0; i < sets.length; i++) for (int n = 0; n < cube.size(); n++) rows[i][n] = Cube.character(sets[i], n);
    return rows;
  }

  /**
   * The sign of Σ_i c_i χ_{S_i}, +1 where that is 0.
   *
   * @param weights c
   * @param sets as many as weights
   * @throws IllegalArgumentException if their numbers differ
   */
  public static double[] sign(Cube cube, double[] weights, int... sets) {
    if (weights.length != sets.length)
      throw new IllegalArgumentException(
          weights.length + " weights, " + sets.length + " sets: one for each is required");
    double[] sum = new double[cube.size()];
    for (int i = 0; i < sets.length; i++)
      for (int n = 0; n < sum.length; n++) sum[n] += weights[i] * Cube.character(sets[i], n);
    return Arrays.stream(sum).map(v -> v >= 0 ? 1 : -1).toArray();
  }

  private static double[] preactivation(Cube cube, TwoLayer neurons, int i) {
    if (neurons.dimension() != cube.dimension())
      throw new IllegalArgumentException(
          "dimension of the neurons = " + neurons.dimension() + ": the cube's, " + cube.dimension() + ", is required");
    double[] z = new double[cube.size()];
    for (int n = 0; n < z.length; n++) {
      z[n] = -neurons.b(i);
      for (int j = 0; j < neurons.dimension(); j++)
        z[n] = Fused.multiplyAdd(neurons.w(i, j), Cube.character(1 << j, n), z[n]);
    }
    return z;
  }
}
