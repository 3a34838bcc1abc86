package assay.report;

import assay.claim.Allowance;
import assay.claim.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How tight a claim is over its instances: a histogram of left side over right side, with the bound itself as a line at
 * 1. Ratios that are not finite cannot be placed and are counted beside the picture.
 */
final class Histogram {

  private static final int WIDTH = 780, HEIGHT = 250;
  private static final double LEFT = 60, RIGHT = 750, TOP = 40, BOTTOM = 200, COLUMN = 23;
  private static final double ORDERS = 100;

  private final List<Double> ratios;
  private final String beyond;
  private final int unplaced;
  private final Scale scale;
  private final Map<Integer, Integer> counts = new TreeMap<>();

  private Histogram(List<Double> all, String beyond) {
    this.beyond = beyond;
    ratios = Values.drawable(all);
    unplaced = all.size() - ratios.size();
    List<Double> shown = new ArrayList<>(ratios);
    shown.add(1.0);
    scale = (Values.spread(shown, ORDERS)
        ? Scale.logarithmic(shown, LEFT, RIGHT)
        : Scale.linear(shown, LEFT, RIGHT)).widened(0.03);
    ratios.forEach(ratio -> counts.merge(column(ratio), 1, Integer::sum));
  }

  /** The picture; ratios above 1 are red if they refute the claim, and else only open. */
  static Svg of(List<Double> ratios, double median, boolean refuted) {
    return new Histogram(ratios, refuted ? Svg.VIOLATED : Svg.OPEN).draw(median);
  }

  /**
   * Column k begins k columns right of 1, so that none straddles the bound; what reaches 1 up to rounding lies left of
   * it.
   */
  private int column(double ratio) {
    double columns = (scale.at(ratio) - scale.at(1)) / COLUMN;
    return ratio <= 1 + Allowance.STANDARD.relative() ? (int) Math.ceil(Math.min(columns, 0)) - 1 : (int) columns;
  }

  private Svg draw(double median) {
    Svg svg = new Svg(WIDTH, HEIGHT, "Histogram of left side over right side");
    svg.caption(caption(median));
    Axes.below(svg, scale, TOP, BOTTOM,
        "left side / right side, each at its unfavourable end: the bound holds up to 1");
    int most = counts.values().stream().max(Integer::compare).orElse(1);
    Axes.counts(svg, new Scale(false, 0, most, BOTTOM, TOP), LEFT, RIGHT);
    counts.forEach((column, count) -> column(svg, column, (BOTTOM - TOP) * count / most));
    svg.dashed(scale.at(1), TOP - 6, scale.at(1), BOTTOM, Svg.INK);
    return svg;
  }

  private void column(Svg svg, int column, double height) {
    double from = Math.max(LEFT, scale.at(1) + column * COLUMN);
    double to = Math.min(RIGHT, scale.at(1) + (column + 1) * COLUMN);
    svg.rectangle(from + 0.5, BOTTOM - height, Math.max(1, to - from - 1), height, column >= 0 ? beyond : Svg.RIGHT);
  }

  private String caption(double median) {
    String text = String.format(
        Locale.ROOT, "Tightness over %d instances, each by its worst trial: median %s", ratios.size() + unplaced,
        Format.number(median));
    return unplaced == 0 ? text : text + "; " + unplaced + " without a finite ratio";
  }
}
