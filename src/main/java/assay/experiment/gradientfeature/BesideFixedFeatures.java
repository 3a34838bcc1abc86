package assay.experiment.gradientfeature;

import assay.claim.Picture;
import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.network.Snapshots;
import assay.network.Trajectory;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.stream.IntStream;

/**
 * A network that is trained beside linear functions of fixed features.
 *
 * @param fixed the smallest loss of these
 * @param loss the smallest of the network, down to half of that
 * @param stay |W_0|/|W_1 − W_0|
 * @param losses of the network
 */
public record BesideFixedFeatures(Interval fixed, Interval loss, double stay, double[] losses) {

  /** Trains until the loss is half of what fixed features leave. */
  public static BesideFixedFeatures of(FiniteDistribution D, GradientDescent descent, Interval fixed, Trial trial) {
    Snapshots kept = new Snapshots(0, 1);
    Trajectory run = descent.runUntil(0.5 * fixed.lo(), D.samples(), trial, kept);
    FirstStepRun first = FirstStepRun.of(kept);
    double stay = first.startNorm() / Math.max(first.movement(), 1e-300);
    return new BesideFixedFeatures(fixed, run.smallestLoss(), stay, run.losses());
  }

  /** Below 1 if the network's loss is the smaller one and W has moved further than it was long. */
  public Interval ratio() {
    return loss.dividedBy(fixed).max(Interval.exactly(stay));
  }

  /** The losses with both ends of what fixed features leave. */
  public Picture picture() {
    return Picture.of("the network against fixed features").axes("t", "L(f_t)")
        .curve("network", IntStream.range(0, losses.length).mapToDouble(t -> t).toArray(), losses)
        .level("fixed features, certified", fixed.lo())
        .level("fixed features, attained", fixed.hi());
  }
}
