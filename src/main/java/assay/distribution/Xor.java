package assay.distribution;

import static assay.distribution.Parameter.whole;

import assay.Require;
import assay.linear.Orthogonal;
import assay.random.Stream;
import java.util.List;

/**
 * Four clouds of equal weight: label +1 around D_1 and −D_1, label −1 around D_2 and −D_2, for orthonormal D_1, D_2 in
 * random position (the XOR mixture of arXiv 2310.12408, after Refinetti et al. 2021). Without noise no linear function
 * does better than chance.
 *
 * <p>Noise is that of {@link Clusters}. The features are (±D_j, +1); the teacher, where the clouds are narrow enough
 * for it, has four neurons: see {@link Separation}.
 *
 * @param dimension d, at least 2
 * @param atomsPerCloud at least 1
 * @param noise standard deviation of a coordinate, not negative
 */
public record Xor(int dimension, int atomsPerCloud, double noise) implements Family {

  public Xor {
    Require.that(dimension >= 2, "dimension = " + dimension + ": at least 2 is required");
    Cloud.requireSizes(atomsPerCloud, noise);
  }

  /** Up to 32 dimensions. */
  public static Ranges ranges(Limits limits) {
    return Ranges.of(Xor.class, whole("dimension", 2, 32), limits.atoms("atomsPerCloud"), limits.noise("noise"));
  }

  @Override
  public String description() {
    return Text.of("XOR in d = %d, 4 clouds of %d atoms, noise %.3g", dimension, atomsPerCloud, noise);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    double[][] directions = Orthogonal.vectors(2, dimension, stream);
    return Cloud.mixture(description(), List.of(
        cloud(directions[0], 1, stream), cloud(Orthogonal.negated(directions[0]), 1, stream),
        cloud(directions[1], -1, stream), cloud(Orthogonal.negated(directions[1]), -1, stream)));
  }

  private Cloud cloud(double[] centre, int label, Stream stream) {
    return Cloud.around(centre, label, 0.25, atomsPerCloud, noise, stream);
  }
}
