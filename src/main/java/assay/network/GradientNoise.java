package assay.network;

import assay.core.Matrix;
import assay.core.ResidualTrainer;
import assay.random.Stream;

/**
 * The Gaussian noise of the second variant (Allen-Zhu, Li 2019, and the talk): every neuron's gradient carries
 * ξ_v ~ N(0, E[h hᵀ]) in the second layer and ξ_w ~ N(0, E[x xᵀ]) in the first. Drawn as Σ_n ε_n h_n/√B over the
 * batch with ε ~ N(0, I) for each neuron: given the batch its covariance is the batch's second moment, whose
 * expectation is the one that is asked for (derived here).
 */
public final class GradientNoise {

  private final Stream stream;

  public GradientNoise(Stream stream) {
    this.stream = stream;
  }

  /** Adds noise to the last gradient of a trainer whose second layer sees h, on the batch that it was taken on. */
  public void to(ResidualTrainer trainer, Matrix x, int[] order, int from, int count) {
    Matrix batch = new Matrix(count, x.columns());
    for (int n = 0; n < count; n++) batch.set(n, x.row(order[from + n]));
    add(batch, trainer.gradientOfW(), count);
    add(trainer.hidden(), trainer.gradientOfV(), count);
  }

  /** Adds to every column of the gradient a combination of the first rows. */
  private void add(Matrix rows, Matrix gradient, int count) {
    for (int i = 0; i < gradient.columns(); i++) {
      double[] noise = of(rows, count);
      for (int j = 0; j < noise.length; j++) gradient.set(j, i, gradient.at(j, i) + noise[j]);
    }
  }

  /** Σ_n ε_n row_n/√count over the first rows. */
  public double[] of(Matrix rows, int count) {
    double[] noise = new double[rows.columns()];
    for (int n = 0; n < count; n++) {
      double epsilon = stream.gaussian() / Math.sqrt(count);
      for (int j = 0; j < noise.length; j++) noise[j] = Math.fma(epsilon, rows.at(n, j), noise[j]);
    }
    return noise;
  }
}
