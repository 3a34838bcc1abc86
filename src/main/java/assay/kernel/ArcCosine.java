package assay.kernel;

/**
 * The kernels of two-layer ReLU networks with infinitely many neurons whose weights are w ~ N(0, I) (Cho and Saul 2009;
 * arXiv 1901.08584, 2009.14397). For unit inputs at angle θ, t = cos θ; other norms enter as they do in the
 * expectation. An input of length 0 activates no neuron, since σ′(0) = 0 as in the networks of finite width: then all
 * of these are 0.
 */
public enum ArcCosine implements Kernel {

  /** κ₀ = 2 E[1(⟨w,x⟩ > 0) 1(⟨w,y⟩ > 0)] = (π − θ)/π. */
  STEP {
    @Override
    public double at(double angle, double norm, double otherNorm) {
      return norm == 0 || otherNorm == 0 ? 0 : kappa0(angle);
    }
  },

  /** κ₁ = 2 E[relu⟨w,x⟩ relu⟨w,y⟩] = (t (π − θ) + sin θ)/π: random features, or the last layer trained alone. */
  RELU {
    @Override
    public double at(double angle, double norm, double otherNorm) {
      return norm * otherNorm * kappa1(angle);
    }
  },

  /** h = ⟨x,y⟩ κ₀/2: the NTK of f = (1/√m) Σ a_r relu⟨w_r,x⟩, a_r = ±1, first layer trained; its Gram matrix is H^∞. */
  FIRST_LAYER {
    @Override
    public double at(double angle, double norm, double otherNorm) {
      return 0.5 * norm * otherNorm * StrictMath.cos(angle) * kappa0(angle);
    }
  },

  /** ⟨x,y⟩ κ₀ + κ₁: both layers trained, f = √(2/m) Σ a_r relu⟨w_r,x⟩ with a_r ~ N(0, 1). */
  BOTH_LAYERS {
    @Override
    public double at(double angle, double norm, double otherNorm) {
      return norm * otherNorm * (StrictMath.cos(angle) * kappa0(angle) + kappa1(angle));
    }
  },

  /** (⟨x,y⟩ + 1) κ₀ + κ₁: both layers and biases of the first that start at zero. */
  BOTH_LAYERS_AND_BIASES {
    @Override
    public double at(double angle, double norm, double otherNorm) {
      return BOTH_LAYERS.at(angle, norm, otherNorm) + STEP.at(angle, norm, otherNorm);
    }
  };

  /** κ₀ at an angle. */
  public static double kappa0(double angle) {
    return (Math.PI - angle) / Math.PI;
  }

  /** κ₁ at an angle: 1 − (1−t) − … near 0 and (sin φ − φ cos φ)/π with φ = π − θ elsewhere, so that κ₁(π) = 0. */
  public static double kappa1(double angle) {
    return angle < 1 ? 1 - oneMinusKappa1(angle) : lens(Math.PI - angle) / Math.PI;
  }

  /** 1 − κ₁ = 2 sin²(θ/2) − (sin θ − θ cos θ)/π, to full relative accuracy. */
  static double oneMinusKappa1(double angle) {
    double s = StrictMath.sin(angle / 2);
    return 2 * s * s - lens(angle) / Math.PI;
  }

  /** sin φ − φ cos φ, by its series φ³/3 − φ⁵/30 + … where the difference would cancel. */
  private static double lens(double angle) {
    if (angle > 0.5) return StrictMath.sin(angle) - angle * StrictMath.cos(angle);
    double square = angle * angle;
    double power = angle * square / 6;
    double sum = 0;
    for (int k = 1; k <= 9; k++) {
      sum += 2 * k * power;
      power *= -square / ((2 * k + 2) * (2 * k + 3));
    }
    return sum;
  }
}
