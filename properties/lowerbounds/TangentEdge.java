package lowerbounds;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.experiment.lowerbounds.TangentStart;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.Stream;
import assay.span.Subspace;
import assay.stats.Interval;
import assay.theorem.lowerbounds.DimensionBounds;
import assay.theorem.lowerbounds.NormBounds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-7: where gradient descent can leave a network that starts at the zero function, its tangent kernel has an edge over
 * the zero function. The paper's theorem has constants that are not confirmed; this is its exact core for the squared
 * loss ½E(f − y)²: regression on the gradients φ = ∇f along v = E[y φ] = −∇L alone lowers the loss by ‖v‖⁴/(2 v′Σv), Σ
 * = E[φφ′].
 */
@Theorem(paper = Paper.GRADIENTS, name = "A gradient at the start is an edge of the tangent kernel",
    constants = Theorem.Constants.DERIVED)
class TangentEdge {

  @States("L-7")
  @Property(tries = 60)
  Claim aGradientIsAnEdge(
      @ForAll TangentStart.Label label, @ForAll @Width(min = 2, max = 6) int n, @ForAll @Width(max = 20) int pairs,
      @ForAll long seed) {
    TangentStart start = TangentStart.drawn(n, pairs, seed);
    double[] y = start.label(label, Stream.seeded(seed + 1));
    return edge(start, y, PerInstance.of(whole -> start.largestEigenvalue()));
  }

  @Mutant(of = "L-7", change = "the average eigenvalue in place of the largest")
  @Property(tries = 5)
  Claim averageEigenvalue(
      @ForAll @Width(min = 3, max = 6) int n, @ForAll @Width(max = 20) int pairs, @ForAll long seed) {
    TangentStart start = TangentStart.drawn(n, pairs, seed);
    PerInstance<Interval> average = PerInstance.of(whole -> exactly(start.averageEigenvalue()));
    return edge(start, start.label(TangentStart.Label.EASIEST, Stream.seeded(0)), average);
  }

  /** Premise: the label is correlated with the gradients at all. */
  private static Claim edge(TangentStart start, double[] y, PerInstance<Interval> eigenvalue) {
    double square = start.squaredGradient(y);
    return Claim.inequality()
        .assume("‖∇L‖²", square, atLeast(1e-20))
        .left("‖∇L‖²/2λ_max",
            eigenvalue.get(
                largest -> new Interval(NormBounds.edge(square, largest.hi()), NormBounds.edge(square, largest.lo()))))
        .right("½E y² − min_c ½E(y − c⟨v,φ⟩)²", start.improvement(y))
        .roundingOf("½E y², whose parts cancel", TangentStart.halfMeanSquare(y));
  }

  /**
   * An adversary may answer 0 for any gradient of length below τ; if descent leaves the start all the same, the edge is
   * at least τ²/2λ.
   */
  @States("L-7")
  @Property(tries = 40)
  Claim whoLeavesTheStartHasAnEdge(
      @ForAll TangentStart.Label label, @ForAll @Width(min = 2, max = 6) int n, @ForAll @Width(max = 20) int pairs,
      @ForAll @LogUniform(min = 0.3, max = 1) double share, @ForAll long seed) {
    TangentStart start = TangentStart.drawn(n, pairs, seed);
    double[] y = start.label(label, Stream.seeded(seed + 1));
    double length = Math.sqrt(start.squaredGradient(y));
    double tau = share * length;
    return Claim.inequality()
        .assume("‖∇L‖", length, atLeast(1e-10))
        .assume("‖∇L‖", length, atLeast(tau))
        .left("τ²/2λ_max", trial -> exactly(NormBounds.edge(tau * tau, start.largestEigenvalue().lo())))
        .right("½E y² − min_c ½E(y − c⟨v,φ⟩)²", start.improvement(y))
        .roundingOf("½E y², whose parts cancel", TangentStart.halfMeanSquare(y));
  }

  /** But few parities of a size can have an edge: on average at most r/2C(n, k). */
  @States(value = "L-7", rests = "L-1")
  @Property(tries = 40)
  Claim fewParitiesHaveAnEdge(
      @ForAll @Width(min = 3, max = 6) int n, @ForAll @Width(min = 2, max = 4) int k, @ForAll @Width(max = 8) int pairs,
      @ForAll long seed) {
    TangentStart start = TangentStart.drawn(n, pairs, seed);
    Subspace V = Subspace.spannedBy(start.gradients());
    return few(start, new Cube(n).sets(Math.min(k, n)), V.rank())
        .assume("gap at the rank", V.gap(), atLeast(1e3));
  }

  @Mutant(of = "L-7", change = "½/C(n, k) without the rank")
  @Property(tries = 5)
  Claim withoutRank(@ForAll @Width(min = 6, max = 7) int n, @ForAll long seed) {
    return few(TangentStart.drawn(n, 40, seed), new Cube(n).sets(1), 1);
  }

  private static Claim few(TangentStart start, int[] sets, int rank) {
    return Claim.inequality()
        .left("average over P of ½ − min_c ½E(χ_S − c⟨v,φ⟩)²", trial -> exactly(start.meanImprovement(sets)))
        .right("½ r/|P|", 0.5 * (1 - DimensionBounds.averageError(rank, sets.length)))
        .sharper("¼ r/|P| in place of ½ r/|P|", 0.5);
  }
}
