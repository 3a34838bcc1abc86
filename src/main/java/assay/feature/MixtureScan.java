package assay.feature;

import assay.distribution.Feature;
import assay.distribution.closedform.GaussianMixture;
import assay.linear.Vectors;
import assay.random.SideBySide;
import assay.random.Stream;
import assay.stats.BoundedSample;
import assay.stats.ClopperPearson;
import assay.stats.EmpiricalBernstein;
import assay.stats.Gaussian;
import assay.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How likely a random neuron, w ~ N(0, I) and b = ±b̃, finds a feature (D, +1) of a Gaussian mixture, however rare that
 * is. Gradients are the mixture's closed form, so that nothing is sampled but neurons.
 *
 * <p>Derived: neurons fall into two strata by ξ = ⟨w, D⟩. Beyond a threshold t &gt; 0, ξ − t is drawn exponential with
 * rate t; a draw then stands for Pr = (φ(t)/t) e^(−(ξ−t)²/2), which is bounded, so that an empirical Bernstein interval
 * holds. Below, ξ is drawn as it is; there the upper end cannot fall below what no hit among that many draws says. If
 * the mixture is symmetric, −w finds what w finds, and ξ &lt; −t is counted with ξ &gt; t.
 */
public final class MixtureScan {

  /** Pairs of neurons that are held at a time, and neurons of which each core takes up that many at a time. */
  private static final int BLOCK = 4096, PART = 64;

  private final double beyondAtMost;
  private final double belowMass;
  private final Found[] beyond;
  private final Found[] below;

  /** A neuron w with a given ⟨w, D⟩, and the weight of a draw. */
  private record Neuron(double[] w, double weight) {

    static Neuron of(double[] D, double xi, double weight, Stream stream) {
      double[] w = stream.gaussians(D.length, 1);
      double along = xi - Vectors.dot(w, D);
      for (int j = 0; j < D.length; j++) w[j] += along * D[j];
      return new Neuron(w, weight);
    }
  }

  /** What one neuron found: its weight, 1 − |cos(G, D)| and |G|. */
  private record Found(double weight, double gap, double length) {

    boolean hits(double gamma, double gradientBound) {
      return gap < gamma && length >= gradientBound;
    }
  }

  private MixtureScan(double threshold, int sides, Found[] beyond, Found[] below) {
    beyondAtMost = sides * Gaussian.density(threshold) / threshold;
    belowMass = 1 - sides * Gaussian.above(threshold);
    this.beyond = beyond;
    this.below = below;
  }

  /**
   * Samples neurons with bias b̃, half of them beyond the threshold.
   *
   * @param feature (D, +1)
   * @param bias b̃/s_w
   * @param threshold t, positive; best where most of the finders begin
   * @param draws at least 4
   */
  public static MixtureScan of(GaussianMixture mixture, Feature feature, double bias, double threshold, int draws,
      Stream stream) {
    if (!(threshold > 0 && threshold < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException("threshold = " + threshold + ": must be positive and finite");
    if (draws < 4) throw new IllegalArgumentException("draws = " + draws + ": at least 4 are required");
    List<Found> found = new ArrayList<>();
    for (int rest = draws / 2; rest > 0; rest -= BLOCK) {
      List<Neuron> neurons = neurons(Math.min(rest, BLOCK), mixture, feature.direction(), threshold, stream);
      found.addAll(found(neurons, mixture, feature.direction(), bias));
    }
    return new MixtureScan(threshold, sides(mixture), every(2, 0, found), every(2, 1, found));
  }

  /** From one stream, one after the other: first the one beyond the threshold of each pair, then the one below. */
  private static List<Neuron> neurons(int pairs, GaussianMixture mixture, double[] D, double threshold, Stream stream) {
    List<Neuron> neurons = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      double excess = -StrictMath.log(1 - stream.uniform()) / threshold;
      neurons.add(Neuron.of(D, threshold + excess, StrictMath.exp(-excess * excess / 2), stream));
      neurons.add(Neuron.of(D, notBeyond(threshold, sides(mixture), stream), 1, stream));
    }
    return neurons;
  }

  private static List<Found> found(List<Neuron> neurons, GaussianMixture mixture, double[] D, double bias) {
    return SideBySide.of((neurons.size() + PART - 1) / PART,
        k -> neurons.subList(k * PART, Math.min(neurons.size(), (k + 1) * PART)).stream()
            .map(neuron -> found(mixture, D, bias, neuron)).toList())
        .stream().flatMap(List::stream).toList();
  }

  private static Found[] every(int stride, int from, List<Found> found) {
    return IntStream.range(0, found.size() / stride).mapToObj(i -> found.get(stride * i + from)).toArray(Found[]::new);
  }

  private static int sides(GaussianMixture mixture) {
    return mixture.symmetric() ? 2 : 1;
  }

  private static double notBeyond(double threshold, int sides, Stream stream) {
    double xi = stream.gaussian();
    while (xi > threshold || sides == 2 && xi < -threshold) xi = stream.gaussian();
    return xi;
  }

  private static Found found(GaussianMixture mixture, double[] D, double bias, Neuron neuron) {
    double[] g = mixture.gradient(neuron.w, bias);
    double scale = Arrays.stream(g).map(Math::abs).max().orElse(0);
    if (scale == 0) return new Found(neuron.weight, 1, 0);
    double[] unit = Vectors.scaled(1 / scale, g);
    return new Found(neuron.weight, gap(unit, Vectors.norm(unit), D), scale * Vectors.norm(unit));
  }

  /**
   * 1 − |cos| = sin²/(1 + |cos|), from the part of G that is orthogonal to D: to small relative error down to 1e-30.
   */
  private static double gap(double[] g, double length, double[] D) {
    double along = Vectors.dot(g, D);
    double square = 0;
    for (int j = 0; j < D.length; j++) square += (g[j] - along * D[j]) * (g[j] - along * D[j]);
    return square / (length * length) / (1 + Math.min(1, Math.abs(along) / length));
  }

  /**
   * p: the probability of the sign + of the bias, ½, times that of finding the feature.
   *
   * @param alpha the probability that the interval is wrong
   */
  public Interval mass(double gamma, double gradientBound, double alpha) {
    double[] weights = Arrays.stream(beyond).mapToDouble(f -> f.hits(gamma, gradientBound) ? f.weight : 0).toArray();
    int hits = (int) Arrays.stream(below).filter(f -> f.hits(gamma, gradientBound)).count();
    Interval above = EmpiricalBernstein.of(BoundedSample.of(weights, new Interval(0, 1)), alpha / 2)
        .times(beyondAtMost);
    Interval under = ClopperPearson.of(hits, below.length, alpha / 2).times(belowMass);
    return above.plus(under).times(0.5);
  }

  /** The unbiased estimate of p. */
  public double estimate(double gamma, double gradientBound) {
    double above = weights(gamma, gradientBound).sum() / beyond.length * beyondAtMost;
    double under = Arrays.stream(below).filter(f -> f.hits(gamma, gradientBound)).count() / (double) below.length
        * belowMass;
    return (above + under) / 2;
  }

  /**
   * (Σ weight)²/Σ weight² over the finders beyond the threshold: how many equal ones would tell as much; 0 without any.
   */
  public double effectiveSize(double gamma, double gradientBound) {
    double squares = weights(gamma, gradientBound).map(w -> w * w).sum();
    double sum = weights(gamma, gradientBound).sum();
    return squares > 0 ? sum * sum / squares : 0;
  }

  private DoubleStream weights(double gamma, double gradientBound) {
    return Arrays.stream(beyond).filter(f -> f.hits(gamma, gradientBound)).mapToDouble(Found::weight);
  }
}
