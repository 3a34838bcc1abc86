package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.closedform.GaussianMixture.Component;
import assay.distribution.closedform.GaussianMixture;
import assay.linear.Vectors;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Gaussian;
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

  /** E[y relu(⟨w, x⟩ − b)] in closed form against Simpson's rule along w. */
  @States("GF-F1")
  @Property(tries = 60)
  Claim theCorrelationIsItsIntegral(@ForAll Setting s) {
    return correlation(s, 1);
  }

  @Mutant(of = "GF-F1", change = "σ_j taken for a variance")
  @Property(tries = 20)
  Claim varianceForDeviation(@ForAll Setting s) {
    return correlation(s, 0.5);
  }

  private static Claim correlation(Setting s, double power) {
    double exact = s.mixture().correlation(s.weight(), s.bias);
    return Claim.inequality().left("relative difference of E[y relu] from its integral",
        exactly(Math.abs(exact - s.integral(power)) / s.scale())).right("of Simpson's rule", 1e-10).upToRounding(0);
  }

  /** G(w, b) is the derivative of E[y relu(⟨w, x⟩ − b)] by w: against a central difference along a random direction. */
  @States("GF-F1")
  @Property(tries = 60)
  Claim theGradientIsTheDerivative(@ForAll Setting s) {
    return derivative(s, s.mixture().gradient(s.weight(), s.bias));
  }

  @Mutant(of = "GF-F1", change = "without the terms σ_j φ(z_j) w/|w|")
  @Property(tries = 20)
  Claim withoutDensity(@ForAll Setting s) {
    double[] g = new double[s.d];
    for (Component c : s.mixture().components()) {
      double z = (Vectors.dot(s.weight(), c.mean()) - s.bias) / (c.deviation() * Vectors.norm(s.weight()));
      for (int j = 0; j < g.length; j++) g[j] += c.weight() * c.label() * c.mean()[j] * Gaussian.atMost(z);
    }
    return derivative(s, g);
  }

  private static Claim derivative(Setting s, double[] g) {
    double[] v = Stream.seeded(~s.seed).direction(s.d);
    double step = 1e-5;
    double difference = (s.mixture().correlation(Vectors.sum(s.weight(), step, v), s.bias)
        - s.mixture().correlation(Vectors.sum(s.weight(), -step, v), s.bias)) / (2 * step);
    return Claim.inequality()
        .left("relative |⟨G, v⟩ − ∂E[y relu]/∂v|", exactly(Math.abs(Vectors.dot(g, v) - difference) / s.scale()))
        .right("error of the finite difference", 1e-6).upToRounding(0);
  }

  /** By Chebyshev's inequality n samples are within 2√(B_x2/n) with probability at least ¾. */
  @States("GF-F1")
  @Property(tries = 10)
  Claim samplesAgree(@ForAll Setting s) {
    return samples(s, 1);
  }

  @Mutant(of = "GF-F1", change = "a fiftieth of the distance")
  @Property(tries = 5)
  Claim samplesAgreeTooWell(@ForAll Setting s) {
    return samples(s, 0.02);
  }

  private static Claim samples(Setting s, double share) {
    int n = 200;
    return Claim.inequality()
        .withProbability(0.75)
        .left("|Ĝ(w, b) − G(w, b)|", trial -> exactly(s.error(n, trial)))
        .right("2 √(B_x2/n)", share * 2 * Math.sqrt(s.mixture().meanSquaredNorm() / n));
  }

  /**
   * A mixture and a neuron.
   *
   * @param deviation σ of the narrowest component; the others are up to three times as wide
   */
  @Drawn
  record Setting(@Width(min = 2, max = 32) int d, @Width(max = 6) int r,
      @LogUniform(min = 0.1, max = 1) double deviation, @LogUniform(min = 0.05, max = 3) double bias, long seed) {

    private static final int PANELS = 4000;
    private static final double REACH = 12;

    GaussianMixture mixture() {
      Stream stream = Stream.seeded(seed);
      List<Component> components = new ArrayList<>();
      for (int j = 0; j < r; j++)
        components.add(new Component(1.0 / r, stream.sign(), stream.direction(d), deviation * stream.logUniform(1, 3)));
      return new GaussianMixture(components);
    }

    double[] weight() {
      return Stream.seeded(seed ^ 1).gaussians(d, 1);
    }

    /** What errors are relative to: (1 + |w|) √B_x2. */
    double scale() {
      return (1 + Vectors.norm(weight())) * Math.sqrt(mixture().meanSquaredNorm());
    }

    /**
     * Σ p_j y_j ∫ (m_j + τ_j t) φ(t) dt over t &gt; −m_j/τ_j, where m_j = ⟨w, μ_j⟩ − b and τ_j = |w| times a power of
     * σ_j, rightly the first.
     */
    double integral(double power) {
      double sum = 0;
      for (Component c : mixture().components()) {
        double width = Math.pow(c.deviation(), power) * Vectors.norm(weight());
        double middle = Vectors.dot(weight(), c.mean()) - bias;
        sum += c.weight() * c.label() * simpson(middle, width, Math.max(-REACH, -middle / width));
      }
      return sum;
    }

    private static double simpson(double middle, double width, double from) {
      double step = Math.max(0, REACH - from) / PANELS;
      double sum = 0;
      for (int i = 0; i <= PANELS; i++) {
        double t = from + i * step;
        double factor = i == 0 || i == PANELS ? 1 : i % 2 == 0 ? 2 : 4;
        sum += factor * (middle + width * t) * Gaussian.density(t);
      }
      return sum * step / 3;
    }

    double error(int n, Trial trial) {
      GaussianMixture drawn = mixture();
      double[] w = weight();
      double[] difference = drawn.gradient(w, bias);
      Stream stream = trial.stream("samples");
      for (int i = 0; i < n; i++) {
        GaussianMixture.Labelled point = drawn.sample(stream);
        if (!(Vectors.dot(w, point.x()) > bias)) continue;
        for (int j = 0; j < d; j++) difference[j] -= point.label() * point.x()[j] / n;
      }
      return Vectors.norm(difference);
    }
  }
}
