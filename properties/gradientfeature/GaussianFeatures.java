package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.distribution.closedform.GaussianMixture;
import assay.distribution.closedform.GaussianMixture.Component;
import assay.experiment.gradientfeature.MixtureNeuron;
import assay.linear.Vectors;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-F1: the exact gradient features of a mixture of Gaussians, against quadrature, differentiation and samples. With
 * them membership in S carries no sampling error of the data.
 */
@Theorem(paper = Paper.TITLE, name = "Mixtures of Gaussians: exact gradient features",
    constants = Theorem.Constants.DERIVED)
class GaussianFeatures {

  private static final String CHEBYSHEV = "Chebyshev\'s inequality: sums of many terms are nearly Gaussian";

  private static final int SAMPLES = 200;

  /** E[y relu(⟨w, x⟩ − b)] in closed form against Simpson's rule along w. */
  @States("GF-F1")
  @Property(tries = 60)
  Claim theCorrelationIsItsIntegral(@ForAll Setting s) {
    return correlation(s.neuron(), 1);
  }

  @Mutant(of = "GF-F1", change = "σ_j taken for a variance")
  @Property(tries = 20)
  Claim varianceForDeviation(@ForAll Setting s) {
    return correlation(s.neuron(), 0.5);
  }

  private static Claim correlation(MixtureNeuron neuron, double power) {
    return Identity
        .of("E[y relu(⟨w, x⟩ − b)]", neuron.mixture().correlation(neuron.w(), neuron.b()),
            "Σ p_j y_j ∫ relu(m_j + |w| σ_j t) φ(t) dt", neuron.integral(power))
        .relativeTo("(1 + |w|) √B_x2", neuron.scale()).within(1e-10, "error of Simpson's rule");
  }

  /** G(w, b) is the derivative of E[y relu(⟨w, x⟩ − b)] by w: against a central difference along a random direction. */
  @States("GF-F1")
  @Property(tries = 60)
  Claim theGradientIsTheDerivative(@ForAll Setting s) {
    MixtureNeuron neuron = s.neuron();
    return derivative(s, neuron, neuron.mixture().gradient(neuron.w(), neuron.b()));
  }

  @Mutant(of = "GF-F1", change = "without the terms σ_j φ(z_j) w/|w|")
  @Property(tries = 20)
  Claim withoutDensity(@ForAll Setting s) {
    return derivative(s, s.neuron(), s.neuron().gradientOfMeans());
  }

  private static Claim derivative(Setting s, MixtureNeuron neuron, double[] g) {
    double[] v = Stream.seeded(~s.seed).direction(s.d);
    return Identity.of("⟨G(w, b), v⟩", Vectors.dot(g, v), "∂E[y relu(⟨w, x⟩ − b)]/∂v", neuron.derivative(v))
        .relativeTo("(1 + |w|) √B_x2", neuron.scale()).within(1e-6, "error of the finite difference");
  }

  /** By Chebyshev's inequality n samples are within 2√(B_x2/n) with probability at least ¾. */
  @States(value = "GF-F1", rests = "GF-D6")
  @Survives(change = {"half of 2 √(B_x2/n)", "half the allowed failure probability"}, why = CHEBYSHEV)
  @Property(tries = 10)
  Claim samplesAgree(@ForAll Setting s) {
    return Claim.inequality()
        .withProbability(0.75)
        .left("|Ĝ(w, b) − G(w, b)|", trial -> exactly(s.neuron().error(SAMPLES, trial.stream("samples"))))
        .right("2 √(B_x2/n)", 2 * Math.sqrt(s.mixture().meanSquaredNorm() / SAMPLES));
  }

  /**
   * A mixture and a neuron.
   *
   * @param deviation σ of the narrowest component; the others are up to three times as wide
   */
  @Drawn
  record Setting(
      @Width(min = 2, max = 32) int d, @Width(max = 6) int r, @LogUniform(min = 0.1, max = 1) double deviation,
      @LogUniform(min = 0.05, max = 3) double bias, long seed) {

    GaussianMixture mixture() {
      Stream stream = Stream.seeded(seed);
      List<Component> components = new ArrayList<>();
      for (int j = 0; j < r; j++) {
        components.add(new Component(1.0 / r, stream.sign(), stream.direction(d), deviation * stream.logUniform(1, 3)));
      }
      return new GaussianMixture(components);
    }

    MixtureNeuron neuron() {
      return new MixtureNeuron(mixture(), Stream.seeded(seed ^ 1).gaussians(d, 1), bias);
    }
  }
}
