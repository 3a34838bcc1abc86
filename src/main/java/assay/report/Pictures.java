package assay.report;

import assay.claim.Evidence;
import assay.claim.Outcome;
import assay.claim.Verdict;
import assay.ledger.Cell;
import assay.ledger.Ledger;
import assay.ledger.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pictures of a claim, each with its name: for a refuted claim those of the smallest counterexample, else those of the
 * instance that came nearest to its bound.
 */
record Pictures(List<Picture> list) {

  /** Fewer instances make no distribution to look at. */
  private static final int ENOUGH = 5;

  /** A picture and what it is called. */
  record Picture(String name, Svg svg) {}

  static Pictures of(Outcome outcome) {
    List<Picture> list = new ArrayList<>();
    outcome.counterexample().or(outcome::tightest).ifPresent(sample -> add(list, sample, Words.shown(outcome)));
    if (outcome.tightness().size() >= ENOUGH) list.add(Math.min(1, list.size()), new Picture("tightness over instances", histogram(outcome)));
    List<Point> points = Scatter.drawable(Ledger.current().points(Cell.of(outcome)));
    if (points.size() >= ENOUGH && outcome.source().mutantOf().isEmpty()) list.add(Math.min(2, list.size()), new Picture("left against right over instances", Scatter.of(points)));
    return new Pictures(List.copyOf(list));
  }

  private static Svg histogram(Outcome outcome) {
    return Histogram.of(outcome.tightness(), outcome.medianTightness(), outcome.verdict() instanceof Verdict.Refuted);
  }

  private static void add(List<Picture> list, Outcome.Sample sample, String which) {
    Optional<Evidence> evidence = sample.instance().tightest().filter(measured -> !measured.right().isEmpty());
    if (evidence.isEmpty()) return;
    String caption = which + ": " + sample.parameters();
    list.add(new Picture("left side against right side", TermBars.of(sample.instance().claim(), evidence.get(), caption)));
    sample.series().forEach(series -> list.add(new Picture(series.name() + " over steps", Curve.of(series, caption))));
  }
}
