package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.distribution.DanielyMalachParity;
import assay.experiment.gradientfeature.ParityGradients;
import assay.linear.Vectors;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.theorem.gradientfeature.FirstStep;
import assay.theorem.gradientfeature.ParityBounds;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-B5: under the uniform distribution on signs most parities have no gradient features. Every parity of k signs is
 * enumerated, and its gradient features are read off the Fourier coefficients of the neurons' activations.
 */
@Theorem(paper = Paper.TITLE, name = "Unstructured parities have no gradient features",
    constants = Theorem.Constants.DERIVED)
class UnstructuredParity {

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

  /** |b|, up to where a vertex is cut off. */
  @LogUniform(min = 0.05, max = 12)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Offset {}

  /** The average over all A of |G_A(w, b)|² is at most d Pr[⟨w, x⟩ > b]/C(d, k). */
  @States("GF-B5")
  @Property(tries = 60)
  Claim gradientsAreSmallOnAverage(
      @ForAll @Width(min = 5, max = 11) int d, @ForAll @Width(min = 2, max = 9) int k, @ForAll Weight weight,
      @ForAll long seed, @ForAll @Offset double bias, @ForAll boolean positive) {
    int size = Math.min(k, d - 2);
    return average(size, weight.draw(d, size, Stream.seeded(seed)), positive ? bias : -bias, 1);
  }

  /** A neuron that sees a single vertex has equal squares at all sets: the bound is too large only by C(d, k)/2ᵈ. */
  @Mutant(of = "GF-B5", change = "C(d, k)² in place of C(d, k)")
  @Property(tries = 10)
  Claim squaredCount(@ForAll @Width(min = 7, max = 11) int d, @ForAll long seed) {
    return average(3, Weight.SIGNS.draw(d, 3, Stream.seeded(seed)), d - 1, 1 / ParityBounds.parities(d, 3));
  }

  private static Claim average(int k, double[] w, double b, double share) {
    var gradients = PerTrial.of(trial -> ParityGradients.of(new Cube(w.length), w, b));
    return Claim.inequality()
        .left("average over A of |G_A(w, b)|²", gradients.get(g -> exactly(g.averageSquare(k))))
        .right("d Pr[⟨w,x⟩ > b]/C(d, k)",
            gradients.get(g -> exactly(share * ParityBounds.squaredGradient(w.length, k, g.mass()))));
  }

  /**
   * So at most d/(C(d, k) p B_G²) of the parities have any feature: (D, s) ∈ S needs |G_A| ≥ B_G with probability p. It
   * holds for any distribution of neurons, here for one on a hundred of them.
   *
   * @param theta one over the right side
   */
  @States("GF-B5")
  @Property(tries = 40)
  Claim fewParitiesHaveFeatures(
      @ForAll @CubeDimension int d, @ForAll @Width(min = 2, max = 8) int k, @ForAll Weight weight, @ForAll long seed,
      @ForAll @Offset double bias, @ForAll @LogUniform(min = 0.02, max = 1) double p,
      @ForAll @LogUniform(min = 1.01, max = 100) double theta) {
    int size = Math.min(k, d - 2);
    double gradientBound = Math.sqrt(theta * ParityBounds.shareWithFeatures(d, size, p, 1));
    return fewHaveFeatures(d, size, p, gradientBound, () -> {
      Stream stream = Stream.seeded(seed);
      return ParityGradients.shareFound(IntStream.range(0, 100)
          .mapToObj(i -> ParityGradients.of(new Cube(d), weight.draw(d, size, stream), i % 2 == 0 ? bias : -bias))
          .toList(), size, p, gradientBound);
    });
  }

  @Mutant(of = "GF-B5", change = "the k signs of half of the inputs agree, and neurons that see everything")
  @Property(tries = 10)
  Claim everyStructuredParityHasFeatures(@ForAll @Width(min = 8, max = 10) int d) {
    double[] ones = new double[d];
    Arrays.fill(ones, 1);
    var structured = new DanielyMalachParity(d, 3).draw(Stream.seeded(0));
    return fewHaveFeatures(d, 3, 0.5, 0.8,
        () -> Vectors.norm(FirstStep.gradient(structured, ones, -2 * d)) >= 0.8 ? 1 : 0);
  }

  private static Claim fewHaveFeatures(int d, int k, double p, double gradientBound, DoubleSupplier share) {
    return Claim.inequality()
        .left("share of A with Pr[|G_A(w, b)| ≥ B_G] ≥ p", trial -> exactly(share.getAsDouble()))
        .right("d/(C(d, k) p B_G²)", ParityBounds.shareWithFeatures(d, k, p, gradientBound))
        .vacuousAbove("all parities", 1);
  }
}
