package assay.experiment.gradientfeature;

import static java.lang.Math.abs;
import static java.lang.Math.max;

import assay.linear.Vectors;
import assay.random.Stream;

/**
 * Two neurons of one bias whose unit directions have the cosine 1 − γ, at an input.
 *
 * @param w the direction of the one
 * @param other the direction of the other
 * @param x the input
 * @param b the bias
 */
public record TwoNeurons(double[] w, double[] other, double[] x, double b) {

  /**
   * An input of the given length between w − w′ and a random direction, anywhere on the way, and a bias of that size,
   * mostly negative: so the neurons are active and differ by anything from nothing to the most that is possible.
   */
  public static TwoNeurons random(Stream stream, int d, double gamma, double length) {
    UnitPair pair = UnitPair.draw(stream, d, gamma);
    double[] chord = Vectors.unit(Vectors.sum(pair.one(), -1, pair.other()));
    double angle = stream.uniform(0, Math.PI / 2);
    double[] x = UnitPair.sum(Math.cos(angle), chord, Math.sin(angle), stream.direction(d));
    double[] scaled = Vectors.scaled(length, Vectors.unit(x));
    return new TwoNeurons(pair.one(), pair.other(), scaled, length * (stream.gaussian() - 1) / 2);
  }

  /** The input along w − w′ and a bias that keeps both neurons active, as long as the input's length is below 2. */
  public static TwoNeurons witness(Stream stream, int d, double gamma, double length) {
    UnitPair pair = UnitPair.draw(stream, d, gamma);
    double[] x = Vectors.sum(pair.one(), -1, pair.other());
    return new TwoNeurons(pair.one(), pair.other(), Vectors.scaled(length / Vectors.norm(x), x), -2);
  }

  /** |relu(⟨w, x⟩ − b) − relu(⟨w′, x⟩ − b)|. */
  public double difference() {
    return abs(max(0, Vectors.dot(w, x) - b) - max(0, Vectors.dot(other, x) - b));
  }

  /** ‖x‖. */
  public double norm() {
    return Vectors.norm(x);
  }

  /** ‖x‖ + |b|, which bounds both preactivations. */
  public double size() {
    return norm() + abs(b);
  }

  /**
   * The share of {@link #size} that rounding makes of the difference: each of the two preactivations adds d + 1 terms,
   * and each direction was made by as many roundings, so four times at most d + 4 units in the last place.
   */
  public double rounding() {
    return 4 * (x.length + 4) * Math.ulp(1.0);
  }
}
