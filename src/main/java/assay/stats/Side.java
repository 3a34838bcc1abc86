package assay.stats;

import assay.Require;

/** On which side of a threshold a probability or a mean is shown to lie: the alternative of a one-sided test. */
public enum Side {
  /** At or below the threshold is refuted. */
  ABOVE,
  /** At or above the threshold is refuted. */
  BELOW;

  /** The side on which a value lies, which no number of trials shows if it lies on the threshold itself. */
  static Side of(double value, double threshold) {
    Require.probability("value", value);
    if (value == threshold)
      throw new IllegalArgumentException("value = " + value + " = threshold: no number of trials tells them apart");
    return value > threshold ? ABOVE : BELOW;
  }
}
