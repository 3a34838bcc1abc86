package assay.experiment.schedules;

import assay.Require;
import assay.random.Stream;

/**
 * Inputs (x₁, x₂) with two patterns (Li, Wei, Ma 2019, as remembered; numbers are ours). x₁ ∈ ℝᵈ is a noisy direction,
 * easy to fit and hard to generalise from: s (y ρ e₁ + g)/√d, g standard Gaussian. x₂ ∈ ℝ² is one of few clusters, hard
 * to fit for small weights and easy to generalise from: ±α z if y = −1 and ±α (z ± ζ) if y = 1, α uniform on [½, 1], z
 * and ζ orthogonal; the outer sign keeps neurons from dying all at once. Some inputs have one pattern only, the other
 * half being 0.
 *
 * @param dimension d
 * @param signal ρ, positive
 * @param scale s, positive
 * @param z ‖z‖, positive
 * @param zeta ‖ζ‖, positive
 * @param onlyFirst the share of inputs with x₂ = 0
 * @param onlySecond the share of inputs with x₁ = 0
 */
public record Patterns(
    int dimension, double signal, double scale, double z, double zeta, double onlyFirst, double onlySecond) {

  /** Which patterns an input has. */
  public enum Kind {
    FIRST,
    SECOND,
    BOTH
  }

  /**
   * An input with its label.
   *
   * @param x d + 2 numbers
   * @param y −1 or 1
   */
  public record Example(double[] x, int y, Kind kind) {}

  /**
   * @throws IllegalArgumentException if there is no coordinate, a size is not positive, or shares are not probabilities
   */
  public Patterns {
    Require.atLeast("dimension", dimension, 1);
    Require.positive("signal", signal);
    Require.positive("scale", scale);
    Require.positive("z", z);
    Require.positive("zeta", zeta);
    Require.probability("onlyFirst", onlyFirst);
    Require.probability("onlySecond", onlySecond);
    Require.probability("onlyFirst + onlySecond", onlyFirst + onlySecond);
  }

  /** So many inputs of the mixture. */
  public Example[] mixed(int size, Stream stream) {
    Example[] examples = new Example[size];
    for (int n = 0; n < size; n++) examples[n] = example(kind(stream.uniform()), stream);
    return examples;
  }

  private Kind kind(double uniform) {
    if (uniform < onlyFirst) return Kind.FIRST;
    return uniform < onlyFirst + onlySecond ? Kind.SECOND : Kind.BOTH;
  }

  /** So many inputs of one kind. */
  public Example[] of(Kind kind, int size, Stream stream) {
    Example[] examples = new Example[size];
    for (int n = 0; n < size; n++) examples[n] = example(kind, stream);
    return examples;
  }

  private Example example(Kind kind, Stream stream) {
    int y = stream.sign();
    double[] x = new double[dimension + 2];
    if (kind != Kind.SECOND) first(x, y, stream);
    if (kind != Kind.FIRST) second(x, y, stream);
    return new Example(x, y, kind);
  }

  private void first(double[] x, int y, Stream stream) {
    double factor = scale / Math.sqrt(dimension);
    for (int j = 0; j < dimension; j++) x[j] = factor * stream.gaussian();
    x[0] += factor * y * signal;
  }

  private void second(double[] x, int y, Stream stream) {
    double alpha = stream.sign() * stream.uniform(0.5, 1);
    x[dimension] = alpha * z;
    x[dimension + 1] = y == 1 ? alpha * stream.sign() * zeta : 0;
  }
}
