package assay.distribution;

import assay.Require;
import assay.linear.ExactSum;
import assay.stats.Interval;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * An explicit network f*(x) = Σ_{i≤r} a_i relu(⟨D_i, x⟩ − b_i) with unit directions and nonzero biases: a witness that
 * the features of a distribution suffice. Its risk is an upper end for OPT in every class that holds its neurons.
 *
 * @param neurons the r ≥ 1 neurons, all of the same dimension
 */
public record Teacher(List<Neuron> neurons) {

  private static final double LIFT = 1e-9;

  /**
   * One neuron x ↦ output · relu(⟨direction, x⟩ − bias). A bias of 0 is refused: it has no sign, so the neuron would
   * have no feature.
   */
  public record Neuron(double output, double[] direction, double bias) {

    public Neuron {
      Require.that(Double.isFinite(output), "output = " + output + ": must be finite");
      Require.that(Double.isFinite(bias) && bias != 0, "bias = " + bias + ": must be finite and not 0");
      Feature.requireUnit(direction);
      direction = direction.clone();
    }

    @Override
    public double[] direction() {
      return direction.clone();
    }

    /** The direction with the sign of the bias. */
    public Feature feature() {
      return new Feature(direction, bias > 0 ? 1 : -1);
    }

    private Interval at(double[] x) {
      return ExactSum.dotInterval(direction, x).plus(-bias).max(Interval.ZERO).times(output);
    }
  }

  /**
   * @throws IllegalArgumentException if there is no neuron or the dimensions differ
   */
  public Teacher {
    Require.that(!neurons.isEmpty(), "neurons: at least one is required");
    int dimension = neurons.getFirst().direction.length;
    for (Neuron neuron : neurons)
      Require.that(neuron.direction.length == dimension,
          "neurons of dimensions " + dimension + " and " + neuron.direction.length);
    neurons = List.copyOf(neurons);
  }

  /** r. */
  public int size() {
    return neurons.size();
  }

  /** max |a_i|, the paper's B_a1. */
  public double largestOutput() {
    return largest(neuron -> Math.abs(neuron.output));
  }

  /** |a|₂, the paper's B_a2, rounded. */
  public double outputNorm() {
    double[] outputs = neurons.stream().mapToDouble(Neuron::output).toArray();
    return Math.sqrt(ExactSum.dot(outputs, outputs));
  }

  /** max |b_i|, the paper's B_b. */
  public double largestBias() {
    return largest(neuron -> Math.abs(neuron.bias));
  }

  private double largest(ToDoubleFunction<Neuron> size) {
    return neurons.stream().mapToDouble(size).max().getAsDouble();
  }

  /**
   * f*(x), rounded outwards.
   *
   * @throws IllegalArgumentException if x has another dimension
   */
  public Interval at(double[] x) {
    Require.that(x.length == neurons.getFirst().direction.length,
        "x has dimension " + x.length + ", the teacher " + neurons.getFirst().direction.length);
    Interval sum = Interval.ZERO;
    for (Neuron neuron : neurons) sum = sum.plus(neuron.at(x));
    return sum;
  }

  /** The smallest y f*(x) over the support. */
  public Interval margin(FiniteDistribution distribution) {
    Interval smallest = margin(distribution, 0);
    for (int n = 1; n < distribution.size(); n++) smallest = smallest.min(margin(distribution, n));
    return smallest;
  }

  /** E max(0, 1 − y f*(x)). */
  public Interval hingeRisk(FiniteDistribution distribution) {
    Interval risk = Interval.ZERO;
    for (int n = 0; n < distribution.size(); n++) {
      Interval loss = Interval.exactly(1).minus(margin(distribution, n)).max(Interval.ZERO);
      risk = risk.plus(loss.times(distribution.weight(n)));
    }
    return risk;
  }

  private Interval margin(FiniteDistribution distribution, int n) {
    return at(distribution.point(n)).times(distribution.label(n));
  }

  /**
   * The multiple of this network whose smallest margin on the support is 1 + 1e-9: rounding in a later rotation or
   * rescaling then leaves it at least 1.
   *
   * @throws IllegalArgumentException if some atom is not classified correctly: no multiple helps
   */
  Teacher withMarginOne(FiniteDistribution distribution) {
    double margin = margin(distribution).lo();
    Require.that(margin > 0, "the network's smallest margin is " + margin + ": it must be positive");
    double factor = (1 + LIFT) / margin;
    return new Teacher(
        neurons.stream().map(neuron -> new Neuron(factor * neuron.output, neuron.direction, neuron.bias)).toList());
  }
}
