package assay.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Builds a picture as SVG: on its own white ground, so that it can be read on any page, with every text escaped and
 * without scripts. Coordinates are pixels from the upper left corner.
 */
final class Svg {

  /** Colours, chosen to be told apart without red against green. */
  static final String INK = "#1c2733", FAINT = "#5b6675", GRID = "#e3e7ed", LEFT = "#d9730d", RIGHT = "#2f6fb0",
      PALE = "#a9c6e5",
      VIOLATED = "#b3261e", TRIVIAL = "#7a3e9d", OPEN = "#b7791f";

  /** Font size of every text, in pixels. */
  static final double FONT = 13;

  /** Which point of a text is placed. */
  enum Anchor { START, MIDDLE, END }

  private final StringBuilder body = new StringBuilder();
  private final int width;
  private final int height;
  private final String title;

  /** An empty picture; the title is for readers who do not see it. */
  Svg(int width, int height, String title) {
    this.width = width;
    this.height = height;
    this.title = title;
  }

  int width() {
    return width;
  }

  Svg rectangle(double x, double y, double width, double height, String fill) {
    return add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>", number(x), number(y), number(width),
        number(height), fill);
  }

  Svg line(double x1, double y1, double x2, double y2, String colour) {
    return stroke(x1, y1, x2, y2, colour, "");
  }

  Svg dashed(double x1, double y1, double x2, double y2, String colour) {
    return stroke(x1, y1, x2, y2, colour, " stroke-width=\"1.6\" stroke-dasharray=\"5 4\"");
  }

  private Svg stroke(double x1, double y1, double x2, double y2, String colour, String style) {
    return add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"%s/>", number(x1), number(y1), number(x2),
        number(y2), colour, style);
  }

  /** A curve through points (x, y). */
  Svg curve(List<double[]> points, String colour) {
    return curve(points, colour, "");
  }

  /** A curve through points (x, y), with lengths of dashes and gaps, or none. */
  Svg curve(List<double[]> points, String colour, String dash) {
    return add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\" "
        + "stroke-linejoin=\"round\"%s/>", path(points), colour, dashes(dash));
  }

  /** A filled outline. */
  Svg polygon(List<double[]> points, String colour) {
    return add("<polygon points=\"%s\" fill=\"%s\"/>", path(points), colour);
  }

  /** An outline filled so faintly that one sees through it. */
  Svg area(List<double[]> points, String colour) {
    return add("<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"0.18\"/>", path(points), colour);
  }

  private static String path(List<double[]> points) {
    return points.stream().map(p -> number(p[0]) + "," + number(p[1])).collect(Collectors.joining(" "));
  }

  Svg ring(double x, double y, String colour) {
    return add("<circle cx=\"%s\" cy=\"%s\" r=\"2.6\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.4\"/>", number(x),
        number(y), colour);
  }

  Svg dot(double x, double y, String colour) {
    return add("<circle cx=\"%s\" cy=\"%s\" r=\"2.4\" fill=\"%s\"/>", number(x), number(y), colour);
  }

  Svg text(double x, double y, Anchor anchor, String fill, String text) {
    return text(x, y, anchor, fill, FONT, Xml.escaped(text));
  }

  Svg formula(double x, double y, Anchor anchor, String fill, Formula formula) {
    return text(x, y, anchor, fill, FONT, formula.svg(FONT));
  }

  /** A line above the picture; one that is too long is cut. */
  Svg caption(String text) {
    return text(14, 20, Anchor.START, INK, cut(text));
  }

  /** A second line above the picture. */
  Svg subcaption(String text) {
    return text(14, 37, Anchor.START, FAINT, cut(text));
  }

  private String cut(String text) {
    int most = width / 8;
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  /** A formula that is set smaller if it would be wider than the room for it. */
  Svg formula(double x, double y, Anchor anchor, String fill, Formula formula, double room) {
    double size = Math.min(FONT, Math.max(8, room / Math.max(1, formula.width())));
    return text(x, y, anchor, fill, size, formula.svg(size));
  }

  /** A text of another size. */
  Svg text(double x, double y, Anchor anchor, String fill, String text, double size) {
    return text(x, y, anchor, fill, size, Xml.escaped(text));
  }

  /** A formula of another size, which has to fit. */
  Svg formula(double x, double y, String fill, Formula formula, double size) {
    return text(x, y, Anchor.START, fill, size, formula.svg(size));
  }

  /** A rectangle with round corners and an edge; lengths of dashes and gaps, or none. */
  Svg outlined(Box box, String fill, String edge, String dash) {
    return add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\" fill=\"%s\" stroke=\"%s\"%s/>", number(box
        .x()), number(box.y()), number(box.width()), number(box.height()), fill, edge, dashes(dash));
  }

  /** A rectangle: its upper left corner, and its size. */
  record Box(double x, double y, double width, double height) {}

  /** A line that bends softly through points, level at each. */
  Svg bend(List<double[]> points, String colour, double thickness, String dash) {
    StringBuilder path = new StringBuilder("M" + number(points.getFirst()[0]) + " " + number(points.getFirst()[1]));
    for (int i = 1; i < points.size(); i++) {
      double[] from = points.get(i - 1);
      double[] to = points.get(i);
      double middle = (from[0] + to[0]) / 2;
      path.append(" C").append(number(middle)).append(' ').append(number(from[1])).append(' ').append(number(middle))
          .append(' ').append(number(to[1])).append(' ').append(number(to[0])).append(' ').append(number(to[1]));
    }
    return path(path.toString(), colour, thickness, dash);
  }

  /** A line along a path as SVG writes it. */
  Svg path(String path, String colour, double thickness, String dash) {
    return add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>", path, colour,
        number(thickness), dashes(dash));
  }

  private static String dashes(String dash) {
    return dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"";
  }

  /** What is drawn leads to a place when it is clicked, and says something when it is pointed at. */
  Svg linked(String to, String hint, Runnable drawn) {
    body.append(to.isEmpty() ? "<g>" : "<a href=\"" + Xml.escaped(to) + "\">").append("<title>")
        .append(Xml.escaped(hint)).append("</title>");
    drawn.run();
    body.append(to.isEmpty() ? "</g>\n" : "</a>\n");
    return this;
  }

  private Svg text(double x, double y, Anchor anchor, String fill, double size, String content) {
    String where = anchor == Anchor.START ? "" : " text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT) + "\"";
    String smaller = size == FONT ? "" : " font-size=\"" + number(size) + "\"";
    return add("<text x=\"%s\" y=\"%s\" fill=\"%s\"%s%s>%s</text>", number(x), number(y), fill, where, smaller,
        content);
  }

  private Svg add(String element, Object... values) {
    body.append(String.format(Locale.ROOT, element, values)).append('\n');
    return this;
  }

  private static String number(double x) {
    if (!Double.isFinite(x)) throw new IllegalArgumentException("coordinate = " + x + ": must be finite");
    String text = String.format(Locale.ROOT, "%.1f", x);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" "
            + "font-size=\"" + number(FONT)
            + "\" font-family=\"'DejaVu Sans','Segoe UI',Helvetica,Arial,sans-serif\"><title>%s</title>\n"
            + "<rect width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#ffffff\"/>\n%s</svg>\n",
        width, height, width, height, Xml.escaped(title), width, height, body);
  }
}
