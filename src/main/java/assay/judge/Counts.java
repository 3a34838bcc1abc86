package assay.judge;

import assay.claim.Verdict;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How many trials, or instances, got each kind of verdict. Immutable. */
public final class Counts {

  private final int[] perKind;

  private Counts(int[] perKind) {
    this.perKind = perKind;
  }

  public static Counts none() {
    return new Counts(new int[Verdict.Kind.values().length]);
  }

  /** These counts and one more of a kind. */
  public Counts plus(Verdict.Kind kind) {
    int[] more = perKind.clone();
    more[kind.ordinal()]++;
    return new Counts(more);
  }

  public int of(Verdict.Kind kind) {
    return perKind[kind.ordinal()];
  }

  public int total() {
    return Arrays.stream(perKind).sum();
  }

  /** Those in which the theorem speaks: supported, refuted or inconclusive. */
  public int decisive() {
    return of(Verdict.Kind.SUPPORTED) + of(Verdict.Kind.REFUTED) + of(Verdict.Kind.INCONCLUSIVE);
  }

  /** Such as {@code "36 supported, 4 vacuous"}. */
  @Override
  public String toString() {
    String text = Arrays.stream(Verdict.Kind.values()).filter(k -> of(k) > 0).map(k -> of(k) + " " + k)
        .collect(Collectors.joining(", "));
    return text.isEmpty() ? "none" : text;
  }
}
