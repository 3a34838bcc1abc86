package assay.findings;

import assay.claim.Format;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of an instance in a line. */
final class Parameters {

  private Parameters() {}

  /** Such as {@code "m = 400, D.noise = 0.01"}. */
  static String text(Map<String, Double> parameters) {
    return parameters.entrySet().stream().map(e -> e.getKey() + " = " + Format.number(e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
