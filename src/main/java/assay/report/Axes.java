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
      svg.line(x, top, x, bottom, Svg.GRID);
    }
    for (double tick : labelled(scale.ticks())) {
      svg.text(scale.at(tick), bottom + 17, Svg.Anchor.MIDDLE, Svg.FAINT, Format.number(tick));
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
      svg.line(left, y, right, y, Svg.GRID);
    }
    for (double tick : labelled(ticks)) {
      svg.text(left - 7, scale.at(tick) + 4.5, Svg.Anchor.END, Svg.FAINT, Format.number(tick));
    }
    svg.line(left, scale.from(), left, scale.to(), Svg.FAINT);
  }

  /** Of marks that read alike, as where a quantity hardly changes, the middle one: a value is said once. */
  static double[] labelled(double[] ticks) {
    DoubleStream.Builder labelled = DoubleStream.builder();
    for (int from = 0; from < ticks.length;) {
      int to = from + 1;
      while (to < ticks.length && Format.number(ticks[to]).equals(Format.number(ticks[from]))) to++;
      labelled.add(ticks[(from + to - 1) / 2]);
      from = to;
    }
    return labelled.build().toArray();
  }
}
