package assay.rejudge;

import assay.claim.Format;
import assay.claim.Verdict;
import assay.ledger.Cell;
import assay.ledger.Console;
import assay.ledger.Ledger;
import assay.ledger.Moments;
import assay.ledger.StoredTrial;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * From the command line: judges a changed bound over a run's stored trials, beside the stored bound or beside another
 * one, and says in a table what changes. Trains nothing.
 */
public final class Tournament {

  private Tournament() {}

  /**
   * @param arguments the directory of ledgers, a pattern of claims, the changes (see {@link BoundChange}), those of the
   *     bound to compare with, two axes separated by a comma, and a run's name; all but the first two may be empty
   */
  public static void main(String[] arguments) {
    String[] a = Arrays.copyOf(arguments, 6);
    for (int i = 0; i < a.length; i++) a[i] = a[i] == null ? "" : a[i].strip();
    try {
      Path run = run(Path.of(a[0]), a[5]);
      try (Stream<StoredTrial> trials = Ledger.read(run)) {
        System.out.print(Console.legible(text(
            Rejudge.of(trials, cell -> cell.matches(a[1]), BoundChange.parse(a[3]), BoundChange.parse(a[2])),
            run.getFileName().toString(), a[4])));
      }
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Console.warn("Cannot judge again: " + refused.getMessage());
      System.exit(1);
    }
  }

  private static Path run(Path ledgers, String name) {
    if (!name.isEmpty()) return ledgers.resolve(name);
    return Ledger.runs(ledgers).stream().reduce((older, newer) -> newer)
        .orElseThrow(() -> new IllegalStateException("no evidence below " + ledgers + ": run mvn verify first"));
  }

  static String text(Rejudge duels, String run, String axes) {
    if (duels.instances().isEmpty()) return "no stored instance of these claims in " + run + "\n";
    StringBuilder text = new StringBuilder();
    List<Cell> cells = duels.instances().stream().map(Rejudge.Duel::cell).distinct().toList();
    for (Cell cell : cells) {
      text.append(table(new Rejudge(
          duels.first(), duels.second(), duels.instances().stream().filter(d -> d.cell().equals(cell)).toList()), cell,
          run));
    }
    String[] pair = axes.split(",");
    return pair.length == 2
        ? text.append(new DominanceMap(duels, pair[0].strip(), pair[1].strip()).text()).toString()
        : text.toString();
  }

  private static String table(Rejudge duels, Cell cell, String run) {
    int n = duels.instances().size();
    StringBuilder table = new StringBuilder(String.format(
        "%n%s %s: %d instances, %d trials of run %s%n", cell.claim(), cell.name(), n, duels.instances().stream()
            .mapToInt(Rejudge.Duel::trials).sum(),
        run));
    table.append("  A ").append(duels.first()).append("\n  B ").append(duels.second()).append("\n");
    table.append(String.format("  %-22s %10s %10s%n", "", "A", "B"));
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      row(table, kind.toString(), duels.count(d -> d.first().verdict() == kind), duels
          .count(d -> d.second().verdict() == kind));
    }
    table.append(String.format("  %-22s %10s %10s%n", "median left/right", median(duels, true), median(duels, false)));
    table.append(String.format(
        Locale.ROOT, "  B is tighter in %.0f %%, looser in %.0f %% of the instances; "
            + "newly violated %d, newly vacuous %d%n",
        100.0 * duels.count(Rejudge.Duel::tighter) / n, 100.0 * duels.count(Rejudge.Duel::looser) / n,
        duels.count(d -> d.newly(Verdict.Kind.REFUTED)), duels.count(d -> d.newly(Verdict.Kind.VACUOUS))));
    duels.instances().stream().filter(d -> d.newly(Verdict.Kind.REFUTED)).findFirst()
        .ifPresent(d -> table.append("  violated for ").append(d.parameters()).append('\n'));
    return table.toString();
  }

  private static void row(StringBuilder table, String name, long first, long second) {
    if (first + second > 0) table.append(String.format("  %-22s %10d %10d%n", name, first, second));
  }

  private static String median(Rejudge duels, boolean first) {
    return Format.number(
        Moments.of(duels.instances().stream().map(d -> first ? d.first().tightness() : d.second().tightness())
            .toList()).median());
  }
}
