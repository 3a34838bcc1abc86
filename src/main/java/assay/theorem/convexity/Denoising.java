package assay.theorem.convexity;

import assay.Require;

/** Matrix factorisation with weight decay (theory notes C-5). */
public final class Denoising {

  private Denoising() {}

  /**
   * min over U, V of ½‖UV′ − Y‖² + (λ/2)(‖U‖² + ‖V‖²), for an inner dimension not below the number of singular values
   * above λ: the least ½‖X − Y‖² + λ‖X‖_*, at which Y's singular values s are reduced by λ, Σ ½ (s − (s − λ)₊)² + λ (s
   * − λ)₊.
   *
   * @param singularValues of Y
   * @param lambda at least 0
   */
  public static double value(double[] singularValues, double lambda) {
    Require.nonnegative("lambda", lambda);
    double sum = 0;
    for (double s : singularValues) {
      double kept = Math.max(0, s - lambda);
      sum += (s - kept) * (s - kept) / 2 + lambda * kept;
    }
    return sum;
  }
}
