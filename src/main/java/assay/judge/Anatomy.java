package assay.judge;

import assay.claim.Verdict;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a claim is built, over all its instances: which term of the right side is the largest, what would make vacuous
 * instances speak, and for which generated parameters the claim says anything.
 *
 * @param observations one per instance, in the order of the run
 */
public record Anatomy(List<Observation> observations) {

  /** Of no instance. */
  public static final Anatomy NONE = new Anatomy(List.of());

  public Anatomy {
    observations = List.copyOf(observations);
  }

  /**
   * The part that a term plays.
   *
   * @param dominates in how many instances it is the largest
   * @param instances in how many its size is known
   * @param medianPart the median of its part of the sum of all terms' sizes
   */
  public record Role(String term, int dominates, int instances, double medianPart) {}

  /** The smallest and the largest value of a parameter among some instances. */
  public record Range(double min, double max, int instances) {}

  /**
   * Where a parameter lay in instances of each kind; empty if there are none.
   *
   * @param speaks where the claim says something
   * @param vacuous where its right side reaches what every learner attains
   * @param silent where a premise is violated
   */
  public record Region(String parameter, Optional<Range> speaks, Optional<Range> vacuous, Optional<Range> silent) {}

  /** The parts of the terms, in the order of the right side. */
  public List<Role> roles() {
    Set<String> terms = new LinkedHashSet<>();
    observations.forEach(o -> o.shares().forEach(share -> terms.add(share.term())));
    return terms.stream().map(this::role).toList();
  }

  private Role role(String term) {
    List<Double> parts = observations.stream().flatMap(o -> o.shares().stream()).filter(s -> s.term().equals(term))
        .map(Observation.Share::part).toList();
    long dominates = observations.stream().flatMap(o -> o.dominant().stream()).filter(s -> s.term().equals(term))
        .count();
    return new Role(term, (int) dominates, parts.size(), Median.of(parts));
  }

  /** How many times smaller the largest term has to become, for each vacuous instance. */
  public List<Double> shrinking() {
    return observations.stream().flatMap(o -> o.shrinking().stream().boxed()).toList();
  }

  /** The median of {@link #shrinking}; NaN if no instance is vacuous because of its terms. */
  public double medianShrinking() {
    return Median.of(shrinking());
  }

  /** The smallest factor that makes every vacuous instance speak. */
  public double largestShrinking() {
    return shrinking().stream().mapToDouble(f -> f).max().orElse(Double.NaN);
  }

  /** The regions of the generated parameters. */
  public List<Region> regions() {
    Set<String> parameters = new LinkedHashSet<>();
    observations.forEach(o -> parameters.addAll(o.parameters().keySet()));
    List<Region> regions = new ArrayList<>();
    for (String p : parameters) {
      regions.add(new Region(p, range(p, Observation::speaks), range(p, o -> o.kind() == Verdict.Kind.VACUOUS),
          range(p, o -> o.kind() == Verdict.Kind.OUT_OF_REGIME)));
    }
    return regions;
  }

  private Optional<Range> range(String parameter, Predicate<Observation> which) {
    DoubleSummaryStatistics values = observations.stream().filter(which)
        .filter(o -> o.parameters().containsKey(parameter))
        .mapToDouble(o -> o.parameters().get(parameter)).summaryStatistics();
    return values.getCount() == 0
        ? Optional.empty()
        : Optional.of(new Range(values.getMin(), values.getMax(), (int) values.getCount()));
  }
}
