package assay.distribution;

import assay.random.Stream;

/**
 * A description from which distributions are drawn: sizes and parameters, but no data, so that a generator can vary and
 * shrink it along named axes. The constructors check the parameters and throw {@link IllegalArgumentException}; drawing
 * never fails. Inputs have norms of order one, parities excepted; {@link FiniteDistribution#scaled} changes that.
 */
public sealed interface Family
    permits Clusters, Xor, StructuredParity, UniformParity, DanielyMalachParity, LinearData, RandomAtoms, SparseCode, PlantedMixture {

  /** d. */
  int dimension();

  /** One line for a report. */
  String description();

  /** The same stream gives the same bits. */
  FiniteDistribution draw(Stream stream);
}
