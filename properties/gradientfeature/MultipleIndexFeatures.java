package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.closedform.Link;
import assay.distribution.closedform.MultipleIndex;
import assay.experiment.gradientfeature.IndexNeuron;
import assay.linear.Vectors;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.gradientfeature.SteinGradient;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-F6: labels y = g(Ux) that depend on a few directions of Gaussian inputs. The paper's polynomial labels and
 * constants are recalled and not encoded; these identities take their place. Integrals by Gauss-Hermite, or
 * Gauss-Legendre between kinks.
 */
@Theorem(paper = Paper.TITLE, name = "Multiple-index models", constants = Theorem.Constants.DERIVED)
class MultipleIndexFeatures {

  private static final double QUADRATURE = 1e-8;

  /**
   * (1) G(w, b) lies in the span of the rows of U and w: what n samples show outside of it is noise of size √((d − r −
   * 1) E y²/n).
   */
  @States("GF-F6")
  @Property(tries = 10)
  Claim gradientsLieInTheSpanOfIndexAndNeuron(@ForAll IndexedNeuron s) {
    return outsideTheSpan(s, 200, true);
  }

  @Mutant(of = "GF-F6", change = "(1) the span of the rows of U alone")
  @Property(tries = 10)
  Claim withoutTheNeuron(
      @ForAll @Width(min = 4, max = 8) int d, @ForAll @LogUniform(min = 0.5, max = 0.8) double share,
      @ForAll long seed) {
    return outsideTheSpan(new IndexedNeuron(d, 1, Link.SIGNS, share, 1, 0.5, true, seed), 4000, false);
  }

  /** By Chebyshev's inequality, with probability at least ¾. */
  private static Claim outsideTheSpan(IndexedNeuron s, int n, boolean neuron) {
    var square = PerInstance.of(trial -> s.model().meanSquaredLabel());
    int left = s.d() - s.r() - (neuron ? 1 : 0);
    return Claim.inequality()
        .withProbability(0.75)
        .left("|part of Ĝ(w, b) outside the span|", trial -> {
          double[] g = s.empirical(n, trial);
          return exactly(Vectors.norm(neuron ? s.neuron().outsideSpan(g) : s.model().outside(g)));
        })
        .right("2 √((d − r − 1) E y²/n)", square.get(y -> exactly(2 * Math.sqrt(left * y / n))));
  }

  /** The integral itself against samples, within 2√(E[y²|x|²]/n) with probability at least ¾. */
  @States("GF-F6")
  @Property(tries = 8)
  Claim samplesAgree(@ForAll IndexedNeuron s) {
    return samples(s, 200, 1);
  }

  @Mutant(of = "GF-F6", change = "a fiftieth of the distance to the samples")
  @Property(tries = 5)
  Claim samplesAgreeTooWell(@ForAll IndexedNeuron s) {
    return samples(s, 200, 0.02);
  }

  private static Claim samples(IndexedNeuron s, int n, double share) {
    var g = PerInstance.of(trial -> s.neuron().gradient());
    var square = PerInstance.of(trial -> s.model().meanSquaredNorm());
    return Claim.inequality()
        .withProbability(0.75)
        .left("|Ĝ(w, b) − G(w, b)|", trial -> exactly(Vectors.distance(s.empirical(n, trial), g.apply(trial))))
        .right("2 √(E[y²|x|²]/n)", square.get(norm -> exactly(share * 2 * Math.sqrt(norm / n))));
  }

  /**
   * (2) |P_⊥G| = (|P_⊥w|/|w|) φ(b/|w|) |E[g(Ux) | ⟨w, x⟩ = b]|, also for labels that jump: the edge is the only way out
   * of the span.
   */
  @States("GF-F6")
  @Property(tries = 24)
  Claim onlyTheEdgeLeadsOutOfTheIndex(@ForAll IndexedNeuron s) {
    return outOfTheIndex(s, 1);
  }

  @Mutant(of = "GF-F6", change = "(2) φ(b/|w|) |E[g | ⟨w, x⟩ = b]| without |P_⊥w|/|w|")
  @Property(tries = 20)
  Claim withoutTheShare(@ForAll IndexedNeuron s) {
    return outOfTheIndex(s, 1 / s.share());
  }

  private static Claim outOfTheIndex(IndexedNeuron s, double factor) {
    return Claim.inequality()
        .left("difference of |P_⊥G| from (|P_⊥w|/|w|) φ(b/|w|) |E[g | ⟨w,x⟩ = b]|", trial -> {
          double[] g = s.neuron().gradient();
          double outside = factor * SteinGradient.outside(s.model(), s.weight(), s.bias());
          return exactly(Math.abs(Vectors.norm(s.model().outside(g)) - outside));
        })
        .right("of quadrature", QUADRATURE)
        .upToRounding(0);
  }

  /** (2) Stein: G = Uᵀ E[∇g(Ux) 1(⟨w, x⟩ > b)] + (w/|w|) φ(b/|w|) E[g(Ux) | ⟨w, x⟩ = b] for continuous labels. */
  @States("GF-F6")
  @Property(tries = 24)
  Claim steinsIdentityHolds(@ForAll IndexedNeuron s) {
    return stein(s, trial -> SteinGradient.of(s.model(), s.weight(), s.bias()));
  }

  @Mutant(of = "GF-F6", change = "(2) without the edge")
  @Property(tries = 20)
  Claim withoutTheEdge(@ForAll IndexedNeuron s) {
    return stein(s, trial -> {
      double[] edge = SteinGradient.edge(s.model(), s.weight(), s.bias());
      return Vectors.sum(SteinGradient.of(s.model(), s.weight(), s.bias()), -1, edge);
    });
  }

  private static Claim stein(IndexedNeuron s, Function<Trial, double[]> g) {
    Assume.that(s.link().continuous());
    return Claim.inequality()
        .left("|G(w, b) − Stein's|",
            trial -> exactly(Vectors.distance(s.neuron().gradient(), g.apply(trial))))
        .right("of quadrature", QUADRATURE)
        .upToRounding(0);
  }

  /** (3) |G(w, −b̃) − E[y x]| ≤ √Φ(−b̃/|w|), for labels in [−1, 1]. */
  @States("GF-F6")
  @Property(tries = 30)
  Claim farBelowTheGradientIsTheLabelMoment(@ForAll IndexedNeuron s) {
    return moment(s, SteinGradient.distanceFromMoment(s.length(), s.offset() * s.length()));
  }

  /** A sign seen from b̃ = 0 along itself misses half of E[y x] on a quarter of its bound. */
  @Mutant(of = "GF-F6", change = "(3) Φ(−b̃/|w|) without the root")
  @Property(tries = 40)
  Claim withoutRoot(@ForAll IndexedNeuron s) {
    return moment(s, Math.pow(SteinGradient.distanceFromMoment(s.length(), s.offset() * s.length()), 2));
  }

  private static Claim moment(IndexedNeuron s, double bound) {
    Assume.that(s.link() != Link.PRODUCT);
    return Claim.inequality()
        .left("|G(w, −b̃) − E[y x]|", trial -> exactly(Vectors.distance(below(s), s.model().labelMoment())))
        .right("√Φ(−b̃/|w|)", bound);
  }

  /**
   * (3) So without a part of degree 1 no neuron of large negative bias has a gradient to speak of: (D, −1) is in S for
   * no D.
   */
  @States("GF-F6")
  @Property(tries = 150)
  Claim evenLabelsAreNotFoundWithNegativeBias(@ForAll IndexedNeuron s) {
    Assume.that(s.link().withoutLinearPart(s.r()) && s.link() != Link.PRODUCT);
    return length(s);
  }

  @Mutant(of = "GF-F6", change = "(3) for tanh, which has a part of degree 1")
  @Property(tries = 20)
  Claim linearPart(@ForAll @Width(min = 4, max = 64) int d, @ForAll long seed) {
    return length(new IndexedNeuron(d, 1, Link.TANH, 0.6, 1, 3, false, seed));
  }

  private static Claim length(IndexedNeuron s) {
    return Claim.inequality()
        .left("|G(w, −b̃)|", trial -> exactly(Vectors.norm(below(s))))
        .right("√Φ(−b̃/|w|)", SteinGradient.distanceFromMoment(s.length(), s.offset() * s.length()));
  }

  /** G(w, −b̃). */
  private static double[] below(IndexedNeuron s) {
    return s.model().gradient(s.weight(), -s.offset() * s.length());
  }

  /**
   * A model and a neuron.
   *
   * @param share |P_⊥w|/|w|; near 0 the integrands are too steep for quadrature
   * @param length |w|
   * @param offset |b|/|w|
   */
  @Drawn
  record IndexedNeuron(
      @Width(min = 4, max = 64) int d, @Width(max = 3) int r, Link link,
      @LogUniform(min = 0.5, max = 0.99) double share, @LogUniform(min = 0.1, max = 10) double length,
      @LogUniform(min = 0.05, max = 3) double offset, boolean positive, long seed) {

    MultipleIndex model() {
      return MultipleIndex.random(d, r, link, Stream.seeded(seed));
    }

    double bias() {
      return (positive ? offset : -offset) * length;
    }

    double[] weight() {
      return IndexNeuron.weight(model(), share, length, Stream.seeded(~seed));
    }

    IndexNeuron neuron() {
      return new IndexNeuron(model(), weight(), bias());
    }

    /** Ĝ(w, b). */
    double[] empirical(int n, Trial trial) {
      return neuron().empirical(n, trial.stream("samples"));
    }
  }
}
