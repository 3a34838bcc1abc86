package assay.findings;

import assay.claim.Format;
import assay.judge.Factor;
import assay.stats.ClopperPearson;
import assay.stats.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The smallest factor with which a claim still holds: chosen on some instances, tried on others. Of all that the
 * generator draws this says as much as the fresh instances do, whatever their law (Clopper and Pearson): a bound on the
 * share of draws that need more, of 95 % confidence.
 *
 * @param term the term that is multiplied; empty for the whole right side
 * @param chosen the largest factor that an instance of the first round needs
 * @param instances how many there were in the first round
 * @param fresh how many in the second
 * @param more how many of these need more than what was chosen
 * @param range from the factor below which an instance of either round refutes the claim, to one that suffices in all
 * @param attained the instance that needs most
 */
public record BestConstant(
    String term, double chosen, int instances, int fresh, int more, Interval range, String attained) {

  private static final double DOUBT = 0.05, ROUNDING = 1e-9;

  /**
   * What an instance needs.
   *
   * @param parameters the instance, in words
   */
  public record Needed(Factor factor, String parameters) {}

  /**
   * The constant of one term, or of the whole; nothing if a round has no instance that tells.
   *
   * @param first what the instances of the first round need
   * @param second what those of the second do
   */
  public static Optional<BestConstant> of(String term, List<Needed> first, List<Needed> second) {
    List<Needed> choosing = first.stream().filter(n -> n.factor().term().equals(term)).toList();
    List<Needed> trying = second.stream().filter(n -> n.factor().term().equals(term)).toList();
    if (choosing.isEmpty() || trying.isEmpty()) return Optional.empty();
    double chosen = choosing.stream().mapToDouble(n -> n.factor().suffices()).max().orElseThrow();
    long more = trying.stream().filter(n -> n.factor().suffices() > chosen * (1 + ROUNDING)).count();
    List<Needed> all = Stream.concat(choosing.stream(), trying.stream()).toList();
    double below = all.stream().mapToDouble(n -> n.factor().refutedBelow()).max().orElseThrow();
    Needed most = all.stream().max(Comparator.comparingDouble(n -> n.factor().suffices())).orElseThrow();
    double enough = most.factor().suffices();
    return Optional.of(new BestConstant(term, chosen, choosing.size(), trying.size(), (int) more,
        new Interval(Math.min(Math.max(0, below), enough), enough), most.parameters()));
  }

  /** The share of what is drawn that may need more than what was chosen, with 95 % confidence. */
  public double share() {
    return ClopperPearson.upper(more, fresh, DOUBT);
  }

  /** In words, such as {@code "c · ε, where that is positive: c = 0.333333 suffices …"}. */
  public String words() {
    String what = term.isEmpty() ? "c · (right side)" : "c · " + term;
    String least = Double.isInfinite(range.hi())
        ? "no factor suffices for certain in every instance"
        : "c = " + six(range.hi()) + " suffices in all " + (instances + fresh) + " instances; "
            + (range.lo() > 0 ? "below " + six(range.lo()) + " one of them refutes it" : "no smaller one is refuted");
    return what + ", where that is positive: " + least + ". Chosen on " + instances + " of them, c = " + six(chosen)
        + " was too small in "
        + more + " of " + fresh + " fresh ones: at most " + Format.number(100 * share())
        + " % of what this generator draws need more (95 % confidence). Most is needed at " + attained;
  }

  private static String six(double x) {
    return Format.interval(Interval.exactly(x), 6);
  }
}
