package assay.theorem.gradientfeature;

/**
 * Gradient descent with step 1/L on a convex L-smooth function: after k steps it is at most L |a_1 − u|²/(2k) above its
 * value at u, for every u (textbook). With a frozen first layer the logistic loss is such a function of the output
 * weights: its second derivative is at most ¼/ln 2 and its Hessian Σ P_n ℓ″ h_n h_nᵀ (theory notes GF-D5).
 */
public final class SmoothDescent {

  /** sup ℓ″ of log₂(1 + e^(−z)), attained at 0. */
  public static final double LOGISTIC_CURVATURE = 0.25 / StrictMath.log(2);

  private SmoothDescent() {}

  /** L |a_1 − u|²/(2k). */
  public static double excess(double smoothness, double squaredDistance, int steps) {
    if (steps < 1) throw new IllegalArgumentException("steps = " + steps + ": must be at least 1");
    return smoothness * squaredDistance / (2 * steps);
  }
}
