package assay.feature;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.random.Stream;
import assay.stats.ClopperPearson;
import assay.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gradient feature set S_{p,γ,B_G} of a finite distribution, as far as random neurons reveal it: for a given
 * feature an interval that contains the probability of finding it, and a finite {@link Cover} of the whole set.
 *
 * <p>Two independent samples of neurons serve each bias sign: the first proposes directions, the second counts, so that
 * choosing a direction does not bias its count.
 */
public final class FeatureSet {

  private final FiniteDistribution distribution;
  private final Regime regime;
  private final double alpha;
  private final Scan[] proposed = new Scan[2];
  private final Scan[] counted = new Scan[2];

  private FeatureSet(FiniteDistribution distribution, Regime regime, double alpha) {
    this.distribution = distribution;
    this.regime = regime;
    this.alpha = alpha;
  }

  /**
   * Samples neurons until every feature of S is near one that was found, except with probability alpha.
   *
   * @param alpha probability, in (0, 1), that the cover or the interval of one given feature is false
   * @param stream where the neurons come from
   */
  public static FeatureSet of(FiniteDistribution distribution, Regime regime, double alpha, Stream stream) {
    if (!(alpha > 0 && alpha < 1)) throw new IllegalArgumentException("alpha = " + alpha + ": must lie in (0, 1)");
    FeatureSet set = new FeatureSet(distribution, regime, alpha);
    int draws = EpsilonNet.draws(distribution.dimension(), regime.p(), alpha / 4);
    for (int k = 0; k < 2; k++) {
      set.proposed[k] = set.scan(sign(k), draws, stream);
      set.counted[k] = set.scan(sign(k), draws, stream);
    }
    return set;
  }

  private Scan scan(int sign, int draws, Stream stream) {
    return Scan.of(distribution, sign * regime.biasRatio(), regime.gradientBound(), draws, stream);
  }

  private static int sign(int k) {
    return k == 0 ? 1 : -1;
  }

  public Regime regime() {
    return regime;
  }

  /**
   * Pr over a random neuron of finding the feature; at least p puts it in S. Both ends hold with probability 1 −
   * alpha/4.
   */
  public Interval mass(Feature feature) {
    return mass(feature, regime.gamma(), alpha / 4);
  }

  private Interval mass(Feature feature, double gamma, double alpha) {
    Scan scan = counted[feature.biasSign() > 0 ? 0 : 1];
    return ClopperPearson.of(scan.hits(feature.direction(), gamma), scan.drawn(), alpha).times(0.5);
  }

  /**
   * Directions such that every feature of S lies within the cover's radius of one of them, or of its opposite. A
   * feature's finders lie within twice its angle of the one among them that was proposed, so a proposal that too few
   * neurons find at that angle is left out.
   */
  public Cover cover() {
    List<Feature> kept = new ArrayList<>();
    int candidates = proposed[0].found().size() + proposed[1].found().size();
    for (int k = 0; k < 2; k++) for (Scan.Found found : proposed[k].found()) consider(found, sign(k), candidates, kept);
    return new Cover(List.copyOf(kept), merging() + radius(), kept.stream().anyMatch(f -> certain(f, candidates)));
  }

  /** Whether a feature is in S, with certainty enough to have asked for all candidates. */
  private boolean certain(Feature feature, int candidates) {
    return mass(feature, regime.gamma(), alpha / 4 / candidates).lo() >= regime.p();
  }

  private void consider(Scan.Found found, int sign, int candidates, List<Feature> kept) {
    if (kept.stream().anyMatch(f -> f.biasSign() == sign && near(f, found))) return;
    Feature candidate = new Feature(found.direction(), sign);
    if (mass(candidate, doubled(regime.gamma()), alpha / 4 / candidates).hi() >= regime.p()) kept.add(candidate);
  }

  private boolean near(Feature feature, Scan.Found found) {
    return Math.sqrt(2 * Directions.gap(feature.direction(), found.direction())) <= merging();
  }

  /**
   * Directions one of which, or its opposite, every feature of S has within γ: the gradients that the first sample found
   * most often, so many of them that all others together are certified, by the second sample, to be found with a
   * probability below p. Then what they alone find is not in S. Empty if that cannot be certified. It errs with
   * probability at most alpha/4, on top of what the cover may.
   */
  public Optional<List<Feature>> centres() {
    List<Feature> centres = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      int sign = sign(k);
      List<double[]> common = proposed[k].mostCommon(regime.p());
      int others = counted[k].foundBesides(common);
      if (!(ClopperPearson.upper(others, counted[k].drawn(), alpha / 8) * 0.5 < regime.p())) return Optional.empty();
      common.forEach(direction -> centres.add(new Feature(direction, sign)));
    }
    return Optional.of(List.copyOf(centres));
  }

  /** Chord of the angle whose cosine is 1 − γ. */
  private double radius() {
    return Math.sqrt(2 * regime.gamma());
  }

  /** Proposals nearer than this to one that is kept are not kept as well. */
  private double merging() {
    return radius() / 2;
  }

  /** 1 − cos 2θ where cos θ = 1 − γ, rounded up; no direction is further than 90° from another or its opposite. */
  private static double doubled(double gamma) {
    double gap = 4 * gamma - 2 * gamma * gamma;
    return gap < 1 ? gap * (1 + 1e-12) : Double.POSITIVE_INFINITY;
  }

  /**
   * A finite set of features near every feature of S; empty only if S is empty.
   *
   * @param features one of each pair (D, s), (−D, s)
   * @param radius the largest distance from a feature of S to one of them or its opposite
   * @param inhabited whether one of them is known to be in S
   */
  public record Cover(List<Feature> features, double radius, boolean inhabited) {}
}
