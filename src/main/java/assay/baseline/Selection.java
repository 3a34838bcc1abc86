package assay.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which claims a run was asked for, as {@code -Dit.test=} writes it: patterns of classes, with or without their
 * package, each perhaps with {@code #method} or {@code #one+other}; * and ? stand for anything.
 *
 * @param parts what stands between the commas; exclusions and regular expressions are left out, and not checked
 */
public record Selection(List<String> parts) {

  public static Selection of(String text) {
    return new Selection(
        Arrays.stream(text.split(",")).map(String::strip)
            .filter(part -> !part.isEmpty() && !part.startsWith("!") && !part.startsWith("%")).toList());
  }

  /**
   * The parts that no judged claim or mutant matches.
   *
   * @param judged names such as {@code gradientfeature.MainTheorem#lossReachesOpt}
   */
  List<String> unmatched(List<String> judged) {
    return parts.stream().flatMap(Selection::alternatives)
        .filter(part -> judged.stream().noneMatch(name -> matches(part, name))).toList();
  }

  /** {@code A#b+c} are two. */
  private static Stream<String> alternatives(String part) {
    int hash = part.indexOf('#');
    if (hash < 0) return Stream.of(part);
    return Arrays.stream(part.substring(hash + 1).split("\\+")).map(method -> part.substring(0, hash) + "#" + method);
  }

  private static boolean matches(String part, String name) {
    String[] asked = part.split("#", 2);
    String[] judged = name.split("#", 2);
    String classes = asked[0].replaceAll("\\.(java|class)$", "").replace('/', '.').replaceAll("^\\*\\*\\.", "");
    String simple = judged[0].substring(judged[0].lastIndexOf('.') + 1);
    boolean inClass = Stream.of(judged[0], simple).flatMap(c -> Stream.of(c, c.replaceAll("\\$.*", "")))
        .anyMatch(c -> c.matches(pattern(classes)));
    return inClass && (asked.length == 1 || judged[1].matches(pattern(asked[1])));
  }

  private static String pattern(String glob) {
    return "\\Q" + glob.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
  }
}
