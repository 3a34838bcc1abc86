package ntk;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.GramEigenvalues;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.PointFamily;
import assay.kernel.Points;
import assay.kernel.SmallestEigenvalue;
import assay.linear.SymmetricMatrix;
import assay.quantify.Width;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.ntk.Eigenvalues;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * E-1, E-2 and E-6: the smallest eigenvalue of H^∞ from below and from above. Both sides are certified intervals; where
 * inputs repeat, it is 0, no lower bound says anything, and the premise λ_min &gt; 10⁻⁹ is not met.
 */
@Theorem(paper = Paper.SMALLEST_EIGENVALUE, name = "Smallest eigenvalue", constants = Theorem.Constants.DERIVED)
class LeastEigenvalue {

  /** No larger λ_min is certified to differ from that of inputs that repeat. */
  private static final double REPEATED = 1e-9;

  /** Of the trace: certified ends are about n 2⁻⁵⁰ tr H apart ({@link SmallestEigenvalue}), here for n up to 100. */
  private static final double ROUNDING = 100 * 0x1p-50;

  /** The highest power of the Gram matrix that enters the lower bound. */
  private static final int HIGHEST = 16;

  /**
   * E-1: H^∞ = Σ c_k (XX′)^{∘k} with c_k ≥ 0, so by Weyl's inequality λ_min(H^∞) ≥ Σ c_k λ_min((XX′)^{∘k}), and so
   * every single term.
   */
  @States(value = "E-1", rests = "K-2")
  @Property(tries = 60)
  Claim schurPowers(@ForAll Inputs inputs) {
    return schur(inputs.points(), 1);
  }

  @Mutant(of = "E-1", change = "twice the coefficients")
  @Property(tries = 20)
  Claim schurPowersTwice(@ForAll @Width(min = 2, max = 40) int n) {
    return schur(PointFamily.ORTHONORMAL.draw(n, n, 1, Stream.seeded(n)), 2);
  }

  private static Claim schur(Points points, double factor) {
    Interval sum = GramEigenvalues.sumOfPowers(points, HIGHEST, factor);
    Interval smallest = SmallestEigenvalue.of(ArcCosine.FIRST_LAYER, points);
    return Claim.inequality()
        .assume("λ_min(H^∞)", smallest, above(REPEATED))
        .left("Σ_{k ≤ 16} c_k λ_min((XX′)^{∘k})", sum)
        .right("λ_min(H^∞)", smallest);
  }

  /** E-2: by interlacing, λ_min(H^∞) ≤ ½ − max |h_ij| over pairs. */
  @States(value = "E-2", rests = "K-1")
  @Property(tries = 100)
  Claim nearestPair(@ForAll Inputs inputs) {
    return pairs(inputs.points(), 1);
  }

  @Mutant(of = "E-2", change = "half of what the nearest pair leaves")
  @Property(tries = 20)
  Claim halfOfTheNearestPair(@ForAll @Width(min = 2, max = 3) int n, @ForAll long seed) {
    return pairs(PointFamily.SPHERE.draw(n, 20, 1, Stream.seeded(seed)), 0.5);
  }

  private static Claim pairs(Points points, double factor) {
    SymmetricMatrix H = Gram.of(ArcCosine.FIRST_LAYER, points);
    double largest = GramEigenvalues.largestOffDiagonal(H);
    return nearest(points).right("½ − max |h_ij|", factor * (0.5 - largest));
  }

  /** E-2: so it is at most θ/(2π) + θ²/4 for the smallest angle θ between two inputs. */
  @States(value = "E-2", rests = "K-1")
  @Property(tries = 100)
  Claim nearestAngle(@ForAll Inputs inputs) {
    Points points = inputs.points();
    return nearest(points).right("θ/(2π) + θ²/4", Eigenvalues.ofNearest(GramEigenvalues.smallestAngle(points)));
  }

  /** Where inputs nearly repeat, λ_min is what rounding leaves of a kernel of trace n/2. */
  private static Claim nearest(Points points) {
    return Claim.inequality()
        .left("λ_min(H^∞)", SmallestEigenvalue.of(ArcCosine.FIRST_LAYER, points))
        .roundingOf("tr H^∞, whose share λ_min is", points.size() / 2.0)
        .upToRounding(ROUNDING);
  }

  /** E-6: for n ≪ d² inputs uniform on the sphere λ_min(H^∞) → ¼ + ¼ (1 − √(n/d))₊². */
  @States(value = "E-6", rests = "E-1")
  @Property(tries = 12)
  @Theorem(paper = Paper.RANDOM_DATA, name = "Random data, n ≪ d²", constants = Theorem.Constants.RECALLED)
  Claim randomInputs(
      @ForAll @Width(min = 10, max = 160) int n, @ForAll @Width(min = 20, max = 160) int d, @ForAll long seed) {
    return random(n, d, seed, Eigenvalues.ofRandom(n, d));
  }

  @Mutant(of = "E-6", change = "v = Var relu′ = ½ in place of ¼")
  @Property(tries = 5)
  Claim randomInputsHalf(
      @ForAll @Width(min = 10, max = 60) int n, @ForAll @Width(min = 80, max = 160) int d, @ForAll long seed) {
    return random(n, d, seed, 2 * Eigenvalues.ofRandom(n, d));
  }

  private static Claim random(int n, int d, long seed, double limit) {
    double share = (double) n / (d * (double) d);
    Interval smallest = SmallestEigenvalue.of(ArcCosine.FIRST_LAYER,
        PointFamily.SPHERE.draw(n, d, 1, Stream.seeded(seed)));
    return Claim.inequality()
        .assume("n/d²", share, atMost(0.1))
        .left("|λ_min(H^∞) − limit|", smallest.minus(exactly(limit)).absolute())
        .right("n/d²", share)
        .right("1/√d", 1 / Math.sqrt(d))
        .gathered(trial -> Picture.of("λ_min(H^∞) of n random inputs in dimension d")
            .axes("n/d²", "λ_min")
            .logAcross()
            .point("measured", share, smallest)
            .point("¼ + ¼ (1 − √(n/d))₊²", share, exactly(limit)));
  }
}
