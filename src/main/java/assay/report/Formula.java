package assay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A formula in the notation of the claims, set with its indices and exponents: {@code OPT_{d,r,B_F,S}}, {@code W^(1)},
 * {@code B_x1}, {@code 10^-3}. An underscore or caret binds the group, or the letters and digits, that follow it.
 *
 * @param runs pieces of text, each at its height and size
 */
record Formula(List<Run> runs) {

  private static final Pattern SCRIPT = Pattern.compile(
      "([_^])(\\{|\\([^()]*\\)|[-−]?\\p{N}+\\.\\p{N}+|[-−]?[\\p{L}\\p{N}*∞′]+)");
  private static final double SMALLER = 0.74;

  /**
   * A piece of text.
   *
   * @param rise height of its baseline above the formula's, in units of the formula's font size
   * @param size its font size, in the same unit
   */
  record Run(String text, double rise, double size) {}

  static Formula of(String plain) {
    List<Run> runs = new ArrayList<>();
    collect(plain, 0, 1, runs);
    return new Formula(List.copyOf(runs));
  }

  private static void collect(String text, double rise, double size, List<Run> runs) {
    Matcher script = SCRIPT.matcher(text);
    int from = 0;
    while (script.find(from)) {
      boolean group = script.group(2).equals("{");
      int end = group ? closing(text, script.end()) : script.end();
      add(text.substring(from, script.start()), rise, size, runs);
      String inner = group ? text.substring(script.end(), end - 1) : script.group(2);
      collect(inner, rise + (script.group(1).equals("_") ? -0.24 : 0.4) * size, SMALLER * size, runs);
      from = Math.min(end, text.length());
    }
    add(text.substring(from), rise, size, runs);
  }

  /**
   * Position after the brace that closes the group which begins at {@code from}; a missing one is taken to stand at the
   * end.
   */
  private static int closing(String text, int from) {
    int depth = 1;
    int at = from;
    for (; at < text.length() && depth > 0; at++) depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
    return depth == 0 ? at : text.length() + 1;
  }

  private static void add(String text, double rise, double size, List<Run> runs) {
    if (!text.isEmpty()) runs.add(new Run(text, rise, size));
  }

  /** The formula for a page. */
  String html() {
    return runs.stream().map(Formula::html).collect(Collectors.joining());
  }

  private static String html(Run run) {
    String text = Xml.escaped(run.text());
    if (run.size() == 1) return text;
    return String.format(
        Locale.ROOT, "<span style=\"font-size:%.2fem;vertical-align:%.2fem;line-height:0\">%s</span>", run.size(),
        run.rise() / run.size(), text);
  }

  /** The formula as the inside of an SVG text element of the given font size. */
  String svg(double fontSize) {
    StringBuilder text = new StringBuilder();
    double rise = 0;
    for (Run run : runs) {
      String content = Xml.escaped(run.text());
      boolean plain = run.size() == 1 && run.rise() == rise;
      text.append(plain
          ? content
          : String.format(Locale.ROOT, "<tspan dy=\"%.1f\" font-size=\"%.1f\">%s</tspan>",
              (rise - run.rise()) * fontSize, run.size() * fontSize, content));
      rise = run.rise();
    }
    return text.toString();
  }

  /** Roughly how wide the formula is, in units of its font size. */
  double width() {
    return runs.stream().mapToDouble(run -> 0.56 * run.size() * run.text().codePointCount(0, run.text().length()))
        .sum();
  }
}
