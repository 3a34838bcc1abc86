package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Equality;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.experiment.gradientfeature.IntegerAtoms;
import assay.experiment.gradientfeature.PaddedStart;
import assay.feature.GradientFeatures;
import assay.linear.Orthogonal;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.theorem.gradientfeature.FirstStep;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-A3 and GF-A4: how the gradient feature G(w, b) = E[y x 1(⟨w, x⟩ &gt; b)] moves with its arguments and with the
 * distribution, and how long it can be.
 */
@Theorem(paper = Paper.TITLE, name = "Gradient features", constants = Theorem.Constants.DERIVED)
class Symmetries {

  /** Because no atom lies on the boundary. */
  @States("GF-A3")
  @Property(tries = 100)
  Claim reflection(@ForAll FiniteDistribution D, @ForAll long seed, @ForAll @Bias double b) {
    return reflected(D, seed, b, -b);
  }

  @Mutant(of = "GF-A3", change = "the bias does not change sign with w")
  @Property(tries = 20)
  Claim reflectionWithoutBias(@ForAll FiniteDistribution D, @ForAll long seed, @ForAll @Bias double b) {
    return reflected(D, seed, b, b);
  }

  private static Claim reflected(FiniteDistribution D, long seed, double b, double opposite) {
    double[] w = weights(D, seed);
    return equal(D, Identity.ofVectors("G(w, b) + G(−w, −b)",
        trial -> Vectors.sum(
            GradientFeatures.of(D, w, b), 1, GradientFeatures.of(D, Vectors.scaled(-1, w), opposite)),
        "E[y x]", trial -> D.labelMoment()));
  }

  /** For c &gt; 0. */
  @States("GF-A3")
  @Property(tries = 100)
  Claim scale(
      @ForAll FiniteDistribution D, @ForAll long seed, @ForAll @Bias double b,
      @ForAll @LogUniform(min = 0.01, max = 100) double c) {
    double[] w = weights(D, seed);
    return equal(D, Identity.ofVectors("G(cw, cb)", trial -> GradientFeatures.of(D, Vectors.scaled(c, w), c * b),
        "G(w, b)", trial -> GradientFeatures.of(D, w, b)));
  }

  @States("GF-A3")
  @Property(tries = 100)
  Claim rotation(@ForAll FiniteDistribution D, @ForAll long seed, @ForAll @Bias double b) {
    double[] w = weights(D, seed);
    double[][] Q = Orthogonal.random(D.dimension(), Stream.seeded(seed ^ 1));
    return equal(D, Identity.ofVectors("G(Qw, b) of Qx",
        trial -> GradientFeatures.of(D.rotated(Q), Vectors.times(Q, w), b),
        "Q G(w, b)", trial -> Vectors.times(Q, GradientFeatures.of(D, w, b))));
  }

  @States("GF-A3")
  @Property(tries = 100)
  Claim labelFlip(@ForAll FiniteDistribution D, @ForAll long seed, @ForAll @Bias double b) {
    double[] w = weights(D, seed);
    return equal(D, Identity.ofVectors("G(w, b) of labels −y", trial -> GradientFeatures.of(D.labelsFlipped(), w, b),
        "−G(w, b)", trial -> Vectors.scaled(-1, GradientFeatures.of(D, w, b))));
  }

  /**
   * Coordinates that are always zero change nothing in training: the premise m ≤ e^d is about the proof, not the
   * network.
   */
  @States("GF-A3")
  @Property(tries = 40)
  Claim zeroPadding(@ForAll FiniteDistribution D, @ForAll @Width(max = 64) int m, @ForAll @Width(max = 8) int extra) {
    var start = Initialization.symmetric(m, 1, 1, 0.5);
    var descent = new GradientDescent(Loss.HINGE, start, Schedule.algorithm1(0.1, 0.01, 20));
    var same = descent.with(PaddedStart.of(start, D.dimension()));
    var losses = PerTrial.of(trial -> descent.run(D.samples(), trial).losses());
    var padded = PerTrial.of(trial -> same.run(D.padded(D.dimension() + extra).samples(), trial).losses());
    return Identity.ofVectors("L(t)", losses, "L(t) of padded inputs", padded)
        .within(1e-9, "rounding of 20 steps").inEachOf(2);
  }

  /** Atoms on the boundary ⟨w, x⟩ = b do not count: σ′(0) = 0. On integers there is no rounding that hides one. */
  @States("GF-A3")
  @Property(tries = 100)
  Claim tiesDoNotCount(@ForAll long seed, @ForAll @Width(max = 8) int d, @ForAll @Width(min = 2, max = 64) int atoms) {
    return ties(IntegerAtoms.draw(d, atoms, Stream.seeded(seed)), 0);
  }

  @Mutant(of = "GF-A3", change = "σ′(0) = 1")
  @Property(tries = 50)
  Claim tiesCount(@ForAll long seed, @ForAll @Width(max = 8) int d, @ForAll @Width(min = 2, max = 64) int atoms) {
    return ties(IntegerAtoms.draw(d, atoms, Stream.seeded(seed)), 1e-9);
  }

  private static Claim ties(IntegerAtoms c, double lowered) {
    return equal(c.D(), Identity.ofVectors("G(w, b)", trial -> GradientFeatures.of(c.D(), c.w(), c.b() - lowered),
        "E[y x 1(⟨w,x⟩ > b)]", trial -> FirstStep.gradient(c.D(), c.w(), c.b())));
  }

  private static Claim equal(FiniteDistribution D, Equality equality) {
    return equality.relativeTo("E‖x‖", D.meanNorm().lo()).within(1e-12, "rounding of sums over atoms");
  }

  /** So B_G &gt; B_x1 leaves S empty. */
  @States("GF-A4")
  @Property(tries = 100)
  Claim lengthByMeanNorm(@ForAll FiniteDistribution D, @ForAll long seed, @ForAll @Bias double b) {
    return lengthByMeanNorm(D, seed, b, 1);
  }

  @Mutant(of = "GF-A4", change = "half of E[‖x‖ 1(⟨w,x⟩ > b)]")
  @Property(tries = 20)
  Claim lengthByHalfTheNorm(
      @ForAll @Among(value = Clusters.Two.class, maxNoise = 0.01) FiniteDistribution D, @ForAll long seed) {
    return lengthByMeanNorm(D, seed, 0.01, 0.5);
  }

  private static Claim lengthByMeanNorm(FiniteDistribution D, long seed, double b, double share) {
    double[] w = weights(D, seed);
    return length(D, w, b).right("E[‖x‖ 1(⟨w,x⟩ > b)]", trial -> exactly(share * FirstStep.activeNorm(D, w, b)));
  }

  @States("GF-A4")
  @Property(tries = 100)
  Claim lengthByActivation(@ForAll FiniteDistribution D, @ForAll long seed, @ForAll @Bias double b) {
    double[] w = weights(D, seed);
    return length(D, w, b).right("√(B_x2 Pr[⟨w,x⟩ > b])",
        trial -> D.meanSquaredNorm().times(FirstStep.activeMass(D, w, b)).sqrt());
  }

  private static Claim length(FiniteDistribution D, double[] w, double b) {
    return Claim.inequality().left("|G(w, b)|", trial -> exactly(Vectors.norm(GradientFeatures.of(D, w, b))));
  }

  private static double[] weights(FiniteDistribution D, long seed) {
    return Stream.seeded(seed).gaussians(D.dimension(), 1);
  }
}
