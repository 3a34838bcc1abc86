package assay.experiment.late;

import assay.linear.Matrices;
import assay.linear.Vectors;
import assay.theorem.late.Teacher;
import java.util.ArrayList;
import java.util.List;

/**
 * A descent at one λ until its gradient is small: along it L_λ, its gradient and how it points at the teacher.
 *
 * @param losses L of each iterate
 * @param regularised L_λ
 * @param gradients ‖∇L_λ‖²
 * @param directions ⟨∇_W L_λ, W − q W*⟩
 */
public record Trace(double lambda, double[] losses, double[] regularised, double[] gradients, double[] directions) {

  private static final double CLOSE = 0.5;

  public static Trace of(Descent descent, double lambda, int most) {
    List<double[]> rows = new ArrayList<>();
    for (int t = 0; t <= most; t++) {
      double gradient = descent.squaredGradient(lambda);
      rows.add(new double[] {descent.now().loss(), descent.regularised(lambda), gradient, direction(descent, lambda)});
      if (!(gradient > Stages.TOLERANCE * Stages.TOLERANCE)) break;
      descent.step(lambda);
    }
    double[][] columns = Matrices.transposed(rows.toArray(double[][]::new));
    return new Trace(lambda, columns[0], columns[1], columns[2], columns[3]);
  }

  /**
   * ⟨∇_W L_λ, W − q W*⟩: q_i is the part of teacher j that student i should carry, a_j* a_i/Σ a² over those of its cell
   * within half a radian and of its sign, and 0 for all others; signs of w and w* are matched.
   */
  static double direction(Descent descent, double lambda) {
    Teacher teacher = descent.now().teacher();
    Alignment lies = Alignment.of(descent.now());
    double[] carriers = new double[teacher.size()];
    for (int i = 0; i < lies.angles().length; i++)
      if (close(lies, i, teacher)) carriers[lies.nearest()[i]] += descent.a(i) * descent.a(i);
    double sum = 0;
    for (int i = 0; i < lies.angles().length; i++) {
      int j = lies.nearest()[i];
      double[] w = descent.w(i), goal = teacher.directions()[j], gradient = descent.inputGradient(i);
      double part = close(lies, i, teacher) ? teacher.masses()[j] * descent.a(i) / carriers[j] : 0;
      double along = Vectors.dot(w, goal) < 0 ? -part : part;
      for (int k = 0; k < w.length; k++) sum += (gradient[k] + lambda * w[k]) * (w[k] - along * goal[k]);
    }
    return sum;
  }

  private static boolean close(Alignment lies, int i, Teacher teacher) {
    return lies.angles()[i] < CLOSE && lies.masses()[i] * teacher.masses()[lies.nearest()[i]] > 0;
  }

  /** ζ = L_λ less its last value, which is that of the minimum if the descent found it. */
  public double excess(int t) {
    return regularised[t] - regularised[regularised.length - 1];
  }
}
