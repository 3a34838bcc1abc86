package lowerbounds;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.Stream;
import assay.span.CubeFeatures;
import assay.span.Subspace;
import assay.stats.Interval;
import assay.theorem.lowerbounds.DimensionBounds;
import assay.theorem.lowerbounds.NormBounds;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-7: where gradient descent can leave a network that starts at the zero function, its tangent kernel has an edge over the
 * zero function. The paper's theorem has constants that are not confirmed; this is its exact core for the squared loss
 * ½E(f − y)²: regression on the gradients φ = ∇f along v = E[y φ] = −∇L alone lowers the loss by ‖v‖⁴/(2 v′Σv), Σ = E[φφ′].
 */
@Theorem(paper = Paper.GRADIENTS, name = "A gradient at the start is an edge of the tangent kernel", constants = Theorem.Constants.DERIVED)
class TangentEdge {

  /** The label: a parity, signs at random, or what the kernel learns first. */
  enum Label { PARITY, RANDOM, EASIEST }

  @Property(tries = 60)
  Claim aGradientIsAnEdge(@ForAll Label label, @ForAll @Width(min = 2, max = 6) int n, @ForAll @Width(max = 20) int pairs, @ForAll long seed) {
    Start start = Start.drawn(n, pairs, seed);
    double[] y = start.label(label, Stream.seeded(seed + 1));
    return edge(start, y, PerInstance.of(whole -> start.largestEigenvalue()));
  }

  @Mutant(of = "L-7", change = "half of the largest eigenvalue")
  @Property(tries = 5)
  Claim halfOfTheEigenvalue(@ForAll @Width(min = 2, max = 6) int n, @ForAll @Width(max = 20) int pairs, @ForAll long seed) {
    Start start = Start.drawn(n, pairs, seed);
    PerInstance<Interval> half = PerInstance.of(whole -> start.largestEigenvalue().times(0.5));
    return edge(start, start.label(Label.EASIEST, Stream.seeded(0)), half);
  }

  @Mutant(of = "L-7", change = "the average eigenvalue in place of the largest")
  @Property(tries = 5)
  Claim averageEigenvalue(@ForAll @Width(min = 3, max = 6) int n, @ForAll @Width(max = 20) int pairs, @ForAll long seed) {
    Start start = Start.drawn(n, pairs, seed);
    PerInstance<Interval> average = PerInstance.of(whole -> exactly(start.kernel().trace() / start.gradients.length));
    return edge(start, start.label(Label.EASIEST, Stream.seeded(0)), average);
  }

  /** Premise: the label is correlated with the gradients at all. */
  private static Claim edge(Start start, double[] y, PerInstance<Interval> eigenvalue) {
    double[] v = start.correlations(y);
    double square = dot(v, v);
    return Claim.of("L-7")
        .assume("‖∇L‖²", square, atLeast(1e-20))
        .left("‖∇L‖²/2λ_max", eigenvalue.get(largest -> new Interval(NormBounds.edge(square, largest.hi()), NormBounds.edge(square, largest.lo()))))
        .right("½E y² − min_c ½E(y − c⟨v,φ⟩)²", start.improvement(y, v))
        .roundingOf("½E y², whose parts cancel", dot(y, y) / (2 * y.length));
  }

  /** An adversary may answer 0 for any gradient of length below τ; if descent leaves the start all the same, the edge is at least τ²/2λ. */
  @Property(tries = 40)
  Claim whoLeavesTheStartHasAnEdge(@ForAll Label label, @ForAll @Width(min = 2, max = 6) int n, @ForAll @Width(max = 20) int pairs, @ForAll @LogUniform(min = 1e-3, max = 1) double tau, @ForAll long seed) {
    Start start = Start.drawn(n, pairs, seed);
    double[] y = start.label(label, Stream.seeded(seed + 1));
    double[] v = start.correlations(y);
    return Claim.of("L-7")
        .assume("‖∇L‖", Math.sqrt(dot(v, v)), atLeast(tau))
        .left("τ²/2λ_max", trial -> exactly(NormBounds.edge(tau * tau, start.largestEigenvalue().lo())))
        .right("½E y² − min_c ½E(y − c⟨v,φ⟩)²", start.improvement(y, v))
        .roundingOf("½E y², whose parts cancel", dot(y, y) / (2 * y.length));
  }

  /** But few parities of a size can have an edge, so few gradients are long: on average at most r/2C(n, k). Premise: some neuron is active somewhere. */
  @Property(tries = 40)
  Claim fewParitiesHaveAnEdge(@ForAll @Width(min = 3, max = 6) int n, @ForAll @Width(min = 2, max = 4) int k, @ForAll @Width(max = 8) int pairs, @ForAll long seed) {
    Start start = Start.drawn(n, pairs, seed);
    Subspace V = Subspace.spannedBy(start.gradients);
    return few(start, new Cube(n).sets(Math.min(k, n)), V.rank()).assume("gap at the rank", V.gap(), atLeast(1e3)).assume("tr Σ", start.kernel().trace(), above(0));
  }

  @Mutant(of = "L-7", change = "½/C(n, k) without the rank")
  @Property(tries = 5)
  Claim withoutRank(@ForAll @Width(min = 6, max = 7) int n, @ForAll long seed) {
    return few(Start.drawn(n, 40, seed), new Cube(n).sets(1), 1);
  }

  private static Claim few(Start start, int[] sets, int rank) {
    return Claim.of("L-7")
        .left("average over P of ‖∇L_S‖²/2λ_max", trial -> exactly(NormBounds.edge(gradients(start, sets), start.largestEigenvalue().lo())))
        .right("½ r/|P|", 0.5 * (1 - DimensionBounds.averageError(rank, sets.length)));
  }

  private static double gradients(Start start, int[] sets) {
    return Arrays.stream(CubeFeatures.parities(start.cube, sets)).map(start::correlations).mapToDouble(v -> dot(v, v)).average().orElseThrow();
  }

  private static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
  }

  /**
   * The gradients by all parameters of a network whose neurons cancel in pairs, at each point of the cube.
   *
   * @param gradients a row of 2ⁿ values for each parameter
   */
  private record Start(Cube cube, double[][] gradients) {

    static Start drawn(int n, int pairs, long seed) {
      TwoLayer half = FeatureMap.neurons(n, pairs, 1, Stream.seeded(seed));
      double[][] w = new double[2 * pairs][n];
      double[] b = new double[2 * pairs];
      double[] a = new double[2 * pairs];
      for (int i = 0; i < 2 * pairs; i++) {
        for (int j = 0; j < n; j++) w[i][j] = half.w(i / 2, j);
        b[i] = half.b(i / 2);
        a[i] = (i % 2 == 0 ? 1 : -1) * half.a(i / 2);
      }
      return new Start(new Cube(n), CubeFeatures.tangent(new Cube(n), TwoLayer.of(w, b, a), true));
    }

    double[] label(Label label, Stream stream) {
      return switch (label) {
        case PARITY -> CubeFeatures.parities(cube, stream.below(cube.size()))[0];
        case RANDOM -> IntStream.range(0, cube.size()).mapToDouble(x -> stream.sign()).toArray();
        case EASIEST -> Spectrum.of(kernel()).vector(cube.size() - 1);
      };
    }

    /** ⟨φ(x), φ(y)⟩/2ⁿ, which has the eigenvalues of Σ that are not 0. */
    SymmetricMatrix kernel() {
      return SymmetricMatrix.of(cube.size(), (x, y) -> Arrays.stream(gradients).mapToDouble(row -> row[x] * row[y]).sum() / cube.size());
    }

    Interval largestEigenvalue() {
      return Spectrum.of(kernel()).largest();
    }

    /** E[y φ]. */
    double[] correlations(double[] y) {
      return Arrays.stream(gradients).mapToDouble(row -> dot(row, y) / y.length).toArray();
    }

    /** What the best multiple of ⟨v, φ⟩ takes from the loss, from the values of both at all points. */
    double improvement(double[] y, double[] v) {
      double[] f = new double[y.length];
      for (int i = 0; i < v.length; i++) for (int x = 0; x < f.length; x++) f[x] = Math.fma(v[i], gradients[i][x], f[x]);
      double c = dot(f, y) / dot(f, f);
      double[] rest = IntStream.range(0, f.length).mapToDouble(x -> y[x] - c * f[x]).toArray();
      return (dot(y, y) - dot(rest, rest)) / (2 * f.length);
    }
  }
}
