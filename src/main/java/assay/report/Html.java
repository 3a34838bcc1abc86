package assay.report;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a page; what is passed in is already HTML. */
final class Html {

  private Html() {}

  static String heading(String html) {
    return "<h4>" + html + "</h4>\n";
  }

  static String paragraph(String style, String html) {
    return "<p class=\"" + style + "\">" + html + "</p>\n";
  }

  /** A table, with a first row of headings unless there are none. */
  static String table(List<String> header, List<List<String>> rows) {
    String top = header.isEmpty() ? "" : row("<tr>", "th", header);
    return rows.stream().map(cells -> row("<tr>", "td", cells))
        .collect(Collectors.joining("", "<table>" + top, "</table>\n"));
  }

  static String row(String opening, String tag, List<String> cells) {
    return cells.stream().map(cell -> "<" + tag + ">" + cell + "</" + tag + ">")
        .collect(Collectors.joining("", opening, "</tr>\n"));
  }
}
