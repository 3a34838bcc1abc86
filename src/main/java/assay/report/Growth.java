package assay.report;

import assay.claim.Format;
import assay.findings.AxisLaw;
import assay.findings.AxisSlack;
import assay.findings.LooseAxes;
import assay.judge.Outcome;
import assay.stats.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of a claim's page that tells how both sides of a bound grow with its parameters. */
final class Growth {

  private Growth() {}

  /** The part as HTML; empty where there is no bound, or too few instances. */
  static String of(Outcome outcome) {
    Optional<AxisSlack> slack = LooseAxes.slack(outcome).filter(found -> !found.laws().isEmpty());
    return slack.map(Growth::html).orElse("");
  }

  private static String html(AxisSlack slack) {
    return Html.heading("How both sides grow with each parameter, the others held fixed")
        + Html.table(List.of("parameter", "left side", "right side", "right over left", ""),
            slack.laws().stream().map(Growth::row).toList())
        + Html.paragraph("legend", note(slack));
  }

  private static List<String> row(AxisLaw law) {
    return List.of(Xml.escaped(law.axis()), exponent(law.left()), exponent(law.right()), exponent(law.slack()),
        law.loose() ? "<b>loose</b>" : "");
  }

  private static String exponent(AxisLaw.Exponent exponent) {
    Interval ends = exponent.interval();
    return Double.isInfinite(ends.lo())
        ? "unknown"
        : "power " + rounded(exponent.fitted()) + " [" + rounded(ends.lo()) + ", " + rounded(ends.hi()) + "]";
  }

  private static String rounded(double exponent) {
    return Format.number(Math.rint(1000 * exponent) / 1000);
  }

  private static String note(AxisSlack slack) {
    String silent = slack.silent().entrySet().stream().map(Growth::silent).collect(Collectors.joining());
    return "Fitted to " + slack.points().size() + " instances on logarithmic scales, wild ones counted little; "
        + (slack.trials() > 1 ? "each side is the median of an instance's trials; " : "")
        + "all intervals of all claims of a run hold together with probability 97.5 %, exactly so where the logarithms"
        + " differ from a line by Gaussian errors." + silent;
  }

  private static String silent(Map.Entry<String, String> parameter) {
    return " Nothing is said of " + Xml.escaped(parameter.getKey()) + ": " + Xml.escaped(parameter.getValue()) + ".";
  }
}
