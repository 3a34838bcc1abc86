package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.distribution.DanielyMalachParity;
import assay.linear.Vectors;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.gradientfeature.FirstStep;
import assay.theorem.gradientfeature.ParityBounds;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-B5: under the uniform distribution on signs most parities have no gradient features. Every parity of k signs is
 * enumerated, and its gradient features are read off the Fourier coefficients of the neurons' activations.
 */
@Theorem(paper = Paper.TITLE, name = "Unstructured parities have no gradient features",
    constants = Theorem.Constants.DERIVED)
class UnstructuredParity {

  private static final int SAMPLE = 100;

  /** How a neuron's weight is chosen. */
  enum Weight {
    /** Gaussian. */
    GAUSSIAN,
    /** A vertex of the cube. */
    SIGNS,
    /** The sum of the first k coordinates. */
    BLOCK;

    double[] draw(int d, int k, Stream stream) {
      double[] w = new double[d];
      for (int j = 0; j < d; j++)
        w[j] = this == GAUSSIAN ? stream.gaussian() : this == SIGNS ? stream.sign() : j < k ? 1 : 0;
      return w;
    }
  }

  /** The average over all A of |G_A(w, b)|² is at most d Pr[⟨w, x⟩ > b]/C(d, k). */
  @States("GF-B5")
  @Property(tries = 60)
  Claim gradientsAreSmallOnAverage(@ForAll @Width(min = 5, max = 11) int d, @ForAll @Width(min = 2, max = 9) int k,
      @ForAll Weight weight, @ForAll long seed, @ForAll @LogUniform(min = 0.05, max = 12) double bias,
      @ForAll boolean positive) {
    return average(d, Math.min(k, d - 2), weight.draw(d, Math.min(k, d - 2), Stream.seeded(seed)),
        positive ? bias : -bias, 1);
  }

  /** A neuron that sees a single vertex has equal squares at all sets: the bound is too large only by C(d, k)/2ᵈ. */
  @Mutant(of = "GF-B5", change = "C(d, k)² in place of C(d, k)")
  @Property(tries = 10)
  Claim squaredCount(@ForAll @Width(min = 7, max = 11) int d, @ForAll long seed) {
    return average(d, 3, Weight.SIGNS.draw(d, 3, Stream.seeded(seed)), d - 1, 1 / ParityBounds.parities(d, 3));
  }

  @Mutant(of = "GF-B5", change = "the k signs of half of the inputs agree")
  @Property(tries = 10)
  Claim structuredHalf(@ForAll @Width(min = 6, max = 10) int d) {
    return Claim.inequality()
        .left("average over A of |G_A(w, b)|²", trial -> exactly(Math.pow(structuredLength(d), 2)))
        .right("d Pr[⟨w,x⟩ > b]/C(d, k)", ParityBounds.squaredGradient(d, 3, 1));
  }

  /** |G| of a neuron that sees everything, where k signs agree on half of the inputs. */
  private static double structuredLength(int d) {
    double[] ones = new double[d];
    Arrays.fill(ones, 1);
    return Vectors.norm(FirstStep.gradient(new DanielyMalachParity(d, 3).draw(Stream.seeded(0)), ones, -2 * d));
  }

  private static Claim average(int d, int k, double[] w, double b, double share) {
    Cube cube = new Cube(d);
    var active = PerTrial.of(trial -> active(cube, w, b));
    return Claim.inequality()
        .left("average over A of |G_A(w, b)|²", active.get(a -> exactly(averageSquare(cube, cube.coefficients(a), k))))
        .right("d Pr[⟨w,x⟩ > b]/C(d, k)",
            active.get(a -> exactly(share * ParityBounds.squaredGradient(d, k, Arrays.stream(a).sum() / cube.size()))));
  }

  private static double averageSquare(Cube cube, double[] coefficients, int k) {
    return Arrays.stream(cube.sets(k)).mapToDouble(A -> squaredGradient(cube, coefficients, A)).average().orElseThrow();
  }

  /**
   * So at most d/(C(d, k) p B_G²) of the parities have any feature: (D, s) ∈ S needs |G_A| ≥ B_G with probability p. It
   * holds for any distribution of neurons, here for one on a hundred of them.
   *
   * @param theta one over the right side
   */
  @States("GF-B5")
  @Property(tries = 40)
  Claim fewParitiesHaveFeatures(@ForAll @Width(min = 6, max = 10) int d, @ForAll @Width(min = 2, max = 8) int k,
      @ForAll Weight weight, @ForAll long seed, @ForAll @LogUniform(min = 0.05, max = 12) double bias,
      @ForAll @LogUniform(min = 0.02, max = 1) double p, @ForAll @LogUniform(min = 1.01, max = 100) double theta) {
    int size = Math.min(k, d - 2);
    double gradientBound = Math.sqrt(theta * ParityBounds.shareWithFeatures(d, size, p, 1));
    return fewHaveFeatures(d, size, p, gradientBound,
        trial -> share(d, size, weight, bias, p, gradientBound, Stream.seeded(seed)));
  }

  @Mutant(of = "GF-B5", change = "the k signs of half of the inputs agree, and neurons that see everything")
  @Property(tries = 10)
  Claim everyStructuredParityHasFeatures(@ForAll @Width(min = 8, max = 10) int d) {
    return fewHaveFeatures(d, 3, 0.5, 0.8, trial -> structuredLength(d) >= 0.8 ? 1 : 0);
  }

  private static Claim fewHaveFeatures(int d, int k, double p, double gradientBound, ToDoubleFunction<Trial> share) {
    return Claim.inequality()
        .left("share of A with Pr[|G_A(w, b)| ≥ B_G] ≥ p", trial -> exactly(share.applyAsDouble(trial)))
        .right("d/(C(d, k) p B_G²)", ParityBounds.shareWithFeatures(d, k, p, gradientBound))
        .vacuousAbove("all parities", 1);
  }

  private static double share(int d, int k, Weight weight, double bias, double p, double gradientBound, Stream stream) {
    Cube cube = new Cube(d);
    int[] sets = cube.sets(k);
    int[] hits = new int[sets.length];
    for (int i = 0; i < SAMPLE; i++) {
      double[] coefficients = cube.coefficients(active(cube, weight.draw(d, k, stream), i % 2 == 0 ? bias : -bias));
      for (int a = 0; a < sets.length; a++)
        if (squaredGradient(cube, coefficients, sets[a]) >= gradientBound * gradientBound) hits[a]++;
    }
    return Arrays.stream(hits).filter(h -> h >= p * SAMPLE).count() / (double) sets.length;
  }

  /** 1(⟨w, x⟩ > b) at every point. */
  private static double[] active(Cube cube, double[] w, double b) {
    double[] active = new double[cube.size()];
    for (int n = 0; n < active.length; n++) {
      double z = 0;
      for (int j = 0; j < w.length; j++) z += w[j] * Cube.character(1 << j, n);
      active[n] = z > b ? 1 : 0;
    }
    return active;
  }

  /** |G_A|²: coordinate l is the coefficient at A △ {l}. */
  private static double squaredGradient(Cube cube, double[] coefficients, int set) {
    double sum = 0;
    for (int l = 0; l < cube.dimension(); l++) sum += Math.pow(coefficients[set ^ 1 << l], 2);
    return sum;
  }
}
