package assay.findings;

import assay.stats.RobustFit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Whether the last of several variables moves by itself, or is a linear function of those before it. */
final class Collinear {

  /** Of the last variable's deviation: what the others must leave of it. */
  private static final double LEFT = 1e-5, PART = 1e-3;

  private Collinear() {}

  static boolean independent(double[][] rows) {
    int last = rows[0].length - 1;
    if (last == 0) return true;
    double[] y = column(rows, last);
    double[] rest = RobustFit.of(before(rows), y).residuals();
    return deviation(rest) > LEFT * deviation(y);
  }

  /** Those of the variables before it that the last one is a function of. */
  static List<String> partners(double[][] rows, List<String> names) {
    double[] y = column(rows, names.size());
    RobustFit fit = RobustFit.of(before(rows), y);
    return IntStream.range(0, names.size())
        .filter(j -> Math.abs(fit.slope(j)) * deviation(column(rows, j)) > PART * deviation(y)).mapToObj(names::get)
        .toList();
  }

  private static double[][] before(double[][] rows) {
    return Arrays.stream(rows).map(row -> Arrays.copyOf(row, row.length - 1)).toArray(double[][]::new);
  }

  private static double[] column(double[][] rows, int j) {
    return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
  }
}
