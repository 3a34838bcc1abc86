package assay.experiment.ntk;

import assay.kernel.Points;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.ntk.Complexity;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels Σ ⟨β_k, x⟩^{p_k} with random directions β_k, norms in [0.3, 2] and degrees p_k of 1, 2, 4 or 6.
 *
 * @param labels one per point
 * @param terms that they add up
 */
public record SumOfMonomials(double[] labels, List<Term> terms) {

  /**
   * A monomial ⟨β, x⟩ᵖ.
   *
   * @param p 1 or even
   */
  record Term(double[] beta, int p) {}

  public SumOfMonomials {
    terms = List.copyOf(terms);
  }

  /** So many random terms at these points. */
  public static SumOfMonomials drawn(Points points, int terms, Stream stream) {
    SumOfMonomials sum = new SumOfMonomials(new double[points.size()], List.of());
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
    List<Term> longer = new ArrayList<>(terms);
    longer.add(new Term(Vectors.scaled(norm, direction), p));
    return new SumOfMonomials(y, longer);
  }

  /** The published bound on the root of their complexity, 3 Σ p_k ‖β_k‖^{p_k}. */
  public double root() {
    return terms.stream().mapToDouble(t -> Math.sqrt(Complexity.asPublished(t.p, 1, Vectors.norm(t.beta)))).sum();
  }

  /**
   * Σ_p ‖Σ_k β_k^{⊗p}‖²/c_p, the outer sum over the degrees: the square of the norm that h gives the function, as H^∞ ⪰
   * Σ c_p (XX′)^{∘p} and ⟨x, x′⟩ᵖ is the inner product of tensors.
   */
  public double squaredNorm() {
    double sum = 0;
    for (Term one : terms) {
      for (Term other : terms) if (one.p == other.p) sum += Complexity.ofMonomials(one.p, one.beta, other.beta);
    }
    return sum;
  }
}
