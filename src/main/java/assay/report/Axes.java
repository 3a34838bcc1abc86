package assay.report;

import assay.claim.Format;
import java.util.stream.DoubleStream;

/** Draws the marks of an axis, with a faint line through the picture at each. */
final class Axes {

  private Axes() {}

  /** A horizontal axis below a picture that reaches from top to bottom. */
  static void below(Svg svg, Scale scale, double top, double bottom, String label) {
    for (double tick : scale.ticks()) {
      double x = scale.at(tick);
      svg.line(x, top, x, bottom, Svg.GRID).text(x, bottom + 17, Svg.Anchor.MIDDLE, Svg.FAINT, Format.number(tick));
    }
    svg.line(scale.from(), bottom, scale.to(), bottom, Svg.FAINT);
    svg.formula((scale.from() + scale.to()) / 2, bottom + 35, Svg.Anchor.MIDDLE, Svg.FAINT,
        Formula.of(label + (scale.logarithmic() ? "   (logarithmic)" : "")));
  }

  /** A vertical axis left of a picture that reaches from left to right. */
  static void beside(Svg svg, Scale scale, double left, double right) {
    beside(svg, scale, scale.ticks(), left, right);
  }

  /** The same for numbers of things: only whole ones are marked. */
  static void counts(Svg svg, Scale scale, double left, double right) {
    beside(svg, scale, DoubleStream.of(scale.ticks()).filter(tick -> tick == Math.rint(tick)).toArray(), left, right);
  }

  private static void beside(Svg svg, Scale scale, double[] ticks, double left, double right) {
    for (double tick : ticks) {
      double y = scale.at(tick);
      svg.line(left, y, right, y, Svg.GRID).text(left - 7, y + 4.5, Svg.Anchor.END, Svg.FAINT, Format.number(tick));
    }
    svg.line(left, scale.from(), left, scale.to(), Svg.FAINT);
  }
}
