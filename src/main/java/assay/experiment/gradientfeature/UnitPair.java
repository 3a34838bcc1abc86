package assay.experiment.gradientfeature;

import assay.linear.Vectors;
import assay.random.Stream;

/**
 * Two unit vectors whose cosine is 1 − γ up to rounding, in a random plane.
 *
 * @param one the first
 * @param normal a unit vector of the plane that is orthogonal to it
 * @param gamma γ, in [0, 2]
 */
public record UnitPair(double[] one, double[] normal, double gamma) {

  /** @param d the dimension, at least 2 */
  public static UnitPair draw(Stream stream, int d, double gamma) {
    double[] one = stream.direction(d);
    return new UnitPair(one, orthogonal(orthogonal(stream.direction(d), one), one), gamma);
  }

  /** Taken twice it is orthogonal up to rounding, however short the first rest was. */
  private static double[] orthogonal(double[] v, double[] unit) {
    double[] rest = Vectors.sum(v, -Vectors.dot(v, unit), unit);
    return Vectors.scaled(1 / Vectors.norm(rest), rest);
  }

  /** The second. */
  public double[] other() {
    return sum(1 - gamma, one, sine(), normal);
  }

  /** A unit vector of the plane that is orthogonal to the second and leads away from the first. */
  public double[] away() {
    return sum(-sine(), one, 1 - gamma, normal);
  }

  private double sine() {
    return Math.sqrt(gamma * (2 - gamma));
  }

  static double[] sum(double a, double[] u, double b, double[] v) {
    double[] result = new double[u.length];
    for (int j = 0; j < u.length; j++) result[j] = a * u[j] + b * v[j];
    return result;
  }
}
