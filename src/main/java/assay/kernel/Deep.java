package assay.kernel;

import assay.Require;

/**
 * Kernels of ReLU networks of L layers, all infinitely wide, biases absent, normalised so that every layer keeps the
 * norm of a unit input (arXiv 2009.14397, section 3): κ¹ = t, κˡ = κ₁(κˡ⁻¹); NTK¹ = t, NTKˡ = NTKˡ⁻¹ κ₀(κˡ⁻¹) + κˡ. The
 * recursion runs on angles, since κˡ approaches 1.
 *
 * @param layers L, at least 1; two layers give {@link ArcCosine#RELU} and {@link ArcCosine#BOTH_LAYERS}
 * @param tangent the NTK, whose value at angle 0 is L; otherwise the conjugate kernel κᴸ of the last layer trained
 *     alone
 */
public record Deep(int layers, boolean tangent) implements Kernel {

  public Deep {
    Require.atLeast("layers", layers, 1);
  }

  public static Deep ntk(int layers) {
    return new Deep(layers, true);
  }

  public static Deep conjugate(int layers) {
    return new Deep(layers, false);
  }

  @Override
  public double at(double angle, double norm, double otherNorm) {
    double theta = angle;
    double sum = StrictMath.cos(theta);
    for (int l = 2; l <= layers; l++) {
      sum = (tangent ? sum * ArcCosine.kappa0(theta) : 0) + ArcCosine.kappa1(theta);
      theta = next(theta);
    }
    return norm * otherNorm * sum;
  }

  /** The angle between the images of two inputs after a layer: its cosine is κ₁(cos θ). */
  public static double next(double angle) {
    return 2 * StrictMath.atan2(Math.sqrt(ArcCosine.oneMinusKappa1(angle)), Math.sqrt(1 + ArcCosine.kappa1(angle)));
  }
}
