package lowerbounds;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.quantify.Width;
import assay.random.Stream;
import assay.stats.BoundedSample;
import assay.stats.EmpiricalBernstein;
import assay.stats.Interval;
import assay.theorem.lowerbounds.DimensionBounds;
import assay.theorem.lowerbounds.Krawtchouk;
import assay.theorem.lowerbounds.NormBounds;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-4 on cubes too large for a transform per feature: the average over the sets S of k signs of ‖E[χ_S φ]‖² is
 * E[⟨φ(x), φ(x′)⟩ K_k(|x − x′|)/C(n, k)] for independent x, x′, K_k being the Krawtchouk polynomial: no set needs to be drawn.
 * It is at most E‖φ‖²/C(n, k), whence q (1 − B √(N/C(n, k))) for the hinge loss.
 */
@Theorem(paper = Paper.EMERGENCE, name = "Theorem 2 on average over the parities", constants = Theorem.Constants.DERIVED)
class HiddenParities {

  private static final int PAIRS = 1_000_000;

  /** k: with more signs there are more parities than so many pairs tell apart. */
  private static final int SIGNS = 3;

  /**
   * Features with values ±1: random parities of k signs and signs of random affine functions.
   *
   * @param parities sets, by their bits
   * @param w a row of weights for each affine function
   */
  private record Features(int[] parities, double[][] w) {

    static Features drawn(int n, int parities, int affine, Stream stream) {
      int[] sets = IntStream.range(0, parities).map(i -> set(n, stream)).toArray();
      double[][] w = IntStream.range(0, affine).mapToObj(i -> stream.gaussians(n, 1)).toArray(double[][]::new);
      return new Features(sets, w);
    }

    private static int set(int n, Stream stream) {
      int set = 0;
      while (Integer.bitCount(set) < SIGNS) set |= 1 << stream.below(n);
      return set;
    }

    int size() {
      return parities.length + w.length;
    }

    /** ⟨φ(x), φ(x′)⟩. */
    int product(int x, int other) {
      int sum = 0;
      for (int set : parities) sum += Cube.character(set, x ^ other);
      for (double[] row : w) sum += positive(row, x) == positive(row, other) ? 1 : -1;
      return sum;
    }

    private static boolean positive(double[] row, int x) {
      double sum = 0;
      for (int j = 0; j < row.length; j++) sum += (x >> j & 1) == 0 ? row[j] : -row[j];
      return sum > 0;
    }
  }

  @Property(tries = 6)
  Claim featuresSeeFewParities(@ForAll @Width(min = 16, max = 24) int n, @ForAll @Width(max = 5) int parities, @ForAll @Width(min = 3, max = 10) int affine, @ForAll long seed) {
    return seen(n, parities, Math.max(parities, affine), seed, 1);
  }

  @Mutant(of = "L-4", change = "a quarter of E‖φ‖²")
  @Property(tries = 3)
  Claim quarter(@ForAll @Width(min = 16, max = 20) int n, @ForAll long seed) {
    return seen(n, 8, 3, seed, 0.25);
  }

  private static Claim seen(int n, int parities, int affine, long seed, double factor) {
    Features features = Features.drawn(n, parities, affine, Stream.seeded(seed));
    double bound = factor * NormBounds.gradient(features.size(), DimensionBounds.parities(n, SIGNS));
    return Claim.of("L-4")
        .left("average over P of ‖E[χ_S φ]‖²", trial -> average(features, n, trial.stream("pairs"), trial.level()))
        .right("N/C(n, k)", bound)
        .upToRounding(1e-12);
  }

  /** From independent pairs. */
  private static Interval average(Features features, int n, Stream stream, double level) {
    double[] byDistance = IntStream.rangeClosed(0, n).mapToDouble(h -> Krawtchouk.mean(n, SIGNS, h)).toArray();
    double[] products = new double[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      int x = stream.below(1 << n);
      int other = stream.below(1 << n);
      products[i] = features.product(x, other) * byDistance[Integer.bitCount(x ^ other)];
    }
    return EmpiricalBernstein.of(BoundedSample.of(products, new Interval(-features.size(), features.size())), level);
  }
}
