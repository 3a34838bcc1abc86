package assay.findings;

import assay.baseline.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All that is looked for in a claim after a run. */
public final class Discoveries {

  private static final List<Discoverer> ALL = List.of(new PrintedStatements(), new IdlePremises(),
      new NearlyAttained(), new LooseAxes(), new SmallerConstant(), new SharperBounds());

  private Discoveries() {}

  /** What was found of a claim, by what is looked for in a fixed order; nothing for a mutant. */
  public static List<Discovery> of(Finding finding) {
    return finding.mutant() ? List.of() : ALL.stream().flatMap(each -> each.of(finding).stream()).toList();
  }

  /** The same, as it is kept. */
  public static List<Noted> noted(Finding finding) {
    return of(finding).stream().map(found -> Noted.of(found, finding)).toList();
  }

  /**
   * What the run could have found of a claim: premises are dropped only where derived mutants are asked for, and steps
   * of proofs are known only when all claims are judged.
   */
  public static Set<Discovery.Kind> sought(Finding finding) {
    Set<Discovery.Kind> sought = EnumSet.complementOf(EnumSet.of(Discovery.Kind.FALSE_STEP));
    if (finding.outcome().mutants().isEmpty()) sought.remove(Discovery.Kind.IDLE_PREMISE);
    return sought;
  }
}
