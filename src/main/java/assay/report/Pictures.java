package assay.report;

import assay.baseline.Finding;
import assay.claim.Picture;
import assay.claim.Verdict;
import assay.findings.AxisPicture;
import assay.findings.LooseAxes;
import assay.judge.Outcome;
import assay.ledger.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pictures of a claim, each with its name: for a refuted claim those of the smallest counterexample, else those of
 * the instance that came nearest to its bound.
 *
 * @param first what tells most: the two sides, the claim's own pictures, its tightness
 * @param rest what follows further down the page
 */
record Pictures(List<Drawn> first, List<Drawn> rest) {

  /** Fewer instances make no distribution to look at. */
  private static final int ENOUGH = 5;

  /** A picture and what it is called. */
  record Drawn(String name, Svg svg) {}

  static Pictures of(Finding finding) {
    Outcome outcome = finding.outcome();
    Optional<Outcome.Sample> sample = outcome.counterexample().or(outcome::tightest);
    String caption = sample.map(shown -> Words.shown(outcome) + ": " + shown.parameters()).orElse("");
    List<Drawn> first = new ArrayList<>();
    List<Drawn> rest = new ArrayList<>();
    sample.flatMap(shown -> bars(shown, caption)).ifPresent(first::add);
    outcome.gathered().forEach(picture -> first.add(drawn(picture, "over the run's instances")));
    sample.ifPresent(shown -> shown.shown().pictures().forEach(picture -> first.add(drawn(picture, caption))));
    if (outcome.tightness().size() >= ENOUGH) first.add(new Drawn("tightness over instances", histogram(outcome)));
    List<Point> points = Scatter.drawable(finding.points());
    LooseAxes.slack(outcome).map(AxisPicture::of).orElse(List.of())
        .forEach(picture -> first.add(drawn(picture, "an instance is a dot on each side")));
    if (points.size() >= ENOUGH && !finding.mutant()) {
      rest.add(new Drawn("left against right over instances", Scatter.of(points)));
    }
    sample.ifPresent(shown -> shown.shown().series()
        .forEach(series -> rest.add(new Drawn(series.name() + " over steps", Curve.of(series, caption)))));
    return new Pictures(List.copyOf(first), List.copyOf(rest));
  }

  List<Drawn> all() {
    return Stream.concat(first.stream(), rest.stream()).toList();
  }

  private static Drawn drawn(Picture picture, String caption) {
    return new Drawn(picture.title(), Plot.of(picture, caption));
  }

  private static Svg histogram(Outcome outcome) {
    return Histogram.of(outcome.tightness(), outcome.medianTightness(), outcome.verdict() instanceof Verdict.Refuted);
  }

  /** Out of regime nothing is measured. */
  private static Optional<Drawn> bars(Outcome.Sample sample, String caption) {
    return sample.instance().tightest().filter(measured -> !measured.right().isEmpty())
        .map(measured -> new Drawn(
            "left side against right side", TermBars.of(sample.instance().claim(), measured, caption)));
  }
}
