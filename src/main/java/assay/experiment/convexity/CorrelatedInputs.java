package assay.experiment.convexity;

import assay.Require;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.convexity.SingleNeuron;

/**
 * One ReLU neuron that learns another on Gaussian inputs with a covariance Σ. With v = √Σ w the loss is that of white
 * inputs at v, so that ⟨∇L(w), w − w*⟩ = ⟨∇L_white(v), v − v*⟩ ≥ ¼ ‖v − v*‖² ≥ ¼ λ_min(Σ) ‖w − w*‖² wherever ‖v − v*‖
 * ≤ ‖v*‖. A singular Σ leaves nothing of it.
 *
 * @param dimension d, at least 2
 * @param smallest λ_min(Σ), in [0, 1]; the other eigenvalues lie between it and 1
 * @param distance ‖w − w*‖/‖w*‖, positive
 */
public record CorrelatedInputs(int dimension, double smallest, double distance) {

  /**
   * What a trial found.
   *
   * @param inTheBall ‖v − v*‖/‖v*‖
   * @param squaredDistance ‖w − w*‖²
   * @param outwards ⟨∇L(w), w − w*⟩
   */
  public record Point(double inTheBall, double squaredDistance, double outwards) {}

  /**
   * @throws IllegalArgumentException if one of them is out of its range
   */
  public CorrelatedInputs {
    Require.atLeast("dimension", dimension, 2);
    Require.between("smallest eigenvalue", smallest, 0, 1);
    Require.positive("distance", distance);
  }

  /** At a random w in the eigenvectors' coordinates. */
  public Point at(Trial trial) {
    Stream stream = trial.stream("point");
    double[] target = stream.direction(dimension);
    double[] w = Vectors.sum(target, distance, stream.direction(dimension));
    double[] roots = new double[dimension];
    for (int i = 0; i < dimension; i++) roots[i] = Math.sqrt(i == 0 ? smallest : stream.uniform(smallest, 1));
    double[] v = product(roots, w);
    double[] best = product(roots, target);
    double[] gradient = product(roots, SingleNeuron.gradient(v, best));
    return new Point(Vectors.distance(v, best) / Vectors.norm(best), Vectors.squaredDistance(w, target),
        Vectors.dot(gradient, Vectors.sum(w, -1, target)));
  }

  private static double[] product(double[] roots, double[] w) {
    double[] product = new double[w.length];
    for (int i = 0; i < w.length; i++) product[i] = roots[i] * w[i];
    return product;
  }
}
