package assay.kernel;

import assay.Require;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.Convolution;
import java.util.stream.IntStream;

/**
 * The tangent kernel of infinitely many channels of a convolutional ReLU network whose filters are trained and whose
 * readout stays, in closed form: what (2/(qm)) ⟨∂f/∂W, ∂f/∂W′⟩ tends to (derived here as in Arora, Du, Hu, Li,
 * Salakhutdinov, Wang 2019, arXiv 1904.11955). For positions j of x and k of y let A average over what filters see,
 * (AΣ)(j, k) = Σ_s Σ(j + s, k + s)/q. Given the layer below, preactivations are Gaussian with covariance AΣ (times
 * 2/m), hence with Σ₀ = ⟨x(j), y(k)⟩, Θ₀ = 0 and θ the angle that AΣ leaves between j and k,
 *
 * <pre>Σ_l = |·| |·| κ₁(θ),   Θ_l = κ₀(θ) A(Θ_{l−1} + Σ_{l−1}).</pre>
 *
 * A readout of each position's own leaves Σ_j Θ_L(j, j), a pooled one Σ_jk Θ_L(j, k)/p. Distances are carried along in
 * place of Σ, since angles near 0 follow from them without loss.
 */
public record Convolutional(Convolution shape) {

  /** Lengths |h(j)|² and |g(k)|², distances |h(j) − g(k)|² and Θ, between the positions of two inputs. */
  private record Layer(double[] left, double[] right, double[][] distance, double[][] tangent) {

    double covariance(int j, int k) {
      return (left[j] + right[k] - distance[j][k]) / 2;
    }
  }

  /**
   * K_ij over some inputs.
   *
   * @param x inputs, each a row of channels per position
   */
  public SymmetricMatrix gram(double[][][] x) {
    return SymmetricMatrix.of(x.length, (i, j) -> at(x[i], x[j]));
  }

  /** The kernel of two inputs. */
  public double at(double[][] x, double[][] y) {
    double[][] theta = positions(x, y);
    double sum = 0;
    for (int j = 0; j < theta.length; j++)
      for (int k = 0; k < theta.length; k++) if (shape.pooled() || j == k) sum += theta[j][k];
    return shape.pooled() ? sum / theta.length : sum;
  }

  /** Θ_L of all positions j of x and k of y. */
  public double[][] positions(double[][] x, double[][] y) {
    Require.sameSize("positions of x", x.length, shape.positions());
    Require.sameSize("positions of y", y.length, shape.positions());
    int p = x.length;
    double[][] distance = new double[p][p];
    for (int j = 0; j < p; j++) for (int k = 0; k < p; k++) distance[j][k] = square(Vectors.sum(x[j], -1, y[k]));
    Layer layer = new Layer(squares(x), squares(y), distance, new double[p][p]);
    for (int l = 0; l < shape.layers(); l++) layer = next(layer);
    return layer.tangent;
  }

  /** Θ_L of all positions of all inputs, those of an input together: positive semidefinite like a kernel's matrix. */
  public SymmetricMatrix ofPositions(double[][][] x) {
    int p = shape.positions();
    double[][][][] blocks = new double[x.length][x.length][][];
    for (int i = 0; i < x.length; i++) for (int j = 0; j <= i; j++) blocks[i][j] = positions(x[i], x[j]);
    return SymmetricMatrix.of(x.length * p, (a, b) -> blocks[a / p][b / p][a % p][b % p]);
  }

  private Layer next(Layer below) {
    int p = shape.positions();
    double[] left = IntStream.range(0, p).mapToDouble(j -> shape.mean(below.left, j)).toArray();
    double[] right = IntStream.range(0, p).mapToDouble(j -> shape.mean(below.right, j)).toArray();
    double[][] carried = new double[p][p];
    double[][] distance = new double[p][p];
    double[][] tangent = new double[p][p];
    for (int j = 0; j < p; j++)
      for (int k = 0; k < p; k++) carried[j][k] = below.tangent[j][k] + below.covariance(j, k);
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        double r = Math.sqrt(left[j]);
        double s = Math.sqrt(right[k]);
        double angle = angle(r, s, shape.mean(below.distance, j, k));
        distance[j][k] = (r - s) * (r - s) + 2 * r * s * ArcCosine.oneMinusKappa1(angle);
        tangent[j][k] = ArcCosine.STEP.at(angle, r, s) * shape.mean(carried, j, k);
      }
    }
    return new Layer(left, right, distance, tangent);
  }

  /** Between vectors of lengths r and s at this squared distance. */
  private static double angle(double r, double s, double distance) {
    double apart = Math.max(0, distance - (r - s) * (r - s));
    double together = Math.max(0, (r + s) * (r + s) - distance);
    return 2 * StrictMath.atan2(Math.sqrt(apart), Math.sqrt(together));
  }

  private static double[] squares(double[][] x) {
    return IntStream.range(0, x.length).mapToDouble(j -> square(x[j])).toArray();
  }

  private static double square(double[] v) {
    return Vectors.dot(v, v);
  }
}
