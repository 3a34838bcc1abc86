package assay.experiment.recursive;

import assay.Require;
import assay.feature.GradientOuterProduct;
import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Stream;

/**
 * f(x) = Σ a_r φ(⟨w_r, x⟩) with a smooth φ, and full-batch descent of its first layer on ½ Σ (f(x_i) − y_i)²/n. A step
 * from W = 0 leaves W = u βᵀ with β = Σ (y_i − f(0)) x_i, so that every gradient of f is a multiple of β (NFA-1,
 * derived).
 *
 * @param w a row for each neuron
 * @param a output weights
 */
public record ShallowNetwork(Activation activation, double[][] w, double[] a) {

  /** φ. */
  public enum Activation {

    /** t. */
    IDENTITY {
      @Override
      double value(double t) {
        return t;
      }

      @Override
      double slope(double t) {
        return 1;
      }
    },

    /** tanh t. */
    TANH {
      @Override
      double value(double t) {
        return StrictMath.tanh(t);
      }

      @Override
      double slope(double t) {
        return 1 - value(t) * value(t);
      }
    },

    /** log(1 + eᵗ). */
    SOFTPLUS {
      @Override
      double value(double t) {
        return Math.max(t, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(t)));
      }

      @Override
      double slope(double t) {
        return 1 / (1 + StrictMath.exp(-t));
      }
    };

    abstract double value(double t);

    abstract double slope(double t);
  }

  /**
   * m neurons with weights N(0, s² I) and output weights N(0, 1/m).
   *
   * @param scale s, 0 for W = 0
   */
  public static ShallowNetwork drawn(Activation activation, int m, int d, double scale, Stream stream) {
    Require.nonnegative("scale", scale);
    double[][] w = Matrices.gaussian(Require.atLeast("m", m, 1), d, scale, stream);
    return new ShallowNetwork(activation, w, stream.gaussians(m, 1 / Math.sqrt(m)));
  }

  /** f(x). */
  public double value(double[] x) {
    double sum = 0;
    for (int r = 0; r < a.length; r++) sum += a[r] * activation.value(Vectors.dot(w[r], x));
    return sum;
  }

  /** ∇f(x). */
  public double[] gradient(double[] x) {
    double[] sum = new double[x.length];
    for (int r = 0; r < a.length; r++) sum = Vectors.sum(sum, a[r] * activation.slope(Vectors.dot(w[r], x)), w[r]);
    return sum;
  }

  /** After a step. */
  public ShallowNetwork moved(double[][] x, double[] y, double rate) {
    double[][] next = Matrices.scaled(1, w);
    for (int i = 0; i < x.length; i++) {
      double error = rate / x.length * (y[i] - value(x[i]));
      for (int r = 0; r < a.length; r++)
        next[r] = Vectors.sum(next[r], error * a[r] * activation.slope(Vectors.dot(w[r], x[i])), x[i]);
    }
    return new ShallowNetwork(activation, next, a);
  }

  /** After so many steps. */
  public ShallowNetwork trained(double[][] x, double[] y, double rate, int steps) {
    ShallowNetwork network = this;
    for (int t = 0; t < steps; t++) network = network.moved(x, y, rate);
    return network;
  }

  /** WᵀW. */
  public SymmetricMatrix feature() {
    return Matrices.gram(w);
  }

  /** AGOP at these inputs. */
  public SymmetricMatrix agop(double[][] x) {
    return GradientOuterProduct.of(this::gradient, x);
  }
}
