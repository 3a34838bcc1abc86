package assay.distribution;

import static assay.distribution.Parameter.choice;
import static assay.distribution.Parameter.whole;

import assay.Require;
import assay.random.Stream;

/**
 * The parity of k coordinates under half the uniform distribution on {−1, 1}ᵈ and half the one where those k are all
 * equal (Daniely and Malach 2020, as used in arXiv 2206.01717 and 2310.12408): {@link StructuredParity} with one block,
 * pA = 1/4 and pO = 1/2, hence E[y x] = ½ √k D.
 *
 * @param dimension d, at most 17
 * @param size k, odd, from 1 to d
 */
public record DanielyMalachParity(int dimension, int size) implements Family {

  public DanielyMalachParity {
    Require.that(1 <= size && size <= dimension,
        "size = " + size + ": from 1 to the dimension " + dimension + " is required");
    structured(dimension, size);
  }

  /** 1, 3 or 5 coordinates of up to 7. */
  public static Ranges ranges(Limits limits) {
    Parameter size = choice("size", 1, 3, 5);
    return Ranges.of(DanielyMalachParity.class, size, whole("dimension", 1, 7).atLeast(size));
  }

  @Override
  public String description() {
    return Text.of("Daniely-Malach parity of %d of %d coordinates", size, dimension);
  }

  /** E[y x], for k ≥ 3. */
  public double[] labelMoment() {
    return structured(dimension, size).labelMoment();
  }

  /** Nothing is random: the stream is not used. */
  @Override
  public FiniteDistribution draw(Stream stream) {
    return structured(dimension, size).enumerate(description());
  }

  private static StructuredParity structured(int dimension, int size) {
    return new StructuredParity(1, size, dimension - size, 0.25, 0.5);
  }
}
