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

  /**
   * @throws IllegalArgumentException if a rate is not positive and finite, a remainder lies outside [0, 1], or T &lt; 1
   */
  public Schedule {
    positive("firstRate", firstRate);
    share("firstKeep", firstKeep);
    positive("rate", rate);
    share("keep", keep);
    if (steps < 1) throw new IllegalArgumentException("steps = " + steps + ": must be at least 1");
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

  private static void positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException(name + " = " + value + ": must be positive and finite");
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) throw new IllegalArgumentException(name + " = " + value + ": must lie in [0, 1]");
  }
}
