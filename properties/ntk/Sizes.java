package ntk;

import assay.quantify.Width;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Sizes that recur in this package: of training sets, of their dimension, and of networks. */
final class Sizes {

  private Sizes() {}

  /** So few inputs that a few thousand neurons are far more than descent needs. */
  @Width(min = 2, max = 6)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Few {}

  /** A dozen inputs at most. */
  @Width(min = 2, max = 12)
  @Retention(RetentionPolicy.RUNTIME)
  @interface UpToTwelve {}

  /** Twenty inputs at most. */
  @Width(min = 2, max = 20)
  @Retention(RetentionPolicy.RUNTIME)
  @interface UpToTwenty {}

  /** About twenty dimensions. */
  @Width(min = 15, max = 25)
  @Retention(RetentionPolicy.RUNTIME)
  @interface AboutTwenty {}

  /** About ten inputs. */
  @Width(min = 8, max = 12)
  @Retention(RetentionPolicy.RUNTIME)
  @interface AboutTen {}

  /** From the plane on. */
  @Width(min = 2, max = 20)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Dimension {}

  /** From space on, where the plane is a case of its own. */
  @Width(min = 3, max = 20)
  @Retention(RetentionPolicy.RUNTIME)
  @interface DimensionOfSpace {}

  /** From the plane on, and a little further. */
  @Width(min = 2, max = 30)
  @Retention(RetentionPolicy.RUNTIME)
  @interface AnyDimension {}

  /** So high that a few random inputs are far apart. */
  @Width(min = 10, max = 30)
  @Retention(RetentionPolicy.RUNTIME)
  @interface HighDimension {}

  /** Enough neurons for linear convergence, though far fewer than the theorems ask for. */
  @Width(min = 500, max = 4000, thorough = 16_000)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Wide {}

  /** What holds at any width is tried at these. */
  @Width(min = 10, max = 10000)
  @Retention(RetentionPolicy.RUNTIME)
  @interface AnyWidth {}

  /** Positions of a signal around a circle. */
  @Width(min = 3, max = 6)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Positions {}

  /** Positions that a filter sees. */
  @Width(min = 1, max = 3)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Taps {}

  /** Channels of an input. */
  @Width(min = 2, max = 5)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Channels {}

  /** Convolutions one after the other. */
  @Width(min = 1, max = 3)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Depth {}

  /** Inputs over which neurons are normalised: of two, normalised values are always −1 and 1. */
  @Width(min = 3, max = 12)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Batch {}
}
