package assay.opt;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.linear.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Proposes a network of a class with small hinge loss: outputs of at most B_a1, and r B_a1 together, for the neurons of
 * a dictionary, by the simplex method; of more than r neurons the r with the largest outputs stay, and their outputs
 * are chosen anew. Only a proposal: whoever uses it evaluates its loss.
 */
final class PrimalProgram {

  private static final int PIVOTS = 5000;

  /** A bias of 0 has no sign; this share of B_b stands for it. */
  private static final double NEARLY_ZERO = 1e-9;

  private final FiniteDistribution distribution;
  private final NetworkClass networks;
  private final List<Teacher.Neuron> neurons;

  private PrimalProgram(FiniteDistribution distribution, NetworkClass networks, List<Teacher.Neuron> neurons) {
    this.distribution = distribution;
    this.networks = networks;
    this.neurons = neurons;
  }

  /**
   * @param features whose directions, and their opposites, the network may use
   * @return nothing if the solver fails or no neuron helps
   */
  static Optional<Teacher> proposal(FiniteDistribution distribution, List<Feature> features, NetworkClass networks) {
    List<Teacher.Neuron> neurons = new ArrayList<>();
    for (Feature feature : features) {
      for (int side : new int[] {1, -1})
        addNeurons(distribution, Vectors.scaled(side, feature.direction()), feature.biasSign(), networks.biasBound(),
            neurons);
    }
    Optional<Teacher> relaxed = new PrimalProgram(distribution, networks, neurons).solved();
    return relaxed
        .flatMap(network -> new PrimalProgram(distribution, networks, largest(network, networks.r())).solved());
  }

  private static List<Teacher.Neuron> largest(Teacher network, int r) {
    return network.neurons().stream().sorted(Comparator.comparingDouble(neuron -> -Math.abs(neuron.output()))).limit(r)
        .toList();
  }

  private static void addNeurons(FiniteDistribution distribution, double[] direction, int sign, double biasBound,
      List<Teacher.Neuron> neurons) {
    double[] projections = new double[distribution.size()];
    for (int n = 0; n < projections.length; n++) projections[n] = Vectors.dot(direction, distribution.point(n));
    for (double bias : Dictionary.biases(projections, sign, biasBound))
      neurons.add(new Teacher.Neuron(1, direction, bias == 0 ? sign * NEARLY_ZERO * biasBound : bias));
  }

  private Optional<Teacher> solved() {
    try {
      var solution = new SimplexSolver().optimize(new MaxIter(PIVOTS), PivotSelectionRule.BLAND,
          new LinearObjectiveFunction(objective(), 0),
          new LinearConstraintSet(constraints()), GoalType.MINIMIZE, new NonNegativeConstraint(true));
      return network(solution.getPoint());
    } catch (MathRuntimeException unsolved) {
      return Optional.empty();
    }
  }

  /** Variables: the positive and the negative part of each output, then what each atom lacks of margin 1. */
  private double[] objective() {
    double[] objective = new double[2 * neurons.size() + distribution.size()];
    for (int n = 0; n < distribution.size(); n++) objective[2 * neurons.size() + n] = distribution.weight(n);
    return objective;
  }

  private List<LinearConstraint> constraints() {
    int size = 2 * neurons.size() + distribution.size();
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int n = 0; n < distribution.size(); n++) {
      double[] row = new double[size];
      for (int k = 0; k < neurons.size(); k++) {
        double activation = distribution.label(n)
            * Math.max(0, Vectors.dot(neurons.get(k).direction(), distribution.point(n)) - neurons.get(k).bias());
        row[2 * k] = activation;
        row[2 * k + 1] = -activation;
      }
      row[2 * neurons.size() + n] = 1;
      constraints.add(new LinearConstraint(row, Relationship.GEQ, 1));
    }
    for (int k = 0; k < 2 * neurons.size(); k++) {
      double[] row = new double[size];
      row[k] = 1;
      constraints.add(new LinearConstraint(row, Relationship.LEQ, networks.outputBound()));
    }
    double[] total = new double[size];
    Arrays.fill(total, 0, 2 * neurons.size(), 1);
    constraints.add(new LinearConstraint(total, Relationship.LEQ, networks.totalOutput()));
    return constraints;
  }

  private Optional<Teacher> network(double[] point) {
    List<Teacher.Neuron> chosen = IntStream.range(0, neurons.size())
        .mapToObj(k -> new Teacher.Neuron(
            Math.clamp(point[2 * k] - point[2 * k + 1], -networks.outputBound(), networks.outputBound()),
            neurons.get(k).direction(), neurons.get(k).bias()))
        .filter(neuron -> neuron.output() != 0).toList();
    return chosen.isEmpty() ? Optional.empty() : Optional.of(new Teacher(chosen));
  }
}
