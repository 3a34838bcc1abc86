package assay.distribution;

/**
 * What a claim asks of the distributions that are drawn for it, whatever their family.
 *
 * @param minDimension inputs of fewer dimensions are padded with zeros up to this many
 * @param maxAtoms largest number of atoms in a cluster
 * @param maxNoise largest standard deviation of a coordinate within a cluster whose mean has length 1
 * @param rescaled whether inputs are rescaled by a factor that is log-uniform on [0.1, 10]
 */
public record Limits(int minDimension, int maxAtoms, double maxNoise, boolean rescaled) {

  /** Padding to no dimension, clusters of at most 20 atoms, noise up to 0.3, rescaled. */
  public static final Limits WIDEST = new Limits(1, 20, 0.3, true);

  static final String SCALE = "scale";

  /** The factor of the inputs. */
  public Parameter scale() {
    return rescaled ? Parameter.logUniform(SCALE, 0.1, 10) : Parameter.fixed(SCALE, 1.0);
  }

  /** The atoms of a cluster, from 1 up. */
  Parameter atoms(String name) {
    return Parameter.whole(name, 1, maxAtoms);
  }

  /** The noise of a cluster, from 1e-4 up. */
  Parameter noise(String name) {
    return Parameter.logUniform(name, 1e-4, maxNoise);
  }
}
