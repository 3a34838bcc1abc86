package assay.theorem.ntk;

import assay.kernel.Points;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import java.util.Arrays;

/**
 * The margins |⟨w_r(0), x_i⟩| of m neurons at n unit inputs, and what follows from them about a network whose neurons
 * each moved by at most R: only those with a margin of at most R can have flipped (Du et al., arXiv 1810.02054, lemma
 * 3.2, with the counts of the instance in place of their expectation).
 */
public final class Margins {

  private final Points points;
  private final double[][] sorted;

  /**
   * @param margins a row of m margins for each point
   */
  public Margins(Points points, double[][] margins) {
    this.points = points;
    sorted = Arrays.stream(margins).map(double[]::clone).toArray(double[][]::new);
    if (sorted.length != points.size())
      throw new IllegalArgumentException(sorted.length + " rows of margins: " + points.size() + " are required");
    for (double[] row : sorted) Arrays.sort(row);
  }

  public Points points() {
    return points;
  }

  /** m. */
  public int width() {
    return sorted[0].length;
  }

  /** n. */
  public int size() {
    return sorted.length;
  }

  /** s_i(R) = #{r : margin at x_i ≤ R}/m. */
  public double share(int i, double radius) {
    int from = 0;
    int to = width();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[i][middle] <= radius) from = middle + 1;
      else to = middle;
    }
    return (double) from / width();
  }

  /** ‖s(R)‖₂. */
  public double share(double radius) {
    double square = 0;
    for (int i = 0; i < size(); i++) square += share(i, radius) * share(i, radius);
    return StrictMath.sqrt(square);
  }

  /**
   * E(R) = ‖(|⟨x_i, x_j⟩| s_ij)_ij‖₂ with s_ij = s_i + s_j and s_ii = s_i, which bounds ‖H(W) − H(0)‖₂: an upper end. A
   * neuron changes an entry only if it flips at one of both inputs, which on the diagonal are one.
   */
  public double kernelChange(double radius) {
    double[] s = new double[size()];
    for (int i = 0; i < s.length; i++) s[i] = share(i, radius);
    return Spectrum.of(SymmetricMatrix.of(s.length,
        (i, j) -> Math.abs(points.dot(i, j)) * (i == j ? s[i] : s[i] + s[j]))).norm().hi();
  }
}
