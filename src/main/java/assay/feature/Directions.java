package assay.feature;

/** Angles between directions, without the cancellation of 1 − cos. */
final class Directions {

  private Directions() {}

  static double norm(double[] v) {
    return Math.sqrt(dot(v, v));
  }

  static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int j = 0; j < u.length; j++) sum += u[j] * v[j];
    return sum;
  }

  /** 1 − |cos| of two unit vectors, from the shorter of the chords to v and −v: 1 − cos = |u − v|²/2. */
  static double gap(double[] u, double[] v) {
    double apart = 0;
    double opposite = 0;
    for (int j = 0; j < u.length; j++) {
      apart += (u[j] - v[j]) * (u[j] - v[j]);
      opposite += (u[j] + v[j]) * (u[j] + v[j]);
    }
    return Math.min(apart, opposite) / 2;
  }

  static double[] scaled(double factor, double[] v) {
    double[] result = new double[v.length];
    for (int j = 0; j < v.length; j++) result[j] = factor * v[j];
    return result;
  }
}
