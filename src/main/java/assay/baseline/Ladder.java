package assay.baseline;

import assay.claim.Format;
import assay.claim.Verdict;
import assay.ledger.Moments;
import assay.ledger.Point;
import assay.ledger.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares a cell's run with the accepted one, by the first rung that applies: the verdict against its expectation;
 * equal bits; rounding; pairs of equal instances; two samples of different instances (Welch); and where these differ, a
 * second look on fresh seeds, again by Welch.
 *
 * <p>The probability that any cell of an unchanged suite is called changed is at most {@link #FALSE_ALARM} as far as
 * the t-tests hold. Half of it is for the first look and half for the second; each is shared equally over the rows of
 * the baseline: the first step of Holm's method for every cell, so never looser than Holm, and a run of one claim says
 * of it what a run of all claims would.
 *
 * <p>A shift below the digits that a row stores is no change, whatever its p-value: where tightness is a constant of
 * the claim, the last bits of two samples differ by any number of their own deviations.
 *
 * @param cells how many cells share the error
 */
record Ladder(Row accepted, Row received, int cells) {

  static final double FALSE_ALARM = 0.01;

  /** In units of the standard deviation: smaller differences are rounding, however regular. */
  static final double ROUNDING = 1e-3;

  /** The rung of a second look. */
  static final String SECOND = "fresh seeds";

  /** Below this p-value a cell that is not significant among all is at least suspicious. */
  private static final double SUSPICIOUS = 0.01;

  private static final String HOW =
      ": too little to call it a change; decide it with -Deffort=thorough -Dassay.seed=fresh";

  /** How a cell compares that looked changed at first, where this ladder's received row is that of the second look. */
  Comparison secondLook(Comparison first) {
    String suspicion = "first look (" + first.rung() + "): " + first.text() + "; ";
    if (received.violations() > 0 && accepted.violations() == 0) {
      return new Comparison(Comparison.State.CHANGED, SECOND, suspicion + "on fresh seeds it is refuted", true);
    }
    if (accepted.finite() < 2 || received.finite() < 2) {
      return new Comparison(
          Comparison.State.INCONCLUSIVE, SECOND, suspicion + "too few fresh instances to compare", false);
    }
    double shift = received.mean() - accepted.mean();
    double p = Tests.welch(accepted, received);
    String found = size(accepted.mean(), accepted.deviation(), shift, p) + " of " + received.finite()
        + " fresh against " + accepted.finite() + " accepted instances";
    if (significant(p, shift)) return new Comparison(Comparison.State.CHANGED, SECOND, found, false);
    if (p < SUSPICIOUS && noticeable(shift)) {
      return new Comparison(Comparison.State.INCONCLUSIVE, SECOND, suspicion + "not decided by " + found + HOW, false);
    }
    return Comparison.asExpected(SECOND, suspicion + "not confirmed by " + found);
  }

  private boolean significant(double p, double shift) {
    return p < FALSE_ALARM / 2 / Math.max(1, cells) && noticeable(shift);
  }

  private boolean noticeable(double shift) {
    return !near(accepted.mean(), accepted.mean() + shift);
  }

  /**
   * @param points the instances of this run
   * @param before those of the accepted run; asked for only if the bits differ
   */
  Comparison compare(List<Point> points, Supplier<List<Point>> before) {
    if (received.verdict() != accepted.expected()) return left();
    if (replayed() && received.digest() == accepted.digest()) {
      return Comparison.asExpected("identical", "the same bits");
    }
    if (sharesBits(points)) {
      return Comparison.asExpected(
          "identical", "the same bits in the " + accepted.shared() + " instances that all efforts share");
    }
    List<double[]> pairs = accepted.seed() == received.seed() ? pairs(before.get(), points) : List.of();
    if (!pairs.isEmpty()) return paired(pairs);
    if (accepted.seed() == received.seed() && accepted.effort().equals(received.effort()) && closeStatistics()) {
      return rounding("in the statistics");
    }
    return welch();
  }

  /** Seed and effort are the accepted ones: every bit should be. */
  private boolean replayed() {
    return accepted.seed() == received.seed() && accepted.effort().equals(received.effort());
  }

  private boolean sharesBits(List<Point> points) {
    return accepted.seed() == received.seed() && !accepted.effort().equals(received.effort())
        && points.size() >= accepted.shared() && Row.digest(points, accepted.shared()) == accepted.sharedDigest();
  }

  /** Other seeds and efforts may leave open what the accepted ones decided; the same ones may not. */
  private Comparison left() {
    boolean open = received.verdict() == Verdict.Kind.INCONCLUSIVE && !replayed();
    String text = received.verdict() + ", expected " + accepted.expected()
        + (open ? ": not decided at this seed and effort" : "");
    return new Comparison(open ? Comparison.State.INCONCLUSIVE : Comparison.State.CHANGED, "verdict", text, !open);
  }

  private boolean closeStatistics() {
    return accepted.finite() == received.finite() && accepted.violations() == received.violations()
        && near(accepted.mean(), received.mean()) && near(accepted.median(), received.median())
        && near(accepted.largest(), received.largest());
  }

  private boolean near(double a, double b) {
    return Double.compare(a, b) == 0 || Math.abs(a - b) <= spread(accepted.deviation()) * ROUNDING + 1e-5 * Math.abs(a);
  }

  /** A single instance, or none, has no deviation: then nothing but equality is rounding. */
  private static double spread(double deviation) {
    return Double.isFinite(deviation) ? deviation : 0;
  }

  private static Comparison rounding(String where) {
    return Comparison.asExpected(
        "rounding", "other bits, differences below " + Format.number(ROUNDING) + " sd " + where);
  }

  /** Tightness before and now of the instances that are the same. */
  private static List<double[]> pairs(List<Point> before, List<Point> now) {
    Map<Integer, Point> byAttempt = new HashMap<>();
    before.forEach(point -> byAttempt.put(point.attempt(), point));
    List<double[]> pairs = new ArrayList<>();
    for (Point point : now) {
      Optional.ofNullable(byAttempt.get(point.attempt())).filter(old -> comparable(old, point))
          .ifPresent(old -> pairs.add(new double[] {old.tightness(), point.tightness()}));
    }
    return pairs;
  }

  private static boolean comparable(Point old, Point now) {
    boolean same = old.parameters() == now.parameters() && old.speaks() && now.speaks();
    return same && Double.isFinite(old.tightness()) && Double.isFinite(now.tightness());
  }

  private Comparison paired(List<double[]> pairs) {
    List<Double> differences = pairs.stream().map(pair -> pair[1] - pair[0]).toList();
    Moments d = Moments.of(differences);
    double largest = differences.stream().mapToDouble(Math::abs).max().orElse(0);
    Moments old = Moments.of(pairs.stream().map(pair -> pair[0]).toList());
    if (largest <= ROUNDING * spread(old.deviation())) {
      return rounding("in " + differences.stream().filter(x -> x != 0).count() + " of " + pairs.size() + " instances");
    }
    return decide("paired", old.mean(), old.deviation(), d.mean(), Tests.paired(differences), " over " + pairs.size()
        + " pairs of equal instances, each by the mean of its trials");
  }

  /** Even a change that this is sure of is looked at again: few instances with a heavy tail deceive it. */
  private Comparison welch() {
    if (accepted.finite() < 2 || received.finite() < 2) {
      return Comparison.asExpected("verdict", "other instances, too few to compare their tightness");
    }
    Comparison first = decide(
        "Welch", accepted.mean(), accepted.deviation(), received.mean() - accepted.mean(),
        Tests.welch(accepted, received), " of " + received.finite() + " against " + accepted.finite() + " instances");
    return first.state() == Comparison.State.CHANGED ? first.suspected() : first;
  }

  private Comparison decide(String rung, double mean, double deviation, double shift, double p, String over) {
    if (significant(p, shift)) {
      return new Comparison(Comparison.State.CHANGED, rung, size(mean, deviation, shift, p) + over, false);
    }
    if (p < SUSPICIOUS && noticeable(shift)) {
      return new Comparison(
          Comparison.State.INCONCLUSIVE, rung, size(mean, deviation, shift, p) + over + HOW, false, true);
    }
    boolean replayed = replayed();
    return new Comparison(
        replayed ? Comparison.State.INCONCLUSIVE : Comparison.State.AS_EXPECTED, rung,
        (replayed ? "other bits; " : "other instances; ") + "no evidence that tightness changed ("
            + size(mean, deviation, shift, p) + over + ")",
        false);
  }

  private static String size(double mean, double deviation, double shift, double p) {
    String inDeviations = deviation > 0
        ? " (" + (shift > 0 ? "+" : "") + Format.number(shift / deviation) + " sd)"
        : "";
    String direction = shift > 0 ? "nearer to the bound" : "further below the bound";
    return "mean left/right " + Format.number(mean) + " → " + Format.number(mean + shift) + inDeviations + ", "
        + direction + ", p = " + Format.number(p);
  }
}
