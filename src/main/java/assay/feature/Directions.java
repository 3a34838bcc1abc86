package assay.feature;

/** Angles between directions, without the cancellation of 1 − cos. */
public final class Directions {

  private Directions() {}

  /** 1 − |cos| of two unit vectors, from the shorter of the chords to v and −v: 1 − cos = |u − v|²/2. */
  public static double gap(double[] u, double[] v) {
    double apart = 0;
    double opposite = 0;
    for (int j = 0; j < u.length; j++) {
      apart += (u[j] - v[j]) * (u[j] - v[j]);
      opposite += (u[j] + v[j]) * (u[j] + v[j]);
    }
    return Math.min(apart, opposite) / 2;
  }
}
