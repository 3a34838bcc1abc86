package assay.experiment.gradientfeature;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.feature.GradientFeatures;
import assay.linear.Vectors;
import assay.random.Stream;

/** What single random neurons find. */
public final class FoundFeature {

  private static final int NEURONS = 200;
  private static final double COSINE = 0.9;

  private FoundFeature() {}

  /** The direction that the first random neuron with bias ±|w| finds; a random one if a thousand find nothing. */
  public static Feature of(FiniteDistribution D, int sign, Stream stream) {
    for (int i = 0; i < 1000; i++) {
      double[] g = GradientFeatures.of(D, stream.gaussians(D.dimension(), 1), sign);
      if (Vectors.norm(g) > 0) return new Feature(Vectors.unit(g), sign);
    }
    return new Feature(stream.direction(D.dimension()), sign);
  }

  /** The share of 200 neurons of bias E‖x‖ with cos(G, D) &gt; 0.9, where S takes |cos(G, D)|. */
  public static double shareOnOneSide(FiniteDistribution D, Feature feature, Stream stream) {
    int hits = 0;
    for (int i = 0; i < NEURONS; i++) {
      double[] g = GradientFeatures.of(D, stream.gaussians(D.dimension(), 1), D.meanNorm().hi());
      if (feature.projection(g) > COSINE * Vectors.norm(g)) hits++;
    }
    return (double) hits / NEURONS;
  }
}
