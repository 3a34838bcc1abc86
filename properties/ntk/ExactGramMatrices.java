package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.GramEigenvalues;
import assay.experiment.ntk.TwoInputs;
import assay.kernel.ArcCosine;
import assay.kernel.Deep;
import assay.kernel.Gram;
import assay.kernel.Kernel;
import assay.kernel.PointFamily;
import assay.kernel.Points;
import assay.kernel.SmallestEigenvalue;
import assay.linear.Spectrum;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.ntk.Eigenvalues;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** K-9: inputs for which the eigenvalues of H^∞ are known. The smallest eigenvalue enters as a certified interval. */
@Theorem(paper = Paper.FINE_GRAINED, name = "Kernel of the first layer", constants = Theorem.Constants.DERIVED)
class ExactGramMatrices {

  private static final double ROUNDING = 1e-11;

  /**
   * Two inputs at an angle θ: ½ − |cos θ| (π − θ)/(2π), from θ/(2π) at nearly parallel ones to ½ at orthogonal and
   * antipodal ones.
   */
  @States(value = "K-9", rests = "K-1")
  @Property(tries = 60)
  Claim twoInputs(
      @ForAll @Width(min = 2, max = 50) int d, @ForAll @LogUniform(min = 1e-6, max = 3.14) double angle,
      @ForAll long seed) {
    return twoInputs(ArcCosine.FIRST_LAYER, d, angle, seed);
  }

  @Mutant(of = "K-9", change = "the kernel without its factor ½")
  @Property(tries = 10)
  Claim twoInputsWithoutHalf(
      @ForAll @Width(min = 2, max = 50) int d, @ForAll @LogUniform(min = 0.1, max = 3.14) double angle,
      @ForAll long seed) {
    return twoInputs((t, x, y) -> 2 * ArcCosine.FIRST_LAYER.at(t, x, y), d, angle, seed);
  }

  private static Claim twoInputs(Kernel kernel, int d, double angle, long seed) {
    Points points = TwoInputs.at(angle, d, seed);
    double measured = points.angle(0, 1);
    return equal(SmallestEigenvalue.of(kernel, points),
        Eigenvalues.ofTwo(StrictMath.cos(measured) * (Math.PI - measured) / (2 * Math.PI)));
  }

  /** Inner products all ρ ≥ 0: ½ − ρ (π − arccos ρ)/(2π); orthonormal inputs have ρ = 0 and ½. */
  @States(value = "K-9", rests = "K-1")
  @Property(tries = 40)
  Claim equicorrelated(
      @ForAll @Width(min = 2, max = 60) int n, @ForAll @LogUniform(min = 0.01, max = 1) double nearness) {
    return equal(smallest(PointFamily.EQUICORRELATED, n, 2, nearness), Eigenvalues.ofEquicorrelated(1 - nearness));
  }

  @Mutant(of = "K-9", change = "ρ/2 left out of the diagonal: ½ − ρ/2")
  @Property(tries = 10)
  Claim equicorrelatedLinear(
      @ForAll @Width(min = 2, max = 60) int n, @ForAll @LogUniform(min = 0.1, max = 0.9) double nearness) {
    return equal(smallest(PointFamily.EQUICORRELATED, n, 2, nearness), nearness / 2);
  }

  /**
   * The corners of a regular simplex, t = −1/(n−1): the smallest eigenvalue is that of the constant vector, ½ + (n−1)
   * h(t).
   */
  @States(value = "K-9", rests = "K-1")
  @Property(tries = 30)
  Claim simplex(@ForAll @Width(min = 2, max = 60) int n) {
    return equal(smallest(PointFamily.SIMPLEX, n, 2, 1), n == 2
        ? 0.5
        : 0.5 + (n - 1) * ArcCosine.FIRST_LAYER.atCosine(-1.0 / (n - 1)));
  }

  /** A repeated input: exactly 0, however the others lie. */
  @States("K-9")
  @Property(tries = 30)
  Claim repeated(@ForAll @Width(min = 2, max = 40) int n, @ForAll @Width(min = 2, max = 40) int d, @ForAll long seed) {
    return equal(SmallestEigenvalue.of(ArcCosine.FIRST_LAYER, PointFamily.REPEATED.draw(n, d, 1, Stream.seeded(seed))),
        0);
  }

  /**
   * p antipodal pairs in ℝᵈ: H^∞ has p − d zero eigenvalues if p &gt; d, and none otherwise; h(t) − h(−t) = t/2 leaves
   * a Gram matrix of rank d for their differences.
   */
  @States(value = "K-9", rests = "K-1")
  @Property(tries = 40)
  Claim antipodalPairs(@ForAll @Width(max = 24) int p, @ForAll @Width(min = 2, max = 24) int d, @ForAll long seed) {
    return antipodal(ArcCosine.FIRST_LAYER, p, d, seed);
  }

  @Mutant(of = "K-9", change = "with biases, which tell a pair apart: κ₀(t) − κ₀(−t) is not linear")
  @Property(tries = 20)
  Claim antipodalPairsWithBiases(
      @ForAll @Width(min = 12, max = 24) int p, @ForAll @Width(min = 2, max = 6) int d, @ForAll long seed) {
    return antipodal(ArcCosine.BOTH_LAYERS_AND_BIASES, p, d, seed);
  }

  /** As many eigenvalues as there are zeros are compared with 0; the next one must be at least 0 only. */
  private static Claim antipodal(Kernel kernel, int p, int d, long seed) {
    Spectrum spectrum = Spectrum.of(Gram.of(kernel, PointFamily.ANTIPODAL.draw(2 * p, d, 1, Stream.seeded(seed))));
    int zeros = Math.max(0, p - d);
    Interval largest = zeros == 0 ? Interval.ZERO : spectrum.value(zeros - 1).absolute();
    return Identity.between("λ_{p − d}(H^∞)", trial -> largest, "0", trial -> Interval.ZERO)
        .relativeTo("2h(1)", 1)
        .within(1e-9, "certified ends of eigenvalues");
  }

  /**
   * Vectors that agree, or are opposite, on the two inputs of every pair are invariant under H^∞, which acts on them as
   * h(t) ± h(−t): λ_min is the smaller of both smallest eigenvalues, of which the second is ½ λ_min(XX′).
   */
  @States(value = "K-9", rests = "K-1")
  @Property(tries = 40)
  Claim antipodalPairsSplit(
      @ForAll @Width(max = 16) int p, @ForAll @Width(min = 2, max = 24) int d, @ForAll long seed) {
    return split(p, d, seed, 0.5);
  }

  @Mutant(of = "K-9", change = "h(t) − h(−t) = t in place of t/2")
  @Property(tries = 10)
  Claim antipodalPairsSplitTwice(@ForAll @Width(max = 4) int extra, @ForAll long seed) {
    return split(12, 12 + extra, seed, 1);
  }

  private static Claim split(int p, int d, long seed, double odd) {
    Points points = PointFamily.ANTIPODAL.draw(2 * p, d, 1, Stream.seeded(seed));
    return Identity.between("λ_min(H^∞)", trial -> SmallestEigenvalue.of(ArcCosine.FIRST_LAYER, points),
        "min(λ_min(h(t) + h(−t)), ½ λ_min(XX′))", trial -> GramEigenvalues.ofPairs(points, odd))
        .relativeTo("2h(1)", 1)
        .within(ROUNDING, "certified ends of eigenvalues");
  }

  /**
   * Every layer keeps the norm of its input: the diagonal of the deep NTK is L, so its smallest eigenvalue is at most L
   * and the trace n L.
   */
  @States(value = "K-9", rests = "K-3")
  @Property(tries = 30)
  Claim deepDiagonal(@ForAll Inputs inputs, @ForAll @Width(max = 8) int L) {
    Points points = inputs.points();
    return Identity.of("tr K/n", Gram.of(Deep.ntk(L), points).trace() / points.size(), "L", L)
        .relativeTo("κ₁(1)", 1)
        .within(ROUNDING, "rounding");
  }

  private static Interval smallest(PointFamily family, int n, int d, double nearness) {
    return SmallestEigenvalue.of(ArcCosine.FIRST_LAYER, family.draw(n, d, nearness, Stream.seeded(n)));
  }

  private static Claim equal(Interval smallest, double closedForm) {
    return Identity.between("λ_min(H^∞)", trial -> smallest, "its closed form", trial -> exactly(closedForm))
        .relativeTo("2h(1)", 1)
        .within(ROUNDING, "certified ends of eigenvalues");
  }
}
