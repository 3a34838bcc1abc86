package assay.ledger;

import java.util.List;

/** Statistics of the finite ones of some numbers; NaN without any, and no deviation of a single one. */
public record Moments(int n, double mean, double deviation, double median, double largest) {

  public static Moments of(List<Double> all) {
    double[] x = all.stream().mapToDouble(v -> v).filter(Double::isFinite).sorted().toArray();
    double mean = mean(x);
    double squares = 0;
    for (double v : x) squares += (v - mean) * (v - mean);
    double deviation = x.length < 2 ? Double.NaN : Math.sqrt(squares / (x.length - 1));
    return new Moments(x.length, mean, deviation, median(x), x.length == 0 ? Double.NaN : x[x.length - 1]);
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double v : x) sum += v;
    return sum / x.length;
  }

  private static double median(double[] sorted) {
    int n = sorted.length;
    return n == 0 ? Double.NaN : 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
  }
}
