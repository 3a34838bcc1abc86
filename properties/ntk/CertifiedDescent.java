package ntk;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.core.TwoLayer;
import assay.experiment.ntk.TrainingSet;
import assay.experiment.ntk.Weights;
import assay.kernel.SmallestEigenvalue;
import assay.kernel.TangentKernel;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.theorem.ntk.Certificate;
import assay.theorem.ntk.Margins;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * N-5: the proof of Du et al. with the counts of one network in place of their expectations certifies that this network
 * converges, without any condition on its width. An instance without a certificate is out of regime.
 */
@Theorem(paper = Paper.DESCENT, name = "Convergence, certified on the instance", constants = Theorem.Constants.DERIVED)
class CertifiedDescent {

  /** Certificates are searched before training; training ends when the residual has fallen this far, or after so many steps. */
  private static final double FALLEN = 1e-3;
  private static final int STEPS = 300;

  /** The flow is followed by descent at this share of 1/n. */
  private static final double FINE = 0.05;

  @Property(tries = 50)
  Claim certifiedDescentHolds(
      @ForAll @Width(min = 2, max = 4) int n, @ForAll @Width(min = 4, max = 30) int d, @ForAll @Width(min = 500, max = 5000) int halfWidth, @ForAll @LogUniform(min = 0.002, max = 0.2) double scale, @ForAll long seed) {
    return descent(TrainingSet.sphere(n, d, scale, seed), 2 * halfWidth, 1, false);
  }

  @Mutant(of = "N-5", change = "four times the rate of decay")
  @Property(tries = 20)
  Claim fourfoldDecay(@ForAll @Width(min = 2, max = 4) int n, @ForAll @Width(min = 4, max = 30) int d, @ForAll @LogUniform(min = 0.002, max = 0.01) double scale, @ForAll long seed) {
    return descent(TrainingSet.sphere(n, d, scale, seed), 10000, 4, false);
  }

  @Mutant(of = "N-5", change = "the largest eigenvalue in place of the smallest")
  @Property(tries = 20)
  Claim largestEigenvalue(@ForAll @Width(min = 2, max = 4) int n, @ForAll @Width(min = 4, max = 30) int d, @ForAll @LogUniform(min = 0.002, max = 0.01) double scale, @ForAll long seed) {
    return descent(TrainingSet.sphere(n, d, scale, seed), 10000, 1, true);
  }

  private static Claim descent(TrainingSet data, int m, double decays, boolean largest) {
    var run = PerTrial.of(trial -> Run.descent(data, m, decays, largest, trial));
    return certified(run)
        .left("max over k ≥ 1 of ‖u(k) − y‖²/((1 − ηρ)ᵏ r₀²), |w_r(k) − w_r(0)|/R, λ/λ_min(H(k))", run.get(r -> exactly(r.worst)))
        .right("1", 1);
  }

  /** The flow, followed in small steps. */
  @Property(tries = 50)
  Claim certifiedFlowHolds(
      @ForAll @Width(min = 2, max = 4) int n, @ForAll @Width(min = 4, max = 30) int d, @ForAll @Width(min = 500, max = 5000) int halfWidth, @ForAll @LogUniform(min = 0.01, max = 1) double scale, @ForAll long seed) {
    return flow(TrainingSet.sphere(n, d, scale, seed), 2 * halfWidth, 1);
  }

  @Mutant(of = "N-5", change = "three times the decay of the flow")
  @Property(tries = 20)
  Claim threefoldFlow(@ForAll @Width(min = 2, max = 4) int n, @ForAll @Width(min = 4, max = 30) int d, @ForAll @LogUniform(min = 0.01, max = 0.05) double scale, @ForAll long seed) {
    return flow(TrainingSet.sphere(n, d, scale, seed), 10000, 3);
  }

  private static Claim flow(TrainingSet data, int m, double decays) {
    var run = PerTrial.of(trial -> Run.flow(data, m, decays, trial));
    return certified(run)
        .left("max over t > 0 of ‖u(t) − y‖/(e^(−λt) r₀), |w_r(t) − w_r(0)|/R, λ/λ_min(H(t))", run.get(r -> exactly(r.worst)))
        .right("1", 1)
        .right("ηλ for finite steps", run.get(r -> exactly(r.rate * r.certificate.decay())));
  }

  private static Claim certified(PerTrial<Run> run) {
    return Claim.of("N-5").assume("R over the movement to be allowed", run.get(r -> exactly(r.certificate.margin())), atLeast(1));
  }

  /** A certificate, and how near training came to what it allows; nothing is trained without one. */
  private static final class Run {

    private final TrainingSet data;
    private final TwoLayer start;
    private final LeastSquares descent;
    private final double residual;
    private final Certificate certificate;
    private final double rate;
    private double worst;

    private Run(TrainingSet data, int m, boolean flow, boolean largest, Trial trial) {
      this.data = data;
      start = Initialization.antisymmetric(m, 1).draw(trial, data.dimension());
      descent = data.descent(start);
      residual = Vectors.norm(descent.residuals());
      SymmetricMatrix h = TangentKernel.gram(data.inputs(), start);
      double smallest = largest ? Spectrum.of(h).largest().lo() : SmallestEigenvalue.of(h).lo();
      Margins margins = data.margins(start);
      certificate = flow ? Certificate.flow(margins, smallest, residual) : Certificate.descent(margins, smallest, residual);
      rate = flow ? FINE / data.size() : certificate.rate();
    }

    static Run descent(TrainingSet data, int m, double decays, boolean largest, Trial trial) {
      Run run = new Run(data, m, false, largest, trial);
      double factor = Math.sqrt(1 - run.rate * decays * run.certificate.decay());
      run.follow(factor);
      return run;
    }

    static Run flow(TrainingSet data, int m, double decays, Trial trial) {
      Run run = new Run(data, m, true, false, trial);
      run.follow(StrictMath.exp(-run.rate * decays * run.certificate.decay()));
      return run;
    }

    /** Trains, and compares ‖u(k) − y‖² or its root with that factor's power; at k = 0 they are equal. */
    private void follow(double factor) {
      double allowed = residual;
      for (int k = 0; k <= STEPS && certificate.found() && allowed > FALLEN * residual; k++) {
        double now = k == 0 ? 0 : Vectors.norm(descent.residuals()) / allowed;
        double smallest = SmallestEigenvalue.of(TangentKernel.gram(descent.samples(), descent.pattern())).hi();
        worst = Math.max(worst, Math.max(rate == certificate.rate() ? now * now : now, Math.max(Weights.movement(descent.neurons(), start) / certificate.radius(), certificate.smallest() / smallest)));
        descent.step(rate);
        allowed *= factor;
      }
    }
  }
}
