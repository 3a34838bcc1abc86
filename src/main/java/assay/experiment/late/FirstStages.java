package assay.experiment.late;

import assay.Require;
import assay.kernel.Angle;
import assay.kernel.EvenRelu;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.theorem.late.Teacher;
import java.util.Arrays;

/**
 * Stages 1 and 2 of the algorithm. Stage 1 is one step from f = 0 that forgets the old weights: w_i ← −∂L/∂w_i, scaled
 * to length 1; stage 2 fits the second layer by ridge regression and balances the layers.
 */
public final class FirstStages {

  private FirstStages() {}

  /** −∂L/∂w at f = 0 for a neuron with unit weights u and second-layer weight a, by {@link Population}'s formula. */
  public static double[] step(Teacher teacher, double[] u, double a) {
    Population population = Population.of(teacher, new Student(new double[] {0}, new double[][] {u}));
    double[] gradient = new double[u.length];
    population.inputGradient(0, -a, gradient);
    return gradient;
  }

  /** The same law by itself: (a/π)(Σ a_j* arcsin(ρ_j) w_j* + u Σ a_j* (√(1 − ρ_j²) − 1)). */
  public static double[] law(Teacher teacher, double[] u, double a) {
    double[] sum = new double[u.length];
    double leak = 0;
    for (int j = 0; j < teacher.size(); j++) {
      double angle = Angle.between(u, teacher.directions()[j]);
      double mass = teacher.masses()[j];
      sum = Vectors.sum(sum, mass * (Math.PI / 2 - angle), teacher.directions()[j]);
      leak += mass * (StrictMath.sin(angle) - 1);
    }
    return Vectors.scaled(a / Math.PI, Vectors.sum(sum, leak, u));
  }

  /** What of a vector is outside the span of the teacher's directions. */
  public static double[] outside(Teacher teacher, double[] v) {
    return outside(basis(teacher), v);
  }

  /** By Gram and Schmidt, twice. */
  private static double[] outside(double[][] basis, double[] v) {
    double[] rest = v;
    for (int pass = 0; pass < 2; pass++)
      for (double[] e : basis) rest = Vectors.sum(rest, -Vectors.dot(rest, e), e);
    return rest;
  }

  private static double[][] basis(Teacher teacher) {
    double[][] basis = new double[0][];
    for (double[] w : teacher.directions()) {
      double[] rest = outside(basis, w);
      if (Vectors.norm(rest) < 1e-9) continue;
      basis = Arrays.copyOf(basis, basis.length + 1);
      basis[basis.length - 1] = Vectors.unit(rest);
    }
    return basis;
  }

  /** Stage 1 for all: unit vectors along the steps from unit vectors, of which those with a step of 0 are left away. */
  public static double[][] features(Teacher teacher, double[][] directions) {
    return Arrays.stream(directions).map(u -> step(teacher, u, 1)).filter(v -> Vectors.norm(v) > 0).map(Vectors::unit)
        .toArray(double[][]::new);
  }

  /**
   * Stage 2: the masses b = (K + ridge I)⁻¹ g of unit directions, K their Gram matrix and g what the teacher gives.
   *
   * @throws IllegalArgumentException if the ridge is not positive
   */
  public static double[] ridge(Teacher teacher, double[][] directions, double ridge) {
    Require.positive("ridge", ridge);
    SymmetricMatrix K = SymmetricMatrix.of(directions.length, (i, j) -> (i == j
        ? EvenRelu.AT_ONE + ridge
        : EvenRelu.value(Angle.between(directions[i], directions[j]))));
    double[] g = new double[directions.length];
    for (int i = 0; i < g.length; i++)
      for (int j = 0; j < teacher.size(); j++)
        g[i] += teacher.masses()[j] * EvenRelu.value(Angle.between(directions[i], teacher.directions()[j]));
    return Cholesky.of(K).solve(g);
  }

  /** The balanced student that stages 1 and 2 give from unit directions. */
  public static Student student(Teacher teacher, double[][] directions, double ridge) {
    double[][] features = features(teacher, directions);
    return Student.balanced(ridge(teacher, features, ridge), features);
  }

  /** L of the ridge regression on given unit directions. */
  public static double loss(Teacher teacher, double[][] directions, double ridge) {
    return Population.of(teacher, Student.balanced(ridge(teacher, directions, ridge), directions)).loss();
  }
}
