package ntk;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.PlaneExpectations;
import assay.kernel.Angle;
import assay.kernel.ArcCosine;
import assay.kernel.Deep;
import assay.kernel.Kernel;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Trial;
import assay.theorem.ntk.PowerSeries;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** K-1 to K-3: the closed forms of the kernels of ReLU networks, as expectations, as a series and as a recursion. */
@Theorem(paper = Paper.KERNELS, name = "Arc-cosine kernels", constants = Theorem.Constants.READ)
class KernelIdentities {

  private static final double ROUNDING = 1e-14;

  /** K-1: κ₀(−t) = 1 − κ₀(t) and κ₁(t) − κ₁(−t) = t. */
  @States("K-1")
  @Property(tries = 100)
  Claim reflection(@ForAll @LogUniform(min = 1e-9, max = 3.14) double angle) {
    return reflected(ArcCosine.STEP, ArcCosine.RELU, angle);
  }

  @Mutant(of = "K-1", change = "κ₀ and κ₁ swapped")
  @Property(tries = 20)
  Claim reflectionSwapped(@ForAll @LogUniform(min = 0.1, max = 3) double angle) {
    return reflected(ArcCosine.RELU, ArcCosine.STEP, angle);
  }

  private static Claim reflected(Kernel zero, Kernel one, double angle) {
    double opposite = Math.PI - angle;
    return Identity.of("κ₀(t) + κ₀(−t)", zero.at(opposite) + zero.at(angle), "1", 1)
        .and(Identity.of("κ₁(t) − κ₁(−t)", one.at(angle) - one.at(opposite), "t", StrictMath.cos(angle)))
        .relativeTo("κ(1)", 1)
        .within(ROUNDING, "rounding of arc cosines");
  }

  /** K-1: κ₁′ = κ₀, by integration: κ₁(cos a) − κ₁(cos b) = ∫ κ₀(cos θ) sin θ dθ over [a, b]. */
  @States("K-1")
  @Property(tries = 100)
  Claim derivative(
      @ForAll @LogUniform(min = 1e-3, max = 3.1) double a, @ForAll @LogUniform(min = 1e-3, max = 3.1) double b) {
    return integrated(ArcCosine.STEP, ArcCosine.RELU, a, b);
  }

  @Mutant(of = "K-1", change = "without the factor 2: κ₀/2 in place of κ₀")
  @Property(tries = 20)
  Claim derivativeWithoutFactor(
      @ForAll @LogUniform(min = 0.1, max = 1) double a, @ForAll @LogUniform(min = 1.5, max = 3.1) double b) {
    return integrated((angle, x, y) -> ArcCosine.STEP.at(angle, x, y) / 2, ArcCosine.RELU, a, b);
  }

  private static Claim integrated(Kernel derivative, Kernel kernel, double a, double b) {
    return Identity.of("κ₁(cos a) − κ₁(cos b)", trial -> kernel.at(a) - kernel.at(b),
        "∫ κ₀", trial -> PlaneExpectations.integral(derivative, a, b))
        .relativeTo("κ₁(1)", 1)
        .within(ROUNDING, "quadrature");
  }

  /**
   * K-1 in the plane of two inputs of any norm: w has a uniform direction there and E|w|² = 2, so 2 E[relu relu] is
   * (2/π)‖x‖‖y‖ ∫ cos φ cos(φ − θ) over the directions in which both are active, and κ₀ their share.
   */
  @States("K-1")
  @Property(tries = 100)
  Claim theClosedFormIsTheExpectation(@ForAll InputPair pair) {
    return expected(pair, ArcCosine.STEP, ArcCosine.RELU);
  }

  @Mutant(of = "K-1", change = "κ₁ without the norms")
  @Property(tries = 20)
  Claim withoutNorms(@ForAll InputPair pair) {
    return expected(pair, ArcCosine.STEP, (angle, x, y) -> ArcCosine.RELU.at(angle));
  }

  private static Claim expected(InputPair pair, Kernel zero, Kernel one) {
    return Identity.everywhere("κ₀, κ₁(x, y)", "2E[1[⟨w,x⟩ > 0] 1[⟨w,y⟩ > 0]], 2E[relu⟨w,x⟩ relu⟨w,y⟩]",
        trial -> exactly(PlaneExpectations.violation(pair.x(), pair.y(), zero, one)))
        .relativeTo("1, ‖x‖‖y‖", 1)
        .within(ROUNDING, "quadrature");
  }

  /**
   * K-1 at finite width: (2/m) Σ relu⟨w_r,x⟩ relu⟨w_r,y⟩ has variance at most 6‖x‖²‖y‖²/m, as E g⁴ = 3 and half of it
   * is active.
   */
  @States("K-1")
  @Property(tries = 4)
  Claim randomNeuronsAgree(@ForAll InputPair pair) {
    return sampled(pair, ArcCosine.RELU, 400);
  }

  @Mutant(of = "K-1", change = "the kernel without its factor ½")
  @Property(tries = 20)
  Claim randomNeuronsWithoutHalf(@ForAll InputPair pair) {
    return sampled(pair, (angle, x, y) -> 2 * ArcCosine.RELU.at(angle, x, y), 1000);
  }

  private static Claim sampled(InputPair pair, Kernel kernel, int m) {
    double[] x = pair.x();
    double[] y = pair.y();
    return Claim.inequality()
        .withProbability(0.75)
        .left("|(2/m) Σ relu relu − κ₁|/(‖x‖‖y‖)", trial -> exactly(distance(x, y, kernel, m, trial)))
        .right("2 √(6/m)", 2 * Math.sqrt(6.0 / m));
  }

  private static double distance(double[] x, double[] y, Kernel kernel, int m, Trial trial) {
    double average = PlaneExpectations.average(x, y, m, trial.stream("weights"));
    return Math.abs(average - kernel.of(x, y)) / (Angle.norm(x) * Angle.norm(y));
  }

  /** K-2: h(t) = t/4 + Σ c_{2l} t^{2l}; what is missing after 2l terms is below c_{2l+2} t^{2l+2}/(1 − t²). */
  @States(value = "K-2", rests = "K-1")
  @Property(tries = 100)
  @Theorem(paper = Paper.FINE_GRAINED, name = "Kernel of the first layer", constants = Theorem.Constants.READ)
  Claim powerSeries(@ForAll @LogUniform(min = 0.03, max = 3.1) double angle, @ForAll @Width(max = 100) int l) {
    return series(StrictMath.cos(angle), l, ArcCosine.FIRST_LAYER);
  }

  @Mutant(of = "K-2", change = "the kernel without its factor ½")
  @Property(tries = 200)
  Claim seriesWithoutHalf(@ForAll @LogUniform(min = 0.1, max = 0.9) double t) {
    return series(t, 100, (angle, x, y) -> 2 * ArcCosine.FIRST_LAYER.at(angle, x, y));
  }

  private static Claim series(double t, int l, Kernel kernel) {
    return Claim.inequality()
        .left("|h(t) − Σ_{k ≤ 2l} c_k tᵏ|", exactly(Math.abs(kernel.atCosine(t) - PowerSeries.partialSum(t, 2 * l))))
        .right("c_{2l+2} t^{2l+2}/(1 − t²)", PowerSeries.remainder(t, 2 * l))
        .roundingOf("2h(1), the size of the terms", 1)
        .upToRounding(1e-15);
  }

  /**
   * K-3: the recursion for one pair against Σ_l G⁽ˡ⁾ ∘ Ġ⁽ˡ⁺¹⁾ ∘ … ∘ Ġ⁽ᴸ⁾, which uses arc cosines, so that inputs must
   * not be nearly parallel.
   */
  @States(value = "K-3", rests = "K-1")
  @Property(tries = 100)
  Claim deepRecursion(@ForAll InputPair pair, @ForAll @Width(max = 6) int L) {
    return deep(pair, L, Deep.ntk(L));
  }

  @Mutant(of = "K-3", change = "the conjugate kernel of the last layer in place of the NTK")
  @Property(tries = 20)
  Claim lastLayerOnly(@ForAll InputPair pair, @ForAll @Width(min = 2, max = 6) int L) {
    return deep(pair, L, Deep.conjugate(L));
  }

  private static Claim deep(InputPair pair, int L, Kernel kernel) {
    double angle = Angle.between(pair.x(), pair.y());
    return Identity.of("NTK recursion", trial -> kernel.at(angle),
        "Σ_l G⁽ˡ⁾ ∘ Ġ⁽ˡ⁺¹⁾ ∘ … ∘ Ġ⁽ᴸ⁾", trial -> PlaneExpectations.sumOverLayers(StrictMath.cos(angle), L))
        .relativeTo("κ₁(1)", 1)
        .within(1e-12, "rounding of arc cosines")
        .assume("sin of the angle", StrictMath.sin(angle), atLeast(0.01));
  }
}
