package assay.experiment.recursive;

import static assay.linear.Matrices.frobenius;
import static assay.linear.Matrices.gram;
import static assay.linear.Matrices.product;
import static assay.linear.Matrices.scaled;
import static assay.linear.Matrices.sum;
import static assay.linear.Matrices.transposed;

import assay.Require;
import assay.linear.Matrices;
import assay.random.Stream;
import assay.theorem.recursive.LinearNetwork;

/**
 * Gradient descent of a linear network on ½ E‖W_L ⋯ W_1 x − Bx‖² + (λ/2) Σ ‖W_l‖² over 200 Gaussian inputs, and how its
 * imbalances D_l drift: one step makes D⁺ = (1 − ηλ)² D + η² (G_{l+1}ᵀG_{l+1} − G_l G_lᵀ) with the gradients G of the
 * loss without λ. Derived: in W⁺ = (1 − ηλ) W − ηG the terms of first order in η cancel, since W_{l+1}ᵀ G_{l+1} = G_l
 * W_lᵀ.
 *
 * @param depth L
 * @param dimension d
 * @param rate η
 * @param decay λ
 * @param steps T
 * @param balanced whether the start is
 */
public record LinearDescent(
    int depth, int dimension, double rate, double decay, int steps, boolean balanced, long seed) {

  private static final int SAMPLES = 200;

  /**
   * @throws IllegalArgumentException if depth or dimension is below 2, the rate not positive, the decay negative,
   *     or there is no step
   */
  public LinearDescent {
    Require.atLeast("depth", depth, 2);
    Require.atLeast("dimension", dimension, 2);
    Require.positive("rate", rate);
    Require.nonnegative("decay", decay);
    Require.atLeast("steps", steps, 1);
  }

  /**
   * How it went.
   *
   * @param imbalance ‖D_l‖_F over the steps, the largest of all l
   * @param bound on it over the steps
   * @param drift the bound at the end for each l
   * @param recursionError the largest deviation of D⁺ from its formula, in units of ‖W_l‖² + ‖W_{l+1}‖²
   */
  public record Run(
      LinearNetwork network, double[] imbalance, double[] bound, double[] drift, double recursionError) {

    /** A share of what the bound grew by since the start. */
    public double[] bound(double share) {
      double[] part = new double[bound.length];
      for (int t = 0; t < part.length; t++) part[t] = bound[0] + share * (bound[t] - bound[0]);
      return part;
    }
  }

  /** Runs all steps. */
  public Run run() {
    return run((1 - rate * decay) * (1 - rate * decay));
  }

  /** The same with another factor for what is left of D after a step: (1 − ηλ)² is right. */
  public Run run(double kept) {
    Stream stream = Stream.seeded(seed);
    Moments moments = Moments.drawn(dimension, stream);
    LinearNetwork network = balanced
        ? LinearNetwork.balanced(depth, dimension, stream)
        : LinearNetwork.unbalanced(depth, dimension, stream);
    double[] drift = network.imbalances();
    double[] imbalance = new double[steps + 1];
    double[] bound = new double[steps + 1];
    double worst = 0;
    for (int t = 0;; t++) {
      imbalance[t] = largest(network.imbalances());
      bound[t] = largest(drift);
      if (t == steps) return new Run(network, imbalance, bound, drift, worst);
      double[][][] gradients = moments.gradients(network);
      LinearNetwork next = moved(network, gradients);
      for (int l = 0; l < drift.length; l++) {
        double[][] added = added(gradients, l);
        drift[l] = kept * drift[l] + frobenius(added);
        double[][] expected = sum(scaled(kept, network.imbalance(l)), 1, added);
        worst = Math.max(worst, frobenius(sum(next.imbalance(l), -1, expected)) / size(network, l));
      }
      network = next;
    }
  }

  private static double size(LinearNetwork network, int l) {
    double first = frobenius(network.layers()[l]);
    double second = frobenius(network.layers()[l + 1]);
    return first * first + second * second;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) largest = Math.max(largest, value);
    return largest;
  }

  private LinearNetwork moved(LinearNetwork network, double[][][] gradients) {
    double[][][] W = new double[depth][][];
    for (int l = 0; l < depth; l++) W[l] = sum(scaled(1 - rate * decay, network.layers()[l]), -rate, gradients[l]);
    return new LinearNetwork(W);
  }

  /** η² (G_{l+1}ᵀG_{l+1} − G_l G_lᵀ). */
  private double[][] added(double[][][] G, int l) {
    return scaled(rate * rate, LinearNetwork.imbalance(G[l + 1], G[l]));
  }

  /**
   * The second moments of the data.
   *
   * @param inputs E xxᵀ
   * @param labels E Bx xᵀ
   */
  private record Moments(double[][] inputs, double[][] labels) {

    static Moments drawn(int d, Stream stream) {
      double[][] inputs = gram(Matrices.gaussian(SAMPLES, d, 1, stream)).scaled(1.0 / SAMPLES).rows();
      return new Moments(inputs, product(Matrices.gaussian(d, d, 1 / Math.sqrt(d), stream), inputs));
    }

    /** ∂/∂W_l of the loss: (W_L ⋯ W_{l+1})ᵀ (J E xxᵀ − E Bx xᵀ) (W_{l−1} ⋯ W_1)ᵀ. */
    double[][][] gradients(LinearNetwork network) {
      double[][][] W = network.layers();
      double[][] error = sum(product(network.map(), inputs), -1, labels);
      double[][][] G = new double[W.length][][];
      double[][] before = Matrices.identity(inputs.length);
      for (int l = 0; l < W.length; l++) {
        G[l] = product(error, transposed(before));
        before = product(W[l], before);
      }
      double[][] after = Matrices.identity(inputs.length);
      for (int l = W.length - 1; l >= 0; l--) {
        G[l] = product(transposed(after), G[l]);
        after = product(after, W[l]);
      }
      return G;
    }
  }
}
