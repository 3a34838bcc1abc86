package assay.experiment.convexity;

import assay.Require;
import assay.claim.Picture;
import assay.experiment.Sweep;
import assay.random.Stream;
import assay.random.Trial;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hipparchus.linear.RealMatrix;

/**
 * How far U′U − V′V moves along gradient descent on ½‖UV′ − Y‖²: gradient flow keeps it, and of a step at rate η only a
 * part of size η² is left.
 *
 * @param shape of the factors
 * @param time T η, the same for all rates
 */
public record ImbalanceDrift(FactorPair.Shape shape, double time) {

  /**
   * @throws IllegalArgumentException if the time is not positive
   */
  public ImbalanceDrift {
    Require.positive("time", time);
  }

  /** The relative error of the exact formula for one step, with G and weight decay of any size. */
  public static double errorOfAStep(FactorPair.Shape shape, double lambda, double rate, double squared, Trial trial) {
    Completion problem = Completion.denoising(
        RealMatrices.gaussian(shape.rows(), shape.columns(), 1, trial.stream("target")), lambda);
    FactorPair factors = FactorPair.of(shape, trial);
    FactorDescent descent = new FactorDescent(problem, rate);
    FactorPair next = descent.step(factors);
    RealMatrix predicted = descent.imbalanceAfterAStep(factors).scalarMultiply(squared);
    return next.imbalance().subtract(predicted).getFrobeniusNorm() / (next.squares() + factors.squares());
  }

  /** The largest ‖D_t − D_0‖ over the number of steps T in a fixed time, from one start. */
  public Sweep over(int[] steps, Trial trial) {
    return Sweep.of(steps, 1, trial, (T, each) -> Arrays.stream(drift(T, trial)).max().orElseThrow());
  }

  /** ‖D_t − D_0‖ over time, at three rates. */
  public Picture picture(Trial trial) {
    Picture picture = Picture.of("How far U′U − V′V moves, at three rates").axes("t η", "‖D_t − D_0‖").logUpwards();
    for (int steps : new int[] {50, 500, 5000}) {
      double[] drift = drift(steps, trial);
      int every = steps / 50;
      picture = picture.curve(String.format(Locale.ROOT, "η = %.2g", time / steps),
          IntStream.rangeClosed(1, 50).mapToDouble(i -> i * every * time / steps).toArray(),
          IntStream.rangeClosed(1, 50).mapToDouble(i -> drift[i * every]).toArray());
    }
    return picture;
  }

  private double[] drift(int steps, Trial trial) {
    Stream stream = trial.stream("drift");
    RealMatrix Y = RealMatrices.gaussian(shape.rows(), shape.columns(), 1, stream);
    FactorPair start = FactorPair.gaussian(shape, 0.5, stream);
    return new FactorDescent(Completion.denoising(Y, 0), time / steps).drift(start, steps);
  }
}
