package assay.distribution;

import assay.Require;
import assay.distribution.Teacher.Neuron;
import assay.linear.Vectors;
import java.util.List;
import java.util.Optional;

/**
 * The plane of orthonormal g and v with a direction at angle θ from g, where cos θ = 1 − γ up to a millionth of γ.
 *
 * @param gamma γ in (0, 0.1]
 */
record TiltedPlane(double gamma) {

  /**
   * @throws IllegalArgumentException if γ is outside of that
   */
  TiltedPlane {
    requireAngle(gamma);
  }

  static void requireAngle(double gamma) {
    Require.that(0 < gamma && gamma <= 0.1, "gamma = " + gamma + ": must lie in (0, 0.1]");
  }

  double cos() {
    return 1 - gamma * (1 - 1e-6);
  }

  double sin() {
    return Math.sqrt((1 - cos()) * (1 + cos()));
  }

  /**
   * A point of the plane.
   *
   * @param plane g and v
   */
  static double[] at(double[][] plane, double along, double across) {
    return Vectors.sum(Vectors.scaled(along, plane[0]), across, plane[1]);
  }

  /** The atoms with a planted network of one neuron in the tilted direction. */
  FiniteDistribution planted(FiniteDistribution atoms, double[][] plane, double output, double bias) {
    Teacher network = new Teacher(List.of(new Neuron(output, Vectors.unit(at(plane, cos(), sin())), bias)));
    return atoms.with(new Planted(List.of(network.neurons().getFirst().feature()), Optional.of(network)));
  }
}
