package assay.theorem.gradientfeature;

import assay.stats.Interval;

/**
 * Regret of online gradient descent θ_{t+1} = θ_t − η g_t on convex f_1, …, f_T against a fixed u (textbook; Daniely
 * and Malach 2020, Theorem 13 in a looser form): the average of f_t(θ_t) is at most that of f_t(u) plus |u −
 * θ_1|²/(2ηT) + (η/2) average |g_t|².
 */
public final class OnlineDescent {

  private OnlineDescent() {}

  /** |u − θ_1|²/(2ηT). */
  public static Interval distance(double squaredDistance, double rate, int steps) {
    return Interval.exactly(squaredDistance).dividedBy(Interval.exactly(rate).times(2).times(steps));
  }

  /** (η/2) times the average of |g_t|². */
  public static Interval movement(double rate, double averageSquaredGradient) {
    return Interval.exactly(averageSquaredGradient).times(rate).times(0.5);
  }
}
