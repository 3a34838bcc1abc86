package assay.distribution;

import static assay.distribution.Parameter.choice;
import static assay.distribution.Parameter.whole;

import assay.Require;
import assay.random.Stream;

/**
 * Gaussian atoms, coordinates of variance 1/d, with labels that have nothing to do with them: no features, no teacher,
 * and all labels may be equal. What holds for every distribution must hold here.
 *
 * @param atoms N, at least 1
 * @param dimension d, at least 1
 * @param labels in {−1, +1} or in [−1, 1]
 * @param weighting of the atoms
 */
public record RandomAtoms(int atoms, int dimension, Labels labels, Weighting weighting) implements Family {

  /** Where labels come from. */
  public enum Labels {
    /** −1 or +1 with equal probability. */
    SIGNS,
    /** Uniform on [−1, 1). */
    REAL
  }

  public RandomAtoms {
    Require.that(atoms >= 1, "atoms = " + atoms + ": at least 1 is required");
    Require.that(dimension >= 1, "dimension = " + dimension + ": at least 1 is required");
  }

  /** Up to 200 atoms in up to 32 dimensions. */
  public static Ranges ranges(Limits limits) {
    return Ranges.of(RandomAtoms.class, whole("atoms", 2, 200), whole("dimension", 1, 32),
        choice("labels", Labels.values()), choice("weighting", Weighting.values()));
  }

  @Override
  public String description() {
    return Text.of("%d random atoms in d = %d, labels %s, weights %s", atoms, dimension, labels, weighting);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    double[][] x = new double[atoms][];
    double[] label = new double[atoms];
    for (int n = 0; n < atoms; n++) {
      x[n] = stream.gaussians(dimension, Math.sqrt(1.0 / dimension));
      label[n] = labels == Labels.SIGNS ? stream.sign() : stream.uniform(-1, 1);
    }
    return FiniteDistribution.of(description(), x, label, weighting.draw(atoms, stream));
  }
}
