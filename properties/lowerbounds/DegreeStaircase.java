package lowerbounds;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.feature.CubeFeatures;
import assay.feature.Subspace;
import assay.feature.WalshEnergies;
import assay.quantify.Width;
import assay.theorem.lowerbounds.DimensionBounds;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-9: tangent features of m neurons learn parities degree by degree; those of k signs need about C(n, k)/n neurons, as the
 * dimension says without any asymptotics. On the sphere the paper shows the same for n → ∞.
 */
@Theorem(paper = Paper.LINEARISED, name = "Degree by degree", constants = Theorem.Constants.DERIVED)
class DegreeStaircase {

  /** Signs of the cube in the picture. */
  private static final int SHOWN = 10;

  /** The least errors, averaged over the parities of each degree 0, …, n. */
  private static double[] errors(Cube cube, Subspace V) {
    return Arrays.stream(WalshEnergies.of(cube, V).meansByDegree()).map(energy -> 1 - energy).toArray();
  }

  /** What m random neurons with trained biases span. */
  private static Subspace tangent(int n, int m, long seed) {
    return new FeatureMap(FeatureMap.Kind.TANGENT_WITH_BIASES, n, neurons(n, m), seed).span();
  }

  private static int neurons(int n, int m) {
    return m * (n + 2);
  }

  @Property(tries = 60)
  Claim noDegreeIsBelowItsDimension(@ForAll @Width(min = 4, max = 10) int n, @ForAll @Width(max = 24) int m, @ForAll long seed) {
    Cube cube = new Cube(n);
    Subspace V = tangent(n, m, seed);
    double[] errors = errors(cube, V);
    return dimension(n, errors, neurons(n, m)).assume("gap at the rank", V.gap(), atLeast(1e3)).picture(trial -> picture(seed));
  }

  /** Errors over the number of features, beside the bounds: more and more of the same neurons. */
  private static Picture picture(long seed) {
    Cube cube = new Cube(SHOWN);
    double[][] all = new FeatureMap(FeatureMap.Kind.TANGENT_WITH_BIASES, SHOWN, neurons(SHOWN, 28), seed).values();
    double[] features = IntStream.rangeClosed(0, 14).mapToDouble(i -> neurons(SHOWN, Math.max(1, 2 * i))).toArray();
    double[][] errors = Arrays.stream(features).mapToObj(N -> errors(cube, Subspace.spannedBy(Arrays.copyOf(all, (int) N)))).toArray(double[][]::new);
    Picture picture = Picture.of("least errors of parities of k among " + SHOWN + " signs").axes("features N", "average error");
    for (int k = 1; k <= 4; k++) {
      int degree = k;
      picture = picture.curve("k = " + k, features, Arrays.stream(errors).mapToDouble(e -> e[degree]).toArray());
      if (k > 1) picture = picture.dashed("1 − N/C(n, " + k + ")", features, Arrays.stream(features).map(N -> Math.max(0, DimensionBounds.averageError(N, DimensionBounds.parities(SHOWN, degree)))).toArray());
    }
    return picture;
  }

  @Mutant(of = "L-9", change = "the number of neurons in place of features")
  @Property(tries = 5)
  Claim neuronsCount(@ForAll @Width(min = 6, max = 9) int n, @ForAll long seed) {
    return dimension(n, errors(new Cube(n), tangent(n, n, seed)), n);
  }

  private static Claim dimension(int n, double[] errors, int features) {
    double shortfall = IntStream.rangeClosed(0, n).mapToDouble(k -> DimensionBounds.averageError(features, DimensionBounds.parities(n, k)) - errors[k]).max().orElseThrow();
    return Claim.of("L-9").left("max over k of 1 − N/C(n, k) − error of degree k", exactly(shortfall)).right("0", 0);
  }

  /** More neurons never hurt, in any degree: the spaces are nested. */
  @Property(tries = 40)
  Claim errorsFallWithTheWidth(@ForAll @Width(min = 4, max = 9) int n, @ForAll @Width(max = 12) int m, @ForAll @Width(max = 8) int more, @ForAll long seed) {
    return falling(n, tangent(n, m, seed), nested(n, m, m + more, seed));
  }

  /** The m neurons of the seed and more of another one. */
  private static Subspace nested(int n, int m, int all, long seed) {
    double[][] first = new FeatureMap(FeatureMap.Kind.TANGENT_WITH_BIASES, n, neurons(n, m), seed).values();
    double[][] rest = new FeatureMap(FeatureMap.Kind.TANGENT_WITH_BIASES, n, neurons(n, all - m), seed + 1).values();
    return Subspace.spannedBy(java.util.stream.Stream.concat(Arrays.stream(first), Arrays.stream(rest)).toArray(double[][]::new));
  }

  @Mutant(of = "L-9", change = "all neurons drawn afresh")
  @Property(tries = 10)
  Claim drawnAfresh(@ForAll @Width(min = 5, max = 9) int n, @ForAll long seed) {
    return falling(n, tangent(n, 2, seed), tangent(n, 2, seed + 1));
  }

  private static Claim falling(int n, Subspace narrow, Subspace wide) {
    Cube cube = new Cube(n);
    double[] before = errors(cube, narrow);
    double[] after = errors(cube, wide);
    double rise = IntStream.rangeClosed(0, n).mapToDouble(k -> after[k] - before[k]).max().orElseThrow();
    return Claim.of("L-9").assume("gap at the rank", Math.min(narrow.gap(), wide.gap()), atLeast(1e3)).left("largest rise of a degree's error", exactly(rise)).right("0", 0);
  }

  /** Linear functions come before pairs, and pairs before triples, as long as the features are fewer than the triples. Measured, not proved. */
  @Theorem(paper = Paper.LINEARISED, name = "Degree by degree")
  @Property(tries = 40)
  Claim lowDegreesComeFirst(@ForAll @Width(min = 7, max = 10) int n, @ForAll @Width(max = 12) int m, @ForAll long seed) {
    double[] errors = errors(new Cube(n), tangent(n, m, seed));
    return staircase(errors).assume("features", neurons(n, m), atMost(DimensionBounds.parities(n, 3)));
  }

  @Theorem(paper = Paper.LINEARISED, name = "Degree by degree")
  @Mutant(of = "L-9", change = "features that are triples themselves")
  @Property(tries = 5)
  Claim triples(@ForAll @Width(min = 7, max = 10) int n) {
    Cube cube = new Cube(n);
    return staircase(errors(cube, Subspace.spannedBy(CubeFeatures.parities(cube, cube.sets(3)))));
  }

  private static Claim staircase(double[] errors) {
    return Claim.of("L-9").left("larger of error of degree 1 − error of degree 2, degree 2 − degree 3", exactly(Math.max(errors[1] - errors[2], errors[2] - errors[3]))).right("0", 0);
  }
}
