package assay.experiment.teachers;

import assay.Require;
import assay.kernel.Angle;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.Arrays;
import java.util.Comparator;

/**
 * f(x) = Σ_j ‖u_j‖ σ(⟨u_j,x⟩): both layers of a neuron are as long as each other, as they stay under gradient flow.
 *
 * @param u a neuron a row, all of one dimension
 */
public record Student(Activation activation, double[][] u) {

  /** σ. A ReLU is half of |z| and half of z. */
  public enum Activation {
    ABSOLUTE(1),
    RELU(0.5);

    /** What share of |z| is in it. */
    final double even;

    Activation(double even) {
      this.even = even;
    }

    /** Σ_j ‖u_j‖² of every student that equals a teacher with weights that sum to 1, as E f = E f*. */
    public double massOfMinima() {
      return 1 / even;
    }
  }

  /**
   * @throws IllegalArgumentException if there is no neuron
   */
  public Student {
    Require.atLeast("neurons", u.length, 1);
  }

  /** m small Gaussian neurons in ℝᵈ: 1/100 of length, about. */
  public static Student drawn(Activation activation, int m, int d, Stream stream) {
    Require.atLeast("d", d, 1);
    double[][] u = new double[Require.atLeast("m", m, 1)][];
    for (int j = 0; j < m; j++) u[j] = stream.gaussians(d, 0.01 / Math.sqrt(d));
    return new Student(activation, u);
  }

  /** f(x). */
  public double value(double[] x) {
    double sum = 0;
    for (double[] each : u) {
      double z = Vectors.dot(each, x);
      sum += Vectors.norm(each) * (activation == Activation.RELU ? Math.max(0, z) : Math.abs(z));
    }
    return sum;
  }

  /** The derivative of f(x) in the weights, along one direction v_j for each neuron. */
  public double derivative(double[] x, double[][] v) {
    double sum = 0;
    for (int j = 0; j < u.length; j++) {
      double z = Vectors.dot(u[j], x);
      double slope = z > 0 ? 1 : activation == Activation.RELU ? 0 : -1;
      sum +=
          Vectors.dot(u[j], v[j]) / Vectors.norm(u[j]) * slope * z + Vectors.norm(u[j]) * slope * Vectors.dot(v[j], x);
    }
    return sum;
  }

  /** Σ_j ‖u_j‖². */
  public double mass() {
    return Arrays.stream(u).mapToDouble(each -> Vectors.dot(each, each)).sum();
  }

  /** Which share of the mass lies with neurons at an angle of at most so much to one of the teacher's axes ±w_i. */
  public double alignedMass(Teacher teacher, double angle) {
    double aligned = 0;
    for (double[] each : u) if (angle(each, teacher) <= angle) aligned += Vectors.dot(each, each);
    return aligned / mass();
  }

  /** ⟨û_j, w_i⟩² of the heavier or of the lighter half of the neurons. */
  public double[] squares(Teacher teacher, int i, boolean heavier) {
    double[][] byMass = Arrays.stream(u).sorted(Comparator.comparingDouble(Vectors::norm)).toArray(double[][]::new);
    int half = u.length / 2;
    return Arrays.stream(byMass, heavier ? half : 0, heavier ? u.length : half)
        .mapToDouble(each -> Vectors.dot(each, teacher.w()[i]) / Vectors.norm(each)).map(c -> c * c).toArray();
  }

  private static double angle(double[] u, Teacher teacher) {
    double least = Math.PI;
    for (double[] w : teacher.w()) {
      double angle = Angle.between(u, w);
      least = Math.min(least, Math.min(angle, Math.PI - angle));
    }
    return least;
  }

  /** Every neuron c times as long. */
  public Student scaled(double c) {
    return new Student(activation, Arrays.stream(u).map(each -> Vectors.scaled(c, each)).toArray(double[][]::new));
  }
}
