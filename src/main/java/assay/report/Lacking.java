package assay.report;

import assay.atlas.Proofs;
import assay.atlas.Standing;
import assay.atlas.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Marks the claims that are supported while a step of their proof is not, in the list and on their own pages: that is
 * known only when all are judged.
 */
final class Lacking {

  private Lacking() {}

  /** The claims' facts, with a line {@code lacking} and a paragraph on the page where there is something to say. */
  static Map<String, Object> added(Map<String, Object> claims, Proofs proofs) {
    Map<String, Object> marked = new LinkedHashMap<>(claims);
    for (String id : proofs.ids()) {
      for (Standing claim : proofs.of(id)) {
        List<Step> steps = proofs.lacking(claim);
        if (!steps.isEmpty()) {
          marked.computeIfPresent(Standings.test(claim.stated().cell()),
              (test, facts) -> with((Map<?, ?>) facts, steps));
        }
      }
    }
    return marked;
  }

  private static Map<String, Object> with(Map<?, ?> facts, List<Step> steps) {
    String text = steps.stream().map(Step::sentence).collect(Collectors.joining("; "));
    Map<String, Object> marked = new LinkedHashMap<>();
    facts.forEach((name, value) -> marked.put(String.valueOf(name), value));
    marked.put("lacking", text);
    String warning = "<div class=\"assay\"><p class=\"lacking\"><b>△ " + Xml.escaped(text)
        + ".</b> What is claimed may hold all the same; the proof as it stands does not show it.</p></div>";
    marked.put("page", warning + marked.getOrDefault("page", ""));
    return marked;
  }
}
