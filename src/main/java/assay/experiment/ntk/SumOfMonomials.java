package assay.experiment.ntk;

import assay.kernel.Points;
import assay.random.Stream;
import assay.theorem.ntk.Complexity;

/**
 * Labels Σ ⟨β_k, x⟩^{p_k} with random directions β_k, norms in [0.3, 2] and degrees p_k of 1, 2, 4 or 6.
 *
 * @param labels one per point
 * @param root the published bound on the root of their complexity, 3 Σ p_k ‖β_k‖^{p_k}
 */
public record SumOfMonomials(double[] labels, double root) {

  /** So many random terms at these points. */
  public static SumOfMonomials drawn(Points points, int terms, Stream stream) {
    SumOfMonomials sum = new SumOfMonomials(new double[points.size()], 0);
    for (int k = 0; k < terms; k++) {
      int p = Math.max(1, 2 * stream.below(4));
      double norm = stream.logUniform(0.3, 2);
      sum = sum.plus(points, stream.direction(points.dimension()), norm, p);
    }
    return sum;
  }

  /** With another term. */
  SumOfMonomials plus(Points points, double[] direction, double norm, int p) {
    double[] y = LearnedFunction.monomial(points, direction, norm, p);
    for (int i = 0; i < y.length; i++) y[i] += labels[i];
    return new SumOfMonomials(y, root + Math.sqrt(Complexity.asPublished(p, 1, norm)));
  }
}
