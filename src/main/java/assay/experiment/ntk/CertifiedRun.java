package assay.experiment.ntk;

import assay.core.TwoLayer;
import assay.kernel.SmallestEigenvalue;
import assay.kernel.TangentKernel;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Trial;
import assay.theorem.ntk.Certificate;
import assay.theorem.ntk.Margins;

/**
 * A certificate that a network will converge, and how near its training came to what that allows; nothing is trained
 * without a certificate. It ends when the residual has fallen to a thousandth of the first one, or after 300 steps.
 */
public final class CertifiedRun {

  private static final double FALLEN = 1e-3;
  private static final int STEPS = 300;

  /** The flow is followed by descent at this share of 1/n. */
  private static final double FINE = 0.05;

  private final TwoLayer start;
  private final LeastSquares descent;
  private final double residual;
  private final Certificate certificate;
  private final double rate;
  private double worst;

  private CertifiedRun(TrainingSet data, int m, boolean flow, boolean largest, Trial trial) {
    start = Initialization.antisymmetric(m, 1).draw(trial, data.dimension());
    descent = data.descent(start);
    residual = Vectors.norm(descent.residuals());
    SymmetricMatrix h = TangentKernel.gram(data.inputs(), start);
    double eigenvalue = largest ? Spectrum.of(h).largest().lo() : SmallestEigenvalue.of(h).lo();
    Margins margins = data.margins(start);
    certificate = flow
        ? Certificate.flow(margins, eigenvalue, residual)
        : Certificate.descent(margins, eigenvalue, residual);
    rate = flow ? FINE / data.size() : certificate.rate();
  }

  /**
   * Gradient descent at the certified rate.
   *
   * @param decays how many times the certified rate of decay is asked for
   * @param largest whether the largest eigenvalue of H(0) takes the place of the smallest
   */
  public static CertifiedRun descent(TrainingSet data, int m, double decays, boolean largest, Trial trial) {
    CertifiedRun run = new CertifiedRun(data, m, false, largest, trial);
    run.follow(Math.sqrt(1 - run.rate * decays * run.certificate.decay()));
    return run;
  }

  /** The flow, in small steps. */
  public static CertifiedRun flow(TrainingSet data, int m, double decays, Trial trial) {
    CertifiedRun run = new CertifiedRun(data, m, true, false, trial);
    run.follow(StrictMath.exp(-run.rate * decays * run.certificate.decay()));
    return run;
  }

  /** At k = 0 the residual is what is allowed. */
  private void follow(double factor) {
    double allowed = residual;
    for (int k = 0; k <= STEPS && certificate.found() && allowed > FALLEN * residual; k++) {
      worst = Math.max(worst, Math.max(k == 0 ? 0 : ofResidual(allowed), Math.max(ofMovement(), ofEigenvalue())));
      descent.step(rate);
      allowed *= factor;
    }
  }

  /** ‖u − y‖ over what is allowed, squared where the theorem is about squares: for descent. */
  private double ofResidual(double allowed) {
    double now = Vectors.norm(descent.residuals()) / allowed;
    return rate == certificate.rate() ? now * now : now;
  }

  private double ofMovement() {
    return Weights.movement(descent.neurons(), start) / certificate.radius();
  }

  private double ofEigenvalue() {
    SymmetricMatrix h = TangentKernel.gram(descent.samples(), descent.pattern());
    return certificate.smallest() / SmallestEigenvalue.of(h).hi();
  }

  /**
   * The largest share of residual, movement and inverse eigenvalue that was used up: at most 1 if the certificate is
   * right.
   */
  public double worst() {
    return worst;
  }

  /** R over the movement to be allowed: a certificate was found if at least 1. */
  public double margin() {
    return certificate.margin();
  }

  /** ηλ: what finite steps may add to a flow. */
  public double stepDecay() {
    return rate * certificate.decay();
  }
}
