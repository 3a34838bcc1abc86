package assay.experiment.convexity;

import assay.Require;
import assay.linear.Vectors;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.convexity.SingleNeuron;
import java.util.stream.IntStream;

/**
 * Gradient descent of one ReLU neuron on the population loss of another one, w* of length 1, from a uniformly random
 * direction at a given distance. With ⟨∇L, w − w*⟩ ≥ μ ‖w − w*‖² and ‖∇L‖ ≤ Λ ‖w − w*‖ a step multiplies ‖w − w*‖² by
 * 1 − 2ημ + η²Λ² at most, so that the ball is never left. Here Λ = ½: by Cauchy and Schwarz ⟨∇L, v⟩² is at most
 * E⟨w − w*, x⟩² 1{⟨w,x⟩ &gt; 0} E⟨v, x⟩² 1{⟨w,x⟩ &gt; 0}, and each factor is half of a squared length.
 *
 * @param dimension d, at least 2
 * @param distance δ = ‖w₀ − w*‖, in (0, 1]
 * @param rate η, positive
 * @param steps T, at least 1
 */
public record NeuronDescent(int dimension, double distance, double rate, int steps) {

  private static final double SMOOTHNESS = 0.5;

  /**
   * @throws IllegalArgumentException if one of them is out of its range
   */
  public NeuronDescent {
    Require.atLeast("dimension", dimension, 2);
    Require.fraction("distance", distance);
    Require.positive("rate", rate);
    Require.atLeast("steps", steps, 1);
  }

  /** ‖w_t − w*‖², t = 1, …, T. */
  public double[] squaredDistances(Trial trial) {
    double[] target = trial.stream("target").direction(dimension);
    double[] w = Vectors.sum(target, distance, trial.stream("start").direction(dimension));
    double[] distances = new double[steps];
    for (int t = 0; t < steps; t++) {
      w = Vectors.sum(w, -rate, SingleNeuron.gradient(w, target));
      distances[t] = Vectors.squaredDistance(w, target);
    }
    return distances;
  }

  /** (1 − 2ημ + η²Λ²)ᵗ δ², t = 1, …, T, with a lower end of the infimum μ over the ball. */
  public double[] bounds() {
    return bounds(new OnePointInfimum(distance).infimum(1e-6));
  }

  /** The same for a convexity of one's own. */
  public double[] bounds(Interval convexity) {
    double factor = 1 - 2 * rate * convexity.lo() + rate * rate * SMOOTHNESS * SMOOTHNESS;
    return IntStream.rangeClosed(1, steps).mapToDouble(t -> StrictMath.pow(factor, t) * distance * distance).toArray();
  }
}
