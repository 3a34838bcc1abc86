package assay.report;

import assay.baseline.Finding;
import assay.claim.Format;
import assay.claim.Picture;
import assay.claim.Verdict;
import assay.ledger.Past;
import assay.stats.Interval;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The part of a claim's page that shows what its last runs found: median tightness and verdict, the newest at the
 * right.
 */
final class Runs {

  private static final int SHOWN = 30, LISTED = 6;

  private Runs() {}

  /** The part as HTML; empty before the second run. */
  static String of(Finding finding) {
    return of(finding.runs(SHOWN));
  }

  static String of(List<Past> runs) {
    if (runs.size() < 2) return "";
    List<List<String>> rows = runs.reversed().stream().limit(LISTED).map(Runs::row).toList();
    boolean drawable = runs.stream().anyMatch(run -> Values.drawable(run.median()));
    return Html.heading("The last " + runs.size() + " runs")
        + (drawable ? Plot.of(picture(runs), "median of each run; this one is 0 runs ago").toString() : "")
        + Html.table(List.of("run", "verdict", "instances", "left/right: median", "largest", "effort", "seed"), rows);
  }

  private static Picture picture(List<Past> runs) {
    Picture picture = Picture.of("Tightness over the last runs").axes("runs ago", "left / right");
    double[] ago = IntStream.range(0, runs.size()).mapToDouble(i -> i - runs.size() + 1).toArray();
    picture = picture.curve("median", ago, runs.stream().mapToDouble(Past::median).toArray());
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      for (int i = 0; i < ago.length; i++) {
        if (runs.get(i).verdict() == kind && Values.drawable(runs.get(i).median())) {
          picture = picture.point(kind.toString(), ago[i], Interval.exactly(runs.get(i).median()));
        }
      }
    }
    return picture;
  }

  private static List<String> row(Past run) {
    return List.of(Xml.escaped(run.run().replace('T', ' ')), run.verdict().toString(),
        Integer.toString(run.instances()), number(run.median()), number(run.largest()), Xml.escaped(run.effort()),
        Long.toString(run.seed()));
  }

  private static String number(double x) {
    return Double.isNaN(x) ? "–" : Format.number(x);
  }
}
