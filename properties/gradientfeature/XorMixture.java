package gradientfeature;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.chain.ChainRun;
import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.distribution.closedform.GaussianMixture;
import assay.experiment.gradientfeature.RarePicture;
import assay.feature.MixtureScan;
import assay.network.Loss;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.theorem.gradientfeature.SeparatedNeuron;
import gradientfeature.CertificateChain.Setting;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-F2, the XOR mixture: four Gaussians around ±μ_1 (label +1) and ±μ_2 (label −1), |μ| = √d. The means are as
 * coherent as can be, so the lemma for mixtures does not apply; but |cos| takes D_1 and −D_1 for the same, which helps.
 */
@Theorem(paper = Paper.TITLE, name = "XOR mixture: features and the certificate chain",
    constants = Theorem.Constants.DERIVED)
class XorMixture {

  /** A neuron that sees one of D_1, −D_1 and neither of D_2, −D_2 finds D_1. */
  @States(value = "GF-F2", rests = "GF-F1")
  @Property(tries = 20)
  Claim aMeanIsFoundOftenEnough(@ForAll Features f) {
    SeparatedNeuron neuron = f.neuron(f.margin);
    double probability = neuron.probabilityOnXor();
    var scan = PerTrial.of(trial -> f.scan(120_000, trial.stream("neurons")));
    var finders = scan.get(s -> exactly(s.effectiveSize(neuron.gamma(), neuron.gradientBound())));
    return Claim.inequality()
        .assume("B_G", neuron.gradientBound(), above(0))
        .assume("p by the lemma", probability, above(0))
        .assume("effective number of finders", finders, atLeast(50))
        .left("½(Pr[|ξ| ≥ h] Pr[|ξ| ≤ l] − Pr[|w| > R])", exactly(probability))
        .right("p at γ = (δ/B_G)²/2",
            trial -> scan.apply(trial).mass(neuron.gamma(), neuron.gradientBound(), trial.level()))
        .picture(
            trial -> RarePicture.of(scan.apply(trial), f::neuron, SeparatedNeuron::probabilityOnXor, trial.level()));
  }

  /** See {@link GaussianClusters.Setting}. */
  @Drawn
  record Features(
      @Width(min = 8, max = 64) int d, @LogUniform(min = 0.01, max = 0.2) double deviation,
      @LogUniform(min = 0.5, max = 6) double share,
      @LogUniform(min = 1.5, max = 7) double margin, long seed) {

    SeparatedNeuron neuron(double T) {
      return new SeparatedNeuron(d, 4, Math.sqrt(d), deviation, share * Math.sqrt(d), T);
    }

    MixtureScan scan(int draws, Stream neurons) {
      GaussianMixture mixture = GaussianMixture.xor(d, Math.sqrt(d), deviation, Stream.seeded(seed));
      double threshold = share + 0.8 * margin * deviation;
      return MixtureScan.of(mixture, mixture.feature(0), neuron(margin).bias(), threshold, draws, neurons);
    }
  }

  /** The whole chain on a sample that is taken for the population. */
  @States(value = "GF-F2", rests = "GF-E2")
  @Survives(change = {"half of (η/2) average |∂L/∂a|²", "without (η/2) average |∂L/∂a|²",
    "square of (η/2) average |∂L/∂a|²"},
      why = "small steps make it the least of the terms")
  @Survives(change = {"half of drift", "without drift", "square of drift"}, why = CertificateChain.STILL)
  @Survives(change = {"half of L_ℓ B_x1 Σ|a*|(√(2γ) + ε_a)", "square of L_ℓ B_x1 Σ|a*|(√(2γ) + ε_a)"},
      why = CertificateChain.SPREAD)
  @Property(tries = 20)
  Claim theWholeChainOnASample(@ForAll Sample sample) {
    Setting s = sample.setting();
    var run = s.run();
    return matched(run)
        .left("average L(t)", run.get(r -> exactly(r.averageLoss())))
        .right("L(f*)", run.get(r -> exactly(r.teacherLoss())))
        .right("L_ℓ B_x1 Σ|a*|(√(2γ) + ε_a)", s.approximation())
        .right("drift", run.get(r -> exactly(r.drift())))
        .right("(|ã−a_1|² − |ã−a_T|²)/(2η(T−1))", run.get(r -> exactly(r.comparison())))
        .right("(η/2) average |∂L/∂a|²", run.get(r -> exactly(r.gradientTerm())))
        .vacuousAbove("L(0)", 1);
  }

  @Mutant(of = "GF-F2", change = "the imitator is as good as the target, without √(2γ) + ε_a")
  @Property(tries = 20)
  Claim withoutApproximation(@ForAll Sample sample) {
    var run = sample.setting().run();
    return matched(run)
        .left("L(ã, W_1)", run.get(r -> exactly(r.firstImitation())))
        .right("L(f*)", run.get(r -> exactly(r.teacherLoss())));
  }

  private static Claim matched(PerTrial<ChainRun> run) {
    return Claim.inequality()
        .assume("fewest matches |J_i|", run.get(r -> exactly(r.matching().fewest())), atLeast(1))
        .series("L(t)", run.get(r -> r.trajectory().losses()))
        .digest(run.get(r -> r.trajectory().digest()));
  }

  /**
   * Atoms of the mixture and a network of 4m neurons. The mean of a cloud's atoms is about σ from D in angle: γ = σ².
   */
  @Drawn
  record Sample(
      @Width(min = 16, max = 32) int d, @Width(min = 1, max = 4) int atoms,
      @LogUniform(min = 1e-3, max = 0.02) double deviation, @Width(min = 1200, max = 2400) int m,
      @LogUniform(min = 0.02, max = 0.1) double speed, long seed) {

    Setting setting() {
      var D = GaussianMixture.xor(d, Math.sqrt(d), deviation, Stream.seeded(seed)).atoms(atoms, Stream.seeded(~seed));
      return new Setting(D, Loss.HINGE, m, 1, deviation * deviation, 0.03, speed);
    }
  }
}
