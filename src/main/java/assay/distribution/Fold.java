package assay.distribution;

import static assay.distribution.Parameter.logUniform;
import static assay.distribution.Parameter.whole;

import assay.Require;
import assay.distribution.Teacher.Neuron;
import assay.linear.Orthogonal;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.List;

/**
 * The two ends of a segment, ±D with label + and mass ¼ each, against its middle 0 with label − and mass ½. A neuron's
 * gradient is ±D/4 if |⟨w, D⟩| &gt; b̃, and otherwise 0; a network none of whose neurons has found D has E[y x] = 0 and E
 * y = 0 against it and never moves: here one can say with which probability training fails (derived).
 *
 * <p>The planted network has four neurons: 2/(1 − b) relu(⟨±D, x⟩ − b) with b = 1/10, less ½ relu(⟨±D, x⟩ + 1), which is
 * −1 on all three atoms.
 *
 * @param dimension d, at least 1
 * @param length of D, positive
 */
public record Fold(int dimension, double length) implements Family {

  private static final double KINK = 0.1;

  /**
   * @throws IllegalArgumentException if the dimension is below 1 or the length not positive
   */
  public Fold {
    Require.atLeast("dimension", dimension, 1);
    Require.positive("length", length);
  }

  /** Up to 32 dimensions. */
  public static Ranges ranges(Limits limits) {
    return Ranges.of(Fold.class, whole("dimension", 1, 32), logUniform("length", 0.5, 2));
  }

  @Override
  public String description() {
    return Text.of("two ends of a segment against its middle in d = %d, length %.3g", dimension, length);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    double[] direction = Orthogonal.vectors(1, dimension, stream)[0];
    double[] end = Vectors.scaled(length, direction);
    FiniteDistribution atoms = FiniteDistribution.of(description(),
        new double[][] {end, Orthogonal.negated(end), new double[dimension]}, new double[] {1, 1, -1},
        new double[] {0.25, 0.25, 0.5});
    return atoms.with(Planted.network(network(direction).withMarginOne(atoms)));
  }

  private Teacher network(double[] direction) {
    double[] opposite = Orthogonal.negated(direction);
    double ends = 2 / (1 - KINK) / length;
    double middle = -0.5 / length;
    return new Teacher(List.of(new Neuron(ends, direction, KINK * length), new Neuron(ends, opposite, KINK * length),
        new Neuron(middle, direction, -length), new Neuron(middle, opposite, -length)));
  }
}
