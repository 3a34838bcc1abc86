package assay.report;

import assay.atlas.Proofs;
import assay.atlas.Standing;
import assay.atlas.Step;
import assay.findings.Discovery;
import assay.findings.Noted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A finding as the page lists it: of the last run of its claim, or, where that did not look for it, as it was accepted.
 *
 * @param noted the finding
 * @param accepted whether it stands as it was accepted, and no run here looked for it
 */
record Listed(Noted noted, boolean accepted) {

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Comparator<Listed> ORDER = Comparator.comparing((Listed listed) -> listed.noted.kind())
      .thenComparing(listed -> listed.noted.cell().claim(), Comparator.comparing(Listed::padded))
      .thenComparing(listed -> listed.noted.key());

  /**
   * @param facts of the claims that results tell of, by the full names of their tests
   */
  static List<Listed> of(Map<String, Object> facts, List<Noted> accepted, Proofs proofs) {
    List<Listed> all = new ArrayList<>();
    Set<String> sought = new HashSet<>();
    facts.forEach((test, of) -> {
      ofRun(of).forEach(noted -> all.add(new Listed(noted, false)));
      texts(of, "sought").forEach(kind -> sought.add(kind + "\t" + test));
    });
    accepted.stream()
        .filter(noted -> !sought.contains(noted.kind().name() + "\t" + Standings.test(noted.cell())))
        .forEach(noted -> all.add(new Listed(noted, true)));
    steps(proofs).forEach(noted -> all.add(new Listed(noted, false)));
    return all.stream().sorted(ORDER).toList();
  }

  private static List<Noted> ofRun(Object facts) {
    if (!(facts instanceof Map<?, ?> map) || !(map.get("found") instanceof List<?> rows)) return List.of();
    return rows.stream().map(Listed::line).map(Noted::of).flatMap(Optional::stream).toList();
  }

  private static Map<String, String> line(Object row) {
    List<?> cells = row instanceof List<?> list ? list : List.of();
    Map<String, String> line = new HashMap<>();
    IntStream.range(0, Math.min(cells.size(), Noted.COLUMNS.size()))
        .forEach(i -> line.put(Noted.COLUMNS.get(i), String.valueOf(cells.get(i))));
    return line;
  }

  private static List<String> texts(Object facts, String name) {
    return facts instanceof Map<?, ?> map && map.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Known only when all claims are judged. */
  private static List<Noted> steps(Proofs proofs) {
    List<Noted> steps = new ArrayList<>();
    for (String id : proofs.ids()) {
      for (Standing claim : proofs.of(id)) {
        for (Step step : proofs.lacking(claim)) steps.add(step(claim, step));
      }
    }
    return steps;
  }

  private static Noted step(Standing claim, Step step) {
    String sentence =
        claim.id() + " is " + step.sentence() + ". It may hold all the same; its proof as it stands does not "
            + "show it.";
    return new Noted(Discovery.Kind.FALSE_STEP, claim.stated().cell(), step.id(), "", sentence, "",
        "mvn verify -Dit.test=" + claim.stated().cell().quoted(), 0, "");
  }

  /** GF-A2 before GF-A10. */
  private static String padded(String id) {
    return DIGITS.matcher(id)
        .replaceAll(digits -> "0".repeat(Math.max(0, 6 - digits.group().length())) + digits.group());
  }

  /** By kinds, in their order. */
  static Map<Discovery.Kind, List<Listed>> byKind(List<Listed> all) {
    return all.stream().collect(Collectors.groupingBy(listed -> listed.noted.kind(),
        () -> new EnumMap<>(Discovery.Kind.class), Collectors.toList()));
  }
}
