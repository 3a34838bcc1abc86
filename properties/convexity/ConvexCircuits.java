package convexity;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.convexity.ConvexCircuit;
import assay.experiment.convexity.CubicCircuit;
import assay.experiment.convexity.Midpoint;
import assay.experiment.convexity.RandomCircuit;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * C-1, C-2: a circuit C(W) whose squared loss ‖C(W) − y‖² is convex in its parameters for every label y is affine in
 * them: what is convex for all labels is a kernel. For every other circuit a label is constructed at which the loss is
 * not convex. All labels are needed: if only y ≤ 0 occur, circuits that are not affine have convex losses. C-8:
 * one-point convexity, that gradients point away from a minimum, is less: it holds for all labels of circuits that are
 * not affine.
 */
@Theorem(paper = Paper.TALK, name = "Convex circuits are linear", constants = Theorem.Constants.DERIVED)
class ConvexCircuits {

  private static final String BENT = "‖D‖ / (‖C(W₁)‖ + ‖C(W₂)‖ + ‖C(W̄)‖)";

  /** The label y = −tD with t = t₀ + 1 + |t₀|; the loss at W̄ = (W₁ + W₂)/2 is above the mean by 2‖D‖² (1 + |t₀|). */
  @States("C-1")
  @Property(tries = 100)
  Claim everyOtherCircuitHasALabelAtWhichItIsNotConvex(
      @ForAll @Width(max = 6) int p, @ForAll @Width(min = 8, max = 14) int gates, @ForAll @Width(max = 4) int k,
      @ForAll long seed) {
    return violated(new RandomCircuit(p, gates, k, false, seed), 1);
  }

  @Mutant(of = "C-1", change = "the label +tD")
  @Property(tries = 30)
  Claim theOppositeLabel(
      @ForAll @Width(max = 6) int p, @ForAll @Width(min = 8, max = 14) int gates, @ForAll long seed) {
    return violated(new RandomCircuit(p, gates, 2, false, seed), -1);
  }

  private static Claim violated(RandomCircuit circuit, int sign) {
    var midpoint = PerTrial.of(trial -> Midpoint.of(circuit::at, circuit.parameters(), trial));
    var label = midpoint.get(m -> m.label(sign * (m.threshold() + 1 + Math.abs(m.threshold()))));
    return Claim.inequality()
        .assume(BENT, midpoint.get(m -> exactly(m.relativeBend())), atLeast(1e-3))
        .left("½ (L_y(W₁) + L_y(W₂))", trial -> exactly(midpoint.apply(trial).ends(label.apply(trial))))
        .right("L_y(W̄)", trial -> exactly(midpoint.apply(trial).atTheMiddle(label.apply(trial))));
  }

  /** By how much, for any t and any circuit. */
  @States("C-1")
  @Property(tries = 100)
  Claim theViolationIsKnown(
      @ForAll @Width(max = 6) int p, @ForAll @Width(min = 8, max = 14) int gates, @ForAll @Width(max = 4) int k,
      @ForAll @LogUniform(min = 1e-2, max = 1e2) double t, @ForAll long seed) {
    return excess(new RandomCircuit(p, gates, k, false, seed), t, 2);
  }

  @Mutant(of = "C-1", change = "‖D‖² (t − t₀) in place of 2‖D‖² (t − t₀)")
  @Property(tries = 30)
  Claim halfTheViolation(
      @ForAll @Width(max = 6) int p, @ForAll @LogUniform(min = 1e-2, max = 1) double t, @ForAll long seed) {
    return excess(new RandomCircuit(p, 10, 2, false, seed), t, 1);
  }

  private static Claim excess(RandomCircuit circuit, double t, double factor) {
    var midpoint = PerTrial.of(trial -> Midpoint.of(circuit::at, circuit.parameters(), trial));
    return Identity
        .of("L_y(W̄) − ½ (L_y(W₁) + L_y(W₂))",
            midpoint.get(m -> m.atTheMiddle(m.label(t)) - m.ends(m.label(t))),
            "2‖D‖² (t − t₀)", midpoint.get(m -> factor * m.squaredBend() * (t - m.threshold())))
        .relativeTo("L_y(W̄) + L_y(W₁) + L_y(W₂)",
            midpoint.get(m -> exactly(m.atTheMiddle(m.label(t)) + 2 * m.ends(m.label(t)))))
        .within(1e-12, "rounding of sums of squares, (1 + t)² of each")
        .assume(BENT, midpoint.get(m -> exactly(m.relativeBend())), above(1e-9));
  }

  /** The other direction: the loss of an affine circuit is convex, whatever the label. */
  @States("C-1")
  @Property(tries = 100)
  Claim affineCircuitsAreConvexForEveryLabel(
      @ForAll @Width(max = 6) int p, @ForAll @Width(min = 4, max = 12) int gates, @ForAll @Width(max = 4) int k,
      @ForAll @LogUniform(min = 0.1, max = 10) double size, @ForAll long seed) {
    var circuit = new RandomCircuit(p, gates, k, true, seed);
    return convex(circuit::at, p, k, size);
  }

  @Mutant(of = "C-1", change = "not affine, and labels of both signs")
  @Property(tries = 30)
  Claim convexForEveryLabel(@ForAll @LogUniform(min = 1, max = 10) double size, @ForAll long seed) {
    var circuit = new RandomCircuit(2, 10, 1, false, seed);
    return convex(circuit::at, 2, 1, size);
  }

  private static Claim convex(UnaryOperator<double[]> circuit, int parameters, int outputs, double size) {
    var midpoint = PerTrial.of(trial -> Midpoint.of(circuit, parameters, trial));
    var label = PerTrial.of(trial -> trial.stream("label").gaussians(outputs, size));
    return Claim.inequality()
        .inEachOf(3)
        .left("L_y(W̄)", trial -> exactly(midpoint.apply(trial).atTheMiddle(label.apply(trial))))
        .right("½ (L_y(W₁) + L_y(W₂))", trial -> exactly(midpoint.apply(trial).ends(label.apply(trial))));
  }

  @States("C-2")
  @Property(tries = 100)
  Claim forLabelsOfOneSignOtherCircuitsAreConvex(
      @ForAll @Width(max = 6) int p, @ForAll @Width(max = 6) int terms,
      @ForAll @LogUniform(min = 1e-3, max = 1e3) double size, @ForAll long seed) {
    return convexAt(new ConvexCircuit(p, terms, seed), -size);
  }

  @Mutant(of = "C-2", change = "labels above 0")
  @Property(tries = 30)
  Claim forTheOtherLabels(
      @ForAll @Width(max = 6) int p, @ForAll @LogUniform(min = 1, max = 1e3) double size, @ForAll long seed) {
    return convexAt(new ConvexCircuit(p, 3, seed), size);
  }

  private static Claim convexAt(ConvexCircuit circuit, double y) {
    var midpoint = PerTrial.of(trial -> Midpoint.of(circuit::at, circuit.parameters(), trial));
    double[] label = {y};
    return Claim.inequality()
        .left("L_y(W̄)", midpoint.get(m -> exactly(m.atTheMiddle(label))))
        .right("½ (L_y(W₁) + L_y(W₂))", midpoint.get(m -> exactly(m.ends(label))));
  }

  /** C(W) = W²: the loss (W² − y)² is convex if and only if y ≤ 0; at y &gt; 0 the middle of ±w is above by this. */
  @States("C-2")
  @Property(tries = 50)
  Claim theSquare(
      @ForAll @LogUniform(min = 1e-3, max = 1e3) double y, @ForAll @LogUniform(min = 1e-3, max = 1e3) double w) {
    var ends = new Midpoint(new double[] {w * w}, new double[] {w * w}, new double[] {0});
    double[] label = {y};
    return Identity.of("L_y(0) − ½ (L_y(w) + L_y(−w))", ends.atTheMiddle(label) - ends.ends(label),
        "w² (2y − w²)", w * w * (2 * y - w * w))
        .relativeTo("L_y(0) + L_y(w)", ends.atTheMiddle(label) + ends.ends(label))
        .within(1e-14, "rounding");
  }

  /** C(W) = W + a W³: ⟨∇L_y(W), W − W*⟩ ≥ 2 ‖W − W*‖² for every label, C(W*) = y. */
  @States("C-8")
  @Property(tries = 50)
  Claim onePointConvexityDoesNotForceThem(
      @ForAll @Width(max = 10) int p, @ForAll @LogUniform(min = 1e-4, max = 10) double bend) {
    return outwards(new CubicCircuit(p, bend), 2);
  }

  @Mutant(of = "C-8", change = "twice as convex")
  @Property(tries = 10)
  Claim twiceAsConvex(@ForAll @Width(max = 10) int p, @ForAll @LogUniform(min = 1e-4, max = 1e-2) double bend) {
    return outwards(new CubicCircuit(p, bend), 4);
  }

  private static Claim outwards(CubicCircuit circuit, double convexity) {
    var point = PerTrial.of(circuit::at);
    return Claim.inequality()
        .left("2 ‖W − W*‖²", point.get(found -> exactly(convexity * found.squaredDistance())))
        .right("⟨∇L_y(W), W − W*⟩", point.get(found -> exactly(found.outwards())));
  }
}
