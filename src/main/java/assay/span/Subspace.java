package assay.span;

import assay.linear.Rows;
import java.util.Arrays;

/**
 * All linear combinations of N features on a finite set of points, which carry the uniform distribution: what
 * regression over fixed features, or a kernel over fixed inputs, can represent. Held as an orthonormal basis, E[u_i
 * u_j] = 1(i = j).
 *
 * <p>Gram-Schmidt takes the feature of which most is left next, and orthogonalises it twice (Giraud, Langou, Rozložník
 * 2005: twice suffices). Features count with length 1; less than 10⁻¹⁰ that is left of one is taken for rounding. The
 * {@link #gap} says how clear that cut is.
 */
public final class Subspace {

  private static final double CUT = 1e-10;

  /** What rounding may leave of a dependent feature: no gap is measured below it. */
  private static final double NOISE = 1e-13;

  private final double[][] basis;
  private final double gap;

  private Subspace(double[][] basis, double gap) {
    this.basis = basis;
    this.gap = gap;
  }

  /**
   * @param features N ≥ 1 rows, each the values of a feature at all points
   * @throws IllegalArgumentException if there are none, their lengths differ, or a value is not finite
   */
  public static Subspace spannedBy(double[][] features) {
    double[][] left = normalised(features);
    double[][] basis = new double[Math.min(left.length, left[0].length)][];
    double smallest = 1;
    for (int r = 0;; r++) {
      int next = longest(left);
      double length = next < 0 ? 0 : Rows.norm(left[next]);
      if (r == basis.length || !(length > CUT))
        return new Subspace(Arrays.copyOf(basis, r), smallest / Math.max(length, NOISE));
      basis[r] = orthogonalised(left[next], basis, r);
      left[next] = new double[0];
      smallest = Math.min(smallest, length);
      for (double[] row : left) if (row.length > 0) Rows.subtract(Rows.dot(row, basis[r]), basis[r], row);
    }
  }

  /** Rows of length 1; without those that are 0. */
  private static double[][] normalised(double[][] features) {
    if (features.length == 0 || features[0].length == 0)
      throw new IllegalArgumentException("features: at least one, on at least one point, is required");
    double[][] rows = new double[features.length][];
    for (int i = 0; i < rows.length; i++) {
      if (features[i].length != features[0].length)
        throw new IllegalArgumentException(
            "feature " + i + " has " + features[i].length + " values, feature 0 has " + features[0].length);
      rows[i] = Rows.normalised(features[i]);
      if (!Double.isFinite(rows[i][0]))
        throw new IllegalArgumentException("feature " + i + ": every value must be finite");
    }
    return rows;
  }

  /** The row of which most is left, −1 if there is none. */
  private static int longest(double[][] rows) {
    int longest = -1;
    double most = -1;
    for (int i = 0; i < rows.length; i++) {
      double norm = rows[i].length == 0 ? -1 : Rows.norm(rows[i]);
      if (norm > most) longest = i;
      most = Math.max(most, norm);
    }
    return longest;
  }

  private static double[] orthogonalised(double[] row, double[][] basis, int size) {
    double[] u = Rows.normalised(row);
    for (int i = 0; i < size; i++) Rows.subtract(Rows.dot(u, basis[i]), basis[i], u);
    return Rows.normalised(u);
  }

  /** The dimension. */
  public int rank() {
    return basis.length;
  }

  /**
   * The least that was left of a feature that was kept, over the most that was left of one that was not (no less than
   * 10⁻¹³). Where it is below 10³ the rank is ambiguous, and no statement should rest on it.
   */
  public double gap() {
    return gap;
  }

  /** The orthonormal basis, E[u_i u_j] = 1(i = j): a row per function. */
  public double[][] basis() {
    double factor = basis.length == 0 ? 1 : Math.sqrt(basis[0].length);
    return Arrays.stream(basis).map(u -> Arrays.stream(u).map(v -> factor * v).toArray()).toArray(double[][]::new);
  }

  /** The nearest function to f in the subspace. */
  public double[] projection(double[] f) {
    double[] projection = new double[f.length];
    for (double[] u : basis) Rows.subtract(-Rows.dot(u, f), u, projection);
    return projection;
  }

  /** E[(Πf)²]: what the subspace captures of f; the least squared error of a member is E f² less this. */
  public double energy(double[] f) {
    double sum = 0;
    for (double[] u : basis) {
      double c = Rows.dot(u, f);
      sum += c * c;
    }
    return sum / f.length;
  }
}
