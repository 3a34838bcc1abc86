package assay.distribution;

import assay.random.Stream;
import java.util.List;

/**
 * A description from which distributions are drawn: sizes and parameters, but no data, so that a generator can vary and
 * shrink it along named axes. The constructors check the parameters and throw {@link IllegalArgumentException}; drawing
 * never fails. Inputs have norms of order one, parities excepted; {@link FiniteDistribution#scaled} changes that.
 *
 * <p>A family is one record in one file. Besides these three methods it has
 * {@code public static Ranges ranges(Limits limits)}
 * with the ranges of its parameters; then a claim draws it by {@code @Among(Mine.class) FiniteDistribution D}, shrinks
 * it and searches it. A type nested in it that has such a method is a variant with ranges of its own. What a parameter
 * without {@code @Among} is drawn from is the list {@link #ALL}.
 */
public interface Family {

  /** What every claim about all distributions is checked on; what is added here changes the draws of those claims. */
  List<Class<?>> ALL = List.of(
      Clusters.Orthonormal.class, Clusters.Coherent.class, Xor.class, StructuredParity.class, UniformParity.class,
      DanielyMalachParity.class, LinearData.class, RandomAtoms.class);

  /** d. */
  int dimension();

  /** One line for a report. */
  String description();

  /** The same stream gives the same bits. */
  FiniteDistribution draw(Stream stream);
}
