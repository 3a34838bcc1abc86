package assay.network;

/**
 * Step sizes of Algorithm 1 (arXiv 2310.12408, recalled): the first step has rate η⁽¹⁾ and weight decay 1/η⁽¹⁾, which
 * wipes the initialization; afterwards both layers move with constant η and λ.
 *
 * @param firstRate η⁽¹⁾
 * @param firstKeep what the first step leaves of the old parameters, 1 − η⁽¹⁾λ⁽¹⁾; 0 in Algorithm 1
 * @param rate η
 * @param keep what each later step leaves, 1 − ηλ
 * @param steps T: the number of updates, at least 1
 */
public record Schedule(double firstRate, double firstKeep, double rate, double keep, int steps) {

  public Schedule {
    require("firstRate", firstRate, firstRate > 0);
    require("firstKeep", firstKeep, firstKeep >= 0 && firstKeep <= 1);
    require("rate", rate, rate > 0);
    require("keep", keep, keep >= 0 && keep <= 1);
    require("steps", steps, steps >= 1);
  }

  /** Algorithm 1 without weight decay after the first step. */
  public static Schedule algorithm1(double firstRate, double rate, int steps) {
    return new Schedule(firstRate, 0, rate, 1, steps);
  }

  /** The same with another remainder of the initialization. */
  public Schedule withFirstKeep(double firstKeep) {
    return new Schedule(firstRate, firstKeep, rate, keep, steps);
  }

  /** η⁽ᵗ⁾ for the update that leads to step t. */
  double rate(int t) {
    return t == 1 ? firstRate : rate;
  }

  /** 1 − η⁽ᵗ⁾λ⁽ᵗ⁾ for the update that leads to step t. */
  double keep(int t) {
    return t == 1 ? firstKeep : keep;
  }

  private static void require(String name, double value, boolean holds) {
    if (!(holds && value < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException(name + " = " + value + ": out of range");
  }
}
