package assay.report;

import assay.claim.Format;
import assay.claim.Verdict;
import assay.judge.Anatomy;
import assay.judge.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The part of a claim's page that tells how the claim is built: its largest term, its slack, and where it says
 * anything.
 */
final class Slack {

  private static final String NOWHERE = "–";

  private final Outcome outcome;
  private final Anatomy anatomy;

  private Slack(Outcome outcome) {
    this.outcome = outcome;
    anatomy = outcome.anatomy();
  }

  /** The part as HTML; empty if no instance was drawn. */
  static String of(Outcome outcome) {
    return outcome.anatomy().observations().isEmpty() ? "" : new Slack(outcome).html();
  }

  private String html() {
    return tightness() + roles() + shrinking() + regions();
  }

  private String tightness() {
    String heading = Html.heading("Slack, and where the claim says anything");
    if (outcome.tightness().isEmpty()) return heading;
    return heading + Html.paragraph(
        "", "Left over right: median " + Format.number(outcome.medianTightness()) + ", largest "
            + Format.number(outcome.largestTightness()) + "." + reason());
  }

  private String reason() {
    return outcome.source().remarks().loose().map(why -> " <b>Loose by nature:</b> " + Formula.of(why).html())
        .orElse("");
  }

  private String roles() {
    if (anatomy.roles().size() < 2 || !outcome.shape().termsAreTheorems()) return "";
    return Html.table(List.of("term of the right side", "the largest in", "median share"), anatomy.roles().stream()
        .map(Slack::role).toList());
  }

  private static List<String> role(Anatomy.Role role) {
    return List.of(Formula.of(role.term()).html(), role.dominates() + " of " + role.instances(),
        Format.number(100 * role.medianPart()) + " %");
  }

  private String shrinking() {
    List<Double> factors = anatomy.shrinking();
    if (factors.isEmpty()) return "";
    long hopeless = factors.stream().filter(f -> f == Double.POSITIVE_INFINITY).count();
    return Html.paragraph(
        "", outcome.counts().of(Verdict.Kind.VACUOUS)
            + " instances are vacuous. To say anything, the largest term must become more than "
            + Format.number(anatomy.medianShrinking()) + " times smaller in half of them, "
            + Format.number(anatomy.largestShrinking()) + " times in all of them"
            + (hopeless == 0 ? "." : "; in " + hopeless + " of them no shrinking of that term alone is enough."));
  }

  /** Columns in which no parameter has a range say nothing and are left out. */
  private String regions() {
    List<Anatomy.Region> regions = anatomy.regions();
    if (regions.isEmpty()) return "";
    List<String> header = List.of("drawn", "where it says something", "where it is vacuous", "out of regime");
    List<List<String>> rows = regions.stream().map(Slack::region).toList();
    List<Integer> told = IntStream.range(0, header.size()).boxed()
        .filter(i -> rows.stream().anyMatch(row -> !row.get(i).equals(NOWHERE))).toList();
    return Html.table(told.stream().map(header::get).toList(), rows.stream()
        .map(row -> told.stream().map(row::get).toList()).toList());
  }

  private static List<String> region(Anatomy.Region region) {
    return List.of(Xml.escaped(region.parameter()), range(region.speaks()), range(region.vacuous()),
        range(region.silent()));
  }

  private static String range(Optional<Anatomy.Range> range) {
    return range.map(r -> Format.number(r.min()) + " … " + Format.number(r.max())).orElse(NOWHERE);
  }
}
