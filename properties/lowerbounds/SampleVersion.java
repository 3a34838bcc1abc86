package lowerbounds;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.experiment.lowerbounds.CubeKernel;
import assay.experiment.lowerbounds.CubeRegression;
import assay.experiment.lowerbounds.FeaturesOfParities;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.span.CubeFeatures;
import assay.span.Subspace;
import assay.span.WalshEnergies;
import assay.stats.Interval;
import assay.theorem.lowerbounds.DimensionBounds;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-2: a kernel that sees N inputs represents an N-dimensional space of functions, chosen before the parity: on average
 * over a family P of parities its squared error is at least 1 − N/|P|, with any weights, even such as know the parity.
 */
@Theorem(paper = Paper.DIMENSION, name = "Kernels that see N inputs", constants = Theorem.Constants.DERIVED)
class SampleVersion {

  /** The best weights for each parity. */
  @States(value = "L-2", rests = "L-1")
  @Property(tries = 100)
  Claim noWeightsBeatTheDimension(
      @ForAll CubeKernel kernel, @ForAll @Width(min = 6, max = 11) int n, @ForAll @Width(min = 2, max = 6) int k,
      @ForAll @Width(max = 200) int inputs, @ForAll long seed) {
    Cube cube = new Cube(n);
    Subspace V = CubeRegression.drawn(cube, kernel, k, inputs, seed).span();
    return hard(cube, k, inputs, 1, 1 - WalshEnergies.of(cube, V).meanOfDegree(k))
        .assume("gap at the rank", V.gap(), atLeast(1e3));
  }

  /** Kernel ridge regression on the labels. */
  @States(value = "L-2", rests = "L-1")
  @Property(tries = 60)
  Claim ridgeRegressionObeysTheBound(
      @ForAll CubeKernel kernel, @ForAll @Width(min = 6, max = 10) int n, @ForAll @Width(min = 2, max = 6) int k,
      @ForAll @Width(max = 100) int inputs, @ForAll @LogUniform(min = 1e-6, max = 1) double ridge, @ForAll long seed) {
    Cube cube = new Cube(n);
    Interval error = exactly(CubeRegression.drawn(cube, kernel, k, inputs, seed).ridgeError(cube.sets(k), ridge));
    return hard(cube, k, inputs, 1, error.middle()).gathered(trial -> picture(n, k, inputs, error, kernel));
  }

  private static Picture picture(int n, int k, int inputs, Interval error, CubeKernel kernel) {
    double share = inputs / DimensionBounds.parities(n, k);
    return Picture.of("kernel ridge regression on parities")
        .axes("N/|P|", "average error")
        .logAcross()
        .point(kernel.toString().toLowerCase(Locale.ROOT).replace('_', ' '), share, error)
        .dashed("1 − N/|P|", new double[] {share}, new double[] {1 - share})
        .level("the zero function", 1);
  }

  /**
   * With the family's own kernel and as many random inputs as half the family, the error is about ½: the bound is
   * tight.
   */
  @Mutant(of = "L-2", change = "half as many inputs suffice: 1 − N/2|P|")
  @Property(tries = 5)
  Claim halfTheInputs(@ForAll @Width(min = 6, max = 9) int n, @ForAll long seed) {
    Cube cube = new Cube(n);
    int inputs = cube.sets(2).length / 2;
    Subspace V = CubeRegression.drawn(cube, CubeKernel.PARITIES, 2, inputs, seed).span();
    return hard(cube, 2, inputs, 0.5, 1 - WalshEnergies.of(cube, V).meanOfDegree(2));
  }

  @Mutant(of = "L-2", change = "the kernel is computed from the parity: K + χ_S χ_S")
  @Property(tries = 5)
  Claim leakedParity(@ForAll @Width(min = 6, max = 9) int n, @ForAll long seed) {
    Cube cube = new Cube(n);
    double error = CubeRegression.drawn(cube, CubeKernel.TANGENT, 3, 3, seed).leakedError(cube.sets(3), 100);
    return hard(cube, 3, 3, 1, error);
  }

  /**
   * A kernel chosen among T for each parity, by validation or by an oracle: what they represent together has dimension
   * TN, so the error is at least 1 − TN/|P|. Here the oracle chooses.
   */
  @States(value = "L-2", rests = "L-1")
  @Property(tries = 30)
  Claim choosingAmongKernelsCountsThemAll(
      @ForAll @Width(min = 8, max = 11) int n, @ForAll @Width(min = 2, max = 5) int k,
      @ForAll @Width(max = 20) int inputs, @ForAll long seed) {
    Cube cube = new Cube(n);
    CubeKernel[] kernels = CubeKernel.values();
    List<Subspace> spaces = Arrays.stream(kernels)
        .map(kernel -> CubeRegression.drawn(cube, kernel, k, inputs, seed).span())
        .toList();
    return hard(cube, k, inputs, kernels.length, FeaturesOfParities.leastOfAny(cube, k, spaces))
        .assume("gap at the ranks", spaces.stream().mapToDouble(Subspace::gap).min().orElseThrow(), atLeast(1e3));
  }

  /** Each of n kernels has the parities of one more coordinate with some other as features. */
  @Mutant(of = "L-2", change = "the kernel is chosen among n by the parity, yet they count as one")
  @Property(tries = 5)
  Claim oneAmongMany(@ForAll @Width(min = 6, max = 9) int n) {
    Cube cube = new Cube(n);
    List<Subspace> spaces = IntStream.range(0, n).mapToObj(j -> Subspace.spannedBy(pairsWith(cube, j))).toList();
    return hard(cube, 2, n - 1, 1, FeaturesOfParities.leastOfAny(cube, 2, spaces));
  }

  private static double[][] pairsWith(Cube cube, int j) {
    return CubeFeatures.parities(cube, Arrays.stream(cube.sets(2)).filter(set -> (set >> j & 1) == 1).toArray());
  }

  /** Premise: the bound is above 0, or it would say nothing. */
  private static Claim hard(Cube cube, int k, int inputs, double factor, double error) {
    double bound = DimensionBounds.averageError(factor * inputs, DimensionBounds.parities(cube.dimension(), k));
    return Claim.inequality()
        .assume("1 − N/|P|", bound, above(0))
        .left("1 − N/|P|", exactly(bound))
        .right("average over P of E(χ_S − f_S)²", error);
  }
}
