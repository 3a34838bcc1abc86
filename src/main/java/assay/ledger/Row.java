package assay.ledger;

import assay.claim.Verdict;
import assay.judge.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A cell's line in the baseline: what a run found, small enough to be read in a diff. Tightness is left over right of
 * the instances in which the claim speaks; its statistics are those of the finite ones, to six significant digits, and
 * of instances that a standard run could have drawn, so that a thorough run can be compared with it.
 *
 * @param expected the verdict that passes; {@code refuted} or {@code vacuous} for a statement known to be false or
 *     empty
 * @param verdict the verdict that was found
 * @param instances how many were judged
 * @param violations how many of them refute the claim
 * @param finite how many have a finite tightness
 * @param mean of tightness; NaN without any, as are the others
 * @param deviation standard deviation of tightness
 * @param digest of every trial of every instance
 * @param shared into how many instances, from the first, every effort looks
 * @param sharedDigest of the first trial of each of these
 */
public record Row(
    Cell cell, Verdict.Kind expected, Verdict.Kind verdict, int instances, int violations,
    int finite, double mean, double deviation, double median, double largest,
    long digest, int shared, long sharedDigest, long seed, String effort, String run) {

  public static final List<String> COLUMNS = List.of(
      "claim", "class", "method", "expected", "verdict", "instances", "violations", "finite", "mean", "sd", "median",
      "largest",
      "digest", "shared", "shared_digest", "seed", "effort", "run");

  /** What a run found. */
  public static Row of(Outcome outcome, List<Point> points, String run) {
    Moments tightness = Moments.of(outcome.comparable());
    Verdict.Kind kind = outcome.verdict().kind();
    int shared = Math.min(points.size(), Math.max(1, outcome.usual() / 5));
    return new Row(
        Cell.of(outcome), kind, kind, outcome.counts().total(), outcome.counts().of(Verdict.Kind.REFUTED),
        tightness.n(), tightness.mean(), tightness.deviation(), tightness.median(), tightness.largest(),
        outcome.digest(), shared, digest(points, shared), outcome.settings().seed(), outcome.settings().effort(), run);
  }

  /** Digest of the first trials of the first instances. */
  public static long digest(List<Point> points, int first) {
    return points.stream().limit(first).mapToLong(Point::digest).reduce(17, (hash, bits) -> 31 * hash + bits);
  }

  public List<String> cells() {
    return List.of(
        cell.claim(), cell.className(), cell.method(), expected.toString(), verdict.toString(),
        Integer.toString(instances), Integer.toString(violations),
        Integer.toString(finite), six(mean), six(deviation), six(median), six(largest),
        TrialLine.hex(digest), Integer.toString(shared), TrialLine.hex(sharedDigest), TrialLine.hex(seed), effort, run);
  }

  /**
   * Reads a line whose cells stand in the order of {@link #COLUMNS}.
   *
   * @throws IllegalArgumentException if it is no row of this version; the message says what is wrong
   */
  public static Row parse(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != COLUMNS.size()) {
      throw new IllegalArgumentException(cells.size() + " columns: must be " + COLUMNS.size());
    }
    return of(IntStream.range(0, cells.size()).boxed().collect(Collectors.toMap(COLUMNS::get, cells::get)));
  }

  /**
   * Reads a row from its cells by the names of their columns.
   *
   * @throws IllegalArgumentException if it is no row of this version; the message says what is wrong
   */
  static Row of(Map<String, String> cells) {
    if (!cells.keySet().containsAll(COLUMNS)) {
      throw new IllegalArgumentException("columns = " + cells.keySet() + ": must be " + COLUMNS);
    }
    return new Row(
        new Cell(text(cells, "claim"), text(cells, "class"), text(cells, "method")),
        TrialLine.kind(text(cells, "expected")),
        TrialLine.kind(text(cells, "verdict")), whole(cells, "instances"), whole(cells, "violations"),
        whole(cells, "finite"), real(cells, "mean"), real(cells, "sd"), real(cells, "median"), real(cells, "largest"),
        bits(cells, "digest"), whole(cells, "shared"), bits(cells, "shared_digest"), bits(cells, "seed"),
        text(cells, "effort"), text(cells, "run"));
  }

  private static String text(Map<String, String> cells, String column) {
    return cells.getOrDefault(column, "");
  }

  private static int whole(Map<String, String> cells, String column) {
    return read(cells, column, "a whole number", Integer::parseInt);
  }

  private static double real(Map<String, String> cells, String column) {
    return read(cells, column, "a number", Double::parseDouble);
  }

  private static long bits(Map<String, String> cells, String column) {
    return read(cells, column, "16 hexadecimal digits", TrialLine::unhex);
  }

  private static <T> T read(Map<String, String> cells, String column, String allowed, Function<String, T> reader) {
    try {
      return reader.apply(text(cells, column));
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException(column + " = " + text(cells, column) + ": must be " + allowed);
    }
  }

  private static String six(double x) {
    return Double.isFinite(x) ? String.format(Locale.ROOT, "%.6g", x) : Double.toString(x);
  }
}
