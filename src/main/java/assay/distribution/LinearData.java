package assay.distribution;

import static assay.distribution.Parameter.choice;
import static assay.distribution.Parameter.logUniform;
import static assay.distribution.Parameter.whole;

import assay.Require;
import assay.distribution.Teacher.Neuron;
import assay.linear.Orthogonal;
import assay.random.Stream;
import java.util.List;

/**
 * Linearly separable data (arXiv 2310.12408) in pairs: the atoms of a pair share x_⊥ and weigh the same, one is
 * u w* + x_⊥ with label +1, the other −u' w* + x_⊥ with label −1, where w* = e_1. Labels are balanced, and
 * E[y P_⊥ x] = 0 exactly, so E[y x] = ρ w* with ρ = E[y⟨w*, x⟩].
 *
 * <p>The smallest u is the margin β, and it occurs; the others are uniform on [β, 1]. The features are (±w*, −1). The
 * teacher is the difference of two neurons with bias −β and outputs 1/(2β): 2u/(2β) for |u| ≤ β, and beyond that still
 * at least 1 in the right direction (the paper's form has bias 0, which has no sign).
 *
 * @param dimension d, at least 1
 * @param pairs at least 1; there are twice as many atoms
 * @param margin β in [1e-4, 1]
 * @param spread standard deviation of the other coordinates, which are uniform on ±√3·spread; in [0, 100]
 * @param weighting of the pairs
 */
public record LinearData(int dimension, int pairs, double margin, double spread, Weighting weighting)
    implements
      Family {

  public LinearData {
    Require.that(dimension >= 1, "dimension = " + dimension + ": at least 1 is required");
    Require.that(pairs >= 1, "pairs = " + pairs + ": at least 1 is required");
    Require.that(1e-4 <= margin && margin <= 1, "margin = " + margin + ": must lie in [1e-4, 1]");
    Require.that(spread >= 0 && spread <= 100, "spread = " + spread + ": must lie in [0, 100]");
  }

  /** Up to 32 dimensions and 100 pairs. */
  public static Ranges ranges(Limits limits) {
    return Ranges.of(LinearData.class, whole("dimension", 2, 32), whole("pairs", 1, 100), logUniform("margin", 0.05, 1),
        logUniform("spread", 0.05, 2), choice("weighting", Weighting.values()));
  }

  @Override
  public String description() {
    return Text.of("linear data in d = %d, %d pairs, margin %.3g, spread %.3g", dimension, pairs, margin, spread);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    double[] pairWeight = weighting.draw(pairs, stream);
    double[][] x = new double[2 * pairs][];
    double[] label = new double[2 * pairs];
    double[] weight = new double[2 * pairs];
    for (int n = 0; n < 2 * pairs; n += 2) {
      double[] orthogonal = orthogonal(stream);
      for (int side = 0; side < 2; side++) {
        label[n + side] = 1 - 2 * side;
        x[n + side] = orthogonal.clone();
        x[n + side][0] = label[n + side] * (n + side == 0 ? margin : stream.uniform(margin, 1));
        weight[n + side] = pairWeight[n / 2] / 2;
      }
    }
    FiniteDistribution atoms = FiniteDistribution.of(description(), x, label, weight);
    return atoms.with(Planted.network(teacher().withMarginOne(atoms)));
  }

  private double[] orthogonal(Stream stream) {
    double[] x = new double[dimension];
    Orthogonal.addMultiple(x, spread, Cloud.noise(dimension, stream));
    return x;
  }

  private Teacher teacher() {
    double[] direction = new double[dimension];
    direction[0] = 1;
    double output = 1 / (2 * margin);
    return new Teacher(List.of(
        new Neuron(output, direction, -margin), new Neuron(-output, Orthogonal.negated(direction), -margin)));
  }
}
