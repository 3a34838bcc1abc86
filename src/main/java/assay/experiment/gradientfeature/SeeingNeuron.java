package assay.experiment.gradientfeature;

import assay.Fused;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.stats.ClopperPearson;
import assay.stats.Interval;
import assay.theorem.gradientfeature.FirstStep;
import java.util.function.IntToDoubleFunction;

/** A neuron and what it sees of a distribution: G(w, b) beside E[y x], and the mass that it misses. */
public record SeeingNeuron(FiniteDistribution D, double[] w, double b) {

  /**
   * Pr_w[Pr_x[⟨w, x⟩ ≤ b] ≥ q] of standard Gaussian w, from so many of them.
   *
   * @param inactive q
   * @param level the probability that it lies outside
   */
  public static Interval oftenMissing(
      FiniteDistribution D, double b, double inactive, int neurons, double level, Stream stream) {
    int hits = 0;
    for (int i = 0; i < neurons; i++)
      if (new SeeingNeuron(D, stream.gaussians(D.dimension(), 1), b).inactive() >= inactive) hits++;
    return ClopperPearson.of(hits, neurons, level);
  }

  /** G(w, b). */
  public double[] gradient() {
    return FirstStep.gradient(D, w, b);
  }

  /** |G(w, b) − E[y x]|. */
  public double distance() {
    return Vectors.norm(Vectors.sum(gradient(), -1, D.labelMoment()));
  }

  /** Pr[⟨w, x⟩ ≤ b], summed on its own: 1 minus the rest would not vanish exactly. */
  public double inactive() {
    return missed(n -> 1);
  }

  /** E[‖x‖; ⟨w, x⟩ ≤ b], which is at least as large as the distance. */
  public double inactiveNorm() {
    return missed(n -> Vectors.norm(D.point(n)));
  }

  private double missed(IntToDoubleFunction value) {
    double sum = 0;
    for (int n = 0; n < D.size(); n++) {
      double z = 0;
      for (int j = 0; j < w.length; j++) z = Fused.multiplyAdd(w[j], D.x(n, j), z);
      if (!(z > b)) sum += D.weight(n) * value.applyAsDouble(n);
    }
    return sum;
  }

  /** 1 − cos(G, v), half of the square of a chord. */
  public double gap(double[] direction) {
    double chord = Vectors.norm(Vectors.sum(Vectors.unit(gradient()), -1, direction));
    return chord * chord / 2;
  }

  /** Each of the two sums behind a distance has as many terms as there are atoms, and each term three roundings. */
  public double rounding() {
    return 2 * (D.size() + 4) * Math.ulp(1.0);
  }
}
