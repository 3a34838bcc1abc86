package assay.findings;

import assay.baseline.Finding;
import java.util.List;

/** All that is looked for in a claim after a run. */
public final class Discoveries {

  private static final List<Discoverer> ALL = List.of();

  private Discoveries() {}

  /** What was found of a claim, by what is looked for in a fixed order; nothing for a mutant. */
  public static List<Discovery> of(Finding finding) {
    return finding.mutant() ? List.of() : ALL.stream().flatMap(each -> each.of(finding).stream()).toList();
  }
}
