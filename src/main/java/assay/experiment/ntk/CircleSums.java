package assay.experiment.ntk;

import assay.kernel.Kernel;
import java.util.stream.IntStream;

/**
 * A kernel on the circle at 2¹⁴ equally spaced angles: its eigenvalues by Fourier sums.
 *
 * @param values on the upper half, from 0 to π
 */
public record CircleSums(double[] values) {

  /** The least degree k at which slopes are measured; the furthest one is 4k. */
  public static final int DEGREE = 50;

  private static final int POINTS = 1 << 14;

  public static CircleSums of(Kernel kernel) {
    return new CircleSums(
        IntStream.range(0, POINTS / 2 + 1).mapToDouble(i -> kernel.at(2 * Math.PI * i / POINTS)).toArray());
  }

  /** μ_k ≈ (1/N) Σ κ(cos θ_i) cos kθ_i over the whole circle, from its upper half. */
  public double eigenvalue(int k) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double weight = i == 0 || i == values.length - 1 ? 1 : 2;
      sum += weight * values[i] * StrictMath.cos(2 * Math.PI * ((long) i * k % POINTS) / POINTS);
    }
    return sum / POINTS;
  }

  /** The slope of log μ in log k between two degrees. */
  public double slope(int k, int far) {
    return StrictMath.log(eigenvalue(far) / eigenvalue(k)) / StrictMath.log((double) far / k);
  }

  /** The largest distance of the slope from −exponent between degrees 50 and 200, of both parities. */
  public double distance(int exponent) {
    return Math.max(Math.abs(slope(DEGREE, 4 * DEGREE) + exponent),
        Math.abs(slope(DEGREE + 1, 4 * DEGREE + 1) + exponent));
  }
}
