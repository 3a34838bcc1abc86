package ntk;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.CertifiedRun;
import assay.experiment.ntk.TrainingSet;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * N-5: the proof of Du et al. with the counts of one network in place of their expectations certifies that this network
 * converges, without any condition on its width. An instance without a certificate is out of regime.
 */
@Theorem(paper = Paper.DESCENT, name = "Convergence, certified on the instance", constants = Theorem.Constants.DERIVED)
class CertifiedDescent {

  /** In at least as many dimensions. */
  @Width(min = 4, max = 30)
  @Retention(RetentionPolicy.RUNTIME)
  @interface AtLeastAsMany {}

  /** As few inputs as certificates are found for. */
  @Width(min = 2, max = 4)
  @Retention(RetentionPolicy.RUNTIME)
  @interface VeryFew {}

  @States(value = "N-5", rests = {"N-1", "N-9"})
  @Property(tries = 50)
  Claim certifiedDescentHolds(
      @ForAll @VeryFew int n, @ForAll @AtLeastAsMany int d,
      @ForAll @Width(min = 500, max = 5000, thorough = 20_000) int halfWidth,
      @ForAll @LogUniform(min = 0.002, max = 0.2) double scale, @ForAll long seed) {
    return descent(TrainingSet.sphere(n, d, scale, seed), 2 * halfWidth, 1, false);
  }

  @Mutant(of = "N-5", change = "four times the rate of decay")
  @Property(tries = 20)
  Claim fourfoldDecay(
      @ForAll @VeryFew int n, @ForAll @AtLeastAsMany int d, @ForAll @LogUniform(min = 0.002, max = 0.01) double scale,
      @ForAll long seed) {
    return descent(TrainingSet.sphere(n, d, scale, seed), 10000, 4, false);
  }

  @Mutant(of = "N-5", change = "the largest eigenvalue in place of the smallest")
  @Property(tries = 20)
  Claim largestEigenvalue(
      @ForAll @VeryFew int n, @ForAll @AtLeastAsMany int d, @ForAll @LogUniform(min = 0.002, max = 0.01) double scale,
      @ForAll long seed) {
    return descent(TrainingSet.sphere(n, d, scale, seed), 10000, 1, true);
  }

  private static Claim descent(TrainingSet data, int m, double decays, boolean largest) {
    var run = PerTrial.of(trial -> CertifiedRun.descent(data, m, decays, largest, trial));
    return certified(run)
        .left("max over k ≥ 1 of ‖u(k) − y‖²/((1 − ηρ)ᵏ r₀²), |w_r(k) − w_r(0)|/R, λ/λ_min(H(k))",
            run.get(r -> exactly(r.worst())))
        .right("1", 1);
  }

  /** The flow, followed in small steps. */
  @States(value = "N-5", rests = "N-9")
  @Property(tries = 50)
  Claim certifiedFlowHolds(
      @ForAll @VeryFew int n, @ForAll @AtLeastAsMany int d,
      @ForAll @Width(min = 500, max = 5000, thorough = 20_000) int halfWidth,
      @ForAll @LogUniform(min = 0.01, max = 1) double scale, @ForAll long seed) {
    return flow(TrainingSet.sphere(n, d, scale, seed), 2 * halfWidth, 1);
  }

  @Mutant(of = "N-5", change = "three times the decay of the flow")
  @Property(tries = 20)
  Claim threefoldFlow(
      @ForAll @VeryFew int n, @ForAll @AtLeastAsMany int d, @ForAll @LogUniform(min = 0.01, max = 0.05) double scale,
      @ForAll long seed) {
    return flow(TrainingSet.sphere(n, d, scale, seed), 10000, 3);
  }

  private static Claim flow(TrainingSet data, int m, double decays) {
    var run = PerTrial.of(trial -> CertifiedRun.flow(data, m, decays, trial));
    return certified(run)
        .left("max over t > 0 of ‖u(t) − y‖/(e^(−λt) r₀), |w_r(t) − w_r(0)|/R, λ/λ_min(H(t))",
            run.get(r -> exactly(r.worst())))
        .right("1", 1)
        .right("ηλ for finite steps", run.get(r -> exactly(r.stepDecay())));
  }

  private static Claim certified(PerTrial<CertifiedRun> run) {
    return Claim.inequality().assume("R over the movement to be allowed", run.get(r -> exactly(r.margin())),
        atLeast(1));
  }
}
