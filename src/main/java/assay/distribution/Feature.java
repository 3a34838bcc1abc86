package assay.distribution;

import assay.Require;
import assay.linear.ExactSum;
import assay.linear.Vectors;
import java.util.Arrays;

/**
 * A feature in the sense of gradient-feature learning: a unit direction D of ℝᵈ and the sign s of the bias of neurons
 * that find it (arXiv 2310.12408, the elements of S_{p,γ,B_G}). With (D, s), (−D, s) is a feature as well.
 *
 * @param direction d coordinates, of squared length 1 up to 1e-10
 * @param biasSign −1 or +1
 */
public record Feature(double[] direction, int biasSign) {

  /**
   * @throws IllegalArgumentException if the direction is not a unit vector or the sign is neither −1 nor +1
   */
  public Feature {
    direction = direction.clone();
    Require.that(Math.abs(biasSign) == 1, "biasSign = " + biasSign + ": must be -1 or +1");
    requireUnit(direction);
  }

  static void requireUnit(double[] direction) {
    double square = ExactSum.dot(direction, direction);
    Require.that(Math.abs(square - 1) <= 1e-10,
        "direction has squared length " + square + ": it must be a unit vector");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Feature feature && biasSign == feature.biasSign
        && Arrays.equals(direction, feature.direction);
  }

  @Override
  public int hashCode() {
    return biasSign * Arrays.hashCode(direction);
  }

  @Override
  public double[] direction() {
    return direction.clone();
  }

  /** (−D, s). */
  public Feature opposite() {
    return new Feature(Vectors.scaled(-1, direction), biasSign);
  }

  /**
   * ⟨D, x⟩, rounded once.
   *
   * @throws IllegalArgumentException if x has another dimension
   */
  public double projection(double[] x) {
    Require.that(x.length == direction.length, "x has dimension " + x.length + ", the feature " + direction.length);
    return ExactSum.dot(direction, x);
  }
}
