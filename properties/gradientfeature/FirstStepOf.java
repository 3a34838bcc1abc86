package gradientfeature;

import static assay.claim.Condition.above;
import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.sqrt;

import assay.claim.Claim;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Snapshots;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.core.TwoLayer;
import assay.stats.Interval;
import assay.theorem.gradientfeature.FirstStep;

/** The first step of Algorithm 1 as the engine takes it, against what the theory says of it. */
final class FirstStepOf {

  /** Relative to η⁽¹⁾|ℓ′(0)| E‖x‖ times the neuron's own scale, this much is left to rounding. */
  private static final double ROUNDING = 1e-12;

  final FiniteDistribution D;
  final GradientDescent descent;
  final PerTrial<Snapshots> steps;

  FirstStepOf(FiniteDistribution D, GradientDescent descent) {
    this.D = D;
    this.descent = descent;
    steps = snapshots(descent);
  }

  private PerTrial<Snapshots> snapshots(GradientDescent engine) {
    return PerTrial.of(trial -> {
      Snapshots kept = new Snapshots(0, 1);
      engine.run(D.samples(), trial, kept);
      return kept;
    });
  }

  /** The engine's w⁽¹⁾ against −η⁽¹⁾ ℓ′(0) a⁽⁰⁾ G(w⁽⁰⁾, b) at the theory's start. */
  Claim inputsMatchTheFormula(GradientDescent engine) {
    return inputsMatchTheFormula(engine, D);
  }

  Claim inputsMatchTheFormula(GradientDescent engine, FiniteDistribution truth) {
    PerTrial<Snapshots> run = snapshots(engine);
    return Claim.of("GF-A2")
        .assume("max |G(w_j, b_j)|", trial -> Interval.exactly(largestGradient(truth, start(trial))), above(0))
        .left("max relative |w⁽¹⁾ + η⁽¹⁾ℓ′(0) a⁽⁰⁾G|", trial -> Interval.exactly(inputError(truth, start(trial), run.apply(trial).at(1))))
        .right("rounding", ROUNDING)
        .upToRounding(0);
  }

  /** The engine's a⁽¹⁾ against −η⁽¹⁾ ℓ′(0) E[y relu(⟨w⁽⁰⁾, x⟩ − b)]. */
  Claim outputsMatchTheFormula() {
    return Claim.of("GF-A2")
        .left("max relative |a⁽¹⁾ + η⁽¹⁾ℓ′(0) E[y relu]|", trial -> Interval.exactly(outputError(start(trial), steps.apply(trial).at(1))))
        .right("rounding", ROUNDING)
        .upToRounding(0);
  }

  private TwoLayer start(Trial trial) {
    return descent.initialization().draw(trial, D.dimension());
  }

  private double firstRate() {
    return descent.schedule().firstRate() * descent.loss().slopeAtZero();
  }

  private static double largestGradient(FiniteDistribution D, TwoLayer start) {
    double largest = 0;
    for (int i = 0; i < start.width(); i++) largest = max(largest, Vectors.norm(FirstStep.gradient(D, Vectors.weights(start, i), start.b(i))));
    return largest;
  }

  private double inputError(FiniteDistribution truth, TwoLayer start, TwoLayer first) {
    double error = 0;
    for (int i = 0; i < start.width(); i++) {
      double[] g = FirstStep.gradient(truth, Vectors.weights(start, i), start.b(i));
      double scale = firstRate() * abs(start.a(i)) * truth.meanNorm().hi();
      for (int j = 0; j < g.length; j++) error = worse(error, abs(first.w(i, j) - firstRate() * start.a(i) * g[j]) / scale);
    }
    return error;
  }

  private double outputError(TwoLayer start, TwoLayer first) {
    double error = 0;
    for (int i = 0; i < start.width(); i++) {
      double[] w = Vectors.weights(start, i);
      double scale = firstRate() * (Vectors.norm(w) * D.meanNorm().hi() + abs(start.b(i)));
      error = worse(error, abs(first.a(i) - firstRate() * FirstStep.correlation(D, w, start.b(i))) / scale);
    }
    return error;
  }

  /** The larger one, NaN if either is. */
  private static double worse(double error, double next) {
    return max(error, next);
  }

  /** |W − V| in the Frobenius norm. */
  static double distance(TwoLayer w, TwoLayer v) {
    double square = 0;
    for (int i = 0; i < w.width(); i++) for (int j = 0; j < w.dimension(); j++) square += Math.pow(w.w(i, j) - v.w(i, j), 2);
    return sqrt(square);
  }

  /** |W| in the Frobenius norm. */
  static double norm(TwoLayer w) {
    double square = 0;
    for (int i = 0; i < w.width(); i++) for (int j = 0; j < w.dimension(); j++) square += Math.pow(w.w(i, j), 2);
    return sqrt(square);
  }
}
