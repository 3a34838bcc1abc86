package assay.report;

import assay.atlas.Proofs;
import assay.atlas.Stated;
import assay.claim.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a paper states, for its map: the ids of its statements, whether claims check them or not.
 *
 * @param paper its title
 * @param spots in the order of the committed list, then what no line of it names
 */
record Chart(String paper, List<Spot> spots) {

  /**
   * A statement.
   *
   * @param id of the statement
   * @param checked id of the claims that check it, mostly the same
   * @param name of the statement in the paper
   * @param words what it says
   * @param untestable why no claim can check it; empty for what can be tested
   */
  record Spot(String id, String checked, String name, String words, String untestable) {}

  /** All papers that state something: those of the list, then those that only claims name. */
  static List<Chart> of(Papers papers, Proofs proofs) {
    Map<String, List<Spot>> charts = new LinkedHashMap<>();
    Set<String> listed = new LinkedHashSet<>();
    for (Papers.Statement s : papers.statements()) {
      charts.computeIfAbsent(s.paper(), p -> new ArrayList<>())
          .add(new Spot(s.id(), s.checked(), s.name(), s.words(), s.untestable()));
      listed.add(s.id());
    }
    for (String id : new TreeSet<>(proofs.ids())) {
      if (listed.contains(id)) continue;
      Stated stated = proofs.of(id).getFirst().stated();
      charts.computeIfAbsent(paper(papers, stated), p -> new ArrayList<>())
          .add(new Spot(id, id, stated.theorem(), words(stated), ""));
    }
    return charts.entrySet().stream().map(e -> new Chart(e.getKey(), List.copyOf(e.getValue()))).toList();
  }

  /** A claim GF-G1-false that no line names belongs where GF-G1 is. */
  private static String paper(Papers papers, Stated stated) {
    String id = stated.cell().claim();
    return papers.statements().stream().filter(s -> id.startsWith(s.id() + "-")).map(Papers.Statement::paper)
        .findFirst().orElse(stated.paper().isBlank()
            ? stated.cell().className().replaceFirst("\\.[^.]*$", "")
            : stated.paper());
  }

  private static String words(Stated stated) {
    return stated.theorem().isBlank() ? Format.words(stated.cell().method()) : stated.theorem();
  }
}
