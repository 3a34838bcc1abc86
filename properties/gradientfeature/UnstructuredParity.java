package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.distribution.DanielyMalachParity;
import assay.experiment.gradientfeature.FoundParities;
import assay.experiment.gradientfeature.ParityGradients;
import assay.linear.Vectors;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.gradientfeature.FirstStep;
import assay.theorem.gradientfeature.ParityBounds;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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

  /** What a neuron looks at: everything, or whether the first so many coordinates are all 1. */
  enum Weight {
    /** Gaussian, with a bias that is a share of the norm. */
    GAUSSIAN,
    /** k − 1 coordinates. For k = 2 it attains the bounds. */
    CORNER,
    /** 2(k − 1) coordinates. */
    BLOCK;

    ParityGradients draw(Cube cube, int k, double share, Stream stream) {
      if (this == GAUSSIAN) {
        double[] w = stream.gaussians(cube.dimension(), 1);
        return ParityGradients.of(cube, w, share * Vectors.norm(w));
      }
      int size = this == CORNER ? k - 1 : 2 * (k - 1);
      double[] w = new double[cube.dimension()];
      Arrays.fill(w, 0, size, 1);
      return ParityGradients.of(cube, w, size - 1);
    }
  }

  /**
   * Neurons on a cube and a number of signs for parities.
   *
   * @param share b/|w| of a Gaussian neuron
   */
  @Drawn
  record Setting(@CubeDimension int d, @Width(min = 2, max = 3) int k, Weight weight,
      @LogUniform(min = 0.02, max = 0.9) double share, long seed) {

    List<ParityGradients> neurons(int count) {
      Cube cube = new Cube(d);
      Stream stream = Stream.seeded(seed);
      return IntStream.range(0, count).mapToObj(i -> weight.draw(cube, k, share, stream)).toList();
    }
  }

  /** The average over all A of |G_A(w, b)|² is at most max(d−k+1, k+1) Pr(1 − Pr)/C(d, k), Pr = Pr[⟨w, x⟩ > b]. */
  @States("GF-B5")
  @Property(tries = 60)
  Claim gradientsAreSmallOnAverage(@ForAll Setting s) {
    return average(s.k, s.d, trial -> s.neurons(1).getFirst(), 1);
  }

  /** A neuron that sees a single vertex has equal squares at all sets: C(d, k) is off by no more than a power of 2. */
  @Mutant(of = "GF-B5", change = "C(d, k)² in place of C(d, k)")
  @Property(tries = 10)
  Claim squaredCount(@ForAll @Width(min = 7, max = 11) int d) {
    double[] ones = new double[d];
    Arrays.fill(ones, 1);
    return average(3, d, trial -> ParityGradients.of(new Cube(d), ones, d - 1), 1 / ParityBounds.parities(d, 3));
  }

  private static Claim average(int k, int d, Function<Trial, ParityGradients> neuron, double share) {
    var gradients = PerTrial.of(neuron);
    return Claim.inequality()
        .left("average over A of |G_A(w, b)|²", gradients.get(g -> exactly(g.averageSquare(k))))
        .right("max(d−k+1, k+1) Pr(1 − Pr)/C(d, k)",
            gradients.get(g -> exactly(share * ParityBounds.squaredGradient(d, k, g.variance()))));
  }

  /**
   * So few of the parities have any feature: (D, s) ∈ S needs |G_A| ≥ B_G with probability p. It holds for any
   * distribution of neurons, here for one on up to three; B_G is as large as leaves some of the parities a feature.
   *
   * @param finders how many of the neurons are to reach B_G
   * @param sets how many of the parities have a feature, or more if several are as good
   */
  @States("GF-B5")
  @Property(tries = 60)
  Claim fewParitiesHaveFeatures(@ForAll Setting s, @ForAll @Width(max = 3) int neurons,
      @ForAll @Width(max = 3) int finders, @ForAll @Width(max = 4) int sets) {
    var found = PerTrial.of(trial -> FoundParities.of(s.neurons(neurons), s.k, sets, Math.min(finders, neurons)));
    return fewHaveFeatures(found);
  }

  @Mutant(of = "GF-B5", change = "the k signs of half of the inputs agree, and neurons that see everything")
  @Property(tries = 10)
  Claim everyStructuredParityHasFeatures(@ForAll @Width(min = 8, max = 10) int d) {
    double[] ones = new double[d];
    Arrays.fill(ones, 1);
    var structured = new DanielyMalachParity(d, 3).draw(Stream.seeded(0));
    double bound = ParityBounds.shareWithFeatures(d, 3, 0.25, 0.5, 0.8);
    return fewHaveFeatures(PerTrial.of(trial -> new FoundParities(
        Vectors.norm(FirstStep.gradient(structured, ones, -2 * d)) >= 0.8 ? 1 : 0, bound)));
  }

  private static Claim fewHaveFeatures(PerTrial<FoundParities> found) {
    return Claim.inequality()
        .left("share of A with Pr[|G_A(w, b)| ≥ B_G] ≥ p", found.get(f -> exactly(f.share())))
        .right("max(d−k+1, k+1) E[Pr(1 − Pr)]/(C(d, k) p B_G²)", found.get(f -> exactly(f.bound())))
        .vacuousAbove("all parities", 1);
  }
}
