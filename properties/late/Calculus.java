package late;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.late.Checks;
import assay.kernel.ArcCosine;
import assay.kernel.EvenRelu;
import assay.kernel.Kernel;
import assay.kernel.ReluHermite;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.stats.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * ZG-K, ZG-HERM, ZG-HOM, ZG-BAL, ZG-REG: the exact calculus of a two-layer ReLU network over Gaussian inputs, whose
 * affine part is fitted away.
 */
@Theorem(paper = Paper.LOCAL, name = "Setting: loss, gradient and decay in closed form",
    constants = Theorem.Constants.DERIVED)
class Calculus {

  /** K(cos θ) is E|z z′|/4 − 1/(2π) for unit Gaussians of correlation cos θ, and ReLU's kernel less 1/(2π) + ρ/4. */
  @States("ZG-K")
  @Property(tries = 60)
  Claim theKernelIsTheExpectation(@ForAll @LogUniform(min = 1e-4, max = 3.14) double angle) {
    return kernel(angle, new EvenRelu(), 0.25);
  }

  @Mutant(of = "ZG-K", change = "without the linear part: κ − 1/(2π)")
  @Property(tries = 10)
  Claim withoutTheLinearPart(@ForAll @LogUniform(min = 0.1, max = 1) double angle) {
    return kernel(angle, (t, x, y) -> ArcCosine.RELU.at(t) / 2 - 1 / (2 * Math.PI), 0.25);
  }

  private static Claim kernel(double angle, Kernel K, double linear) {
    double rho = StrictMath.cos(angle);
    return Identity.of("K(ρ)", trial -> K.at(angle), "E|z z′|/4 − 1/(2π)", trial -> Checks.expectation(angle))
        .and(Identity.of("κ(ρ)", ArcCosine.RELU.at(angle) / 2, "K(ρ) + 1/(2π) + ρ/4",
            K.at(angle) + 1 / (2 * Math.PI) + linear * rho))
        .relativeTo("K(1)", EvenRelu.AT_ONE)
        .within(1e-14, "rounding and quadrature");
  }

  /** K is the Hermite series of ReLU from degree 2 on; what is missing lies below the first missing term/(1 − ρ²). */
  @States("ZG-K")
  @Property(tries = 60)
  Claim theKernelIsTheHermiteSeries(
      @ForAll @LogUniform(min = 0.4, max = 1.5) double angle, @ForAll @Width(min = 1, max = 10) int half) {
    return series(angle, 2 * half, 1);
  }

  @Mutant(of = "ZG-K", change = "from one more term on")
  @Property(tries = 10)
  Claim oneTermTooMany(@ForAll @LogUniform(min = 0.4, max = 0.8) double angle) {
    return series(angle, 6, 0.3);
  }

  private static Claim series(double angle, int k, double factor) {
    double rho = StrictMath.cos(angle);
    return Claim.inequality()
        .left("K(ρ) − Σ_{2 ≤ n ≤ k} c_n² ρⁿ", Interval.exactly(EvenRelu.value(angle) - ReluHermite.series(rho, 2, k)))
        .right("c_{k+2}² ρ^{k+2}/(1 − ρ²)", factor * ReluHermite.remainder(rho, k))
        .roundingOf("K(1)", EvenRelu.AT_ONE)
        .upToRounding(1e-15);
  }

  /** The least loss over the affine part is that of what has degree two and more, by orthogonality. */
  @States(value = "ZG-HERM", rests = "ZG-K")
  @Property(tries = 40)
  Claim theBestAffinePartLeavesDegreeTwo(
      @ForAll Teachers f, @ForAll @Width(min = 1, max = 40) int m) {
    return projected(f, m, 0.25);
  }

  @Mutant(of = "ZG-HERM", change = "the linear part projected off once and a half")
  @Property(tries = 10)
  Claim projectedTooFar(@ForAll Teachers f, @ForAll @Width(min = 1, max = 40) int m) {
    return projected(f, m, 0.375);
  }

  private static PerTrial<Checks> checks(Teachers f, int m) {
    return PerTrial.of(trial -> Checks.of(f.teacher(), m, trial.stream("student")));
  }

  private static Claim projected(Teachers f, int m, double linear) {
    PerTrial<Checks> checks = checks(f, m);
    return Identity.of("min over α, β of E(f + α + ⟨β,x⟩ − f*)²", trial -> checks.apply(trial).projected(linear),
        "ΣΣ b b′ K(ρ)", trial -> checks.apply(trial).loss())
        .relativeTo("|μ − μ*|₁²", checks.get(c -> Interval.exactly(c.size())))
        .within(1e-14, "rounding of a double sum of terms below ½");
  }

  /** Both layers of a neuron have the same derivative along themselves, since ReLU is homogeneous. */
  @States("ZG-HOM")
  @Property(tries = 40)
  Claim bothLayersHaveOneDerivative(@ForAll Teachers f, @ForAll @Width(min = 1, max = 40) int m) {
    return homogeneous(f, m, 1);
  }

  @Mutant(of = "ZG-HOM", change = "twice a_i ∂L/∂a_i")
  @Property(tries = 10)
  Claim twiceTheOutput(@ForAll Teachers f, @ForAll @Width(min = 1, max = 40) int m) {
    return homogeneous(f, m, 2);
  }

  private static Claim homogeneous(Teachers f, int m, double factor) {
    PerTrial<Checks> checks = checks(f, m);
    return Identity.ofVectors("⟨w_i, ∂L/∂w_i⟩", trial -> checks.apply(trial).alongInputs(),
        "a_i ∂L/∂a_i", trial -> checks.apply(trial).alongOutputs(factor))
        .relativeTo("(|μ|₁ + |μ*|₁)²", checks.get(c -> Interval.exactly(c.size())))
        .within(1e-14, "rounding of inner products");
  }

  /** The gradient is that of the loss, by central differences of fourth order. */
  @States("ZG-K")
  @Property(tries = 20)
  Claim theGradientIsTheDerivative(@ForAll Teachers f, @ForAll @Width(min = 2, max = 20) int m) {
    PerTrial<Checks> checks = checks(f, m);
    return Identity.of("⟨∇L, v⟩", trial -> checks.apply(trial).slope(),
        "(8(L(h) − L(−h)) − (L(2h) − L(−2h)))/(12h)", trial -> checks.apply(trial).difference(1e-3))
        .relativeTo("(|μ|₁ + |μ*|₁)²", checks.get(c -> Interval.exactly(c.size())))
        .within(1e-8, "h³ of a loss whose third derivative jumps where directions meet");
  }

  /** One step of descent: |w|² − a² shrinks by (1 − ηλ)² but for the square of the step. */
  @States(value = "ZG-BAL", rests = "ZG-HOM")
  @Property(tries = 40)
  Claim imbalanceDecays(
      @ForAll Teachers f, @ForAll @Width(min = 1, max = 40) int m,
      @ForAll @LogUniform(min = 0.01, max = 0.5) double eta,
      @ForAll @LogUniform(min = 1e-3, max = 0.5) double lambda) {
    return balanced(f, m, eta, lambda, 2);
  }

  @Mutant(of = "ZG-BAL", change = "1 − ηλ in place of its square")
  @Property(tries = 10)
  Claim imbalanceWithoutSquare(
      @ForAll Teachers f, @ForAll @Width(min = 1, max = 40) int m,
      @ForAll @LogUniform(min = 0.01, max = 0.5) double eta) {
    return balanced(f, m, eta, 0.1, 1);
  }

  private static Claim balanced(Teachers f, int m, double eta, double lambda, int power) {
    PerTrial<Checks> checks = checks(f, m);
    return Identity.ofVectors("|w⁺|² − a⁺²", trial -> checks.apply(trial).imbalanceAfter(eta, lambda),
        "(1 − ηλ)² (|w|² − a²) + η² (|g_w|² − g_a²)",
        trial -> checks.apply(trial).imbalanceForetold(eta, lambda, power))
        .relativeTo("max |w_i|² + a_i²", checks.get(c -> Interval.exactly(c.largest())))
        .within(1e-13, "rounding of squares of the step, which is up to some |μ| long");
  }

  /** The penalty is the total variation of the measure plus the imbalance: (λ/2) Σ (|a_i| − |w_i|)² over λ|μ|₁. */
  @States("ZG-REG")
  @Property(tries = 40)
  Claim decayIsTotalVariation(
      @ForAll Teachers f, @ForAll @Width(min = 1, max = 40) int m,
      @ForAll @LogUniform(min = 1e-3, max = 1) double lambda) {
    return penalty(f, m, lambda, 1);
  }

  @Mutant(of = "ZG-REG", change = "2λ|μ|₁ in place of λ|μ|₁")
  @Property(tries = 10)
  Claim twiceTheVariation(@ForAll Teachers f, @ForAll @Width(min = 1, max = 40) int m) {
    return penalty(f, m, 0.1, 2);
  }

  private static Claim penalty(Teachers f, int m, double lambda, double factor) {
    PerTrial<Checks> checks = checks(f, m);
    return Identity.of("(λ/2)(|a|² + |W|²)", trial -> lambda / 2 * checks.apply(trial).squares(),
        "λ|μ|₁ + (λ/2) Σ (|a_i| − |w_i|)²",
        trial -> lambda * (factor * checks.apply(trial).variation() + checks.apply(trial).imbalance() / 2))
        .within(1e-13, "rounding of sums of m terms");
  }
}
