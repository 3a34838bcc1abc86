package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.random.Trial;
import assay.stats.Interval;

/** The set S of a distribution with a planted network, and how often its rarest planted feature is found. */
public final class PlantedSet {

  private PlantedSet() {}

  /**
   * S with one share of the level for its cover and one for each planted feature that is looked up; as a feature takes
   * a quarter of its share, that pays for {@link FeatureSet#centres} as well.
   */
  public static FeatureSet of(FiniteDistribution D, Regime regime, Trial trial) {
    return FeatureSet.of(D, regime, trial.level(1 + D.features().size()), trial.stream("neurons that sample S"));
  }

  /** The smallest probability with which a planted feature is found; 0 if none is planted. */
  public static Interval rarest(FiniteDistribution D, FeatureSet S) {
    return D.features().stream().map(S::mass).reduce(Interval::min).orElse(Interval.ZERO);
  }

  /**
   * The planted network.
   *
   * @throws IllegalStateException if there is none
   */
  public static Teacher teacher(FiniteDistribution D) {
    return D.teacher().orElseThrow(() -> new IllegalStateException(D + " has no planted network"));
  }
}
