package assay.experiment.lowerbounds;

import assay.distribution.Cube;
import assay.kernel.ArcCosine;
import assay.kernel.Deep;
import assay.kernel.Kernel;
import assay.kernel.Laplace;
import assay.linear.SymmetricMatrix;
import assay.theorem.lowerbounds.Krawtchouk;

/**
 * Kernels on the cube {±1}ⁿ that depend on the number of signs in which two points differ, of which angle is a
 * function.
 */
public enum CubeKernel {
  /** The NTK of a two-layer ReLU network with biases. */
  TANGENT(ArcCosine.BOTH_LAYERS_AND_BIASES),
  /** The NTK of four layers. */
  DEEP_TANGENT(Deep.ntk(4)),
  /** Infinitely many random ReLU neurons. */
  CONJUGATE(ArcCosine.RELU),
  LAPLACE(new Laplace(1)),
  GAUSSIAN((angle, norm, otherNorm) -> StrictMath.exp(StrictMath.cos(angle) - 1)),
  QUARTIC((angle, norm, otherNorm) -> StrictMath.pow(1 + StrictMath.cos(angle), 4)),
  /** The kernel whose features are the parities of the family itself: nothing learns them from fewer inputs. */
  PARITIES((angle, norm, otherNorm) -> Double.NaN);

  private final Kernel kernel;

  CubeKernel(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Its value for points that differ in h of n signs, h = 0, …, n; the family is that of the parities of k signs. */
  public double[] byDistance(int n, int k) {
    double[] values = new double[n + 1];
    for (int h = 0; h <= n; h++) values[h] = this == PARITIES ? Krawtchouk.mean(n, k, h) : kernel.at(angle(n, h));
    return values;
  }

  private static double angle(int n, int h) {
    return 2 * StrictMath.atan2(Math.sqrt(h), Math.sqrt(n - h));
  }

  /** The functions K(x_i, ·) on the whole cube, a row for each input. */
  public static double[][] columns(Cube cube, double[] byDistance, int[] inputs) {
    double[][] rows = new double[inputs.length][cube.size()];
    for (int i = 0; i < inputs.length; i++) {
      for (int n = 0; n < cube.size(); n++) rows[i][n] = byDistance[Integer.bitCount(inputs[i] ^ n)];
    }
    return rows;
  }

  /** Its values between the inputs. */
  public static SymmetricMatrix gram(double[] byDistance, int[] inputs) {
    return SymmetricMatrix.of(inputs.length, (i, j) -> byDistance[Integer.bitCount(inputs[i] ^ inputs[j])]);
  }
}
