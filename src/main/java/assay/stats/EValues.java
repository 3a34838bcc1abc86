package assay.stats;

import assay.Require;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Many e-values together: numbers whose expectation is at most 1 if their hypothesis is true. The procedure of Wang and
 * Ramdas ("False discovery rate control with e-values", JRSS B 84, 2022) keeps the expected share of false among all
 * rejections at most α however the e-values depend on each other. It takes e-processes at their stopped values, not at
 * their running maxima.
 */
public final class EValues {

  private EValues() {}

  /**
   * The indices of the rejected hypotheses, in increasing order: those of the k̂ largest e-values, where k̂ is the largest
   * k for which the k-th largest of all K is at least K/(αk).
   *
   * @throws IllegalArgumentException if an e-value is negative or NaN, or alpha is outside (0, 1)
   */
  public static int[] rejected(double[] values, double alpha) {
    double[] sorted = values.clone();
    for (double e : sorted) Require.between("e-value", e, 0, Double.POSITIVE_INFINITY);
    Require.rate("alpha", alpha);
    Arrays.sort(sorted);
    int rejections = sorted.length;
    while (rejections > 0 && !(sorted[sorted.length - rejections] >= needed(sorted.length, rejections, alpha))) rejections--;
    double least = rejections == 0 ? Double.NaN : sorted[sorted.length - rejections];
    return IntStream.range(0, values.length).filter(i -> values[i] >= least).toArray();
  }

  /** The e-value that all of so many rejected hypotheses must reach, among that many: K/(αk). */
  public static double needed(int hypotheses, int rejections, double alpha) {
    Require.atLeast("rejections", rejections, 1);
    Require.atLeast("hypotheses", hypotheses, rejections);
    return hypotheses / (Require.rate("alpha", alpha) * rejections);
  }

  /**
   * The e-value that a p-value is worth: κp^(κ−1), whose expectation is 1 for a uniform p (Vovk and Wang, Annals of
   * Statistics 49, 2021). 1/p is not an e-value.
   *
   * @param kappa κ, strictly between 0 and 1
   */
  public static double ofPValue(double p, double kappa) {
    Require.probability("p", p);
    Require.rate("kappa", kappa);
    return kappa * StrictMath.pow(p, kappa - 1);
  }

  /** The p-value that an e-value is worth, by Markov's inequality: min(1, 1/e). */
  public static double toPValue(double value) {
    return Math.min(1, 1 / Require.between("e-value", value, 0, Double.POSITIVE_INFINITY));
  }
}
