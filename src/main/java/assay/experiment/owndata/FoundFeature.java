package assay.experiment.owndata;

import assay.distribution.Feature;
import assay.stats.ClopperPearson;
import assay.stats.Interval;

/**
 * A direction that random neurons find, with the sign of their bias.
 *
 * @param feature (D, s)
 * @param closeness within which it is found
 * @param p the probability, over a neuron with bias ±b̃, of finding it
 * @param elsewhere the probability that a neuron's gradient is neither 0 nor within the cone around ±D
 */
public record FoundFeature(Feature feature, Closeness closeness, Interval p, Interval elsewhere) {

  /**
   * How close gradients are.
   *
   * @param gamma γ: found means |cos(G, D)| &gt; 1 − γ
   * @param shortest B_G: the least |G| among those that found it first
   * @param longest the largest
   * @param cone 1 − cos of the angle around ±D within which nearly all gradients of its sign are
   */
  public record Closeness(double gamma, double shortest, double longest, double cone) {}

  /**
   * How many neurons found it, and how many found something outside of the cone.
   *
   * @param neurons of so many
   */
  record Counts(int hits, int outside, int neurons) {}

  /** Each sign of the bias has probability ½. */
  static FoundFeature counted(double[] direction, int sign, Closeness closeness, Counts counts, double level) {
    return new FoundFeature(new Feature(direction, sign), closeness,
        ClopperPearson.of(counts.hits, counts.neurons, level).times(0.5),
        ClopperPearson.of(counts.outside, counts.neurons, level).times(0.5));
  }

  /** Whether it is in S for certain. */
  public boolean certain() {
    return p.lo() >= FeatureSearch.P;
  }

  /**
   * How far any feature of S with this sign is from ±D at most, as a distance of unit vectors; 2 if that is not known.
   * Derived: a feature of S has finders of probability p, more than are outside of the cone; one of them is within the
   * cone, and the feature within γ of it. Angles add up.
   */
  public double radius(double gamma) {
    if (!(elsewhere.hi() < FeatureSearch.P)) return 2;
    double angle = StrictMath.acos(1 - Math.min(1, gamma)) + StrictMath.acos(1 - Math.min(1, closeness.cone));
    return 2 * StrictMath.sin(Math.min(angle, StrictMath.PI) / 2);
  }
}
