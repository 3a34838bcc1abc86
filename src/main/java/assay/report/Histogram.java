package assay.report;

import assay.claim.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How tight a claim is over its instances: a histogram of left side over right side, with the bound itself as a line at 1.
 * Ratios that are not finite cannot be placed and are counted beside the picture.
 */
final class Histogram {

  private static final int WIDTH = 780, HEIGHT = 250, BINS = 30;
  private static final double LEFT = 60, RIGHT = 750, TOP = 40, BOTTOM = 200;
  private static final double ORDERS = 100;

  private final List<Double> ratios;
  private final String beyond;
  private final int unplaced;
  private final Scale scale;
  private final int[] counts = new int[BINS];

  private Histogram(List<Double> all, String beyond) {
    this.beyond = beyond;
    ratios = Values.drawable(all);
    unplaced = all.size() - ratios.size();
    List<Double> shown = new ArrayList<>(ratios);
    shown.add(1.0);
    scale = (Values.spread(shown, ORDERS) ? Scale.logarithmic(shown, LEFT, RIGHT) : Scale.linear(shown, LEFT, RIGHT)).widened(0.03);
    ratios.forEach(ratio -> counts[bin(ratio)]++);
  }

  /** The picture; ratios above 1 are red if they refute the claim, and else only open. */
  static Svg of(List<Double> ratios, double median, boolean refuted) {
    return new Histogram(ratios, refuted ? Svg.VIOLATED : Svg.OPEN).draw(median);
  }

  private int bin(double ratio) {
    return Math.min(BINS - 1, (int) ((scale.at(ratio) - LEFT) / (RIGHT - LEFT) * BINS));
  }

  private Svg draw(double median) {
    Svg svg = new Svg(WIDTH, HEIGHT, "Histogram of left side over right side");
    svg.caption(caption(median));
    Axes.below(svg, scale, TOP, BOTTOM, "left side / right side, each at its unfavourable end: the bound holds up to 1");
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    Axes.beside(svg, new Scale(false, 0, most, BOTTOM, TOP), LEFT, RIGHT);
    for (int i = 0; i < BINS; i++) column(svg, i, most);
    svg.dashed(scale.at(1), TOP - 6, scale.at(1), BOTTOM, Svg.INK);
    return svg;
  }

  private void column(Svg svg, int i, int most) {
    if (counts[i] == 0) return;
    double width = (RIGHT - LEFT) / BINS;
    double height = (BOTTOM - TOP) * counts[i] / most;
    boolean above = LEFT + i * width >= scale.at(1);
    svg.rectangle(LEFT + i * width + 0.5, BOTTOM - height, width - 1, height, above ? beyond : Svg.RIGHT);
  }

  private String caption(double median) {
    String text = String.format(Locale.ROOT, "Tightness over %d instances: median %s", ratios.size() + unplaced, Format.number(median));
    return unplaced == 0 ? text : text + "; " + unplaced + " without a finite ratio";
  }
}
