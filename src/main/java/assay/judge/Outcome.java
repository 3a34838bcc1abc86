package assay.judge;

import assay.claim.Inequality;
import assay.claim.Picture;
import assay.claim.Shape;
import assay.claim.Theorem;
import assay.claim.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A claim after a run: its verdict over all instances and the evidence behind it.
 *
 * @param source which method of which class states it, and from which paper
 * @param id the claim's id, such as {@code GF-E1}
 * @param statement the inequality as judged
 * @param verdict over all instances
 * @param counts how the instances fell out
 * @param tightness left over right of each instance in which the theorem speaks, in the order of the run
 * @param tightest the instance that came nearest to its bound; if the theorem speaks in none, one in which it is silent
 * @param counterexample the smallest instance found that refutes the claim
 * @param exploration what was looked at beyond the random draws, and where the claim turns
 * @param anatomy which terms dominate, and where the claim says anything
 * @param mutants what became of the changes derived from the claim; empty unless the run asked for them
 * @param gathered pictures of the whole run
 * @param settings seed, effort, tries, error budget, time
 * @param digest digest of the bits of every trial of every instance
 * @param conjectures what became of the sharper bounds that the claim names
 */
public record Outcome(
    Source source,
    String id,
    String statement,
    Verdict verdict,
    Counts counts,
    List<Double> tightness,
    Optional<Sample> tightest,
    Optional<Sample> counterexample,
    Exploration exploration,
    Anatomy anatomy,
    List<DerivedMutant> mutants,
    List<Picture> gathered,
    Settings settings,
    long digest,
    List<Conjecture> conjectures) {

  /** Of a claim that names no sharper bound. */
  public Outcome(Source source, String id, String statement, Verdict verdict, Counts counts, List<Double> tightness,
      Optional<Sample> tightest, Optional<Sample> counterexample, Exploration exploration, Anatomy anatomy,
      List<DerivedMutant> mutants, List<Picture> gathered, Settings settings, long digest) {
    this(source, id, statement, verdict, counts, tightness, tightest, counterexample, exploration, anatomy, mutants,
        gathered, settings, digest, List.of());
  }

  /** A median of left over right below which a claim has to say why it is so loose. */
  public static final double LOOSE = 0.05;

  /** An instance with the values that were generated for it, and its pictures. */
  public record Sample(String parameters, Instance instance, Instance.Shown shown) {}

  /**
   * Where a claim is written.
   *
   * @param className name of the class with its package
   * @param method name of the method
   * @param title the method's name as words
   * @param paper the paper, empty if none is named
   * @param theorem the theorem, empty if none is named
   * @param constants how far its constants can be trusted
   * @param mutantOf id of the claim that must kill it, if it is a mutant
   * @param remarks what its author says of it
   */
  public record Source(
      String className, String method, String title, String paper, String theorem, Theorem.Constants constants,
      Optional<Mutation> mutantOf, Remarks remarks) {

    /** A claim of which its author says nothing. */
    public Source(
        String className, String method, String title, String paper, String theorem, Theorem.Constants constants,
        Optional<Mutation> mutantOf) {
      this(className, method, title, paper, theorem, constants, mutantOf, Remarks.NONE);
    }

    /** The verdict that passes, if the claim itself says so. */
    public Optional<Expected> expected() {
      return remarks.expected();
    }

    /** The class without its package. */
    public String simpleName() {
      return className.substring(className.lastIndexOf('.') + 1);
    }
  }

  /**
   * What a claim's author says of it.
   *
   * @param expected the verdict that passes, if the claim itself says so
   * @param rests ids of the claims that its proof uses
   * @param loose why its bound is loose by nature, if it is
   * @param survivors derived changes that cannot be refuted, with the reason of each
   */
  public record Remarks(
      Optional<Expected> expected, List<String> rests, Optional<String> loose, Map<String, String> survivors) {

    /** None. */
    public static final Remarks NONE = new Remarks(Optional.empty(), List.of(), Optional.empty(), Map.of());
  }

  /** The verdict that a statement known to be false or empty must get, and why. */
  public record Expected(Verdict.Kind verdict, String why) {}

  /** What a mutant changes, and the claim whose check must notice. */
  public record Mutation(String claim, String change) {}

  /**
   * How the run was set up.
   *
   * @param alpha probability of a false verdict that each instance may spend
   * @param run the number of this run among those of the claim with different seeds
   */
  public record Settings(long seed, String effort, int tries, double alpha, int run, double seconds, String rerun) {}

  /** What kind of statement the claim is, by an instance of it; an inequality where none was judged. */
  public Shape shape() {
    return counterexample.or(() -> tightest).map(sample -> sample.instance().claim().shape()).orElse(new Inequality());
  }

  /** The median of left over right; NaN when no instance says anything. */
  public double medianTightness() {
    return Median.of(tightness);
  }

  /** The largest of left over right; NaN when no instance says anything. */
  public double largestTightness() {
    return tightness.stream().mapToDouble(ratio -> ratio).max().orElse(Double.NaN);
  }

  /** Whether the claim is supported by so few instances that they exclude little; then, what share they leave. */
  public OptionalDouble few() {
    boolean little = verdict instanceof Verdict.Supported && Summary.few(counts);
    return little ? OptionalDouble.of(Summary.violating(counts)) : OptionalDouble.empty();
  }

  /**
   * Whether a supported inequality is so loose that changes of it would pass unseen, and its author does not say why;
   * then, the median of left over right.
   */
  public OptionalDouble slack() {
    boolean asks = verdict instanceof Verdict.Supported && shape().termsAreTheorems()
        && source.mutantOf().isEmpty() && source.remarks().loose().isEmpty();
    return asks && medianTightness() < LOOSE ? OptionalDouble.of(medianTightness()) : OptionalDouble.empty();
  }

  /**
   * Whether the run may be green as far as this claim goes: a mutant must be killed, a claim that expects a verdict
   * must get it, any other must not fail.
   */
  public boolean acceptable() {
    if (source.mutantOf().isPresent()) return killed();
    Verdict.Kind kind = verdict.kind();
    boolean failed = kind == Verdict.Kind.REFUTED || kind == Verdict.Kind.VACUOUS || kind == Verdict.Kind.ERROR;
    return source.expected().map(expected -> kind == expected.verdict()).orElse(!failed);
  }

  /** Whether a mutant was noticed. */
  public boolean killed() {
    return verdict.kind() == Verdict.Kind.REFUTED || verdict.kind() == Verdict.Kind.VACUOUS;
  }
}
