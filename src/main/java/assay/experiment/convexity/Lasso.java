package assay.experiment.convexity;

import assay.Require;
import assay.linear.Rows;
import assay.random.Stream;
import assay.stats.Interval;

/**
 * ½‖Aw − y‖² + λ‖w‖₁, which is convex, and its twin with w = u ∘ v, ½‖A(u ∘ v) − y‖² + (λ/2)(‖u‖² + ‖v‖²), which is
 * not: since |uv| ≤ (u² + v²)/2, with equality at |u| = |v|, both have the same optimum.
 *
 * @param columns of A, each of length 1
 * @param y as long
 * @param lambda λ, positive
 */
public record Lasso(double[][] columns, double[] y, double lambda) {

  /**
   * @throws IllegalArgumentException if there is no column, λ is not positive, or lengths differ
   */
  public Lasso {
    Require.atLeast("columns", columns.length, 1);
    Require.positive("lambda", lambda);
    for (double[] column : columns) Require.sameSize("length of a column", column.length, y.length);
  }

  /** Gaussian columns, made unit, and y = A w + noise for a w with a few entries ±1; λ is a share of the largest. */
  public static Lasso random(int samples, int features, int support, double share, Stream stream) {
    Require.inside("share", share, 0, 1);
    double[][] columns = new double[features][];
    double[] y = stream.gaussians(samples, 0.1);
    for (int j = 0; j < features; j++) {
      columns[j] = stream.direction(samples);
      if (j < support) Rows.subtract(stream.sign(), columns[j], y);
    }
    return new Lasso(columns, y, share * largestProduct(columns, y));
  }

  /** max_j |⟨a_j, v⟩|. */
  private static double largestProduct(double[][] columns, double[] v) {
    double largest = 0;
    for (double[] column : columns) largest = Math.max(largest, Math.abs(Rows.dot(column, v)));
    return largest;
  }

  /** The optimum, between what coordinate descent attains and the dual value of what it leaves. */
  public Interval optimum(int sweeps) {
    double[] w = new double[columns.length];
    double[] rest = y.clone();
    for (int t = 0; t < sweeps; t++) {
      for (int j = 0; j < w.length; j++) {
        double alone = Rows.dot(columns[j], rest) + w[j];
        double next = Math.copySign(Math.max(0, Math.abs(alone) - lambda), alone);
        Rows.subtract(next - w[j], columns[j], rest);
        w[j] = next;
      }
    }
    double primal = primal(w, rest);
    return new Interval(Math.min(primal, dual(rest)), primal);
  }

  private double primal(double[] w, double[] rest) {
    double sizes = 0;
    for (double each : w) sizes += Math.abs(each);
    return Rows.dot(rest, rest) / 2 + lambda * sizes;
  }

  /** ⟨θ, y⟩ − ½‖θ‖² for θ the residual, shrunk until no column has a larger product with it than λ. */
  private double dual(double[] rest) {
    double largest = largestProduct(columns, rest);
    double shrunk = largest <= lambda ? 1 : lambda / largest;
    return shrunk * Rows.dot(rest, y) - shrunk * shrunk * Rows.dot(rest, rest) / 2;
  }

  /** ½‖A(u ∘ v) − y‖² + (λ/2)(‖u‖² + ‖v‖²). */
  public double twin(double[] u, double[] v) {
    double[] rest = rest(u, v);
    return Rows.dot(rest, rest) / 2 + lambda * (Rows.dot(u, u) + Rows.dot(v, v)) / 2;
  }

  /** What gradient descent on the twin attains from a Gaussian start. */
  public double descended(double rate, int steps, Stream stream) {
    double[] u = stream.gaussians(columns.length, 0.3);
    double[] v = stream.gaussians(columns.length, 0.3);
    for (int t = 0; t < steps; t++) {
      double[] rest = rest(u, v);
      for (int j = 0; j < u.length; j++) {
        double pull = Rows.dot(columns[j], rest);
        double next = u[j] + rate * (pull * v[j] - lambda * u[j]);
        v[j] += rate * (pull * u[j] - lambda * v[j]);
        u[j] = next;
      }
    }
    return twin(u, v);
  }

  /** y − A(u ∘ v). */
  private double[] rest(double[] u, double[] v) {
    double[] rest = y.clone();
    for (int j = 0; j < u.length; j++) Rows.subtract(u[j] * v[j], columns[j], rest);
    return rest;
  }

  /** ½‖y‖², what zero attains. */
  public double scale() {
    return Rows.dot(y, y) / 2;
  }
}
