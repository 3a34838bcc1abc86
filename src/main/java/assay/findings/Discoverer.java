package assay.findings;

import assay.baseline.Finding;
import java.util.List;

/** Looks at a claim after a run for what its author may not know. */
@FunctionalInterface
public interface Discoverer {

  /** What it finds; nothing for a mutant, and nothing where too little was measured. */
  List<Discovery> of(Finding finding);
}
