package lowerbounds;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.experiment.lowerbounds.CubeKernel;
import assay.linear.Cholesky;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
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
 * L-2: a kernel that sees N inputs represents an N-dimensional space of functions, chosen before the parity: on average over a
 * family P of parities its squared error is at least 1 − N/|P|, with any weights, even such as know the parity.
 */
@Theorem(paper = Paper.DIMENSION, name = "Kernels that see N inputs", constants = Theorem.Constants.DERIVED)
class SampleVersion {

  /** The best weights for each parity. */
  @Property(tries = 100)
  Claim noWeightsBeatTheDimension(@ForAll CubeKernel kernel, @ForAll @Width(min = 6, max = 11) int n, @ForAll @Width(min = 2, max = 6) int k, @ForAll @Width(max = 200) int inputs, @ForAll long seed) {
    Cube cube = new Cube(n);
    Subspace V = Subspace.spannedBy(CubeKernel.columns(cube, kernel.byDistance(n, k), sample(cube, inputs, seed)));
    return hard(cube, k, inputs, 1, 1 - WalshEnergies.of(cube, V).meanOfDegree(k)).assume("gap at the rank", V.gap(), atLeast(1e3));
  }

  /** Kernel ridge regression on the labels. */
  @Property(tries = 60)
  Claim ridgeRegressionObeysTheBound(@ForAll CubeKernel kernel, @ForAll @Width(min = 6, max = 10) int n, @ForAll @Width(min = 2, max = 6) int k, @ForAll @Width(max = 100) int inputs, @ForAll @LogUniform(min = 1e-6, max = 1) double ridge, @ForAll long seed) {
    Cube cube = new Cube(n);
    Interval error = exactly(ridgeError(cube, kernel.byDistance(n, k), sample(cube, inputs, seed), cube.sets(k), ridge));
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

  /** With the family's own kernel and as many random inputs as half the family, the error is about ½: the bound is tight. */
  @Mutant(of = "L-2", change = "half as many inputs suffice: 1 − N/2|P|")
  @Property(tries = 5)
  Claim halfTheInputs(@ForAll @Width(min = 6, max = 9) int n, @ForAll long seed) {
    Cube cube = new Cube(n);
    int inputs = cube.sets(2).length / 2;
    Subspace V = Subspace.spannedBy(CubeKernel.columns(cube, CubeKernel.PARITIES.byDistance(n, 2), sample(cube, inputs, seed)));
    return hard(cube, 2, inputs, 0.5, 1 - WalshEnergies.of(cube, V).meanOfDegree(2));
  }

  @Mutant(of = "L-2", change = "the kernel is computed from the parity: K + χ_S χ_S")
  @Property(tries = 5)
  Claim leakedParity(@ForAll @Width(min = 6, max = 9) int n, @ForAll long seed) {
    Cube cube = new Cube(n);
    int[] inputs = sample(cube, 3, seed);
    double error = Arrays.stream(cube.sets(3)).mapToDouble(set -> leaked(cube, inputs, set)).average().orElseThrow();
    return hard(cube, 3, inputs.length, 1, error);
  }

  private static double leaked(Cube cube, int[] inputs, int set) {
    double[][] columns = CubeKernel.columns(cube, CubeKernel.TANGENT.byDistance(cube.dimension(), 3), inputs);
    double[] parity = new double[cube.size()];
    Arrays.setAll(parity, x -> Cube.character(set, x));
    for (int i = 0; i < inputs.length; i++) for (int x = 0; x < parity.length; x++) columns[i][x] += 100 * Cube.character(set, inputs[i]) * parity[x];
    return 1 - Subspace.spannedBy(columns).energy(parity);
  }

  /**
   * A kernel chosen among T for each parity, by validation or by an oracle: what they represent together has dimension TN, so
   * the error is at least 1 − TN/|P|. Here the oracle chooses.
   */
  @Property(tries = 30)
  Claim choosingAmongKernelsCountsThemAll(@ForAll @Width(min = 8, max = 11) int n, @ForAll @Width(min = 2, max = 5) int k, @ForAll @Width(max = 20) int inputs, @ForAll long seed) {
    Cube cube = new Cube(n);
    CubeKernel[] kernels = CubeKernel.values();
    int[] sample = sample(cube, inputs, seed);
    List<Subspace> spaces = Arrays.stream(kernels).map(kernel -> Subspace.spannedBy(CubeKernel.columns(cube, kernel.byDistance(n, k), sample))).toList();
    return hard(cube, k, inputs, kernels.length, chosen(cube, k, spaces)).assume("gap at the ranks", spaces.stream().mapToDouble(Subspace::gap).min().orElseThrow(), atLeast(1e3));
  }

  /** Each of n kernels has the parities of one more coordinate with some other as features. */
  @Mutant(of = "L-2", change = "the kernel is chosen among n by the parity, yet they count as one")
  @Property(tries = 5)
  Claim oneAmongMany(@ForAll @Width(min = 6, max = 9) int n) {
    Cube cube = new Cube(n);
    List<Subspace> spaces = IntStream.range(0, n).mapToObj(j -> Subspace.spannedBy(CubeFeatures.parities(cube, Arrays.stream(cube.sets(2)).filter(set -> (set >> j & 1) == 1).toArray()))).toList();
    return hard(cube, 2, n - 1, 1, chosen(cube, 2, spaces));
  }

  /** The least error of each parity in any of the spaces, averaged over the parities of k signs. */
  private static double chosen(Cube cube, int k, List<Subspace> spaces) {
    List<WalshEnergies> energies = spaces.stream().map(space -> WalshEnergies.of(cube, space)).toList();
    return Arrays.stream(cube.sets(k)).mapToDouble(set -> 1 - energies.stream().mapToDouble(e -> e.at(set)).max().orElseThrow()).average().orElseThrow();
  }

  /** Premise: the bound is above 0, or it would say nothing. */
  private static Claim hard(Cube cube, int k, int inputs, double factor, double error) {
    double bound = DimensionBounds.averageError(factor * inputs, DimensionBounds.parities(cube.dimension(), k));
    return Claim.of("L-2").assume("1 − N/|P|", bound, above(0)).left("1 − N/|P|", exactly(bound)).right("average over P of E(χ_S − f_S)²", error);
  }

  private static int[] sample(Cube cube, int size, long seed) {
    Stream stream = Stream.seeded(seed);
    return stream.generator().ints(size, 0, cube.size()).toArray();
  }

  private static double ridgeError(Cube cube, double[] kernel, int[] inputs, int[] sets, double ridge) {
    Cholesky solver = Cholesky.of(CubeKernel.gram(kernel, inputs).plusDiagonal(ridge));
    double[][] columns = CubeKernel.columns(cube, kernel, inputs);
    return Arrays.stream(sets).mapToDouble(set -> error(columns, solver.solve(Arrays.stream(inputs).mapToDouble(x -> Cube.character(set, x)).toArray()), set)).average().orElseThrow();
  }

  private static double error(double[][] columns, double[] weights, int set) {
    double[] f = new double[columns[0].length];
    for (int i = 0; i < weights.length; i++) for (int x = 0; x < f.length; x++) f[x] = Math.fma(weights[i], columns[i][x], f[x]);
    double error = 0;
    for (int x = 0; x < f.length; x++) error += (f[x] - Cube.character(set, x)) * (f[x] - Cube.character(set, x));
    return error / f.length;
  }
}
