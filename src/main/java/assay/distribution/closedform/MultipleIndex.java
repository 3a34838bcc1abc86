package assay.distribution.closedform;

import assay.Require;
import assay.linear.ExactSum;
import assay.linear.Orthogonal;
import assay.random.Stream;
import assay.stats.Gaussian;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The multiple-index model x ~ N(0, I_d), y = g(Ux), with r orthonormal rows of U (arXiv 2310.12408 names it; the
 * paper's polynomial labels and constants are not encoded). What a neuron finds depends on its weight w only through Uw
 * and the length q of its part P_⊥w outside the rows, and is an integral over r variables.
 *
 * @param rows U, r rows of d numbers, 1 ≤ r ≤ 3, r &lt; d
 * @param link g
 */
public record MultipleIndex(double[][] rows, Link link) {

  /**
   * @throws IllegalArgumentException if the sizes are others or UUᵀ differs from I by more than 1e-10
   */
  public MultipleIndex {
    Require.that(rows.length >= 1 && rows.length <= 3, "r = " + rows.length + ": must lie between 1 and 3");
    Require.that(rows.length < rows[0].length, "r = " + rows.length + ": must be less than d = " + rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        double product = ExactSum.dot(rows[i], rows[j]);
        Require.that(Math.abs(product - (i == j ? 1 : 0)) <= 1e-10,
            "rows " + i + " and " + j + " have the product " + product + ": they must be orthonormal");
      }
    }
  }

  /** In uniformly random position. */
  public static MultipleIndex random(int dimension, int r, Link link, Stream stream) {
    return new MultipleIndex(Orthogonal.vectors(r, dimension, stream), link);
  }

  /** d. */
  public int dimension() {
    return rows[0].length;
  }

  /** Ux. */
  public double[] index(double[] x) {
    double[] z = new double[rows.length];
    for (int i = 0; i < z.length; i++) z[i] = ExactSum.dot(rows[i], x);
    return z;
  }

  /** g(Ux). */
  public double label(double[] x) {
    return link.value(index(x));
  }

  /** P_⊥w: what is left of a vector when its components along the rows of U are taken out. */
  public double[] outside(double[] w) {
    double[] rest = w.clone();
    for (double[] row : rows) Orthogonal.addMultiple(rest, -ExactSum.dot(row, w), row);
    return rest;
  }

  /** E y². */
  public double meanSquaredLabel() {
    return standard(1, z -> new double[] {link.value(z) * link.value(z)})[0];
  }

  /** E[|x|² y²] = E[|z|² g(z)²] + (d − r) E y². */
  public double meanSquaredNorm() {
    return standard(1,
        z -> new double[] {(ExactSum.dot(z, z) + dimension() - z.length) * link.value(z) * link.value(z)})[0];
  }

  /** E[y x] = Uᵀ E[g(z) z]. */
  public double[] labelMoment() {
    return lifted(standard(rows.length, z -> scaled(link.value(z), z)));
  }

  /**
   * G(w, b) = E[y x 1(⟨w, x⟩ &gt; b)] = Uᵀ E[g(z) z Φ((⟨Uw, z⟩ − b)/q)] + (P_⊥w/q) E[g(z) φ((⟨Uw, z⟩ − b)/q)]. Derived:
   * given z the rest of x is Gaussian, only its coordinate t along P_⊥w matters, Pr[t &gt; c] = Φ(−c) and E[t 1(t &gt;
   * c)] = φ(c).
   *
   * @param w not in the span of the rows
   */
  public double[] gradient(double[] w, double b) {
    double[] rest = outside(w);
    double[] along = index(w);
    double q = offset(rest);
    int r = rows.length;
    double[] parts = standard(r + 1, z -> {
      double margin = (ExactSum.dot(along, z) - b) / q;
      double[] value = Arrays.copyOf(scaled(link.value(z) * Gaussian.atMost(margin), z), r + 1);
      value[r] = link.value(z) * Gaussian.density(margin);
      return value;
    });
    double[] g = lifted(parts);
    Orthogonal.addMultiple(g, parts[r] / q, rest);
    return g;
  }

  /** E[∇g(Ux) 1(⟨w, x⟩ &gt; b)], r numbers. */
  public double[] activeSlope(double[] w, double b) {
    double[] along = index(w);
    double q = offset(outside(w));
    return standard(rows.length, z -> {
      double active = Gaussian.atMost((ExactSum.dot(along, z) - b) / q);
      double[] slope = new double[z.length];
      for (int i = 0; i < slope.length; i++) slope[i] = active * link.slope(z, i);
      return slope;
    });
  }

  /** E[g(Ux) | ⟨w, x⟩ = b]: then z is Gaussian with mean b Uw/|w|² and covariance I − Uw(Uw)ᵀ/|w|². */
  public double labelAt(double[] w, double b) {
    double length = length(w);
    double[] v = scaled(1 / length, index(w));
    return GaussianIntegral.conditioned(scaled(b / length, v), v, link.kinks()).of(1,
        z -> new double[] {link.value(z)})[0];
  }

  private double[] standard(int components, Function<double[], double[]> f) {
    return GaussianIntegral.standard(rows.length, link.kinks()).of(components, f);
  }

  /** Uᵀz, for the first r components of z. */
  private double[] lifted(double[] z) {
    double[] x = new double[dimension()];
    for (int i = 0; i < rows.length; i++) Orthogonal.addMultiple(x, z[i], rows[i]);
    return x;
  }

  private static double[] scaled(double factor, double[] z) {
    double[] result = new double[z.length];
    for (int i = 0; i < z.length; i++) result[i] = factor * z[i];
    return result;
  }

  private static double offset(double[] rest) {
    double q = length(rest);
    Require.that(q > 0, "w lies in the span of the rows: what it sees is not smooth in z");
    return q;
  }

  private static double length(double[] w) {
    return Math.sqrt(ExactSum.dot(w, w));
  }
}
