package assay.stats;

import assay.Require;

/**
 * The stakes of Waudby-Smith and Ramdas ("Estimating means of bounded random variables by betting", JRSS B 86, 2024,
 * equation 15) for observations in [0, 1]: λ_t = √(2 ln(2/α)/(t ln(1+t) σ̂²_{t−1})), known before the t-th observation,
 * with μ̂_t = (½ + Σx)/(t+1) and σ̂²_t = (¼ + Σ(x_i − μ̂_i)²)/(t+1).
 */
final class PredictableBets {

  private final double log;
  private final Sum sum = new Sum();
  private final Sum squares = new Sum();
  private int observed;

  PredictableBets(double alpha) {
    log = StrictMath.log(2 / Require.rate("alpha", alpha));
    squares.add(0.25);
  }

  /** λ for the next observation, not truncated. */
  double stake() {
    return stake(observed + 1, squares.value() / (observed + 1), log);
  }

  /** Plain mean of the observations so far, of which there must be one. */
  double mean() {
    return sum.value() / observed;
  }

  int observed() {
    return observed;
  }

  void add(double x) {
    sum.add(x);
    observed++;
    double deviation = x - (0.5 + sum.value()) / (observed + 1);
    squares.add(deviation * deviation);
  }

  /** λ_t if the estimated variance has been close to the given true one, its starting value ¼ included. */
  static double typicalStake(int t, double variance, double alpha) {
    return stake(t, (0.25 + (t - 1) * variance) / t, StrictMath.log(2 / alpha));
  }

  private static double stake(int t, double variance, double log) {
    return Math.sqrt(2 * log / (t * StrictMath.log1p(t) * variance));
  }
}
