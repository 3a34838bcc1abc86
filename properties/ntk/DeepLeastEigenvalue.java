package ntk;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Loose;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.FiniteDeepKernel;
import assay.kernel.ArcCosine;
import assay.kernel.Deep;
import assay.kernel.Gram;
import assay.kernel.Kernel;
import assay.kernel.PointFamily;
import assay.kernel.Points;
import assay.kernel.SmallestEigenvalue;
import assay.linear.SymmetricMatrix;
import assay.network.DeepNetwork;
import assay.quantify.Width;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.ntk.PowerSeries;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * E-5: the smallest eigenvalue of the NTK of deep networks, in the parts of the proof that hold for any inputs, and
 * with one wide layer.
 */
@Theorem(paper = Paper.DEEP_EIGENVALUE, name = "Theorem on deep networks", constants = Theorem.Constants.READ)
class DeepLeastEigenvalue {

  /** Of the trace: certified ends are about n 2⁻⁵⁰ tr K apart ({@link SmallestEigenvalue}), here for n up to 100. */
  private static final double ROUNDING = 100 * 0x1p-50;

  /**
   * As the derivative kernels have ones on the diagonal, λ_min(K⁽ᴸ⁾) ≥ Σ_l λ_min(G⁽ˡ⁾) over the conjugate kernels of
   * all layers.
   */
  @States(value = "E-5", rests = "K-3")
  @Property(tries = 60)
  Claim layersAddUp(@ForAll Inputs inputs, @ForAll @Width(max = 6) int L) {
    return layers(inputs.points(), L, Deep.ntk(L));
  }

  @Mutant(of = "E-5", change = "only the last layer trained")
  @Property(tries = 20)
  Claim lastLayer(@ForAll @Width(min = 2, max = 40) int n, @ForAll @Width(min = 2, max = 6) int L) {
    return layers(PointFamily.ORTHONORMAL.draw(n, n, 1, Stream.seeded(n)), L, Deep.conjugate(L));
  }

  private static Claim layers(Points points, int L, Deep kernel) {
    Interval sum = Interval.ZERO;
    for (int l = 1; l <= L; l++) sum = sum.plus(SmallestEigenvalue.of(Deep.conjugate(l), points).max(Interval.ZERO));
    Interval smallest = SmallestEigenvalue.of(kernel, points);
    return Claim.inequality()
        .assume("λ_min(K⁽ᴸ⁾)", smallest, above(1e-9))
        .left("Σ_l λ_min(G⁽ˡ⁾)", sum)
        .right("λ_min(K⁽ᴸ⁾)", smallest)
        .roundingOf("tr K⁽ᴸ⁾, whose share λ_min is", (double) points.size() * L)
        .upToRounding(ROUNDING);
  }

  /**
   * Schur's product theorem with its constant: λ_min(P ∘ Q) ≥ λ_min(P) min_i Q_ii for positive semidefinite P and Q.
   */
  @States("E-5")
  @Property(tries = 60)
  Claim hadamardProducts(@ForAll Inputs inputs, @ForAll @Width(min = 1, max = 40) int rank, @ForAll long seed) {
    return product(Gram.of(ArcCosine.RELU, inputs.points()), wishart(inputs.points().size(), rank, seed), false);
  }

  @Mutant(of = "E-5", change = "λ_min(P ∘ Q) ≥ λ_min(P) max_i Q_ii")
  @Property(tries = 20)
  Claim largestDiagonal(@ForAll @Width(min = 5, max = 40) int n, @ForAll long seed) {
    return product(Gram.of(ArcCosine.RELU, PointFamily.ORTHONORMAL.draw(n, n, 1, Stream.seeded(n))),
        wishart(n, 3, seed), true);
  }

  private static Claim product(SymmetricMatrix P, SymmetricMatrix Q, boolean largest) {
    double[] diagonal = new double[Q.size()];
    for (int i = 0; i < diagonal.length; i++) diagonal[i] = Q.at(i, i);
    double entry = largest ? Arrays.stream(diagonal).max().orElseThrow() : Arrays.stream(diagonal).min().orElseThrow();
    return Claim.inequality()
        .left("λ_min(P) min Q_ii", SmallestEigenvalue.of(P).max(Interval.ZERO).times(entry))
        .right("λ_min(P ∘ Q)", SmallestEigenvalue.of(P.hadamard(Q)))
        .roundingOf("tr P max Q_ii, whose share λ_min is", P.trace() * Arrays.stream(diagonal).max().orElseThrow())
        .upToRounding(ROUNDING);
  }

  /** The Gram matrix of Gaussian vectors. */
  private static SymmetricMatrix wishart(int n, int rank, long seed) {
    Stream stream = Stream.seeded(seed);
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) rows[i] = stream.gaussians(rank, 1);
    return Gram.linear(Points.of(rows));
  }

  /**
   * In the paper's form, by Schur and Gershgorin: λ_min(K⁽ᴸ⁾) ≥ 2μ_r² (1 − max_i Σ_j |⟨x_i, x_j⟩|ʳ) for every even r:
   * 2μ_r² is the coefficient of tʳ in κ₁.
   */
  @Loose("one coefficient stands for the whole series of L layers; together they are tight: allCoefficients")
  @States(value = "E-5", rests = "K-3")
  @Property(tries = 60)
  Claim hermiteCoefficient(
      @ForAll @Width(min = 2, max = 80) int n, @ForAll @Width(min = 10, max = 100) int d,
      @ForAll @Width(min = 2, max = 5) int L, @ForAll @Width(max = 3) int half, @ForAll long seed) {
    return hermite(PointFamily.SPHERE.draw(n, d, 1, Stream.seeded(seed)), L, 2 * half, 1);
  }

  /**
   * All powers from the first on together: the constant K(0) 11′ of the series is positive semidefinite, and what is
   * left is diagonally dominant. Orthogonal inputs attain it.
   */
  @States(value = "E-5", rests = "K-3")
  @Property(tries = 60)
  Claim allCoefficients(
      @ForAll @Width(min = 2, max = 8) int n, @ForAll @Width(min = 50, max = 400) int d,
      @ForAll @Width(min = 2, max = 5) int L, @ForAll boolean orthonormal, @ForAll long seed) {
    PointFamily family = orthonormal ? PointFamily.ORTHONORMAL : PointFamily.SPHERE;
    return allCoefficients(family.draw(n, d, 1, Stream.seeded(seed)), L, 1);
  }

  @Mutant(of = "E-5", change = "without what the constant takes: K(1) in place of K(1) − K(0)")
  @Property(tries = 10)
  Claim constantIncluded(@ForAll @Width(min = 2, max = 8) int n, @ForAll @Width(min = 2, max = 5) int L) {
    return allCoefficients(PointFamily.ORTHONORMAL.draw(n, n, 1, Stream.seeded(n)), L, 0);
  }

  private static Claim allCoefficients(Points points, int L, double constant) {
    Kernel kernel = Deep.ntk(L);
    double zero = kernel.at(0.5 * Math.PI);
    double diagonal = kernel.at(0) - constant * zero;
    double radius = FiniteDeepKernel.largestSum(points, angle -> Math.abs(kernel.at(angle) - zero));
    return Claim.inequality()
        .assume("K(1) − K(0) − max Σ |K(t_ij) − K(0)|", diagonal - radius, above(0))
        .left("K(1) − K(0) − max Σ |K(t_ij) − K(0)|", exactly(diagonal - radius))
        .right("λ_min(K⁽ᴸ⁾)", SmallestEigenvalue.of(kernel, points))
        .roundingOf("tr K⁽ᴸ⁾, whose share λ_min is", (double) points.size() * L)
        .upToRounding(ROUNDING);
  }

  @Mutant(of = "E-5", change = "a hundred times μ_r²")
  @Property(tries = 20)
  Claim hermiteHundredfold(@ForAll @Width(min = 2, max = 5) int L, @ForAll long seed) {
    return hermite(PointFamily.SPHERE.draw(4, 100, 1, Stream.seeded(seed)), L, 2, 100);
  }

  private static Claim hermite(Points points, int L, int r, double factor) {
    double largest = FiniteDeepKernel.largestPowerSum(points, r);
    return Claim.inequality()
        .assume("1 − max Σ |⟨x_i, x_j⟩|ʳ", 1 - largest, above(0))
        .left("2μ_r² (1 − max Σ |⟨x_i, x_j⟩|ʳ)", exactly(factor * PowerSeries.reluCoefficient(r) * (1 - largest)))
        .right("λ_min(K⁽ᴸ⁾)", SmallestEigenvalue.of(Deep.ntk(L), points));
  }

  /**
   * One layer of at least 4n neurons is enough, wherever it stands: the NTK of the finite network is regular,
   * certified, though the other layers are narrow.
   */
  @Loose("says that the kernel is regular, at the least size that is told from 0; the theorem hides its constants")
  @States("E-5")
  @Property(tries = 6)
  Claim oneWideLayer(
      @ForAll @Width(min = 4, max = 12) int n, @ForAll @Width(min = 4, max = 10) int d,
      @ForAll @Width(min = 2, max = 4) int depth, @ForAll @Width(min = 1, max = 4) int place, @ForAll long seed) {
    int[] widths = new int[depth];
    Arrays.fill(widths, 16);
    widths[Math.min(depth, place) - 1] = 4 * n;
    return regular(widths, n, d, seed);
  }

  @Mutant(of = "E-5", change = "no wide layer: fewer parameters than inputs")
  @Property(tries = 3)
  Claim noWideLayer(@ForAll long seed) {
    return regular(new int[] {3, 3}, 40, 3, seed);
  }

  private static Claim regular(int[] widths, int n, int d, long seed) {
    Points points = PointFamily.SPHERE.draw(n, d, 1, Stream.seeded(seed));
    return Claim.inequality()
        .withProbability(0.75)
        .left("10⁻⁹", exactly(1e-9))
        .right("λ_min of the network's NTK", trial -> SmallestEigenvalue.of(tangent(widths, points, trial)));
  }

  private static SymmetricMatrix tangent(int[] widths, Points points, Trial trial) {
    DeepNetwork network = FiniteDeepKernel.network(widths, points.dimension(), trial.stream("network"));
    return FiniteDeepKernel.ofGradients(points.rows(), network);
  }
}
