package assay.experiment.late;

import assay.Require;
import assay.linear.Vectors;
import assay.theorem.late.Teacher;
import java.util.Arrays;

/**
 * Gradient descent on L_λ = L + (λ/2)(|a|² + |W|²) over the population: a ← (1 − ηλ) a − η ∂L/∂a, and so for W.
 * Mutable; confined to a thread.
 */
public final class Descent {

  private final Population population;
  private final double rate;
  private final double[] a;
  private final double[][] w;
  private final double[] outputs;
  private final double[][] inputs;

  /**
   * @param rate η
   * @throws IllegalArgumentException if the dimensions of student and teacher differ or the rate is not positive
   */
  public Descent(Teacher teacher, Student start, double rate) {
    Require.sameSize("dimension of the student", start.dimension(), teacher.dimension());
    this.rate = Require.positive("rate", rate);
    population = new Population(teacher, start.width());
    a = start.a().clone();
    w = Arrays.stream(start.w()).map(double[]::clone).toArray(double[][]::new);
    outputs = new double[a.length];
    inputs = new double[a.length][teacher.dimension()];
    refresh();
  }

  /** At the rate .6/|μ*|₁, which is stable for a balanced student of the teacher's mass. */
  public static Descent of(Teacher teacher, Student start) {
    return new Descent(teacher, start, 0.6 / teacher.total());
  }

  private void refresh() {
    population.evaluate(a, w);
    for (int i = 0; i < a.length; i++) {
      outputs[i] = population.outputGradient(i);
      population.inputGradient(i, a[i], inputs[i]);
    }
  }

  /** Loss and measure of the current iterate. */
  public Population now() {
    return population;
  }

  /** The current iterate. */
  public Student student() {
    return new Student(a.clone(), Arrays.stream(w).map(double[]::clone).toArray(double[][]::new));
  }

  /** L_λ. */
  public double regularised(double lambda) {
    return population.loss() + lambda / 2 * squares();
  }

  /** |a|² + |W|². */
  public double squares() {
    double squares = Vectors.dot(a, a);
    for (double[] row : w) squares += Vectors.dot(row, row);
    return squares;
  }

  /** ‖∇L_λ‖² over both layers. */
  public double squaredGradient(double lambda) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += square(outputs[i] + lambda * a[i]);
      for (int k = 0; k < w[i].length; k++) sum += square(inputs[i][k] + lambda * w[i][k]);
    }
    return sum;
  }

  /** ∂L/∂a_i, without the decay. */
  public double outputGradient(int i) {
    return outputs[i];
  }

  /** ∂L/∂w_i, without the decay; not to be changed. */
  public double[] inputGradient(int i) {
    return inputs[i];
  }

  /** a_i. */
  public double a(int i) {
    return a[i];
  }

  /** w_i; not to be changed. */
  public double[] w(int i) {
    return w[i];
  }

  public void step(double lambda) {
    double kept = 1 - rate * lambda;
    for (int i = 0; i < a.length; i++) {
      a[i] = kept * a[i] - rate * outputs[i];
      for (int k = 0; k < w[i].length; k++) w[i][k] = kept * w[i][k] - rate * inputs[i][k];
    }
    refresh();
  }

  /**
   * Steps until ‖∇L_λ‖ is at most a tolerance, or a number of steps is done.
   *
   * @return the steps that were taken
   * @throws ArithmeticException if the loss is no longer a number, as at too large a rate
   */
  public int settle(double lambda, double tolerance, int most) {
    for (int t = 0; t < most; t++) {
      double gradient = squaredGradient(lambda);
      if (Double.isNaN(gradient)) throw diverged(t, rate);
      if (gradient <= tolerance * tolerance) return t;
      step(lambda);
    }
    return most;
  }

  static ArithmeticException diverged(int steps, double rate) {
    return new ArithmeticException(
        "descent diverged after " + steps + " steps at rate " + rate + ": take a smaller one");
  }

  private static double square(double x) {
    return x * x;
  }
}
