package assay.baseline;

import assay.ledger.Moments;
import assay.ledger.Row;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Two-sided p-values for a difference of means. NaN never occurs: without spread a difference is certain, and none is
 * none.
 */
final class Tests {

  private Tests() {}

  /** Student's t-test that differences within pairs have mean zero. */
  static double paired(List<Double> differences) {
    Moments d = Moments.of(differences);
    if (d.n() < 2) return 1;
    return p(d.mean(), d.deviation() / Math.sqrt(d.n()), d.n() - 1);
  }

  /** Welch's t-test that two samples, which may differ in size and spread, have one mean (B. L. Welch 1947). */
  static double welch(Row a, Row b) {
    double va = a.deviation() * a.deviation() / a.finite();
    double vb = b.deviation() * b.deviation() / b.finite();
    double degrees = (va + vb) * (va + vb) / (va * va / (a.finite() - 1) + vb * vb / (b.finite() - 1));
    return p(b.mean() - a.mean(), Math.sqrt(va + vb), degrees);
  }

  private static double p(double difference, double error, double degrees) {
    if (!(error > 0)) return difference == 0 ? 1 : 0;
    return 2 * new TDistribution(degrees).cumulativeProbability(-Math.abs(difference) / error);
  }
}
