package assay.span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * Whether a linear function of N features has given signs at all points: max over |w_i| ≤ 1 of min_x y(x) ⟨w, φ(x)⟩, by
 * linear programming. Either answer is checked on its own, whatever the solver did: weights by the margin that they
 * have, no weights by a distribution v over the points under which every y φ_i has mean 0 (Farkas), so that no margin
 * is above Σ_i |E_v[y φ_i]|.
 */
public enum SignRepresentation {

  /** Weights were found; every margin is positive, and so are they in exact arithmetic. */
  REPRESENTED,

  /** No weights with |w_i| ≤ 1 have a margin above 10⁻⁹ of the largest feature value. */
  IMPOSSIBLE,

  /** The margin is too small for double arithmetic, or the solver failed. */
  UNKNOWN;

  private static final double MARGIN = 1e-9;
  private static final int PIVOTS = 20_000;

  /**
   * @param features N rows, the values of a feature at all points; their sizes should not differ wildly
   * @param signs −1 or +1 for each point
   * @throws IllegalArgumentException if lengths differ
   */
  public static SignRepresentation of(double[][] features, double[] signs) {
    double[][] rows = new double[features.length][];
    for (int i = 0; i < rows.length; i++) rows[i] = signed(features[i], signs);
    double[] v = Arrays.copyOf(solved(certificate(rows, signs.length)), signs.length);
    if (impossible(rows, v)) return IMPOSSIBLE;
    double[] solution = solved(weights(rows, signs.length));
    return solution.length > 0 && margin(rows, solution) > MARGIN ? REPRESENTED : UNKNOWN;
  }

  /** y φ_i, scaled to largest value 1. */
  private static double[] signed(double[] feature, double[] signs) {
    if (feature.length != signs.length)
      throw new IllegalArgumentException(
          feature.length + " values of a feature, " + signs.length + " signs: one for each point is required");
    double largest = Math.max(Double.MIN_NORMAL, Arrays.stream(feature).map(Math::abs).max().orElse(0));
    double[] row = new double[feature.length];
    for (int x = 0; x < row.length; x++) row[x] = signs[x] * feature[x] / largest;
    return row;
  }

  private static boolean impossible(double[][] rows, double[] v) {
    double total = Arrays.stream(v).map(p -> Math.max(0, p)).sum();
    double margin = 0;
    for (double[] row : rows) {
      double mean = 0;
      for (int x = 0; x < v.length; x++) mean += Math.max(0, v[x]) * row[x];
      margin += Math.abs(mean);
    }
    return total > 0.5 && margin / total <= MARGIN;
  }

  private static double margin(double[][] rows, double[] weights) {
    double margin = Double.POSITIVE_INFINITY;
    for (int x = 0; x < rows[0].length; x++) {
      double value = 0;
      for (int i = 0; i < rows.length; i++)
        value += Math.clamp(weights[2 * i] - weights[2 * i + 1], -1, 1) * rows[i][x];
      margin = Math.min(margin, value);
    }
    return margin;
  }

  private record Program(double[] objective, List<LinearConstraint> constraints, GoalType goal) {}

  /** min Σ (p_i + q_i) over v ≥ 0, Σ v = 1 with Σ_x v_x y φ_i(x) = p_i − q_i. */
  private static Program certificate(double[][] rows, int points) {
    double[] objective = new double[points + 2 * rows.length];
    Arrays.fill(objective, points, objective.length, 1);
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      double[] row = Arrays.copyOf(rows[i], objective.length);
      row[points + 2 * i] = -1;
      row[points + 2 * i + 1] = 1;
      constraints.add(new LinearConstraint(row, Relationship.EQ, 0));
    }
    double[] total = new double[objective.length];
    Arrays.fill(total, 0, points, 1);
    constraints.add(new LinearConstraint(total, Relationship.EQ, 1));
    return new Program(objective, constraints, GoalType.MINIMIZE);
  }

  /** max t with t ≤ Σ_i (p_i − q_i) y φ_i(x) at each point and p_i, q_i ≤ 1. */
  private static Program weights(double[][] rows, int points) {
    int size = 2 * rows.length + 1;
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int x = 0; x < points; x++) {
      double[] row = new double[size];
      for (int i = 0; i < rows.length; i++) {
        row[2 * i] = -rows[i][x];
        row[2 * i + 1] = rows[i][x];
      }
      row[size - 1] = 1;
      constraints.add(new LinearConstraint(row, Relationship.LEQ, 0));
    }
    for (int i = 0; i < size - 1; i++) constraints.add(new LinearConstraint(unit(size, i), Relationship.LEQ, 1));
    return new Program(unit(size, size - 1), constraints, GoalType.MAXIMIZE);
  }

  private static double[] unit(int size, int i) {
    double[] row = new double[size];
    row[i] = 1;
    return row;
  }

  /** The solution; empty if both pivot rules fail. */
  private static double[] solved(Program program) {
    for (PivotSelectionRule rule : new PivotSelectionRule[] {PivotSelectionRule.DANTZIG, PivotSelectionRule.BLAND}) {
      try {
        return new SimplexSolver()
            .optimize(new MaxIter(PIVOTS), rule, new LinearObjectiveFunction(program.objective, 0),
                new LinearConstraintSet(program.constraints), program.goal,
                new NonNegativeConstraint(true))
            .getPoint();
      } catch (MathRuntimeException unsolved) {
        // the other rule may succeed; a failure of both is reported as such
      }
    }
    return new double[0];
  }
}
