package assay.experiment.lowerbounds;

import assay.Fused;
import assay.Require;
import assay.distribution.Cube;
import assay.linear.Cholesky;
import assay.random.Stream;
import assay.span.Subspace;
import java.util.Arrays;

/**
 * Regression with a kernel on the cube that sees N inputs and then predicts at all 2ⁿ points.
 *
 * @param byDistance the kernel's values for points that differ in 0, …, n signs
 * @param inputs N points, by their bits; some may repeat
 */
public record CubeRegression(Cube cube, double[] byDistance, int[] inputs) {

  /**
   * @throws IllegalArgumentException if there is no value for every distance
   */
  public CubeRegression {
    Require.sameSize("length of byDistance", byDistance.length, cube.dimension() + 1);
  }

  /** At uniform inputs. */
  public static CubeRegression drawn(Cube cube, CubeKernel kernel, int k, int size, long seed) {
    return new CubeRegression(cube, kernel.byDistance(cube.dimension(), k), sample(cube, size, seed));
  }

  /** Uniform inputs, with replacement. */
  public static int[] sample(Cube cube, int size, long seed) {
    return Stream.seeded(seed).generator().ints(size, 0, cube.size()).toArray();
  }

  /** The functions K(x_i, ·) on the whole cube, a row for each input. */
  public double[][] columns() {
    return CubeKernel.columns(cube, byDistance, inputs);
  }

  /** All that any weights can represent. */
  public Subspace span() {
    return Subspace.spannedBy(columns());
  }

  /**
   * The average over these parities of E(χ_S − f_S)², f_S being ridge regression on the parity's values at the inputs.
   */
  public double ridgeError(int[] sets, double ridge) {
    Cholesky solver = Cholesky.of(CubeKernel.gram(byDistance, inputs).plusDiagonal(ridge));
    double[][] columns = columns();
    return Arrays.stream(sets)
        .mapToDouble(set -> error(columns, solver.solve(labels(set)), set))
        .average()
        .orElseThrow();
  }

  private double[] labels(int set) {
    return Arrays.stream(inputs).mapToDouble(x -> Cube.character(set, x)).toArray();
  }

  private static double error(double[][] columns, double[] weights, int set) {
    double[] f = new double[columns[0].length];
    for (int i = 0; i < weights.length; i++) {
      for (int x = 0; x < f.length; x++) f[x] = Fused.multiplyAdd(weights[i], columns[i][x], f[x]);
    }
    double error = 0;
    for (int x = 0; x < f.length; x++) error += (f[x] - Cube.character(set, x)) * (f[x] - Cube.character(set, x));
    return error / f.length;
  }

  /**
   * The average over these parities of the least error with the kernel K + strength χ_S χ_S, which knows the parity.
   */
  public double leakedError(int[] sets, double strength) {
    return Arrays.stream(sets).mapToDouble(set -> leakedError(set, strength)).average().orElseThrow();
  }

  private double leakedError(int set, double strength) {
    double[][] columns = columns();
    double[] parity = new double[cube.size()];
    Arrays.setAll(parity, x -> Cube.character(set, x));
    for (int i = 0; i < inputs.length; i++) {
      for (int x = 0; x < parity.length; x++) columns[i][x] += strength * Cube.character(set, inputs[i]) * parity[x];
    }
    return 1 - Subspace.spannedBy(columns).energy(parity);
  }
}
