package assay.core;

/** A loss as a function of the margin z = y f(x). */
public interface MarginLoss {

  /** The loss at a margin. */
  double value(double margin);

  /** A subgradient at a margin; a sample whose slope is 0 does not touch the gradient. */
  double slope(double margin);
}
