package assay.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the papers state, from the committed list {@code properties/papers.tsv}: per line a paper, the statement's name
 * in it, the id of the claims that check it, and the statement in words; columns are separated by tabs, formulas in the
 * notation of the claims, and lines that begin with # are for the reader. An id written {@code SL-6=GF-H1} is checked
 * by the claims of another one; a fifth column says why no claim can check the statement. The report sets the claims'
 * verdicts beside it, so that a statement without a claim is seen.
 */
record Papers(List<Statement> statements) {

  /**
   * A statement.
   *
   * @param id as the paper's notes have it
   * @param checked the id of the claims that check it, mostly the same
   * @param untestable why none can; empty for what can be tested
   */
  record Statement(String paper, String name, String id, String checked, String words, String untestable) {}

  /**
   * @throws IllegalStateException if a line cannot be understood; the message names file and line
   */
  static Papers read(Path list) throws IOException {
    List<Statement> statements = new ArrayList<>();
    if (!Files.exists(list)) return new Papers(statements);
    List<String> lines = Files.readAllLines(list);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) continue;
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != 4 && cells.length != 5) {
        throw new IllegalStateException(
            list + ", line " + (i + 1) + " has " + cells.length
                + " columns: must be 4, paper, statement, id and words, and a reason where none can be tested,"
                + " separated by tabs");
      }
      String[] ids = cells[2].split("=", 2);
      statements.add(new Statement(cells[0], cells[1], ids[0], ids[ids.length - 1], cells[3],
          cells.length == 5 ? cells[4] : ""));
    }
    return new Papers(List.copyOf(statements));
  }

  /** For the report's script: text as HTML, formulas set. */
  List<Map<String, Object>> script() {
    return statements.stream().map(Papers::script).toList();
  }

  private static Map<String, Object> script(Statement statement) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("paper", statement.paper);
    map.put("statement", Formula.of(statement.name).html());
    map.put("id", statement.id);
    map.put("checked", statement.checked);
    map.put("words", Formula.of(statement.words).html());
    map.put("untestable", Formula.of(statement.untestable).html());
    return map;
  }
}
