package assay.experiment.recursive;

import assay.Require;
import assay.experiment.recursive.NetworkLearning.Trained;
import assay.feature.Correlation;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.random.Trial;

/**
 * A network on inputs of length 1 with a common mean, as images are, and labels ±1 by fair coins: there is nothing to
 * learn, but WᵀW and AGOP both turn to the mean.
 *
 * @param dimension d
 * @param samples n
 * @param shift length of the mean before normalisation, where the rest has length 1 on average
 */
public record MeanDirection(int dimension, int samples, double shift) {

  /**
   * @throws IllegalArgumentException if there is no coordinate or sample, or the shift is negative
   */
  public MeanDirection {
    Require.atLeast("dimension", dimension, 1);
    Require.atLeast("samples", samples, 1);
    Require.nonnegative("shift", shift);
  }

  /** cos(ΔWᵀΔW, AGOP) after training from PyTorch's start. */
  public double cosine(Trial trial) {
    Stream stream = trial.stream("samples");
    double[] mean = Vectors.scaled(shift, stream.direction(dimension));
    double[][] x = new double[samples][];
    double[] y = new double[samples];
    for (int i = 0; i < samples; i++) {
      x[i] = Vectors.unit(Vectors.sum(stream.gaussians(dimension, 1 / Math.sqrt(dimension)), 1, mean));
      y[i] = stream.sign();
    }
    Trained trained = new NetworkLearning(128, 1, 0, 2000).run(new Task.Data(x, y), trial.stream("start"));
    return Correlation.COSINE.of(trained.change(), trained.agop());
  }
}
