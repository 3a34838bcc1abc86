package assay.baseline;

import assay.Shell;
import java.util.Map;
import java.util.Optional;

/** Does what a printed sentence advises. */
final class Advice {

  private Advice() {}

  /** The acceptance that the advised command asks for. */
  static Acceptance acceptance(String advice) {
    Map<String, String> options = Shell.options(advice);
    return Acceptance.of(options.get("baseline.accept"), options.get("baseline.reason"), Optional.empty())
        .orElseThrow();
  }
}
