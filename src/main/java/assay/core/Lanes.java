package assay.core;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The one vector shape of this process. A second shape of the same element type would pollute the profiles of the
 * Vector API's own methods, and kernels compiled later would box their vectors.
 *
 * <p>The kernels call the Vector API's methods directly: the compiler inlines those always, but refuses our own helpers
 * once a kernel has grown large, and each refused call boxes a vector. Kernels are static methods on arrays; their
 * loops have bodies without inner loops.
 */
final class Lanes {

  /** The machine's widest; wider than it has would be emulated. */
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED.length() > Layout.ROW
      ? DoubleVector.SPECIES_512
      : DoubleVector.SPECIES_PREFERRED;

  /** Numbers per vector: 2, 4 or 8. */
  static final int COUNT = SPECIES.length();

  /** Samples of the register tile: four vectors where there are 32 registers, two where there are 16. */
  static final int PART = COUNT == Layout.ROW ? 4 * COUNT : 2 * COUNT;

  private Lanes() {}
}
