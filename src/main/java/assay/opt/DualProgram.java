package assay.opt;

import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.network.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * A certified lower bound on min E ℓ(y f(x)) over f = Σ c_k h_k with Σ|c_k| ≤ R and the h_k of a dictionary, by weak
 * duality: for any v with conjugate ℓ*(v_n/P_n) finite, ℓ(z) ≥ ℓ*(u) − u z gives
 * E ℓ ≥ Σ P_n ℓ*(v_n/P_n) − R max_k |Σ v_n y_n h_k(x_n)|. The simplex method only proposes v (for the hinge loss, by
 * cutting planes over k); the bound is evaluated from v, so a solver that errs can only make it weaker.
 */
final class DualProgram {

  private static final int ROUNDS = 60;
  private static final int CUTS_PER_ROUND = 4;
  private static final double GAP = 1e-7;

  /** Far more than a program of this size takes: with the faster pivot rule the solver may walk in circles. */
  private static final int PIVOTS = 2000;

  private final double[] weights;
  private final Dictionary dictionary;
  private final double total;
  private final Set<Integer> cuts = new HashSet<>();

  private DualProgram(double[] weights, Dictionary dictionary, double total) {
    this.weights = weights;
    this.dictionary = dictionary;
    this.total = total;
  }

  /**
   * @param total R, the bound on Σ|c_k|
   * @return the bound, never below 0
   */
  static double lowerBound(FiniteDistribution distribution, Loss loss, Dictionary dictionary, double total) {
    double[] weights = new double[distribution.size()];
    for (int n = 0; n < weights.length; n++) weights[n] = distribution.weight(n);
    DualProgram program = new DualProgram(weights, dictionary, total);
    double[] v = program.hingeDual();
    double best = 0;
    for (int step = 1; step <= 32; step++) best = Math.max(best, program.bound(loss, Vectors.scaled(step / 32.0, v)));
    return best;
  }

  /** The bound that v certifies, less the rounding of its sums. */
  private double bound(Loss loss, double[] v) {
    double gain = 0;
    for (int n = 0; n < v.length; n++) gain += weights[n] * loss.conjugate(Math.clamp(v[n] / weights[n], 0, 1));
    double cost = total * dictionary.largestCorrelation(v);
    return gain - cost - 1e-12 * (1 + cost);
  }

  private double[] hingeDual() {
    double[] best = weights.clone();
    double[] v = weights.clone();
    for (int round = 0; round < ROUNDS; round++) {
      if (value(v) > value(best)) best = v;
      if (!addCuts(v)) return best;
      double[] next = solve();
      if (next.length == 0 || next[next.length - 1] < value(best) + GAP)
        return next.length == 0 ? best : better(best, next);
      v = Arrays.copyOf(next, weights.length);
    }
    return best;
  }

  private double[] better(double[] best, double[] next) {
    double[] v = Arrays.copyOf(next, weights.length);
    return value(v) > value(best) ? v : best;
  }

  private double value(double[] v) {
    return Arrays.stream(v).sum() - total * dictionary.largestCorrelation(v);
  }

  /** Adds the neurons that correlate most with v; false if they are all there. */
  private boolean addCuts(double[] v) {
    double[] correlations = new double[dictionary.size()];
    Arrays.setAll(correlations, k -> dictionary.correlation(k, v));
    Integer[] order = new Integer[correlations.length];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, (k, l) -> Double.compare(correlations[l], correlations[k]));
    int before = cuts.size();
    for (int i = 0; i < order.length && i < 4 * CUTS_PER_ROUND && cuts.size() < before + CUTS_PER_ROUND; i++)
      cuts.add(order[i]);
    return cuts.size() > before;
  }

  /**
   * v and, last, the value of the relaxed program, an upper bound on what any v can certify; empty if the solver fails.
   */
  private double[] solve() {
    double[] fast = solve(PivotSelectionRule.DANTZIG);
    return fast.length > 0 ? fast : solve(PivotSelectionRule.BLAND);
  }

  private double[] solve(PivotSelectionRule rule) {
    int size = weights.length;
    double[] objective = new double[size + 1];
    Arrays.fill(objective, 1);
    objective[size] = -total;
    try {
      var solution = new SimplexSolver().optimize(new MaxIter(PIVOTS), rule, new LinearObjectiveFunction(objective, 0),
          new LinearConstraintSet(constraints()),
          GoalType.MAXIMIZE, new NonNegativeConstraint(true));
      double[] v = Arrays.copyOf(solution.getPoint(), size + 1);
      v[size] = solution.getValue();
      for (int n = 0; n < size; n++) v[n] = Math.clamp(v[n], 0, weights[n]);
      return v;
    } catch (MathRuntimeException unsolved) {
      return new double[0];
    }
  }

  private List<LinearConstraint> constraints() {
    int size = weights.length;
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int n = 0; n < size; n++) {
      double[] unit = new double[size + 1];
      unit[n] = 1;
      constraints.add(new LinearConstraint(unit, Relationship.LEQ, weights[n]));
    }
    for (int k : cuts) {
      for (int side : new int[] {1, -1}) {
        double[] row = Arrays.copyOf(Vectors.scaled(side, dictionary.activations()[k]), size + 1);
        row[size] = -1;
        constraints.add(new LinearConstraint(row, Relationship.LEQ, 0));
      }
    }
    return constraints;
  }
}
