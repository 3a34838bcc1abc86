package assay.experiment.gradientfeature;

import assay.distribution.closedform.MultipleIndex;
import assay.linear.Vectors;
import assay.random.Stream;

/**
 * A neuron and a multiple-index model: what it finds by the integral G(w, b) = E[y x 1(⟨w, x⟩ &gt; b)] and on samples,
 * and what
 * of that lies outside the rows of U.
 *
 * @param model of dimension d
 * @param weight w, d numbers, not in the span of the rows
 * @param bias b, which is subtracted
 */
public record IndexNeuron(MultipleIndex model, double[] weight, double bias) {

  /**
   * A weight that is random but for its length and its share outside the index.
   *
   * @param share |P_⊥w|/|w|, in (0, 1)
   * @param length |w|
   */
  public static double[] weight(MultipleIndex model, double share, double length, Stream stream) {
    double[] v = stream.direction(model.dimension());
    double[] rest = model.outside(v);
    double[] along = Vectors.sum(v, -1, rest);
    double[] unit = Vectors.sum(new double[v.length], share * length / Vectors.norm(rest), rest);
    return Vectors.sum(unit, Math.sqrt(1 - share * share) * length / Vectors.norm(along), along);
  }

  /** G(w, b). */
  public double[] gradient() {
    return model.gradient(weight, bias);
  }

  /** Ĝ(w, b) of n samples. */
  public double[] empirical(int n, Stream stream) {
    double[] g = new double[weight.length];
    for (int i = 0; i < n; i++) {
      double[] x = stream.gaussians(g.length, 1);
      if (Vectors.dot(weight, x) > bias) g = Vectors.sum(g, model.label(x) / n, x);
    }
    return g;
  }

  /** The part of a vector outside the span of the rows of U and w. */
  public double[] outsideSpan(double[] v) {
    double[] rest = model.outside(v);
    double[] normal = model.outside(weight);
    double along = 0;
    for (int j = 0; j < v.length; j++) along += rest[j] * normal[j] / Math.pow(Vectors.norm(normal), 2);
    return Vectors.sum(rest, -along, normal);
  }
}
