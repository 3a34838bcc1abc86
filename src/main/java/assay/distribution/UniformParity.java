package assay.distribution;

import static assay.distribution.Parameter.whole;

import assay.Require;
import assay.random.Stream;
import java.util.List;
import java.util.Optional;

/**
 * The parity of the first k coordinates under the uniform distribution on {−1, 1}ᵈ. For k ≥ 2 it is orthogonal to every
 * single coordinate, so E[y x] = 0 and |x| = √d everywhere. No features are planted: averaged over the C(d, k) parities
 * |G(w, b)|² is at most d Pr[⟨w, x⟩ &gt; b]/C(d, k). For odd k there is nevertheless a teacher,
 * {@link ParityTeacher#negativeBias}: small risk is possible, but gradients do not show the way.
 *
 * @param dimension d, at most 17
 * @param size k, from 1 to d
 */
public record UniformParity(int dimension, int size) implements Family {

  public UniformParity {
    Require.that(1 <= size && size <= dimension,
        "size = " + size + ": from 1 to the dimension " + dimension + " is required");
    new SignBlocks(1, size, dimension - size, 0, 0.5);
  }

  /** Up to 7 dimensions; a size beyond the dimension becomes the dimension. */
  public static Ranges ranges(Limits limits) {
    Parameter dimension = whole("dimension", 2, 7);
    return Ranges.of(UniformParity.class, dimension, whole("size", 1, 7).atMost(dimension));
  }

  @Override
  public String description() {
    return Text.of("uniform parity of %d of %d coordinates", size, dimension);
  }

  /** Nothing is random: the stream is not used. */
  @Override
  public FiniteDistribution draw(Stream stream) {
    SignBlocks signs = new SignBlocks(1, size, dimension - size, 0, 0.5);
    FiniteDistribution cube = signs.enumerate(description());
    return cube.with(new Planted(
        List.of(), teacher(signs.directions()[0]).map(network -> network.withMarginOne(cube))));
  }

  private Optional<Teacher> teacher(double[] direction) {
    return size % 2 == 1 ? Optional.of(ParityTeacher.negativeBias(direction, size)) : Optional.empty();
  }
}
