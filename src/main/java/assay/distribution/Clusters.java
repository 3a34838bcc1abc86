package assay.distribution;

import static assay.distribution.Parameter.choice;
import static assay.distribution.Parameter.fixed;
import static assay.distribution.Parameter.logUniform;
import static assay.distribution.Parameter.whole;

import assay.Require;
import assay.linear.Orthogonal;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * r clouds around unit vectors D_1, …, D_r with ⟨D_i, D_j⟩ = coherence for i ≠ j, in random position: the finite
 * stand-in for the mixture of r Gaussians of arXiv 2310.12408. A cloud has one label; labels are random, and both
 * occur.
 *
 * <p>Noise coordinates are independent and uniform on ±√3·noise, hence bounded and of standard deviation {@code noise}.
 * The features are (D_j, +1). The teacher, where the clouds are narrow enough for it, has one neuron a cloud:
 * see {@link Separation}.
 *
 * @param clusters r, from 2 to d
 * @param dimension d
 * @param atomsPerCluster at least 1
 * @param coherence in (−1/(r−1), 1); 0 for orthogonal clusters
 * @param noise standard deviation of a coordinate, not negative
 * @param weighting of the clusters; within a cluster all atoms weigh the same
 */
public record Clusters(
    int clusters, int dimension, int atomsPerCluster, double coherence, double noise, Weighting weighting)
    implements
      Family {

  public Clusters {
    Require.that(2 <= clusters && clusters <= dimension,
        "clusters = " + clusters + ": from 2 to the dimension " + dimension + " is required");
    Require.that(-1.0 / (clusters - 1) < coherence && coherence < 1,
        "coherence = " + coherence + ": must lie in (-1/(r-1), 1)");
    Cloud.requireSizes(atomsPerCluster, noise);
  }

  /** Clusters around orthonormal vectors. */
  public static Clusters orthogonal(
      int clusters, int dimension, int atomsPerCluster, double noise, Weighting weighting) {
    return new Clusters(clusters, dimension, atomsPerCluster, 0, noise, weighting);
  }

  /** Two to six clusters around means that are orthonormal or of equal coherence. */
  public static Ranges ranges(Limits limits) {
    return Ranges.oneOf(Orthonormal.ranges(limits), Coherent.ranges(limits));
  }

  /** Two to six clusters around orthonormal means. */
  public interface Orthonormal {

    /** Up to 26 dimensions more than clusters. */
    static Ranges ranges(Limits limits) {
      return Clusters.ranges(whole("clusters", 2, 6), fixed("coherence", 0.0), limits);
    }
  }

  /** Two clusters around orthonormal means. */
  public interface Two {

    /** Up to 28 dimensions. */
    static Ranges ranges(Limits limits) {
      return Clusters.ranges(fixed("clusters", 2), fixed("coherence", 0.0), limits);
    }
  }

  /** Two to six clusters around means of equal coherence, from 0.05 to 0.8. */
  public interface Coherent {

    /** Up to 26 dimensions more than clusters. */
    static Ranges ranges(Limits limits) {
      return Clusters.ranges(whole("clusters", 2, 6), logUniform("coherence", 0.05, 0.8), limits);
    }
  }

  private static Ranges ranges(Parameter clusters, Parameter coherence, Limits limits) {
    return Ranges.of(Clusters.class, clusters, whole("dimension", 1, 27).countedFrom(clusters),
        limits.atoms("atomsPerCluster"), coherence, limits.noise("noise"), choice("weighting", Weighting.values()));
  }

  @Override
  public String description() {
    String kind = coherence == 0 ? "orthogonal" : Text.of("coherent (%.3g)", coherence);
    return Text.of("%d %s clusters in d = %d, %d atoms each, noise %.3g",
        clusters, kind, dimension, atomsPerCluster, noise);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    double[][] directions = coherent(Orthogonal.vectors(clusters, dimension, stream));
    int[] labels = labels(stream);
    double[] weights = weighting.draw(clusters, stream);
    List<Cloud> clouds = new ArrayList<>();
    for (int j = 0; j < clusters; j++) {
      clouds.add(Cloud.around(directions[j], labels[j], weights[j], atomsPerCluster, noise, stream));
    }
    return Cloud.mixture(description(), clouds);
  }

  /** D_i = α u_i + β Σ_l u_l with α² = 1 − θ and rβ² + 2αβ = θ: unit length and products θ. */
  private double[][] coherent(double[][] orthonormal) {
    double alpha = Math.sqrt(1 - coherence);
    double beta = (Math.sqrt(alpha * alpha + clusters * coherence) - alpha) / clusters;
    double[][] directions = new double[clusters][dimension];
    for (int i = 0; i < clusters; i++) {
      for (int l = 0; l < clusters; l++) {
        Orthogonal.addMultiple(directions[i], l == i ? alpha + beta : beta, orthonormal[l]);
      }
    }
    return directions;
  }

  private int[] labels(Stream stream) {
    int[] labels = new int[clusters];
    do {
      Arrays.setAll(labels, j -> stream.sign());
    } while (Math.abs(Arrays.stream(labels).sum()) == clusters);
    return labels;
  }
}
