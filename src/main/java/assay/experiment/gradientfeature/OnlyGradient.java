package assay.experiment.gradientfeature;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.feature.Directions;
import assay.feature.FeatureSet;
import assay.linear.Vectors;
import java.util.List;

/**
 * Whether gradients have a single direction, that of E[y x]: so where neurons see all atoms or none.
 *
 * @param directions how many directions stand for all of S; ∞ if that is not certain
 * @param gap 1 − |cos| between the first of them and E[y x]; 1 if there is none
 */
public record OnlyGradient(double directions, double gap) {

  /** Of the set S of a distribution. */
  public static OnlyGradient of(FiniteDistribution D, FeatureSet S) {
    List<Feature> centres = S.centres().orElse(List.of());
    if (centres.isEmpty()) return new OnlyGradient(Double.POSITIVE_INFINITY, 1);
    double[] moment = Vectors.unit(D.labelMoment());
    return new OnlyGradient(centres.size(), Directions.gap(moment, centres.getFirst().direction()));
  }
}
