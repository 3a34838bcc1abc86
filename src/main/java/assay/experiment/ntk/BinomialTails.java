package assay.experiment.ntk;

import assay.kernel.Kernel;
import assay.kernel.Points;
import assay.network.ActivationPattern;
import assay.stats.Binomial;
import assay.theorem.ntk.Margins;

/**
 * How unlikely counts of neurons are that should be binomial: −log₁₀ of the smallest tail, over every input or pair of
 * inputs and both sides.
 */
public final class BinomialTails {

  private double least = 1;

  private BinomialTails() {}

  /** Of #{r : margin at x_i ≤ radius}, for each input, if each neuron is one with that probability. */
  public static double ofMargins(Margins margins, double radius, double probability) {
    BinomialTails tails = new BinomialTails();
    for (int i = 0; i < margins.size(); i++) {
      tails.count((int) Math.rint(margins.share(i, radius) * margins.width()), margins.width(), probability);
    }
    return tails.rarest();
  }

  /** Of #{r : active at x_i and x_j}, for each pair, if the probability of both is half of the kernel's value. */
  public static double ofCommonActivations(Points points, ActivationPattern pattern, Kernel kernel) {
    BinomialTails tails = new BinomialTails();
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j <= i; j++) {
        tails.count(pattern.common(i, j), pattern.width(), kernel.at(i == j ? 0 : points.angle(i, j)) / 2);
      }
    }
    return tails.rarest();
  }

  private void count(int count, int of, double p) {
    least = Math.min(least, Math.min(Binomial.atMost(count, of, p), Binomial.atLeast(count, of, p)));
  }

  private double rarest() {
    return -StrictMath.log10(Math.max(least, Double.MIN_VALUE));
  }
}
