package assay.theorem.teachers;

import assay.Require;

/**
 * Gradient descent on half of E(f − f*)² along the ray through a minimum u at which every neuron is one of the
 * teacher's directions: f at c u is c² f*, the loss there (c² − 1)² E f*², and a step takes c to c (1 + g − g c²), g =
 * η/η* with η* = M/(2 E f*²), M = Σ‖u_j‖² (derived here: f is homogeneous of degree 2, and reflections keep the
 * gradient on the ray). c = 1 is stable for g &lt; 1 only; for 1 &lt; g &lt; √5 − 1 a cycle of two is, c² = 1/(g p) and
 * p/g with p² − (1 + g) p + 1 = 0.
 *
 * @param speed g, positive
 */
public record RadialDescent(double speed) {

  /**
   * @throws IllegalArgumentException if g is not positive
   */
  public RadialDescent {
    Require.positive("speed", speed);
  }

  /** The next c. */
  public double next(double c) {
    return c * (1 + speed - speed * c * c);
  }

  /** c² after 0, …, T steps. */
  public double[] squares(double c, int steps) {
    double[] squares = new double[Require.atLeast("steps", steps, 0) + 1];
    double at = c;
    for (int t = 0; t <= steps; t++) {
      squares[t] = at * at;
      at = next(at);
    }
    return squares;
  }

  /**
   * The smaller (c² − 1)² of the cycle.
   *
   * @throws IllegalArgumentException unless 1 &lt; g &lt; √5 − 1
   */
  public double smallestOfCycle() {
    Require.inside("speed", speed, 1, Math.sqrt(5) - 1);
    double p = (1 + speed + Math.sqrt((1 + speed) * (1 + speed) - 4)) / 2;
    double low = 1 / (speed * p) - 1;
    double high = p / speed - 1;
    return Math.min(low * low, high * high);
  }
}
