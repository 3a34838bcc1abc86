package assay.stats;

/**
 * A running sum that carries its rounding error along (Neumaier's compensated summation), in the order of the calls.
 */
final class Sum {

  private double sum;
  private double lost;

  void add(double x) {
    double next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? (sum - next) + x : (x - next) + sum;
    sum = next;
  }

  double value() {
    return sum + lost;
  }

  static double of(double[] values) {
    Sum sum = new Sum();
    for (double x : values) sum.add(x);
    return sum.value();
  }
}
