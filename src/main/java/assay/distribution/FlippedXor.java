package assay.distribution;

import static assay.distribution.Parameter.uniform;
import static assay.distribution.Parameter.whole;

import assay.Require;
import assay.random.Stream;

/**
 * {@link Xor} with label noise: each label is flipped with probability q, so that no function of x has hinge risk below
 * 2q. On four points the planted network, whose margins were 1, attains that: OPT = 2q exactly in every class that
 * holds it (theory notes, section 10, family A; derived).
 *
 * @param dimension d, at least 2
 * @param atomsPerCloud at least 1
 * @param noise standard deviation of a coordinate, not negative
 * @param flipped q, in [0, ½)
 */
public record FlippedXor(int dimension, int atomsPerCloud, double noise, double flipped) implements Family {

  /**
   * @throws IllegalArgumentException if q lies outside [0, ½), or {@link Xor} refuses the rest
   */
  public FlippedXor {
    new Xor(dimension, atomsPerCloud, noise);
    Require.that(0 <= flipped && flipped < 0.5, "flipped = " + flipped + ": must lie in [0, 1/2)");
  }

  /** Up to 32 dimensions; between 15 and 30 % of the labels are flipped. */
  public static Ranges ranges(Limits limits) {
    return Ranges.of(FlippedXor.class, whole("dimension", 2, 32), limits.atoms("atomsPerCloud"), limits.noise("noise"),
        uniform("flipped", 0.15, 0.3));
  }

  @Override
  public String description() {
    return Text.of("XOR in d = %d, 4 clouds of %d atoms, noise %.3g, labels flipped with probability %.3g", dimension,
        atomsPerCloud, noise, flipped);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    return new Xor(dimension, atomsPerCloud, noise).draw(stream).withFlippedLabels(flipped);
  }
}
