package assay.experiment.ntk;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Integrals of functions without kinks: Gauss and Legendre with eighty points. */
public final class Quadrature {

  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(80);

  private Quadrature() {}

  /** ∫ f over [a, b]. */
  public static double between(double a, double b, DoubleUnaryOperator f) {
    double middle = (a + b) / 2;
    double half = (b - a) / 2;
    double sum = 0;
    for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
      sum += RULE.getWeight(i) * f.applyAsDouble(middle + half * RULE.getPoint(i));
    }
    return half * sum;
  }
}
