package assay.experiment.ntk;

import assay.core.Samples;
import assay.linear.Vectors;
import assay.random.Stream;

/**
 * Two classes of l components each: centres on the sphere, points at distance λδ of a centre and then back on the
 * sphere, where δ is the least distance of centres of different classes and λ = 1/(8l) (Li, Liang 2018, arXiv
 * 1808.01204, recalled).
 *
 * @param centres the classes' in turn
 * @param components l
 * @param radius λδ
 */
public record SeparatedMixture(double[][] centres, int components, double radius) {

  /** With random centres. */
  public static SeparatedMixture draw(int components, int d, Stream stream) {
    double[][] centres = new double[2 * components][];
    for (int i = 0; i < centres.length; i++) centres[i] = stream.direction(d);
    return new SeparatedMixture(centres, components, separation(centres) / (8 * components));
  }

  private static double separation(double[][] centres) {
    double least = 2;
    for (int i = 0; i < centres.length; i += 2) {
      for (int j = 1; j < centres.length; j += 2) least = Math.min(least, Vectors.distance(centres[i], centres[j]));
    }
    return least;
  }

  /** That many points of every component, the classes' components in turn. */
  public Samples sample(int each, boolean permuted, Stream stream) {
    double[][] x = new double[each * centres.length][];
    double[] label = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = point(centres[i % centres.length], stream);
      label[i] = i % 2 == 0 ? 1 : -1;
    }
    if (permuted) permute(label, stream);
    return Samples.of(x, label);
  }

  private double[] point(double[] centre, Stream stream) {
    return Vectors.unit(Vectors.sum(centre, radius, stream.direction(centre.length)));
  }

  private static void permute(double[] label, Stream stream) {
    for (int i = label.length - 1; i > 0; i--) {
      int k = stream.below(i + 1);
      double kept = label[i];
      label[i] = label[k];
      label[k] = kept;
    }
  }
}
