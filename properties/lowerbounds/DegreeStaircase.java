package lowerbounds;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Throughout;
import assay.distribution.Cube;
import assay.experiment.lowerbounds.CubeFeatureMap;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.Trial;
import assay.span.CubeFeatures;
import assay.span.Subspace;
import assay.span.WalshEnergies;
import assay.theorem.lowerbounds.DimensionBounds;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-9: tangent features of m neurons learn parities degree by degree; those of k signs need about C(n, k)/n neurons, as
 * the dimension says without any asymptotics. On the sphere the paper shows the same for n → ∞.
 */
@Theorem(paper = Paper.LINEARISED, name = "Degree by degree", constants = Theorem.Constants.DERIVED)
class DegreeStaircase {

  /** Signs of the cube in the picture. */
  private static final int SHOWN = 10;

  private static final String LARGEST_ERROR = "the largest error there is, that of the zero function";

  /** The least errors, averaged over the parities of each degree 0, …, n. */
  private static double[] errors(Cube cube, Subspace V) {
    return Arrays.stream(WalshEnergies.of(cube, V).meansByDegree()).map(energy -> 1 - energy).toArray();
  }

  /** What m random neurons with trained biases span. */
  private static PerInstance<Subspace> tangent(int n, int m, long seed) {
    return PerInstance.of(features(n, m, seed)::span);
  }

  private static CubeFeatureMap features(int n, int m, long seed) {
    return new CubeFeatureMap(CubeFeatureMap.Kind.TANGENT_WITH_BIASES, n, neurons(n, m), seed);
  }

  private static int neurons(int n, int m) {
    return m * (n + 2);
  }

  /** What is learnt of all degrees together is the rank: Σ_S ‖Πχ_S‖² = tr Π, sorted by |S|. */
  @States(value = "L-9", rests = "L-1")
  @Property(tries = 60)
  Claim theDegreesShareTheRank(
      @ForAll @Width(min = 4, max = 10, thorough = 11) int n, @ForAll @Width(max = 24) int m, @ForAll long seed) {
    var V = tangent(n, m, seed);
    return shared(n, V, V.get(v -> (double) v.rank())).picture(trial -> picture(seed, trial));
  }

  @Mutant(of = "L-9", change = "the number of features in place of their rank")
  @Property(tries = 5)
  Claim everyFeatureCounts(@ForAll @Width(min = 4, max = 9) int n, @ForAll long seed) {
    return shared(n, tangent(n, 2, seed), trial -> (double) neurons(n, 2));
  }

  private static Claim shared(int n, PerInstance<Subspace> V, Function<Trial, Double> rank) {
    return Identity.of("Σ_k C(n, k) (1 − error of degree k)", V.get(v -> learnt(n, v)), "rank", rank)
        .within(1e-9, "rounding of projections, at gaps of 10³ or more")
        .assume("gap at the rank", V.get(v -> exactly(v.gap())), atLeast(1e3));
  }

  private static double learnt(int n, Subspace V) {
    double[] errors = errors(new Cube(n), V);
    return IntStream.rangeClosed(0, n).mapToDouble(k -> DimensionBounds.parities(n, k) * (1 - errors[k])).sum();
  }

  /** So no degree with more parities than the rank is learnt by more than its dimension allows. */
  @States(value = "L-9", rests = "L-1")
  @Property(tries = 60)
  Claim noDegreeIsBelowItsDimension(
      @ForAll @Width(min = 6, max = 10, thorough = 11) int n, @ForAll @Width(max = 6) int m, @ForAll long seed) {
    var V = tangent(n, m, seed);
    return dimension(n, V, Subspace::rank).assume("gap at the rank", V.get(v -> exactly(v.gap())), atLeast(1e3));
  }

  /** Errors over the number of features, beside the bounds: more and more of the same neurons. */
  private static Picture picture(long seed, Trial trial) {
    Cube cube = new Cube(SHOWN);
    double[][] all = features(SHOWN, 28, seed).values(trial);
    double[] features = IntStream.rangeClosed(0, 14).mapToDouble(i -> neurons(SHOWN, Math.max(1, 2 * i))).toArray();
    double[][] errors = Arrays.stream(features)
        .mapToObj(N -> errors(cube, Subspace.spannedBy(Arrays.copyOf(all, (int) N))))
        .toArray(double[][]::new);
    Picture picture = Picture.of("least errors of parities of k among " + SHOWN + " signs")
        .axes("features N", "average error");
    for (int k = 1; k <= 4; k++) {
      int degree = k;
      picture = picture.curve("k = " + k, features, Arrays.stream(errors).mapToDouble(e -> e[degree]).toArray());
      if (k > 1)
        picture = picture.dashed("1 − N/C(n, " + k + ")", features, Arrays.stream(features)
            .map(N -> Math.max(0, DimensionBounds.averageError(N, DimensionBounds.parities(SHOWN, degree)))).toArray());
    }
    return picture;
  }

  @Mutant(of = "L-9", change = "the number of neurons in place of the rank")
  @Property(tries = 5)
  Claim neuronsCount(@ForAll @Width(min = 6, max = 9) int n, @ForAll long seed) {
    return dimension(n, tangent(n, 2, seed), v -> 2);
  }

  /** Over the degrees whose bound is above 0; the middle one has the most parities. */
  private static Claim dimension(int n, PerInstance<Subspace> V, ToIntFunction<Subspace> rank) {
    double most = DimensionBounds.parities(n, n / 2);
    return Throughout.of("k with C(n, k) > r", "1 − r/C(n, k)", V.get(v -> bounds(n, rank.applyAsInt(v))),
        "error of degree k", V.get(v -> errorsAbove(n, v, rank.applyAsInt(v))))
        .assume("C(n, n/2) − r", V.get(v -> exactly(most - rank.applyAsInt(v))), above(0))
        .roundingOf(LARGEST_ERROR, 1);
  }

  private static double[] bounds(int n, int rank) {
    return degreesAbove(n, rank).mapToDouble(k -> DimensionBounds.averageError(rank, DimensionBounds.parities(n, k)))
        .toArray();
  }

  private static double[] errorsAbove(int n, Subspace V, int rank) {
    double[] errors = errors(new Cube(n), V);
    return degreesAbove(n, rank).mapToDouble(k -> errors[k]).toArray();
  }

  private static IntStream degreesAbove(int n, int rank) {
    return IntStream.rangeClosed(0, n).filter(k -> k == n / 2 || DimensionBounds.parities(n, k) > rank);
  }

  /** More neurons never hurt, in any degree: the spaces are nested. */
  @States("L-9")
  @Property(tries = 40)
  Claim errorsFallWithTheWidth(
      @ForAll @Width(min = 4, max = 9, thorough = 10) int n, @ForAll @Width(max = 12, thorough = 24) int m,
      @ForAll @Width(max = 8) int more,
      @ForAll long seed) {
    return falling(n, tangent(n, m, seed), nested(n, m, m + more, seed));
  }

  /** The m neurons of the seed and more of another one. */
  private static PerInstance<Subspace> nested(int n, int m, int all, long seed) {
    CubeFeatureMap first = features(n, m, seed);
    CubeFeatureMap rest = features(n, all - m, seed + 1);
    return PerInstance.of(trial -> Subspace.spannedBy(
        Stream.concat(Arrays.stream(first.values(trial)), Arrays.stream(rest.values(trial))).toArray(double[][]::new)));
  }

  @Mutant(of = "L-9", change = "all neurons drawn afresh")
  @Property(tries = 10)
  Claim drawnAfresh(@ForAll @Width(min = 5, max = 9) int n, @ForAll long seed) {
    return falling(n, tangent(n, 2, seed), tangent(n, 2, seed + 1));
  }

  private static Claim falling(int n, PerInstance<Subspace> narrow, PerInstance<Subspace> wide) {
    Cube cube = new Cube(n);
    return Throughout.of("degree k = 0, …, n", "error of more neurons", wide.get(v -> errors(cube, v)),
        "error", narrow.get(v -> errors(cube, v)))
        .roundingOf(LARGEST_ERROR, 1)
        .assume("gap at the rank", trial -> exactly(Math.min(narrow.apply(trial).gap(), wide.apply(trial).gap())),
            atLeast(1e3));
  }

  /**
   * Linear functions come before pairs, and pairs before triples, as long as the features are fewer than the triples.
   * Measured, not proved.
   */
  @Theorem(paper = Paper.LINEARISED, name = "Degree by degree")
  @States("L-9")
  @Property(tries = 40)
  Claim lowDegreesComeFirst(
      @ForAll @Width(min = 7, max = 10) int n, @ForAll @Width(max = 12) int m, @ForAll long seed) {
    return staircase(n, tangent(n, m, seed)).assume("features", neurons(n, m), atMost(DimensionBounds.parities(n, 3)));
  }

  @Theorem(paper = Paper.LINEARISED, name = "Degree by degree")
  @Mutant(of = "L-9", change = "features that are triples themselves")
  @Property(tries = 5)
  Claim triples(@ForAll @Width(min = 7, max = 10) int n) {
    Cube cube = new Cube(n);
    return staircase(n, PerInstance.of(trial -> Subspace.spannedBy(CubeFeatures.parities(cube, cube.sets(3)))));
  }

  private static Claim staircase(int n, PerInstance<Subspace> V) {
    return Throughout.of("k = 1, 2", "error of degree k", V.get(v -> Arrays.copyOfRange(errors(new Cube(n), v), 1, 3)),
        "error of degree k + 1", V.get(v -> Arrays.copyOfRange(errors(new Cube(n), v), 2, 4)))
        .roundingOf(LARGEST_ERROR, 1);
  }
}
