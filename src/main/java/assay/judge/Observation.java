package assay.judge;

import assay.claim.Claim;
import assay.claim.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What one instance shows of how a claim is built: by its tightest trial, each term at its lower end, by which the
 * claim is supported or found vacuous.
 *
 * @param kind the instance's verdict
 * @param parameters the numbers that were generated for it
 * @param shares each term's part of the sum of all terms' sizes; empty where nothing was measured or every term is zero
 * @param shrinking how many times smaller the largest term has to become before a vacuous instance says anything; ∞ if
 *     that term alone cannot do it; empty where the instance is not vacuous, or not because of its terms
 * @param sides what its trials measured; empty where nothing was
 */
public record Observation(Verdict.Kind kind, Map<String, Double> parameters, List<Share> shares,
    OptionalDouble shrinking, Optional<Sides> sides) {

  /** Of an instance of which the sides are not looked at. */
  public Observation(Verdict.Kind kind, Map<String, Double> parameters, List<Share> shares, OptionalDouble shrinking) {
    this(kind, parameters, shares, shrinking, Optional.empty());
  }

  /**
   * The two sides of an instance, each at its unfavourable end and as the median of its trials.
   *
   * @param left l⁺
   * @param right r⁻
   * @param trials how many were measured
   */
  public record Sides(double left, double right, int trials) {

    static Optional<Sides> of(Instance instance) {
      List<TrialResult> measured = instance.evidence().stream().filter(trial -> !trial.right().isEmpty()).toList();
      return measured.isEmpty()
          ? Optional.empty()
          : Optional.of(new Sides(
              Median.of(measured.stream().map(trial -> trial.left().value().hi()).toList()),
              Median.of(measured.stream().map(trial -> trial.rightSum().lo()).toList()), measured.size()));
    }
  }

  /** A term's part of the right side, from 0 to 1. */
  public record Share(String term, double part) {}

  public static Observation of(Instance instance, Map<String, Double> parameters) {
    Optional<TrialResult> measured = instance.tightest().filter(evidence -> !evidence.right().isEmpty());
    Verdict.Kind kind = instance.verdict().kind();
    OptionalDouble shrinking = measured.isPresent() && kind == Verdict.Kind.VACUOUS
        ? shrinking(instance.claim(), measured.get())
        : OptionalDouble.empty();
    return new Observation(kind, parameters, measured.map(Observation::shares).orElse(List.of()), shrinking,
        Sides.of(instance));
  }

  /** Whether the theorem says anything here. */
  public boolean speaks() {
    return kind == Verdict.Kind.SUPPORTED || kind == Verdict.Kind.REFUTED || kind == Verdict.Kind.INCONCLUSIVE;
  }

  /** The largest term, the first of equals. */
  Optional<Share> dominant() {
    return shares.stream().reduce((a, b) -> b.part > a.part ? b : a);
  }

  private static List<Share> shares(TrialResult evidence) {
    double[] sizes = evidence.right().stream().mapToDouble(term -> Math.abs(term.value().lo())).toArray();
    double[] parts = parts(sizes);
    return IntStream.range(0, parts.length).mapToObj(i -> new Share(evidence.right().get(i).name(), parts[i])).toList();
  }

  /** Infinite terms share the whole equally; none if all are zero. */
  private static double[] parts(double[] sizes) {
    double total = IntStream.range(0, sizes.length).mapToDouble(i -> sizes[i]).sum();
    if (total == 0) return new double[0];
    if (total < Double.POSITIVE_INFINITY)
      return IntStream.range(0, sizes.length).mapToDouble(i -> sizes[i] / total).toArray();
    double largest = IntStream.range(0, sizes.length).mapToDouble(i -> sizes[i]).max().orElse(0);
    long equals = IntStream.range(0, sizes.length).filter(i -> sizes[i] == largest).count();
    return IntStream.range(0, sizes.length).mapToDouble(i -> sizes[i] == largest ? 1.0 / equals : 0).toArray();
  }

  /** The least f with (rest + largest/f) at the trivial bound B: largest/(B − rest). */
  private static OptionalDouble shrinking(Claim claim, TrialResult evidence) {
    if (claim.failureProbability() >= 1) return OptionalDouble.empty();
    double largest = evidence.right().stream().mapToDouble(term -> term.value().lo()).max().orElse(0);
    double rest = evidence.right().stream().mapToDouble(term -> term.value().lo()).sum() - largest;
    double room = claim.trivialBound().orElse(Double.NaN) - rest;
    return OptionalDouble
        .of(room > 0 && largest < Double.POSITIVE_INFINITY ? largest / room : Double.POSITIVE_INFINITY);
  }
}
