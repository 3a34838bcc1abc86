package gradientfeature;


import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.core.TwoLayer;
import assay.stats.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The set-up of gradient-feature learning as exact identities: the symmetric initialization computes zero, and the first
 * step with λ⁽¹⁾ = 1/η⁽¹⁾ replaces every weight by its gradient feature.
 */
@Theorem(paper = Paper.TITLE, name = "Set-up and first step", constants = Theorem.Constants.RECALLED)
class SetUp {

  /** GF-A1: f⁽⁰⁾ = 0, to the bit. */
  @Property(tries = 60)
  Claim theInitialNetworkIsZero(
      @ForAll FiniteDistribution D, @ForAll @Width(max = 512) int m, @ForAll @LogUniform(min = 0.05, max = 10) double bias, @ForAll @LogUniform(min = 1e-3, max = 1e9) double scale) {
    return startsAtZero(D, Initialization.symmetric(m, scale, 1, bias));
  }

  @Mutant(of = "GF-A1", change = "initialization without the copies of opposite a")
  @Property(tries = 20)
  Claim withoutCopies(@ForAll FiniteDistribution D, @ForAll @Width(max = 512) int m) {
    return startsAtZero(D, Broken.withoutCopies(Initialization.symmetric(m, 1, 1, 0.5)));
  }

  private static Claim startsAtZero(FiniteDistribution D, Initialization initialization) {
    var largest = PerTrial.of(trial -> largestOutput(D, initialization, trial));
    return Claim.of("GF-A1").inEachOf(2).left("max |f⁽⁰⁾(x)|", largest).right("0", 0).upToRounding(0);
  }

  private static Interval largestOutput(FiniteDistribution D, Initialization initialization, Trial trial) {
    double[] largest = {0};
    var untrained = new GradientDescent(Loss.HINGE, initialization, Schedule.algorithm1(1, 1, 1));
    untrained.run(D.samples(), trial, (t, loss, trainer) -> {
      for (int n = 0; t == 0 && n < D.size(); n++) largest[0] = Math.max(largest[0], Math.abs(trainer.output(n)));
    });
    return Interval.exactly(largest[0]);
  }

  /** GF-A2: w⁽¹⁾ = −η⁽¹⁾ ℓ′(0) a⁽⁰⁾ G(w⁽⁰⁾, b), every neuron, up to rounding. */
  @Property(tries = 60)
  Claim theFirstStepLearnsTheGradientFeature(
      @ForAll FiniteDistribution D, @ForAll @Width(max = 256) int m, @ForAll @LogUniform(min = 0.05, max = 10) double bias, @ForAll @LogUniform(min = 1e-6, max = 1) double rate, @ForAll Loss loss) {
    FirstStepOf run = new FirstStepOf(D, descent(m, bias, rate, loss));
    return run.inputsMatchTheFormula(run.descent);
  }

  /** GF-A2: a⁽¹⁾ = −η⁽¹⁾ ℓ′(0) E[y relu(⟨w⁽⁰⁾, x⟩ − b)]. */
  @Property(tries = 60)
  Claim theFirstStepSetsTheOutputs(
      @ForAll FiniteDistribution D, @ForAll @Width(max = 256) int m, @ForAll @LogUniform(min = 0.05, max = 10) double bias, @ForAll @LogUniform(min = 1e-6, max = 1) double rate, @ForAll Loss loss) {
    return new FirstStepOf(D, descent(m, bias, rate, loss)).outputsMatchTheFormula();
  }

  @Mutant(of = "GF-A2", change = "λ⁽¹⁾ = 1/(2η⁽¹⁾)")
  @Property(tries = 20)
  Claim halfDecay(@ForAll FiniteDistribution D, @ForAll @Width(max = 64) int m) {
    FirstStepOf run = new FirstStepOf(D, descent(m, 0.5, 0.1, Loss.HINGE));
    return run.inputsMatchTheFormula(run.descent.with(run.descent.schedule().withFirstKeep(0.5)));
  }

  @Mutant(of = "GF-A2", change = "+b in place of −b")
  @Property(tries = 20)
  Claim plusBias(@ForAll FiniteDistribution D, @ForAll @Width(max = 64) int m) {
    FirstStepOf run = new FirstStepOf(D, descent(m, 0.5, 0.1, Loss.HINGE));
    return run.inputsMatchTheFormula(run.descent.with(Broken.plusBias(run.descent.initialization())));
  }

  @Mutant(of = "GF-A2", change = "a updated before W")
  @Property(tries = 20)
  Claim outputsFirst(@ForAll FiniteDistribution D, @ForAll @Width(max = 64) int m) {
    FirstStepOf run = new FirstStepOf(D, descent(m, 0.5, 0.1, Loss.HINGE));
    return run.inputsMatchTheFormula(run.descent.with(Broken::outputsFirst));
  }

  @Mutant(of = "GF-A2", change = "inputs kept in single precision")
  @Property(tries = 20)
  Claim singlePrecision(@ForAll FiniteDistribution D, @ForAll @Width(max = 64) int m) {
    FirstStepOf exact = new FirstStepOf(D, descent(m, 0.5, 0.1, Loss.HINGE));
    return new FirstStepOf(rounded(D), exact.descent).inputsMatchTheFormula(exact.descent, D);
  }

  private static FiniteDistribution rounded(FiniteDistribution D) {
    double[][] x = new double[D.size()][D.dimension()];
    double[] y = new double[D.size()];
    double[] weight = new double[D.size()];
    for (int n = 0; n < D.size(); n++) {
      for (int j = 0; j < D.dimension(); j++) x[n][j] = (float) D.x(n, j);
      y[n] = D.label(n);
      weight[n] = D.weight(n);
    }
    return FiniteDistribution.of(D.description(), x, y, weight);
  }

  /** GF-A7: the first step forgets w⁽⁰⁾ but for its activation pattern: another w⁽⁰⁾ with the same pattern gives the same bits. */
  @Property(tries = 60)
  Claim onlyThePatternSurvivesTheFirstStep(@ForAll FiniteDistribution D, @ForAll @Width(max = 256) int m, @ForAll @LogUniform(min = 0.05, max = 10) double bias) {
    GradientDescent descent = descent(m, bias, 0.1, Loss.HINGE);
    return forgets(D, descent, descent.with(NearbyStart.of(D, descent.initialization())));
  }

  @Mutant(of = "GF-A7", change = "λ⁽¹⁾ = 1/(2η⁽¹⁾): part of the initialization survives")
  @Property(tries = 20)
  Claim halfTheStartSurvives(@ForAll FiniteDistribution D, @ForAll @Width(max = 64) int m) {
    GradientDescent standard = descent(m, 0.5, 0.1, Loss.HINGE);
    GradientDescent half = standard.with(standard.schedule().withFirstKeep(0.5));
    return forgets(D, half, half.with(NearbyStart.of(D, half.initialization())));
  }

  private static Claim forgets(FiniteDistribution D, GradientDescent descent, GradientDescent nearby) {
    var pair = PerTrial.of(trial -> new TwoLayer[] {afterFirstStep(D, descent, trial), afterFirstStep(D, nearby, trial)});
    return Claim.of("GF-A7").inEachOf(2)
        .left("max |w⁽¹⁾ − w̃⁽¹⁾|", pair.get(w -> Interval.exactly(largestDifference(w[0], w[1]))))
        .right("0", 0)
        .upToRounding(0);
  }

  /** GF-A7: the first step leaves the lazy regime: |W_1 − W_0| ≥ |W_0|, exactly, because the mirrored neurons' steps cancel in ⟨W_0, W_1⟩. */
  @Property(tries = 60)
  Claim theFirstStepLeavesTheLazyRegime(@ForAll FiniteDistribution D, @ForAll @Width(max = 256) int m, @ForAll @LogUniform(min = 0.05, max = 10) double bias, @ForAll @LogUniform(min = 1e-3, max = 1) double rate) {
    return leaves(new FirstStepOf(D, descent(m, bias, rate, Loss.HINGE)));
  }

  @Mutant(of = "GF-A7", change = "λ⁽¹⁾ = 0: the lazy regime")
  @Property(tries = 20)
  Claim lazy(@ForAll FiniteDistribution D, @ForAll @Width(max = 64) int m) {
    GradientDescent standard = descent(m, 0.5, 1e-3, Loss.HINGE);
    return leaves(new FirstStepOf(D, standard.with(standard.schedule().withFirstKeep(1))));
  }

  private static Claim leaves(FirstStepOf run) {
    return Claim.of("GF-A7").inEachOf(2)
        .left("|W_0|", run.steps.get(s -> Interval.exactly(FirstStepOf.norm(s.at(0)))))
        .right("|W_1 − W_0|", run.steps.get(s -> Interval.exactly(FirstStepOf.distance(s.at(0), s.at(1)))));
  }

  private static GradientDescent descent(int m, double bias, double rate, Loss loss) {
    return new GradientDescent(loss, Initialization.symmetric(m, 1, 1, bias), Schedule.algorithm1(rate, rate, 1));
  }

  private static TwoLayer afterFirstStep(FiniteDistribution D, GradientDescent descent, Trial trial) {
    return descent.run(D.samples(), trial).end();
  }

  private static double largestDifference(TwoLayer one, TwoLayer other) {
    double largest = 0;
    for (int i = 0; i < one.width(); i++) for (int j = 0; j < one.dimension(); j++) largest = Math.max(largest, Math.abs(one.w(i, j) - other.w(i, j)));
    return largest;
  }
}
