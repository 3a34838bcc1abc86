package assay.report;

import java.util.List;

/**
 * How one of several traces looks: colours that can be told apart by most eyes (Okabe and Ito), and for those that
 * cannot, a dash and a shape.
 *
 * @param colour of lines and marks
 * @param dash of lines, as SVG writes it; empty for a full line
 * @param shape of marks
 */
record Mark(String colour, String dash, Shape shape) {

  private enum Shape { DISC, SQUARE, TRIANGLE, RING }

  private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#aa4499", "#b58900", "#56b4e9",
      "#5b6675");
  private static final List<String> DASHES = List.of("", "9 3", "3 3", "9 3 2 3");
  private static final double SIZE = 3;

  /** The mark of the trace with that number, from 0. */
  static Mark of(int trace) {
    return new Mark(COLOURS.get(trace % COLOURS.size()), DASHES.get(trace % DASHES.size()),
        Shape.values()[trace % Shape.values().length]);
  }

  void at(Svg svg, double x, double y) {
    switch (shape) {
      case DISC -> svg.dot(x, y, colour);
      case SQUARE -> svg.rectangle(x - SIZE + 0.4, y - SIZE + 0.4, 2 * SIZE - 0.8, 2 * SIZE - 0.8, colour);
      case TRIANGLE -> svg.polygon(
          List.of(new double[] {x, y - SIZE - 0.5}, new double[] {x + SIZE, y + SIZE - 0.8},
              new double[] {x - SIZE, y + SIZE - 0.8}),
          colour);
      case RING -> svg.ring(x, y, colour);
    }
  }
}
