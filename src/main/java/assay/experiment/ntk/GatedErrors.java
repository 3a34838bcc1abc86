package assay.experiment.ntk;

import assay.linear.Vectors;
import assay.network.DeepNetwork.Pass;
import assay.network.DeepNetwork;
import assay.random.Stream;

/**
 * How far networks whose gates are frozen are from linear in one layer's weights, relative to the terms that are added.
 */
public final class GatedErrors {

  private GatedErrors() {}

  /**
   * Two layers: |f_gated(W, x) − f(W0, x) − ⟨∇f(W0, x), W − W0⟩|.
   *
   * @param size of the change of each weight; towards −x if adversarial
   * @param following whether the gates follow the weights after all
   */
  public static double ofTwoLayers(
      int d, int m, double size, boolean adversarial, boolean following, Stream stream) {
    DeepNetwork start = DeepNetwork.gaussian(1, m, d, stream);
    double[] x = stream.gaussians(d, 1);
    double[][] v = new double[m][];
    for (int r = 0; r < m; r++) {
      v[r] = adversarial ? Vectors.scaled(-size * start.weights()[0][r][0], x) : stream.gaussians(d, size);
    }
    Pass pass = start.pass(x);
    DeepNetwork moved = start.with(0, sum(start.weights()[0], v));
    double gated = (following ? moved.pass(x) : moved.pass(x, pass.gates())).output();
    double terms = Vectors.norm(start.outputs()) * (Vectors.norm(x) * (size + 1)) * Math.sqrt(m);
    return Math.abs(gated - pass.output() - pass.along(0, v)) / (1 + Math.abs(pass.output()) + terms);
  }

  /**
   * Any depth: the largest over the layers l of |f_gated(W_l + V) − f(W) − ⟨∂f/∂W_l, V⟩| for Gaussian V.
   *
   * @param otherGates whether the gates are those of another network
   */
  public static double ofLayers(int depth, int d, int m, boolean otherGates, Stream stream) {
    DeepNetwork f = DeepNetwork.gaussian(depth, m, d, stream);
    double[] x = stream.direction(d);
    Pass pass = f.pass(x);
    boolean[][] gates = otherGates ? DeepNetwork.gaussian(depth, m, d, stream).pass(x).gates() : pass.gates();
    double largest = 0;
    for (int l = 0; l < depth; l++) largest = Math.max(largest, ofLayer(f, l, x, pass, gates, stream));
    return largest;
  }

  private static double ofLayer(DeepNetwork f, int l, double[] x, Pass pass, boolean[][] gates, Stream stream) {
    double[][] v = new double[f.weights()[l].length][];
    for (int r = 0; r < v.length; r++) v[r] = stream.gaussians(f.weights()[l][r].length, 1);
    double slope = pass.along(l, v);
    double difference = f.with(l, sum(f.weights()[l], v)).pass(x, gates).output() - pass.output();
    return Math.abs(difference - slope) / (1 + Math.abs(slope) + Vectors.norm(f.outputs()) * v.length);
  }

  private static double[][] sum(double[][] a, double[][] b) {
    double[][] sum = new double[a.length][];
    for (int r = 0; r < a.length; r++) {
      sum[r] = a[r].clone();
      for (int j = 0; j < sum[r].length; j++) sum[r][j] += b[r][j];
    }
    return sum;
  }
}
