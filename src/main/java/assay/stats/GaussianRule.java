package assay.stats;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Nodes and weights for E f(Z) with Z standard Gaussian: Gauss-Hermite for smooth f, or Gauss-Legendre on each piece
 * between points where f is not smooth.
 *
 * @param nodes ascending
 * @param weights positive, as many; they sum to 1 up to rounding
 */
public record GaussianRule(double[] nodes, double[] weights) {

  /** Beyond ±8 lies a mass of 1e-15. */
  private static final double REACH = 8;

  /** Pieces are no longer than this. */
  private static final double LONGEST = 4;

  private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();

  /**
   * Exact for polynomials of degree 2n − 1.
   *
   * @param n at least 1
   */
  public static GaussianRule hermite(int n) {
    GaussIntegrator rule = FACTORY.hermite(n);
    double[] nodes = new double[n];
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      nodes[i] = Math.sqrt(2) * rule.getPoint(i);
      weights[i] = rule.getWeight(i) / Math.sqrt(Math.PI);
    }
    return new GaussianRule(nodes, weights);
  }

  /**
   * n nodes on each piece of [−8, 8], pieces longer than 4 being cut in two or more.
   *
   * @param breaks where f or a derivative jumps, in any order; those beyond ±8 play no part
   */
  public static GaussianRule pieces(int n, double... breaks) {
    double[] ends = cut(
        DoubleStream.concat(DoubleStream.of(-REACH, REACH), Arrays.stream(breaks).filter(x -> Math.abs(x) < REACH))
            .sorted().distinct().toArray());
    GaussIntegrator rule = FACTORY.legendre(n);
    double[] nodes = new double[n * (ends.length - 1)];
    double[] weights = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      double half = (ends[i / n + 1] - ends[i / n]) / 2;
      nodes[i] = ends[i / n] + half * (1 + rule.getPoint(i % n));
      weights[i] = half * rule.getWeight(i % n) * Gaussian.density(nodes[i]);
    }
    return new GaussianRule(nodes, weights);
  }

  private static double[] cut(double[] ends) {
    DoubleStream.Builder all = DoubleStream.builder().add(ends[0]);
    for (int i = 1; i < ends.length; i++) {
      int parts = (int) Math.ceil((ends[i] - ends[i - 1]) / LONGEST);
      for (int k = 1; k < parts; k++) all.add(ends[i - 1] + k * (ends[i] - ends[i - 1]) / parts);
      all.add(ends[i]);
    }
    return all.build().toArray();
  }

  /** E f(Z). */
  public double expectation(DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = 0; i < nodes.length; i++) sum += weights[i] * f.applyAsDouble(nodes[i]);
    return sum;
  }
}
