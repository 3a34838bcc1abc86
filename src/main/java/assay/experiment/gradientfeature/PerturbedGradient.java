package assay.experiment.gradientfeature;

import assay.linear.Vectors;
import assay.random.Stream;

/**
 * A feature D and a gradient Ĝ that is up to Δ away from a gradient G with |G| ≥ 1 and cos(G, D) = 1 − γ.
 *
 * @param feature D, a unit vector
 * @param gradient Ĝ
 */
public record PerturbedGradient(double[] feature, double[] gradient) {

  /** In a random direction, by at most Δ, from a G whose length is between 1 and 3. */
  public static PerturbedGradient random(Stream stream, int d, double gamma, double distance) {
    UnitPair pair = UnitPair.draw(stream, d, gamma);
    return new PerturbedGradient(pair.one(), UnitPair.sum(
        stream.logUniform(1, 3), pair.other(), distance * stream.uniform(), stream.direction(d)));
  }

  /** The worst: by Δ from |G| = 1, orthogonal to the result, in the plane of D and G and away from D. */
  public static PerturbedGradient worst(Stream stream, int d, double gamma, double distance) {
    UnitPair pair = UnitPair.draw(stream, d, gamma);
    double along = 1 - distance * distance;
    return new PerturbedGradient(pair.one(),
        UnitPair.sum(along, pair.other(), distance * Math.sqrt(along), pair.away()));
  }

  /** 1 − cos(Ĝ, D): half the squared chord. */
  public double gap() {
    double[] chord = UnitPair.sum(1 / Vectors.norm(gradient), gradient, -1, feature);
    return Math.pow(Vectors.norm(chord), 2) / 2;
  }

  /**
   * What rounding makes of a chord of unit vectors: up to d + 4 roundings of each of four vectors that were added up to
   * make it, each of them a unit in the last place; a gap c²/2 then is known up to c times that.
   */
  public double rounding() {
    return 4 * (feature.length + 4) * Math.ulp(1.0);
  }
}
