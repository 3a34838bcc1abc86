package assay.experiment.recursive;

import static assay.linear.Matrices.frobenius;
import static assay.linear.Matrices.gram;
import static assay.linear.Matrices.product;
import static assay.linear.Matrices.scaled;
import static assay.linear.Matrices.sum;
import static assay.linear.Matrices.transposed;

import assay.Require;
import assay.linear.Matrices;
import assay.linear.Spectrum;
import assay.linear.Vectors;
import assay.network.DeepNetwork;
import assay.network.DeepNetwork.Pass;
import assay.random.Stream;
import java.util.Arrays;

/**
 * Gradient descent of a ReLU network, whose output weights stay, on F = (1/n) Σ ½ (f(x_i) − y_i)² + (λ/2) Σ ‖W_l‖², the
 * rate halved every tenth of the second half of the steps. The labels are max(x_0, 0) of Gaussian inputs.
 *
 * @param depth hidden layers
 * @param width of each
 * @param dimension d
 * @param samples n
 * @param decay λ
 * @param rate η
 * @param steps T; at 0 the network is the one that was drawn
 */
public record DecayedDescent(
    int depth, int width, int dimension, int samples, double decay, double rate, int steps, long seed) {

  /**
   * @throws IllegalArgumentException if a size is below 1 or a rate not positive
   */
  public DecayedDescent {
    Require.atLeast("depth", depth, 1);
    Require.atLeast("width", width, 1);
    Require.atLeast("dimension", dimension, 1);
    Require.atLeast("samples", samples, 1);
    Require.positive("decay", decay);
    Require.positive("rate", rate);
    Require.atLeast("steps", steps, 0);
  }

  /** Runs all steps. */
  public Trained run() {
    Stream stream = Stream.seeded(seed);
    double[][] x = Matrices.gaussian(samples, dimension, 1, stream);
    double[] y = Arrays.stream(x).mapToDouble(input -> Math.max(0, input[0])).toArray();
    DeepNetwork drawn = DeepNetwork.gaussian(depth, width, dimension, stream);
    DeepNetwork network = new DeepNetwork(drawn.weights(), Vectors.scaled(1 / Math.sqrt(width), drawn.outputs()));
    for (int t = 0; t < steps; t++) network = moved(network, x, y, rate(t));
    return new Trained(network, x, y, decay);
  }

  private double rate(int t) {
    int late = Math.max(0, 2 * t - steps);
    return Math.scalb(rate, -(int) (10L * late / Math.max(1, steps)));
  }

  private DeepNetwork moved(DeepNetwork network, double[][] x, double[] y, double rate) {
    Pass[] passes = Arrays.stream(x).map(network::pass).toArray(Pass[]::new);
    double[] c = new double[y.length];
    for (int i = 0; i < c.length; i++) c[i] = -rate / samples * (passes[i].output() - y[i]);
    DeepNetwork moved = network.moved(passes, c);
    for (int l = 0; l < depth; l++)
      moved = moved.with(l, sum(moved.weights()[l], -rate * decay, network.weights()[l]));
    return moved;
  }

  /**
   * A network, its samples, and what FACT (arXiv 2507.05644) sets beside each other for a layer.
   *
   * @param decay λ
   */
  public record Trained(DeepNetwork network, double[][] x, double[] y, double decay) {

    /** W_lᵀW_l, layers counted from 0. */
    public double[][] feature(int l) {
      return gram(network.weights()[l]).rows();
    }

    /**
     * −(1/(nλ)) Σ_i ∇_h ℓ_i h_iᵀ with h the input of layer l. ∇_h is taken forwards, a unit vector at a time through
     * the layers above, so that it shares nothing with {@link #gradient}.
     */
    public double[][] factor(int l) {
      DeepNetwork above = new DeepNetwork(Arrays.copyOfRange(network.weights(), l, network.depth()), network.outputs());
      int size = network.weights()[l][0].length;
      double[][] units = Matrices.identity(size);
      double[][] sum = new double[size][size];
      for (int i = 0; i < x.length; i++) {
        Pass pass = network.pass(x[i]);
        boolean[][] gates = Arrays.copyOfRange(pass.gates(), l, network.depth());
        double slope = -(pass.output() - y[i]) / x.length / decay;
        for (int j = 0; j < size; j++)
          sum[j] = Vectors.sum(sum[j], slope * above.pass(units[j], gates).output(), pass.hidden()[l]);
      }
      return sum;
    }

    /** ∂F/∂W_l, backwards, λ W_l included. */
    public double[][] gradient(int l) {
      double[][] sum = scaled(decay, network.weights()[l]);
      for (int i = 0; i < x.length; i++) {
        Pass pass = network.pass(x[i]);
        double slope = (pass.output() - y[i]) / x.length;
        for (int r = 0; r < sum.length; r++)
          sum[r] = Vectors.sum(sum[r], slope * pass.back()[l][r], pass.hidden()[l]);
      }
      return sum;
    }

    /** W_lᵀ ∂F/∂W_l / λ: what W_lᵀW_l has more than the factor. */
    public double[][] rest(int l) {
      return scaled(1 / decay, product(transposed(network.weights()[l]), gradient(l)));
    }

    /** ‖W_lᵀW_l − factor‖_F. */
    public double distance(int l) {
      return frobenius(sum(feature(l), -1, factor(l)));
    }

    /** ‖W_l‖₂ ‖∂F/∂W_l‖_F/λ. */
    public double bound(int l) {
      return spectralNorm(l) * frobenius(gradient(l)) / decay;
    }

    /** ‖∂F/∂W_l‖_F/(λ ‖W_l‖_F): 0 where the layer stands still. */
    public double motion(int l) {
      return frobenius(gradient(l)) / decay / frobenius(network.weights()[l]);
    }

    private double spectralNorm(int l) {
      return Math.sqrt(Spectrum.of(gram(network.weights()[l])).largest().hi());
    }
  }
}
