package assay.experiment.ntk;

import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import assay.network.Convolution;
import assay.network.ConvolutionalNetwork.Pass;
import assay.network.ConvolutionalNetwork;
import assay.random.Stream;
import java.util.Arrays;

/**
 * Convolutional networks with m channels a layer, at random starts.
 *
 * @param signals the inputs
 */
public record FiniteConvolution(Convolution shape, Signals signals) {

  /**
   * The root mean square, over so many networks, of the distance of (2/(qm)) ⟨∂f/∂W, ∂f/∂W′⟩ from a limit, relative to
   * that.
   */
  public double distance(SymmetricMatrix limit, int m, int networks, Stream stream) {
    double squares = 0;
    for (int i = 0; i < networks; i++) {
      ConvolutionalNetwork f = ConvolutionalNetwork.gaussian(shape, m, signals.channels(), stream);
      double distance = kernel(passes(f)).scaled(2.0 / (shape.taps() * m)).minus(limit).frobenius();
      squares += distance * distance;
    }
    return Math.sqrt(squares / networks) / limit.frobenius();
  }

  static SymmetricMatrix kernel(Pass[] passes) {
    return SymmetricMatrix.of(passes.length, (i, j) -> passes[i].kernel(passes[j]));
  }

  Pass[] passes(ConvolutionalNetwork f) {
    return Arrays.stream(signals.x()).map(f::pass).toArray(Pass[]::new);
  }

  /**
   * With frozen gates f is linear in each layer: the largest over the layers l of |f_gated(W_l + V) − f(W) −
   * ⟨∂f/∂W_l, V⟩| for Gaussian V, relative to the terms that are added, at the first signal.
   *
   * @param following whether the gates follow the weights after all
   */
  public double gatedError(int m, boolean following, Stream stream) {
    ConvolutionalNetwork f = ConvolutionalNetwork.gaussian(shape, m, signals.channels(), stream);
    double[][] x = signals.x()[0];
    Pass pass = f.pass(x);
    double largest = 0;
    for (int l = 0; l < shape.layers(); l++) {
      double[][] v = gaussian(f.weights()[l], stream);
      ConvolutionalNetwork moved = f.with(l, Matrices.sum(f.weights()[l], 1, v));
      double difference = (following ? moved.pass(x) : moved.pass(x, pass.gates())).output() - pass.output();
      double slope = pass.along(l, v);
      double terms = 1 + Math.abs(slope) + m * shape.positions();
      largest = Math.max(largest, Math.abs(difference - slope) / terms);
    }
    return largest;
  }

  private static double[][] gaussian(double[][] like, Stream stream) {
    return Arrays.stream(like).map(row -> stream.gaussians(row.length, 1)).toArray(double[][]::new);
  }
}
