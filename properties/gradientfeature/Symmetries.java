package gradientfeature;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.core.TwoLayer;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
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
import assay.stats.Interval;
import assay.theorem.gradientfeature.FirstStep;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-A3 and GF-A4: how the gradient feature G(w, b) = E[y x 1(⟨w, x⟩ &gt; b)] moves with its arguments and with the
 * distribution, and how long it can be. Differences are relative to E‖x‖.
 */
@Theorem(paper = Paper.TITLE, name = "Gradient features", constants = Theorem.Constants.DERIVED)
class Symmetries {

  private static final double ROUNDING = 1e-12;

  /** G(w, b) + G(−w, −b) = E[y x], because no atom lies on the boundary. */
  @States("GF-A3")
  @Property(tries = 100)
  Claim reflection(@ForAll FiniteDistribution D, @ForAll long seed,
      @ForAll @LogUniform(min = 0.05, max = 10) double b) {
    double[] w = weights(D, seed);
    return equal(D, Vectors.sum(GradientFeatures.of(D, w, b), 1, GradientFeatures.of(D, Vectors.scaled(-1, w), -b)),
        D.labelMoment());
  }

  @Mutant(of = "GF-A3", change = "the bias does not change sign with w")
  @Property(tries = 20)
  Claim reflectionWithoutBias(@ForAll FiniteDistribution D, @ForAll long seed,
      @ForAll @LogUniform(min = 0.05, max = 10) double b) {
    double[] w = weights(D, seed);
    return equal(D, Vectors.sum(GradientFeatures.of(D, w, b), 1, GradientFeatures.of(D, Vectors.scaled(-1, w), b)),
        D.labelMoment());
  }

  /** G(cw, cb) = G(w, b) for c &gt; 0. */
  @States("GF-A3")
  @Property(tries = 100)
  Claim scale(@ForAll FiniteDistribution D, @ForAll long seed, @ForAll @LogUniform(min = 0.05, max = 10) double b,
      @ForAll @LogUniform(min = 0.01, max = 100) double c) {
    double[] w = weights(D, seed);
    return equal(D, GradientFeatures.of(D, Vectors.scaled(c, w), c * b), GradientFeatures.of(D, w, b));
  }

  /** G of the rotated distribution at the rotated weight is the rotated G. */
  @States("GF-A3")
  @Property(tries = 100)
  Claim rotation(@ForAll FiniteDistribution D, @ForAll long seed, @ForAll @LogUniform(min = 0.05, max = 10) double b) {
    double[] w = weights(D, seed);
    double[][] Q = Orthogonal.random(D.dimension(), Stream.seeded(seed ^ 1));
    return equal(D, GradientFeatures.of(D.rotated(Q), Vectors.times(Q, w), b),
        Vectors.times(Q, GradientFeatures.of(D, w, b)));
  }

  /** Flipping every label flips G. */
  @States("GF-A3")
  @Property(tries = 100)
  Claim labelFlip(@ForAll FiniteDistribution D, @ForAll long seed, @ForAll @LogUniform(min = 0.05, max = 10) double b) {
    double[] w = weights(D, seed);
    return equal(D, GradientFeatures.of(D.labelsFlipped(), w, b), Vectors.scaled(-1, GradientFeatures.of(D, w, b)));
  }

  /**
   * Coordinates that are always zero change nothing in training: the premise m ≤ e^d is about the proof, not the
   * network.
   */
  @States("GF-A3")
  @Property(tries = 40)
  Claim zeroPadding(@ForAll FiniteDistribution D, @ForAll @Width(max = 64) int m, @ForAll @Width(max = 8) int extra) {
    var schedule = Schedule.algorithm1(0.1, 0.01, 20);
    Initialization start = Initialization.symmetric(m, 1, 1, 0.5);
    var losses = PerTrial
        .of(trial -> new GradientDescent(Loss.HINGE, start, schedule).run(D.samples(), trial).losses());
    var padded = PerTrial.of(trial -> {
      Initialization same = (t, dimension) -> padded(start.draw(t, D.dimension()), dimension);
      return new GradientDescent(Loss.HINGE, same, schedule).run(D.padded(D.dimension() + extra).samples(), trial)
          .losses();
    });
    return Claim.inequality().inEachOf(2)
        .left("max over t of |L(t) − L(t) padded|",
            trial -> Interval.exactly(largestDifference(losses.apply(trial), padded.apply(trial))))
        .right("rounding", 1e-9)
        .upToRounding(0);
  }

  /**
   * Atoms on the boundary ⟨w, x⟩ = b do not count: σ′(0) = 0. On integers there is no rounding, so both sides are
   * equal.
   */
  @States("GF-A3")
  @Property(tries = 100)
  Claim tiesDoNotCount(@ForAll long seed, @ForAll @Width(max = 8) int d, @ForAll @Width(min = 2, max = 64) int atoms) {
    return ties(IntegerCase.drawn(seed, d, atoms), 0);
  }

  @Mutant(of = "GF-A3", change = "σ′(0) = 1")
  @Property(tries = 50)
  Claim tiesCount(@ForAll long seed, @ForAll @Width(max = 8) int d, @ForAll @Width(min = 2, max = 64) int atoms) {
    return ties(IntegerCase.drawn(seed, d, atoms), 1e-9);
  }

  private static Claim ties(IntegerCase c, double lowered) {
    return equal(c.D, GradientFeatures.of(c.D, c.w, c.b - lowered), FirstStep.gradient(c.D, c.w, c.b));
  }

  /** GF-A4: |G(w, b)| ≤ E[‖x‖ 1(⟨w, x⟩ &gt; b)] ≤ B_x1; so B_G &gt; B_x1 leaves S empty. */
  @States("GF-A4")
  @Property(tries = 100)
  Claim lengthByMeanNorm(@ForAll FiniteDistribution D, @ForAll long seed,
      @ForAll @LogUniform(min = 0.05, max = 10) double b) {
    double[] w = weights(D, seed);
    return length(D, w, b).right("E[‖x‖ 1(⟨w,x⟩ > b)]", Interval.exactly(FirstStep.activeNorm(D, w, b)));
  }

  /** GF-A4: |G(w, b)| ≤ √(B_x2 Pr[⟨w, x⟩ &gt; b]). */
  @States("GF-A4")
  @Property(tries = 100)
  Claim lengthByActivation(@ForAll FiniteDistribution D, @ForAll long seed,
      @ForAll @LogUniform(min = 0.05, max = 10) double b) {
    double[] w = weights(D, seed);
    return length(D, w, b).right("√(B_x2 Pr[⟨w,x⟩ > b])",
        D.meanSquaredNorm().times(FirstStep.activeMass(D, w, b)).sqrt());
  }

  @Mutant(of = "GF-A4", change = "half of E[‖x‖ 1(⟨w,x⟩ > b)]")
  @Property(tries = 20)
  Claim lengthByHalfTheNorm(@ForAll @Among(value = Clusters.Two.class, maxNoise = 0.01) FiniteDistribution D,
      @ForAll long seed) {
    double[] w = weights(D, seed);
    return length(D, w, 0.01).right("E[‖x‖ 1(⟨w,x⟩ > b)]/2", Interval.exactly(FirstStep.activeNorm(D, w, 0.01) / 2));
  }

  private static Claim length(FiniteDistribution D, double[] w, double b) {
    return Claim.inequality().left("|G(w, b)|", Interval.exactly(Vectors.norm(GradientFeatures.of(D, w, b))));
  }

  private static Claim equal(FiniteDistribution D, double[] one, double[] other) {
    return Claim.inequality()
        .left("difference relative to E‖x‖", Interval.exactly(largestDifference(one, other) / D.meanNorm().lo()))
        .right("rounding", ROUNDING)
        .upToRounding(0);
  }

  private static double[] weights(FiniteDistribution D, long seed) {
    return Stream.seeded(seed).gaussians(D.dimension(), 1);
  }

  private static double largestDifference(double[] one, double[] other) {
    double largest = 0;
    for (int j = 0; j < one.length; j++) largest = Math.max(largest, Math.abs(one[j] - other[j]));
    return largest;
  }

  private static TwoLayer padded(TwoLayer neurons, int dimension) {
    double[][] w = new double[neurons.width()][dimension];
    double[] b = new double[neurons.width()];
    double[] a = new double[neurons.width()];
    for (int i = 0; i < w.length; i++) {
      System.arraycopy(Vectors.weights(neurons, i), 0, w[i], 0, neurons.dimension());
      b[i] = neurons.b(i);
      a[i] = neurons.a(i);
    }
    return TwoLayer.of(w, b, a);
  }

  /** Whole numbers throughout, with atoms exactly on the boundary. */
  private record IntegerCase(FiniteDistribution D, double[] w, double b) {

    static IntegerCase drawn(long seed, int d, int atoms) {
      Stream stream = Stream.seeded(seed);
      double[][] x = new double[atoms][d];
      double[] y = new double[atoms];
      for (int n = 0; n < atoms; n++) {
        for (int j = 0; j < d; j++) x[n][j] = stream.below(5) - 2;
        y[n] = stream.sign();
      }
      x[0][0] = 3;
      double[] w = new double[d];
      for (int j = 0; j < d; j++) w[j] = stream.below(5) - 2;
      return new IntegerCase(FiniteDistribution.uniform("integer atoms", x, y), w, Vectors.dot(w, x[0]));
    }
  }
}
