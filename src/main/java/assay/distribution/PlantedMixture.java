package assay.distribution;

import static assay.distribution.Parameter.uniform;
import static assay.distribution.Parameter.whole;

import assay.Require;
import assay.linear.Orthogonal;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * A simple and a hard part on different axes, in random position: with mass {@code linear} a cloud of label +1 around
 * D_1 and one of label −1 around −D_1, which a linear function tells apart; otherwise an XOR of clouds, label +1 around
 * ±D_2 and −1 around ±D_3, which none does. Noise is that of {@link Clusters}; the features are the clouds' centres
 * with s = +1.
 *
 * @param dimension d, at least 3
 * @param atomsPerCloud at least 1
 * @param noise standard deviation of a coordinate, not negative
 * @param linear mass of the simple part, in (0, 1)
 */
public record PlantedMixture(int dimension, int atomsPerCloud, double noise, double linear) implements Family {

  public PlantedMixture {
    Require.that(dimension >= 3, "dimension = " + dimension + ": at least 3 is required");
    Cloud.requireSizes(atomsPerCloud, noise);
    Require.that(linear > 0 && linear < 1, "linear = " + linear + ": must lie in (0, 1)");
  }

  /** Up to 32 dimensions, and a simple part of any mass but a twentieth. */
  public static Ranges ranges(Limits limits) {
    return Ranges.of(PlantedMixture.class,
        whole("dimension", 3, 32), limits.atoms("atomsPerCloud"), limits.noise("noise"), uniform("linear", 0.05, 0.95));
  }

  @Override
  public String description() {
    return Text.of("linear part of mass %.3g and XOR in d = %d, 6 clouds of %d atoms, noise %.3g", linear, dimension,
        atomsPerCloud, noise);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    double[][] directions = Orthogonal.vectors(3, dimension, stream);
    List<Cloud> clouds = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      for (int side = 1; side >= -1; side -= 2) {
        double[] centre = side > 0 ? directions[axis] : Orthogonal.negated(directions[axis]);
        int label = axis == 0 ? side : axis == 1 ? 1 : -1;
        double weight = axis == 0 ? linear / 2 : (1 - linear) / 4;
        clouds.add(Cloud.around(centre, label, weight, atomsPerCloud, noise, stream));
      }
    }
    return Cloud.mixture(description(), clouds);
  }

  /** Atoms with a smaller number belong to the simple part. */
  public int simpleAtoms() {
    return 2 * atomsPerCloud;
  }
}
