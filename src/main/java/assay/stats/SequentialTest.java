package assay.stats;

/**
 * A test of a success probability p that may stop after any trial, since all it has to say depends on the successes
 * counted so far. It must be monotone: whoever says ABOVE says so for every larger count of the same number of trials,
 * and whoever says BELOW for every smaller one. {@link OperatingCharacteristic} computes exactly how such a test
 * behaves.
 */
@FunctionalInterface
public interface SequentialTest {

  /** Whether that many successes among that many trials (at least one) show p to lie on the given side. */
  boolean shows(Side side, int successes, int trials);

  /** The test that says what either of two says; its error probabilities are at most the sums of theirs. */
  default SequentialTest or(SequentialTest other) {
    return (side, successes, trials) -> shows(side, successes, trials) || other.shows(side, successes, trials);
  }
}
