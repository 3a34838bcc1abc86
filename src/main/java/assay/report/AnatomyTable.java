package assay.report;

import assay.baseline.Finding;
import assay.baseline.FindingListener;
import assay.judge.Anatomy;
import assay.judge.Outcome;
import assay.ledger.Places;
import assay.ledger.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How each claim is built, for machines: one number per row in {@code anatomy.tsv}, among the run's evidence
 * ({@link Places#evidence()}). The subject is the claim itself, a term of its
 * right side or a generated parameter; the quantities are
 * <ul>
 * <li>of the claim: {@code median_tightness}, {@code largest_tightness}, and over its vacuous instances
 *   {@code median_shrinking} and {@code largest_shrinking}, how many times smaller the largest term has to become;
 * <li>of a term: {@code dominates} (share of the instances in which it is the largest), {@code median_part} (of the
 *   right side);
 * <li>of a parameter: {@code min_…}, {@code max_…} and {@code instances_…} where the claim {@code speaks}, is
 *   {@code vacuous} or {@code silent} (out of regime).
 * </ul>
 * What is not known, such as a range over no instance, has no row.
 */
public final class AnatomyTable implements FindingListener {

  static final List<String> COLUMNS = List.of("id", "class", "method", "subject", "name", "quantity", "value");

  private final Table table;

  /** Writes where the run's evidence goes. */
  public AnatomyTable() {
    this(Places.current().evidence());
  }

  AnatomyTable(Path directory) {
    table = new Table(directory.resolve("anatomy.tsv"), COLUMNS);
  }

  /**
   * Adds the claim's rows; none for a mutant.
   *
   * @throws java.io.UncheckedIOException if they cannot be written
   */
  @Override
  public void found(Finding finding) {
    if (!finding.mutant()) new Rows(finding.outcome()).write();
  }

  private final class Rows {

    private final Outcome outcome;

    Rows(Outcome outcome) {
      this.outcome = outcome;
    }

    void write() {
      Anatomy anatomy = outcome.anatomy();
      row("claim", outcome.id(), "median_tightness", outcome.medianTightness());
      row("claim", outcome.id(), "largest_tightness", outcome.largestTightness());
      row("claim", outcome.id(), "median_shrinking", anatomy.medianShrinking());
      row("claim", outcome.id(), "largest_shrinking", anatomy.largestShrinking());
      anatomy.roles().forEach(this::role);
      anatomy.regions().forEach(this::region);
    }

    private void role(Anatomy.Role role) {
      row("term", role.term(), "dominates", (double) role.dominates() / role.instances());
      row("term", role.term(), "median_part", role.medianPart());
    }

    private void region(Anatomy.Region region) {
      range(region.parameter(), "speaks", region.speaks());
      range(region.parameter(), "vacuous", region.vacuous());
      range(region.parameter(), "silent", region.silent());
    }

    private void range(String parameter, String where, Optional<Anatomy.Range> range) {
      range.ifPresent(r -> {
        row("parameter", parameter, "min_" + where, r.min());
        row("parameter", parameter, "max_" + where, r.max());
        row("parameter", parameter, "instances_" + where, r.instances());
      });
    }

    private void row(String subject, String name, String quantity, double value) {
      if (Double.isNaN(value)) return;
      table.append(List.of(
          outcome.id(), outcome.source().className(), outcome.source().method(), subject, name, quantity,
          Double.toString(value)));
    }
  }
}
