package assay.experiment.convexity;

import assay.Require;
import assay.linear.Vectors;
import assay.random.Stream;

/**
 * A circuit with one output that is convex and not negative: Σ_j c_j relu(ℓ_j(W)) + d_j ℓ_j(W)² with affine ℓ_j and c,
 * d ≥ 0. It is not affine, and yet (C(W) − y)² is convex in W for every y ≤ 0, as the square of a convex function that
 * is not negative.
 *
 * @param parameters the dimension of W
 * @param terms how many ℓ_j
 * @param seed of the draw
 */
public record ConvexCircuit(int parameters, int terms, long seed) {

  /**
   * @throws IllegalArgumentException if a size is below 1
   */
  public ConvexCircuit {
    Require.atLeast("parameters", parameters, 1);
    Require.atLeast("terms", terms, 1);
  }

  /** The output at W, as a vector of one entry. */
  public double[] at(double[] W) {
    Require.sameSize("parameters in W", W.length, parameters);
    Stream stream = Stream.seeded(seed);
    double sum = 0;
    for (int j = 0; j < terms; j++) {
      double line = Vectors.dot(stream.gaussians(parameters, 1), W) + stream.gaussian();
      sum += stream.uniform() * Math.max(0, line) + stream.uniform() * line * line;
    }
    return new double[] {sum};
  }
}
