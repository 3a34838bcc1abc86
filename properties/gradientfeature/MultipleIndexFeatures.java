package gradientfeature;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
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
import assay.stats.Interval;
import assay.theorem.gradientfeature.SteinGradient;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

  private static final String CHEBYSHEV = "Chebyshev\'s inequality: sums of many terms are nearly Gaussian";

  /**
   * (1) G(w, b) lies in the span of the rows of U and w: what n samples show outside of it is noise of size √((d − r −
   * 1) E y²/n).
   */
  @States("GF-F6")
  @Survives(change = {"half of 2 √((d − r − 1) E y²/n)", "half the allowed failure probability"}, why = CHEBYSHEV)
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

  /** By Chebyshev's inequality, with probability at least ¾; nothing lies outside a span of all dimensions. */
  private static Claim outsideTheSpan(IndexedNeuron s, int n, boolean neuron) {
    var square = PerInstance.of(trial -> s.model().meanSquaredLabel());
    int left = s.d() - s.r() - (neuron ? 1 : 0);
    UnaryOperator<double[]> outside = neuron ? g -> s.neuron().outsideSpan(g) : g -> s.model().outside(g);
    return Claim.inequality()
        .assume("dimensions outside the span", left, above(0))
        .withProbability(0.75)
        .left("|part of Ĝ(w, b) outside the span|",
            trial -> exactly(Vectors.norm(outside.apply(s.empirical(n, trial)))))
        .right("2 √((d − r − 1) E y²/n)", square.get(y -> exactly(2 * Math.sqrt(left * y / n))));
  }

  /** The integral itself against samples, within 2√(E[y²|x|²]/n) with probability at least ¾. */
  @States(value = "GF-F6", rests = "GF-D6")
  @Survives(change = {"half of 2 √(E[y²|x|²]/n)", "half the allowed failure probability"}, why = CHEBYSHEV)
  @Property(tries = 8)
  Claim samplesAgree(@ForAll IndexedNeuron s) {
    var g = PerInstance.of(trial -> s.neuron().gradient());
    var square = PerInstance.of(trial -> s.model().meanSquaredNorm());
    return Claim.inequality()
        .withProbability(0.75)
        .left("|Ĝ(w, b) − G(w, b)|", trial -> exactly(Vectors.distance(s.empirical(200, trial), g.apply(trial))))
        .right("2 √(E[y²|x|²]/n)", square.get(norm -> exactly(2 * Math.sqrt(norm / 200))));
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
    return Identity.of("|P_⊥G|", trial -> Vectors.norm(s.model().outside(s.neuron().gradient())),
        "(|P_⊥w|/|w|) φ(b/|w|) |E[g | ⟨w,x⟩ = b]|",
        trial -> factor * SteinGradient.outside(s.model(), s.weight(), s.bias()))
        .relativeTo("√E y², which bounds |G|", s.labels())
        .within(1e-8, "of quadrature");
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
    return Identity.ofVectors("G(w, b)", trial -> s.neuron().gradient(),
        "Uᵀ E[∇g(Ux) 1(⟨w,x⟩ > b)] + (w/|w|) φ(b/|w|) E[g(Ux) | ⟨w,x⟩ = b]", g)
        .relativeTo("√E y², which bounds |G|", s.labels())
        .within(1e-8, "of quadrature");
  }

  /** (3) |G(w, −b̃) − E[y x]| ≤ √Φ(−b̃/|w|), for labels in [−1, 1]. */
  @States(value = "GF-F6", rests = {"GF-A3", "GF-A4"})
  @Property(tries = 30)
  Claim farBelowTheGradientIsTheLabelMoment(@ForAll IndexedNeuron s) {
    Assume.that(s.link() != Link.PRODUCT);
    return small(s, "|G(w, −b̃) − E[y x]|",
        trial -> exactly(Vectors.distance(s.below(), s.model().labelMoment())));
  }

  /**
   * (3) So without a part of degree 1 no neuron of large negative bias has a gradient to speak of: (D, −1) is in S for
   * no D.
   */
  @States("GF-F6")
  @Property(tries = 150)
  Claim evenLabelsAreNotFoundWithNegativeBias(@ForAll IndexedNeuron s) {
    Assume.that(s.link().withoutLinearPart(s.r()) && s.link() != Link.PRODUCT);
    return small(s, "|G(w, −b̃)|", trial -> exactly(Vectors.norm(s.below())));
  }

  @Mutant(of = "GF-F6", change = "(3) for tanh, which has a part of degree 1")
  @Property(tries = 20)
  Claim linearPart(@ForAll @Width(min = 4, max = 64) int d, @ForAll long seed) {
    var s = new IndexedNeuron(d, 1, Link.TANH, 0.6, 1, 3, false, seed);
    return small(s, "|G(w, −b̃)|", trial -> exactly(Vectors.norm(s.below())));
  }

  private static Claim small(IndexedNeuron s, String name, Function<Trial, Interval> left) {
    return Claim.inequality().left(name, left)
        .right("√Φ(−b̃/|w|)", SteinGradient.distanceFromMoment(s.length(), s.offset() * s.length()));
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

    /** G(w, −b̃). */
    double[] below() {
      return model().gradient(weight(), -offset * length);
    }

    /** √E y². */
    Function<Trial, Interval> labels() {
      return PerInstance.of(trial -> exactly(Math.sqrt(model().meanSquaredLabel())));
    }

    /** Ĝ(w, b). */
    double[] empirical(int n, Trial trial) {
      return neuron().empirical(n, trial.stream("samples"));
    }
  }
}
