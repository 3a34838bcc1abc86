package assay.distribution;

import assay.Require;
import assay.linear.Orthogonal;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Atoms of one label around a unit vector.
 *
 * @param centre D, of length 1
 * @param label −1 or +1
 * @param weight of the whole cloud
 * @param atoms each with an equal share of the weight
 */
public record Cloud(double[] centre, int label, double weight, double[][] atoms) {

  private static final double ROOT3 = Math.sqrt(3);

  static void requireSizes(int atoms, double noise) {
    Require.that(atoms >= 1, "atoms = " + atoms + ": at least 1 is required");
    Require.that(noise >= 0 && noise < 1e6, "noise = " + noise + ": must be in [0, 1e6)");
  }

  /**
   * Atoms in pairs centre ± noise, an odd one out at the centre itself: the cloud's mean is D, so that a neuron that
   * sees the whole cloud and nothing else finds exactly D.
   */
  static Cloud around(double[] centre, int label, double weight, int count, double noise, Stream stream) {
    double[][] atoms = new double[count][];
    for (int n = 0; n < count; n++) atoms[n] = centre.clone();
    for (int n = 0; n + 1 < count; n += 2) {
      double[] shift = noise(centre.length, stream);
      Orthogonal.addMultiple(atoms[n], noise, shift);
      Orthogonal.addMultiple(atoms[n + 1], -noise, shift);
    }
    return new Cloud(centre, label, weight, atoms);
  }

  /** Independent coordinates, uniform with mean 0 and variance 1. */
  static double[] noise(int dimension, Stream stream) {
    double[] noise = new double[dimension];
    for (int j = 0; j < dimension; j++) noise[j] = stream.uniform(-ROOT3, ROOT3);
    return noise;
  }

  /** The mixture, with the features (D_j, +1) and, if the clouds are separated, a teacher. */
  public static FiniteDistribution mixture(String description, List<Cloud> clouds) {
    FiniteDistribution atoms = atoms(description, clouds);
    List<Feature> features = clouds.stream().map(cloud -> new Feature(cloud.centre, 1)).toList();
    Optional<Teacher> teacher = Separation.teacher(clouds).map(network -> network.withMarginOne(atoms));
    return atoms.with(new Planted(features, teacher));
  }

  private static FiniteDistribution atoms(String description, List<Cloud> clouds) {
    List<double[]> points = new ArrayList<>();
    List<Cloud> owner = new ArrayList<>();
    for (Cloud cloud : clouds) {
      for (double[] atom : cloud.atoms) {
        points.add(atom);
        owner.add(cloud);
      }
    }
    return FiniteDistribution.of(description, points.toArray(double[][]::new),
        owner.stream().mapToDouble(Cloud::label).toArray(),
        owner.stream().mapToDouble(cloud -> cloud.weight / cloud.atoms.length).toArray());
  }
}
