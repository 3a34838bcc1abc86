package assay.experiment.teachers;

import static assay.linear.Orthogonal.addMultiple;

import assay.Require;
import assay.kernel.Angle;
import assay.linear.Vectors;
import assay.theorem.teachers.AbsoluteProduct.Gradient;
import assay.theorem.teachers.AbsoluteProduct;
import java.util.Arrays;

/**
 * E(f − f*)² over standard Gaussian x and the gradient of its half, in closed form. With q_j = ‖u_j‖², the share s of
 * |z| in σ and, for ReLU, the linear part ½⟨l,x⟩, l = Σ ‖u_j‖ u_j, which is uncorrelated with everything even, it is
 * s² Σ q_j q_k A(u_j,u_k) − 2 s a Σ q_j A(u_j,w_i) + E f*² + ¼‖l‖².
 */
public final class PopulationLoss {

  private final Teacher teacher;
  private final double constant;

  /** Against a teacher with directions of length 1. */
  public PopulationLoss(Teacher teacher) {
    this.teacher = teacher;
    constant = teacher.energy();
  }

  /** E(f − f*)². */
  public double of(Student student) {
    return at(student).loss;
  }

  /**
   * At one student.
   *
   * @param loss E(f − f*)²
   * @param gradient of half of it, a row per neuron
   */
  public record At(double loss, double[][] gradient) {}

  /**
   * Loss and gradient at once.
   *
   * @throws IllegalArgumentException if the dimensions differ
   */
  public At at(Student student) {
    double[][] u = student.u();
    Require.sameSize("dimension of the student", u[0].length, teacher.dimension());
    double[] length = Arrays.stream(u).mapToDouble(Vectors::norm).toArray();
    double[][] gradient = new double[u.length][u[0].length];
    double s = student.activation().even;
    double loss =
        constant + s * s * amongNeurons(u, length, s * s, gradient) - 2 * s * teaching(u, length, s, gradient);
    if (student.activation() == Student.Activation.RELU) loss += linear(u, length, gradient);
    return new At(loss, gradient);
  }

  private static double amongNeurons(double[][] u, double[] length, double factor, double[][] gradient) {
    double sum = 0;
    for (int j = 0; j < u.length; j++) {
      sum += square(length[j]) * square(length[j]);
      addMultiple(gradient[j], 2 * factor * square(length[j]), u[j]);
      for (int k = 0; k < j; k++) sum += 2 * pair(u, length, j, k, factor, gradient);
    }
    return sum;
  }

  private static double pair(double[][] u, double[] length, int j, int k, double factor, double[][] gradient) {
    if (length[j] == 0 || length[k] == 0) return 0;
    double angle = Angle.between(u[j], u[k]);
    pull(gradient[j], u[j], length[j], factor * square(length[k]), angle, u[k], length[k]);
    pull(gradient[k], u[k], length[k], factor * square(length[j]), angle, u[j], length[j]);
    return square(length[j]) * square(length[k]) * AbsoluteProduct.at(angle);
  }

  /** a Σ q_j A(u_j, w_i). */
  private double teaching(double[][] u, double[] length, double factor, double[][] gradient) {
    double sum = 0;
    for (int j = 0; j < u.length; j++) {
      for (double[] w : teacher.w()) {
        double angle = Angle.between(u[j], w);
        pull(gradient[j], u[j], length[j], -factor * teacher.weight(), angle, w, 1);
        sum += square(length[j]) * AbsoluteProduct.at(angle);
      }
    }
    return teacher.weight() * sum;
  }

  private static void pull(
      double[] gradient, double[] u, double length, double factor, double angle, double[] v, double lengthOfV) {
    Gradient of = Gradient.at(angle, length);
    addMultiple(gradient, factor * of.along(), u);
    addMultiple(gradient, factor * of.towards() / lengthOfV, v);
  }

  /** ¼‖l‖², with the gradient ¼ (û_j ⟨u_j,l⟩ + ‖u_j‖ l) of its half. */
  private static double linear(double[][] u, double[] length, double[][] gradient) {
    double[] l = new double[u[0].length];
    for (int j = 0; j < u.length; j++) addMultiple(l, length[j], u[j]);
    for (int j = 0; j < u.length; j++) {
      if (length[j] > 0) addMultiple(gradient[j], Vectors.dot(u[j], l) / (4 * length[j]), u[j]);
      addMultiple(gradient[j], length[j] / 4, l);
    }
    return Vectors.dot(l, l) / 4;
  }

  private static double square(double x) {
    return x * x;
  }
}
