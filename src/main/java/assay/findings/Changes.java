package assay.findings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run found against what was accepted. A finding is gone if the run looked for it, on no fewer instances than
 * when it was accepted, and did not find it.
 *
 * @param appeared findings that were not accepted
 * @param gone accepted ones that the run did not find again
 * @param kept accepted ones that it found again
 */
record Changes(List<Noted> appeared, List<Noted> gone, List<Noted> kept) {

  /** What is decided claim by claim, on however few instances. */
  private static final Set<Discovery.Kind> CERTAIN = EnumSet.of(Discovery.Kind.FALSE_AS_PRINTED,
      Discovery.Kind.VACUOUS_AT_ITS_SIZES, Discovery.Kind.OUT_OF_REACH);

  /**
   * @param sought on how many instances the run looked for what, by {@link Sought#key}
   */
  static Changes of(List<Noted> accepted, List<Noted> found, Map<String, Integer> sought) {
    Set<String> before = accepted.stream().map(Noted::key).collect(Collectors.toSet());
    Set<String> now = found.stream().map(Noted::key).collect(Collectors.toSet());
    List<Noted> gone = accepted.stream().filter(noted -> !now.contains(noted.key()) && missed(noted, sought)).toList();
    return new Changes(found.stream().filter(noted -> !before.contains(noted.key())).toList(), gone,
        found.stream().filter(noted -> before.contains(noted.key())).toList());
  }

  private static boolean missed(Noted noted, Map<String, Integer> sought) {
    int instances = sought.getOrDefault(Sought.key(noted), -1);
    return instances >= noted.instances() || instances >= 0 && CERTAIN.contains(noted.kind());
  }

  /** Such as {@code "12 findings as accepted, 1 new, 1 gone"}. */
  String sentence() {
    List<String> parts = new ArrayList<>(List.of(kept.size() + (kept.size() == 1 ? " finding" : " findings")
        + " as accepted"));
    if (!appeared.isEmpty()) parts.add(appeared.size() + " new");
    if (!gone.isEmpty()) parts.add(gone.size() + " gone");
    return String.join(", ", parts);
  }

  /** For a reader: a paragraph for each that is not as accepted. */
  String text() {
    StringBuilder text = new StringBuilder("\nFindings: " + sentence() + ".\n");
    appeared.forEach(noted -> text.append(paragraph("new", noted)));
    gone.forEach(noted -> text.append(paragraph("gone", noted)));
    return text.toString();
  }

  private static String paragraph(String state, Noted noted) {
    return "\n" + noted.title() + ": " + state + "\n  " + noted.sentence() + "\n  " + noted.numbers() + "\n  look: "
        + noted.command() + "\n";
  }

  /** Why the build fails: a statement that is known to be false and stands all at once. */
  List<String> failures() {
    return gone.stream().filter(noted -> noted.kind() == Discovery.Kind.FALSE_AS_PRINTED)
        .map(noted -> noted.cell().claim() + " " + noted.cell().name()
            + " was refuted when it was accepted, and is not any "
            + "more; if that is right, accept it with mvn verify -Dbaseline.accept=" + noted.cell().quoted()
            + " -Dbaseline.reason='…'")
        .toList();
  }
}
