package assay.quantify;

import org.opentest4j.AssertionFailedError;

/** Tells jqwik that an instance is a confirmed counterexample, so that it looks for a smaller one. */
final class Refutation extends AssertionFailedError {

  private static final long serialVersionUID = 1;

  Refutation(String message) {
    super(message);
  }
}
