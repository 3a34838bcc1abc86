package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.BinomialTails;
import assay.experiment.ntk.GramMoments;
import assay.experiment.ntk.TrainingSet;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.Kernel;
import assay.kernel.Points;
import assay.kernel.SmallestEigenvalue;
import assay.kernel.TangentKernel;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.network.ActivationPattern;
import assay.network.Initialization;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Trial;
import assay.theorem.ntk.GramConcentration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.Dimension;
import ntk.Sizes.Few;
import ntk.Sizes.UpToTwelve;
import ntk.Sizes.UpToTwenty;

/** N-4: the kernel of a random network of finite width is near its expectation H^∞. */
@Theorem(paper = Paper.FINE_GRAINED, name = "H(0) concentrates at H^∞", constants = Theorem.Constants.READ)
class Concentration {

  /** A tail this small, in powers of ten, is not chance. */
  private static final double NOT_CHANCE = 12;

  @States(value = "N-4", rests = "K-1")
  @Property(tries = 12)
  Claim theDistanceIsHoeffdings(
      @ForAll @UpToTwenty int n, @ForAll @Dimension int d, @ForAll @Width(min = 50, max = 400) int m,
      @ForAll @LogUniform(min = 0.05, max = 0.3) double delta, @ForAll long seed) {
    return distance(TrainingSet.sphere(n, d, 1, seed), m, delta, ArcCosine.FIRST_LAYER, 1);
  }

  @Mutant(of = "N-4", change = "a tenth of the distance")
  @Property(tries = 12)
  Claim aTenthOfTheDistance(
      @ForAll @UpToTwenty int n, @ForAll @Dimension int d, @ForAll @Width(min = 50, max = 400) int m,
      @ForAll long seed) {
    return distance(TrainingSet.sphere(n, d, 1, seed), m, 0.1, ArcCosine.FIRST_LAYER, 0.1);
  }

  @Mutant(of = "N-4", change = "H^∞ without its factor ½")
  @Property(tries = 12)
  Claim withoutTheHalf(@ForAll @UpToTwenty int n, @ForAll @Dimension int d, @ForAll long seed) {
    return distance(TrainingSet.sphere(n, d, 1, seed), 400, 0.1,
        (angle, x, y) -> 2 * ArcCosine.FIRST_LAYER.at(angle, x, y), 1);
  }

  private static Claim distance(TrainingSet data, int m, double delta, Kernel kernel, double share) {
    SymmetricMatrix limit = Gram.of(kernel, data.points());
    return Claim.inequality()
        .withProbability(1 - delta)
        .left("‖H(0) − H^∞‖_F", trial -> exactly(gram(data, m, trial).minus(limit).frobenius()))
        .right("n √(log(2n²/δ)/(2m))", share * GramConcentration.distance(data.size(), m, delta));
  }

  /**
   * Its second moment exactly: m E‖H(0) − H^∞‖²_F = Σ ⟨x_i, x_j⟩² p_ij (1 − p_ij) with p = κ₀/2, since every entry is a
   * binomial share.
   */
  @States(value = "N-4", rests = "K-1")
  @Property(tries = 8)
  @Theorem(paper = Paper.FINE_GRAINED, name = "H(0) concentrates at H^∞", constants = Theorem.Constants.DERIVED)
  Claim theDistanceHasItsSecondMoment(@ForAll @Few int n, @ForAll @Width(min = 2, max = 8) int d, @ForAll long seed) {
    return secondMoment(TrainingSet.sphere(n, d, 1, seed), 1);
  }

  @Mutant(of = "N-4", change = "p in place of p (1 − p)")
  @Theorem(paper = Paper.FINE_GRAINED, name = "H(0) concentrates at H^∞", constants = Theorem.Constants.DERIVED)
  @Property(tries = 2)
  Claim withoutTheComplement(@ForAll @Few int n, @ForAll @Width(min = 2, max = 8) int d, @ForAll long seed) {
    return secondMoment(TrainingSet.sphere(n, d, 1, seed), 0);
  }

  private static Claim secondMoment(TrainingSet data, double complement) {
    double expected = GramConcentration.secondMoment(data.points(), complement);
    return Identity.between("m E‖H(0) − H^∞‖²_F",
        trial -> GramMoments.second(data, trial.stream("networks"), trial.level()),
        "Σ ⟨x_i, x_j⟩² p_ij (1 − p_ij)", trial -> exactly(expected))
        .within(0.1, "what 20000 networks of 4 neurons tell at the level of an interval");
  }

  /** Half of λ₀ remains, at the width that the matrix Chernoff bound asks for. */
  @States(value = "N-4", rests = "K-1")
  @Property(tries = 8)
  @Theorem(paper = Paper.SMALLEST_EIGENVALUE, name = "Matrix Chernoff bound for H(0)",
      constants = Theorem.Constants.READ)
  Claim halfOfTheSmallestEigenvalueRemains(
      @ForAll @Few int n, @ForAll @Width(min = 5, max = 30) int d,
      @ForAll @LogUniform(min = 0.05, max = 0.3) double delta, @ForAll long seed) {
    TrainingSet data = TrainingSet.sphere(n, d, 1, seed);
    Points points = data.points();
    double lambda = SmallestEigenvalue.of(ArcCosine.FIRST_LAYER, points).lo();
    int m = GramConcentration.width(points.size(), lambda, Spectrum.of(Gram.linear(points)).norm().hi(), delta);
    return Claim.inequality()
        .withProbability(1 - delta)
        .left("λ₀/2", exactly(0.5 * lambda))
        .right("λ_min(H(0))", trial -> SmallestEigenvalue.of(gram(data, m, trial)));
  }

  /** Each entry counts neurons that are active at both inputs: a binomial number, whose tails are exact. */
  @States(value = "N-4", rests = "K-1")
  @Property(tries = 40)
  Claim countsAreBinomial(
      @ForAll @UpToTwelve int n, @ForAll @Width(min = 2, max = 8) int d, @ForAll @Width(min = 1000, max = 20000) int m,
      @ForAll long seed) {
    return counts(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), ArcCosine.STEP);
  }

  @Mutant(of = "N-4", change = "κ₁ in place of κ₀")
  @Property(tries = 10)
  Claim theOtherKernel(
      @ForAll @UpToTwelve int n, @ForAll @Width(min = 2, max = 8) int d, @ForAll @Width(min = 1000, max = 20000) int m,
      @ForAll long seed) {
    return counts(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), ArcCosine.RELU);
  }

  private static Claim counts(TrainingSet data, Initialization start, Kernel kernel) {
    Points points = data.points();
    return Claim.inequality()
        .left("largest −log₁₀ of a binomial tail of #{r : active at x_i and x_j}",
            trial -> exactly(BinomialTails.ofCommonActivations(points,
                ActivationPattern.of(data.inputs(), start.draw(trial, data.dimension())), kernel)))
        .right("12 + log₁₀ of the number of tails", NOT_CHANCE
            + StrictMath.log10(points.size() * (points.size() + 1.0)));
  }

  private static SymmetricMatrix gram(TrainingSet data, int m, Trial trial) {
    return TangentKernel.gram(data.inputs(), Initialization.tangent(m, 1).draw(trial, data.dimension()));
  }
}
