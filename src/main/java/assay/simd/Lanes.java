package assay.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The one vector shape of this process. A second shape of the same element type would pollute the profiles of the
 * Vector API's own methods, and kernels compiled later would box their vectors.
 */
final class Lanes {

  /** The machine's widest; wider than it has would be emulated. */
  static final VectorSpecies<Double> SPECIES =
      DoubleVector.SPECIES_PREFERRED.length() > Layout.ROW ? DoubleVector.SPECIES_512 : DoubleVector.SPECIES_PREFERRED;

  /** Numbers per vector: 2, 4 or 8. */
  static final int COUNT = SPECIES.length();

  private Lanes() {}

  static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }

  static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  static DoubleVector zero() {
    return DoubleVector.zero(SPECIES);
  }

  /** Where a preactivation is positive or NaN. */
  static VectorMask<Double> active(DoubleVector z) {
    return z.compare(VectorOperators.LE, 0).not();
  }

  static int bits(VectorMask<Double> mask) {
    return (int) mask.toLong();
  }
}
