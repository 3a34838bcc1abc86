package assay.judge;

import assay.stats.Interval;
import java.util.Optional;

/**
 * What became of a change that was derived from a claim, over the instances of a run.
 *
 * @param change such as {@code "half of ε"}
 * @param fate whether the claim's check noticed
 * @param instances in how many instances it was looked at, up to the one that killed it
 * @param smallestSlack the smallest r⁻ − l⁺ of the changed claim in a trial of these, negative where it does not hold
 *     for certain; ∞ if there is none
 * @param beyond for a dropped premise, how far outside of it the claim was still supported; empty if nowhere, or only
 *     where it says nothing
 */
public record DerivedMutant(String change, Fate fate, int instances, double smallestSlack, Optional<Beyond> beyond) {

  public DerivedMutant(String change, Fate fate, int instances, double smallestSlack) {
    this(change, fate, instances, smallestSlack, Optional.empty());
  }

  /**
   * Where a claim was supported although a premise is violated.
   *
   * @param premise its quantity
   * @param condition what the premise asks of it in the furthest instance, such as {@code "≤ 3"}
   * @param value what it was there
   * @param instances in how many instances the claim was supported outside of the premise and said something
   */
  public record Beyond(String premise, String condition, Interval value, int instances) {}

  /** What the instances say of a change. */
  public enum Fate {
    /** Some instance refutes the changed claim, confirmed: what was changed is needed. */
    KILLED("killed", "some instance refutes the changed claim, confirmed: what was changed is needed"),
    /** No instance refutes the changed claim, which asserts more: there is slack here, or the check has no power. */
    SURVIVED("survived",
        "no instance refutes the changed claim, which asserts more: there is slack, or no power to see"),
    /** The inequality held although the premise was violated, and never failed. */
    POSSIBLY_UNNECESSARY("possibly unnecessary",
        "the inequality held where the premise was violated, and was refuted nowhere"),
    /** Wherever the premise is violated, a side cannot be computed: it is needed to state the claim at all. */
    UNDEFINED("undefined without it", "wherever the premise is violated, a side of the inequality cannot be computed"),
    /**
     * No instance tells: none violates the premise while the theorem speaks, or the change strengthens the claim in
     * none.
     */
    NOT_PROBED("not probed",
        "no instance tells: none violates the premise while the claim speaks, or the change strengthens the claim in"
            + " none");

    private final String text;
    private final String meaning;

    Fate(String text, String meaning) {
      this.text = text;
      this.meaning = meaning;
    }

    /** In one sentence. */
    public String meaning() {
      return meaning;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
