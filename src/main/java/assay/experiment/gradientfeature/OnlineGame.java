package assay.experiment.gradientfeature;

import assay.linear.Vectors;
import assay.random.Stream;

/**
 * Online gradient descent θ_{t+1} = θ_t − η g_t on T convex functions of ⟨v_t, θ⟩, and how a fixed u fares on the same
 * functions. It begins at random θ_1 and u; one of {@link #random}, {@link #linear}, {@link #ascending} plays it.
 */
public final class OnlineGame {

  /** A convex function of one number, with a subgradient. */
  private enum Curve {
    HINGE, ABSOLUTE, HUBER, LINEAR;

    double value(double z) {
      return switch (this) {
        case HINGE -> Math.max(0, 1 - z);
        case ABSOLUTE -> Math.abs(z);
        case HUBER -> Math.abs(z) < 1 ? z * z / 2 : Math.abs(z) - 0.5;
        case LINEAR -> z;
      };
    }

    double slope(double z) {
      return switch (this) {
        case HINGE -> z < 1 ? -1 : 0;
        case ABSOLUTE -> Math.signum(z);
        case HUBER -> Math.clamp(z, -1, 1);
        case LINEAR -> 1;
      };
    }
  }

  private final Stream stream;
  private final int steps;
  private final double eta;
  private final double[] theta;
  private final double[] u;
  private double squaredDistance;
  private double averageLoss;
  private double averageComparison;
  private double averageSquare;

  private OnlineGame(int dimension, int steps, double eta, Stream stream) {
    this.stream = stream;
    this.steps = steps;
    this.eta = eta;
    theta = stream.gaussians(dimension, 1);
    u = stream.gaussians(dimension, 1);
  }

  /** Draws θ_1 and u. */
  public static OnlineGame start(int dimension, int steps, double eta, Stream stream) {
    return new OnlineGame(dimension, steps, eta, stream);
  }

  /** Plays a random mix of hinges, absolute values and Huber's functions in random directions. */
  public OnlineGame random() {
    begin();
    for (int t = 0; t < steps; t++) play(Curve.values()[stream.below(3)], direction(), 1);
    return this;
  }

  /** Plays hinges of random directions and goes up in place of down. */
  public OnlineGame ascending() {
    begin();
    for (int t = 0; t < steps; t++) play(Curve.HINGE, direction(), -1);
    return this;
  }

  /** Plays one linear function ⟨g, θ⟩ throughout, against u = θ_1 − ηT g: the regret's bound is attained. */
  public OnlineGame linear() {
    double[] g = direction();
    for (int j = 0; j < u.length; j++) u[j] = theta[j] - eta * steps * g[j];
    begin();
    for (int t = 0; t < steps; t++) play(Curve.LINEAR, g, 1);
    return this;
  }

  private double[] direction() {
    return stream.gaussians(u.length, 1);
  }

  private void begin() {
    for (int j = 0; j < u.length; j++) squaredDistance += (u[j] - theta[j]) * (u[j] - theta[j]);
  }

  private void play(Curve f, double[] v, int sign) {
    double here = Vectors.dot(v, theta);
    double slope = sign * f.slope(here);
    averageLoss += f.value(here) / steps;
    averageComparison += f.value(Vectors.dot(v, u)) / steps;
    averageSquare += slope * slope * Vectors.dot(v, v) / steps;
    for (int j = 0; j < theta.length; j++) theta[j] -= eta * slope * v[j];
  }

  /** T. */
  public int steps() {
    return steps;
  }

  /** η. */
  public double eta() {
    return eta;
  }

  /** |u − θ_1|². */
  public double squaredDistance() {
    return squaredDistance;
  }

  /** The average of f_t(θ_t). */
  public double averageLoss() {
    return averageLoss;
  }

  /** The average of f_t(u). */
  public double averageComparison() {
    return averageComparison;
  }

  /** The average of |g_t|². */
  public double averageSquare() {
    return averageSquare;
  }
}
