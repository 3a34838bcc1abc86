package assay.experiment.convexity;

import assay.stats.Interval;
import org.hipparchus.linear.RealMatrix;

/**
 * The optimum of the convex problem of a completion, between two sound ends: what accelerated proximal gradient descent
 * attains, and the dual value of what it leaves. Both ends hold at whatever step it stops.
 */
final class ConvexCompletion {

  private ConvexCompletion() {}

  /**
   * The optimum.
   *
   * @param steps of proximal gradient descent, at least 1
   */
  static Interval optimum(Completion problem, int steps) {
    RealMatrix X = problem.target().scalarMultiply(0);
    RealMatrix ahead = X;
    double momentum = 1;
    for (int t = 0; t < steps; t++) {
      RealMatrix next = RealMatrices.softened(ahead.subtract(problem.residual(ahead)), problem.lambda());
      double faster = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      ahead = next.add(next.subtract(X).scalarMultiply((momentum - 1) / faster));
      momentum = faster;
      X = next;
    }
    double primal = problem.convex(X);
    return new Interval(Math.min(primal, problem.dual(X)), primal);
  }
}
