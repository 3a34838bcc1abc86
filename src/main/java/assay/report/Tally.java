package assay.report;

import assay.claim.Format;
import assay.claim.Verdict;
import assay.judge.DerivedMutant;
import assay.judge.ErrorBudget;
import assay.judge.Outcome;
import assay.ledger.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many claims have which verdict, and how many mutants which fate, as one sentence: {@code "9 claims: 8 supported,
 * 1 vacuous; 4 mutants: 4 killed"}. Counted from the tables, so that it speaks of what was written.
 *
 * @param path the file that holds the sentence
 * @param derived the changes that were derived from the claims, if the run asked for them
 * @param run the largest number of runs with different seeds that a claim's evidence may be the best of
 */
record Tally(Path path, Table verdicts, Table mutants, Table derived, IntSupplier run) {

  private static final String KILLED = "killed";
  private static final String SURVIVED = "survived";
  private static final String UNDECIDED = "error";

  /** What became of a mutant; an error of ours neither kills it nor shows that the check has no power. */
  static String fate(Outcome mutant) {
    if (mutant.killed()) return KILLED;
    return mutant.verdict() instanceof Verdict.HarnessError ? UNDECIDED : SURVIVED;
  }

  /**
   * Writes the sentence anew.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write() {
    try {
      Files.writeString(path, sentence() + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + path + " (" + failure.getMessage() + ")", failure);
    }
  }

  String sentence() {
    String claims = part(
        verdicts, "verdict", "claims", Stream.of(Verdict.Kind.values()).map(Verdict.Kind::toString).toList());
    String written = Table.read(mutants.path()).isEmpty()
        ? ""
        : "; "
            + part(mutants, "fate", "mutants", List.of(KILLED, SURVIVED, UNDECIDED));
    List<String> fates = Stream.of(DerivedMutant.Fate.values()).map(DerivedMutant.Fate::toString).toList();
    return claims + written
        + (Table.read(derived.path()).isEmpty() ? "" : "; " + part(derived, "fate", "derived mutants", fates))
        + runs();
  }

  /** A run with another seed is another chance to err. */
  private String runs() {
    int number = run.getAsInt();
    return number <= 1
        ? ""
        : "; the best of " + number
            + " runs with different seeds, a false verdict in any of them has probability at most "
            + Format.number(number * ErrorBudget.current().total());
  }

  private static String part(Table table, String column, String noun, List<String> values) {
    List<String> cells = Table.read(table.path()).stream().map(row -> row.get(column)).toList();
    String counts = values.stream().filter(cells::contains).map(v -> cells.stream().filter(v::equals).count() + " " + v)
        .collect(Collectors.joining(", "));
    return cells.size() + " " + (cells.size() == 1 ? noun.substring(0, noun.length() - 1) : noun)
        + (counts.isEmpty() ? "" : ": " + counts);
  }
}
