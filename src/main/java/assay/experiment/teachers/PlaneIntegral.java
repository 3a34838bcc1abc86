package assay.experiment.teachers;

import static java.util.stream.Stream.concat;

import assay.Require;
import assay.experiment.ntk.Quadrature;
import assay.linear.Orthogonal;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The population loss of a student and a teacher whose directions lie in one plane of ℝᵈ, by integration over that
 * plane in place of closed forms: what is homogeneous of degree 2 in x has the expectation (1/π) ∫ over the unit
 * circle. Between the directions at which a neuron switches, everything is smooth.
 *
 * @param plane two orthonormal vectors
 * @param direction in which the student's derivative is taken, a row per neuron
 */
public record PlaneIntegral(Student student, Teacher teacher, double[][] plane, double[][] direction) {

  /**
   * A random student of m neurons and a random teacher of two, in a random plane.
   *
   * @param d at least 2
   */
  public static PlaneIntegral drawn(Student.Activation activation, int m, int d, Stream stream) {
    double[][] plane = Orthogonal.vectors(2, Require.atLeast("d", d, 2), stream);
    double[][] w = vectors(2, plane, stream);
    for (int i = 0; i < w.length; i++) w[i] = Vectors.unit(w[i]);
    return new PlaneIntegral(new Student(activation, vectors(m, plane, stream)),
        new Teacher(w, stream.uniform(0.1, 1)), plane, vectors(m, plane, stream));
  }

  private static double[][] vectors(int count, double[][] plane, Stream stream) {
    double[][] all = new double[count][];
    for (int j = 0; j < count; j++) all[j] = at(plane, stream.gaussian(), stream.gaussian());
    return all;
  }

  private static double[] at(double[][] plane, double first, double second) {
    return Vectors.sum(Vectors.scaled(first, plane[0]), second, plane[1]);
  }

  /** E(f − f*)². */
  public double loss() {
    return expectation(x -> residual(x) * residual(x));
  }

  /** E(f − f*) ∂f: the slope of half of the loss. */
  public double slope() {
    return expectation(x -> residual(x) * student.derivative(x, direction));
  }

  /** E f² + E f*², of which the loss is a difference. */
  public double size() {
    return expectation(x -> student.value(x) * student.value(x) + teacher.value(x) * teacher.value(x));
  }

  /** √(E f² + E f*²) √(E(∂f)²), which bounds the slope up to a factor. */
  public double sizeOfSlope() {
    return Math.sqrt(size() * expectation(x -> {
      double derivative = student.derivative(x, direction);
      return derivative * derivative;
    }));
  }

  private double residual(double[] x) {
    return student.value(x) - teacher.value(x);
  }

  private double expectation(ToDoubleFunction<double[]> f) {
    double[] ends = DoubleStream.concat(DoubleStream.of(0, 2 * Math.PI), switches()).sorted().toArray();
    double sum = 0;
    for (int i = 1; i < ends.length; i++)
      sum += Quadrature.between(ends[i - 1], ends[i],
          phi -> f.applyAsDouble(at(plane, StrictMath.cos(phi), StrictMath.sin(phi))));
    return sum / Math.PI;
  }

  /** Angles in [0, 2π] at which x is orthogonal to a neuron. */
  private DoubleStream switches() {
    return concat(Arrays.stream(student.u()), Arrays.stream(teacher.w())).flatMapToDouble(v -> {
      double along = StrictMath.atan2(Vectors.dot(v, plane[1]), Vectors.dot(v, plane[0]));
      return DoubleStream.of(-3, -1, 1, 3, 5).map(k -> along + k * Math.PI / 2);
    }).filter(phi -> phi > 0 && phi < 2 * Math.PI);
  }
}
