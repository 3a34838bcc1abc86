package assay.experiment.late;

import assay.experiment.ntk.Quadrature;
import assay.kernel.Angle;
import assay.kernel.ArcCosine;
import assay.linear.Matrices;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.late.Teacher;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Both sides of the identities that loss, gradient and decay satisfy, at one student; those that restate the loss know
 * nothing of the closed form without degree 0 and 1.
 *
 * @param toward another point of parameter space, as a direction
 */
public record Checks(Teacher teacher, Student student, Student toward) {

  /** At a Gaussian student of which the neurons differ in length by a factor of up to ten. */
  public static Checks of(Teacher teacher, int width, Stream stream) {
    return new Checks(teacher, gaussian(width, teacher.dimension(), stream),
        gaussian(width, teacher.dimension(), stream));
  }

  private static Student gaussian(int width, int dimension, Stream stream) {
    double[] a = new double[width];
    double[][] w = new double[width][];
    for (int i = 0; i < width; i++) {
      a[i] = stream.gaussian();
      w[i] = Vectors.scaled(stream.logUniform(0.3, 3), stream.direction(dimension));
    }
    return new Student(a, w);
  }

  /**
   * E|z z′|/4 − 1/(2π) for Gaussians of correlation cos θ: E r² = 2 times the mean of |cos φ cos(φ − θ)|, in pieces.
   */
  public static double expectation(double angle) {
    double first = Quadrature.between(angle - Math.PI / 2, Math.PI / 2,
        phi -> StrictMath.cos(phi) * StrictMath.cos(phi - angle));
    double second = Quadrature.between(Math.PI / 2, Math.PI / 2 + angle,
        phi -> -StrictMath.cos(phi) * StrictMath.cos(phi - angle));
    return (first + second) / (2 * Math.PI) - 1 / (2 * Math.PI);
  }

  private Population now() {
    return Population.of(teacher, student);
  }

  /** L. */
  public double loss() {
    return now().loss();
  }

  /** (|μ|₁ + |μ*|₁)², the size of the terms of L. */
  public double size() {
    double all = now().total() + teacher.total();
    return all * all;
  }

  /**
   * E(f − f*)² by ReLU's own kernel, less the squares of its mean and of its linear part, the latter times 4·linear.
   */
  public double projected(double linear) {
    int m = student.width(), n = m + teacher.size();
    double[] b = IntStream.range(0, n).mapToDouble(i -> i < m ? student.mass(i) : -teacher.masses()[i - m]).toArray();
    double[][] u =
        IntStream.range(0, n).mapToObj(i -> i < m ? Vectors.unit(student.w()[i]) : teacher.directions()[i - m])
            .toArray(double[][]::new);
    double whole = 0;
    for (int i = 0; i < n; i++)
      for (int j = 0; j < n; j++)
        whole += b[i] * b[j] * ArcCosine.RELU.at(i == j ? 0 : Angle.between(u[i], u[j])) / 2;
    double[] slope = new double[teacher.dimension()];
    for (int i = 0; i < n; i++) slope = Vectors.sum(slope, b[i], u[i]);
    double sum = Arrays.stream(b).sum();
    return whole - sum * sum / (2 * Math.PI) - linear * Vectors.dot(slope, slope);
  }

  private Descent descent(double eta) {
    return new Descent(teacher, student, eta);
  }

  /** ⟨w_i, ∂L/∂w_i⟩. */
  public double[] alongInputs() {
    Descent at = descent(1);
    return neurons().mapToDouble(i -> Vectors.dot(student.w()[i], at.inputGradient(i))).toArray();
  }

  /** A factor times a_i ∂L/∂a_i. */
  public double[] alongOutputs(double factor) {
    Descent at = descent(1);
    return neurons().mapToDouble(i -> factor * student.a()[i] * at.outputGradient(i)).toArray();
  }

  private IntStream neurons() {
    return IntStream.range(0, student.width());
  }

  /** The derivative of L along {@link #toward}. */
  public double slope() {
    Descent at = descent(1);
    return neurons().mapToDouble(i -> at.outputGradient(i) * toward.a()[i]
        + Vectors.dot(at.inputGradient(i), toward.w()[i])).sum();
  }

  /** The same by differences. */
  public double difference(double h) {
    return (8 * (lossAt(h) - lossAt(-h)) - (lossAt(2 * h) - lossAt(-2 * h))) / (12 * h);
  }

  private double lossAt(double h) {
    double[] a = Vectors.sum(student.a(), h, toward.a());
    double[][] w = Matrices.sum(student.w(), h, toward.w());
    return Population.of(teacher, new Student(a, w)).loss();
  }

  /** |w_i|² − a_i² after a step. */
  public double[] imbalanceAfter(double eta, double lambda) {
    Descent at = descent(eta);
    at.step(lambda);
    return neurons().mapToDouble(i -> Vectors.dot(at.w(i), at.w(i)) - at.a(i) * at.a(i)).toArray();
  }

  /** (1 − ηλ)ᵖ (|w_i|² − a_i²) + η² (|g_w|² − g_a²); p = 2 is right. */
  public double[] imbalanceForetold(double eta, double lambda, int power) {
    Descent at = descent(eta);
    double kept = StrictMath.pow(1 - eta * lambda, power);
    return neurons().mapToDouble(i -> {
      double[] w = student.w()[i], g = at.inputGradient(i);
      double a = student.a()[i], ga = at.outputGradient(i);
      return kept * (Vectors.dot(w, w) - a * a) + eta * eta * (Vectors.dot(g, g) - ga * ga);
    }).toArray();
  }

  /** max |w_i|² + a_i², here and after a step of length one along the gradient, of which the squares are rounded. */
  public double largest() {
    Descent at = descent(1);
    return neurons().mapToDouble(i -> Vectors.dot(student.w()[i], student.w()[i]) + student.a()[i] * student.a()[i]
        + Vectors.dot(at.inputGradient(i), at.inputGradient(i)) + at.outputGradient(i) * at.outputGradient(i))
        .max().orElseThrow();
  }

  /** |a|² + |W|². */
  public double squares() {
    return descent(1).squares();
  }

  /** |μ|₁. */
  public double variation() {
    return now().total();
  }

  /** Σ (|a_i| − |w_i|)². */
  public double imbalance() {
    return neurons().mapToDouble(i -> Math.abs(student.a()[i]) - Vectors.norm(student.w()[i])).map(x -> x * x).sum();
  }
}
