package assay.experiment.gradientfeature;

import assay.claim.Picture;
import assay.core.TwoLayer;
import assay.network.GradientDescent;
import assay.random.Trial;

/**
 * A network before and after its first step on three Gaussian clusters in the plane.
 *
 * @param plane the clusters
 * @param before a_0, W_0
 * @param after a_1, W_1
 */
public record PlaneStep(GaussianPlane plane, TwoLayer before, TwoLayer after) {

  /**
   * Makes the step.
   *
   * @param descent of one step
   */
  public static PlaneStep of(GaussianPlane plane, GradientDescent descent, Trial trial) {
    return new PlaneStep(plane, descent.initialization().draw(trial, 2),
        descent.run(plane.D().samples(), trial).end());
  }

  /** The median over neurons of 1 − |cos| to the nearest sum over some of the clusters, before the step. */
  public double gapBefore() {
    return plane.medianGap(before);
  }

  /** The same after the step. */
  public double gapAfter() {
    return plane.medianGap(after);
  }

  /** Of the neurons with b &gt; 0 that see anything, the share that sees one cluster alone, before the step. */
  public double seeingOneBefore() {
    return plane.seeingOne(before);
  }

  /** The same after the step. */
  public double seeingOneAfter() {
    return plane.seeingOne(after);
  }

  /** The weights before and after, with the means. */
  public Picture directions() {
    return plane.directions(before, after);
  }

  /** What neurons see of two clusters before and after. */
  public Picture patterns() {
    return plane.patterns(before, after);
  }
}
