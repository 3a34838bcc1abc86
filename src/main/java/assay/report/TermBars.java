package assay.report;

import assay.claim.Claim;
import assay.claim.Format;
import assay.claim.Term;
import assay.judge.TrialResult;
import assay.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The left side of an inequality against the terms of its right side, one bar each. On a linear axis the terms stand on
 * each other's ends, so that the last bar is their sum; when the sides lie orders of magnitude apart the axis is
 * logarithmic and every bar begins at its left end. A bar ends at the end of its interval by which a claim would be
 * supported; a thin line shows the whole interval.
 */
final class TermBars {

  private static final int WIDTH = 780;
  private static final double NAMES = 250, PLOT_END = 640, TOP = 50, ROW = 30, THICKNESS = 15, BELOW = 48;

  /** Beyond this ratio of the two sides, the smaller one would vanish on a linear axis. */
  private static final double ORDERS = 40;

  /** A trivial bound further out than this many times the longest bar is named, not drawn. */
  private static final double NEAR = 5;

  /**
   * One bar.
   *
   * @param offset where the bar begins on a linear axis
   * @param end where it ends
   */
  private record Bar(String name, Interval value, double offset, double end, String fill, String ink) {}

  private final Claim claim;
  private final TrialResult evidence;
  private final boolean logarithmic;
  private final List<Bar> bars;
  private final Scale scale;

  private TermBars(Claim claim, TrialResult evidence) {
    this.claim = claim;
    this.evidence = evidence;
    logarithmic = ordersApart();
    bars = bars();
    scale = scale();
  }

  /** The picture. The evidence must have a right side: out of regime nothing is measured. */
  static Svg of(Claim claim, TrialResult evidence, String caption) {
    return new TermBars(claim, evidence).draw(caption);
  }

  private boolean ordersApart() {
    List<Double> sides = Values.drawable(List.of(evidence.left().value().hi(), evidence.rightSum().lo()));
    boolean positive = evidence.right().stream().allMatch(term -> term.value().lo() >= 0);
    return positive && sides.size() == 2 && Values.spread(sides, ORDERS);
  }

  private List<Bar> bars() {
    List<Bar> rows = new ArrayList<>();
    Interval left = evidence.left().value();
    rows.add(new Bar(evidence.left().name(), left, 0, left.hi(), Svg.LEFT, Svg.LEFT));
    boolean several = evidence.right().size() > 1;
    double sum = 0;
    for (Term.Measured term : evidence.right()) {
      double offset = logarithmic ? 0 : sum;
      rows.add(new Bar(term.name(), term.value(), offset, offset + term.value().lo(), several ? Svg.PALE : Svg.RIGHT,
          several ? Svg.INK : Svg.RIGHT));
      sum += term.value().lo();
    }
    if (several) {
      rows.add(new Bar("right side", evidence.rightSum(), 0, evidence.rightSum().lo(), Svg.RIGHT, Svg.RIGHT));
    }
    return rows;
  }

  private Scale scale() {
    List<Double> shown = new ArrayList<>(bars.stream()
        .flatMap(bar -> Stream.of(bar.end(), bar.offset() + bar.value().lo(), bar.offset() + bar.value().hi()))
        .toList());
    claim.trivialBound().stream().filter(bound -> bound <= NEAR * Values.largest(Values.drawable(shown)))
        .forEach(shown::add);
    double negligible = 1e-6 * Math.min(evidence.left().value().hi(), evidence.rightSum().lo());
    if (logarithmic) {
      return Scale.logarithmic(shown.stream().filter(v -> v > negligible).toList(), NAMES, PLOT_END).widened(0.06);
    }
    shown.add(0.0);
    return Scale.linear(shown, NAMES, PLOT_END);
  }

  private Svg draw(String caption) {
    double bottom = TOP + ROW * bars.size();
    Svg svg = new Svg(WIDTH, (int) (bottom + BELOW), "Left side against right side: " + caption);
    svg.caption(caption);
    Axes.below(svg, scale, TOP, bottom, comparison());
    for (int i = 0; i < bars.size(); i++) draw(svg, bars.get(i), TOP + ROW * (i + 0.5));
    violation(svg);
    landmark(svg, evidence.left().value().hi(), Svg.LEFT, bottom);
    claim.trivialBound().ifPresent(bound -> trivial(svg, bound, bottom));
    return svg;
  }

  private void draw(Svg svg, Bar bar, double middle) {
    svg.formula(NAMES - 12, middle + 4.5, Svg.Anchor.END, bar.ink(), Formula.of(bar.name()), NAMES - 24);
    svg.text(PLOT_END + 12, middle + 4.5, Svg.Anchor.START, bar.ink(), Values.text(bar.value()));
    double start = logarithmic ? scale.low() : bar.offset();
    if (Double.isNaN(start) || Double.isNaN(bar.end())) return;
    double a = scale.at(start);
    double b = scale.at(bar.end());
    svg.rectangle(Math.min(a, b), middle - THICKNESS / 2, Math.max(1.5, Math.abs(b - a)), THICKNESS, bar.fill());
    if (!bar.value().broken()) {
      whisker(svg, scale.at(bar.offset() + bar.value().lo()), scale.at(bar.offset() + bar.value().hi()), middle);
    }
  }

  private static void whisker(Svg svg, double from, double to, double middle) {
    if (to - from < 1) return;
    svg.line(from, middle, to, middle, Svg.INK).line(from, middle - 4, from, middle + 4, Svg.INK).line(
        to, middle - 4, to, middle + 4, Svg.INK);
  }

  /** What the left side has above the right side for certain. */
  private void violation(Svg svg) {
    double from = evidence.rightSum().hi();
    double to = evidence.left().value().lo();
    if (!(to > from)) return;
    double start = scale.at(logarithmic ? Math.max(scale.low(), from) : from);
    svg.rectangle(start, TOP + ROW / 2 - THICKNESS / 2, Math.max(1.5, scale.at(to) - start), THICKNESS, Svg.VIOLATED);
  }

  private String comparison() {
    double slack = evidence.rightSum().lo() - evidence.left().value().hi();
    double violation = evidence.left().value().lo() - evidence.rightSum().hi();
    if (slack >= 0) return "slack: the right side is larger by at least " + Format.number(slack);
    if (violation > 0) return "violation: the left side is larger by at least " + Format.number(violation);
    return "the intervals of the two sides overlap";
  }

  private void landmark(Svg svg, double value, String colour, double bottom) {
    if (Values.drawable(value)) svg.dashed(scale.at(value), TOP - 4, scale.at(value), bottom, colour);
  }

  /** The bound that holds for every learner: a right side that reaches it says nothing. */
  private void trivial(Svg svg, double bound, double bottom) {
    if (Double.isNaN(bound)) return;
    boolean drawn = bound >= scale.low() && bound <= scale.high();
    if (drawn) landmark(svg, bound, Svg.TRIVIAL, bottom);
    boolean onTheRight = scale.at(bound) > (NAMES + PLOT_END) / 2;
    Formula label = Formula.of("trivial: " + claim.trivialName() + " = " + Format.number(bound) + (drawn ? "" : " →"));
    svg.formula(scale.at(bound), TOP - 9, onTheRight ? Svg.Anchor.END : Svg.Anchor.START, Svg.TRIVIAL, label);
  }
}
